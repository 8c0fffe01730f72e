import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

/** 人员 · 证件 · 委托 · 赋权事项 · 行政区划 · 放假日期 */
export const masterTableIds = ['officers', 'credentials', 'entrustments', 'empowered', 'areas', 'calendar'] as const

const table = z.object({ table: z.enum(masterTableIds) })

/** Which row and column of the file, counted as a spreadsheet counts; what is wrong and what to do. */
const rowProblem = z.object({ row: z.number().int(), column: z.string(), code: z.string(), says: z.string() })

export const masterImport = z.object({
  rows: z.number().int(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(),
  /** Rows with something wrong. */
  wrong: z.number().int(),
  /** The first thousand. */
  problems: z.array(rowProblem),
  /** The first of what would be entered. */
  examples: z.array(z.object({ title: z.string(), what: z.enum(['added', 'changed']) })),
  /** Words of the heading that mean nothing in the table: what stands beneath them was not read. */
  unread: z.array(z.string()),
  written: z.boolean(),
})
export type MasterImport = z.output<typeof masterImport>

/** Tables of master data that come as files, and whether the acting person may hand them in. */
export const listMasterTables = route({
  method: 'GET', path: '/api/master-data', summary: '可以导入的主数据', access: 'acting', operators: true, query: acting,
  answer: z.object({ items: z.array(z.object({ table: z.enum(masterTableIds), name: z.string(), mayImport: z.boolean() })) }),
})

export const masterTemplate = route({
  method: 'GET', path: '/api/master-data/:table/template', summary: '主数据导入模板', access: 'acting', operators: true, params: table, query: acting.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})

/** What is registered, in the columns that the import takes back: those whom the acting person sees, and the organs he looks over. */
export const exportMasterTable = route({
  method: 'GET', path: '/api/master-data/:table/export', summary: '导出主数据（CSV、XLSX）', access: 'acting', operators: true, params: table, query: acting.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})

/** A file as `multipart/form-data`, field `file`: XLSX, or CSV in UTF-8 or GB18030, 20 MB and 20,000 rows at most. Nothing is written. */
export const previewMasterImport = route({
  method: 'POST', path: '/api/master-data/:table/imports/preview', summary: '试算主数据导入', access: 'acting', operators: true, params: table, query: acting, answer: masterImport,
})

/** `which`: `all` writes nothing if one row is wrong, `right` writes the rows that are right. 422 `import.wrong` where nothing was written. */
export const importMasterData = route({
  method: 'POST', path: '/api/master-data/:table/imports', summary: '导入主数据', access: 'acting', operators: true, writes: true, status: 201, params: table,
  query: acting.extend({ which: z.enum(['all', 'right']).default('all') }), answer: masterImport,
})
