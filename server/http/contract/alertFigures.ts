import { z } from 'zod'
import { alertKinds, colours, themes } from './alerts.ts'
import { acting, areaCode, asFile, citation, dayOut, month, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()

const figures = z.object({
  /** All, those too that lapsed, were corrected or are suppressed. */
  raised: count,
  /** 属实: verified, or a matter was opened. */
  confirmed: count,
  dismissed: count,
  /** A person has still to decide. */
  open: count,
  /** Raised in the whole months that are compared, and in those before. */
  now: count, before: count,
})
export type AlertFiguresOut = z.output<typeof figures>

/** One line of a table: the key opens its alerts, the name is what people call it. */
const row = figures.extend({ key: z.string(), name: z.string() })
export type AlertFigureRowOut = z.output<typeof row>

const span = z.object({ from: dayOut, to: dayOut })

/** By when they were raised; `against` what is compared: the same months a year ago, or as many that went before. */
const filter = {
  from: month.optional(), to: month.optional(), against: z.enum(['year', 'months']).optional(),
  area: areaCode.optional(), body: organId.optional(), kind: z.enum(alertKinds).optional(), colour: z.enum(colours).optional(), rule: z.string().max(200).optional(), theme: z.enum(themes).optional(),
}

/** Figures of the alerts within sight; each opens the list that holds exactly so many rows. Without months: this year so far. */
export const getAlertFigures = route({
  method: 'GET', path: '/api/alert-figures', summary: '预警统计', access: 'acting', query: acting.extend(filter),
  answer: span.extend({
    /** Whole months only; null: there is nothing as old. */
    compared: z.object({ against: z.enum(['year', 'months']), now: span, before: span }).nullable(),
    total: figures, themes: z.array(row), rules: z.array(row.extend({ citation: citation.nullable() })), areas: z.array(row), bodies: z.array(row),
    kinds: z.array(row), colours: z.array(row),
    /** Those asked for; those that are compared with stand by themselves, with what was raised in them as `before`. */
    months: z.array(row), monthsBefore: z.array(row),
  }),
})

export const exportAlertFigures = route({
  method: 'GET', path: '/api/alert-figures/export', summary: '导出预警统计', access: 'acting', query: acting.extend({ ...filter, ...asFile }),
})
