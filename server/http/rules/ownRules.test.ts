import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertItem, OwnRuleDetail, OwnRuleItem, Problem, RecordDetail } from '../contract/index.ts'
import { workAllOff } from '../../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, db } = office
const [clerk, chief, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-chief', '659801-market', '659802-chief'].map(login => office.as(login)))

const rule = {
  title: '立案三十日没有决定', kinds: ['penalty'], fields: [], applies: { all: true, tests: [{ field: 'penalty.fineAmount', least: 10_000 }] },
  broken: { all: true, tests: [{ field: 'caseFiledAt', daysBefore: 'decidedAt', atLeast: 30 }] }, says: '{caseFiledAt}立案，{decidedAt}决定，罚款{penalty.fineAmount}。',
  colour: 'blue', basis: { document: '甲州司法发〔2026〕9号' }, from: '2026-01-01',
}
interface Scans { scans: { looked: number, total: number, endedAt: string | null }[] }
interface Trial { state: string, total: number, looked: number, unknown: number, raised: number, known: number, counts: { month: string, raised: number }[], sample: { says: string, actionNo: string }[] }
const detail = async (id: number, who = chief!) => (await send<OwnRuleDetail>(who, 'GET', `/api/own-rules/${id}`)).body
const attempt = async (id: number, version: number, more: object = {}) => {
  const { body } = await send<{ id: string }>(chief!, 'POST', '/api/rule-trials', { rule: { own: id, version }, from: '2026-01-01', to: '2026-11-20', ...more })
  await workAllOff(deps)
  return { id: body.id, ...(await send<Trial>(chief!, 'GET', `/api/rule-trials/${body.id}`)).body }
}
const turn = async (id: number, version: number, trial: string | null, who = chief!) => {
  const reply = await send<Problem>(who, 'POST', `/api/own-rules/${id}/switch`, { version, trial, reason: '按工作安排。' })
  await workAllOff(deps)
  return reply
}
const alerts = async (id: number, state = 'new') => (await send<{ items: AlertItem[] }>(clerk!, 'GET', `/api/alerts?state=${state}&rule=own-${id}:own-${id}`)).body.items
const add = async (written: object = rule) => (await send<{ id: number } & Problem>(chief!, 'POST', '/api/own-rules', written)).body

await handIn(penaltyFile(
  penaltyRow('small', { fineAmount: '9999', penaltyContent: '罚款9999元' }), penaltyRow('large', { fineAmount: '10000', penaltyContent: '罚款10000元' }),
  penaltyRow('late', { fineAmount: '20000', penaltyContent: '罚款20000元', servedAt: '2026-04-30' }), penaltyRow('quick', { fineAmount: '20000', penaltyContent: '罚款20000元', caseFiledAt: '2026-03-03' }),
  penaltyRow('other', { fineAmount: '20000', penaltyContent: '罚款20000元', bodyCode: '659802-market' }),
))
const { id } = await add()

test('a clerk lays down no rule; what is wrong in one is told with its place and nothing is kept', async () => {
  assert.equal((await send<Problem>(clerk!, 'POST', '/api/own-rules', rule)).body.code, 'post.insufficient')
  const wrong = await add({ ...rule, says: '{nothing}', basis: { law: 'no-law', cite: '第1条' }, broken: { all: true, tests: [{ field: 'decidedAt', least: 3 }] } })
  assert.deepEqual(wrong.errors?.map(({ field }) => field), ['body.broken.tests.0', 'body.says', 'body.basis'])
  assert.equal((await send<{ items: OwnRuleItem[] }>(chief!, 'GET', '/api/own-rules')).body.items.length, 1)
})

test('checked while it is written, it is read out on a real record', async () => {
  const { problems, preview } = (await send<{ problems: object[], preview: { says: string, result: string } }>(chief!, 'POST', '/api/own-rules/check', rule)).body
  assert.deepEqual([problems, preview.result, preview.says], [[], 'broken', '2026-03-02立案，2026-04-01决定，罚款10,000元。'])
})

test('untried it is not switched on, nor with the trial of another version, nor by another office', async () => {
  assert.equal((await turn(id, 1, '00000000-0000-4000-8000-000000000000')).body.code, 'ownRule.untried')
  const trial = await attempt(id, 1)
  assert.equal((await send(chief!, 'POST', `/api/own-rules/${id}/versions`, { version: 1, rule: { ...rule, title: '立案三十日以上才决定' } })).status, 204)
  assert.equal((await turn(id, 2, trial.id)).body.code, 'ownRule.untried')
  assert.equal((await turn(id, 1, trial.id, elsewhere!)).status, 404)
})

test('a trial says what would be raised, in this territory alone, and raises nothing', async () => {
  const trial = await attempt(id, 2)
  assert.deepEqual([trial.state, trial.total, trial.looked, trial.unknown, trial.raised, trial.known], ['done', 4, 4, 0, 2, 1])
  assert.deepEqual(trial.counts.map(({ month, raised }) => [month, raised]), [['2026-04', 2]])
  assert.equal(trial.sample[0]!.says, '2026-03-02立案，2026-04-01决定，罚款10,000元。')
  assert.deepEqual(await alerts(id), [])
  const before = await attempt(id, 2, { to: '2026-03-31' })
  assert.equal(before.looked, 0)
})

test('a rule that is to begin only today is tried on the past all the same; switched on, it leaves what was done before alone', async () => {
  const from = await add({ ...rule, from: '2026-11-20' })
  const trial = await attempt(from.id, 1)
  assert.equal(trial.raised, 2)
  await turn(from.id, 1, trial.id)
  assert.deepEqual(await alerts(from.id), [])
  await turn(from.id, 1, null)
})

test('switched on, what stands is looked at anew and what comes is held to it; each alert names the rule', async () => {
  const trial = await attempt(id, 2)
  assert.equal((await turn(id, 2, trial.id)).status, 204)
  assert.deepEqual((await alerts(id)).map(({ citation }) => `${citation.lawName}${citation.cite}`), ['自定规则第1条', '自定规则第1条'])
  await handIn(penaltyFile(penaltyRow('comes', { fineAmount: '30000', penaltyContent: '罚款30000元' })))
  const [row] = await db.superuser<{ id: number }[]>`select id from enforcement_record where source_record_id = 'comes'`
  assert.equal((await alerts(id)).length, 3)
  assert.ok((await send<RecordDetail>(clerk!, 'GET', `/api/records/${row!.id}`)).body.findings.some(({ title, result }) => title === '立案三十日以上才决定' && result === 'broken'))
  assert.deepEqual((await send<{ items: OwnRuleItem[] }>(agency!, 'GET', '/api/own-rules')).body.items.map(({ onVersion, mine }) => [onVersion, mine]), [[2, false], [null, false]])
})

test('a version that is being written changes nothing until it is switched on; the one before stays readable', async () => {
  await send(chief!, 'POST', `/api/own-rules/${id}/versions`, { version: 2, rule: { ...rule, broken: { all: true, tests: [{ field: 'caseFiledAt', daysBefore: 'decidedAt', atLeast: 29 }] } } })
  assert.deepEqual([(await detail(id)).onVersion, (await alerts(id)).length], [2, 3])
  await turn(id, 3, (await attempt(id, 3)).id)
  assert.deepEqual([(await detail(id)).onVersion, (await alerts(id)).length], [3, 4])
  assert.deepEqual((await detail(id)).versions.map(({ version }) => version), [3, 2, 1])
  const late = await send<Problem>(chief!, 'POST', `/api/own-rules/${id}/versions`, { version: 2, rule })
  assert.equal(late.body.code, 'ownRule.changed')
})

test('it stands among the rules, and its alerts are held back as those of others', async () => {
  const name = `own-${id}`
  assert.ok((await send<{ items: { rule: string }[] }>(chief!, 'GET', '/api/rules')).body.items.some(one => one.rule === `${name}:${name}`))
  assert.equal((await send(chief!, 'POST', `/api/rules/${name}/${name}/suppressions`, { until: '2026-11-20', reason: '正在更换系统。' })).status, 204)
  assert.deepEqual([(await alerts(id)).length, (await alerts(id, 'suppressed')).length], [0, 4])
  const { suppressions } = (await send<{ suppressions: { id: string }[] }>(chief!, 'GET', `/api/rules/${name}/${name}`)).body
  await send(chief!, 'POST', `/api/rule-suppressions/${suppressions[0]!.id}/end`, { reason: '已经换好。' })
  assert.equal((await alerts(id)).length, 4)
})

test('how far the look at all records has come is shown, and that it is done', async () => {
  const trial = await attempt(id, 3)
  await send(chief!, 'POST', `/api/own-rules/${id}/switch`, { version: 3, trial: trial.id, reason: '重新核对。' })
  await workAllOff(deps)
  const [latest] = (await send<Scans>(chief!, 'GET', '/api/own-rules')).body.scans
  assert.deepEqual([latest!.looked, latest!.total, latest!.endedAt !== null], [5, 5, true])
})

test('switched off, its alerts lapse', async () => {
  assert.equal((await turn(id, 3, null)).status, 204)
  assert.deepEqual([await alerts(id), (await alerts(id, 'lapsed')).length], [[], 4])
  assert.equal((await turn(id, 3, null)).body.code, 'ownRule.off')
})

test('a trial that is cancelled ends before its next part, and shows how far it came', async () => {
  const { body } = await send<{ id: string }>(chief!, 'POST', '/api/rule-trials', { rule: { own: id, version: 1 }, from: '2026-01-01', to: '2026-11-20' })
  assert.equal((await send(chief!, 'POST', `/api/rule-trials/${body.id}/cancel`, {})).status, 204)
  await workAllOff(deps)
  const trial = (await send<Trial>(chief!, 'GET', `/api/rule-trials/${body.id}`)).body
  assert.deepEqual([trial.state, trial.looked], ['cancelled', 0])
  assert.equal((await send(chief!, 'POST', `/api/rule-trials/${body.id}/cancel`, {})).status, 404)
})

test('what was tried is the office’s own', async () => {
  const trial = await attempt(id, 1)
  for (const other of [agency!, elsewhere!]) assert.equal((await send(other, 'GET', `/api/rule-trials/${trial.id}`)).status, 404)
  assert.equal((await send(clerk!, 'GET', `/api/rule-trials/${trial.id}`)).status, 200)
})

test('a rule of the program is tried as it stands or with another threshold; a threshold it does not have is refused', async () => {
  const attemptLaw = async (norm: string, thresholds: object) => {
    const { body, status } = await send<{ id: string } & Problem>(chief!, 'POST', '/api/rule-trials', { rule: { law: 'penalty-law-2021', norm, thresholds }, from: '2026-01-01', to: '2026-11-20' })
    if (status !== 202) return body.errors?.[0]?.code
    await workAllOff(deps)
    return (await send<Trial>(chief!, 'GET', `/api/rule-trials/${body.id}`)).body.raised
  }
  assert.equal(await attemptLaw('penalty-service-overdue', {}), 1)
  assert.equal(await attemptLaw('penalty-service-overdue', { days: 3 }), 'parameter.unknown')
})

test('a rule for one body beneath binds that body; the days to come and places elsewhere are refused', async () => {
  const there = await add({ ...rule, place: '659801-transport' })
  assert.equal((await attempt(there.id, 1, { place: '659801-transport' })).looked, 0)
  await turn(there.id, 1, (await attempt(there.id, 1)).id)
  assert.deepEqual(await alerts(there.id), [])
  await handIn(penaltyFile(penaltyRow('theirs', { fineAmount: '10000', penaltyContent: '罚款10000元', bodyCode: '659801-transport' })))
  assert.equal((await alerts(there.id)).length, 1)
  assert.equal((await add({ ...rule, place: '659802-market' })).code, 'place.outside')
  assert.equal((await send<Problem>(chief!, 'POST', '/api/rule-trials', { rule: { own: id, version: 1 }, from: '2026-01-01', to: '2026-11-21' })).body.errors?.[0]?.code, 'day.range')
})

test('what is laid down is never changed, and who did it is audited', async () => {
  for (const table of ['own_rule', 'own_rule_version', 'own_rule_switch']) await assert.rejects(db.superuser.unsafe(`delete from ${table}`), /只增不改/)
  const acts = (await db.superuser<{ act: string }[]>`select distinct act from audit_entry where act like 'ownRule.%' or act like 'rule.tri%' order by act`).map(({ act }) => act)
  assert.deepEqual(acts, ['ownRule.added', 'ownRule.changed', 'ownRule.off', 'ownRule.on', 'rule.trialCancelled', 'rule.tried'])
})
