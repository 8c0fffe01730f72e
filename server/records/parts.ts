import { randomUUID } from 'node:crypto'
import type { Transaction } from '../database/connect.ts'
import { openPart } from '../store/records/imports.ts'
import type { ChildSource, Parcel, Source } from './rows.ts'

/** One of the files that were handed in, and the import under which it is kept. */
export interface NamedPart<S extends Source | ChildSource = Source | ChildSource> { readonly id: string, readonly source: S }

/** Each file of an archive and each sheet of a workbook is kept as an import of its own. */
export async function partsOf(tx: Transaction, importId: string, { files }: Parcel): Promise<readonly NamedPart[]> {
  const named: NamedPart[] = []
  const ids = files.map(() => randomUUID()).toSorted() // rows of an act are joined in the order of the files
  for (const [at, { name, source, encoding }] of files.entries()) {
    const id = name === null ? importId : ids[at]!
    if (name !== null) await openPart(tx, importId, { ...source, id, name, encoding })
    named.push({ id, source })
  }
  return named
}
