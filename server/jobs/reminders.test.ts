import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HolidayNotice } from '../../core/norms/index.ts'
import { office } from '../../test/office.ts'
import type { AnswerOf, DraftOut, listNotices, workbench } from '../http/contract/index.ts'
import { seizeCalendars } from '../store/laws/calendars.ts'
import { enterNotice } from '../store/laws/enterNotice.ts'
import { within, worker } from '../store/within.ts'
import { tick } from './tick.ts'

const { as, db, deps, goTo } = await office('2026-06-05')
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)

/** A case whose paper was received on 5 June; the thirty days run to Monday, 6 July. */
async function received(agency: string): Promise<string> {
  const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
  const id = await clerk.open(agency, '2026-06-01', { people })
  await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  await chief.act(id, 'issue:firstCorrection', '2026-06-03')
  await clerk.act(id, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  return id
}
const id = await received('659801-market')
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
const unsigned = await clerk.open('659801-transport', '2026-06-01', { people })
await clerk.act(unsigned, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
await chief.act(unsigned, 'issue:firstCorrection', '2026-06-03')

let seen = 0
const told = async (matter = id) => (await db.superuser<{ organ: string, roles: string[] | null, says: string }[]>`
  select organ_id as organ, roles, says from notice where matter_id = ${matter} and kind = 'deadline' and id > ${seen} order by id`).map(({ organ, roles, says }) => [organ, roles?.join() ?? '', says.replace(/^\S+ /, '')])
/** Looks only at what comes from now on. */
const forget = async () => { seen = (await db.superuser<{ last: number }[]>`select coalesce(max(id), 0) as last from notice`)[0]!.last }
const day = async (on: Parameters<typeof goTo>[0]) => {
  goTo(on)
  await Promise.all([tick(deps), tick(deps)])
  await tick(deps)
}

test('印发三个工作日无人签收，告知承办机关一次；第二个工作日还不告知', async () => {
  await day('2026-06-05')
  assert.deepEqual(await told(unsigned), [])
  await day('2026-06-08')
  await day('2026-06-09')
  assert.deepEqual((await told(unsigned)).map(([organ, , says]) => [organ, says!.includes('已过3个工作日')]), [['659801-justice', true]])
  await forget()
})

test('送审的文书在一处停留三个工作日，告知那个岗位一次；到下一处重新计算', async () => {
  const writer = await as('659801-clerk')
  const matter = await writer.open('659801-agriculture', '2026-06-05', { people })
  await writer.act(matter, 'conclude', '2026-06-05', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  const draft = (await writer.post<{ id: string }>(`/api/matters/${matter}/drafts`, { option: 'issue:firstCorrection' })).body.id
  await writer.post(`/api/drafts/${draft}/versions`, { expectedVersion: 0, form: { grounds: ['第27条第1款第2项'], paper: { act: '作出的处罚决定', found: ['超过期限。'], demands: ['复核。'] } } })
  const { checks } = (await writer.get<DraftOut>(`/api/drafts/${draft}`)).body
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  const { round } = (await writer.post<{ round: string }>(`/api/drafts/${draft}/rounds`, { expectedVersion: 1, reasons })).body
  await day('2026-06-11')
  assert.deepEqual(await told(matter), [])
  for (const on of ['2026-06-12', '2026-06-15'] as const) await day(on)
  assert.deepEqual((await told(matter)).map(([organ, roles, says]) => [organ, roles, says!.split('起').at(-1)]), [['659801-justice', 'chief', '在甲县司法局科长处等审批，已过3个工作日。请及时办理；不能办理的，请交其他审批人。']])
  assert.equal((await (await as('659801-chief')).post(`/api/approvals/${round}/steps`, { does: 'agreed' })).status, 200)
  await forget()
  for (const on of ['2026-06-17', '2026-06-18'] as const) await day(on)
  assert.deepEqual((await told(matter)).map(([organ, roles]) => [organ, roles]), [['659801-justice', 'leader']])
  await forget()
})

test('提前七日、三日、一日和当日各告知应当办理的机关一次', async () => {
  for (const on of ['2026-06-28', '2026-06-29', '2026-06-30'] as const) await day(on)
  assert.deepEqual(await told(), [['659801-market', '', '整改落实并书面报告，最后一日是2026年7月6日（周一），还有7天。']])
  await forget()
})

test('放假通知使最后一日延后：从变动之日起重新提醒，写明原来的日期和依据；已经过去的不再提', async () => {
  goTo('2026-07-01')
  const festival: HolidayNotice = { year: 2026, region: 'xinjiang', title: '某节放假通知', sources: ['某处'], holidays: [{ name: '某节', rest: { from: '2026-07-06', to: '2026-07-08' } }] }
  await within(deps.sql, worker, async tx => {
    await seizeCalendars(tx)
    await enterNotice(tx, deps.laws, festival, { account: null, name: '命令行', organ: null, shipped: false }, '2026-07-01')
  })
  await day('2026-07-01')
  assert.deepEqual(await told(), [])
  await day('2026-07-02')
  assert.deepEqual(await told(), [['659801-market', '', '整改落实并书面报告，最后一日是2026年7月9日（周四），原为2026年7月6日（周一），因“某节放假通知”变更，还有7天。']])
  await day('2026-07-03')
  assert.match((await told())[1]![2]!, /还有6天。$/) // three days, and one day, before it nobody is at work: the last working day counts
  await forget()
})

test('最后一日当天提醒，还不算逾期', async () => {
  await day('2026-07-09')
  assert.deepEqual((await told()).map(([organ, , says]) => [organ, says!.slice(-6)]), [['659801-market', '今天到期。'.padStart(6, '，')]])
  await forget()
})

test('次日双方知道已经届满，并报科长；再过两个工作日报分管领导；各一次', async () => {
  await day('2026-07-10')
  assert.deepEqual((await told()).map(([organ, roles, says]) => `${organ} ${roles} ${/届满|报科长/.exec(says!)?.[0]}`).toSorted((a, b) => a < b ? -1 : 1), [
    '659801-justice  届满', '659801-justice chief 报科长', '659801-market  届满', '659801-market  报科长',
  ])
  await forget()
  await day('2026-07-13')
  assert.deepEqual(await told(), [])
  await day('2026-07-14')
  assert.deepEqual((await told()).map(([organ, roles]) => `${organ} ${roles}`).toSorted((a, b) => a < b ? -1 : 1), ['659801-justice leader', '659801-market '])
  await forget()
})

test('报给科长的，承办人看不到；读过只减少未读，不减少需我办', async () => {
  await day('2026-07-15')
  await db.superuser`update deadline set wakes_on = '2026-07-15' where matter_id = ${id}`
  await day('2026-07-15')
  const list = async (login: string) => (await (await as(login)).get<AnswerOf<typeof listNotices>>('/api/notices?kind=deadline')).body
  assert.deepEqual((await list('659801-clerk')).items.filter(({ says }) => says.includes('报科长')), [])
  const head = await as('659801-chief')
  const before = await list('659801-chief')
  assert.ok(before.items.some(({ says }) => says.includes('报科长')) && before.counts.deadline > 0 && before.counts.duty > 0)
  await head.post('/api/notices/read', { ids: before.items.map(({ id: one }) => one) })
  const after = await list('659801-chief')
  assert.deepEqual([after.counts.deadline, after.counts.duty], [0, before.counts.duty])
  assert.ok((await list('659801-leader')).counts.deadline > 0, 'what one has read another has not')
})

test('逾期五个工作日，法规给了职责的上级机关在自己的列表里看到，不另告知', async () => {
  const { below } = (await (await as('650000-clerk')).get<AnswerOf<typeof workbench>>('/api/workbench')).body
  assert.deepEqual(below, [])
  await day('2026-07-16')
  const [organ] = await db.superuser<{ superiors: string[] }[]>`select superiors from deadline where matter_id = ${id} and state = 'overdue'`
  assert.deepEqual((await (await as('650000-clerk')).get<AnswerOf<typeof workbench>>('/api/workbench')).body.below.length, organ!.superiors.includes('650000-justice') ? 1 : 0)
  assert.deepEqual([...await db.superuser`select from notice where organ_id = '650000-justice' and matter_id = ${id}`], [])
})

test('科长改变规则，此后按新规则提醒；承办人不能改', async () => {
  const rule = { before: [20], again: 9, chief: 9, leader: 9, superior: 9, unsigned: 9, approval: 9, credentials: [30] }
  goTo('2026-06-09')
  const [by, head] = [await as('659801-clerk'), await as('659801-chief')]
  assert.equal((await by.post('/api/settings/reminders', rule)).body.code, 'post.insufficient')
  assert.equal((await head.post('/api/settings/reminders', rule)).status, 204)
  await forget()
  const other = await received('659801-agriculture')
  await day('2026-06-17')
  assert.deepEqual(await told(other), [])
  await day('2026-06-18') // 6 July has become 9 July; twenty days before it is a holiday, so the working day before that
  assert.equal((await told(other)).length, 1)
  assert.equal((await (await as('659801-chief')).post('/api/settings/reminders', { ...rule, before: [] })).status, 400)
})

test('证件到期前六十日、三十日各告知本人一次', async () => {
  const credentials = async () => (await db.superuser<{ key: string }[]>`select key from notice where key like 'credential:%' and account_id = (select id from account where login = '659801-clerk') order by id`).map(({ key }) => key.split(':').at(-1))
  await db.superuser`update credential set valid_to = '2026-09-30' where officer_id = (select id from officer where account_id = (select id from account where login = '659801-clerk'))`
  for (const on of ['2026-07-31', '2026-08-01', '2026-08-30', '2026-08-31', '2026-09-01'] as const) await day(on)
  assert.deepEqual(await credentials(), ['60', '30'])
})
