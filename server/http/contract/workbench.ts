import { z } from 'zod'
import { acting, citation, dayOut, instant, organRef } from './common.ts'
import { route } from './route.ts'

/** One thing to do, or that the other side owes. */
export const workItem = z.object({
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), kind: z.string() }),
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
})
export type WorkItem = z.output<typeof workItem>

export const notice = z.object({ id: z.number().int(), matter: z.uuid().nullable(), says: z.string(), at: instant })

export const workbench = route({
  method: 'GET', path: '/api/workbench', summary: '工作台：今天要办的事', access: 'acting', query: acting,
  answer: z.object({
    today: dayOut,
    mine: z.object({
      overdue: z.array(workItem),
      withinThreeDays: z.array(workItem),
      withinSevenDays: z.array(workItem),
      later: z.array(workItem),
      withoutDay: z.array(workItem),
    }),
    others: z.array(workItem),
    /** Waiting for approval or a signature by a person with another post. */
    approvals: z.array(workItem),
    counts: z.object({ mine: z.number().int(), others: z.number().int(), approvals: z.number().int(), unservedPapers: z.number().int(), newAlerts: z.number().int(), lateFulfilments: z.number().int(), waitingClockChanges: z.number().int() }),
    /** The first last day of whatever is still to come, for an empty list. */
    nextLastDay: dayOut.nullable(),
    notices: z.array(notice),
  }),
})
