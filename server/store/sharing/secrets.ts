import type { Query, Transaction } from '../../database/connect.ts'

/** Whose a secret is: a set, which signs with it, or a sending system, whose signatures it verifies. */
export type SecretOf = 'set' | 'sender'

export interface SecretRow {
  readonly id: string
  readonly sealed: Buffer
  readonly createdAt: string
  readonly endsAt: string | null
}

const tables = { set: { name: 'export_secret', owner: 'set_id' }, sender: { name: 'record_sender_secret', owner: 'sender_id' } } as const

/** Those that are in use, the newest first. */
export const secretsOf = (query: Query, of: SecretOf, owner: string): Promise<SecretRow[]> => query<SecretRow[]>`
  select id, sealed, created_at as "createdAt", ends_at as "endsAt" from ${query(tables[of].name)}
  where ${query(tables[of].owner)} = ${owner} and (ends_at is null or ends_at > now()) order by created_at desc, id`

/** The next secret; those before it go on for so many hours, that the other side may change over without a gap. */
export async function addSecret(tx: Transaction, of: SecretOf, owner: string, { id, orgPath, sealed, overlapHours }: { readonly id: string, readonly orgPath: string, readonly sealed: Buffer, readonly overlapHours: number }): Promise<void> {
  const { name, owner: column } = tables[of]
  await tx`update ${tx(name)} set ends_at = now() + make_interval(hours => ${overlapHours}) where ${tx(column)} = ${owner} and (ends_at is null or ends_at > now() + make_interval(hours => ${overlapHours}))`
  await tx`insert into ${tx(name)} (id, ${tx(column)}, org_path, sealed) values (${id}, ${owner}, ${orgPath}, ${sealed})`
}
