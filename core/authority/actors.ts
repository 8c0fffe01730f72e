import type { Actor, Day } from '../norms/index.ts'
import { addresseeOf, getOrgan, governs, justiceDepartmentOf, superiorsOf, type Organ, type Organs } from './organ.ts'

/** The organs of one matter, as its opening fixed them. */
export interface Parties {
  /** Whose power of supervision it is. */
  readonly authority: string
  /** Who does the work. */
  readonly office: string
  /** Who is supervised. */
  readonly agency: string
  /** Where supervisors dispute: the superior that they have in common, instead of the one above the authority. */
  readonly commonSuperior?: string | undefined
}

/** Which of the law's actors an organ is in a matter. Somebody who signs in for it may do what is open to these. */
export function actorsOf(organId: string, parties: Parties, organs: Organs, day: Day): Actor[] {
  const organ = getOrgan(organId, organs)
  const [authority, agency] = [getOrgan(parties.authority, organs), getOrgan(parties.agency, organs)]
  const government = governs(authority) ? authority : authority.government === undefined ? undefined : organs.get(authority.government)
  const justice = government && justiceDepartmentOf(government, organs, day)
  const addressee = addresseeOf(agency, organs, authority)
  const region = government && regionOf(government, organs)
  const superiors = parties.commonSuperior === undefined ? superiorsOf(authority, organs) : [getOrgan(parties.commonSuperior, organs)]
  const supervises = organ.id === authority.id || organ.id === parties.office
  const held: [Actor, boolean][] = [
    ['supervisionAuthority', supervises],
    ['supervisionOffice', organ.id === parties.office],
    ['supervisionOfficer', organ.id === parties.office],
    ['government', organ.id === government?.id],
    ['justiceDepartment', organ.id === justice?.id],
    ['justiceStation', organ.kind === 'justiceStation' && (organ.setUpBy === parties.office || organ.setUpBy === justice?.id)],
    ['superiorAuthority', isSuperior(organ, superiors, organs, day)],
    ['regionalGovernment', organ.id === region?.id],
    ['regionalJusticeDepartment', region !== undefined && organ.id === justiceDepartmentOf(region, organs, day)?.id],
    ['superiorDepartment', organ.id === addressee.superior || (!governs(authority) && organ.id === authority.superior)],
    ['supervisedAgency', organ.id === addressee.id],
    ['enforcementOfficer', organ.id === addressee.id || organ.id === agency.id],
    ['anyone', true],
  ]
  return held.filter(([, holds]) => holds).map(([actor]) => actor)
}

/** The government of the autonomous region or province: itself, or the one above at whatever distance. */
function regionOf(government: Organ, organs: Organs): Organ | undefined {
  if (government.level === 'region') return government
  const above = government.superior === undefined ? undefined : organs.get(government.superior)
  return above && regionOf(above, organs)
}

/** A government above acts through its justice department. */
function isSuperior(organ: Organ, superiors: readonly Organ[], organs: Organs, day: Day): boolean {
  return superiors.some((superior) =>
    organ.id === superior.id || (governs(superior) && organ.id === justiceDepartmentOf(superior, organs, day)?.id))
}
