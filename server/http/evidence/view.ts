import { custodyNames, differenceOf, evidenceKindNames } from '../../../core/evidence/index.ts'
import { groundsOf } from '../../../core/matters/index.ts'
import type { Law, Measure } from '../../../core/norms/index.ts'
import type { CustodyRow, EvidenceRow } from '../../store/evidence/evidence.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { InHand } from '../../store/matters/load.ts'
import type { FactRow } from '../../store/matters/provenFacts.ts'
import { cited } from '../../store/refused.ts'
import type * as contract from '../contract/evidence.ts'

export function viewEvidence(row: EvidenceRow, { matter, recorded }: InHand): contract.EvidenceItem {
  const event = row.seq === null ? undefined : recorded.find(({ seq }) => seq === row.seq)?.event
  return {
    id: row.id, number: row.number, kind: row.kind, kindName: evidenceKindNames[row.kind], name: row.name, source: row.source,
    obtainedOn: row.obtainedOn, obtainedTime: row.obtainedTime, place: row.place, obtainedBy: [...row.obtainedBy], original: row.original,
    measure: row.seq === null ? null : { seq: row.seq, name: measureName(lawsOf(matter.machine), event?.which) },
    file: row.sha256 === null ? null
      : { name: row.fileName!, mediaType: row.mediaType!, bytes: row.bytes!, sha256: row.sha256, sm3: row.sm3!, taken: row.taken },
    differs: differenceOf(row.taken, { on: row.obtainedOn, time: row.obtainedTime }) ?? null, explanation: row.explanation,
    checked: row.checkedAt === null || row.intact === null ? null : { at: row.checkedAt, intact: row.intact },
    recorded: { person: row.accountName, at: row.recordedAt },
    replaces: row.replaces === null ? null : { id: row.replaces, reasons: row.reasons! }, replacedBy: row.replacedBy,
  }
}

type Bound = { readonly law: Law, readonly uppers: readonly Law[] }
const lawsOf = ({ law, uppers }: Bound): readonly Law[] => [law, ...uppers]

/** What the law calls the measure that a citation names. */
export const measureName = (laws: readonly Law[], which: string | undefined): string =>
  measuresOf(laws).find(({ cite }) => cite === which)?.text ?? '监督措施'

export const measuresOf = (laws: readonly Law[]): readonly Measure[] => laws.flatMap(({ norms }) => norms).filter(norm => norm.kind === 'measure')

export const viewCustody = ({ act, other, says, intact, accountName, organName, at }: CustodyRow) =>
  ({ act, name: custodyNames[act], other, says, intact, person: accountName, organ: organName, at })

/** The local list first; where it has none, that of the law above. */
export const groundsFor = ({ matter: { machine } }: InHand, laws: LawShelf) =>
  lawsOf(machine).flatMap(law => groundsOf([law]).map(({ cite, text }) => ({ citation: cited({ law: law.id, cite }, laws), text })))

export function viewFact({ id, position, says, ground, evidence }: FactRow, inHand: InHand, laws: LawShelf): contract.ProvenFact {
  return { id, position, says, ground: groundsFor(inHand, laws).find(({ citation }) => citation.cite === ground) ?? null, evidence: evidence.map(each => ({ ...each })) }
}
