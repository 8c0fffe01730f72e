import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { notices, regions } from '../../laws/calendars/index.ts'
import { readNotice, type NoticeProblem } from './index.ts'
import { numbersOf } from './calendar.ts'
import { toDay } from './day.ts'

const written = {
  year: 2027, region: 'cn', title: '国务院办公厅关于2027年部分节假日安排的通知', sources: ['https://www.gov.cn/zhengce/2027'],
  holidays: [
    { name: '元旦', rest: { from: '2027-01-01', to: '2027-01-03' } },
    { name: '春节', rest: { from: '2027-02-05', to: '2027-02-12' }, work: ['2027-02-14'] },
  ],
}
const read = (value: unknown) => readNotice(value, { regions, notices })

function problemsOf(value: unknown): readonly NoticeProblem[] {
  const answer = read(value)
  assert.ok(!answer.ok)
  return answer.problems
}

const newYear = written.holidays[0]!
const withHolidays = (...holidays: unknown[]) => ({ ...written, holidays })
/** Every day that a notice names. */
const dayList = ({ year, sources, holidays }: (typeof notices)[number]) => ({
  year, papers: sources, days: holidays.flatMap(({ name, rest, work = [] }) => [
    ...numbersOf(rest).map(number => ({ name, date: toDay(number), isOffDay: true })), ...work.map(date => ({ name, date, isOffDay: false })),
  ]),
})

describe('a notice that can be entered', () => {
  test('in our form, as it stands', () => {
    assert.deepEqual(read(written), { ok: true, notice: written, known: false })
  })
  test('a single day need not name its end', () => {
    const answer = read(withHolidays({ name: '元旦', rest: { from: '2027-01-01' } }))
    assert.ok(answer.ok)
    assert.deepEqual(answer.notice.holidays, [{ name: '元旦', rest: { from: '2027-01-01', to: '2027-01-01' } }])
  })
  test('holiday-cn’s list of days gives the same as our form', () => {
    const answer = read(dayList(written as (typeof notices)[number]))
    assert.deepEqual(answer, { ok: true, notice: { ...written, title: '国务院办公厅关于2027年部分节假日安排的通知' }, known: false })
  })
  test('days of one name that are apart are several spans; what is worked goes with the first', () => {
    const days = [['2027-05-01', true], ['2027-05-02', true], ['2027-05-05', true], ['2027-05-08', false]].map(([date, isOffDay]) => ({ name: '劳动节', date, isOffDay }))
    const answer = read({ year: 2027, papers: ['x'], days })
    assert.ok(answer.ok)
    assert.deepEqual(answer.notice.holidays, [
      { name: '劳动节', rest: { from: '2027-05-01', to: '2027-05-02' }, work: ['2027-05-08'] }, { name: '劳动节', rest: { from: '2027-05-05', to: '2027-05-05' } },
    ])
  })
  test('every notice that comes with the laws is one, in both forms, and known', () => {
    for (const notice of notices) assert.deepEqual(read(notice), { ok: true, notice, known: true }, notice.title)
    for (const notice of notices) assert.deepEqual(read({ ...dayList(notice), region: notice.region }), { ok: true, notice, known: true }, notice.title)
  })
  test('one that takes the place of another says which', () => {
    const known = notices.find(({ region, year }) => region === 'xinjiang' && year === 2025)!
    const changed = { ...known, title: '更正通知', replaces: known.title, holidays: known.holidays.slice(1) }
    assert.deepEqual(read(changed), { ok: true, notice: changed, known: false })
  })
})

const enshi = notices.find(({ region, year }) => region === 'enshi' && year === 2025)!

describe('a notice that is wrong is not taken, and says exactly why', () => {
  for (const [why, value, code, at, says] of [
    ['no notice at all', '2027', 'notice.form', '', /不是一份放假通知/],
    ['a year that is none', { ...written, year: '二〇二七' }, 'year.form', 'year', /“二〇二七”不是年份/],
    ['no title', { ...written, title: ' ' }, 'title.missing', 'title', /没有写通知的名称/],
    ['no source', { ...written, sources: [] }, 'source.missing', 'sources', /没有写来源/],
    ['a region nobody knows', { ...written, region: 'tibet' }, 'region.unknown', 'region', /没有编号为“tibet”的地区，请从中选择：cn（全国）、xinjiang（新疆）/],
    ['no region', { ...written, region: undefined }, 'region.unknown', 'region', /没有编号为“”的地区/],
    ['no holidays', withHolidays(), 'holidays.missing', 'holidays', /没有写放假的日子/],
    ['a field that is none', withHolidays({ ...newYear, wrok: ['2027-01-09'] }), 'field.unknown', 'holidays[0].wrok', /没有“wrok”这个字段/],
    ['a holiday without a name', withHolidays({ rest: newYear.rest }), 'name.missing', 'holidays[0].name', /没有写节日的名称/],
    ['a holiday without days', withHolidays({ name: '元旦' }), 'rest.missing', 'holidays[0].rest', /没有写放假的日子/],
    ['a day that does not exist', withHolidays({ name: '元旦', rest: { from: '2027-02-29', to: '2027-03-01' } }), 'day.invalid', 'holidays[0].rest.from', /没有 29 日/],
    ['a date that is none', withHolidays({ name: '元旦', rest: { from: '元月一日' } }), 'day.form', 'holidays[0].rest.from', /“元月一日”不是日期/],
    ['a day of another year', withHolidays({ name: '元旦', rest: { from: '2025-01-01', to: '2025-01-03' } }), 'day.outside', 'holidays[0].rest', /2025年1月1日（周三）不在2027年，也不在它的前后一年/],
    ['a span that ends before it begins', withHolidays({ name: '元旦', rest: { from: '2027-01-03', to: '2027-01-01' } }), 'rest.reversed', 'holidays[0].rest', /首日2027年1月3日（周日）晚于末日2027年1月1日（周五）/],
    ['work inside the rest', withHolidays({ ...newYear, work: ['2027-01-02'] }), 'work.insideRest', 'holidays[0].work', /上班日2027年1月2日（周六）在它自己的放假日之内/],
    ['work on a weekday', withHolidays({ ...newYear, work: ['2027-01-06'] }), 'work.weekday', 'holidays[0].work', /2027年1月6日（周三）不是周六、周日/],
    ['a day in two holidays', withHolidays(newYear, { name: '某节', rest: { from: '2027-01-03', to: '2027-01-05' } }), 'day.twice', 'holidays[1]', /2027年1月3日（周日）既写在“元旦”，又写在“某节”/],
    ['another for a year that has one', { ...enshi, title: '另一份', holidays: [{ name: '州庆', rest: { from: '2025-08-19', to: '2025-08-20' } }] }, 'notice.duplicate', 'replaces', /enshi 2025年已有通知“恩施州人民政府办公室关于2025年州庆放假的通知（2025年7月28日）”.*请写明 replaces/],
    ['one that names a wrong predecessor', { ...enshi, replaces: '别的', holidays: [{ name: '州庆', rest: { from: '2025-08-19', to: '2025-08-20' } }] }, 'replaces.unknown', 'replaces', /写明取代“别的”，现行的却是/],
    ['one that replaces nothing', { ...written, replaces: '别的' }, 'replaces.unknown', 'replaces', /cn 2027年没有这份通知/],
    ['a year of holiday-cn that is not published', { year: 2027, papers: [], days: [] }, 'days.missing', 'days', /大概还没有公布/],
    ['a day of holiday-cn that says not whether it is off', { year: 2027, papers: ['x'], days: [{ name: '元旦', date: '2027-01-01' }] }, 'day.form', 'days[0]', /isOffDay/],
    ['only days worked', { year: 2027, papers: ['x'], days: [{ name: '元旦', date: '2027-01-03', isOffDay: false }] }, 'rest.missing', 'days', /“元旦”只有上班的日子/],
  ] as const) {
    test(why, () => {
      const problem = problemsOf(value).find(one => one.code === code)
      assert.ok(problem, JSON.stringify(problemsOf(value)))
      assert.equal(problem.at, at)
      assert.match(problem.says, says)
    })
  }

  test('several things wrong are all said at once', () => {
    assert.deepEqual(problemsOf({ ...written, title: '', sources: [], region: 'x' }).map(({ code }) => code), ['title.missing', 'source.missing', 'region.unknown'])
  })

  test('a weekday right after the holiday may be named as the day people are back', () => {
    assert.equal(read(withHolidays({ ...newYear, work: ['2027-01-04'] })).ok, true)
  })
})
