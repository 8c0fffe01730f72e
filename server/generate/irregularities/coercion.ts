import { addDays } from '../../../core/periods/index.ts'
import { at, type Scene } from '../scene.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('coercion')

/** 强制执行 instead of 扣押: urged, decided, carried out by day. */
export const executing = ({ day }: Scene, type: string) => ({
  decidedAt: day(20), occurredAt: day(20), recordedAt: at(day(20), '17:00'), urgeServedAt: day(5), urgePeriodDays: 10,
  coercion: { type, startedAt: null, approvedAt: null, decisionDeliveredAt: null, listDeliveredAt: null, disposedAt: null, liftedAt: null, executionDecidedAt: day(20), executedFrom: at(day(21), '10:05'), executedTo: at(day(21), '11:10') },
  steps: [], docs: [], media: [],
})

/** 强制措施与强制执行 */
export const coercionFlaws = [
  wrong('urgent-coercion-approval-over-24h', ({ day }) => ({ coercion: { urgent: true, approvedAt: at(addDays(day(1), 1), '09:31') } })),
  wrong('seizure-over-term', ({ day }) => ({ coercion: { disposedAt: day(30), liftedAt: day(30) } })),
  wrong('coercion-no-prior-approval', ({ day }) => ({ coercion: { approvedAt: at(day(1), '11:30') } })),
  wrong('officers-fewer-than-two', (_, told) => each(told, 'steps', step => ({ ...step, officers: (step['officers'] as unknown[]).slice(0, 1) }))),
  wrong('execution-without-urge', scene => ({ ...executing(scene, 'RESTORE'), urgeServedAt: null, urgePeriodDays: null }), ['coercive-execution-without-power']),
  wrong('execution-without-urge-expired', scene => ({ ...executing(scene, 'RESTORE'), urgePeriodDays: 40 }), ['coercive-execution-without-power']),
  wrong('execution-at-night-or-holiday', scene => ({ ...executing(scene, 'RESTORE'), coercion: { ...executing(scene, 'RESTORE').coercion, executedFrom: at(scene.day(21), '22:10'), executedTo: at(scene.day(21), '23:10') } }), ['coercive-execution-without-power']),
  wrong('substitute-performance-urge-short', scene => ({ ...executing(scene, 'SUBSTITUTE'), urgeServedAt: scene.day(19), coercion: { ...executing(scene, 'SUBSTITUTE').coercion, immediate: false } })),
  wrong('coercion-documents-not-delivered-early', ({ day }) => ({ coercion: { listDeliveredAt: at(day(0), '10:00') } })),
  wrong('freeze-over-term-decision', ({ day }) => ({ coercion: { type: 'FREEZE', decisionDeliveredAt: at(day(6), '10:05') } })),
  wrong('coercion-not-lifted-in-time-liberty', ({ day }) => ({ coercion: { type: 'LIMIT_LIBERTY', listDeliveredAt: null, releaseGroundAt: day(13), disposedAt: day(13), liftedAt: day(15) } })),
  wrong('freeze-over-term', ({ day }) => ({ coercion: { type: 'FREEZE', disposedAt: day(30), liftedAt: day(30) } })),
]
