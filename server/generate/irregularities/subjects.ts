import { at, type Scene } from '../scene.ts'
import { flaw } from './irregularity.ts'

const licence = flaw('licence')
const levy = flaw('levy')
const payment = flaw('payment')
const confirmation = flaw('confirmation')
const adjudication = flaw('adjudication')
const reward = flaw('reward')

const ofLand = {
  preNoticeFrom: null, preNoticeTo: null, planNoticeFrom: null, planNoticeTo: null, riskAssessedAt: null, fundsInPlaceAt: null, approvalReceivedAt: null, announcedAt: null, compensatedAt: null, relocatedAt: null,
}
/** 国有土地上房屋征收 */
export const house = ({ day }: Scene) => ({
  ...ofLand, type: 'HOUSE_STATE', commentFrom: day(10), commentTo: day(40), riskAssessedAt: day(20), fundsInPlaceAt: day(60), announcedAt: day(85), compensatedAt: day(100), relocatedAt: day(110),
})
export const requisition = ({ day }: Scene) => ({ ...ofLand, type: 'REQUISITION', useEndedAt: day(20), returnedAt: day(25) })

export const decidedOn = ({ day }: Scene, workingDays: number) => ({ decidedAt: day(workingDays), recordedAt: at(day(workingDays), '17:20'), occurredAt: day(workingDays) })
export const security = { rewardType: 'STATE_SECURITY_REPORT' }

/** 许可、征收征用、给付、确认、裁决、奖励 */
export const subjectFlaws = [
  licence('licence-third-party-not-informed', () => ({ licence: { thirdPartyInterest: true } })),
  licence('evidence-obtained-after-decision', ({ day }) => ({ evidence: [{ evidenceType: 'DOCUMENT', obtainedAt: at(day(9), '09:30') }] })),
  levy('expropriation-notice-period-short', ({ day }) => ({ levy: { preNoticeTo: day(9) } })),
  levy('expropriation-notice-period-short-plan', ({ day }) => ({ levy: { planNoticeTo: day(30) } })),
  levy('expropriation-notice-period-short', scene => ({ levy: { ...house(scene), commentTo: scene.day(20) } })),
  levy('expropriation-preconditions-missing', ({ day }) => ({ levy: { riskAssessedAt: day(81) } })),
  levy('expropriation-preconditions-missing-funds', ({ day }) => ({ levy: { fundsInPlaceAt: day(81) } })),
  levy('expropriation-preconditions-missing-relocation', ({ day }) => ({ levy: { relocatedAt: day(99) } })),
  levy('expropriation-preconditions-missing', scene => ({ levy: { ...house(scene), riskAssessedAt: null } })),
  levy('land-expropriation-announcement-late', ({ day }) => ({ levy: { announcedAt: day(96) } })),
  levy('requisition-not-returned-or-compensated', scene => ({ levy: { ...requisition(scene), returnedAt: scene.day(60) } })),
  levy('requisition-not-returned-or-compensated-loss', scene => ({ levy: { ...requisition(scene), damaged: true } })),
  levy('utilities-cut-off-to-compel', scene => ({ levy: { ...house(scene), methods: ['CUT_WATER'] } })),
  levy('legal-review-missing-or-late', () => ({ publicInterest: true, legalReview: { opinion: 'REJECT' } })),
  payment('payment-decision-overdue', scene => ({ ...decidedOn(scene, 40), payment: { firstPaidAt: scene.day(45) }, publicity: { publishedAt: scene.day(42) } })),
  payment('licence-promise-limit-exceeded', () => ({ promiseDays: 14 })),
  confirmation('licence-promise-limit-exceeded', () => ({ promiseDays: 29 })),
  payment('payment-public-notice-missing', () => ({ payment: { initialNoticeFrom: null } })),
  payment('payment-public-notice-missing-granted', ({ day }) => ({ publicity: { publishedAt: day(40) } }), ['other-decision-publicity-late']),
  payment('payment-public-notice-missing-temporary', () => ({ payment: { benefitType: 'TEMP_AID', initialNoticeFrom: null, monthly: false } })),
  payment('payment-not-disbursed', ({ day }) => ({ payment: { firstPaidAt: day(45) } })),
  payment('licence-denial-without-reason', () => ({ payment: { result: 'DENY', monthly: false, amount: null, firstPaidAt: null } })),
  confirmation('confirmation-decision-overdue', () => ({ confirmation: { simpleFacts: true } })),
  confirmation('confirmation-decision-overdue', scene => ({ ...decidedOn(scene, 31), confirmation: { confirmType: 'REAL_ESTATE' } })),
  adjudication('adjudication-overdue', scene => ({ ...decidedOn(scene, 60), servedAt: scene.day(62) })),
  adjudication('adjudication-respondent-not-heard', () => ({ adjudication: { respondentServedAt: null, defenceReceivedAt: null } })),
  adjudication('adjudication-respondent-not-heard-panel', () => ({ adjudication: { panelSize: 4 } })),
  adjudication('adjudication-respondent-not-heard-panel', () => ({ adjudication: { disputeType: 'IC_LAYOUT', panelSize: 2 } })),
  adjudication('adjudication-respondent-not-heard-remedy', () => ({ remedyInformed: false })),
  reward('reward-procedure-late', scene => ({ ...decidedOn(scene, 35), reward: { ...security, startedAt: scene.day(31), informedAt: scene.day(37) } })),
  reward('reward-procedure-late-inform', ({ day }) => ({ reward: { ...security, informedAt: day(32) } })),
]
