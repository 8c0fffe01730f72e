import type { Day, HolidayNotice } from '../norms/period.ts'
import { toNumber } from './day.ts'
import { parseDay } from './notation.ts'

/** One thing wrong with a notice: a stable code, where, and a sentence that says what to do. */
export interface NoticeProblem {
  readonly code: string
  /** `holidays[2].rest.from`; empty for the whole. */
  readonly at: string
  readonly says: string
}

export type Draft = HolidayNotice

type Fields = Readonly<Record<string, unknown>>
type Tell = (code: string, at: string, says: string) => void

const ownFields = ['year', 'region', 'title', 'sources', 'holidays', 'replaces']
/** holiday-cn's own, and ours where somebody adds what that file cannot say. */
const dayListFields = ['$schema', '$id', 'year', 'papers', 'days', 'region', 'title', 'sources', 'replaces']

/** The notice as far as it has the form of one. No draft: days or texts are missing that nothing can be said without. */
export function drafted(written: unknown): { readonly draft?: Draft; readonly problems: readonly NoticeProblem[] } {
  const problems: NoticeProblem[] = []
  const tell: Tell = (code, at, says) => { problems.push({ code, at, says }) }
  if (!isFields(written)) {
    tell('notice.form', '', '不是一份放假通知：应当是一组字段（year、region、title、sources、holidays），或者 holiday-cn 的 year 和 days')
    return { problems }
  }
  const draft = 'days' in written ? fromDayList(written, tell) : fromOwnForm(written, tell)
  return { ...(draft && { draft }), problems }
}

function fromOwnForm(written: Fields, tell: Tell): Draft | undefined {
  refuseUnknown(written, ownFields, '', tell)
  const year = yearIn(written, tell)
  const title = textIn(written['title'])
  if (!title) tell('title.missing', 'title', '没有写通知的名称，请写明全称和文号')
  const holidays = listIn(written['holidays'])
  if (!holidays || holidays.length === 0) {
    tell('holidays.missing', 'holidays', '没有写放假的日子：holidays 应当是一个列表，每项写明 name、rest 和 work')
    return undefined
  }
  const read = holidays.map((holiday, index) => holidayIn(holiday, `holidays[${index}]`, tell))
  return year === undefined || read.includes(undefined) ? undefined
    : { year, region: regionIn(written), title: title ?? '', sources: sourcesIn(written['sources'], tell), holidays: read as Draft['holidays'], ...replacesIn(written) }
}

function holidayIn(written: unknown, at: string, tell: Tell): Draft['holidays'][number] | undefined {
  if (!isFields(written)) {
    tell('holiday.form', at, '每个节日应当写明 name（名称）、rest（放假，from 至 to）和 work（上班的周末）')
    return undefined
  }
  refuseUnknown(written, ['name', 'rest', 'work'], `${at}.`, tell)
  const name = textIn(written['name'])
  if (!name) tell('name.missing', `${at}.name`, '没有写节日的名称')
  const rest = isFields(written['rest']) ? written['rest'] : undefined
  if (!rest) tell('rest.missing', `${at}.rest`, '没有写放假的日子，请写明 rest: { from: 首日, to: 末日 }')
  const from = rest && dayIn(rest['from'], `${at}.rest.from`, tell)
  const to = rest && dayIn(rest['to'] ?? rest['from'], `${at}.rest.to`, tell)
  const work = listIn(written['work'] ?? [])?.map((day, index) => dayIn(day, `${at}.work[${index}]`, tell))
  if (!work) tell('work.form', `${at}.work`, 'work 应当是上班日期的列表，如 [2027-02-20]')
  if (!name || !from || !to || !work || work.includes(undefined)) return undefined
  return { name, rest: { from, to }, ...(work.length > 0 && { work: work as Day[] }) }
}

/** holiday-cn: a flat list of days, each off or worked, under the name of its holiday. */
function fromDayList(written: Fields, tell: Tell): Draft | undefined {
  refuseUnknown(written, dayListFields, '', tell)
  const year = yearIn(written, tell)
  const days = listIn(written['days'])
  if (!days || days.length === 0) {
    tell('days.missing', 'days', '没有日期：这一年的通知大概还没有公布，请等公布以后再录入')
    return undefined
  }
  const read = days.map((day, index) => listedDay(day, `days[${index}]`, tell))
  if (year === undefined || read.includes(undefined)) return undefined
  return {
    year, region: regionIn(written), title: textIn(written['title']) ?? `国务院办公厅关于${year}年部分节假日安排的通知`,
    sources: sourcesIn(written['sources'] ?? written['papers'], tell), holidays: grouped(read as ListedDay[], tell), ...replacesIn(written),
  }
}

interface ListedDay { readonly name: string; readonly date: Day; readonly isOffDay: boolean }

function listedDay(written: unknown, at: string, tell: Tell): ListedDay | undefined {
  const { name, date, isOffDay } = isFields(written) ? written : {}
  const day = dayIn(date, `${at}.date`, tell)
  if (!textIn(name) || typeof isOffDay !== 'boolean') tell('day.form', at, '每一日应当写明 name（名称）、date（日期）和 isOffDay（true 放假，false 上班）')
  return day && textIn(name) && typeof isOffDay === 'boolean' ? { name: textIn(name)!, date: day, isOffDay } : undefined
}

/** Runs of days off under one name; days worked go to the first of them. */
function grouped(days: readonly ListedDay[], tell: Tell): Draft['holidays'] {
  return [...Map.groupBy(days, ({ name }) => name)].flatMap(([name, some]) => {
    const off = some.filter(({ isOffDay }) => isOffDay).map(({ date }) => date).sort()
    const work = some.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date).sort()
    if (off.length === 0) tell('rest.missing', 'days', `“${name}”只有上班的日子，没有放假的日子，请核对`)
    const runs = off.reduce<Day[][]>((sofar, day) => {
      const run = sofar.at(-1)
      return run && toNumber(run.at(-1)!) + 1 === toNumber(day) ? [...sofar.slice(0, -1), [...run, day]] : [...sofar, [day]]
    }, [])
    return runs.map((run, index) => ({ name, rest: { from: run[0]!, to: run.at(-1)! }, ...(index === 0 && work.length > 0 && { work }) }))
  })
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (value: unknown): string | undefined => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
const shown = (value: unknown): string => typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
const listIn = (value: unknown): readonly unknown[] | undefined => Array.isArray(value) ? value : undefined
const regionIn = (written: Fields): string => textIn(written['region']) ?? ('days' in written ? 'cn' : '')
const replacesIn = (written: Fields): Pick<Draft, 'replaces'> => {
  const replaces = textIn(written['replaces'])
  return replaces === undefined ? {} : { replaces }
}

function refuseUnknown(written: Fields, known: readonly string[], prefix: string, tell: Tell): void {
  for (const field of Object.keys(written).filter(name => !known.includes(name))) {
    tell('field.unknown', `${prefix}${field}`, `没有“${field}”这个字段，可以写的有：${known.join('、')}`)
  }
}

function yearIn({ year }: Fields, tell: Tell): number | undefined {
  if (typeof year === 'number' && Number.isInteger(year) && year >= 1950 && year <= 2099) return year
  tell('year.form', 'year', `“${shown(year)}”不是年份，请写四位数字，如 2027`)
  return undefined
}

function sourcesIn(written: unknown, tell: Tell): readonly string[] {
  const sources = (typeof written === 'string' ? [written] : listIn(written) ?? []).flatMap(source => textIn(source) ?? [])
  if (sources.length === 0) tell('source.missing', 'sources', '没有写来源，请写明公布的网址或者文件的出处')
  return sources
}

function dayIn(written: unknown, at: string, tell: Tell): Day | undefined {
  const parsed = parseDay(shown(written))
  if (parsed.ok) return parsed.value
  tell(parsed.code, at, parsed.says)
  return undefined
}
