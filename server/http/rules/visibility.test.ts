import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workAllOff } from '../../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { reading, worker } from '../../store/within.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, db } = office
const [chief, body, beside, above, elsewhere, bodyElsewhere, far] = await Promise.all(
  ['659801-chief', '659801-market', '659801-transport', '650000-chief', '659802-chief', '659802-market', '649801-market'].map(login => office.as(login)))

const rule = {
  title: '立案三十日没有决定', kinds: ['penalty'], fields: [], applies: { all: true, tests: [] }, broken: { all: true, tests: [{ field: 'caseFiledAt', daysBefore: 'decidedAt', atLeast: 30 }] },
  says: '{caseFiledAt}立案。', colour: 'blue', basis: { document: '甲州司法发〔2026〕9号' }, from: '2026-01-01',
}
await handIn(penaltyFile(penaltyRow('a'), penaltyRow('b', { bodyCode: '659802-market' })))
const { id } = (await send<{ id: number }>(chief!, 'POST', '/api/own-rules', rule)).body
const trial = (await send<{ id: string }>(chief!, 'POST', '/api/rule-trials', { rule: { own: id, version: 1 }, from: '2026-01-01', to: '2026-11-20' })).body.id
await workAllOff(deps)
await send(chief!, 'POST', `/api/own-rules/${id}/switch`, { version: 1, trial, reason: '试行。' })

const rules = async (who: typeof chief) => (await send<{ items: { id: number }[] }>(who!, 'GET', '/api/own-rules')).body.items.map(one => one.id)
const status = async (who: typeof chief, path: string) => (await send(who!, 'GET', path)).status

test('范围内的机关看得到约束它们的自定规则', async () => {
  for (const who of [body, beside]) assert.deepEqual([await rules(who), await status(who, `/api/own-rules/${id}`)], [[id], 200])
})

test('上级看得到下级的自定规则；别的县、别的自治区看不到', async () => {
  assert.deepEqual(await rules(above), [id])
  for (const who of [elsewhere, bodyElsewhere, far]) assert.deepEqual([await rules(who), await status(who, `/api/own-rules/${id}`), await status(who, `/api/rules/own-${id}/own-${id}`)], [[], 404, 404])
})

test('试运行的结果里有别的机关的案件，只有试运行的监督机构看得到', async () => {
  assert.equal(await status(chief, `/api/rule-trials/${trial}`), 200)
  for (const who of [body, beside, above, elsewhere, bodyElsewhere, far]) assert.equal(await status(who, `/api/rule-trials/${trial}`), 404)
  const seenBy = async (who: typeof chief) => (await send<{ trials: unknown[] }>(who!, 'GET', `/api/own-rules/${id}`)).body.trials.length
  assert.deepEqual([await seenBy(chief), await seenBy(body)], [1, 0])
})

test('不在范围内的机关不能制定、修改、试运行、启用别处的规则', async () => {
  const refused = async (who: typeof chief, path: string, payload: object) => (await send(who!, 'POST', path, payload)).status
  for (const who of [elsewhere, bodyElsewhere]) {
    assert.ok([403, 404].includes(await refused(who, `/api/own-rules/${id}/versions`, { version: 1, rule })))
    assert.ok([403, 404].includes(await refused(who, `/api/own-rules/${id}/switch`, { version: 1, trial: null, reason: '停用。' })))
    assert.ok([403, 404].includes(await refused(who, '/api/rule-trials', { rule: { own: id, version: 1 }, from: '2026-01-01', to: '2026-11-20' })))
  }
  assert.ok([403, 404].includes(await refused(body, `/api/own-rules/${id}/switch`, { version: 1, trial: null, reason: '停用。' })))
  const [row] = await reading(db.sql, worker, tx => tx`select count(*)::int as switches from own_rule_switch`)
  assert.equal(row!['switches'], 1)
})
