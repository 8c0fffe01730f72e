import { readFile } from 'node:fs/promises'
import type { Day, HolidayNotice } from '../core/norms/index.ts'
import { caveatsOfYear, chineseDay, workingDaysBetween, type NoticeProblem } from '../core/periods/index.ts'
import { lawFor, laws, notices, regions } from '../laws/registry.ts'
import { readNoticeText } from '../server/calendars/read.ts'
import { applicationRole, type Sql, type Transaction, withDatabase } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { type Calendars, seizeCalendars } from '../server/store/laws/calendars.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { enterNotice, type EntryCounts, prospectOf } from '../server/store/laws/enterNotice.ts'
import { type LawShelf, shelve } from '../server/store/laws/laws.ts'
import { reading, within, worker } from '../server/store/within.ts'
import { Trouble } from '../server/trouble.ts'
import { openDatabase } from './database.ts'
import { parseOptions } from './options.ts'

export const help = '日历：import FILE 录入放假通知，list 列出，show 地区 年份'

const usage = `用法：
  ./xiezhi calendar import 文件 [--check] [--json]   录入一份放假通知（YAML、JSON 或者 holiday-cn 的 JSON），正在走的期限随之重算
      --check   只核对，说明会有哪些期限变动，不录入
  ./xiezhi calendar list [--json]                    列出录入的通知
  ./xiezhi calendar show 地区 年份 [--json]          一个地区一年的放假和调休上班
地区：${regions.map(({ id, name }) => `${id}（${name}）`).join('、')}`

const commands: Readonly<Record<string, readonly [places: number, run: (asked: Asked) => Promise<number>]>> = {
  import: [1, importFile], list: [0, list], show: [2, show],
}

interface Asked {
  readonly sql: Sql
  readonly shelf: LawShelf
  readonly today: Day
  readonly places: readonly string[]
  readonly check: boolean
  readonly json: boolean
}

export async function run([name = '', ...args]: string[]): Promise<number> {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { check: { type: 'boolean' }, json: { type: 'boolean' } } })
  const command = commands[name]
  if (!command || positionals.length !== command[0]) {
    console.error(name === '' || command ? usage : `没有“calendar ${name}”这个命令。\n${usage}`)
    return 2
  }
  const database = await openDatabase()
  try {
    await migrate(database.url)
    return await withDatabase(database.url, sql => command[1]({
      sql, shelf: shelve({ laws, regions, notices, lawFor }), today: dayInChina(new Date()), places: positionals, check: values.check ?? false, json: values.json ?? false,
    }), { role: applicationRole })
  } finally {
    await database.stop()
  }
}

async function importFile({ sql, shelf, today, places: [file], check, json }: Asked): Promise<number> {
  const text = await textOf(file!)
  const done = check
    ? await reading(sql, worker, tx => attempt(tx, shelf, text, notice => countOf(tx, shelf, notice, today)))
    : await within(sql, worker, async tx => {
      await seizeCalendars(tx)
      return await attempt(tx, shelf, text, notice => enterNotice(tx, shelf, notice, { account: null, name: '命令行', organ: null, shipped: false }, today))
    })
  if (json) console.log(JSON.stringify({ ...done, entered: !check && done.notice !== null && !done.known }))
  else report(done, check)
  return done.notice === null ? 1 : 0
}

async function textOf(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('file-unreadable', error.code === 'ENOENT' ? `没有文件 ${file}，请核对路径。` : `读不了文件 ${file}：${error.message}`, error)
  })
}

interface Attempt extends EntryCounts {
  readonly problems: readonly NoticeProblem[]
  readonly notice: HolidayNotice | null
  readonly known: boolean
}

async function attempt(tx: Transaction, { calendars }: LawShelf, text: string, go: (notice: HolidayNotice) => Promise<EntryCounts>): Promise<Attempt> {
  const known = await calendars.current(tx)
  const answer = readNoticeText(text, { regions: calendars.regions, notices: known.inForce.map(({ notice }) => notice) })
  const nothing = { problems: [], moved: 0, waits: 0, known: false }
  if (!answer.ok) return { ...nothing, problems: answer.problems, notice: null }
  if (answer.known) return { ...nothing, notice: answer.notice, known: true }
  const { moved, waits } = await go(answer.notice)
  return { ...nothing, notice: answer.notice, moved, waits }
}

async function countOf(tx: Transaction, shelf: LawShelf, notice: HolidayNotice, today: Day): Promise<EntryCounts> {
  const counts = { moved: 0, waits: 0 }
  for await (const { changes } of prospectOf(tx, shelf, notice, today)) {
    for (const { state } of changes) if (state === 'moved' || state === 'waits') counts[state]++
  }
  return counts
}

function report({ problems, notice, known, moved, waits }: Attempt, check: boolean): void {
  if (!notice) {
    console.error(`这份通知有${problems.length}处需要改正，没有录入：`)
    for (const { at, says } of problems) console.error(`  ${at === '' ? '' : `${at}：`}${says}。`)
  } else if (known) console.log(`已有相同的放假安排（${notice.title}），没有变化。`)
  else {
    const will = check ? '会' : '已'
    console.log(`${check ? '核对无误' : '已录入'}：${nameOf(notice.region)} ${notice.year}年　${notice.title}`)
    console.log(moved + waits === 0 ? `没有正在走的期限因此变动。` : `  最后一日${will}推后：${moved}项，双方${will}得到告知。\n  最后一日将提前：${waits}项，待监督机构确认，确认之前仍以原日为准。`)
  }
}

const nameOf = (region: string): string => regions.find(({ id }) => id === region)?.name ?? region

async function list({ sql, shelf, json }: Asked): Promise<number> {
  const { entered, inForce } = await reading(sql, worker, tx => shelf.calendars.current(tx))
  const rows = entered.map(row => ({ region: row.notice.region, year: row.notice.year, title: row.notice.title, inForce: inForce.includes(row), enteredOn: row.enteredOn, enteredBy: row.enteredBy, hash: row.hash }))
  if (json) console.log(JSON.stringify(rows))
  else for (const { region, year, title, inForce: holds, enteredBy, enteredOn } of rows) console.log(`${year} ${nameOf(region)}　${title}${holds ? '' : '（已被取代）'}　${enteredBy}${enteredOn === null ? '' : ` ${enteredOn}`}`)
  return 0
}

async function show({ sql, shelf, places: [id, written], json }: Asked): Promise<number> {
  const region = regions.find(candidate => candidate.id === id)
  if (!region) throw new Trouble('unknown-region', `没有编号为“${id}”的地区。可用的有：${regions.map(({ id: known, name }) => `${known}（${name}）`).join('、')}。`)
  const year = Number(written)
  if (!Number.isInteger(year) || year < 1950 || year > 2099) throw new Trouble('bad-year', `“${written}”不是年份，请写 1950 至 2099 之间的四位数字。`)
  const known = await reading(sql, worker, tx => shelf.calendars.current(tx))
  const { caveats, workingDays, spans } = yearOf(known, region.id, year)
  const provisional = !known.of(region.id).national.has(year)
  if (json) console.log(JSON.stringify({ region: region.id, year, provisional, workingDays, caveats, holidays: spans }))
  else {
    console.log(`${region.name} ${year}年${provisional ? '（暂定）' : ''}　工作日${workingDays}天`)
    for (const { name, from, to, work, notice } of spans) console.log(`  ${name}　${from === to ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(to)}`}放假${work.length > 0 ? `，${work.map(chineseDay).join('、')}上班` : ''}　${notice}`)
    for (const sentence of caveats) console.log(`  ${sentence}`)
  }
  return 0
}

function yearOf(known: Calendars, id: string, year: number) {
  const calendar = known.of(id)
  const named = [...calendar.national.values(), ...calendar.regional.values()]
  const touches = (day: Day): boolean => day.startsWith(`${year}-`)
  const spans = named.flatMap(({ title, holidays }) => holidays.map(({ name, rest, work = [] }) => ({ name, ...rest, work, notice: title })))
    .filter(({ from, to, work }) => [from, to, ...work].some(touches)).sort((a, b) => a.from < b.from ? -1 : 1)
  return { spans, caveats: caveatsOfYear(year, calendar), workingDays: workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar) }
}
