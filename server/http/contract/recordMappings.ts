import { z } from 'zod'
import { dayForms, type MappedKind, mappedKinds } from '../../../core/records/mapping.ts'
import { acting, instant } from './common.ts'
import { route } from './route.ts'

const columnName = z.string().trim().min(1).max(200)

/** A kind of act, or a child table. */
const mappedKind = z.enum(mappedKinds as [MappedKind, ...MappedKind[]])

/** What a sender's own columns mean. `to`: a column of our own files, null where it is not taken; `fixed`: what is the same in all rows. */
export const recordMapping = z.object({
  kind: mappedKind,
  columns: z.array(z.object({
    from: columnName, to: z.string().max(100).nullable(),
    values: z.record(z.string().max(200), z.string().max(200)).optional(),
    days: z.enum(dayForms).optional(),
    tenThousands: z.boolean().optional(),
  })).min(1).max(500),
  fixed: z.record(z.string().max(100), z.string().max(200)),
})

export const savedMapping = z.object({
  id: z.uuid(), version: z.number().int(), name: z.string(), organId: z.string(), mapping: recordMapping, accountName: z.string(), at: instant,
  used: z.number().int(), usedAt: instant.nullable(),
})
export type SavedMapping = z.output<typeof savedMapping>

/** Our columns of one table, for the choice of what a sender's column is. */
export const recordColumn = z.object({
  name: z.string(), label: z.string(), required: z.boolean(), holds: z.enum(['text', 'day', 'moment', 'money', 'tenThousands', 'number', 'count', 'flag', 'code', 'codes']),
  codes: z.record(z.string(), z.string()).nullable(),
})
export type RecordColumn = z.output<typeof recordColumn>

export const mappingPreview = z.object({
  /** The files of an archive or the sheets of a workbook, where there are several; `part` is the one that is shown. */
  parts: z.array(z.object({ name: z.string(), knownAs: z.string().nullable() })), part: z.string().nullable(),
  header: z.array(z.string()), mapping: recordMapping, knownAs: z.string().nullable(), saved: savedMapping.nullable(), lacks: z.string().nullable(),
  rows: z.array(z.object({
    line: z.number().int(), cells: z.array(z.string()),
    problems: z.array(z.object({ field: z.string().nullable(), code: z.string(), level: z.enum(['reject', 'quarantine', 'warning']), says: z.string() })),
  })),
})
export type MappingPreview = z.output<typeof mappingPreview>

export const listMappings = route({ method: 'GET', path: '/api/record-mappings', summary: '列对照', access: 'acting', query: acting, answer: z.object({ items: z.array(savedMapping) }) })
/** What a mapping may be for: acts of each kind, and tables whose rows belong to acts. */
export const listTables = route({
  method: 'GET', path: '/api/record-tables', summary: '可以对照的表', access: 'acting', query: acting,
  answer: z.object({ items: z.array(z.object({ kind: mappedKind, name: z.string(), ofActs: z.boolean() })) }),
})
export const listColumns = route({
  method: 'GET', path: '/api/record-columns/:kind', summary: '一张表的列', access: 'acting', params: z.object({ kind: mappedKind }), query: acting,
  answer: z.object({ items: z.array(recordColumn) }),
})
/** `after`: the version that was opened, null for a new one. */
export const saveMapping = route({
  method: 'POST', path: '/api/record-mappings', summary: '保存列对照', access: 'acting', writes: true, query: acting, status: 204,
  body: z.object({ id: z.uuid(), name: z.string().trim().min(1).max(60), mapping: recordMapping, after: z.number().int().nullable() }),
})
export const retireMapping = route({
  method: 'POST', path: '/api/record-mappings/:id/retirement', summary: '停用列对照', access: 'acting', writes: true, query: acting, status: 204,
  params: z.object({ id: z.uuid() }), body: z.object({}),
})
/** A file as `multipart/form-data`: `mapping` (JSON, may be left out) before `file`. Shows what the first rows of one of its tables would become; nothing is kept. */
export const previewMapping = route({ method: 'POST', path: '/api/record-previews', summary: '预览列对照', access: 'acting', query: acting.extend({ kind: mappedKind.optional(), part: z.string().max(300).optional() }), answer: mappingPreview })
