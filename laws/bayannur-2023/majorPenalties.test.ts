import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standard } from '../../core/registers/index.ts'
import { resultOf } from '../../test/records.ts'
import { entryIn } from '../../test/registers.ts'
import bayannur from './pack.ts'

const standard = (days: number | null) => entryIn<Standard>({ place: '150800', purpose: 'FILING', fieldCode: null, party: null, fineFrom: 50_000, confiscationFrom: null, kinds: [], days })
const filed = (filedAt: string | null, days: number | null = 15, fineAmount = 60_000) => resultOf(bayannur, 'major-penalty-not-filed', 'penalty', {
  decisionResult: 'PENALISE', decidedAt: '2026-03-02', areaCode: '150891', penalty: { fineAmount, penaltyKinds: ['FINE'] }, filings: [{ filedTo: 'JUSTICE', filedAt }, { filedTo: 'SUPERIOR_BODY', filedAt }],
}, { region: 'bayannur', registers: { standard: [standard(days)] } })

test('第18条 重大行政处罚备案的标准和日数以登记的为准：十五日为3月17日', () => {
  assert.equal(filed('2026-03-17'), 'kept')
  assert.equal(filed('2026-03-18'), 'broken')
  assert.equal(filed(null), 'broken')
  assert.equal(filed('2026-03-18', 20), 'kept')
})

test('第18条 没有登记日数的，不下结论；没有达到标准的，不适用', () => {
  assert.equal(filed('2026-03-18', null), 'unknown')
  assert.equal(filed(null, 15, 49_999), 'notApplicable')
})
