import { z } from 'zod'
import { channels, orderChannels, type OrderField } from '../../../core/orders/channels.ts'
import { acting, dayOut, instant, page, paging } from './common.ts'
import { route } from './route.ts'

const fields = [...new Set(Object.values(channels).flatMap(({ columns }) => columns.map(({ to }) => to)))] as [OrderField, ...OrderField[]]
const from = z.object({ channel: z.enum(orderChannels) })
const mapping = z.object({
  columns: z.array(z.object({ from: z.string().trim().min(1).max(100), to: z.enum(fields) })).max(100), bodies: z.record(z.string().trim().min(1).max(100), z.string().trim().min(1).max(100)),
})

/** `added`: orders that became a matter or ended a publication; `known`: those that were taken in before. `wrong`: rows that are kept to be corrected, once it is written. */
export const orderImport = z.object({
  rows: z.number().int(), added: z.number().int(), known: z.number().int(), wrong: z.number().int(), written: z.boolean(),
  problems: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), says: z.string() })),
})
export type OrderImport = z.output<typeof orderImport>

const order = z.object({
  number: z.string(), category: z.string().nullable(), receivedOn: dayOut, replyBy: dayOut.nullable(),
  /** Of a repair: when the publication of the penalty ended; null: it was not granted. */
  endsOn: dayOut.nullable(),
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), stage: z.string(), closedOn: dayOut.nullable() }).nullable(),
  /** The penalty that it is about; `removedOn`: since when its body reports it as no longer published. */
  record: z.object({ id: z.number().int(), decisionNo: z.string(), body: z.string(), removedOn: dayOut.nullable() }).nullable(),
})
export type WorkOrderRow = z.output<typeof order>

/** `waiting`: rows of this channel that were kept out and wait to be corrected. */
export const listWorkOrders = route({
  method: 'GET', path: '/api/work-orders/:channel', summary: '热线工单、信用异议、信用修复', access: 'acting', params: from, query: acting.extend(paging), answer: page(order).extend({ waiting: z.number().int() }),
})
/** What the columns of the other side are; version 0 is the usual mapping, which nobody has changed yet. */
export const getOrderMapping = route({
  method: 'GET', path: '/api/work-orders/:channel/mapping', summary: '工单的列对照', access: 'acting', params: from, query: acting,
  answer: z.object({ version: z.number().int(), mapping, accountName: z.string().nullable(), at: instant.nullable() }),
})
export const saveWorkOrderMapping = route({
  method: 'POST', path: '/api/work-orders/:channel/mapping', summary: '保存工单的列对照', access: 'acting', writes: true, params: from, query: acting, status: 204,
  body: z.object({ after: z.number().int().min(0), mapping }),
})
/** A file (XLSX, CSV) in the other side's own columns: what would become of it. */
export const previewWorkOrders = route({ method: 'POST', path: '/api/work-orders/:channel/imports/preview', summary: '试算工单', access: 'acting', params: from, query: acting, answer: orderImport })
/**
 * `which`: `all` takes nothing if one row is wrong; `right` takes the rows that are right and keeps the others, to be corrected among the rows that wait.
 * An order that was taken in before is passed over.
 */
export const importWorkOrders = route({
  method: 'POST', path: '/api/work-orders/:channel/imports', summary: '导入工单', access: 'acting', writes: true, status: 201, params: from,
  query: acting.extend({ which: z.enum(['all', 'right']).default('all') }), answer: orderImport,
})
export const workOrderTemplate = route({
  method: 'GET', path: '/api/work-orders/:channel/template', summary: '工单模板', access: 'acting', params: from, query: acting.extend({ format: z.enum(['csv', 'xlsx']) }),
})
