import { z } from 'zod'
import { orderChannels } from '../../../core/orders/channels.ts'
import { recordKinds } from '../../../core/norms/index.ts'
import { acting, asFile, citation, dayOut, instant, organId, page, paging } from './common.ts'
import { recordImportDetail } from './records.ts'
import { route } from './route.ts'

const rowProblem = z.object({ field: z.string().nullable(), code: z.string(), level: z.enum(['reject', 'quarantine', 'warning']), says: z.string() })

/** A row that was kept out and waits to be corrected. */
export const waitingRow = z.object({
  importId: z.uuid(), line: z.number().int(), fileName: z.string(),
  /** Of a file of work orders; null: of records. */
  channel: z.enum(orderChannels).nullable(), bodyId: z.string().nullable(), bodyName: z.string().nullable(), kind: z.string().nullable(),
  sourceSystem: z.string().nullable(), sourceRecordId: z.string().nullable(), problems: z.array(rowProblem), at: instant,
})
export type WaitingRow = z.output<typeof waitingRow>

/** `cells`: personal values masked; what is left so when the row is handed in again is taken as it was. `may`: see them whole. */
export const waitingDetail = waitingRow.extend({ header: z.array(z.string()), labels: z.array(z.string()), cells: z.array(z.string()), resubmittedIn: z.uuid().nullable(), may: z.enum(['own']).nullable() })
export type WaitingDetail = z.output<typeof waitingDetail>

const oneRow = z.object({ id: z.uuid(), line: z.coerce.number().int().positive() })

/** Across imports; `system`: the source system as it is written in the row. */
export const listQuarantine = route({
  method: 'GET', path: '/api/record-quarantine', summary: '待改的行', access: 'acting',
  query: acting.extend({ ...paging, code: z.string().max(40).optional(), body: organId.optional(), system: z.string().max(200).optional(), import: z.uuid().optional(), channel: z.enum(orderChannels).optional() }), answer: page(waitingRow),
})
export const getQuarantined = route({ method: 'GET', path: '/api/record-quarantine/:id/:line', summary: '一行待改的数据', access: 'acting', params: oneRow, query: acting, answer: waitingDetail })
/** The row as its sender wrote it: for whom it belongs to. Each look is written down. */
export const lookAtRow = route({
  method: 'POST', path: '/api/record-quarantine/:id/:line/whole', summary: '显示完整的一行', access: 'acting', writes: true, params: oneRow, query: acting,
  answer: z.object({ cells: z.array(z.string()) }),
})
/** The row as it should be, under the columns of its file; it is handed in again as an import of its own, whose id is the `Idempotency-Key`. */
export const correctRow = route({
  method: 'POST', path: '/api/record-quarantine/:id/:line/correction', summary: '改正一行后重新报送', access: 'acting', writes: true, params: oneRow, query: acting,
  body: z.object({ cells: z.array(z.string().max(100_000)).min(1).max(1_000) }), answer: recordImportDetail,
})

const counts = z.record(z.string(), z.number().int())

/** What one body handed in from one source in a month. `score`: 40 for rows taken at once, 30 for fields that rules ask, 30 for what came in time. */
export const qualityRow = z.object({
  bodyId: z.string(), bodyName: z.string(), sourceSystem: z.string(), month: z.string(), rows: z.number().int(), refused: z.number().int(), warnings: z.number().int(),
  lateRecorded: z.number().int(), lateReported: z.number().int(), backDated: z.number().int(), codes: counts, missing: counts,
  taken: z.number(), complete: z.number().nullable(), inTime: z.number(), score: z.number().int(),
})
export type QualityRow = z.output<typeof qualityRow>

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** How an act became data too late: typed in, handed in, or written up when it was over. */
export const lateness = ['recordedLate', 'reportedLate', 'backDated'] as const

const qualityFilter = { from: month.optional(), to: month.optional(), body: organId.optional(), system: z.string().max(200).optional(), kind: z.enum(recordKinds).optional() }

export const exportQuality = route({ method: 'GET', path: '/api/record-quality/export', summary: '导出数据质量', access: 'acting', query: acting.extend({ ...qualityFilter, ...asFile }) })

/** Months `from` to `to`; the last six if left out. */
export const getQuality = route({
  method: 'GET', path: '/api/record-quality', summary: '数据质量', access: 'acting', query: acting.extend(qualityFilter),
  answer: z.object({
    from: z.string(), to: z.string(), items: z.array(qualityRow),
    /** How many acts arrived within so many days after they were done; null: more. */
    delays: z.array(z.object({ within: z.number().int().nullable(), acts: z.number().int() })),
    /** Attachments that records name, whenever they came: how many were handed in as they were named, and in whose place another came. */
    files: z.array(z.object({ bodyId: z.string(), bodyName: z.string(), named: z.number().int(), intact: z.number().int(), other: z.number().int() })),
    /** What counts as late where no register says otherwise; within how long an act must be typed in only if a law in force says so. */
    allowed: z.object({ recorded: z.object({ count: z.number().int(), workingDays: z.boolean(), title: z.string(), citation }).nullable(), reported: z.number().int() }),
  }),
})

export const lateRecord = z.object({ id: z.number().int(), actionNo: z.string(), party: z.string(), actedOn: dayOut, recordedOn: dayOut.nullable(), arrivedOn: dayOut })
export type LateRecord = z.output<typeof lateRecord>

/** The acts behind a figure: those of a body and source that arrived in a month and were late in that way. Of the last five thousand, the first two hundred. */
export const listLate = route({
  method: 'GET', path: '/api/record-quality/records', summary: '迟报、补录的行为', access: 'acting',
  query: acting.extend({ body: organId, system: z.string().max(200), month, problem: z.enum(lateness) }), answer: z.object({ items: z.array(lateRecord), looked: z.number().int() }),
})
