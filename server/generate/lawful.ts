import type { KindOfAct } from '../../core/norms/index.ts'
import { at, fictitiousUscc, type Scene } from './scene.ts'

/** A record as a sender writes it. */
export type Told = Readonly<Record<string, unknown>>

/** An act of each kind in which nothing is wrong: every period kept, every paper there, both officers present. What goes wrong is told by changing one thing in it. */
export const lawful: Readonly<Record<KindOfAct, (scene: Scene) => Told>> = { penalty, licence, coercion, inspection, levy, payment, confirmation, adjudication, reward }

const present = ({ officers }: Scene) => officers.map((officer, turn) => ({ officerId: officer.certNo, ...officer, role: turn === 0 ? 'LEAD' : 'CO_HANDLER', isAuxiliary: false, staffType: 'CIVIL' }))

const step = (scene: Scene, stepId: string, stepType: string, workingDays: number, [from, to]: readonly [string, string]) => ({
  stepId, stepType, startedAt: at(scene.day(workingDays), from), endedAt: at(scene.day(workingDays), to), recordedAt: at(scene.day(workingDays), '17:00'), placeCode: placeOf(scene), subjectId: partyCode(scene),
  officers: present(scene),
})

const signed = (docType: string) => ({ docType, officerSignatures: 2, partySigned: true })
const handed = (scene: Scene, docType: string, workingDays: number) => ({ docType, method: 'DIRECT', servedAt: scene.day(workingDays), receiptDocId: `送达回证${scene.number}` })
const placeOf = ({ body: { areaCode }, number, partyNumber = number }: Scene) => `${areaCode}-${partyNumber}`
const partyCode = ({ body: { areaCode }, number, partyNumber = number }: Scene) => fictitiousUscc(areaCode, partyNumber)
const numbered = ({ body: { documentMark }, number, day }: Scene, word: string, workingDays: number) => `${documentMark}${word}〔${day(workingDays).slice(0, 4)}〕${number}号`

function common(scene: Scene, word: string, decided: number): Told {
  const { body, number, party, day } = scene
  return {
    sourceSystem: '办案系统', sourceRecordId: `${body.id}-${number}`, actionNo: `${body.documentMark}${word}案〔${day(0).slice(0, 4)}〕${number}号`, bodyCode: body.id, signBodyId: body.id,
    actualBodyId: body.id, fieldCode: body.fieldCodes[0] ?? 'OTHER', partyType: 'ORG', name: party, uscc: partyCode(scene), isEnterprise: true, areaCode: body.areaCode, placeAreaCode: body.areaCode,
    placeCode: placeOf(scene), startedAt: at(day(0), '09:00'), occurredAt: day(decided), recordedAt: at(day(decided), '17:20'), complex: false, publicInterest: false, remedyInformed: true,
    secretLevel: 'NONE', officers: present(scene),
  }
}

const approved = ({ day }: Scene, workingDays: number) => ({ at: at(day(workingDays), '16:00'), isLeader: true })
const remedies = { reconsiderDays: 60, litigationMonths: 6 }
const inForce = [{ name: '某条例', article: '第31条', level: 'LOCAL_REG', effectiveFrom: '2015-10-01' }]

const fine = 5000
const gains = 320

function penalty(scene: Scene): Told {
  const { day } = scene
  const decisionNo = numbered(scene, '罚', 18)
  const kinds = ['FINE', 'CONFISCATE_GAINS']
  const paid = (type: string, amount: number) => ({
    type, amountDue: amount, amountPaid: amount, paidAt: day(23), payer: 'PARTY', payChannel: 'E_PAY', ticketNo: `票${scene.number}${type}`, treasuryAt: day(24), treasuryAmount: amount,
  })
  return {
    ...common(scene, '罚', 18), actionKind: 'penalty', procedureType: 'ORDINARY', sourceType: 'PATROL', itemCode: 'CF0101', offenceCode: 'AY0101', offenceNameZh: '未按规定建立台账', decisionNo,
    actAt: at(day(0), '09:30'), actEndedAt: day(0), clueReceivedAt: day(0), discoveredAt: day(0), caseFiledAt: day(2), priorNoticeAt: day(12), decidedAt: day(18), decisionResult: 'PENALISE',
    partyPresentAtDecision: false, servedAt: day(19), executedAt: day(23), fulfilled: true, closedAt: day(25), archivedAt: day(30),
    correction: { orderedAt: day(3), dueAt: day(8), recheckedAt: day(9), alreadyCorrected: true }, headApproval: approved(scene, 17), decisionDoc: {
      partyInfo: true, factsEvidence: true, kindBasis: true, performance: true, remedy: true, bodyDate: true, seal: true, collector: true, ...remedies,
    },
    penalty: {
      penaltyKinds: kinds, fineAmount: fine, textFine: fine, legalMin: 1000, legalMax: 50_000, illegalGains: gains, confiscatedGains: gains, goodsValue: 2600, caseAmount: 2600, benchmarkId: 'JZ0101',
      tierCode: 'T3', tierType: 'GENERAL', circumstances: [], facts: [], harm: 'SLIGHT', violationFact: '现场检查发现当事人未按规定建立进货台账。', discretionReason: '没有从轻、从重情节，适用一般阶次，在该阶次内确定罚款。',
      penaltyContent: `罚款${fine}元，没收违法所得${gains}元`, proposed: { penaltyKinds: kinds, fineAmount: fine, confiscatedGains: gains, noticeAt: day(12) },
    },
    bases: inForce,
    steps: [
      step(scene, 'S1', 'ONSITE_INSPECTION', 3, ['09:10', '10:00']), step(scene, 'S2', 'INTERROGATION', 5, ['09:10', '10:20']), step(scene, 'S3', 'PRIOR_NOTICE', 12, ['15:00', '15:20']),
      step(scene, 'S4', 'DECISION', 18, ['16:05', '16:20']),
    ],
    services: [handed(scene, 'PRIOR_NOTICE', 12), handed(scene, 'PENALTY_DECISION', 19)], docs: [signed('ONSITE_RECORD'), signed('INTERROGATION_RECORD')],
    evidence: [
      { evidenceType: 'ONSITE_RECORD', obtainedAt: at(day(3), '10:00') }, { evidenceType: 'DOCUMENT', obtainedAt: at(day(3), '10:00') }, { evidenceType: 'PARTY_STATEMENT', obtainedAt: at(day(5), '10:20') },
    ],
    money: [paid('FINE', fine), paid('CONFISCATION', gains)],
    publicity: { required: true, publishedAt: day(21), text: `${scene.party}未按规定建立进货台账，罚款0.5万元。`, published: { decisionNo, decidedAt: day(18), fineWan: 0.5, partyName: scene.party } },
  }
}

function licence(scene: Scene): Told {
  const { day, body, number } = scene
  return {
    ...common(scene, '许', 8), actionKind: 'licence', itemCode: 'XK0101', acceptedAt: day(2), decidedAt: day(8), decisionNo: numbered(scene, '许', 8), headApproval: approved(scene, 7), servedAt: day(9),
    promiseDays: 10, decisionDoc: remedies, bases: inForce, closedAt: day(11), archivedAt: day(16),
    licence: {
      appliedAt: day(0), correctionNoticeCount: 0, unifiedHandling: false, isRenewal: false, reviewedBelow: false, needsTesting: false, thirdPartyInterest: false, result: 'GRANT', licenceDocName: '经营许可决定书',
      licenceCategory: 'COMMON', certName: '经营许可证', certNo: `XK${body.areaCode}${number}`, content: '经营许可', validFrom: day(8), validTo: '2031-12-31', certIssuedAt: day(10),
    },
    steps: [step(scene, 'S1', 'SITE_VERIFY', 5, ['09:05', '10:00'])], services: [handed(scene, 'LICENCE_DECISION', 9)], publicity: { required: true, publishedAt: day(12) },
  }
}

function coercion(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '强', 1), actionKind: 'coercion', itemCode: 'QZ0101', offenceCode: 'AY0102', offenceNameZh: '使用不合格产品', caseFiledAt: day(0), decidedAt: day(1), decisionNo: numbered(scene, '强', 1),
    decisionDoc: remedies, bases: inForce, publicity: { required: false },
    coercion: {
      type: 'SEIZE', urgent: false, approvedAt: at(day(1), '08:30'), startedAt: at(day(1), '09:30'), decisionDeliveredAt: at(day(1), '10:00'), listDeliveredAt: at(day(1), '10:00'), onsiteRecordId: `现场笔录${scene.number}`,
      partyPresent: true, necessityReason: '不扣押即可能转移', facts: [], itemsValue: 2600, disposedAt: day(16), liftedAt: day(16),
    },
    steps: [step(scene, 'S1', 'COERCION_EXEC', 1, ['09:30', '10:10'])], docs: [signed('COERCION_RECORD')],
    media: [{ mediaId: `M${scene.number}`, stepId: 'S1', startedAt: at(day(1), '09:29'), endedAt: at(day(1), '10:11'), durationSec: 2520 }],
  }
}

function inspection(scene: Scene): Told {
  const { day, officers } = scene
  // The plan of a year is published in the middle of January; until then a complaint calls for an inspection.
  const called = day(1).slice(5) < '01-15' ? { trigger: 'COMPLAINT', triggerRef: `投诉单${scene.number}` } : { trigger: 'PLAN', planId: '年度计划' }
  return {
    ...common(scene, '检', 1), actionKind: 'inspection', itemCode: 'JC0101', decidedAt: day(1), headApproval: approved(scene, 0), closedAt: day(2), archivedAt: day(7),
    inspection: {
      onSite: true, startedAt: at(day(1), '09:05'), endedAt: at(day(1), '10:30'), ...called, urgent: false, approvedAt: at(day(0), '16:00'), noticeDocId: `检查通知书${scene.number}`,
      scanInAt: at(day(1), '09:03'), scanOutAt: at(day(1), '10:31'), scanOfficerId: officers[0]!.certNo, checkResult: 'NO_PROBLEM', resultFormedAt: day(1), resultInformedAt: day(1), participants: [],
    },
    steps: [step(scene, 'S1', 'ONSITE_INSPECTION', 1, ['09:05', '10:30'])], docs: [signed('ONSITE_RECORD')], publicity: { required: true, publishedAt: day(6) },
  }
}

function levy(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '征', 80), actionKind: 'levy', decidedAt: day(80), decisionNo: numbered(scene, '征', 80), isEnterprise: false, decisionDoc: remedies, bases: inForce,
    legalReview: { submittedAt: day(70), reviewedAt: day(75), opinion: 'PASS' },
    levy: {
      type: 'LAND_COLLECTIVE', preNoticeFrom: day(0), preNoticeTo: day(12), riskAssessedAt: day(20), planNoticeFrom: day(21), planNoticeTo: day(46), fundsInPlaceAt: day(60), approvalReceivedAt: day(80),
      announcedAt: day(85), compensatedAt: day(100), relocatedAt: day(110), methods: [], basisValid: true,
    },
    publicity: { required: true, publishedAt: day(85) },
  }
}

const person = (scene: Scene): Told => ({ partyType: 'PERSON', name: `居民${scene.number}`, uscc: null, isEnterprise: false })

function payment(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '给', 15), ...person(scene), actionKind: 'payment', acceptedAt: day(0), decidedAt: day(15), decisionNo: numbered(scene, '给', 15), decisionDoc: remedies,
    payment: { benefitType: 'URBAN_DIBAO', appliedAt: day(0), emergency: false, initialNoticeFrom: day(7), result: 'GRANT', monthly: true, amount: 650, firstPaidAt: day(25) },
    publicity: { required: true, publishedAt: day(17), text: '户主某某，城市居民最低生活保障。' },
  }
}

function confirmation(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '确', 30), ...person(scene), actionKind: 'confirmation', acceptedAt: day(0), decidedAt: day(30), decisionNo: numbered(scene, '确', 30), servedAt: day(32), decisionDoc: remedies,
    confirmation: { confirmType: 'WORK_INJURY', simpleFacts: false }, evidence: [{ evidenceType: 'DOCUMENT', obtainedAt: at(day(10), '10:00') }], publicity: { required: false },
  }
}

function adjudication(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '裁', 30), actionKind: 'adjudication', acceptedAt: day(0), decidedAt: day(30), decisionNo: numbered(scene, '裁', 30), servedAt: day(32), publicity: { required: false },
    adjudication: { disputeType: 'PATENT', respondentServedAt: day(3), defenceReceivedAt: day(13), panelRequired: true, panelSize: 3 },
  }
}

function reward(scene: Scene): Told {
  const { day } = scene
  return {
    ...common(scene, '奖', 20), ...person(scene), actionKind: 'reward', decidedAt: day(20), decisionNo: numbered(scene, '奖', 20), publicity: { required: false },
    reward: { rewardType: 'MARKET_REPORT', groundHandledAt: day(0), startedAt: day(10), informedAt: day(23), amount: 8000, isStaffOrRelative: false },
  }
}
