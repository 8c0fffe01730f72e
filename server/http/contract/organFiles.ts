import { z } from 'zod'
import { acting } from './common.ts'
import { route } from './route.ts'

/** Which row and column of the file, counted as a spreadsheet counts; what is wrong and what to do. */
const rowProblem = z.object({ row: z.number().int(), column: z.string(), code: z.string(), says: z.string() })

export const organImport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows with something wrong. */
  wrong: z.number().int(),
  areas: z.number().int(),
  /** The first thousand. */
  problems: z.array(rowProblem),
  /** The first of what would be entered. */
  examples: z.array(z.object({ row: z.string(), kind: z.string(), below: z.string() })),
  /** Words of the heading that mean nothing in the table: what stands beneath them was not read. */
  unread: z.array(z.string()),
  written: z.boolean(),
})
export type OrganImport = z.output<typeof organImport>

/** A file as `multipart/form-data`, field `file`: XLSX, or CSV in UTF-8 or GB18030, 20 MB and 20,000 rows at most. Nothing is written. */
export const previewOrganImport = route({
  method: 'POST', path: '/api/organs/imports/preview', summary: '试算机关导入', access: 'acting', operators: true, query: acting, answer: organImport,
})

/** `which`: `all` writes nothing if one row is wrong, `right` writes the rows that are right. 422 `import.wrong` where nothing was written. */
export const importOrgans = route({
  method: 'POST', path: '/api/organs/imports', summary: '导入机关', access: 'acting', operators: true, writes: true, status: 201,
  query: acting.extend({ which: z.enum(['all', 'right']).default('all') }), answer: organImport,
})

export const organTemplate = route({
  method: 'GET', path: '/api/organs/template', summary: '机关导入模板', access: 'acting', operators: true, query: acting.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})
