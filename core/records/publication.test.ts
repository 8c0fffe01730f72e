import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf } from './keys.ts'
import { elementsOf, missingElements, publicationOf } from './publication.ts'
import { blankRecord, type EnforcementRecord } from './record.ts'

function fined(more: Partial<EnforcementRecord> = {}, publicity: Partial<EnforcementRecord['publicity']> = {}): EnforcementRecord {
  const blank = blankRecord('penalty')
  return {
    ...blank, decisionNo: '甲市监罚〔2026〕1号', name: '某某超市有限公司', partyType: 'ORG', uscc: '91350100M000100Y43', offenceNameZh: '经营超过保质期的食品', legalBasis: '某法第一条', bodyCode: '659801-market', decidedAt: '2026-04-01',
    decisionResult: 'PENALISE', penalty: { ...blank.penalty!, penaltyKinds: ['FINE'], penaltyContent: '罚款5000元' }, ...more, publicity: { ...blank.publicity, ...publicity },
  }
}

function granted(more: Partial<EnforcementRecord['licence'] & object> = {}): EnforcementRecord {
  const blank = blankRecord('licence')
  return {
    ...blank, decisionNo: '甲许〔2026〕1号', name: '某某超市有限公司', partyType: 'ORG', uscc: '91350100M000100Y43', bodyCode: '659801-market', decidedAt: '2026-04-01',
    licence: { ...blank.licence!, result: 'GRANT', licenceCategory: 'COMMON', content: '食品经营', validFrom: '2026-04-01', ...more },
  }
}

test('八项齐全的处罚决定，一项也不缺', () => {
  assert.equal(elementsOf(fined()).length, 8)
  assert.deepEqual(missingElements(fined()), [])
  assert.deepEqual(missingElements(granted()), [])
})

for (const [what, more, missing] of [
  ['没有文书号', { decisionNo: null }, 'DECISION_NO'], ['没有当事人名称', { name: null }, 'PARTY'], ['法人没有统一社会信用代码', { uscc: null }, 'PARTY_CODE'], ['没有违法行为', { offenceNameZh: null }, 'SUBJECT'],
  ['没有处罚依据', { legalBasis: null }, 'BASIS'], ['没有作出机关', { bodyCode: null }, 'BODY'],
] as const) {
  test(`${what}：缺这一项`, () => assert.deepEqual(missingElements(fined(more)), [missing]))
}

test('只有处罚种类、没有处罚内容的，缺内容', () => assert.deepEqual(missingElements(fined({ penalty: { ...fined().penalty!, penaltyContent: null } })), ['RESULT']))

test('许可没有类别、期限的，缺这两项', () => assert.deepEqual(missingElements(granted({ licenceCategory: null, validFrom: null })), ['SUBJECT', 'BASIS']))

test('自然人没有统一社会信用代码，不算缺', () => {
  const person = fined({ partyType: 'PERSON', uscc: null })
  assert.equal(elementsOf(person).find(({ key }) => key === 'PARTY_CODE')!.state, 'needless')
  assert.deepEqual(missingElements(person), [])
})

for (const [what, record] of [
  ['涉密的', fined({ decisionNo: null, secretLevel: 'STATE' })], ['写明理由不公示的', fined({ decisionNo: null }, { exemptReason: 'NO_IMPACT' })], ['不应当公示的', fined({ decisionNo: null }, { required: false })],
  ['已撤销报送的', fined({ decisionNo: null, voided: true })], ['没有给予处罚的', fined({ decisionNo: null, decisionResult: 'NO_PENALTY' })], ['没有决定的', fined({ decisionNo: null, decidedAt: null })],
] as const) {
  test(`${what}：不核对`, () => assert.deepEqual(missingElements(record), []))
}

test('缺项按项计入，齐全的什么也不计', () => {
  const tallies = (record: EnforcementRecord) => keysOf(record, (number) => number).tallies.filter((tally) => /^(publicity|lacks)\./.test(tally))
  assert.deepEqual(tallies(fined({ decisionNo: null, legalBasis: null })), ['lacks.BASIS', 'lacks.DECISION_NO', 'publicity.INCOMPLETE'])
  assert.deepEqual(tallies(fined()), [])
})

const state = (today: string, publicity: Partial<EnforcementRecord['publicity']>, more: Partial<EnforcementRecord> = {}) => publicationOf(fined(more, publicity), today as never)?.state

test('公示日之前是应当公示，当日起是已公示', () => {
  assert.deepEqual(['2026-04-07', '2026-04-08', '2026-04-09'].map((day) => state(day, { publishedAt: '2026-04-08' })), ['due', 'published', 'published'])
})

test('公示截止期当日仍在公示，后一日公示期满', () => {
  assert.deepEqual(['2026-07-07', '2026-07-08', '2026-07-09'].map((day) => state(day, { publishedAt: '2026-04-08', expireAt: '2026-07-08' })), ['published', 'published', 'ended'])
})

test('停止公示日起不再公示；撤回的、涉密的、涉及未成年人的不公示', () => {
  assert.deepEqual(['2026-07-07', '2026-07-08'].map((day) => state(day, { publishedAt: '2026-04-08', removedAt: '2026-07-08' })), ['published', 'ended'])
  assert.equal(state('2026-07-08', { publishedAt: '2026-04-08', withdrawnAt: '2026-05-08' }), 'withdrawn')
  assert.equal(state('2026-07-08', { publishedAt: '2026-04-08' }, { secretLevel: 'TRADE' }), 'withheld')
  assert.equal(state('2026-07-08', { publishedAt: '2026-04-08' }, { penalty: { ...fined().penalty!, circumstances: ['MINOR_14_18'] } }), 'withheld')
})

test('行政检查不在其内', () => assert.equal(publicationOf(blankRecord('inspection'), '2026-07-08'), null))
