import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertDetail, AlertItem, AlertsOutcome, AnswerOf, getLead, LeadItem, Matter, Problem } from '../contract/index.ts'
import { settleAlerts } from '../../jobs/scan.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps } = office
const [clerk, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk'].map(login => office.as(login)))

type Lead = AnswerOf<typeof getLead>
interface List<T> { items: T[], total: number }
const late = { servedAt: '2026-04-30' }
const leads = async (who = clerk!) => (await send<List<LeadItem>>(who, 'GET', '/api/leads?limit=200')).body.items
const settle = async () => { while (await settleAlerts(deps)) { /* until nothing is due */ } }
const take = async (...rows: string[]) => { await handIn(penaltyFile(...rows)); await settle() }
const named = async (name: string) => (await leads()).filter(lead => lead.name === name)

test('two alerts of one body, one counterpart, one offence and one day are one lead; one alert is none', async () => {
  await take(penaltyRow('a1', { ...late, name: '甲店', uscc: '91350100M000100Y43' }))
  assert.deepEqual(await leads(), [])
  await take(penaltyRow('a2', { ...late, name: '甲店' }))
  const [lead, ...more] = await leads()
  assert.deepEqual([lead?.name, lead?.person, lead?.body.id, lead?.onDay, lead?.yellow, lead?.waiting, more], ['甲店', 'counterpart', '659801-market', '2026-04-01', 2, 2, []])
})

test('another day, another body, another counterpart: no part of it', async () => {
  await take(penaltyRow('b1', { ...late, decidedAt: '2026-04-02' }), penaltyRow('b2', { ...late, bodyCode: '659801-transport' }), penaltyRow('b3', { ...late, uscc: '91110000000000000A', name: '乙店', partyType: 'ORG' }))
  assert.equal((await leads()).length, 1)
})

test('taken again, replayed, settled again: the same lead with the same alerts', async () => {
  const [before] = await named('甲店')
  await take(penaltyRow('a1', { ...late, name: '甲店' }), penaltyRow('a2', { ...late, name: '甲店' }))
  const [after] = await named('甲店')
  assert.deepEqual(after, before)
})

test('a record put right leaves the lead; with one alert left it is none', async () => {
  await take(penaltyRow('c1', { ...late, decidedAt: '2026-04-03' }), penaltyRow('c2', { ...late, decidedAt: '2026-04-03' }))
  const onThird = async () => (await leads()).filter(({ onDay }) => onDay === '2026-04-03')
  assert.equal((await onThird()).length, 1)
  await take(penaltyRow('c2', { decidedAt: '2026-04-03', servedAt: '2026-04-07' }))
  assert.equal((await onThird()).length, 0)
})

test('neither the body nor another place sees a lead', async () => {
  const [lead] = await named('甲店')
  for (const who of [agency!, elsewhere!]) {
    assert.deepEqual(await leads(who), [])
    assert.equal((await send<Problem>(who, 'GET', `/api/leads/${lead!.id}`)).status, 404)
  }
})

test('treated together: all its alerts are asked about at once, and each alert leads back', async () => {
  const [lead] = await named('甲店')
  const { body } = await send<Lead>(clerk!, 'GET', `/api/leads/${lead!.id}`)
  const answer = await send<AlertsOutcome>(clerk!, 'POST', '/api/alerts/questions', { alerts: body.alerts.map(({ id, version }) => ({ id, version })), until: '2026-12-01', says: '请说明。' })
  assert.equal(answer.body.done.length, 2)
  const one = (await send<AlertDetail>(clerk!, 'GET', `/api/alerts/${body.alerts[0]!.id}`)).body
  assert.deepEqual(one.leads, [{ id: lead!.id, person: 'counterpart', alerts: 2 }])
  assert.deepEqual((await send<AlertDetail>(agency!, 'GET', `/api/alerts/${body.alerts[0]!.id}`)).body.leads, [])
})

test('a person opens a case from it: its open alerts are marked, the lead points to the case and is not opened twice', async () => {
  const [lead] = await named('甲店')
  const alerts = (await send<Lead>(clerk!, 'GET', `/api/leads/${lead!.id}`)).body.alerts
  const open = () => send<Matter & Problem>(clerk!, 'POST', '/api/matters', { agency: '659801-market', on: '2026-11-20', title: '甲店两案逾期送达', alert: alerts[0]!.id, lead: lead!.id })
  const opened = await open()
  assert.equal(opened.status, 201, opened.body.sentence)
  const { body } = await send<Lead>(clerk!, 'GET', `/api/leads/${lead!.id}`)
  assert.deepEqual([body.matter?.id, body.alerts.map(({ state }: AlertItem) => state), body.waiting], [opened.body.id, ['opened', 'opened'], 0])
  assert.deepEqual(await named('甲店'), [])
  assert.equal((await open()).status, 409)
})

test('two officers who always acted together make one lead, not two', async () => {
  const of = (id: string) => ({
    actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: `甲市监罚案〔2026〕${id}号`, procedureType: 'ORDINARY', bodyCode: '659801-market', partyType: 'PERSON', name: `${id}店主`, idType: 'OTHER', idNo: `${id}-1`,
    caseFiledAt: '2026-03-02', priorNoticeAt: '2026-03-20', decidedAt: '2026-06-02', decisionResult: 'NO_PENALTY', servedAt: '2026-09-01',
    officers: [{ name: '某丙', certNo: '3' }, { name: '某丁', certNo: '4' }],
  })
  const { body } = await send<{ added: number }>(agency!, 'POST', '/api/records', { records: [of('t1'), of('t2')] })
  assert.equal(body.added, 2, JSON.stringify(body))
  await settle()
  assert.deepEqual((await leads()).filter(({ person }) => person === 'officer').map(({ name }) => name), ['某丙'])
})

test('the same officer at several counterparts on one day: a lead under his name', async () => {
  const of = (id: string) => ({
    actionKind: 'inspection', sourceSystem: '移动执法', sourceRecordId: id, actionNo: `检${id}`, bodyCode: '659801-market', partyType: 'PERSON', name: `${id}店主`, idType: 'OTHER', idNo: `${id}-1`,
    inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' }, officers: [{ name: '某甲', certNo: '1' }],
  })
  const { body } = await send<{ added: number, alerts: number }>(agency!, 'POST', '/api/records', { records: [of('o1'), of('o2')] })
  assert.equal(body.added, 2, JSON.stringify(body))
  assert.ok(body.alerts >= 2, JSON.stringify(body))
  await settle()
  assert.deepEqual((await leads()).filter(({ person, onDay }) => person === 'officer' && onDay === '2026-03-02').map(({ name, red }) => [name, red]), [['某甲', 2]])
})
