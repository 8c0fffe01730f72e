import { type Column, type Format, rowAction } from './formats.ts'
import { legalReplyCell } from './complaints.ts'
import { details, lists, parts } from './fields/index.ts'
import { type Fields, formOf } from './fields/shape.ts'
import { type Leaf, text } from './values.ts'

/** What of an act a child table tells: entries of a list, or a part. */
export type Part = keyof typeof parts | keyof typeof lists | 'penalty'

/** A column of a child table. `into`: the parts whose value it is; none: it is part of the key, or passed over. */
export interface ChildColumn extends Pick<Column, 'name' | 'leaf'> {
  readonly into: readonly Part[]
  readonly key: string
  /** Which of the officers of a step it tells of. */
  readonly officer?: 1 | 2
}

/** A table whose rows belong to acts that came, or will come, in another: steps, evidence, papers, money … */
export interface ChildTable extends Pick<Format, 'name' | 'required' | 'formerly'> {
  readonly id: ChildTableId
  /** What a row that has nothing but its key says that there is none of. */
  readonly parts: readonly Part[]
  readonly columns: readonly ChildColumn[]
}

/** What is to become of the row, and by what it finds its act. The body is needed only where two bodies number alike in one system. */
const keys: readonly ChildColumn[] = [
  { name: 'rowAction', into: [], key: 'rowAction', leaf: rowAction },
  { name: 'sourceSystem', into: [], key: 'sourceSystem', leaf: text('来源系统', 40) },
  { name: 'sourceRecordId', into: [], key: 'sourceRecordId', leaf: text('源记录号', 80) },
  { name: 'bodyCode', into: [], key: 'bodyCode', leaf: text('主体编码', 64) },
]

/** Columns that only help whoever fills the table in: what they say stands with the act, and is not kept again. */
export const passedOver = ({ columns }: ChildTable): readonly ChildColumn[] => columns.filter(({ into: parts, name }) => parts.length === 0 && keys.every((key) => key.name !== name))

export const fieldsOf = (part: Part): Fields =>
  (part === 'penalty' ? details.penalty.group : Object.hasOwn(lists, part) ? lists[part as keyof typeof lists].list : parts[part as keyof typeof parts].group)

export const isList = (part: Part): part is keyof typeof lists => Object.hasOwn(lists, part)

const into = (part: Part, names: string): ChildColumn[] => names.trim().split(/\s+/).map((key) => ({ name: key, into: [part], key, leaf: formOf(fieldsOf(part)).leaves.get(key)! }))

const named = (name: string, column: ChildColumn, leaf: Leaf<unknown> = column.leaf): ChildColumn => ({ ...column, name, leaf })
const shared = (column: ChildColumn, ...also: Part[]): ChildColumn => ({ ...column, into: [...column.into, ...also] })
const ignored = (name: string, leaf: Leaf<unknown>): ChildColumn => ({ name, into: [], key: name, leaf })
const one = (part: Part, key: string): ChildColumn => into(part, key)[0]!

const officers = ([1, 2] as const).flatMap((officer): ChildColumn[] => [
  { name: `officer${officer}Name`, into: ['steps'], key: 'name', officer, leaf: text(`执法人员${officer}姓名`, 50) },
  { name: `officer${officer}CertNo`, into: ['steps'], key: 'certNo', officer, leaf: text(`执法人员${officer}证号`, 40) },
])

function table(id: ChildTableId, name: string, required: string, columns: readonly ChildColumn[]): ChildTable {
  const all = [...keys, ...columns]
  return {
    id, name: `${name}（子表）`, columns: all, required: ['sourceSystem', 'sourceRecordId', ...required.split(' ').filter(Boolean)],
    parts: [...new Set(columns.flatMap((column) => column.into))].filter((part) => part !== 'penalty'),
    // A header may have the Chinese names as well, where they tell the columns apart.
    formerly: Object.fromEntries(all.filter(({ leaf }, at) => all.findIndex((other) => other.leaf.name === leaf.name) === at).map(({ name: key, leaf }) => [leaf.name, key])),
  }
}

/** Two parts that the data model's files have in one table. */
const combined: readonly ChildTable[] = [
  table('steps', '过程步骤', 'stepType', [...into('steps', 'stepId stepType startedAt endedAt placeCode subjectId'), ...officers, ...into('steps', 'method result documentId noMediaReason recordedAt')]),
  table('periods', '停表与延期', '', [
    ...into('excludedPeriods', 'reason from to'), shared(one('excludedPeriods', 'partyInformedAt'), 'extensions'), one('excludedPeriods', 'documentId'),
    ...into('extensions', 'approvedAt approverPost addedDays dayType'), named('extensionReason', one('extensions', 'reason')),
  ]),
  table('docs', '文书与送达', 'docType', [
    shared(one('docs', 'documentId'), 'services'), shared(one('docs', 'docType'), 'services'),
    ...into('docs', 'docNo madeAt officerSignatures partySigned refusalNoted witness sealed mediaId fileHash'), ...into('services', 'method sentAt servedAt announceFrom receiptDocId consentDocId failedAttempts'),
  ]),
  table('review', '法制审核、集体讨论、听证', '', [
    ...into('legalReview', 'submittedAt reviewedAt reviewerId reviewerLawQualified reviewerFirstReviewAt opinion opinionText'), ...into('collective', 'heldAt leaderCount attendees conclusion'),
    ...into('hearing', 'rightInformedAt requestedAt requestOutOfTime noticeServedAt'), named('hearingHeldAt', one('hearing', 'heldAt')), ...into('hearing', 'presiderId isPublic waivedAt withdrawnAt deemedWaived transcriptDocId'),
  ]),
  table('transfer', '涉嫌犯罪移送', 'crimeName', [
    ignored('actionNo', text('案号', 60)), ignored('offenceCode', text('案由编码', 40)), one('transfer', 'crimeName'), one('penalty', 'caseAmount'),
    ...into('transfer', 'reportedAt approvedAt approvalResult rejectReason transferredAt policeReceiptNo policeRejectedAt policeFiledNoticeAt itemsHandedAt hasSeizedItems partyInformedAt'),
    ignored('recordedAt', text('源系统录入时间', 40)),
  ]),
  table('filings', '备案', 'filedTo', [ignored('decisionNo', text('决定书文号', 80)), ...into('filings', 'filedTo filedAt receiptNo filingType')]),
]

/** The others: each the values of one part. Without the first of these columns a header is not taken for that table. */
const plain = {
  evidence: 'evidenceType', media: 'startedAt', money: 'type', remedies: 'kind', officers: 'name', attachments: 'name', publicity: 'publishedAt', complaint: 'receivedAt', clue: 'sentAt',
  preservations: 'preservedAt', bases: 'name', correction: 'orderedAt', recusal: 'requestedAt', headApproval: 'at', decisionDoc: 'remedy', instalment: 'until', addFine: 'from', changeLog: 'field',
} as const satisfies Partial<Record<Part, string>>

/** A complaint that belongs to no act is a record of its own, and has a table of its own. */
export type ChildTableId = Exclude<keyof typeof plain, 'complaint'> | 'complaintOfAct' | 'steps' | 'periods' | 'docs' | 'review' | 'transfer' | 'filings'

const plainTable = (part: Exclude<keyof typeof plain, 'complaint'>, required: string): ChildTable => {
  const name = isList(part) ? lists[part].name : parts[part as keyof typeof parts].name
  return table(part, name, required, allOf(part))
}

const allOf = (part: Part): ChildColumn[] => into(part, [...formOf(fieldsOf(part)).leaves.keys()].join(' '))

const { complaint, ...others } = plain
const complaintOfAct = table('complaintOfAct', '行为的投诉举报', complaint, [...allOf('complaint'), { name: 'legalReply', into: ['complaint'], key: 'legalReply', leaf: legalReplyCell }])

export const childTables: readonly ChildTable[] = [...combined, complaintOfAct, ...Object.entries(others).map(([part, required]) => plainTable(part as keyof typeof others, required))]
