import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standard } from '../../core/registers/index.ts'
import { findingOf, type On, resultOf, type Written } from '../../test/records.ts'
import { bodyIn } from '../../test/registers.ts'
import ningxia from './pack.ts'

const standard: Standard = {
  organ: 'gov', document: '某备案标准', publishedOn: null, from: '2024-01-01', to: null, place: '640000', purpose: 'FILING', fieldCode: null, party: null, fineFrom: 50_000, confiscationFrom: 50_000, kinds: [], days: null,
}
const filings = (justice: string | null, superior: string | null) => [{ filedTo: 'JUSTICE', filedAt: justice }, { filedTo: 'SUPERIOR_BODY', filedAt: superior }]
const decided = { decisionResult: 'PENALISE', decidedAt: '2026-03-02', areaCode: '649801', bodyCode: 'B1', penalty: { fineAmount: 60_000, penaltyKinds: ['FINE'] } }
const filed = (written: Written, on: On = {}) => resultOf(ningxia, 'major-penalty-not-filed', 'penalty', { ...decided, ...written }, { region: 'ningxia', registers: { standard: [standard] }, ...on })

test('第21条 3月2日决定，十五日为3月17日：当日备案不提示，次日提示；两处都要备案', () => {
  assert.equal(filed({ filings: filings('2026-03-17', '2026-03-10') }), 'kept')
  assert.equal(filed({ filings: filings('2026-03-18', '2026-03-10') }), 'broken')
  assert.equal(filed({ filings: filings('2026-03-10', '2026-03-18') }), 'broken')
  assert.equal(filed({ filings: [{ filedTo: 'JUSTICE', filedAt: '2026-03-10' }] }), 'broken')
})

test('第21条 没有备案的：期限内为进行中，3月18日起提示', () => {
  assert.equal(filed({}, { today: '2026-03-17' }), 'running')
  assert.equal(filed({}, { today: '2026-03-18' }), 'broken')
  const found = findingOf(ningxia, 'major-penalty-not-filed', 'penalty', decided, { today: '2026-03-18', region: 'ningxia', registers: { standard: [standard] } })
  assert.match(found.says, /应当在2026年3月17日（周二）之前备案：没有向本级司法行政部门备案；没有向上一级主管部门备案。/)
})

test('第21条 较大数额以登记的标准为准：差一元不必备案；没有登记标准的，不下结论', () => {
  assert.equal(filed({ penalty: { fineAmount: 49_999, penaltyKinds: ['FINE'] } }), 'notApplicable')
  assert.equal(filed({ penalty: { fineAmount: 50_000, penaltyKinds: ['FINE'] } }), 'broken')
  assert.equal(filed({ penalty: { confiscatedGains: 30_000, confiscatedGoodsValue: 20_000, penaltyKinds: ['CONFISCATE_GAINS'] } }), 'broken')
  assert.equal(filed({}, { registers: {} }), 'unknown')
  assert.equal(filed({ penalty: { penaltyKinds: ['WARNING'] } }, { registers: {} }), 'notApplicable')
})

test('第21条 责令停产停业、吊销许可证，没有登记标准也要备案；来源不含备案的，不下结论', () => {
  for (const kind of ['STOP_BUSINESS', 'REVOKE_LICENCE']) assert.equal(filed({ penalty: { penaltyKinds: [kind] } }, { registers: {} }), 'broken', kind)
  assert.equal(filed({ unreported: ['filings'] }), 'unknown')
  assert.equal(filed({ decisionResult: 'NO_PENALTY' }), 'notApplicable')
})

test('第21条 垂直管理的机关，只核对向上一级主管部门备案', () => {
  const registers = { standard: [standard], bodies: [bodyIn({ vertical: true })] }
  assert.equal(filed({ filings: [{ filedTo: 'SUPERIOR_BODY', filedAt: '2026-03-17' }] }, { registers }), 'kept')
  assert.equal(filed({ filings: [{ filedTo: 'JUSTICE', filedAt: '2026-03-17' }] }, { registers }), 'broken')
})
