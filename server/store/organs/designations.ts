import { addresseeOf, governs, justiceDepartmentOf, type Competence, type Organs } from '../../../core/authority/index.ts'
import type { Cite, Day, Law } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

interface DesignationRow { readonly law: string, readonly cite: Cite, readonly decidedOn: Day, readonly subject: string }

/** The latest that a superior decided of who supervises an agency, once its paper was served. */
async function standing(query: Query, organId: string, agencyId: string, day: Day): Promise<DesignationRow | undefined> {
  const [row] = await query<DesignationRow[]>`
    select law, cite, decided_on as "decidedOn", subject from designation where organ_id = ${organId} and agency_id = ${agencyId} and served_on <= ${day} order by served_on desc, id desc limit 1`
  return row
}

/** The competence that a direct or designated supervision gives to an organ that would have none by itself. */
export async function designationOf(tx: Query, organs: Organs, laws: readonly Pick<Law, 'id'>[], supervisor: string, supervised: string, day: Day): Promise<Competence | undefined> {
  const [organ, agency] = [organs.get(supervisor)!, organs.get(supervised)!]
  const authority = organ.kind === 'justiceDepartment' ? organs.get(organ.government ?? '') ?? organ : organ
  const found = await standing(tx, supervisor, supervised, day) ?? await standing(tx, authority.id, supervised, day)
  if (!found || !laws.some(({ id }) => id === found.law)) return undefined
  const office = governs(authority) ? justiceDepartmentOf(authority, organs, day) ?? authority : authority
  return {
    refused: false, line: governs(authority) ? 'government' : 'department', relation: 'unrelated', law: found.law, cite: found.cite,
    through: governs(authority) ? 'justiceDepartment' : 'supervisionOffice', authority: authority.id, office: office.id, addressee: addresseeOf(agency, organs, authority).id,
    notices: [{ law: found.law, cite: found.cite, says: `由上级决定监督（${found.decidedOn}）：${found.subject}` }],
  }
}

export interface NewDesignation {
  readonly matterId: string
  readonly agencyId: string
  readonly organId: string
  readonly law: string
  readonly cite: string
  readonly decidedOn: Day
  readonly subject: string
}

export async function addDesignation(tx: Transaction, { matterId, agencyId, organId, law, cite, decidedOn, subject }: NewDesignation): Promise<void> {
  await tx`insert into designation (matter_id, agency_id, organ_id, org_path, law, cite, decided_on, subject)
    select ${matterId}, ${agencyId}, id, path, ${law}, ${cite}, ${decidedOn}, ${subject} from organ where id = ${organId}`
}

/** From the day its paper is served it holds. Answers the organs it names. */
export async function serveDesignation(tx: Transaction, matterId: string, on: Day): Promise<string[]> {
  const rows = await tx<{ organId: string }[]>`update designation set served_on = ${on} where matter_id = ${matterId} and served_on is null returning organ_id as "organId"`
  return rows.map(row => row.organId)
}

/** Cases that were taken from somebody and go on with the organ that opens a new one of their kind: those not gone on with yet. */
export async function takenOverFor(query: Query, { authority, office }: Competence, { kind, agency, on }: { readonly kind: string, readonly agency: string, readonly on: Day }): Promise<string[]> {
  if (kind !== 'supervision') return []
  const rows = await query<{ id: string }[]>`
    select distinct from_matter as id from designation join matter_link link on link.to_matter = designation.matter_id and link.relation = 'opened'
    where organ_id in (${authority}, ${office}) and agency_id = ${agency} and served_on <= ${on}
      and not exists (select from matter_link later where later.from_matter = link.from_matter and later.relation = 'continued')`
  return rows.map(({ id }) => id)
}

/** The organs to which a case has to be handed over. */
export async function successorsOf(query: Query, caseId: string): Promise<string[]> {
  const rows = await query<{ id: string }[]>`
    select distinct organ_id as id from designation join matter_link link on link.to_matter = designation.matter_id and link.relation = 'opened'
    where link.from_matter = ${caseId} and served_on is not null`
  return rows.map(({ id }) => id)
}
