import { z } from 'zod'
import { acting, citation, dayOut } from './common.ts'
import { route } from './route.ts'

/** A matter on the other end of a link. */
const linkedMatter = z.object({
  id: z.uuid(), number: z.string(), kind: z.string(), kindName: z.string(), title: z.string(), agencyName: z.string(), stageName: z.string(),
  closed: z.object({ name: z.string(), on: dayOut }).nullable(),
  /** What it is to the matter that was asked about: 由此启动, 来源 … */
  relation: z.string(),
  openedOn: dayOut,
  next: z.object({ lastDay: dayOut, late: z.boolean(), provisional: z.boolean() }).nullable(),
})

/** What a matter grew from, what grew from it, and what the acting organ may open from it today with nothing typed again. */
export const listLinks = route({
  method: 'GET', path: '/api/matters/:id/links', summary: '办件的来源和由它启动的办件', access: 'acting',
  params: z.object({ id: z.uuid() }), query: acting,
  answer: z.object({ items: z.array(linkedMatter), mayOpen: z.array(z.object({
    kind: z.string(), name: z.string(), citation,
    /** The article by which it deals with an obstruction of supervision; null where it is about something else. */
    obstruction: citation.nullable(),
  })) }),
})
