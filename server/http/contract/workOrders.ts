import { z } from 'zod'
import { orderFields, type OrderField } from '../../../core/orders/order.ts'
import { acting, dayOut, instant, page, paging } from './common.ts'
import { route } from './route.ts'

const fields = Object.keys(orderFields) as [OrderField, ...OrderField[]]
const mapping = z.object({
  columns: z.array(z.object({ from: z.string().trim().min(1).max(100), to: z.enum(fields) })).max(100), bodies: z.record(z.string().trim().min(1).max(100), z.string().trim().min(1).max(100)),
})

/** `added`: orders that became a matter; `known`: those that were taken in before. */
export const orderImport = z.object({
  rows: z.number().int(), added: z.number().int(), known: z.number().int(), wrong: z.number().int(), written: z.boolean(),
  problems: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), says: z.string() })),
})
export type OrderImport = z.output<typeof orderImport>

const order = z.object({
  number: z.string(), category: z.string().nullable(), receivedOn: dayOut, replyBy: dayOut.nullable(),
  matter: z.object({ id: z.uuid(), number: z.string(), title: z.string(), stage: z.string(), closedOn: dayOut.nullable() }),
})
export type WorkOrderRow = z.output<typeof order>

export const listWorkOrders = route({ method: 'GET', path: '/api/work-orders', summary: '热线工单', access: 'acting', query: acting.extend(paging), answer: page(order) })
/** What the columns of the hotline are; version 0 is the usual mapping, which nobody has changed yet. */
export const getOrderMapping = route({
  method: 'GET', path: '/api/work-order-mapping', summary: '热线工单的列对照', access: 'acting', query: acting,
  answer: z.object({ version: z.number().int(), mapping, accountName: z.string().nullable(), at: instant.nullable() }),
})
export const saveWorkOrderMapping = route({
  method: 'POST', path: '/api/work-order-mapping', summary: '保存热线工单的列对照', access: 'acting', writes: true, query: acting, status: 204,
  body: z.object({ after: z.number().int().min(0), mapping }),
})
/** A file (XLSX, CSV) in the hotline's own columns: what would become of it. */
export const previewWorkOrders = route({ method: 'POST', path: '/api/work-orders/imports/preview', summary: '试算热线工单', access: 'acting', query: acting, answer: orderImport })
/** `which`: `all` opens nothing if one row is wrong, `right` takes the rows that are right. An order that was taken in before is passed over. */
export const importWorkOrders = route({
  method: 'POST', path: '/api/work-orders/imports', summary: '导入热线工单', access: 'acting', writes: true, status: 201,
  query: acting.extend({ which: z.enum(['all', 'right']).default('all') }), answer: orderImport,
})
export const workOrderTemplate = route({ method: 'GET', path: '/api/work-orders/template', summary: '热线工单模板', access: 'acting', query: acting.extend({ format: z.enum(['csv', 'xlsx']) }) })
