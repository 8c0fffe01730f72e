import { actFor } from '../identity/acting.ts'
import { findAccount } from '../store/people/accounts.ts'
import type { Acting } from '../store/acting.ts'
import { within, worker } from '../store/within.ts'
import type { Means } from '../store/matters/prospect.ts'

/** Whoever holds that post of a place, as if he had signed in. */
export async function actingAs({ sql, today }: Means, division: string, what: string): Promise<Acting> {
  const login = `${division}-${what}`
  const id = await within(sql, worker, async tx => (await tx<[{ id: string }]>`select id from account where login = ${login}`)[0].id)
  return await actFor(sql, (await findAccount(sql, id, today()))!, undefined)
}

export type Cast = (what: string) => Promise<Acting>

/** The people of a place, each looked up once. */
export function castOf(means: Means, division: string): Cast {
  const known = new Map<string, Promise<Acting>>()
  return what => {
    const person = known.get(what) ?? actingAs(means, division, what)
    known.set(what, person)
    return person
  }
}
