import type { InstrumentRef, Matter, TimelineEntryOut } from '../../server/http/contract/index.ts'

/** What one side of a matter sent to the other on a day. */
export interface Letter {
  readonly id: string
  readonly on: TimelineEntryOut['on']
  /** It came from the organ that is supervised. */
  readonly incoming: boolean
  readonly from: string
  readonly to: string
  readonly name: string
  /** Null: handed in by the platform, without a paper. */
  readonly paper: InstrumentRef | null
  readonly says: TimelineEntryOut['detail']
  readonly late: string | null
}

/** 往来: the papers between the supervisors and the organ they supervise, and what that organ handed in, in the order of their days. */
export function correspondence({ agency, office, papers, timeline }: Matter): readonly Letter[] {
  const between = papers.filter(({ role, issuedBy, to }) => role !== 'serviceReceipt' && (issuedBy.id === agency.id) !== (to.id === agency.id))
  const sent = between.map((paper): Letter => ({
    id: paper.id, on: paper.issuedOn, incoming: paper.issuedBy.id === agency.id, from: paper.issuedBy.name, to: paper.to.name,
    name: paper.title, paper, says: [], late: timeline.find(({ instrument }) => instrument === paper.id)?.late ?? null,
  }))
  const handedIn = timeline.filter(({ act, by, instrument }) => act === 'file' && by === 'supervisedAgency' && !between.some(({ id }) => id === instrument))
    .map((entry, index): Letter => ({
      id: `${entry.on}-${index}`, on: entry.on, incoming: true, from: agency.name, to: office.name, name: entry.label, paper: null, says: entry.detail, late: entry.late,
    }))
  return [...sent, ...handedIn].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}
