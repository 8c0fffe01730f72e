import { type RecordField, recordFields } from '../norms/index.ts'
import { addFine, common, coercion, hearing, inspection, licence, money, penalty, preservation, publicity, remedy, transfer } from '../records/fields.ts'
import type { EnforcementRecord, Served } from '../records/record.ts'
import type { Leaf, Moment } from '../records/values.ts'

export type Value = Moment | string | number | boolean | null

/** One thing a statute may ask of a record: how it is called, read, and shown. `at`: which entry, of a list. */
interface Fact {
  readonly name: string
  readonly read: (record: EnforcementRecord, at: number) => Value
  readonly show: (value: NonNullable<Value>) => string
  /** The field under which a source reports it. */
  readonly reportedAs: string
}

const fact = (leaf: Leaf<unknown>, reportedAs: string, read: Fact['read'], name = leaf.name): Fact =>
  ({ name, read, show: (value) => leaf.show(value as never), reportedAs })

/**
 * When a paper counts as handed over in time: posted or announced on that day, else received. The law wants the body to have
 * done its part within the period; the post's own days are not the body's (行政处罚法第61条，民事诉讼法第85条第4款).
 */
export function handedOver({ method, announceFrom, sentAt, servedAt }: Served): Moment | null {
  if (method === 'ANNOUNCEMENT') return announceFrom
  return method === 'MAIL' ? sentAt ?? servedAt : servedAt
}

const decisions = ['PENALTY_DECISION', 'SUMMARY_DECISION', 'LICENCE_DECISION']

const service = ({ services }: EnforcementRecord, papers: readonly string[]): Served | undefined =>
  services.find(({ docType }) => docType !== null && papers.includes(docType))

function decisionServed(record: EnforcementRecord): Moment | null {
  const found = service(record, decisions)
  return found ? handedOver(found) : record.servedAt
}

/** Facts that do not stand in one field of the record. */
const composed = {
  priorNoticeAt: fact(common.priorNoticeAt, 'priorNoticeAt', (record) =>
    record.priorNoticeAt ?? record.steps.find(({ stepType }) => stepType === 'PRIOR_NOTICE')?.startedAt ?? service(record, ['PRIOR_NOTICE'])?.servedAt ?? null),
  decisionServedAt: fact(common.servedAt, 'servedAt', decisionServed),
  decisionReceivedAt: fact(common.servedAt, 'servedAt', (record) => record.servedAt ?? service(record, decisions)?.servedAt ?? null),
  remedySought: fact(remedy.acceptedAt, 'remedies', ({ remedies }) => remedies.length > 0 || null, '申请复议或者提起诉讼'),
} satisfies Partial<Record<RecordField, Fact>>

const groups = { penalty, coercion, licence, inspection, publicity, hearing, transfer, addFine }
const lists = { preservations: preservation, money, remedies: remedy }
/** Reported or not as a whole; of the other groups each field is. */
const whole: readonly string[] = ['hearing', 'transfer', 'addFine', 'preservations', 'money', 'remedies']

type In<Of> = { [G in keyof Of & string]: `${G}.${keyof Of[G] & string}` }[keyof Of & string]
type Single = (keyof typeof common & string) | In<typeof groups> | In<typeof lists>
type Composed = keyof typeof composed
type Values = Readonly<Record<string, Value>>

const isSingle = (field: RecordField): field is Exclude<RecordField, Composed> => !Object.hasOwn(composed, field)

function single(field: Single): Fact {
  const [group, key] = field.split('.') as [string, string | undefined]
  if (key === undefined) return fact(common[field as keyof typeof common], field, (record) => (record as unknown as Values)[field]!)
  const leaf = ({ ...groups, ...lists } as Record<string, Record<string, Leaf<unknown>>>)[group]![key]!
  const read: Fact['read'] = Object.hasOwn(lists, group)
    ? (record, at) => record[group as keyof typeof lists][at] ? (record[group as keyof typeof lists][at] as unknown as Values)[key]! : null
    : (record) => {
        const values = record[group as keyof typeof groups] as Values | null
        return values === null ? null : values[key]!
      }
  return fact(leaf, whole.includes(group) ? group : field, read)
}

export const facts = { ...Object.fromEntries(recordFields.filter(isSingle).map((field) => [field, single(field)])), ...composed } as Readonly<Record<RecordField, Fact>>

/** Whether the source would have told, had it happened. */
export function isReported({ unreported }: EnforcementRecord, field: string): boolean {
  if (unreported.length === 0) return true
  const known = silences.get(unreported) ?? new Set(unreported)
  silences.set(unreported, known)
  return !known.has(field)
}

/** All records of one layout share one list of what it cannot tell. */
const silences = new WeakMap<readonly string[], ReadonlySet<string>>()
