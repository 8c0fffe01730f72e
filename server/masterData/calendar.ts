import type { Day, HolidayNotice, Region } from '../../core/norms/index.ts'
import { addDays, isWeekend, type NoticeProblem, readNotice } from '../../core/periods/index.ts'
import type { Query } from '../database/connect.ts'
import { wordsOfCalendar } from '../files/otherWords.ts'
import { audit } from '../store/audit.ts'
import { type Calendars, seizeCalendars } from '../store/laws/calendars.ts'
import { enterNotice } from '../store/laws/enterNotice.ts'
import { asWorker } from '../store/within.ts'
import { type Around, type MasterTable, Weighing, withoutTwins } from './shape.ts'

const columns = ['适用日历*', '日期*', '是否工作日*', '节日名称', '依据文件*'] as const
type Column = (typeof columns)[number]

interface CalendarRow { readonly row: number, readonly calendar: string, readonly day: Day, readonly works: boolean, readonly name: string | null, readonly source: string }

/** The rows that one notice arranges: of a region and a year, on one paper. */
interface Arranged { readonly region: Region, readonly year: number, readonly title: string, readonly rows: readonly CalendarRow[] }

/** 工作日历: days off and days worked instead, one a row. Those of a region, a year and a paper together are a holiday notice. */
export const calendar: MasterTable<Column, CalendarRow> = {
  name: '放假日期', columns, others: wordsOfCalendar, lock: seizeCalendars, isWhole: true,
  examples: [['全国', '2026-10-01', '否', '国庆节', '国务院办公厅关于2026年部分节假日安排的通知（文号）'], ['全国', '2026-10-10', '是', '国庆节', '国务院办公厅关于2026年部分节假日安排的通知（文号）']],
  read: reader => {
    const [day, works, name] = [reader.day('日期*') ?? '2000-01-01', reader.choice('是否工作日*', { Y: '是', N: '否' }) === 'Y', reader.optional('节日名称', 40)]
    if (name === null && works === isWeekend(day)) reader.wrong('节日名称', 'missing', works ? '周末上班，要写明是哪个节日的调休。' : '工作日放假，要写明节日名称。')
    return { row: reader.row, calendar: reader.required('适用日历*', 20), day, works, name, source: reader.required('依据文件*', 200) }
  },
  rows: async (tx, _, { calendars }) => (await calendars.current(tx)).inForce.flatMap(({ notice: { region, title, holidays } }) =>
    holidays.flatMap(({ name, rest, work = [] }) => [...daysOf(rest).map(day => [region, day, '否', name, title]), ...work.map(day => [region, day, '是', name, title])])),
  plan: async (tx, rows, around) => {
    const { laws, who, today } = around
    const known = await laws.calendars.current(tx)
    const weighing = new Weighing<HolidayNotice, never>()
    const named = await regionsNamed(tx, rows, laws.calendars.regions)
    const read = rows.flatMap(row => {
      const region = named.get(row.calendar)
      return region ? [{ ...row, region }] : weighing.wrong(row.row, '适用日历*', 'region.unknown', `没有“${row.calendar}”的日历。请写${laws.calendars.regions.map(({ name }) => name).join('、')}之一；CN 是全国，CN-后面是登记过的区划代码。`) ?? []
    })
    const single = withoutTwins(read, ({ region, day }) => `${region.id} ${day}`, weighing, '日期*')
    // A usual weekend and a usual working day say nothing.
    const telling = single.filter(({ name }) => name !== null)
    weighing.unchanged += single.length - telling.length
    const notices = arranged(telling).flatMap(one => weigh(one, known, around, weighing))
    return weighing.plan(async transaction => await asWorker(transaction, async () => {
      for (const notice of notices) {
        const { id, moved, waits } = await enterNotice(transaction, laws, notice, { account: who.account, name: who.account.name, organ: who.organ.name, shipped: false }, today)
        await audit(transaction, who, { act: 'calendar.entered', subject: { kind: 'holidayNotice', id: String(id) }, detail: { region: notice.region, year: notice.year, moved, waits } })
      }
    }))
  },
}

/** A calendar by the name or the id of its region; `CN` is the whole country, `CN-65` the region of the division that begins so. */
async function regionsNamed(query: Query, rows: readonly CalendarRow[], regions: readonly Region[]): Promise<ReadonlyMap<string, Region>> {
  const areas = new Map((await query<{ code: string, region: string }[]>`select code, region from area`).map(({ code, region }) => [code, region]))
  const idOf = (written: string): string => {
    const division = /^CN-(\d{2,6})$/i.exec(written)?.[1]
    return division === undefined ? written.toLowerCase() : areas.get(division.padEnd(6, '0')) ?? ''
  }
  return new Map([...new Set(rows.map(({ calendar: written }) => written))].flatMap(written => {
    const region = regions.find(({ id, name }) => name === written || id === idOf(written))
    return region ? [[written, region] as const] : []
  }))
}

type Told = CalendarRow & { readonly region: Region }

/** By region, paper and year: that which the paper names, else that of the day; the last days of December belong to the January that follows them on the same paper. */
function arranged(rows: readonly Told[]): Arranged[] {
  const januaries = new Set(rows.filter(({ day }) => day.slice(5, 7) === '01').map(({ region, source, day }) => `${region.id} ${source} ${day.slice(0, 4)}`))
  const yearOf = ({ region, source, day }: Told): number => {
    const named = /(?<!\d)(20\d{2})年/.exec(source)?.[1]
    const own = Number(day.slice(0, 4))
    if (named !== undefined && Math.abs(Number(named) - own) <= 1) return Number(named)
    return day.slice(5, 7) === '12' && januaries.has(`${region.id} ${source} ${own + 1}`) ? own + 1 : own
  }
  return [...Map.groupBy(rows, row => `${row.region.id} ${yearOf(row)} ${row.source}`).values()].map(some => ({ region: some[0]!.region, year: yearOf(some[0]!), title: some[0]!.source, rows: some }))
}

/** The notice that rows make, if it is to be entered. */
function weigh({ region, year, title, rows }: Arranged, known: Calendars, { laws }: Around, weighing: Weighing<HolidayNotice, never>): HolidayNotice[] {
  const days = rows.map(({ name, day, works }) => ({ name, date: day, isOffDay: !works }))
  const read = readNotice({ year, region: region.id, title, sources: [title], days }, { regions: laws.calendars.regions, notices: known.inForce.map(({ notice }) => notice) })
  if (!read.ok) {
    const [{ code, says }] = read.problems as [NoticeProblem]
    const instead = known.inForce.find(({ notice }) => notice.region === region.id && notice.year === year)?.notice.title
    weighing.wrong(rows[0]!.row, '日期*', code, code === 'notice.duplicate' ? `${region.name}${year}年已经录入《${instead!}》，放假的日子与本文件不同。本文件取代它的，请在“日历”的“放假通知”中录入，写明取代哪一份。` : `${says}。`)
    return []
  }
  if (read.known) {
    weighing.unchanged += rows.length
    return []
  }
  for (const { day, works, name } of rows) weighing.added.push({ title: `${region.name} ${day} ${name!} ${works ? '上班' : '放假'}`, given: read.notice })
  return [read.notice]
}

function daysOf({ from, to }: { readonly from: Day, readonly to: Day }): Day[] {
  return from > to ? [] : [from, ...daysOf({ from: addDays(from, 1), to })]
}
