import { z } from 'zod'
import { acting, asFile, citation, organId, organRef } from './common.ts'
import { route } from './route.ts'

const count = z.int()

/** What the figures of one organ are about, in the order of the table. */
const indicatorGroups = ['supervision', 'grounds', 'papers', 'deadlines', 'standing', 'alerts', 'acts', 'data'] as const
/** What of a figure is told apart. */
const indicatorParts = ['closed', 'kept', 'late', 'open', 'recorded', 'missed', 'confirmed', 'dismissed', 'waiting', 'contested', 'overturned', 'refused', 'lateReported'] as const

const indicator = z.object({
  group: z.enum(indicatorGroups), groupName: z.string(),
  name: z.string(),
  /** On which articles the figure rests. */
  citations: z.array(citation),
  count,
  parts: z.array(z.object({ part: z.enum(indicatorParts), name: z.string(), count })),
  /** Of alerts: `<law>:<norm>`. */
  rule: z.string().nullable(),
  /** The papers themselves, by number. */
  papers: z.array(z.object({ id: z.uuid(), number: z.string() })),
})
export type IndicatorOut = z.output<typeof indicator>

const asked = { params: z.object({ id: organId }), query: acting.extend({ year: z.coerce.number().int().min(2000).max(2100).optional() }) }

/** What is handed to an appraisal of one organ (监督结果运用), of a year: this one, so far, if none is named. Neither scores nor ranks; fines and numbers of acts are no merit. */
export const getIndicators = route({
  method: 'GET', path: '/api/indicators/:id', summary: '一个机关的年度监督指标', access: 'acting', ...asked,
  answer: z.object({ organ: organRef, year: count, /** Where the law of the place wants the results used. */ basis: z.array(citation), items: z.array(indicator) }),
})

export const exportIndicators = route({
  method: 'GET', path: '/api/indicators/:id/export', summary: '导出一个机关的年度监督指标', access: 'acting', ...asked, query: asked.query.extend(asFile),
})
