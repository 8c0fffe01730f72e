import type { Cite } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from './matters.ts'

export interface FactStated {
  readonly says: string
  /** The citation of a ground of the law. */
  readonly ground: Cite | null
  readonly evidence: readonly { readonly id: string, readonly proves: string | null }[]
}

/** A fact that was found, and what proves it, with the numbers under which papers cite it. */
export interface FactRow extends Omit<FactStated, 'evidence'> {
  readonly id: string
  readonly matterId: string
  readonly position: number
  readonly evidence: readonly { readonly id: string, readonly number: number, readonly name: string, readonly proves: string | null }[]
}

const columns = (query: Query) => query`proven_fact.id, proven_fact.matter_id as "matterId", proven_fact.position, proven_fact.says, proven_fact.ground,
  (select coalesce(json_agg(json_build_object('id', evidence.id, 'number', evidence.number, 'name', evidence.name, 'proves', link.proves) order by evidence.number), '[]')
    from fact_evidence link join evidence on evidence.id = link.evidence_id where link.fact_id = proven_fact.id) as evidence`

/** In their order; empty for whoever may not see them. Papers take 查明的事实 and its evidence from here. */
export const provenFacts = (query: Query, matterId: string): Promise<FactRow[]> => query<FactRow[]>`
  select ${columns(query)} from proven_fact where matter_id = ${matterId} order by position`

export async function findFact(query: Query, id: string): Promise<FactRow | undefined> {
  const [row] = await query<FactRow[]>`select ${columns(query)} from proven_fact where id = ${id}`
  return row
}

export async function addFact(tx: Transaction, { account }: Acting, matter: Pick<MatterRow, 'id' | 'officePath'>, { says, ground, evidence }: FactStated): Promise<string> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`fact ${matter.id}`}, 0))`
  const [row] = await tx<[{ id: string }]>`insert into proven_fact (matter_id, office_path, position, says, ground, account_id)
    select ${matter.id}, ${matter.officePath}, coalesce(max(position), 0) + 1, ${says}, ${ground}, ${account.id} from proven_fact where matter_id = ${matter.id}
    returning id`
  await link(tx, row.id, evidence)
  return row.id
}

export async function changeFact(tx: Transaction, id: string, { says, ground, evidence }: FactStated): Promise<void> {
  await tx`update proven_fact set says = ${says}, ground = ${ground} where id = ${id}`
  await tx`delete from fact_evidence where fact_id = ${id}`
  await link(tx, id, evidence)
}

export const removeFact = async (tx: Transaction, id: string): Promise<void> => { await tx`delete from proven_fact where id = ${id}` }

async function link(tx: Transaction, fact: string, evidence: FactStated['evidence']): Promise<void> {
  for (const { id, proves } of evidence) await tx`insert into fact_evidence (fact_id, evidence_id, proves) values (${fact}, ${id}, ${proves})`
}
