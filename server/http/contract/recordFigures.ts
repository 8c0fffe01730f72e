import { z } from 'zod'
import { kindsOfAct } from '../../../core/norms/index.ts'
import { colours } from './alerts.ts'
import { acting, areaCode, asFile, dayOut, month, organId } from './common.ts'
import { route } from './route.ts'

const count = z.int()

const figures = z.object({
  records: count,
  /** Concerning enterprises. */
  enterprise: count,
  fined: count,
  /** Yuan. */
  fine: z.number(),
  /** Reviewed or sued over. */
  contested: count,
  /** Not upheld there. */
  overturned: count,
})
export type FiguresOut = z.output<typeof figures>

/** One line of a table: the key opens its records, the name is what people call it. */
const figureRow = figures.extend({ key: z.string(), name: z.string() })
export type FigureRowOut = z.output<typeof figureRow>

const area = areaCode.optional()

const figureFilter = { from: month.optional(), to: month.optional(), area, body: organId.optional(), kind: z.enum(kindsOfAct).optional() }

/** Figures of the records within sight, by area, body, kind and month; each opens the list that holds exactly so many rows. Without months: this year so far. */
export const getRecordFigures = route({
  method: 'GET', path: '/api/record-figures', summary: '执法数据概况', access: 'acting',
  query: acting.extend(figureFilter),
  answer: z.object({
    /** First and last day of the months counted. */
    from: dayOut, to: dayOut,
    total: figures, areas: z.array(figureRow), bodies: z.array(figureRow), kinds: z.array(figureRow), months: z.array(figureRow),
  }),
})

export const exportRecordFigures = route({
  method: 'GET', path: '/api/record-figures/export', summary: '导出执法数据概况', access: 'acting', query: acting.extend({ ...figureFilter, ...asFile }),
})

const choice = z.object({ id: z.string(), name: z.string() })

/** By what figures and lists can be narrowed: areas and bodies within sight that have records, and the month of the first; null where there is none. */
export const getRecordChoices = route({
  method: 'GET', path: '/api/record-choices', summary: '执法数据的地区、机关和起始月份', access: 'acting', query: acting,
  answer: z.object({ areas: z.array(choice), bodies: z.array(choice), from: z.string().nullable() }),
})

const year = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

/** The tables of the yearly report on enforcement, 行政执法数据年报, of a body, an area, or all within sight. */
export const getYearlyReport = route({
  method: 'GET', path: '/api/record-figures/:year', summary: '行政执法数据年报', access: 'acting',
  params: year, query: acting.extend({ area, body: organId.optional() }),
  answer: z.object({
    year: count, of: z.string(),
    kinds: z.array(figureRow), total: figures,
    /** What became of it, kind by kind: sorts of penalties, results of licences, measures, inspections, levies, grants, confirmations, rulings and rewards; legality reviews; reviews and suits. */
    tables: z.array(z.object({ id: z.string(), name: z.string(), rows: z.array(z.object({ key: z.string(), name: z.string(), records: count, fine: z.number() })) })),
  }),
})

export const exportYearlyReport = route({
  method: 'GET', path: '/api/record-figures/:year/export', summary: '导出行政执法数据年报', access: 'acting', params: year, query: acting.extend({ area, body: organId.optional(), ...asFile }),
})

const fines = z.object({ least: z.number().nullable(), lower: z.number().nullable(), median: z.number().nullable(), upper: z.number().nullable(), most: z.number().nullable() })

/** The acts of one body, with one officer, towards one counterpart (of a record), for one offence; or of two of these together. `mark`: a record to be seen among them. */
export const getRecordProfile = route({
  method: 'GET', path: '/api/record-profile', summary: '执法画像', access: 'acting',
  query: acting.extend({ body: organId.optional(), officer: z.string().trim().min(1).max(80).optional(), party: z.coerce.number().int().positive().optional(), offence: z.string().trim().min(1).max(80).optional(), mark: z.coerce.number().int().positive().optional() })
    .refine(({ body, officer, party, offence }) => (body ?? officer ?? party ?? offence) !== undefined, '请说明是哪个机关、人员、当事人或者案由'),
  answer: z.object({
    /** What it is about, in words. */
    of: z.string(),
    records: count,
    /** Only the latest were looked at. */
    about: z.boolean(),
    kinds: z.array(z.object({ kind: z.enum(kindsOfAct), records: count, fine: z.number() })),
    bodies: z.array(fines.extend({ id: z.string(), name: z.string(), shortName: z.string(), records: count, fined: count })),
    alerts: z.array(z.object({ colour: z.enum(colours), raised: count, confirmed: count, dismissed: count })),
    /** Days from the act to its arrival. */
    reporting: z.object({ median: count.nullable(), most: count.nullable(), beyondWeek: count }),
    /** The latest thousand. `tier`: the code of the tier that the record names. */
    fines: z.array(z.object({ id: count, body: z.string(), fine: z.number(), tier: z.string().nullable() })),
    /** `band`: what the benchmark of the day gives for its tier. */
    marked: z.object({ id: count, actionNo: z.string(), body: z.string(), fine: z.number(), tier: z.string().nullable(), band: z.string().nullable() }).nullable(),
  }),
})
