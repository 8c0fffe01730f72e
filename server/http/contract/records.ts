import { z } from 'zod'
import { recordKinds } from '../../../core/norms/index.ts'
import { recordHeads } from '../../../core/records/columns.ts'
import { alertItem, colours, factUsed } from './alerts.ts'
import { acting, asFile, citation, day, dayOut, instant, organId, organRef, page, paging, personRef, someColumns } from './common.ts'
import { route } from './route.ts'
import { sight } from './sights.ts'

/** One record of enforcement in a list. */
export const recordItem = z.object({
  id: z.number().int(),
  kind: z.enum(recordKinds),
  actionNo: z.string(),
  decisionNo: z.string().nullable(),
  /** The counterpart, 当事人. */
  party: z.string(),
  isEnterprise: z.boolean(),
  body: organRef,
  /** The day by which lists are ordered: decided, else begun, else applied for. */
  actedOn: dayOut,
  decidedOn: dayOut.nullable(),
  version: z.number().int(),
  /** Withdrawn by its sender. */
  voided: z.boolean(),
  /** Alerts not yet judged, by colour. */
  newAlerts: z.object({ red: z.number().int(), yellow: z.number().int(), blue: z.number().int() }),
})
export type RecordItem = z.output<typeof recordItem>

/** `kept` ✓ · `broken` ▲ · `running` not yet due · `unknown` ? · `notApplicable` –: five words, five shapes. */
export const results = ['kept', 'broken', 'running', 'unknown', 'notApplicable'] as const

export const finding = z.object({
  result: z.enum(results),
  title: z.string(),
  colour: z.enum(colours),
  citation,
  /** Which alert rule, `<law>:<norm>`. */
  rule: z.string(),
  says: z.string(),
  lastDay: dayOut.nullable(),
  provisional: z.boolean(),
  facts: z.array(factUsed),
  reckoning: z.array(z.string()),
  reading: z.string().nullable(),
  /** Of a period: what started it and what ended it, `2026-03-02` or `2026-03-02 09:30`. */
  from: z.string().nullable(),
  until: z.string().nullable(),
})

/** A step of the act: reported by its sender, or read off one of the days of the record. */
export const recordStep = z.object({
  name: z.string(),
  /** `2026-03-02` or `2026-03-02 09:30`, Chinese time. */
  at: z.string().nullable(),
  until: z.string().nullable(),
  officers: z.array(z.object({ name: z.string(), certNo: z.string().nullable(), auxiliary: z.boolean() })),
  says: z.string().nullable(),
})

/** A file that the record names. `delivery`: whether it was handed in, and is the one that was named by its hash. */
export const recordFile = z.object({
  key: z.string(),
  /** 附件, 证据, 音像记录, 文书. */
  sort: z.string(),
  name: z.string(),
  mediaType: z.string().nullable(),
  size: z.number().nullable(),
  sha256: z.string().nullable(),
  /** Where it lies at its sender. `host` where that is an address of the web; else an index that only the sender can read. */
  url: z.string().nullable(),
  host: z.string().nullable(),
  delivery: z.enum(['missing', 'intact', 'other', 'unproven']),
  received: z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string(), by: z.string(), at: instant }).nullable(),
})
export type RecordFile = z.output<typeof recordFile>

/** What another version says otherwise; null: nothing. */
const change = z.object({ field: z.string(), name: z.string(), group: z.string(), before: z.string().nullable(), after: z.string().nullable() })

export const recordDetail = recordItem.extend({
  kindName: z.string(),
  /** Code of 案由. */
  offence: z.string().nullable(),
  /** Everything reported, in the order of the form; codes already in words. */
  fields: z.array(z.object({ field: z.string(), name: z.string(), value: z.string(), group: z.string() })),
  steps: z.array(recordStep),
  findings: z.array(finding),
  files: z.array(recordFile),
  alerts: z.array(alertItem),
  /** Matters that grew from it. */
  matters: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), stageName: z.string() })),
  /** Of a complaint: the act that it is about, where that is here. */
  about: z.object({ id: z.number().int(), actionNo: z.string() }).nullable(),
  /** Of an act: the complaints about it, the latest two hundred. `status`: how far each has come, in words. */
  complaints: z.array(recordItem.extend({ status: z.string().nullable() })),
  /** Acts towards the same counterpart since `since`, this one among them; null where its sender did not say who he is. */
  sameParty: z.object({ since: dayOut, acts: z.number().int() }).nullable(),
  source: z.object({ system: z.string(), recordId: z.string(), import: z.uuid().nullable() }),
  /** Where the body was not confirmed as one that enforces on the day of the act: what to look into. */
  bodyUnconfirmed: z.string().nullable(),
  /** How many personal values are shown masked, and whether this person may see them whole: a body its own, an office for a reason. */
  personal: z.object({ masked: z.number().int(), may: z.enum(['own', 'reason']).nullable() }),
  /** Of a penalty imposed or a licence granted: whether it is public, and the eight elements that a published decision tells. */
  publication: z.object({
    state: z.enum(['withheld', 'due', 'published', 'withdrawn', 'ended']), on: dayOut.nullable(), why: z.string().nullable(),
    elements: z.array(z.object({ key: z.string(), name: z.string(), state: z.enum(['given', 'missing', 'needless']) })),
  }).nullable(),
  /** Not to be told outside whom it is about: its page bears who looks at it, and when. */
  secret: z.boolean(),
  /** By which sight it is seen; null: by one's own office. */
  sight: sight.nullable(),
  versions: z.array(z.object({ version: z.number().int(), ingestedAt: instant, changed: z.array(change), /** What changed after the case was reported as closed. */ afterClosing: z.boolean() })),
})
export type RecordDetail = z.output<typeof recordDetail>

/** Yuan, as it stands in an address. */
const yuan = z.coerce.number().min(0).max(1e12).optional()
const codeText = z.string().trim().min(1).max(80).optional()

/** Which records. `tally`: what they count as in the yearly report; `party`: those of the counterpart of this record; `officer`: number of a credential, else the sender's own number. */
export const recordFilter = {
  kind: z.enum(recordKinds).optional(), body: organId.optional(), area: z.string().regex(/^\d{6,12}$/, '区划代码是六至十二位数字').optional(), from: day.optional(), to: day.optional(),
  field: codeText, item: codeText, offence: codeText, fineFrom: yuan, fineTo: yuan, party: z.coerce.number().int().positive().optional(), officer: codeText,
  colour: z.enum(colours).optional(), enterprise: z.stringbool().optional(), voided: z.stringbool().optional(), text: z.string().trim().max(100).optional(),
  tally: z.string().regex(/^([a-z]+\.[A-Z_]+|contested|overturned)$/, '写成 penalty.FINE、contested 或者 overturned').optional(),
}

/** What is seen by a sight that another organ gave, and nothing else. Each look is written down; alerts, checks, files and matters are under no sight. */
const bySight = { sight: z.uuid().optional() }

/** Latest first. `text` finds in numbers, parties and names of bodies: two characters are enough. */
export const listRecords = route({
  method: 'GET', path: '/api/records', summary: '行政执法行为', access: 'acting', query: acting.extend({ ...paging, ...recordFilter, ...bySight }), answer: page(recordItem).extend({ sight: sight.nullable() }),
})

/**
 * What a list shows, as a file that is written while it is read: CSV or XLSX. `x-rows` says how many rows there will be, `10000+` where there are
 * more; names of people are masked. Stopping to read stops it.
 */
export const exportRecords = route({
  method: 'GET', path: '/api/records/export', summary: '导出行政执法行为', access: 'acting', query: acting.extend({ ...recordFilter, ...bySight, ...asFile, ...someColumns(recordHeads) }),
})

export const getRecord = route({
  method: 'GET', path: '/api/records/:id', summary: '一项行政执法行为', access: 'acting',
  params: z.object({ id: z.coerce.number().int().positive() }), query: acting.extend(bySight), answer: recordDetail,
})

const versionHead = z.object({ version: z.number().int(), ingestedAt: instant })
const comparedVersions = z.object({ before: versionHead, after: versionHead, changed: z.array(change) })
export type ComparedVersions = z.output<typeof comparedVersions>

const versionNumber = z.coerce.number().int().positive()

/** Any two versions of a record, field by field; personal values masked. */
export const compareVersions = route({
  method: 'GET', path: '/api/records/:id/comparison', summary: '比较一项行政执法行为的两个版本', access: 'acting',
  params: z.object({ id: z.coerce.number().int().positive() }), query: acting.extend({ from: versionNumber, to: versionNumber }), answer: comparedVersions,
})

/** The file itself, uploaded before, for one that the record names by this key. It is compared with the hash that was reported; one that is another is kept as well. */
export const receiveRecordFile = route({
  method: 'POST', path: '/api/records/:id/files', summary: '交来报送的附件', access: 'acting', writes: true, params: z.object({ id: z.coerce.number().int().positive() }), query: acting,
  body: z.object({ key: z.string().min(1).max(300), upload: z.uuid() }), answer: z.object({ items: z.array(recordFile) }),
})
export const recordFileContent = route({
  method: 'GET', path: '/api/records/:id/files/:sha256', summary: '打开交来的附件', access: 'acting',
  params: z.object({ id: z.coerce.number().int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }), query: acting.extend({ download: z.literal('1').optional() }),
})

/** One thing wrong with one row. `reject`: not taken; `quarantine`: kept aside to be corrected; `warning`: taken all the same. */
export const rowProblem = z.object({
  line: z.number().int(),
  field: z.string().nullable(),
  code: z.string(), // E103 …, see GET /api/docs
  level: z.enum(['reject', 'quarantine', 'warning']),
  says: z.string(),
})

export const importStates = ['receiving', 'checking', 'done', 'failed', 'cancelled'] as const

export const recordImport = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  /** 行政处罚（本平台格式）, 双公示行政处罚 …; null until the header is read. */
  formatName: z.string().nullable(),
  encoding: z.string().nullable(),
  /** Bytes and rows read so far; `bytesTotal` where it is known. */
  bytes: z.number().int(),
  bytesTotal: z.number().int().nullable(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows in quarantine. */
  refused: z.number().int(),
  warnings: z.number().int(),
  alerts: z.number().int(),
  /** Where it stands or how it ended, in one sentence. */
  says: z.string(),
  /** Of a failure. */
  code: z.string().nullable(),
  line: z.number().int().nullable(),
  cancelRequested: z.boolean(),
  by: personRef.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
})
export type RecordImport = z.output<typeof recordImport>

export const recordImportDetail = recordImport.extend({
  /** The first two hundred; all of them are in the quarantine file. */
  problems: z.array(rowProblem),
  /** Of a batch by the interface of up to 1,000 records: what became of each, in their order. Null for files. */
  items: z.array(z.object({ line: z.number().int(), sourceRecordId: z.string().nullable(), outcome: z.enum(['added', 'changed', 'unchanged', 'refused']) })).nullable(),
  /** Of an archive or a workbook with several sheets: what came of each. Rows that were kept out, and what is wrong with them, stand under these. */
  files: z.array(recordImport),
})
export type RecordImportDetail = z.output<typeof recordImportDetail>

const one = z.object({ id: z.uuid() })

/** How many rows there are by the sender's own count: one that differs is told (E802). */
export const declaring = z.object({ rows: z.coerce.number().int().min(0).max(1_000_000_000).optional() })

/** A batch as a JSON array or `{ "records": [...] }` of up to 1,000 (field names of the data model), or any number as `application/x-ndjson`, a record a line. Answers when it is done. */
export const postRecords = route({
  method: 'POST', path: '/api/records', summary: '报送行政执法行为', access: 'acting', writes: true, query: acting.extend(declaring.shape),
  answer: recordImportDetail,
})

/**
 * A file as `multipart/form-data`, field `file`: XLSX, CSV or NDJSON, or a ZIP of such; acts and their child tables may come together. The `Idempotency-Key` (a UUID) becomes the id of the import, so that
 * its progress can be read while the file is still being sent. Answers when it is done.
 */
export const uploadRecords = route({
  method: 'POST', path: '/api/record-imports', summary: '导入执法数据文件', access: 'acting', writes: true, query: acting.extend(declaring.shape),
  answer: recordImportDetail,
})
export const listImports = route({ method: 'GET', path: '/api/record-imports', summary: '导入记录', access: 'acting', query: acting.extend(paging), answer: page(recordImport) })
export const getImport = route({ method: 'GET', path: '/api/record-imports/:id', summary: '一次导入', access: 'acting', params: one, query: acting, answer: recordImportDetail })
export const cancelImport = route({ method: 'POST', path: '/api/record-imports/:id/cancellation', summary: '取消导入', access: 'acting', writes: true, status: 202, params: one, query: acting, answer: recordImport })
/** CSV in the sender's own columns, and the reasons: 行号, 错误. */
export const getQuarantine = route({ method: 'GET', path: '/api/record-imports/:id/quarantine', summary: '下载未入库的行', access: 'acting', params: one, query: acting })
/** An empty file with the columns of one kind, English names and Chinese below. As a workbook also with an example, what each column takes, and every list of codes. */
export const getTemplate = route({ method: 'GET', path: '/api/record-templates/:kind', summary: '下载导入模板', access: 'acting', params: z.object({ kind: z.enum(recordKinds) }), query: acting.extend({ as: z.enum(['csv', 'xlsx']).default('csv') }) })
