import { closingName } from '../../../core/matters/index.ts'
import { daysBetween } from '../../../core/periods/index.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { MatterListRow } from '../../store/matters/list.ts'
import type { PersonRow } from '../../store/matters/matters.ts'
import type * as contract from '../contract/matters.ts'

function kindName({ lawId, kind }: MatterListRow, laws: LawShelf): string {
  const law = laws.current(lawId)?.law
  const known = law ? [law, ...laws.uppers(law).map(upper => upper.law)] : []
  return known.flatMap(each => each.proceedings).find(proceeding => proceeding.kind === kind)?.title ?? kind
}

/** One matter as lists show it. */
export function viewRow(row: MatterListRow, people: readonly PersonRow[], who: Acting, { laws, today }: Deps): contract.MatterRow {
  const daysLeft = row.nextLastDay === null ? null : daysBetween(today(), row.nextLastDay)
  const edition = laws.current(row.lawId)
  return {
    id: row.id, number: row.number, kind: row.kind, kindName: kindName(row, laws), title: row.title, law: { id: row.lawId, short: edition?.law.short ?? row.lawId },
    office: { id: row.officeId, name: row.officeName, shortName: row.officeShortName },
    agency: { id: row.agencyId, name: row.agencyName, shortName: row.agencyShortName }, stageName: row.stageName,
    closed: row.closed && row.closedOn ? { how: row.closed, name: edition ? closingName({ law: edition.law, uppers: laws.uppers(edition.law).map(({ law }) => law) }, row.closed) : row.closed, on: row.closedOn } : null,
    waitingForName: row.waitingName, mine: row.waitingOrgans.includes(who.organ.id), openedOn: row.openedOn,
    next: row.nextLastDay !== null && daysLeft !== null && row.nextClock !== null
      ? { what: row.nextClock, lastDay: row.nextLastDay, daysLeft, late: daysLeft < 0, provisional: row.nextProvisional } : null,
    people: people.map(({ id, name }) => ({ id, name })),
  }
}
