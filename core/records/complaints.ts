import { common, lists, parts } from './fields/index.ts'
import { formOf, type Values } from './fields/shape.ts'
import type { Report } from './problems.ts'
import type { Draft } from './record.ts'
import type { Leaf, Wrong } from './values.ts'

/** Who complained is kept apart from whom it is about: a complaint has no name. */
export const complainant = '投诉举报人（不报送姓名）'

/** A complaint is known by its number alone, where its sender has no other. */
export function completeComplaint(draft: Draft): void {
  const { complaint, sourceRecordId, actionNo } = draft
  const number = complaint?.complaintId ?? sourceRecordId ?? actionNo
  draft.sourceSystem ??= '投诉举报'
  draft.sourceRecordId ??= number
  draft.actionNo ??= number
}

/** What a complaint that belongs to no act may say besides what it is about. */
const kept: ReadonlySet<string> = new Set(['sourceSystem', 'sourceRecordId', 'version', 'voided', 'actionNo', 'bodyCode', 'fieldCode', 'areaCode', 'placeAreaCode', 'sourceRefId', 'occurredAt', 'recordedAt', 'secretLevel', 'remark'])
const keptWhole: ReadonlySet<string> = new Set(['complaint', 'attachments', 'changeLog'])

/** A complaint is no act: what only an act has is not kept, nor who complained; the sender is told. Where a value could not be read, that is told, and not that it is missing. */
export function checkComplaint(draft: Draft, misread: boolean, report: Report): void {
  const values = draft as unknown as Values
  for (const [key, { name, blank }] of formOf(common).leaves) {
    if (kept.has(key) || values[key] === null) continue
    if (values[key] !== complainant) report('E101', key, `投诉举报不保存${name}，这一项没有入库${isOfParty(key) ? '：投诉举报人的信息不报送。' : '。'}`, 'warning')
    values[key] = blank
  }
  draft.name = complainant
  for (const [key, { name }] of Object.entries({ ...parts, ...lists })) {
    if (!keptWhole.has(key) && !isEmpty(values[key])) report('E201', key, `投诉举报不是执法行为，没有“${name}”的内容；由它引起的执法行为，请另行报送。`)
  }
  if (!misread) checkFilled(draft, report)
}

const ofParty: ReadonlySet<string> = new Set(['partyType', 'name', 'idType', 'idNo', 'birthDate', 'address', 'phone', 'uscc', 'legalRep'])
const isOfParty = (key: string): boolean => ofParty.has(key)

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.values(value!).every((one) => one === null))

function checkFilled({ complaint, bodyCode }: Draft, report: Report): void {
  if (bodyCode === null) report('E102', 'targetBodyId', '被反映机关没有填写，是必填项。')
  for (const key of ['complaintId', 'channel', 'type', 'receivedAt', 'status'] as const) {
    if ((complaint?.[key] ?? null) === null) report('E102', key, `${parts.complaint.group[key].name}没有填写，是必填项。`)
  }
}

const legalReply = parts.complaint.group.legalReply.group

/** 法定答复期限 in one cell: as JSON, or in words (`7个工作日`, `15日`). */
export const legalReplyCell: Leaf<Values | null> = {
  name: parts.complaint.group.legalReply.name, blank: null, holds: 'text', show: () => '',
  read: (written, wrong) => {
    const text = typeof written === 'string' ? written.trim() : ''
    if (text === '') return null
    const [, days, unit] = /^(\d{1,4})\s*(个?工作日|wd|个?自然日|日|天|cd)$/.exec(text) ?? []
    if (days !== undefined) return { n: Number(days), unit: /工作日|wd/.test(unit!) ? 'wd' : 'cd', basis: null }
    return readJson(text, wrong) ?? wrong('E103', `法定答复期限“${text}”看不懂，请写作 7个工作日、15日，或者 {"n":7,"unit":"wd","basis":"依据"}。`)
  },
}

function readJson(text: string, wrong: Wrong): Values | null {
  let told: Values
  try {
    told = JSON.parse(text) as Values
  } catch {
    return null
  }
  if (typeof told !== 'object' || told === null || !('n' in told)) return null
  return { n: legalReply.n.read(told['n'], wrong), unit: legalReply.unit.read(told['unit'], wrong), basis: legalReply.basis.read(told['basis'], wrong) }
}
