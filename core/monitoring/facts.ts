import { type RecordField, recordFields } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { common, details, enforcement, type lists, parts } from '../records/fields/index.ts'
import type { Group, LeafOf, List } from '../records/fields/shape.ts'
import type { EnforcementRecord, Served } from '../records/record.ts'
import { day, dayOf, flag, type Leaf, type Moment } from '../records/values.ts'

export type Value = Moment | string | number | boolean | null

/** `at`: which entry, of a list. */
export type Read = (record: EnforcementRecord, at: number) => Value

/** One thing a statute may ask of a record: how it is called, read, and shown. */
interface Fact {
  readonly name: string
  readonly read: Read
  readonly show: (value: NonNullable<Value>) => string
  /** The field under which a source reports it. */
  readonly reportedAs: string
  /** What its values may be. */
  readonly leaf: Leaf<unknown>
  /** The part of the record it stands in, as people call it; empty: the act itself. */
  readonly heading: string
  /** The part or list without which it is empty. */
  readonly within: Part | null
}

/** Details, parts and lists of a record: what may not be there as a whole. */
export type Part = Exclude<keyof typeof enforcement, keyof typeof common>

const fact = (leaf: Leaf<unknown>, reportedAs: string, read: Read, heading = '', within: Part | null = null): Fact =>
  ({ name: leaf.name, read, show: (value) => leaf.show(value as never), reportedAs, leaf, heading, within })

/**
 * When a paper counts as handed over in time: posted or announced on that day, else received. The law wants the body to have
 * done its part within the period; the post's own days are not the body's (行政处罚法第61条，民事诉讼法第85条第4款).
 */
export function handedOver({ method, announceFrom, sentAt, servedAt }: Served): Moment | null {
  if (method === 'ANNOUNCEMENT') return announceFrom
  return method === 'MAIL' ? sentAt ?? servedAt : servedAt
}

const decisions = ['PENALTY_DECISION', 'SUMMARY_DECISION', 'LICENCE_DECISION']

/** 国家赔偿 asks for money, and leaves the decision as it is. */
export const isRemedy = ({ kind }: EnforcementRecord['remedies'][number]): boolean => kind !== 'COMPENSATION'

const service = ({ services }: EnforcementRecord, papers: readonly string[]): Served | undefined =>
  services.find(({ docType }) => docType !== null && papers.includes(docType))

const decisionPapers = ({ services }: EnforcementRecord): Served[] => services.filter(({ docType }) => docType !== null && decisions.includes(docType))

/** Tried in several ways, or of several parties: by the first of the body's attempts that got it out of its hands. */
function decisionServed(record: EnforcementRecord): Moment | null {
  const attempts = decisionPapers(record)
  return attempts.length === 0 ? record.servedAt : earliest(attempts.map(handedOver))
}

function earliest(moments: readonly (Moment | null | undefined)[]): Moment | null {
  let first: Moment | null = null
  for (const each of moments) if (each && (first === null || dayOf(each) < dayOf(first))) first = each
  return first
}

/** The first of which any part of the record tells: what came after it does not undo it. */
const firstNotice: Read = (record) =>
  earliest([record.priorNoticeAt, record.steps.find(({ stepType }) => stepType === 'PRIOR_NOTICE')?.startedAt, service(record, ['PRIOR_NOTICE'])?.servedAt])

/** Put into the party's hands; what its field leaves open, the services may tell. */
function received({ services }: EnforcementRecord, paper: string): Moment | null {
  let first: Moment | null = null
  for (const { docType, servedAt } of services) if (docType === paper && servedAt !== null && (first === null || servedAt < first)) first = servedAt
  return first
}

const overturning = ['REVOKE', 'CHANGE', 'CONFIRM_ILLEGAL', 'INVALID']

/** As the body reports it, else when the review or the suit that did so was concluded. */
const overturned: Read = ({ revokedAt, remedies }) =>
  revokedAt !== null || remedies.length === 0 ? revokedAt : earliest(remedies.filter(({ outcome }) => outcome !== null && overturning.includes(outcome)).map(({ concludedAt }) => concludedAt))

const hearingNotice: Read = (record) => (record.hearing === null ? null : record.hearing.noticeServedAt ?? received(record, 'HEARING_NOTICE'))

/** A measure that goes on past midnight is not over with its day. */
const onTheSpotUntil: Read = ({ coercion, steps }) => {
  if (coercion === null || coercion.startedAt === null) return null
  const day = dayOf(coercion.startedAt)
  const tomorrow = addDays(day, 1)
  const ended = steps.find(({ stepType, startedAt, endedAt }) =>
    stepType === 'COERCION_EXEC' && startedAt !== null && endedAt !== null && dayOf(startedAt) === day && dayOf(endedAt) === tomorrow)?.endedAt
  return ended ?? coercion.startedAt
}

const delivered = (field: 'decisionDeliveredAt' | 'listDeliveredAt', paper: string): Read => (record) =>
  record.coercion === null ? null : record.coercion[field] ?? received(record, paper)

const ofCoercion = (field: keyof typeof details.coercion.group, read: Read): Fact => fact(details.coercion.group[field], `coercion.${field}`, read, '强制', 'coercion')

const replyWithin = (complaint: EnforcementRecord['complaint'], unit: 'wd' | 'cd'): number | null =>
  complaint?.legalReply?.unit === unit ? complaint.legalReply.n : null

/** Facts that do not stand in one field of the record. */
const composed = {
  priorNoticeAt: fact(common.priorNoticeAt, 'priorNoticeAt', firstNotice),
  decisionServedAt: fact(common.servedAt, 'servedAt', decisionServed),
  decisionReceivedAt: fact(common.servedAt, 'servedAt', (record) => record.servedAt ?? earliest(decisionPapers(record).map(({ servedAt }) => servedAt))),
  'complaint.replyWorkingDays': fact(parts.complaint.group.legalReply.group.n, 'complaint', ({ complaint }) => replyWithin(complaint, 'wd'), '工作日', 'complaint'),
  'complaint.replyDays': fact(parts.complaint.group.legalReply.group.n, 'complaint', ({ complaint }) => replyWithin(complaint, 'cd'), '自然日', 'complaint'),
  urgeServedAt: fact(common.urgeServedAt, 'urgeServedAt', (record) => record.urgeServedAt ?? received(record, 'URGE_LETTER')),
  deferredUntil: fact(common.deferredUntil, 'deferredUntil', ({ deferredUntil, instalment }) => deferredUntil ?? instalment?.until ?? null),
  'hearing.noticeServedAt': fact(parts.hearing.group.noticeServedAt, 'hearing', hearingNotice, '听证', 'hearing'),
  'coercion.decisionDeliveredAt': ofCoercion('decisionDeliveredAt', delivered('decisionDeliveredAt', 'COERCION_DECISION')),
  'coercion.listDeliveredAt': ofCoercion('listDeliveredAt', delivered('listDeliveredAt', 'ITEM_LIST')),
  'coercion.onTheSpotUntil': ofCoercion('startedAt', onTheSpotUntil),
  'coercion.endedAt': fact(
    day('处理、解除或者移交日'), 'coercion.disposedAt',
    ({ coercion, transfer }) => (coercion === null ? null : earliest([coercion.disposedAt, coercion.liftedAt, transfer?.itemsHandedAt])), '强制', 'coercion',
  ),
  handedToPoliceAt: fact(parts.transfer.group.transferredAt, 'transfer', ({ transfer }) => (transfer === null || transfer.policeRejectedAt !== null ? null : transfer.transferredAt)),
  overturnedAt: fact(common.revokedAt, 'revokedAt', overturned),
  remedySought: fact(flag('申请复议或者提起诉讼'), 'remedies', ({ remedies }) => remedies.some(isRemedy) || null),
} satisfies Partial<Record<RecordField, Fact>>

/** Reported or not as a whole; of the details of a kind, and of publicity, each field is. */
const isWhole = (part: string): boolean => part !== 'publicity' && !Object.hasOwn(details, part)

type In<Of> = { [P in keyof Of & string]: Of[P] extends Group<infer F> | List<infer F> ? `${P}.${LeafOf<F>}` : never }[keyof Of & string]
type Single = LeafOf<typeof common> | In<typeof details> | In<typeof parts> | In<typeof lists>
type Composed = keyof typeof composed
type Values = Readonly<Record<string, Value>>

const isSingle = (field: RecordField): field is Exclude<RecordField, Composed> => !Object.hasOwn(composed, field)

function single(field: Single): Fact {
  const [part, key] = field.split('.') as [keyof typeof enforcement, string | undefined]
  const of = enforcement[part]
  if (key === undefined) return fact(of as Leaf<unknown>, field, (record) => (record as unknown as Values)[field]!)
  const leaf = ('list' in of ? of.list : (of as Group).group as Record<string, Leaf<unknown>>)[key as never] as Leaf<unknown>
  const read: Read = 'list' in of
    ? (record, at) => (record[part] as unknown as readonly Values[])[at]?.[key] ?? null
    : (record) => (record[part] as unknown as Values | null)?.[key] ?? null
  return fact(leaf, isWhole(part) ? part : field, read, of.name, part as Part)
}

export const facts = { ...Object.fromEntries(recordFields.filter(isSingle).map((field) => [field, single(field)])), ...composed } as Readonly<Record<RecordField, Fact>>

/** Whether the source would have told, had it happened. */
export const isReported = ({ unreported }: EnforcementRecord, field: string): boolean => unreported.length === 0 || !silenceOf(unreported).has(field)

/** Whether the source tells of that field: of the part it stands in, and of the field itself. */
export const isTold = (record: EnforcementRecord, field: RecordField): boolean => isReported(record, facts[field].reportedAs) && isReported(record, field)

/** All records of one layout share one list of what it cannot tell. */
const silences = new WeakMap<readonly string[], ReadonlySet<string>>()
let latest: { readonly of: readonly string[], readonly silence: ReadonlySet<string> } = { of: [], silence: new Set() }

/** Records of one layout mostly follow each other. */
function silenceOf(unreported: readonly string[]): ReadonlySet<string> {
  if (unreported === latest.of) return latest.silence
  const silence = silences.get(unreported) ?? new Set(unreported)
  silences.set(unreported, silence)
  latest = { of: unreported, silence }
  return silence
}
