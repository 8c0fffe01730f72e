import { at, type Scene } from '../scene.ts'
import { fined } from './discretion.ts'
import { flaw } from './irregularity.ts'

const wrong = flaw('penalty')

const reviewed = ({ day }: Scene) => ({ legalReview: { submittedAt: day(16), reviewedAt: day(17), opinion: 'PASS' } })
const graver = { penaltyKinds: ['FINE', 'CONFISCATE_GAINS', 'DOWNGRADE'] }
const whereCluesAreHandedOn = ({ body }: Scene) => body.region === 'bayannur' || body.fieldCodes[0] === 'EMERGENCY'
const ofMarkets = ({ body }: Scene) => body.fieldCodes[0] === 'MARKET'

/** Decided on the spot and reported that day, for a fine that may be so decided. */
export const onTheSpot = ({ day, party }: Scene, fine: number, decisionDoc: Readonly<Record<string, unknown>> = {}) => ({
  procedureType: 'SUMMARY', caseFiledAt: null, summaryReportedAt: day(18), decisionDoc: { reviewFirst: true, ...decisionDoc },
  penalty: {
    penaltyKinds: ['FINE'], fineAmount: fine, textFine: fine, illegalGains: null, confiscatedGains: null, penaltyContent: `罚款${fine}元`, proposed: { penaltyKinds: ['FINE'], fineAmount: fine, confiscatedGains: null },
  },
  money: [{ type: 'FINE', amountDue: fine, amountPaid: fine, paidAt: day(23), payer: 'PARTY', payChannel: 'E_PAY', ticketNo: '票1', treasuryAt: day(24), treasuryAmount: fine }],
  publicity: { text: `${party}未按规定建立进货台账，罚款${fine / 10_000}万元。`, published: { fineWan: fine / 10_000 } },
})

/** 处罚的决定：责令改正、简易程序、听证告知、审核、审查、集体讨论、告知救济、移送 */
export const decidingFlaws = [
  wrong('correction-order-missing', () => ({ correction: null })),
  wrong('correction-order-missing-recheck', ({ day }) => ({ correction: { alreadyCorrected: false, recheckedAt: day(19) } })),
  wrong('summary-procedure-over-limit', scene => onTheSpot(scene, 3001)),
  wrong('summary-decision-not-reported', scene => ({ ...onTheSpot(scene, 3000), summaryReportedAt: scene.day(21) })),
  wrong('decision-document-elements-missing-summary', scene => onTheSpot(scene, 3000, { kindBasis: false })),
  wrong('review-precondition-not-informed-first', scene => onTheSpot(scene, 3000, { reviewFirst: false })),
  wrong('review-precondition-not-informed', () => ({ decisionDoc: { reconsiderDays: 30 } })),
  wrong('review-precondition-not-informed-suit', () => ({ decisionDoc: { litigationMonths: 3 } })),
  wrong('hearing-right-not-informed', scene => ({ ...reviewed(scene), penalty: { ...graver, proposed: graver } })),
  wrong('legal-review-missing-or-late', () => ({ publicInterest: true })),
  wrong('head-approval-missing', () => ({ headApproval: null })),
  wrong('collective-discussion-missing', scene => ({ ...reviewed(scene), complex: true })),
  wrong('criminal-transfer-not-made', (scene, told) => ({
    ...reviewed(scene), itemCode: 'CF0102', offenceCode: 'AY0102', offenceNameZh: '使用不合格产品',
    ...fined(scene, told, 5000, { caseAmount: 60_000, goodsValue: 1000, baseAmount: 1000, legalMax: 10_000, benchmarkId: 'JZ0102', tierCode: 'T2' }),
  })),
  wrong('archive-overdue', ({ day }) => ({ archivedAt: day(60) })),
  wrong('complaint-reply-overdue', ({ day }) => ({ complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: at(day(5), '09:30'), repliedAt: day(15), status: 'CLOSED' } }), [], ({ body }) => body.region === 'ningxia' || body.region === 'bayannur'),
  wrong('complaint-reply-overdue-rejected', ({ day }) => ({ complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: at(day(5), '09:30'), acceptanceInformedAt: day(15), status: 'REJECTED' } }), [], ({ body }) => body.region === 'ningxia' || body.region === 'bayannur'),
  wrong('complaint-acceptance-late', ({ day }) => ({ complaint: { type: 'CONSUMER_COMPLAINT', receivedAt: at(day(5), '09:30'), acceptanceInformedAt: day(13), repliedAt: day(10), status: 'CLOSED' } }), [], ofMarkets),
  wrong('complaint-acceptance-late-report', ({ day }) => ({
    complaint: { type: 'NAMED_REPORT', receivedAt: at(day(1), '09:30'), filingDecidedAt: day(2), filingInformedAt: day(8), repliedAt: day(8), status: 'CLOSED' },
  }), [], ofMarkets),
  wrong('clue-transfer-between-bodies-missing', ({ day }) => ({ clue: { outOfScopeFoundAt: day(5), sentAt: day(13), receiverRepliedAt: day(14) } }), [], whereCluesAreHandedOn),
  wrong('clue-transfer-between-bodies-missing-reply', ({ day }) => ({ clue: { outOfScopeFoundAt: day(5), sentAt: day(6), receiverRepliedAt: day(22) } }), [], whereCluesAreHandedOn),
]
