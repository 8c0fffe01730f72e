import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standard } from '../../core/registers/index.ts'
import { resultOf } from '../../test/records.ts'
import { entryIn } from '../../test/registers.ts'
import enshi from './pack.ts'

const standard = entryIn<Standard>({ place: '422800', purpose: 'FILING', fieldCode: null, party: null, fineFrom: 50_000, confiscationFrom: null, kinds: ['STOP_BUSINESS'], days: 15 })
const filed = (filedAt: string, decidedAt = '2026-03-02') => resultOf(enshi, 'major-penalty-not-filed', 'penalty', {
  decisionResult: 'PENALISE', decidedAt, areaCode: '422891', penalty: { penaltyKinds: ['STOP_BUSINESS'] }, filings: [{ filedTo: 'JUSTICE', filedAt }, { filedTo: 'SUPERIOR_BODY', filedAt }],
}, { region: 'enshi', registers: { standard: [standard] } })

test('第22条 重大行政处罚决定按登记的标准和期限备案', () => {
  assert.equal(filed('2026-03-17'), 'kept')
  assert.equal(filed('2026-03-18'), 'broken')
})
