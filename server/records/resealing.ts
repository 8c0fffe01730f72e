import type { Sql } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import { liesOpen, resealNext, sealNext, sealedTables } from '../store/records/sealing.ts'
import { within, worker } from '../store/within.ts'

/**
 * Seals what came in before there were seals, some hundred rows at a time; killed, it goes on where it was. `owner` signs in as the owner of
 * the tables. Answers whether there was anything.
 */
export async function sealWhatLiesOpen(owner: Sql, seals: Seals): Promise<boolean> {
  if (!await within(owner, worker, liesOpen)) return false
  while (await within(owner, worker, tx => sealNext(tx, seals))) { /* until nothing lies open */ }
  return true
}

export interface Rotated { readonly resealed: number, readonly unopened: number }

/**
 * Seals everything under the newest key. What others write meanwhile moves about in its table, so that each table is gone through again
 * until a whole pass finds nothing; killed, it passes over what is done.
 */
export async function resealAll(owner: Sql, seals: Seals, tell: (resealed: number) => void = () => {}): Promise<Rotated> {
  let [resealed, unopened] = [0, 0]
  for (const table of sealedTables) {
    for (let pass = { resealed: 1, unopened: 0 }; pass.resealed > 0; unopened += pass.resealed > 0 ? 0 : pass.unopened) {
      pass = { resealed: 0, unopened: 0 }
      for (let after: string | null = '(0,0)'; after !== null;) {
        const from: string = after
        const part = await within(owner, worker, tx => resealNext(tx, seals, table, from))
        pass = { resealed: pass.resealed + part.resealed, unopened: pass.unopened + part.unopened }
        tell(resealed += part.resealed)
        after = part.after
      }
    }
  }
  return { resealed, unopened }
}
