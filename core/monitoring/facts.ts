import type { RecordField } from '../norms/index.ts'
import { common, coercion, hearing, inspection, licence, penalty, preservation, publicity } from '../records/fields.ts'
import type { EnforcementRecord, Served } from '../records/record.ts'
import type { Leaf, Moment } from '../records/values.ts'

export type Value = Moment | string | boolean | null

/** One thing a statute may ask of a record: how it is called, read, and shown. `at`: which entry, of a list. */
interface Fact {
  readonly name: string
  readonly read: (record: EnforcementRecord, at: number) => Value
  readonly show: (value: NonNullable<Value>) => string
  /** The field under which a source reports it. */
  readonly reportedAs: string
}

const fact = (leaf: Leaf<unknown>, reportedAs: string, read: Fact['read']): Fact =>
  ({ name: leaf.name, read, show: (value) => leaf.show(value as never), reportedAs })

type CommonKey = keyof typeof common & RecordField
const own = (key: CommonKey): Fact => fact(common[key], key, (record) => record[key])

type Groups = { penalty: typeof penalty; coercion: typeof coercion; licence: typeof licence; inspection: typeof inspection; hearing: typeof hearing; publicity: typeof publicity }
const groups: Groups = { penalty, coercion, licence, inspection, hearing, publicity }
function of<G extends keyof Groups>(group: G, key: keyof Groups[G] & string): Fact {
  // The hearing is reported or not as a whole; of the others each field is.
  const reportedAs = group === 'hearing' ? 'hearing' : `${group}.${key}`
  return fact(groups[group][key] as Leaf<unknown>, reportedAs, (record) => {
    const values = record[group] as Readonly<Record<string, Value>> | null
    return values === null ? null : values[key]!
  })
}

/**
 * When a paper counts as handed over in time: posted or announced on that day, else received. The law wants the body to have
 * done its part within the period; the post's own days are not the body's (行政处罚法第61条，民事诉讼法第85条第4款).
 */
export function handedOver({ method, announceFrom, sentAt, servedAt }: Served): Moment | null {
  if (method === 'ANNOUNCEMENT') return announceFrom
  return method === 'MAIL' ? sentAt ?? servedAt : servedAt
}

const servedPapers = ['PENALTY_DECISION', 'SUMMARY_DECISION', 'LICENCE_DECISION']

function decisionServed({ services, servedAt }: EnforcementRecord): Moment | null {
  const found = services.find(({ docType }) => docType !== null && servedPapers.includes(docType))
  return found ? handedOver(found) : servedAt
}

const preserved = (key: 'preservedAt' | 'disposedAt'): Fact => fact(preservation[key], 'preservations', (record, at) => record.preservations[at]?.[key] ?? null)

export const facts: Readonly<Record<RecordField, Fact>> = {
  procedureType: own('procedureType'), fieldCode: own('fieldCode'), decisionResult: own('decisionResult'), partyPresentAtDecision: own('partyPresentAtDecision'),
  clueReceivedAt: own('clueReceivedAt'), notFiledAt: own('notFiledAt'), caseFiledAt: own('caseFiledAt'), actEndedAt: own('actEndedAt'), discoveredAt: own('discoveredAt'),
  acceptedAt: own('acceptedAt'), decidedAt: own('decidedAt'), closedAt: own('closedAt'), revokedAt: own('revokedAt'),
  urgeServedAt: own('urgeServedAt'), courtAppliedAt: own('courtAppliedAt'),
  decisionServedAt: fact(common.servedAt, 'servedAt', decisionServed),
  'hearing.rightInformedAt': of('hearing', 'rightInformedAt'), 'hearing.requestedAt': of('hearing', 'requestedAt'), 'hearing.waivedAt': of('hearing', 'waivedAt'),
  'hearing.noticeServedAt': of('hearing', 'noticeServedAt'), 'hearing.heldAt': of('hearing', 'heldAt'),
  'publicity.publishedAt': of('publicity', 'publishedAt'), 'publicity.withdrawnAt': of('publicity', 'withdrawnAt'),
  'preservations.preservedAt': preserved('preservedAt'), 'preservations.disposedAt': preserved('disposedAt'),
  'penalty.lifeHealthFinanceHarm': of('penalty', 'lifeHealthFinanceHarm'),
  'coercion.type': of('coercion', 'type'), 'coercion.urgent': of('coercion', 'urgent'), 'coercion.startedAt': of('coercion', 'startedAt'),
  'coercion.approvedAt': of('coercion', 'approvedAt'), 'coercion.disposedAt': of('coercion', 'disposedAt'), 'coercion.liftedAt': of('coercion', 'liftedAt'),
  'coercion.decisionDeliveredAt': of('coercion', 'decisionDeliveredAt'),
  'licence.appliedAt': of('licence', 'appliedAt'), 'licence.correctionNoticeAt': of('licence', 'correctionNoticeAt'), 'licence.rejectedAt': of('licence', 'rejectedAt'),
  'licence.unifiedHandling': of('licence', 'unifiedHandling'), 'licence.result': of('licence', 'result'), 'licence.certIssuedAt': of('licence', 'certIssuedAt'),
  'inspection.checkResult': of('inspection', 'checkResult'), 'inspection.endedAt': of('inspection', 'endedAt'), 'inspection.followUpAt': of('inspection', 'followUpAt'),
}

/** Whether the source would have told, had it happened. */
export const isReported = (record: EnforcementRecord, field: string): boolean => !record.unreported.includes(field)
