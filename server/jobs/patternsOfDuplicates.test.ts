import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { patternsOffice } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'

const today: Day = '2026-11-20'
const { db, keep: keepAny, found } = await patternsOffice(today)
const [market, transport] = ['659801-market', '659801-transport'] as const

const forget = () => db.superuser`update enforcement_record set voided = true`
beforeEach(forget)

const keep = (body: string, records: readonly Written[]) => keepAny('penalty', body, records)

const fine = (actAt: string, more: Written = {}): Written => ({
  procedureType: 'ORDINARY', decisionResult: 'PENALISE', decidedAt: '2026-03-10', offenceCode: 'F1', placeCode: 'X', uscc: '91350100M000100Y43', actAt, penalty: { fineAmount: 500 }, ...more,
})

test('处罚法第29条 同一当事人、案由、地点，相隔二十四小时的两次罚款，不分机关，告知后罚款的机关；相隔二十四小时零一分的不提示', async () => {
  const [first] = await keep(transport, [fine('2026-03-01 10:00', { penalty: { fineAmount: 300 } })])
  await keep(market, [fine('2026-03-02 10:01', { decidedAt: '2026-03-12' })])
  assert.deepEqual(await found('repeat-fine-same-act'), [])
  const [second] = await keep(market, [fine('2026-03-02 10:00', { decidedAt: '2026-03-11' })])
  const [alert, ...others] = (await found('repeat-fine-same-act')).filter(({ records }) => records.includes(first!))
  assert.deepEqual([alert!.body, alert!.records, others.length], [market, [first, second], 0])
  assert.match(alert!.says, /先罚款300元.*又罚款500元/)
})

test('处罚法第29条 案由、地点、当事人不同，没有罚款，前一决定已经撤销的，不提示', async () => {
  await keep(market, [fine('2026-03-01 10:00')])
  await keep(transport, [
    fine('2026-03-01 11:00', { offenceCode: 'F2' }), fine('2026-03-01 11:00', { placeCode: 'Y' }), fine('2026-03-01 11:00', { uscc: '91110000100000000X' }), fine('2026-03-01 11:00', { penalty: { fineAmount: 0 } }),
    fine('2026-03-01 11:00', { revokedAt: '2026-04-01' }),
  ])
  assert.deepEqual(await found('repeat-fine-same-act'), [])
})

test('处罚法第29条 只有日期的，同一日才提示', async () => {
  await keep(market, [fine('2026-03-01')])
  await keep(transport, [fine('2026-03-02 00:30')])
  assert.deepEqual(await found('repeat-fine-same-act'), [])
  await forget()
  await keep(market, [fine('2026-03-01')])
  await keep(transport, [fine('2026-03-01 23:30')])
  assert.equal((await found('repeat-fine-same-act')).length, 1)
})

const numbered = (decisionNo: string): Written => ({ procedureType: 'ORDINARY', decidedAt: '2026-03-10', decisionNo })

test('第9部分 同一机关的同一文号，括号、全角半角写法不同也算；作废的、其他机关的、编了之一之二的不算', async () => {
  await keep(market, [numbered('甲市监罚〔2026〕3号')])
  await forget()
  await keep(market, [numbered('甲市监罚〔2026〕3号'), numbered('甲市监罚〔2026〕4号之一'), numbered('甲市监罚〔2026〕4号之二')])
  await keep(transport, [numbered('甲市监罚〔2026〕3号')])
  assert.deepEqual(await found('dq-duplicate-decision-number'), [])
  await keep(market, [numbered('甲市监罚[２０２６]３号')])
  assert.deepEqual((await found('dq-duplicate-decision-number')).map(({ body, records }) => [body, records.length]), [[market, 2]])
})

const digest = 'a'.repeat(64)
const filed = (actionNo: string, more: Written = {}): Written => ({ procedureType: 'ORDINARY', decidedAt: '2026-03-10', actionNo, media: [{ mediaId: '1', sha256: digest }], ...more })

test('第9部分 同一份音像或者文书在几个案件里，大小写不论，不分机关，告知后办的机关；同一案号的几件、各不相同的、哈希不完整的不算', async () => {
  await keep(market, [filed('1'), filed('1'), filed('2', { media: [{ sha256: 'b'.repeat(64) }] }), filed('3', { media: [{ sha256: 'a'.repeat(63) }] }), filed('4', { media: [{ sha256: 'a'.repeat(63) }] })])
  assert.deepEqual(await found('dq-file-in-several-cases'), [])
  await keep(transport, [filed('1', { decidedAt: '2026-03-11', media: [], docs: [{ documentId: '1', fileHash: digest.toUpperCase() }] })])
  const [alert, ...others] = await found('dq-file-in-several-cases')
  assert.deepEqual([alert!.body, alert!.records.length, others.length], [transport, 3, 0])
  assert.match(alert!.says, /2个案件里，涉及2个机关/)
})

const once = (more: Written = {}): Written => ({ procedureType: 'ORDINARY', decisionResult: 'PENALISE', decidedAt: '2026-03-10', offenceCode: 'F1', uscc: '91350100M000100Y43', penalty: { fineAmount: 500 }, ...more })

test('第9部分 同一机关、当事人、案由、日期、数额的两件罚款，疑似重复报送；差一项的不算', async () => {
  await keep(market, [once(), once({ decidedAt: '2026-03-11' }), once({ offenceCode: 'F2' }), once({ uscc: '91110000100000000X' }), once({ penalty: { fineAmount: 500.01 } }), once({ revokedAt: '2026-04-01' })])
  await keep(transport, [once()])
  assert.deepEqual(await found('dq-act-reported-twice'), [])
  await keep(market, [once()])
  assert.deepEqual((await found('dq-act-reported-twice')).map(({ body, records }) => [body, records.length]), [[market, 2]])
})
