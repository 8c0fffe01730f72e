import { addDays } from '../../core/periods/index.ts'
import { executing } from './irregularities/coercion.ts'
import type { Irregularity } from './irregularities/irregularity.ts'
import { house, requisition, security } from './irregularities/subjects.ts'
import { lawful, type Told } from './lawful.ts'
import { at, type Scene } from './scene.ts'

/** A lawful act in which many rules bind, and every one is kept. */
interface Hard extends Pick<Irregularity, 'kind' | 'differs' | 'where'> { readonly name: string }

const later = (scene: Scene, after: number, by: number): Scene => ({ ...scene, day: count => scene.day(count > after ? count + by : count) })
const bodyCodeOf = ({ body: { id, areaCode } }: Scene): string => id.slice(areaCode.length + 1)
/** Somebody of the legal department, who handled nothing. */
const reviewer = (scene: Scene): string => `执${scene.body.areaCode}-${bodyCodeOf(scene)}-review-1`
const passed = (scene: Scene, submitted: number, reviewed: number): Told => ({
  legalReview: { submittedAt: scene.day(submitted), reviewedAt: scene.day(reviewed), opinion: 'PASS', reviewerId: reviewer(scene), reviewerLawQualified: true, reviewerFirstReviewAt: '2024-03-01' },
})

/** With a hearing between notice and decision: so much later as that takes. */
export const withHearing = (scene: Scene): Scene => later(scene, 13, 12)
export const hasTimeForHearing = ({ day }: Scene): boolean => day(30) <= addDays(day(2), 90)

/** Informed of the hearing, heard, reviewed, discussed, filed. */
export function heard(scene: Scene): Told {
  const slow = withHearing(scene)
  const { day } = slow
  const told = lawful.penalty(slow)
  return {
    ...told, ...gravely(slow), hearing: { rightInformedAt: day(12), requestedAt: scene.day(14), noticeServedAt: scene.day(15), heldAt: scene.day(23), presiderId: reviewer(scene), isPublic: true, transcriptDocId: `听证笔录${scene.number}` },
    statementReceivedAt: scene.day(14), statementReviewedAt: scene.day(15), docs: [...told['docs'] as readonly Told[], { docType: 'HEARING_RECORD', officerSignatures: 2, partySigned: true }],
  }
}

/** What a penalty that is great by every standard needs besides a hearing. */
function gravely(scene: Scene): Told {
  const { day } = scene
  return {
    complex: true, ...passed(scene, 14, 15), collective: { heldAt: day(16), leaderCount: 5, attendees: '负责人五名', conclusion: '同意拟处罚意见', documentId: `集体讨论记录${scene.number}` },
    filings: ['JUSTICE', 'SUPERIOR_BODY'].map(filedTo => ({ filingType: '重大行政处罚', filedTo, filedAt: day(20), receiptNo: `回执${scene.number}` })),
  }
}

/** Told of the hearing, and content without. */
export const unheard = (scene: Scene): Told => ({ ...gravely(scene), hearing: { rightInformedAt: scene.day(12), waivedAt: scene.day(13) } })

/** Seized in an emergency, tested, the party told; extended and given back. */
function seized({ day, number }: Scene): Told {
  const tested = { reason: 'INSPECTION_TEST', from: day(3), to: day(10), partyInformedAt: day(3) }
  return {
    coercion: { urgent: true, approvedAt: at(addDays(day(1), 1), '09:00'), disposedAt: addDays(day(1), 50), liftedAt: addDays(day(1), 50), partyPresent: false, witness: `见证人${number}` },
    excludedPeriods: [tested], extensions: [{ approvedAt: day(15), approverPost: 'HEAD', addedDays: 20, dayType: 'cd', reason: '案情复杂', partyInformedAt: day(15) }],
  }
}

/** A licence with everything in its way: papers to be mended, third parties, a hearing, testing, an extension. */
function licensed(scene: Scene): Told {
  const slow = later(scene, 5, 22)
  const { day } = slow
  const told = lawful.licence(slow)
  return {
    ...told, promiseDays: null, acceptedAt: scene.day(4), ...passed(slow, 6, 7), hearing: { rightInformedAt: scene.day(5), requestedAt: scene.day(9), noticeServedAt: scene.day(11), heldAt: scene.day(20), presiderId: reviewer(scene), isPublic: true, transcriptDocId: `听证笔录${scene.number}` },
    excludedPeriods: [{ reason: 'HEARING', from: scene.day(9), to: scene.day(20), partyInformedAt: scene.day(9) }],
    extensions: [{ approvedAt: scene.day(24), approverPost: 'HEAD', addedDays: 10, dayType: 'wd', reason: '需要补充核查', partyInformedAt: scene.day(24) }],
    licence: { ...told['licence'] as Told, correctionNoticeAt: scene.day(1), correctionNoticeCount: 1, thirdPartyInterest: true, thirdPartyInformedAt: scene.day(5), needsTesting: true, testersAssignedAt: scene.day(8) },
    decidedAt: day(8),
  }
}

const denied = ({ day }: Scene): Told => ({
  denialReason: '经现场核查，经营场所的面积和设施不符合某条例第九条规定的条件，依法不予许可。', decisionDoc: { reconsiderDays: 60, litigationMonths: 6 },
  licence: { result: 'DENY', certName: null, certNo: null, content: null, validFrom: null, validTo: null, certIssuedAt: null }, publicity: { required: null, publishedAt: null }, closedAt: day(11),
})

/** Carried out by somebody else at the party's cost, urged in time. */
const substituted = (scene: Scene): Told => ({
  ...executing(scene, 'SUBSTITUTE'), urgeServedAt: scene.day(10), coercion: { ...executing(scene, 'SUBSTITUTE').coercion, immediate: false },
})

const frozen = ({ day }: Scene): Told => ({ coercion: { type: 'FREEZE', decisionDeliveredAt: at(day(3), '10:00'), listDeliveredAt: null } })

/** In an emergency the inspection begins before it is approved, and its result is followed up. */
const inspectedAtOnce = ({ day, number }: Scene): Told => ({
  inspection: {
    urgent: true, trigger: 'EMERGENCY', planId: null, triggerRef: `接报记录${number}`, approvedAt: at(day(1), '15:00'), checkResult: 'SUSPECTED_VIOLATION', followUpAt: day(10),
    participants: [{ kind: 'THIRD_PARTY', name: '专家', org: '某安全技术公司' }],
  },
})

const given = ({ day }: Scene): Told => ({ payment: { benefitType: 'TEMP_AID', emergency: true, initialNoticeFrom: null, monthly: false, firstPaidAt: day(16) } })
const refused: Told = { denialReason: '家庭人均月收入高于当地城市居民最低生活保障标准，依法不予批准，理由见核查报告。', payment: { result: 'DENY', monthly: false, amount: null, firstPaidAt: null }, publicity: { required: false, publishedAt: null, text: null } }

/** 每类行政执法行为中步骤最多、条件最严而合法的 */
export const hardest: readonly Hard[] = [
  { name: '重大处罚经听证、审核、集体讨论、备案', kind: 'penalty', differs: heard, where: hasTimeForHearing },
  { name: '重大处罚，当事人放弃听证', kind: 'penalty', differs: unheard },
  { name: '紧急扣押，检验、延期后发还', kind: 'coercion', differs: seized },
  { name: '冻结', kind: 'coercion', differs: frozen },
  { name: '催告后代履行', kind: 'coercion', differs: substituted },
  { name: '紧急检查，聘请专家，有后续处置', kind: 'inspection', differs: inspectedAtOnce },
  { name: '许可经补正、检验、利害关系人、听证、审核、延期', kind: 'licence', differs: licensed },
  { name: '不予许可', kind: 'licence', differs: denied },
  { name: '征收国有土地上房屋', kind: 'levy', differs: scene => ({ levy: house(scene) }) },
  { name: '征用后返还、补偿', kind: 'levy', differs: scene => ({ levy: { ...requisition(scene), damaged: true, compensatedAt: scene.day(40) } }) },
  { name: '紧急临时救助', kind: 'payment', differs: given },
  { name: '不予低保', kind: 'payment', differs: () => refused },
  { name: '事实清楚的工伤认定', kind: 'confirmation', differs: ({ day }) => ({ decidedAt: day(6), recordedAt: at(day(6), '17:20'), occurredAt: day(6), servedAt: day(8), evidence: [{ evidenceType: 'DOCUMENT', obtainedAt: at(day(5), '10:00') }], confirmation: { simpleFacts: true } }) },
  { name: '集成电路布图设计裁决，没有答辩', kind: 'adjudication', differs: ({ day }) => ({ adjudication: { disputeType: 'IC_LAYOUT', defenceReceivedAt: null, respondentServedAt: day(2), panelSize: 5 } }) },
  { name: '举报危害国家安全行为奖励', kind: 'reward', differs: ({ day }) => ({ reward: { ...security, startedAt: day(10), informedAt: day(25), amount: 30_000 } }) },
]

