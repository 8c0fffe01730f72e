import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertItem, AnswerOf, drawSample, listSamples, Problem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { drawAlerts } from '../../store/rules/samples.ts'
import { reading, worker } from '../../store/within.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, db } = office
const [clerk, agency, elsewhere, leader] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk', '659801-leader'].map(login => office.as(login)))
const rule = 'penalty-law-2021/penalty-service-overdue'
const named = rule.replace('/', ':')

await handIn(penaltyFile(
  ...Array.from({ length: 30 }, (_, at) => penaltyRow(`late${at}`, { servedAt: '2026-04-30' })), ...Array.from({ length: 30 }, (_, at) => penaltyRow(`ok${at}`)),
  penaltyRow('open', { decidedAt: '', decisionResult: '', penaltyKindsText: '', fineAmount: '', penaltyContent: '', servedAt: '', caseFiledAt: '2026-11-01', priorNoticeAt: '' }),
))
type Samples = AnswerOf<typeof listSamples>
const draw = (body: object, by = clerk!) => send<AnswerOf<typeof drawSample> & Problem>(by, 'POST', `/api/rules/${rule}/samples`, body)
const samples = async (by = clerk!) => (await send<Samples>(by, 'GET', `/api/rules/${rule}/samples`)).body.items
const silent = { from: 'silent', size: 5, since: '2026-01-01', until: '2026-11-20' }

test('从待核实的预警里抽：抽到的在预警列表里一并看，核实的结果就是样本的结果', async () => {
  const { body } = await draw({ from: 'alerts', size: 5 })
  assert.equal(body.drawn, 5)
  const { items } = (await send<{ items: AlertItem[] }>(clerk!, 'GET', `/api/alerts?state=all&sample=${body.id}`)).body
  assert.deepEqual(items.map(one => one.rule), Array.from({ length: 5 }, () => named))
  const [one, other] = items
  await send(clerk!, 'POST', `/api/alerts/${one!.id}/verification`, { version: one!.version, verdict: 'TRUE_DEFECT', reason: '属实。' })
  await send(clerk!, 'POST', `/api/alerts/${other!.id}/dismissal`, { version: other!.version, verdict: 'FALSE_DATA', reason: '录错。' })
  const [sample] = await samples()
  assert.deepEqual([sample!.population, sample!.right, sample!.wrong], [30, 1, 1])
})

test('同样的种子，从同样的里面抽，抽到同样的', async () => {
  const again = (seed: string) => reading(db.sql, worker, tx => drawAlerts(tx, { law: 'penalty-law-2021', norm: 'penalty-service-overdue' }, seed, 10)).then(({ drawn }) => drawn.map(({ alert }) => alert))
  assert.deepEqual(await again('a'), await again('a'))
  assert.notDeepEqual(await again('a'), await again('b'))
  const [entry] = await db.superuser`select detail from audit_entry where act = 'rule.sampled' order by id desc limit 1`
  assert.equal((entry!['detail'] as { seed: string }).seed, (await samples())[0]!.seed)
})

test('从没有提示的行为里抽：只抽规则核对过、符合要求的；漏掉的逐件说明，说过就不再改', async () => {
  const { body } = await draw(silent)
  assert.equal(body.drawn, 5)
  const [sample] = await samples()
  assert.ok(sample!.items.every(({ actionNo }) => actionNo.includes('ok')))
  const judge = (position: number, verdict: string) => send<Problem>(clerk!, 'POST', `/api/rule-samples/${body.id}/items/${position}`, { verdict, reason: '看了回证。' })
  assert.deepEqual([(await judge(1, 'right')).status, (await judge(2, 'wrong')).status, (await judge(2, 'right')).status], [204, 204, 404])
  assert.deepEqual((await samples()).map(({ right, wrong }) => [right, wrong])[0], [1, 1])
})

test('没有可抽的，说明白；机关、分管领导不抽；别的地方看不到', async () => {
  assert.equal((await draw({ ...silent, since: '2025-01-01', until: '2025-12-31' })).body.code, 'sample.empty')
  assert.deepEqual([(await draw({ from: 'alerts', size: 5 }, agency)).body.code, (await draw({ from: 'alerts', size: 5 }, leader)).body.code], ['post.insufficient', 'post.insufficient'])
  assert.equal((await draw({ from: 'alerts', size: 5 }, elsewhere)).body.code, 'sample.empty')
  assert.deepEqual([await samples(elsewhere), await samples(agency)], [[], []])
})
