import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offence, WorldEntries } from '../../core/registers/index.ts'
import { resultOf, type Written } from '../../test/records.ts'
import transferRules from './pack.ts'

const offence: Offence = {
  organ: '甲县', document: '立案追诉标准', publishedOn: '2024-01-01', from: '2024-01-01', to: null, place: '640122', code: 'AY01', name: '销售假冒注册商标的商品', item: null, fineMode: null, fineMin: null,
  fineMax: null, multipleMin: null, multipleMax: null, baseKind: null, statuteYears: null, crimeName: '销售假冒注册商标的商品罪', crimeAmount: 150_000, crimeFacts: ['DEATH'], crimeSource: '追诉标准第70条',
}
const found = (penalty: Written, more: Written = {}, registers: Partial<WorldEntries> = { offence: [offence] }) =>
  resultOf(transferRules, 'criminal-transfer-not-made', 'penalty', { decisionResult: 'PENALISE', decidedAt: '2026-03-27', placeAreaCode: '640122', offenceCode: 'AY01', penalty: { fineAmount: 300_000, ...penalty }, ...more }, { registers })

test('第3条第1款 涉案金额达到追诉标准十五万元，处罚了事没有移送的，违反', () => {
  assert.equal(found({ caseAmount: 149_999.99 }), 'kept')
  assert.equal(found({ caseAmount: 150_000 }), 'broken')
  assert.equal(found({ caseAmount: 150_000 }, { transfer: { transferredAt: '2026-03-10 10:00' } }), 'kept')
})

test('第3条第1款 情节达到标准的，不论金额', () => {
  assert.equal(found({ caseAmount: 500, facts: ['DEATH'] }), 'broken')
  assert.equal(found({ caseAmount: 500, facts: ['REPEAT'] }), 'kept')
})

test('第5条第2款、第10条 不批准移送并记录理由的、公安机关不予立案的，不提示；理由寥寥的提示', () => {
  const refused = (rejectReason: string) => found({ caseAmount: 180_000 }, { transfer: { approvalResult: 'REJECT', approvedAt: '2026-03-06', rejectReason } })
  assert.equal(refused('经核实其中五万元货物并非当事人销售，涉案金额没有达到追诉标准'), 'kept')
  assert.equal(refused('不够'), 'broken')
  assert.equal(found({ caseAmount: 180_000 }, { transfer: { policeRejectedAt: '2026-03-16' } }), 'kept')
})

test('第3条第1款 案由没有登记、没有填报金额、来源不含移送的，不下结论；没有追诉标准、没有决定的，不适用', () => {
  assert.equal(found({ caseAmount: 180_000 }, {}, {}), 'unknown')
  assert.equal(found({}), 'unknown')
  assert.equal(found({ caseAmount: 180_000 }, { unreported: ['transfer'] }), 'unknown')
  assert.equal(found({ caseAmount: 180_000 }, {}, { offence: [{ ...offence, crimeAmount: null, crimeFacts: [] }] }), 'notApplicable')
  assert.equal(found({ caseAmount: 180_000 }, { decisionResult: null, decidedAt: null, caseFiledAt: '2026-03-02' }), 'notApplicable')
})
