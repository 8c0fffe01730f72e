import { addDays } from '../../../core/periods/index.ts'
import { executing } from '../irregularities/coercion.ts'
import { decidedOn, house, requisition, security } from '../irregularities/subjects.ts'
import { at, type Scene } from '../scene.ts'
import { edge, forDays, waitedUntil, within, withinAtWork, withinDays, withinMonths } from './edge.ts'

const [inspection, licence, levy, payment, confirmation, adjudication, reward] = [edge('inspection'), edge('licence'), edge('levy'), edge('payment'), edge('confirmation'), edge('adjudication'), edge('reward')]
const coercion = edge('coercion')

/** The decision moved to that day, and all that follows it. */
const licenceDecided = (scene: Scene, day: number) => ({
  ...decidedOn(scene, day), servedAt: scene.day(day + 1), closedAt: scene.day(day + 3), archivedAt: scene.day(day + 8), headApproval: { at: at(scene.day(day - 1), '16:00') },
  licence: { validFrom: scene.day(day), certIssuedAt: scene.day(day + 2) }, services: [{ docType: 'LICENCE_DECISION', method: 'DIRECT', servedAt: scene.day(day + 1), receiptDocId: '送达回证' }], publicity: { publishedAt: scene.day(day + 3) },
})
const turnOf = (scene: Scene, day: string): number => Array.from({ length: 80 }, (_, turn) => turn).find(turn => scene.day(turn) >= day)!

/** 强制、检查、许可、征收征用、给付、确认、裁决、奖励的期限 */
export const otherEdges = [
  inspection('inspection-violation-not-followed-up', within(15, 1), followUpAt => ({ inspection: { checkResult: 'SUSPECTED_VIOLATION', followUpAt } })),
  inspection('inspection-result-not-informed', within(5, 1), resultInformedAt => ({ inspection: { resultInformedAt } })),
  inspection('other-decision-publicity-late', within(20, 1), publishedAt => ({ publicity: { publishedAt } }), { also: ['inspection-result-not-informed-published'] }),

  coercion('seizure-over-term', withinDays(30, 1), day => ({ coercion: { disposedAt: day, liftedAt: day } })),
  coercion('freeze-over-term', withinDays(30, 1), day => ({ coercion: { type: 'FREEZE', disposedAt: day, liftedAt: day } })),
  coercion('coercion-not-lifted-in-time', within(3, 13), (liftedAt, { day }) => ({ coercion: { releaseGroundAt: day(13), disposedAt: day(13), liftedAt } })),
  coercion('coercion-not-lifted-in-time-freeze', within(3, 13), (liftedAt, { day }) => ({ coercion: { type: 'FREEZE', releaseGroundAt: day(13), disposedAt: day(13), liftedAt } })),
  coercion('coercion-not-lifted-in-time-other', within(3, 13), (liftedAt, { day }) => ({ coercion: { type: 'OTHER_MEASURE', listDeliveredAt: null, releaseGroundAt: day(13), disposedAt: day(13), liftedAt } })),
  coercion('freeze-over-term-decision', within(3, 1), day => ({ coercion: { type: 'FREEZE', decisionDeliveredAt: at(day, '10:00') } })),
  coercion('substitute-performance-urge-short', waitedUntil(3, 21), (urgeServedAt, scene) => ({ ...executing(scene, 'SUBSTITUTE'), urgeServedAt, coercion: { ...executing(scene, 'SUBSTITUTE').coercion, immediate: false } })),

  licence('licence-correction-notice-late', within(5, 0), (acceptedAt, scene) => ({ acceptedAt, ...licenceDecided(scene, 9) })),
  licence('licence-decision-overdue', withinAtWork(20, 2), (day, scene) => ({ ...licenceDecided(scene, turnOf(scene, day)), promiseDays: null })),
  licence('licence-promise-limit-exceeded', withinAtWork(10, 2), (day, scene) => licenceDecided(scene, turnOf(scene, day))),
  licence('licence-delivery-late', within(10, 8), (certIssuedAt, { day }) => ({ licence: { certIssuedAt }, closedAt: day(20), archivedAt: day(25) })),
  licence('licence-testers-assigned-late', within(5, 2), testersAssignedAt => ({ licence: { needsTesting: true, testersAssignedAt } })),

  levy('expropriation-notice-period-short', { kept: ({ day }) => day(10), broken: ({ day }) => addDays(day(10), -1) }, preNoticeTo => ({ levy: { preNoticeTo } })),
  levy('expropriation-notice-period-short-plan', forDays(30, 21), planNoticeTo => ({ levy: { planNoticeTo } })),
  levy('expropriation-notice-period-short', forDays(30, 10), (commentTo, scene) => ({ levy: { ...house(scene), commentTo } })),
  levy('land-expropriation-announcement-late', within(15, 80), announcedAt => ({ levy: { announcedAt } })),
  levy('requisition-not-returned-or-compensated', withinDays(30, 20), (returnedAt, scene) => ({ levy: { ...requisition(scene), returnedAt } })),
  levy('requisition-not-returned-or-compensated-loss', withinDays(90, 20), (compensatedAt, scene) => ({ levy: { ...requisition(scene), damaged: true, compensatedAt } })),

  payment('payment-public-notice-missing-granted', within(20, 15), publishedAt => ({ publicity: { publishedAt } }), { also: ['other-decision-publicity-late'] }),
  payment('payment-not-disbursed', withinMonths(1, 15), firstPaidAt => ({ payment: { firstPaidAt } })),
  confirmation('confirmation-decision-overdue', withinAtWork(30, 0), (day, scene) => ({ ...decidedOn(scene, turnOf(scene, day)), servedAt: scene.day(33), confirmation: { confirmType: 'REAL_ESTATE' } })),
  adjudication('adjudication-overdue', withinMonths(2, 0), (day, scene) => ({ decidedAt: day, recordedAt: at(day, '17:20'), occurredAt: day, servedAt: scene.day(60) })),
  reward('reward-procedure-late', within(30, 0), (startedAt, scene) => ({ ...decidedOn(scene, 35), reward: { ...security, startedAt, informedAt: scene.day(37) } })),
  reward('reward-procedure-late-inform', within(10, 20), informedAt => ({ reward: { ...security, informedAt } })),
]
