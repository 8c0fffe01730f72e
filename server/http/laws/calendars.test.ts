import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stringify } from 'yaml'
import type { Day, HolidayNotice } from '../../../core/norms/index.ts'
import { office, workAllOff, type Official } from '../../../test/office.ts'
import { tick } from '../../jobs/tick.ts'
import type { CalendarYear, ClockOut, Matter, NoticeOut, NoticePreview, Problem, WaitingChange } from '../contract/index.ts'

const { as, app, db, deps, goTo } = await office('2026-12-04')
let [clerk, chief, agency, operator]: Official[] = []

/** Goes to a day; sessions do not last that long, so everybody signs in anew. */
async function travel(day: Day): Promise<void> {
  goTo(day);
  [clerk, chief, agency, operator] = await Promise.all(['659801-clerk', '659801-chief', '659801-market', '650000-operator'].map(as))
}

const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)

/** A matter whose first paper was received on that day: thirty days to rectify, fifteen to object. */
async function served(body: string, on: '2026-12-04' | '2026-12-18'): Promise<string> {
  await travel(on)
  const id = await clerk!.open(body, on, { people })
  await clerk!.act(id, 'conclude', on, { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  await chief!.act(id, 'issue:firstCorrection', on)
  await clerk!.act(id, 'serve:firstCorrection', on, { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  return id
}

const early = await served('659801-transport', '2026-12-04') // day 30: Sunday 2027-01-03, so Monday 2027-01-04
const late = await served('659801-market', '2026-12-18') // day 15: Saturday 2027-01-02, so Monday 2027-01-04; day 30: Sunday 2027-01-17, so Monday 2027-01-18
await travel('2026-12-21')

const notice = (title: string, holidays: HolidayNotice['holidays'], replaces?: string): HolidayNotice =>
  ({ year: 2027, region: 'cn', title, sources: ['https://www.gov.cn/zhengce/2027'], holidays, ...(replaces && { replaces }) })
const newYear = { name: '元旦', rest: { from: '2027-01-01', to: '2027-01-05' } } as const
const first = notice('2027年通知', [newYear])
/** Sunday 17 January is worked: thirty days end a day earlier than told. */
const second = notice('2027年更正通知', [newYear, { name: '春节', rest: { from: '2027-02-05', to: '2027-02-12' }, work: ['2027-01-17'] }], '2027年通知')
const third = notice('2027年再次更正通知', [newYear], '2027年更正通知')

const clockOf = (matter: Matter, id: string): ClockOut => matter.clocks.find(clock => clock.id === id)!
const clock = async (id: string, which: string) => clockOf(await clerk!.matter(id), which)
const preview = async (text: string, by = chief) => (await by!.post<NoticePreview & Problem>('/api/holiday-notices/preview', { text }, { 'x-xiezhi': '1' }))
const enter = (one: HolidayNotice | string, by = chief) => by!.post<{ notice: NoticeOut, known: boolean, counts: { moved: number, waits: number } } & Problem>('/api/holiday-notices', { text: typeof one === 'string' ? one : stringify(one) })
const onWorkbench = async (by = chief) => (await by!.get<{ counts: { waitingClockChanges: number } }>('/api/workbench')).body.counts.waitingClockChanges
const waiting = async (by = chief) => (await by!.get<{ items: WaitingChange[], mayDecide: boolean, says: string | null }>('/api/clock-changes')).body
const told = async (text: string) => (await db.superuser`select organ_id as organ, matter_id as matter from notice where says like ${`%${text}%`} order by organ_id`).map(row => row['organ'])
const storedDay = async (id: string, which: string) => (await db.superuser`select last_day as day, provisional from deadline where matter_id = ${id} and clock = ${which}`)[0]

describe('before the notice of a year is known, its days are provisional wherever they show', () => {
  test('clock, explanation, timeline, list, workbench and what may be done', async () => {
    const matter = await agency!.matter(late)
    const objection = clockOf(matter, 'objection')
    assert.deepEqual([objection.lastDay, objection.provisional, objection.changes], ['2027-01-04', true, []])
    assert.match(objection.explanation.join(), /没有2027年的全国放假调休通知.*暂定/)
    assert.ok(matter.timeline.filter(({ kind }) => kind === 'ahead').every(({ provisional }) => provisional))
    assert.ok(matter.timeline.flatMap(({ started }) => started).some(({ lastDay, provisional }) => lastDay === '2027-01-04' && provisional))
    assert.equal(matter.options.find(({ id }) => id === 'file:objection')?.provisional, true)
    const list = await agency!.get<{ items: { id: string, next: { provisional: boolean } }[] }>('/api/matters')
    assert.equal(list.body.items.find(({ id }) => id === late)?.next.provisional, true)
    const bench = await agency!.get<{ mine: Record<string, { matter: { id: string }, provisional: boolean }[]> }>('/api/workbench')
    assert.equal(Object.values(bench.body.mine).flat().find(item => item.matter.id === late)?.provisional, true)
  })

  test('the preview of an act, reminders, and the calculator', async () => {
    const { version } = await clerk!.matter(late)
    const answer = await agency!.post<{ starts: ClockOut[], says: string[] }>(`/api/matters/${late}/acts/preview`, { option: 'file:objection', on: '2026-12-21', expectedVersion: version, reasons: '请予复查。' })
    assert.equal(answer.status, 200)
    assert.ok(answer.body.starts.every(({ provisional, lastDay }) => provisional === (lastDay! >= '2027')))
    assert.ok(answer.body.starts.length > 0)
    assert.match(answer.body.says.join(), /2027年1月\d+日（周.）（暂定）/)
    const computed = await app.inject({ method: 'POST', url: '/api/periods', payload: { law: 'xinjiang-2023', period: '15d', from: '2026-12-18' } })
    assert.deepEqual([computed.json().lastDay, computed.json().provisional], ['2027-01-04', true])
    goTo('2026-12-28')
    await tick(deps)
    assert.deepEqual(await told('最后一日是2027年1月4日（周一）（暂定）'), ['659801-transport'])
    await travel('2026-12-21')
  })

  test('the calendar of the year says so', async () => {
    const year = (await app.inject({ url: '/api/calendars/xinjiang/2027' })).json() as CalendarYear
    assert.equal(year.provisional, true)
    assert.match(year.caveats.join(), /没有2027年的全国放假调休通知.*没有录入新疆2027年的地方放假通知（肉孜节、古尔邦节）/)
    const known = (await app.inject({ url: '/api/calendars/enshi/2025' })).json() as CalendarYear
    assert.deepEqual([known.provisional, known.caveats, known.days.find(({ day }) => day === '2025-08-18')], [false, [], { day: '2025-08-18', works: false, holiday: '恩施州庆', local: true, notice: '恩施州人民政府办公室关于2025年州庆放假的通知（2025年7月28日）' }])
  })
})

describe('a notice is tried before it is entered', () => {
  test('what is wrong with it is said, and nothing else', async () => {
    const { body } = await preview('year: 2027\nregion: cn\nholidays: []')
    assert.deepEqual(body.problems.map(({ code }) => code), ['title.missing', 'holidays.missing'])
    assert.deepEqual((await preview('a: [')).body.problems[0], { code: 'notice.unreadable', at: '第1行', says: '读不懂这个文件：应当是 YAML 或者 JSON。请检查缩进、冒号后面的空格、引号和括号' })
  })

  test('which last days would move is named to whoever sees the matters, counted to the operator', async () => {
    const { body } = await preview(stringify(first))
    assert.deepEqual(body.counts, { moved: 2, waits: 0 })
    assert.deepEqual(new Set(body.changes.map(({ matter, from, to, state }) => `${matter.id} ${from} ${to} ${state}`)), new Set([early, late].map(id => `${id} 2027-01-04 2027-01-06 moved`)))
    const other = (await preview(stringify(first), operator)).body
    assert.deepEqual([other.counts, other.changes], [{ moved: 2, waits: 0 }, []])
    const elsewhere = (await preview(stringify(first), await as('649801-chief'))).body
    assert.deepEqual([elsewhere.counts.moved, elsewhere.changes], [2, []])
  })

  test('trying leaves nothing behind', async () => {
    assert.equal((await clock(late, 'objection')).lastDay, '2027-01-04')
    assert.equal((await db.superuser`select count(*)::int as count from holiday_notice`)[0]!['count'], 0)
  })

  test('a clerk or an agency may not', async () => {
    for (const who of [clerk, agency]) assert.equal((await preview(stringify(first), who)).body.code, 'post.insufficient')
    assert.equal((await enter(first, agency)).body.code, 'post.insufficient')
  })
})

describe('a notice that makes last days later', () => {
  test('what is wrong is not entered', async () => {
    const answer = await enter({ ...first, region: 'nowhere' })
    assert.deepEqual([answer.status, answer.body.code, answer.body.errors?.[0]?.field], [422, 'notice.wrong', 'body.text.region'])
  })

  test('moves them at once, in what is stored and in what is read', async () => {
    const answer = await enter(first)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    assert.deepEqual([answer.body.known, answer.body.counts], [false, { moved: 2, waits: 0 }])
    const moved = await clock(late, 'objection')
    assert.deepEqual([moved.lastDay, moved.provisional], ['2027-01-06', false])
    assert.deepEqual(moved.changes, [{ from: '2027-01-04', to: '2027-01-06', notice: '2027年通知', on: '2026-12-21', state: 'moved', decided: null }])
    assert.deepEqual({ ...await storedDay(late, 'objection') }, { day: '2027-01-06', provisional: false })
    assert.deepEqual({ ...await storedDay(late, 'rectification') }, { day: '2027-01-18', provisional: false })
  })

  test('old and new day and the notice stand in the timeline; the entry that started the clock keeps the day it gave', async () => {
    const { timeline } = await agency!.matter(late)
    assert.match(timeline.find(({ kind }) => kind === 'change')!.label, /^.*：2026年12月21日（周一）录入“2027年通知”，最后一日由2027年1月4日（周一）改为2027年1月6日（周三）。$/)
    assert.equal(timeline.flatMap(({ started }) => started).find(({ id }) => id === 'objection')?.lastDay, '2027-01-04')
  })

  test('both sides are told, once', async () => {
    assert.deepEqual(await told('的最后一日由2027年1月4日（周一）改为2027年1月6日（周三）（依据：2027年通知）'), ['659801-justice', '659801-justice', '659801-market', '659801-transport'])
  })

  test('the calculator and the calendar count by it at once, without a restart', async () => {
    const computed = await app.inject({ method: 'POST', url: '/api/periods', payload: { law: 'xinjiang-2023', period: '15d', from: '2026-12-18' } })
    assert.deepEqual([computed.json().lastDay, computed.json().provisional], ['2027-01-06', false])
    assert.equal(((await app.inject({ url: '/api/calendars/cn/2027' })).json() as CalendarYear).provisional, false)
  })

  test('entered again it changes nothing', async () => {
    const answer = await enter(first)
    assert.deepEqual([answer.body.known, answer.body.counts], [true, { moved: 0, waits: 0 }])
    assert.equal((await db.superuser`select count(*)::int as count from holiday_notice where year = 2027`)[0]!['count'], 1)
    assert.equal((await db.superuser`select count(*)::int as count from clock_change`)[0]!['count'], 2)
  })

  test('another for the same year is taken only if it says which it replaces', async () => {
    const { replaces: _, ...silent } = second
    const answer = await enter(silent)
    assert.deepEqual([answer.status, answer.body.errors?.[0]?.code], [422, 'notice.duplicate'])
  })
})

describe('a notice that makes a last day earlier', () => {
  test('does not: the old day rules, the new one waits, both sides know', async () => {
    const answer = await enter(second)
    assert.deepEqual(answer.body.counts, { moved: 0, waits: 1 })
    const kept = await clock(late, 'rectification')
    assert.deepEqual([kept.lastDay, kept.state, kept.changes.at(-1)?.state], ['2027-01-18', 'running', 'waits'])
    assert.deepEqual({ ...await storedDay(late, 'rectification') }, { day: '2027-01-18', provisional: false })
    assert.deepEqual(await told('待监督机构确认；确认之前仍以2027年1月18日（周一）为准'), ['659801-justice', '659801-market'])
  })

  test('the office finds it in its list, another office does not; the clerk may not decide', async () => {
    const { items, mayDecide } = await waiting()
    assert.deepEqual(items.map(({ matter, from, to, notConfirmable }) => [matter.id, from, to, notConfirmable]), [[late, '2027-01-18', '2027-01-17', null]])
    assert.equal(mayDecide, true)
    assert.deepEqual((await waiting(await as('649801-chief'))).items, [])
    assert.deepEqual([await onWorkbench(), await onWorkbench(agency)], [1, 0])
    const seen = await waiting(clerk)
    assert.deepEqual([seen.items.length, seen.mayDecide, seen.says], [1, false, '由科长或者分管领导决定。'])
    assert.equal((await clerk!.post(`/api/clock-changes/${items[0]!.id}/decision`, { decision: 'confirmed', reason: '核对无误。' })).body.code, 'post.insufficient')
    assert.equal((await agency!.post(`/api/clock-changes/${items[0]!.id}/decision`, { decision: 'kept', reason: '不同意。' })).body.code, 'organ.notParty')
    assert.equal((await (await as('649801-chief')).post(`/api/clock-changes/${items[0]!.id}/decision`, { decision: 'kept', reason: '不同意。' })).status, 404)
  })

  test('while it waits, neither the tick nor the day itself shortens anything', async () => {
    await travel('2027-01-18')
    await tick(deps)
    assert.equal((await clock(late, 'rectification')).state, 'running')
    await travel('2026-12-21')
  })

  test('no decision without a reason', async () => {
    const [item] = (await waiting()).items
    assert.equal((await chief!.post(`/api/clock-changes/${item!.id}/decision`, { decision: 'confirmed', reason: ' ' })).status, 400)
  })

  test('confirmed, it rules; both sides are told; nobody decides twice', async () => {
    const [item] = (await waiting()).items
    const answer = await chief!.post<{ says: string }>(`/api/clock-changes/${item!.id}/decision`, { decision: 'confirmed', reason: '更正通知已经转发。' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    const now = await clock(late, 'rectification')
    assert.deepEqual([now.lastDay, now.changes.at(-1)?.state], ['2027-01-17', 'confirmed'])
    assert.equal(await onWorkbench(), 0)
    assert.match(now.explanation.at(-1)!, /确认，最后一日提前为2027年1月17日（周日）。理由：更正通知已经转发。/)
    assert.deepEqual({ ...await storedDay(late, 'rectification') }, { day: '2027-01-17', provisional: false })
    assert.deepEqual(await told('经确认由2027年1月18日（周一）提前为2027年1月17日（周日）'), ['659801-justice', '659801-market'])
    assert.equal((await chief!.post(`/api/clock-changes/${item!.id}/decision`, { decision: 'kept', reason: '再想想。' })).body.code, 'change.settled')
    assert.deepEqual((await waiting()).items, [])
  })
})

describe('a further notice', () => {
  test('moves the day on again; the changes stand one after the other', async () => {
    assert.deepEqual((await enter(third)).body.counts, { moved: 1, waits: 0 })
    assert.deepEqual((await clock(late, 'rectification')).changes.map(({ from, to, state }) => [from, to, state]),
      [['2027-01-18', '2027-01-17', 'confirmed'], ['2027-01-17', '2027-01-18', 'moved']])
  })

  test('that takes a waiting difference back settles it, and the list is empty again', async () => {
    assert.equal((await enter({ ...second, title: '四', replaces: third.title })).body.counts.waits, 1)
    assert.equal((await waiting()).items.length, 1)
    await enter({ ...third, title: '五', replaces: '四' })
    assert.deepEqual((await waiting()).items, [])
    assert.equal((await clock(late, 'rectification')).changes.at(-1)?.state, 'settled')
  })

  test('a decision to keep the old day holds', async () => {
    await enter({ ...second, title: '六', replaces: '五' })
    const [item] = (await waiting()).items
    await chief!.post(`/api/clock-changes/${item!.id}/decision`, { decision: 'kept', reason: '已经按原日告知。' })
    assert.equal((await clock(late, 'rectification')).lastDay, '2027-01-18')
    assert.deepEqual((await waiting()).items, [])
  })

  test('what was done meanwhile makes it too late to bring the day forward', async () => {
    const other = await served('659801-agriculture', '2026-12-18')
    await travel('2026-12-21')
    await enter({ ...third, title: '七', replaces: '六' })
    await enter({ ...second, title: '八', replaces: '七' })
    await travel('2027-01-18')
    await (await as('659801-agriculture')).act(other, 'file:rectificationReport', '2027-01-18', { text: '已经整改。' })
    const item = (await waiting()).items.find(({ matter }) => matter.id === other)!
    assert.match(item.notConfirmable!, /2027年1月18日（周一）已有办理记录，晚于2027年1月17日（周日）/)
    assert.equal((await chief!.post(`/api/clock-changes/${item.id}/decision`, { decision: 'confirmed', reason: '更正通知。' })).body.code, 'change.tooLate')
    assert.equal((await chief!.post(`/api/clock-changes/${item.id}/decision`, { decision: 'kept', reason: '报告在原日之内提交。' })).status, 200)
    assert.equal((await clerk!.matter(other)).timeline.some(({ late }) => late !== null), false)
  })

  test('everything that was entered is listed, and who entered it', async () => {
    const { notices } = (await app.inject({ url: '/api/calendars' })).json() as { notices: NoticeOut[] }
    assert.deepEqual(notices.slice(0, 2).map(({ title, replaces, inForce }) => [title, replaces, inForce]), [['八', '七', true], ['七', '六', false]])
    assert.match(notices[0]!.enteredBy, /甲县司法局/)
    assert.deepEqual(notices.filter(({ year }) => year === 2026).map(({ enteredBy, inForce }) => [enteredBy, inForce]), [['随程序提供', true]])
  })

  test('the records are looked at anew', async () => {
    assert.ok((await db.superuser`select from outbox where topic = 'records.scan'`).length > 0)
    await workAllOff(deps)
    assert.equal((await db.superuser`select from outbox where topic = 'records.scan'`).length, 0)
  })

  test('what was entered and decided can only grow', async () => {
    for (const table of ['holiday_notice', 'clock_change', 'clock_change_decision']) {
      await assert.rejects(db.superuser.unsafe(`delete from ${table}`), /只增不改/)
      await assert.rejects(db.superuser.unsafe(`truncate ${table} cascade`), /只增不改/)
    }
  })
})
