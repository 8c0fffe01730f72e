import { missingElements } from './publication.ts'
import type { EnforcementRecord } from './record.ts'

/** What records are found, grouped and counted by, beside what every list shows of them. */
export interface Keys {
  readonly field: string | null
  readonly item: string | null
  readonly offence: string | null
  /** Where it happened, else whose area it is; an area code. */
  readonly place: string | null
  /** Yuan. */
  readonly fine: number | null
  /** The same for one counterpart at every body: its code, or of a person the number made blind; where its sender masked that, the name and the masked number. */
  readonly party: string | null
  /** Numbers of credentials, else the sender's own numbers of officers. */
  readonly officers: readonly string[]
  /** What the record counts as in a yearly report: `penalty.FINE`, `levy.REQUISITION`, `review.REJECT`, `remedy.LITIGATION`; `files.named` if it has attachments; `publicity.INCOMPLETE` and `lacks.BASIS` if a decision to be public lacks an element. */
  readonly tallies: readonly string[]
}

/** Code of the place where it was done, else of the area of its body; null where the record names neither. */
export const actedIn = ({ placeAreaCode, areaCode }: EnforcementRecord): string | null => placeAreaCode ?? areaCode

/** `blind` makes of a number what is the same for it everywhere and leads nobody back to it. */
export function keysOf(record: EnforcementRecord, blind: (number: string) => string): Keys {
  const { fieldCode, itemCode, offenceCode } = record
  return {
    field: fieldCode, item: itemCode, offence: offenceCode, place: actedIn(record), fine: record.penalty?.fineAmount ?? null,
    party: record.uscc ?? formerCodeOf(record, blind) ?? personOf(record, blind), officers: officersOf(record), tallies: talliesOf(record),
  }
}

const personOf = ({ name, idNo }: EnforcementRecord, blind: (number: string) => string): string | null => (idNo === null ? null : idNo.includes('*') ? `${name} ${idNo}` : blind(idNo))

/** Of an organization without a 统一社会信用代码. */
function formerCodeOf({ businessRegNo, organizationCode, taxRegNo, institutionCertNo, socialOrgCertNo }: EnforcementRecord, blind: (number: string) => string): string | null {
  const former = { businessRegNo, organizationCode, institutionCertNo, socialOrgCertNo }
  const known = Object.entries(former).find(([, code]) => code !== null)
  return known ? known.join(' ') : taxRegNo === null || taxRegNo.includes('*') ? null : blind(taxRegNo)
}

function officersOf({ officers, steps }: EnforcementRecord): string[] {
  const found = new Set<string>()
  const note = (some: EnforcementRecord['officers']) => {
    for (const { certNo, officerId } of some) {
      const key = certNo ?? officerId
      if (key !== null) found.add(key)
    }
  }
  note(officers)
  for (const step of steps) note(step.officers)
  return [...found].sort()
}

function talliesOf(record: EnforcementRecord): string[] {
  const { penalty, decisionResult, remedies, attachments } = record
  const found = new Set<string>()
  const note = (line: string, code: string | null | undefined) => { if (code !== null && code !== undefined) found.add(`${line}.${code}`) }
  for (const kind of penalty?.penaltyKinds ?? []) note('penalty', kind)
  if (penalty !== null) note('decision', decisionResult)
  for (const [line, sortOf] of sorts) note(line, sortOf(record))
  if (attachments.length > 0) found.add('files.named')
  for (const element of missingElements(record)) {
    found.add('publicity.INCOMPLETE')
    note('lacks', element)
  }
  for (const { kind, outcome } of remedies) {
    note('remedy', kind)
    note('outcome', outcome)
  }
  return [...found].sort()
}

/** Lines of a yearly report that a record counts in once at most. */
const sorts: readonly (readonly [line: string, sortOf: (record: EnforcementRecord) => string | null | undefined])[] = [
  ['result', ({ licence }) => licence?.result], ['coercion', ({ coercion }) => coercion?.type], ['check', ({ inspection }) => inspection?.checkResult],
  ['levy', ({ levy }) => levy?.type], ['payment', ({ payment }) => payment?.benefitType], ['confirmation', ({ confirmation }) => confirmation?.confirmType],
  ['adjudication', ({ adjudication }) => adjudication?.disputeType], ['reward', ({ reward }) => reward?.rewardType], ['review', ({ legalReview }) => legalReview?.opinion],
]
