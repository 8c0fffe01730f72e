import type { JSONValue } from 'postgres'
import type { Law } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { hashOf, type Edition, type LawShelf } from './laws.ts'

/** Keeps a law as it stands today, so that what is opened under it stays under it. */
export async function keepEdition(tx: Transaction, { law, hash }: Edition): Promise<void> {
  await tx`insert into law_edition (hash, law_id, version, body) values (${hash}, ${law.id}, ${law.version}, ${tx.json(law as unknown as JSONValue)})
    on conflict do nothing`
}

const read = new Map<string, Law>()

/** Laws by their hashes: from the registry where it still has them, else as they were kept. */
export async function editionsOf(tx: Transaction, laws: LawShelf, hashes: readonly string[]): Promise<Map<string, Law>> {
  const known = new Map(laws.all.map(({ law, hash }) => [hash, law]))
  const missing = hashes.filter(hash => !known.has(hash) && !read.has(hash))
  if (missing.length > 0) {
    const rows = await tx<{ hash: string, body: Law }[]>`select hash, body from law_edition where hash = any(${missing})`
    for (const { hash, body } of rows) {
      if (hashOf(body) !== hash) throw new Error(`the kept edition ${hash} is not what its hash says`)
      read.set(hash, body)
    }
  }
  return new Map(hashes.map(hash => {
    const law = known.get(hash) ?? read.get(hash)
    if (!law) throw new Error(`no edition ${hash}`)
    return [hash, law]
  }))
}
