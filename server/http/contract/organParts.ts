import { z } from 'zod'
import { citation, dayOut, instant, organId, organRef } from './common.ts'

/** Kinds of administrative enforcement, as entrustments and lists of items name them. */
export const actKinds = ['penalty', 'licence', 'coerciveMeasure', 'coerciveExecution', 'inspection', 'expropriation', 'payment', 'confirmation', 'adjudication', 'award', 'other'] as const
export type ActKind = (typeof actKinds)[number]

export const relation = z.object({
  id: z.number().int(),
  kind: z.enum(['hierarchical', 'system', 'vertical', 'upperLed', 'government', 'located', 'setUpBy', 'entrustedBy', 'guidance']),
  to: organRef,
  from: dayOut.nullable(),
  until: dayOut.nullable(),
  /** Whether it holds on the day asked for. */
  holds: z.boolean(),
  basis: z.string().nullable(),
  endBasis: z.string().nullable(),
  /** Entered by mistake: it never held. */
  withdrawn: z.boolean(),
  recorded: z.object({ by: z.string().nullable(), at: instant }),
})
export type RelationOut = z.output<typeof relation>

export const confirmation = z.object({
  id: z.number().int(),
  /** `kept`: looked at again in a clean-up and left as it is. */
  result: z.enum(['confirmed', 'kept', 'ended']),
  on: dayOut,
  basis: z.string(),
  documentNumber: z.string().nullable(),
  noticeUrl: z.string().nullable(),
  noticeDay: dayOut.nullable(),
  /** Null where it was entered by hand, or its proceeding lies out of reach. */
  matter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  recorded: z.object({ by: z.string().nullable(), at: instant }),
})
export type ConfirmationOut = z.output<typeof confirmation>

const fault = z.object({ code: z.string(), says: z.string(), citation: citation.nullable() })

export const entrustment = z.object({
  id: z.uuid(),
  by: organRef,
  to: organRef,
  documentNumber: z.string(),
  actKinds: z.array(z.enum(actKinds)),
  items: z.array(z.string()),
  fineLimit: z.number().nullable(),
  from: dayOut,
  until: dayOut,
  publishedOn: dayOut.nullable(),
  publishedUrl: z.string().nullable(),
  filedOn: dayOut.nullable(),
  filedNumber: z.string().nullable(),
  endedOn: dayOut.nullable(),
  endBasis: z.string().nullable(),
  matter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** What is wrong with it on the day asked for. */
  faults: z.array(fault),
})
export type EntrustmentOut = z.output<typeof entrustment>

export const empoweredItem = z.object({
  id: z.uuid(), code: z.string().nullable(), name: z.string(), actKind: z.enum(actKinds), fromOrgan: organRef, decision: z.string(),
  from: dayOut, until: dayOut.nullable(), endBasis: z.string().nullable(), holds: z.boolean(),
})
export type EmpoweredItemOut = z.output<typeof empoweredItem>

/** What an act of a proceeding says for the register: bodies confirmed, kept or ended (主体清理), and who is designated to supervise. */
export const forRegister = z.strictObject({
  bodies: z.array(z.strictObject({ organ: organId.meta({ title: '执法主体' }), result: confirmation.shape.result.meta({ title: '结果' }) })).max(500).optional().meta({ title: '执法主体' }),
  noticeUrl: z.url({ protocol: /^https?$/ }).max(500).optional().meta({ title: '公告链接' }),
  designated: organId.optional().meta({ title: '指定的监督机关' }),
})
