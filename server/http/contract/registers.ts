import { z } from 'zod'
import { registerIds } from '../../../core/registers/index.ts'
import { acting, areaCode, day, dayOut, instant, longText, organId, organRef, page, paging } from './common.ts'
import { trial } from './ownRules.ts'
import { route } from './route.ts'

const registerId = z.enum(registerIds)
const states = ['holds', 'notYet', 'over', 'unpublished'] as const

/** The values of an entry by the names of its register's columns (`GET /api/registers`), and `from`, `to`. */
const written = z.record(z.string().max(40), z.unknown()).meta({ title: '登记内容' })

const column = z.object({
  id: z.string(), name: z.string(), form: z.enum(['text', 'long', 'day', 'money', 'number', 'flag', 'code', 'codes', 'texts', 'tiers']), required: z.boolean(), hint: z.string().nullable(),
  /** Code → what people call it. */
  codes: z.record(z.string(), z.string()).nullable(),
})

export const registerVersion = z.object({
  id: z.number().int(),
  register: registerId,
  organ: organRef,
  title: z.string(),
  from: dayOut,
  to: dayOut.nullable(),
  /** On the day asked for. `unpublished`: its days have come, and what must be published was not. */
  state: z.enum(states),
  publishedOn: dayOut.nullable(),
  document: z.string().nullable(),
  /** Column by column, as people read it; what is empty is left out. */
  says: z.array(z.object({ id: z.string(), name: z.string(), value: z.string() })),
})
export type RegisterVersion = z.output<typeof registerVersion>

export const registerVersionDetail = z.object({
  version: registerVersion.extend({ entry: written }),
  /** Every version of the same thing, those taken back too, the latest first. */
  versions: z.array(registerVersion.extend({
    endBasis: z.string().nullable(), withdrawn: z.boolean(), withdrawnBasis: z.string().nullable(), corrects: z.number().int().nullable(), recorded: z.object({ by: z.string(), at: instant }),
  })),
  mayKeep: z.boolean(),
  /** What it would change in the past: begun as any trial of a rule. */
  trials: z.array(trial), mayTry: z.boolean(),
})
export type RegisterEntry = z.output<typeof registerVersionDetail>

/** The registers, what each is for, its columns, and how much it holds for the place of the acting organ. */
export const listRegisters = route({
  method: 'GET', path: '/api/registers', summary: '权责与裁量清单', access: 'acting', operators: true, query: acting,
  answer: z.object({
    items: z.array(z.object({ id: registerId, name: z.string(), about: z.string(), organIs: z.string(), mustBePublished: z.boolean(), count: z.number().int(), mayKeep: z.boolean(), columns: z.array(column) })),
  }),
})

const filter = acting.extend({
  /** As the register stands on that day; today if left out. */
  on: day.optional(),
  state: z.enum(states).optional(),
  /** `near`: what rules the place of the acting organ, from above or beneath it; `all`: whatever may be read. */
  reach: z.enum(['near', 'all']).default('near'),
  /** Whose entries. */
  issuer: organId.optional(),
  /** Division code that they rule. */
  place: z.string().regex(/^\d{6,12}$/, '区划代码是6位、9位或者12位数字').optional(),
  text: z.string().trim().max(60).optional(),
})
const one = { params: z.object({ register: registerId }) }

export const listRegisterVersions = route({
  method: 'GET', path: '/api/registers/:register', summary: '一类登记的内容', access: 'acting', operators: true, ...one,
  query: filter.extend(paging), answer: page(registerVersion).extend({ on: dayOut }),
})

/** The same as a file that an import takes back. */
export const exportRegisterVersions = route({
  method: 'GET', path: '/api/registers/:register/export', summary: '导出一类登记（CSV、XLSX）', access: 'acting', operators: true, ...one,
  query: filter.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})

export const registerTemplate = route({
  method: 'GET', path: '/api/registers/:register/template', summary: '登记的导入模板', access: 'acting', operators: true, ...one,
  query: acting.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
})

/** Of whatever still runs under the same key the last day becomes the day before. 409 `version.overlaps` where it does not fit. */
export const addRegisterVersion = route({
  method: 'POST', path: '/api/registers/:register', summary: '登记一个版本', access: 'acting', operators: true, writes: true, status: 201, ...one, query: acting,
  body: z.strictObject({ issuer: organId.meta({ title: '机关' }), entry: written }), answer: registerVersionDetail,
})

export const registerImport = z.object({
  rows: z.number().int(),
  /** Of things that were not registered. */
  added: z.number().int(),
  /** New versions of what is registered. */
  versions: z.number().int(),
  /** How many versions that still ran end because of it. */
  ended: z.number().int(),
  /** Versions of the same thing from the same day on as one that is registered, with other values: they stand in its place. */
  corrected: z.number().int(),
  unchanged: z.number().int(),
  /** Rows with something wrong. */
  wrong: z.number().int(),
  /** The first thousand: row and column as a spreadsheet counts them, what is wrong and what to do. */
  problems: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), says: z.string() })),
  /** The first thousand: which version (`id`), and what changes in it; `before` null: a blank that is filled, `after` null: emptied. */
  corrections: z.array(z.object({
    row: z.number().int(), id: z.number().int(), title: z.string(), from: dayOut, organ: z.string(),
    differences: z.array(z.object({ column: z.string(), name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })),
  /** What an import that corrects must send back: that these corrections were seen. Null: it corrects nothing. */
  confirms: z.string().nullable(),
  /** Words of the heading that mean nothing in the table: what stands beneath them was not read. */
  unread: z.array(z.string()),
  written: z.boolean(),
})
export type RegisterImport = z.output<typeof registerImport>

/** What is said of every row where the file has no such column. */
const ofAllRows = { from: day.optional(), place: areaCode.optional(), document: longText('依据文件', 200).optional() }

/** A file as `multipart/form-data`, field `file`: XLSX, or CSV in UTF-8 or GB18030, 20 MB and 20,000 rows at most. Nothing is written. */
export const previewRegisterImport = route({
  method: 'POST', path: '/api/registers/:register/imports/preview', summary: '试算登记导入', access: 'acting', operators: true, ...one, query: acting.extend(ofAllRows), answer: registerImport,
})

/**
 * `which`: `all` writes nothing if one row is wrong, `right` writes the rows that are right. 422 `import.wrong` where nothing was written.
 * Corrections want `basis`, the reason, and `confirms` as the trial answered it: 422 `import.reason`, and 409 `import.unconfirmed` where they
 * were not shown, or would be others by now.
 */
export const importRegister = route({
  method: 'POST', path: '/api/registers/:register/imports', summary: '导入登记', access: 'acting', operators: true, writes: true, status: 201, ...one,
  query: acting.extend({ ...ofAllRows, which: z.enum(['all', 'right']).default('all'), basis: longText('更正理由', 500).optional(), confirms: z.string().max(64).optional() }), answer: registerImport,
})

const version = { params: z.object({ id: z.coerce.number().int().min(1) }), query: acting.extend({ on: day.optional() }) }

export const getRegisterVersion = route({
  method: 'GET', path: '/api/register-versions/:id', summary: '一个登记版本及其前后版本', access: 'acting', operators: true, ...version, answer: registerVersionDetail,
})

export const endRegisterVersion = route({
  method: 'POST', path: '/api/register-versions/:id/end', summary: '登记失效日期', access: 'acting', operators: true, writes: true, status: 201, ...version,
  body: z.strictObject({ to: day.meta({ title: '失效日期' }), basis: longText('依据', 500) }), answer: registerVersionDetail,
})

/** What was entered by mistake is taken back and stays readable; `instead` stands in its place. */
export const correctRegisterVersion = route({
  method: 'POST', path: '/api/register-versions/:id/correct', summary: '更正登记错误的版本', access: 'acting', operators: true, writes: true, status: 201, ...version,
  body: z.strictObject({ basis: longText('更正理由', 500), instead: z.strictObject({ issuer: organId.meta({ title: '机关' }), entry: written }).nullable() }), answer: registerVersionDetail,
})
