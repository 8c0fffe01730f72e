import type { Day, OrganRelation } from '../norms/index.ts'
import { existsOn, getOrgan, governs, isAbove, isDepartment, type Organ, type Organs } from './organ.ts'

type Relations = (supervisor: Organ, supervised: Organ, organs: Organs) => OrganRelation[]

/** What the second organ is to the first, the most particular relation first; empty where nothing binds them. */
export function relationsBetween(supervisor: Organ, supervised: Organ, organs: Organs, day: Day): OrganRelation[] {
  if (supervisor.id === supervised.id || !existsOn(supervisor, day) || !existsOn(supervised, day)) return []
  return byKind[supervised.kind](supervisor, supervised, organs)
}

const ofGovernment: Relations = (supervisor, supervised, organs) => {
  const above = governs(supervisor) && isAbove(supervisor, supervised, organs)
  return [...(rulesTownship(supervisor, supervised) ? ['township' as const] : []), ...(above ? ['lowerGovernment' as const] : [])]
}

const ofDepartment: Relations = (supervisor, supervised, organs) => {
  if (supervised.management === 'vertical') {
    return localOrSystemic(supervisor, supervised, organs) ? ['verticalOrgan'] : []
  }
  const ordinary = ordinaryRelation(supervisor, supervised, organs)
  const upperLed = supervised.management === 'upperLed' && localOrSystemic(supervisor, supervised, organs)
  return [...(upperLed ? ['upperLedOrgan' as const] : []), ...(ordinary ? [ordinary] : [])]
}

function ordinaryRelation(supervisor: Organ, supervised: Organ, organs: Organs): OrganRelation | undefined {
  if (isDepartment(supervisor)) return isAbove(supervisor, supervised, organs) ? 'lowerDepartment' : undefined
  if (!governs(supervisor) || supervised.government === undefined) return undefined
  if (supervised.government === supervisor.id) return 'ownDepartment'
  return isAbove(supervisor, getOrgan(supervised.government, organs), organs) ? 'lowerGovernmentDepartment' : undefined
}

const localOrSystemic: (...organs: Parameters<Relations>) => boolean = (supervisor, supervised, organs) =>
  isDepartment(supervisor) ? isAbove(supervisor, supervised, organs) : governs(supervisor) && supervised.government === supervisor.id

const ofDispatchedOrgan: Relations = (supervisor, supervised) => [
  ...(rulesTownship(supervisor, supervised) ? ['township' as const] : []),
  ...(governs(supervisor) && supervised.setUpBy === supervisor.id ? ['dispatchedOrgan' as const] : []),
]

const setUp = (relation: OrganRelation): Relations => (supervisor, supervised) => {
  if (supervised.setUpBy === supervisor.id) return [relation]
  const atStation = supervisor.kind === 'justiceStation' && supervised.government !== undefined && supervised.government === supervisor.government
  return atStation ? ['township'] : []
}

const ofAuthorized: Relations = (supervisor, supervised) => {
  const bound = isDepartment(supervisor) ? supervised.superior === supervisor.id : governs(supervisor) && supervised.government === supervisor.id
  if (!bound) return []
  return [supervised.authorizedBy === 'rule' ? 'organizationAuthorizedByRule' : 'authorizedOrganization']
}

const ofEntrusted: Relations = (supervisor, supervised, organs) => {
  if (supervised.entrustedBy === undefined) return []
  if (supervised.entrustedBy === supervisor.id) return ['entrustedOrganization']
  const own = governs(supervisor) && getOrgan(supervised.entrustedBy, organs).government === supervisor.id
  return own ? ['entrustedByOwnDepartment'] : []
}

/** The county government next above, its specialised departments, and the justice station there. */
function rulesTownship(supervisor: Organ, supervised: Organ): boolean {
  if (supervised.level !== 'township') return false
  if (supervisor.kind === 'justiceStation') return supervisor.government === supervised.id
  const county = supervised.kind === 'government' ? supervised.superior : supervised.setUpBy
  if (county === undefined) return false
  return governs(supervisor) ? supervisor.id === county : supervisor.kind === 'department' && supervisor.government === county
}

const byKind: Record<Organ['kind'], Relations> = {
  government: ofGovernment,
  department: ofDepartment,
  justiceDepartment: ofDepartment,
  dispatchedOrgan: ofDispatchedOrgan,
  dispatchedBody: setUp('dispatchedBody'),
  justiceStation: setUp('dispatchedBody'),
  institution: setUp('ownInstitution'),
  authorizedOrganization: ofAuthorized,
  entrustedOrganization: ofEntrusted,
  coordination: ofDepartment,
  external: () => [],
}
