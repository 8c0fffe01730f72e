import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, recordOf, type Written } from '../../test/records.ts'
import type { RecordField, RecordKind, RecordTest } from '../norms/index.ts'
import { askables, examine, lawOf, type OwnRule, problemsOf } from './index.ts'

const slow: OwnRule = {
  title: '普通程序办理过慢', kinds: ['penalty'], fields: [], applies: { all: true, tests: [{ field: 'procedureType', oneOf: ['ORDINARY'] }] },
  broken: { all: true, tests: [{ field: 'caseFiledAt', daysBefore: 'decidedAt', atLeast: 60 }] }, says: '{caseFiledAt}立案，{decidedAt}才作出决定。',
  colour: 'blue', basis: { document: '某办〔2026〕1号' }, from: '2026-01-01', to: '2026-12-31',
}
const edition = { id: 7, number: 3, version: 2, office: '甲县司法局', basis: '某办〔2026〕1号' }
const found = (rule: OwnRule, written: Written, kind: RecordKind = 'penalty') => examine(recordOf(kind, written), [lawOf(rule, edition)], around())[0]
const result = (broken: RecordTest[], written: Written, all = true) => found({ ...slow, applies: { all: true, tests: [] }, broken: { all, tests: broken } }, { caseFiledAt: '2026-03-02', ...written })!.result
const case60 = { procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', decidedAt: '2026-05-01' }

test('立案之日起第59日决定不命中，第60日、第61日命中，句子里是这件案件的日期', () => {
  assert.deepEqual(['2026-04-30', '2026-05-01', '2026-05-02'].map((decidedAt) => found(slow, { ...case60, decidedAt })!.result), ['kept', 'broken', 'broken'])
  const { says, cite, law, norm, reading, facts } = found(slow, case60)!
  assert.deepEqual([says, cite, law, norm, reading], ['2026-03-02立案，2026-05-01才作出决定。', '第3条', 'own-7', 'own-7', '甲县司法局自定的规则，依据某办〔2026〕1号。'])
  assert.deepEqual(facts.map(({ value }) => value), ['普通程序', '2026-03-02', '2026-05-01'])
})

test('起始日以前、截止日以后的行为不适用', () => {
  const on = (caseFiledAt: string, decidedAt: string) => found(slow, { procedureType: 'ORDINARY', caseFiledAt, decidedAt }) !== undefined
  assert.deepEqual([on('2025-10-01', '2025-12-31'), on('2025-11-01', '2026-01-01'), on('2026-01-01', '2026-12-31')], [false, true, true])
})

test('来源不报送的，既不命中也不放过；报送而没有填的，就是还没有', () => {
  const asked: RecordTest[] = [{ field: 'penalty.fineAmount', least: 1000 }]
  assert.equal(result(asked, { unreported: ['penalty.fineAmount'] }), 'unknown')
  assert.equal(result(asked, {}), 'kept')
  assert.equal(result([{ field: 'decisionResult', otherThan: ['PENALISE'] }], {}), 'unknown')
  assert.equal(result([{ field: 'headApproval.at', known: false }], { unreported: ['headApproval'] }), 'unknown')
  assert.equal(result([{ field: 'headApproval.at', known: false }], {}), 'broken')
})

test('不少于、不多于包括本数；早于不包括当日；相隔不超过包括末日，颠倒的不算', () => {
  const fine = (amount: string): Written => ({ penalty: { fineAmount: amount } })
  assert.deepEqual(['999.99', '1000', '1000.01'].map((amount) => result([{ field: 'penalty.fineAmount', least: 1000 }], fine(amount))), ['kept', 'broken', 'broken'])
  assert.deepEqual(['999.99', '1000', '1000.01'].map((amount) => result([{ field: 'penalty.fineAmount', most: 1000 }], fine(amount))), ['broken', 'broken', 'kept'])
  assert.deepEqual(['2026-03-01', '2026-03-02', '2026-03-03'].map((priorNoticeAt) => result([{ field: 'priorNoticeAt', before: 'caseFiledAt' }], { priorNoticeAt })), ['broken', 'kept', 'kept'])
  assert.deepEqual(['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06'].map((decidedAt) => result([{ field: 'caseFiledAt', daysBefore: 'decidedAt', atMost: 3 }], { decidedAt })), ['kept', 'broken', 'broken', 'kept'])
})

test('任一条件成立即命中；一项说不清而没有成立的，说不清', () => {
  const either: RecordTest[] = [{ field: 'penalty.fineAmount', least: 1000 }, { field: 'headApproval.at', known: false }]
  assert.equal(result(either, { penalty: { fineAmount: '1' } }, false), 'broken')
  assert.equal(result(either, { penalty: { fineAmount: '1' }, unreported: ['headApproval'] }, false), 'unknown')
  assert.equal(result(either, { penalty: { fineAmount: '1000' }, unreported: ['headApproval'] }, false), 'broken')
})

test('only records of its fields of enforcement are held to it', () => {
  const market = { ...slow, fields: ['MARKET'] }
  assert.deepEqual(['MARKET', 'FIRE'].map((fieldCode) => found(market, { ...case60, fieldCode })!.result), ['broken', 'notApplicable'])
})

const saidOf = (change: Partial<OwnRule>) => problemsOf({ ...slow, ...change }).map(({ field, says }) => `${field} ${says}`)
const brokenIf = (...tests: RecordTest[]) => ({ broken: { all: true, tests } })

test('what can never be held against a record is told with its place', () => {
  assert.deepEqual(saidOf({}), [])
  assert.equal(saidOf(brokenIf({ field: 'procedureType', oneOf: ['SLOW'] }))[0], 'broken.tests.0 “程序类型”没有“SLOW”这一取值。')
  assert.match(saidOf(brokenIf({ field: 'decidedAt', least: 3 }))[0]!, /不是数/)
  assert.match(saidOf(brokenIf({ field: 'decidedAt', before: 'penalty.fineAmount' }))[0]!, /只有日期才能比先后/)
  assert.match(saidOf(brokenIf({ field: 'licence.appliedAt', known: false }))[0]!, /只有行政许可的数据才有/)
  assert.match(saidOf(brokenIf({ field: 'services.servedAt' as RecordField, known: false }))[0]!, /“送达·送达日”可能有几项，请先选“送达”/)
  assert.match(saidOf({ says: '{caseFiled}立案。' })[0]!, /“\{caseFiled\}”不是一项数据/)
  assert.match(saidOf({ says: '立案{。' })[0]!, /花括号/)
  assert.deepEqual(saidOf({ to: '2025-12-31' }), ['to 截止日不能早于起始日。'])
})

test('conditions that cannot hold together are told', () => {
  const never = 'broken.tests.1 和前面的条件不可能同时成立，这条规则永远不会命中。'
  assert.deepEqual(saidOf(brokenIf({ field: 'penalty.fineAmount', least: 10 }, { field: 'penalty.fineAmount', most: 9 })), [never])
  assert.deepEqual(saidOf(brokenIf({ field: 'penalty.fineAmount', least: 10 }, { field: 'penalty.fineAmount', most: 10 })), [])
  assert.deepEqual(saidOf(brokenIf({ field: 'decidedAt', known: false }, { field: 'decidedAt', before: 'servedAt' })), [never])
  assert.deepEqual(saidOf(brokenIf({ field: 'servedAt', before: 'decidedAt' }, { field: 'decidedAt', before: 'servedAt' })), [never])
  assert.deepEqual(saidOf(brokenIf({ field: 'procedureType', oneOf: ['SUMMARY'] })).length, 1, 'against what it applies to')
})

test('every value that may be asked for has a name of its own, and codes where it is a code', () => {
  const all = [...askables.values()]
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
  assert.ok(all.every(({ sort, codes }) => (sort === 'code') === (codes !== null)))
})

const officer = (certNo: string, role: string): Written => ({ certNo, role })
const ofOfficers = (more: object): RecordTest[] => [{ entries: 'officers', tests: [{ field: 'officers.role', oneOf: ['LEAD'] }], ...more } as unknown as RecordTest]
const handled = (...roles: string[]): Written => ({ officers: roles.map((role, at) => officer(String(at), role)) })

test('至少有一项、一项也没有、每一项都：没有报送的说不清，一项没有的不算每一项都', () => {
  const of = (which: string, written: Written) => result(ofOfficers({ which }), written)
  assert.deepEqual([of('some', handled('LEAD', 'ASSIST')), of('none', handled('LEAD', 'ASSIST')), of('every', handled('LEAD', 'ASSIST'))], ['broken', 'kept', 'kept'])
  assert.deepEqual([of('some', handled('ASSIST')), of('none', handled('ASSIST')), of('every', handled('LEAD'))], ['kept', 'broken', 'broken'])
  assert.deepEqual(['some', 'none', 'every'].map((which) => of(which, {})), ['kept', 'broken', 'kept'])
  assert.deepEqual(['some', 'none', 'every'].map((which) => of(which, { unreported: ['officers'] })), ['unknown', 'unknown', 'unknown'])
})

test('至少几项、至多几项包括本数', () => {
  const two = handled('LEAD', 'LEAD', 'ASSIST')
  assert.deepEqual([1, 2, 3].map((atLeast) => result(ofOfficers({ atLeast }), two)), ['broken', 'broken', 'kept'])
  assert.deepEqual([1, 2, 3].map((atMost) => result(ofOfficers({ atMost }), two)), ['kept', 'broken', 'broken'])
})

test('一份清单里的数据只在清单的条件里问，也不能写进句子', () => {
  assert.match(saidOf(brokenIf({ field: 'officers.role', oneOf: ['LEAD'] }))[0]!, /可能有几项，请先选“执法人员”/)
  assert.match(saidOf(brokenIf({ entries: 'officers', which: 'some', tests: [{ field: 'decidedAt', known: true }] }))[0]!, /不是“执法人员”的数据/)
  assert.match(saidOf(brokenIf({ entries: 'officers', which: 'every', tests: [] }))[0]!, /请写明每一项/)
  assert.match(saidOf({ says: '{officers.certNo}' })[0]!, /不能写进句子/)
  assert.deepEqual(saidOf(brokenIf({ entries: 'steps', atLeast: 2, tests: [{ field: 'steps.stepType', oneOf: ['HEARING'] }] })), [])
})
