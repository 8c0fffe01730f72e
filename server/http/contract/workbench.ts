import { z } from 'zod'
import { acting, citation, dayOut, organId, organRef } from './common.ts'
import { route } from './route.ts'

/** One thing to do, or that the other side owes. */
export const workItem = z.object({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), kind: z.string(), kindName: z.string() }),
  /** The organ on the other side. */
  organ: organRef,
  /** The option's own label, or what the clock is about. */
  what: z.string(),
  /** Id of the option that answers it, where it is open to this person. */
  option: z.string().nullable(),
  lastDay: dayOut.nullable(),
  daysLeft: z.number().int().nullable(),
  provisional: z.boolean(),
  citation,
  /** The post it waits for, by name, and since when. */
  lies: z.object({ with: z.string(), since: dayOut }).nullable(),
  /** This person is named in the matter. */
  named: z.boolean(),
})
export type WorkItem = z.output<typeof workItem>

export const workbench = route({
  method: 'GET', path: '/api/workbench', summary: '工作台：今天要办的事', access: 'acting',
  query: acting.extend({
    /** `me`: matters in which this person is named, or nobody at the organ is. */
    whose: z.enum(['me', 'organ']).default('organ'),
    kind: z.string().max(60).optional(), agency: organId.optional(), law: z.string().max(60).optional(),
  }),
  answer: z.object({
    today: dayOut,
    /** At most a hundred over all; `counts` says how many there are. */
    mine: z.object({
      overdue: z.array(workItem),
      today: z.array(workItem),
      withinThreeDays: z.array(workItem),
      withinSevenDays: z.array(workItem),
      later: z.array(workItem),
      withoutDay: z.array(workItem),
    }),
    groups: z.object({
      overdue: z.number().int(), today: z.number().int(), withinThreeDays: z.number().int(), withinSevenDays: z.number().int(), later: z.number().int(), withoutDay: z.number().int(),
    }),
    others: z.array(workItem),
    /** Waiting for approval or a signature by a person with another post. */
    approvals: z.array(workItem),
    /** Opened by this person, handled by others. */
    delegated: z.array(workItem),
    /** Late below an organ to whom the law gives a part in it. */
    below: z.array(workItem),
    counts: z.object({
      mine: z.number().int(), others: z.number().int(), approvals: z.number().int(), delegated: z.number().int(), below: z.number().int(),
      unservedPapers: z.number().int(), newAlerts: z.number().int(), lateExplanations: z.number().int(), endingActs: z.number().int(), lateFulfilments: z.number().int(), waitingClockChanges: z.number().int(),
    }),
    /** The first last day of whatever is still to come, for an empty list. */
    nextLastDay: dayOut.nullable(),
  }),
})
