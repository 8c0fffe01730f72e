import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AlertDetail, AlertItem, AlertsOutcome, Problem, RecordItem } from '../contract/index.ts'
import { handIn as upload } from '../../../test/uploads.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import type { Official } from '../../../test/office.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, goTo, db } = office
const [clerk, other, chief, agency, beside, elsewhere] = await Promise.all(['659801-clerk', '659801-clerk2', '659801-chief', '659801-market', '659801-transport', '659802-clerk'].map(login => office.as(login)))

interface List<T> { items: T[], total: number }
const late = { servedAt: '2026-04-30' }

/** A served-too-late penalty, and the alert it raises. */
async function raised(id: string, more: Record<string, string> = {}): Promise<AlertItem> {
  await handIn(penaltyFile(penaltyRow(id, { ...late, ...more })))
  return await alertOf(id)
}
async function alertOf(id: string): Promise<AlertItem> {
  const { items } = (await send<List<AlertItem>>(clerk!, 'GET', '/api/alerts?state=all&limit=200')).body
  return items.find(({ record }) => record?.actionNo === `甲市监罚案〔2026〕${id}号`)!
}
const look = async (who: Official, id: number) => (await send<AlertDetail>(who, 'GET', `/api/alerts/${id}`)).body
const seen = ({ id, version }: AlertItem) => ({ id, version })
const askFor = (who: Official, alerts: readonly AlertItem[], until = '2026-11-30', says = '请说明送达时间。') =>
  send<AlertsOutcome & Problem>(who, 'POST', '/api/alerts/questions', { alerts: alerts.map(seen), until, says })
const accountOf = async (name: string) => (await send<List<{ id: string, name: string }>>(clerk!, 'GET', '/api/people')).body.items.find(person => person.name === name)!.id
const explain = (who: Official, { id, version }: AlertItem, more: object = {}) =>
  send<AlertDetail & Problem>(who, 'POST', `/api/alerts/${id}/answers`, { version, kind: 'exception', says: '当事人在场，当场交付。', ...more })

test('an alert is laid into the hands of a colleague; he finds it, the body is not told of it', async () => {
  const alert = await raised('assigned')
  const to = await accountOf('钱二')
  const { body } = await send<AlertsOutcome>(chief!, 'POST', '/api/alerts/assignments', { alerts: [seen(alert)], to })
  assert.deepEqual(body, { done: [alert.id], not: [], left: 0 })
  assert.deepEqual((await send<List<AlertItem>>(other!, 'GET', '/api/alerts?assignee=me')).body.items.map(({ id }) => id), [alert.id])
  assert.ok(!(await send<List<AlertItem>>(clerk!, 'GET', '/api/alerts?assignee=none&limit=200')).body.items.some(({ id }) => id === alert.id))
  assert.deepEqual((await look(clerk!, alert.id)).assignee?.name, '钱二')
  const ofBody = await look(agency!, alert.id)
  assert.equal(ofBody.assignee, null)
  assert.doesNotMatch(JSON.stringify(ofBody), /钱二/)
  assert.equal(ofBody.version, alert.version, 'whose it is does not make it another version')
})

test('nobody is given an alert who handles none', async () => {
  const alert = await raised('leader')
  const answer = await send<Problem>(chief!, 'POST', '/api/alerts/assignments', { alerts: [seen(alert)], to: randomUUID() })
  assert.equal(answer.body.code, 'person.unknown')
})

test('the body is asked to explain by a day; its legal unit is told, answers with proof, and the office judges', async () => {
  const alert = await raised('explained')
  assert.deepEqual((await askFor(clerk!, [alert])).body.done, [alert.id])
  const { items } = (await agency!.get<List<{ says: string, page: string }>>('/api/notices')).body
  assert.equal(items.find(({ says }) => says.includes('要求就1条预警作出说明，最后日2026年11月30日（周一）'))?.page, `/alerts/${alert.id}`)
  const asked = await look(agency!, alert.id)
  assert.deepEqual([asked.state, asked.askedUntil, asked.may.answer, asked.may.judge], ['asked', '2026-11-30', true, false])
  const { id: file } = await upload(office.app, agency!, '送达回证.txt', '四月二日当场交付')
  const answered = await explain(agency!, asked, { files: [file] })
  assert.equal(answered.status, 200, answered.body.sentence)
  assert.deepEqual([answered.body.state, answered.body.askedUntil, answered.body.questions[0]?.answer?.kind], ['explained', null, 'exception'])
  const [proof] = answered.body.questions[0]!.answer!.files
  assert.equal((await send(clerk!, 'GET', `/api/alerts/${alert.id}/files/${proof!.sha256}`)).raw.toString(), '四月二日当场交付')
  assert.equal((await send(beside!, 'GET', `/api/alerts/${alert.id}/files/${proof!.sha256}`)).status, 404)
  const judged = await send<AlertDetail>(clerk!, 'POST', `/api/alerts/${alert.id}/dismissal`, { version: answered.body.version, verdict: 'FALSE_EXCEPTION', reason: '当场交付，不适用七日。' })
  assert.deepEqual([judged.body.state, judged.body.history.map(({ by }) => by)], ['dismissed', [null, '赵二', '冯二', '赵二']])
})

test('asked a second time on the same day, the body is told again and answers again; both stand in the record', async () => {
  const told = async () => (await agency!.get<List<{ says: string }>>('/api/notices?limit=100')).body.items.filter(({ says }) => says.includes('作出说明')).length
  const alert = await raised('twice')
  const before = await told()
  await askFor(clerk!, [alert])
  await explain(agency!, await alertOf('twice'))
  await askFor(clerk!, [await alertOf('twice')], '2026-12-10', '请补充送达回证。')
  await explain(agency!, await alertOf('twice'), { kind: 'admitted', says: '没有回证。' })
  assert.equal(await told(), before + 2)
  assert.deepEqual((await look(clerk!, alert.id)).questions.map(({ answer }) => answer?.kind), ['admitted', 'exception'])
})

test('what was not asked is not answered; the day cannot lie behind; others than the legal unit do not answer', async () => {
  const alert = await raised('guarded')
  assert.equal((await explain(agency!, alert)).body.code, 'alert.notAsked')
  assert.equal((await askFor(clerk!, [alert], '2026-11-19')).body.errors?.[0]?.code, 'day.past')
  assert.equal((await askFor(agency!, [alert])).body.code, 'post.insufficient')
  await askFor(clerk!, [alert])
  const now = await alertOf('guarded')
  assert.equal((await explain(clerk!, now)).body.code, 'post.insufficient')
  assert.equal((await explain(beside!, now)).status, 404)
  assert.equal((await look(elsewhere!, alert.id) as unknown as Problem).code, 'not.found')
})

test('the body sends its data anew after it was asked, and they break nothing: corrected; broken again, it waits again', async () => {
  const alert = await raised('corrected')
  await askFor(clerk!, [alert])
  await handIn(penaltyFile(penaltyRow('corrected')))
  const corrected = await look(clerk!, alert.id)
  assert.deepEqual([corrected.state, corrected.history.at(-1)?.says], ['corrected', '机关更正数据后不再命中'])
  await handIn(penaltyFile(penaltyRow('corrected', { servedAt: '2026-05-06' })))
  assert.equal((await look(clerk!, alert.id)).state, 'new')
})

test('new facts while the body is asked: the alert takes them where it stands', async () => {
  const alert = await raised('moving')
  await askFor(clerk!, [alert])
  await handIn(penaltyFile(penaltyRow('moving', { servedAt: '2026-05-08' })))
  const moved = await look(clerk!, alert.id)
  assert.equal(moved.state, 'asked')
  assert.equal(moved.facts.find(({ field }) => field === 'decisionServedAt')?.value, '2026-05-08')
})

test('several at once with one reason; what somebody else was faster with is named', async () => {
  const [one, two] = [await raised('bulk1'), await raised('bulk2')]
  await send(other!, 'POST', `/api/alerts/${two.id}/verification`, { version: two.version, verdict: 'TRUE_DEFECT', reason: '晚了。' })
  const { body } = await send<AlertsOutcome>(clerk!, 'POST', '/api/alerts/dismissals', { alerts: [one, two].map(seen), verdict: 'FALSE_DATA', reason: '系统升级时日期录错。' })
  assert.deepEqual([body.done, body.not.map(({ id, says }) => [id, says])], [[one.id], [[two.id, '已经核实属实。']]])
})

test('an alert about the office itself is not judged by it', async () => {
  const alert = await raised('own')
  await db.superuser`update alert set body_id = '659801-justice' where id = ${alert.id}`
  const judged = await send<Problem>(clerk!, 'POST', `/api/alerts/${alert.id}/dismissal`, { version: alert.version, verdict: 'FALSE_DATA', reason: '本机关认为无误。' })
  assert.equal(judged.body.code, 'alert.own')
})

test('a body cannot mark an alert about it as taken up, by handing in a matter of its own', async () => {
  const alert = await raised('escape')
  await send(agency!, 'POST', '/api/matters', { kind: 'supervision', agency: '659801-market', on: '2026-11-20', title: '自己立案', alert: alert.id })
  assert.equal((await look(clerk!, alert.id)).state, 'new')
})

test('urged: the alert shows the urging letter that was issued in its case', async () => {
  const alert = await raised('urged')
  const opened = await send<{ id: string }>(clerk!, 'POST', '/api/matters', { agency: '659801-market', on: '2026-11-20', title: '逾期送达', alert: alert.id })
  assert.equal((await look(clerk!, alert.id)).matter?.urged, null)
  await db.superuser.begin(async tx => {
    await tx`set constraints all deferred`
    await tx`insert into instrument (matter_id, seq, office_path, agency_path, role, title, law, cite, issued_by_id, addressee_id, addressee, year, ordinal, number, issued_on, render_state)
      select id, 1, office_path, agency_path, 'urging', '行政执法监督督办函', 'national-2025', '第27条第1款', office_id, agency_id, '甲县市场监管局', 2026, 1, '〔2026〕1号', '2026-11-20', 'none' from matter where id = ${opened.body.id}`
  })
  assert.deepEqual((await look(clerk!, alert.id)).matter?.urged, { number: '〔2026〕1号', on: '2026-11-20' })
})

test('records listed still count what nobody has looked at', async () => {
  await raised('counted')
  const { items } = (await send<List<RecordItem>>(clerk!, 'GET', `/api/records?text=${encodeURIComponent('〔2026〕counted号')}`)).body
  assert.equal(items[0]?.newAlerts.yellow, 1)
})

test('2026年11月30日是最后日：12月1日仍可说明，时间如实记录', async () => {
  const alert = await raised('answered late')
  await askFor(clerk!, [alert])
  const asked = await alertOf('answered late')
  goTo('2026-12-01')
  const { body } = await explain(await office.as('659801-market'), asked)
  assert.deepEqual([body.questions[0]?.untilOn, body.questions[0]?.answer?.on], ['2026-11-30', '2026-12-01'])
})
