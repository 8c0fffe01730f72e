import assert from 'node:assert/strict'
import { test } from 'node:test'
import coercionLaw from '../../laws/coercion-law-2011/pack.ts'
import litigationLaw from '../../laws/litigation-law-2017/pack.ts'
import penaltyLaw from '../../laws/penalty-law-2021/pack.ts'
import { around, recordOf } from '../../test/records.ts'
import type { EnforcementRecord } from '../records/index.ts'
import { tableOf } from '../records/index.ts'
import { examine, scan } from './index.ts'

const statutes = [penaltyLaw, coercionLaw]
const result = (record: EnforcementRecord, norm: string) => examine(record, statutes, around({ today: '2026-11-20' })).find(found => found.norm === norm)?.result

/** A record from a file that has these columns and no others. */
function fromFile(columns: Record<string, string>): EnforcementRecord {
  const always = { sourceSystem: '系统', sourceRecordId: '1', actionNo: '1', bodyCode: 'b', partyType: 'ORG', name: '某某', procedureType: 'ORDINARY', penaltyKindsText: 'FINE' }
  const cells = { ...always, ...columns }
  const table = tableOf(Object.keys(cells))
  if (!('format' in table)) throw new Error(table.says)
  return table.read(Object.values(cells)).record!
}

test('a column that a file does not have is no answer: the norm is unknown, never broken and never kept', () => {
  const without = fromFile({ caseFiledAt: '2026-03-02', decisionResult: 'PENALISE', decidedAt: '2026-04-01' })
  assert.equal(result(without, 'penalty-service-overdue'), 'unknown')
  assert.equal(result(without, 'prior-notice-missing'), 'unknown')
  assert.equal(result(without, 'officers-fewer-than-two'), 'unknown')
  assert.equal(result(without, 'penalty-heavier-after-statement'), 'unknown')
  assert.deepEqual(scan(without, statutes, around({ today: '2026-11-20' })).findings, [])
})

test('the same column, empty, is an answer: it has not happened', () => {
  const empty = fromFile({ caseFiledAt: '2026-03-02', decisionResult: 'PENALISE', decidedAt: '2026-04-01', servedAt: '', priorNoticeAt: '', officer1Name: '某甲', officer1CertNo: '1' })
  assert.deepEqual(scan(empty, statutes, around({ today: '2026-11-20' })).findings.map(({ norm }) => norm), ['penalty-service-overdue', 'officers-fewer-than-two', 'prior-notice-missing'])
})

test('a file without extensions and excluded days says so where it matters', () => {
  const late = fromFile({ caseFiledAt: '2026-03-02', decidedAt: '2026-07-01' })
  const [found] = scan(late, statutes, around({ today: '2026-11-20' })).findings
  assert.equal(found?.norm, 'penalty-decision-overdue')
  assert.ok(!found.reckoning.some(line => line.includes('来源数据不含')), 'the general limit knows neither')
})

test('what a file never carries is unknown too: payments, transfer, review and litigation', () => {
  const record = fromFile({ caseFiledAt: '2026-03-02', decisionResult: 'PENALISE', decidedAt: '2026-04-01', servedAt: '2026-04-02' })
  assert.equal(result(record, 'onsite-collection-handover-late'), 'unknown')
  assert.equal(result(record, 'transfer-items-handover-late-party'), 'unknown')
  assert.equal(result(record, 'court-application-overdue'), 'unknown')
})

test('及时 is never an alert and never waited for', () => {
  const found = recordOf('confirmation', { acceptedAt: '2026-03-02' })
  assert.deepEqual(scan(found, [litigationLaw], around({ today: '2026-11-20' })), { findings: [], failed: [], next: null })
})

test('days of another law before the clock, days that a paper states: both are waited for', () => {
  const unpaid = recordOf('penalty', { servedAt: '2026-03-10', fulfilled: false, hasEnforcementPower: false })
  assert.equal(scan(unpaid, [coercionLaw], around({ today: '2026-11-20' })).next, '2026-12-10')
})

test('it tells when to look again: the first last day that still runs', () => {
  const open = recordOf('penalty', { procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', preservations: [{ approvedAt: '2026-03-02', preservedAt: '2026-03-02' }] })
  assert.equal(scan(open, statutes, around({ today: '2026-03-05' })).next, '2026-03-11')
  assert.equal(scan(open, statutes, around({ today: '2026-03-12' })).next, '2026-06-01')
  assert.equal(scan(open, statutes, around({ today: '2026-06-02' })).next, null)
})

test('what a finding rests on is plain data, with its article and its reading', () => {
  const [found] = scan(recordOf('coercion', { coercion: { type: 'SEIZE', startedAt: '2026-03-02', approvedAt: '2026-03-02', liftedAt: '2026-05-20' } }), statutes, around({ today: '2026-11-20' })).findings
  assert.deepEqual([found?.law, found?.norm, found?.cite, found?.colour, found?.lastDay], ['coercion-law-2011', 'seizure-over-term', '第25条第1款', 'red', '2026-04-01'])
  assert.match(found!.reading!, /书面告知当事人/)
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found)
})

test('a record of one kind is held against the norms of that kind alone', () => {
  const norms = examine(recordOf('inspection', { inspection: { startedAt: '2026-03-02' } }), statutes, around({ today: '2026-11-20' })).map(({ norm }) => norm)
  assert.ok(norms.includes('officers-fewer-than-two'))
  assert.ok(!norms.includes('penalty-decision-overdue') && !norms.includes('seizure-over-term'))
})

test('a rule that breaks down stops none of the others, and is no pass', () => {
  const [first, ...rest] = penaltyLaw.requirements!
  const faulty = { ...penaltyLaw, requirements: [{ ...first!, when: [], kinds: ['penalty'], fact: 'isNoRule' } as never, ...rest] }
  const late = recordOf('penalty', { decisionResult: 'PENALISE', decidedAt: '2026-04-01', servedAt: '2026-04-30' })
  const { findings, failed } = scan(late, [faulty], around({ today: '2026-11-20' }))
  assert.deepEqual(failed.map(({ law, norm }) => [law, norm]), [['penalty-law-2021', first!.id]])
  assert.ok(findings.some(({ norm }) => norm === 'penalty-service-overdue'))
  assert.equal(examine(late, [faulty], around({ today: '2026-11-20' })).find(({ norm }) => norm === first!.id)?.result, 'unknown')
})

test('a rule that asks for a field that is no more stops no other', () => {
  const [first, ...rest] = penaltyLaw.requirements!
  const faulty = { ...penaltyLaw, requirements: [{ ...first!, when: [{ field: 'isNoField', known: true }], kinds: ['penalty'] } as never, ...rest] }
  const late = recordOf('penalty', { decisionResult: 'PENALISE', decidedAt: '2026-04-01', servedAt: '2026-04-30' })
  const { findings, failed } = scan(late, [faulty], around({ today: '2026-11-20' }))
  assert.deepEqual(failed.map(({ norm }) => norm), [first!.id])
  assert.ok(findings.some(({ norm }) => norm === 'penalty-service-overdue'))
  assert.equal(examine(late, [faulty], around({ today: '2026-11-20' })).find(({ norm }) => norm === first!.id)?.result, 'unknown')
})

test('a limit that asks for a field that is no more, in place of another, leaves that one unknown', () => {
  const faulty = { ...penaltyLaw, id: 'faulty', requirements: [], limits: [{ ...penaltyLaw.limits!.find(({ id }) => id === 'penalty-service-overdue')!, insteadOf: { law: 'penalty-law-2021', limit: 'penalty-service-overdue' }, when: [{ field: 'isNoField', known: true }] } as never] }
  const late = recordOf('penalty', { decisionResult: 'PENALISE', decidedAt: '2026-04-01', servedAt: '2026-04-30' })
  assert.ok(scan(late, [penaltyLaw, faulty], around({ today: '2026-11-20' })).failed.some(({ law, norm }) => law === 'penalty-law-2021' && norm === 'penalty-service-overdue'))
  const found = examine(late, [penaltyLaw, faulty], around({ today: '2026-11-20' }))
  assert.equal(found.find(({ law, norm }) => law === 'penalty-law-2021' && norm === 'penalty-service-overdue')?.result, 'unknown')
  assert.ok(found.some(({ result }) => result !== 'unknown'), 'the others are still judged')
})
