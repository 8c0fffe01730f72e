import { existsOn, governs, isAtLeast, isDepartment, justiceDepartmentOf, relationsBetween, type LawOfLines, type Organ, type Organs } from '../authority/index.ts'
import type { Actor, Day, Line, SupervisingLine } from '../norms/index.ts'

/** Where an organ is looked at: under which law, among which organs, on which day. */
export interface Place {
  readonly law: LawOfLines
  readonly organs: Organs
  readonly day: Day
}

/**
 * Which of a law's actors an organ is outside any proceeding. What an authority owes its office does for it, as in a matter.
 * A government or a department supervises where the law gives it a line, and somebody stands on that line.
 */
export function actorsOn(line: Line, organ: Organ, place: Place): Actor[] {
  if (!existsOn(organ, place.day)) return []
  const held = line === 'government' ? onGovernmentLine(organ, place) : onDepartmentLine(organ, place)
  return held.filter(([, holds]) => holds).map(([actor]) => actor)
}

/** Those who never sign in here: what they owe, the supervision office records, as it takes in what they hand in to a matter. */
export const isOutside = (actor: Actor): boolean => !inside.has(actor)

const inside: ReadonlySet<Actor> = new Set<Actor>([
  'supervisionAuthority', 'supervisionOffice', 'supervisionOfficer', 'justiceDepartment', 'justiceStation', 'government',
  'superiorAuthority', 'superiorDepartment', 'supervisedAgency', 'enforcementOfficer',
])

type Held = readonly [Actor, boolean][]

function onGovernmentLine(organ: Organ, place: Place): Held {
  const government = governs(organ) ? organ : organ.kind === 'justiceDepartment' ? place.organs.get(organ.government ?? '') : undefined
  const justice = government && justiceDepartmentOf(government, place.organs, place.day)
  const office = government !== undefined && (justice ?? government).id === organ.id && supervises(government, ['government', 'justiceDepartment'], place)
  return [
    ['government', governs(organ)],
    ['justiceDepartment', organ.id === justice?.id],
    ['supervisionAuthority', office], ['supervisionOffice', office], ['supervisionOfficer', office],
    ['superiorAuthority', office && rightBelow(government, place).some(governs)],
    ['justiceStation', organ.kind === 'justiceStation'],
    ['supervisedAgency', enforces(organ)], ['enforcementOfficer', enforces(organ)],
  ]
}

function onDepartmentLine(organ: Organ, place: Place): Held {
  const office = isDepartment(organ) && supervises(organ, ['department'], place)
  const below = enforces(organ) && (organ.superior ?? organ.setUpBy) !== undefined
  return [
    ['supervisionAuthority', office], ['supervisionOffice', office], ['supervisionOfficer', office], ['superiorDepartment', office],
    ['supervisedAgency', below], ['enforcementOfficer', below],
  ]
}

function supervises(organ: Organ, by: readonly SupervisingLine['by'][], place: Place): boolean {
  const over = new Set(linesOf(organ, place, by).map(line => line.over))
  return rightBelow(organ, place).some(other => relationsBetween(organ, other, place.organs, place.day).some(relation => over.has(relation)))
}

const linesOf = (organ: Organ, { law }: Place, by: readonly SupervisingLine['by'][]): SupervisingLine[] =>
  law.lines.filter((line): line is SupervisingLine => line.effect === 'supervises' && by.includes(line.by) && (!line.notBelow || isAtLeast(organ, line.notBelow)))

const rightBelow = ({ id }: Organ, { organs, day }: Place): Organ[] =>
  [...organs.values()].filter(other => [other.superior, other.government, other.setUpBy, other.entrustedBy].includes(id) && existsOn(other, day))

/** A government above the township decides and supervises; an entrusted organisation acts in the name of the organ that entrusts it; a coordinating body acts in nobody's. */
function enforces({ kind, level }: Organ): boolean {
  if (kind === 'government' || kind === 'dispatchedOrgan') return level === 'township'
  return kind !== 'justiceStation' && kind !== 'entrustedOrganization' && kind !== 'coordination'
}
