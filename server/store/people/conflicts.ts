import type { Person } from '../../../core/people/index.ts'
import type { Query } from '../../database/connect.ts'
import type { MatterRow } from '../matters/matters.ts'

/** Something that somebody declared and that touches a matter. */
export interface Conflict {
  readonly officer: string
  readonly name: string
  /** Without what it was declared as beyond its kind: no name of a relative, no id. */
  readonly says: string
}

interface Interest { readonly officer: string, readonly kind: 'relative' | 'enterprise' | 'organ' | 'formerPost', readonly name: string, readonly keyHash: string | null, readonly organId: string | null, readonly uscc: string | null }

/** What these people declared that touches the agency of the matter, or the party of the act it grew from. */
export async function conflictsOf(query: Query, { agencyId, source }: Pick<MatterRow, 'agencyId' | 'source'>, people: readonly Person[]): Promise<Conflict[]> {
  const officers = people.filter(({ officer }) => officer !== '').map(({ officer }) => officer)
  if (officers.length === 0) return []
  const interests = await query<Interest[]>`
    select officer_id as officer, kind, name, key_hash as "keyHash", organ_id as "organId", uscc from declared_interest declared
    where officer_id = any(${officers}) and withdrawn is null and not exists (select from declared_interest later where later.withdrawn = declared.id)`
  if (interests.length === 0) return []
  const party = await partyOf(query, source.record)
  return interests.flatMap(interest => {
    const says = touches(interest, agencyId, party)
    return says ? [{ officer: interest.officer, name: people.find(({ officer }) => officer === interest.officer)!.name, says }] : []
  })
}

/** `key`: of a person the number made blind, as that of a declared relative is. */
interface Party { readonly name: string, readonly uscc: string | null, readonly key: string | null }

async function partyOf(query: Query, record: number | undefined): Promise<Party | undefined> {
  if (record === undefined) return undefined
  const [row] = await query<Party[]>`select party as name, content->>'uscc' as uscc, party_key as key from enforcement_record where id = ${record}`
  return row
}

function touches({ kind, name, keyHash, organId, uscc }: Interest, agencyId: string, party: Party | undefined): string | undefined {
  if (organId === agencyId) return kind === 'relative' ? '近亲属在被监督机关任职' : '曾经在被监督机关任职，或者与它有关'
  if (!party) return undefined
  if (keyHash !== null && keyHash === party.key) return '近亲属是有关执法行为的当事人'
  return kind === 'enterprise' && (name === party.name || (uscc !== null && uscc === party.uscc)) ? '有关执法行为的当事人是他申报的企业' : undefined
}
