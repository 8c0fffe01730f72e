import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standard, StandardPurpose, WorldEntries } from '../../core/registers/index.ts'
import { findingOf, type On, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, written: Written, on: On = {}) => resultOf(penaltyLaw, norm, 'penalty', { placeAreaCode: '659801', ...written }, on)
const entry = { organ: '甲县司法局', document: '甲县重大行政处罚标准', publishedOn: '2024-01-01', from: '2024-01-01', to: null, place: '659801' } as const
const standard = (purpose: StandardPurpose, more: Partial<Standard> = {}): Partial<WorldEntries> =>
  ({ standard: [{ ...entry, purpose, fieldCode: null, party: null, fineFrom: 100_000, confiscationFrom: 100_000, kinds: ['REVOKE_LICENCE'], days: null, ...more }] })

const penalised = { procedureType: 'ORDINARY', decisionResult: 'PENALISE', decidedAt: '2026-03-20' }

test('第28条第1款 处罚的同时责令改正；已经改正、无从改正的，填报即可', () => {
  const corrected = (correction: Written | null) => result('correction-order-missing', { ...penalised, correction })
  assert.equal(corrected(null), 'broken')
  assert.equal(corrected({ dueAt: '2026-03-16' }), 'broken')
  assert.equal(corrected({ orderedAt: '2026-03-02' }), 'kept')
  assert.equal(corrected({ alreadyCorrected: true }), 'kept')
  assert.equal(corrected({ notApplicable: true }), 'kept')
  assert.equal(result('correction-order-missing', { ...penalised, decisionResult: 'NO_PENALTY' }), 'notApplicable')
  assert.equal(result('correction-order-missing', { ...penalised, unreported: ['correction'] }), 'unknown')
})

test('第28条第1款 限期3月16日改正，十个工作日内复查：3月30日届满', () => {
  const rechecked = (recheckedAt: string | null, on: On = {}) => result('correction-order-missing-recheck', { ...penalised, correction: { orderedAt: '2026-03-02', dueAt: '2026-03-16', recheckedAt } }, on)
  assert.equal(rechecked('2026-03-27'), 'kept')
  assert.equal(rechecked('2026-03-30'), 'kept')
  assert.equal(rechecked('2026-03-31'), 'broken')
  assert.equal(rechecked(null, { today: '2026-03-30' }), 'running')
  assert.equal(rechecked(null, { today: '2026-03-31' }), 'broken')
})

test('第51条 公民二百元、单位三千元；种类限于警告、罚款', () => {
  const summary = (partyType: string | null, fineAmount: number | null, penaltyKinds = ['FINE'], on: On = {}) => result('summary-procedure-over-limit', { procedureType: 'SUMMARY', decidedAt: '2026-03-02', partyType, penalty: { fineAmount, penaltyKinds } }, on)
  assert.equal(summary('PERSON', 200), 'kept')
  assert.equal(summary('PERSON', 201), 'broken')
  assert.equal(summary('ORG', 3000, ['FINE', 'WARNING']), 'kept')
  assert.equal(summary('ORG', 3000.01), 'broken')
  assert.equal(summary('ORG', null, ['STOP_BUSINESS']), 'broken')
  assert.equal(summary(null, 150), 'kept')
  assert.equal(summary(null, 500), 'unknown')
  assert.equal(result('summary-procedure-over-limit', { ...penalised, penalty: { fineAmount: 5000 } }), 'notApplicable')
})

test('第51条 法律另有规定的限额，登记后代替二百元', () => {
  const registers: Partial<WorldEntries> = { period: [{
    ...entry, norm: 'summary-procedure-over-limit', fieldCode: 'POLICE', item: null, count: 500, unit: 'yuan', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null,
  }] }
  const fined = (fineAmount: number, fieldCode = 'POLICE') => result('summary-procedure-over-limit', { procedureType: 'SUMMARY', decidedAt: '2026-03-02', fieldCode, partyType: 'PERSON', penalty: { fineAmount, penaltyKinds: ['FINE'] } }, { registers })
  assert.equal(fined(500), 'kept')
  assert.equal(fined(501), 'broken')
  assert.equal(fined(500, 'URBAN'), 'broken')
})

test('第52条第3款 当场处罚二个工作日内报所属机关备案（建议日数）', () => {
  const reported = (summaryReportedAt: string) => result('summary-decision-not-reported', { procedureType: 'SUMMARY', decidedAt: '2026-03-02', summaryReportedAt })
  assert.equal(reported('2026-03-03'), 'kept')
  assert.equal(reported('2026-03-04'), 'kept')
  assert.equal(reported('2026-03-05'), 'broken')
  assert.equal(result('summary-decision-not-reported', penalised), 'notApplicable')
})

const hearing = (penalty: Written, more: Written = {}, registers: Partial<WorldEntries> = standard('HEARING')) => result('hearing-right-not-informed', { ...penalised, penalty, ...more }, { registers })

test('第63条第1款第1项 达到登记的较大数额十万元，应当告知听证权利', () => {
  assert.equal(hearing({ fineAmount: 99_999.99, penaltyKinds: ['FINE'] }), 'notApplicable')
  assert.equal(hearing({ fineAmount: 100_000, penaltyKinds: ['FINE'] }), 'broken')
  assert.equal(hearing({ fineAmount: 100_000, penaltyKinds: ['FINE'] }, { hearing: { rightInformedAt: '2026-03-20' } }), 'kept')
  assert.equal(hearing({ fineAmount: 100_000, penaltyKinds: ['FINE'] }, { hearing: { rightInformedAt: '2026-03-21' } }), 'broken')
  assert.equal(hearing({ confiscatedGains: 60_000, confiscatedGoodsValue: 40_000 }), 'broken')
})

test('第63条第1款 拟作出的处罚达到标准的，决定减轻了也应当告知过', () => {
  assert.equal(hearing({ fineAmount: 50_000, penaltyKinds: ['FINE'], proposed: { fineAmount: 120_000, penaltyKinds: ['FINE'] } }), 'broken')
})

test('第63条第1款第3项、第4项 责令停产停业等，没有登记标准也应当告知；罚款没有标准的，不下结论', () => {
  assert.equal(hearing({ penaltyKinds: ['STOP_BUSINESS'] }, {}, {}), 'broken')
  assert.equal(hearing({ fineAmount: 900_000, penaltyKinds: ['FINE'] }, {}, {}), 'unknown')
  assert.equal(hearing({ penaltyKinds: ['WARNING'] }, {}, {}), 'notApplicable')
  const found = findingOf(penaltyLaw, 'hearing-right-not-informed', 'penalty', { ...penalised, placeAreaCode: '659801', penalty: { penaltyKinds: ['STOP_BUSINESS'] } })
  assert.match(found.says, /拟作出的处罚包括责令停产停业，没有告知当事人有要求听证的权利。/)
})

test('第57条第1款 决定之前由负责人审查；负责人集体讨论的，即为审查', () => {
  const approved = (headApproval: Written | null, more: Written = {}) => result('head-approval-missing', { ...penalised, headApproval, ...more })
  assert.equal(approved({ at: '2026-03-20 18:00', isLeader: true }), 'kept')
  assert.equal(approved({ at: '2026-03-21', isLeader: true }), 'broken')
  assert.equal(approved({ at: '2026-03-19', isLeader: false }), 'broken')
  assert.equal(approved({ at: '2026-03-19' }), 'unknown')
  assert.equal(approved(null), 'broken')
  assert.equal(approved(null, { collective: { heldAt: '2026-03-20', leaderCount: 3 } }), 'kept')
  assert.equal(approved(null, { procedureType: 'SUMMARY' }), 'notApplicable')
  assert.equal(approved(null, { unreported: ['headApproval'] }), 'unknown')
})

const discussed = (collective: Written | null, more: Written = {}, registers: Partial<WorldEntries> = standard('COLLECTIVE')) =>
  result('collective-discussion-missing', { ...penalised, complex: false, penalty: { fineAmount: 120_000, penaltyKinds: ['FINE'] }, collective, ...more }, { registers })

test('第57条第2款 先集体讨论，后决定：同日可以，次日才讨论的不可以；一名负责人不是集体', () => {
  assert.equal(discussed({ heldAt: '2026-03-19', leaderCount: 2 }), 'kept')
  assert.equal(discussed({ heldAt: '2026-03-20', leaderCount: 5 }), 'kept')
  assert.equal(discussed({ heldAt: '2026-03-21', leaderCount: 5 }), 'broken')
  assert.equal(discussed({ heldAt: '2026-03-20', leaderCount: 1 }), 'broken')
  assert.equal(discussed({ heldAt: '2026-03-20' }), 'unknown')
  assert.equal(discussed(null), 'broken')
})

test('第57条第2款 没有达到标准又不复杂的，不适用；没有登记标准的，不下结论；填报复杂的，不看标准', () => {
  assert.equal(discussed(null, { penalty: { fineAmount: 99_999 } }), 'notApplicable')
  assert.equal(discussed(null, {}, {}), 'unknown')
  assert.equal(discussed(null, { complex: true }, {}), 'broken')
})

const reviewed = (legalReview: Written | null, more: Written = {}, registers: Partial<WorldEntries> = standard('LEGAL_REVIEW')) =>
  result('legal-review-missing-or-late', { ...penalised, penalty: { fineAmount: 100_000, penaltyKinds: ['FINE'] }, legalReview, ...more }, { registers })

test('第58条第1款 审核在决定之前：同日可以，次日才审核的不可以；没有通过的，不得决定', () => {
  assert.equal(reviewed({ reviewedAt: '2026-03-20', opinion: 'PASS_WITH_CHANGES' }), 'kept')
  assert.equal(reviewed({ reviewedAt: '2026-03-21', opinion: 'PASS' }), 'broken')
  assert.equal(reviewed({ reviewedAt: '2026-03-18', opinion: 'REJECT' }), 'broken')
  assert.equal(reviewed({ reviewedAt: '2026-03-18', opinion: 'RETURN' }), 'broken')
  assert.equal(reviewed({ reviewedAt: '2026-03-18' }), 'unknown')
  assert.equal(reviewed(null), 'broken')
  assert.equal(reviewed(null, { unreported: ['legalReview'] }), 'unknown')
})

test('第58条第1款第1项至第3项 听证、重大公共利益、疑难复杂的，不论数额；都不是的，没有标准不下结论', () => {
  const small = { penalty: { fineAmount: 5000, penaltyKinds: ['FINE'] } }
  assert.equal(reviewed(null, { ...small, hearing: { heldAt: '2026-03-10' } }, {}), 'broken')
  assert.equal(reviewed(null, { ...small, publicInterest: true }, {}), 'broken')
  assert.equal(reviewed(null, { ...small, complex: true }, {}), 'broken')
  assert.equal(reviewed(null, small), 'notApplicable')
  assert.equal(reviewed(null, small, {}), 'unknown')
  assert.equal(reviewed(null, { decisionResult: 'NO_PENALTY' }), 'notApplicable')
})

test('第55条第2款 笔录有两名执法人员和当事人签名，拒签的注明', () => {
  const record = (paper: Written) => result('record-unsigned', { docs: [{ docType: 'ONSITE_RECORD', ...paper }] })
  assert.equal(record({ officerSignatures: 2, partySigned: true }), 'kept')
  assert.equal(record({ officerSignatures: 1, partySigned: true }), 'broken')
  assert.equal(record({ officerSignatures: 2, partySigned: false }), 'broken')
  assert.equal(record({ officerSignatures: 2, partySigned: false, refusalNoted: true }), 'kept')
  assert.equal(record({}), 'unknown')
  assert.equal(result('record-unsigned', { docs: [{ docType: 'CLOSE_REPORT', officerSignatures: 0 }] }), 'notApplicable')
  assert.equal(result('record-unsigned', { unreported: ['docs'] }), 'unknown')
})

test('第64条第8项 听证笔录交当事人签字，拒绝的注明；执法人员是否签名不核对', () => {
  const record = (paper: Written) => result('record-unsigned-hearing', { docs: [{ docType: 'HEARING_RECORD', officerSignatures: 0, ...paper }] })
  assert.equal(record({ partySigned: true }), 'kept')
  assert.equal(record({ partySigned: false }), 'broken')
  assert.equal(record({ partySigned: false, refusalNoted: true }), 'kept')
})

const elements = { partyInfo: true, factsEvidence: true, kindBasis: true, performance: true, remedy: true, bodyDate: true, seal: true }

test('第59条 决定书缺一项即提示，说明缺哪一项；没有填报的不下结论', () => {
  const decision = (decisionDoc: Written | null, more: Written = {}) => result('decision-document-elements-missing', { ...penalised, penalty: { fineAmount: 500 }, decisionDoc, ...more })
  assert.equal(decision(elements), 'kept')
  for (const missing of Object.keys(elements)) assert.equal(decision({ ...elements, [missing]: false }), 'broken', missing)
  assert.equal(decision({ ...elements, seal: null }), 'unknown')
  assert.equal(decision(null), 'notApplicable')
  const found = findingOf(penaltyLaw, 'decision-document-elements-missing', 'penalty', { ...penalised, decisionDoc: { ...elements, seal: false, remedy: false } })
  assert.equal(found.says, '决定书没有载明救济途径和期限、加盖印章。')
})

test('第52条第2款 当场处罚决定书不要求盖章，但要载明种类依据和救济途径', () => {
  const summary = (decisionDoc: Written) => ['decision-document-elements-missing', 'decision-document-elements-missing-summary'].map((norm) => result(norm, { ...penalised, procedureType: 'SUMMARY', decisionDoc }))
  assert.deepEqual(summary({ ...elements, seal: false, performance: false }), ['notApplicable', 'kept'])
  assert.deepEqual(summary({ ...elements, remedy: false }), ['notApplicable', 'broken'])
})

test('第61条 直接、留置送达有回证，电子送达有确认书，公告送达先有其他方式无法送达；邮寄不核对', () => {
  const served = (service: Written) => result('service-receipt-missing', { services: [{ docType: 'PENALTY_DECISION', servedAt: '2026-03-02', ...service }] })
  assert.equal(served({ method: 'DIRECT' }), 'broken')
  assert.equal(served({ method: 'LIEN' }), 'broken')
  assert.equal(served({ method: 'DIRECT', receiptDocId: 'R1' }), 'kept')
  assert.equal(served({ method: 'ELECTRONIC' }), 'broken')
  assert.equal(served({ method: 'ELECTRONIC', consentDocId: 'D9' }), 'kept')
  assert.equal(served({ method: 'ANNOUNCEMENT', announceFrom: '2026-02-01' }), 'broken')
  assert.equal(served({ method: 'ANNOUNCEMENT', announceFrom: '2026-02-01', failedAttempts: '登记地址无人，电话不通，邮寄退回' }), 'kept')
  assert.equal(served({ method: 'MAIL', sentAt: '2026-03-01' }), 'kept')
  assert.equal(result('service-receipt-missing', {}), 'notApplicable')
  assert.equal(result('service-receipt-missing', { unreported: ['services'] }), 'unknown')
})

test('第54条第2款 立案之前七日以内核实线索的询问可以，早八日的提示；现场检查不在此列', () => {
  const before = (stepType: string, startedAt: string, more: Written = {}) => result('penalty-no-case-filing-measures', { ...penalised, procedureType: 'ORDINARY', caseFiledAt: '2026-03-10', decidedAt: '2026-04-10', steps: [{ stepType, startedAt }], ...more })
  assert.equal(before('INTERROGATION', '2026-03-03 09:00'), 'kept')
  assert.equal(before('INTERROGATION', '2026-03-02 09:00'), 'broken')
  assert.equal(before('REGISTER_PRESERVE', '2026-03-02'), 'broken')
  assert.equal(before('ONSITE_INSPECTION', '2026-02-02'), 'kept')
  assert.equal(before('INTERROGATION', '2026-03-02', { procedureType: 'SUMMARY' }), 'notApplicable')
})

test('第61条第1款 当事人在场的当场交付：落款日之后第七个工作日仍可以是宣告之日，第八个不可以', () => {
  const given = (servedAt: string | null, partyPresentAtDecision = true) => result('penalty-service-overdue-present', { ...penalised, decidedAt: '2026-03-02', servedAt, partyPresentAtDecision })
  assert.equal(given('2026-03-11'), 'kept')
  assert.equal(given('2026-03-12'), 'broken')
  assert.equal(given(null), 'notApplicable')
  assert.equal(given('2026-03-12', false), 'notApplicable')
})

test('第64条第1项、第6项 放弃听证、撤回申请在决定之后的，不能补正提前作出的决定', () => {
  const waived = (waivedAt: string) => result('decided-before-hearing-window-closed', { decidedAt: '2026-03-05', hearing: { rightInformedAt: '2026-03-02', waivedAt } })
  assert.equal(waived('2026-03-05'), 'notApplicable')
  assert.equal(waived('2026-03-06'), 'broken')
  const withdrawn = (withdrawnAt: string) => result('hearing-requested-not-held', { ...penalised, decidedAt: '2026-03-20', hearing: { requestedAt: '2026-03-05', withdrawnAt } })
  assert.equal(withdrawn('2026-03-20'), 'notApplicable')
  assert.equal(withdrawn('2026-03-21'), 'broken')
})
