import type { Entry } from '../../../core/registers/index.ts'
import type { Query } from '../../database/connect.ts'

/** What people call what an entry names by a code; the code itself where nobody knows. */
export type Called = (column: string, code: string) => string

const codesIn = (entries: readonly Entry[], column: string): string[] =>
  entries.flatMap(entry => (entry as unknown as Readonly<Record<string, unknown>>)[column]).filter(code => typeof code === 'string')

/** Offences and places that these entries name, and the norms of monitoring. */
export async function namesIn(query: Query, entries: readonly Entry[], norms: ReadonlyMap<string, string>): Promise<Called> {
  const offences = await query<{ code: string, name: string }[]>`
    select distinct on (content->>'code') content->>'code' as code, content->>'name' as name from register_version
    where register = 'offence' and not withdrawn and content->>'code' = any(${codesIn(entries, 'offence')}) order by content->>'code', from_day desc`
  const areas = await query<{ code: string, name: string }[]>`select code, name from area where code = any(${[...codesIn(entries, 'place'), ...codesIn(entries, 'areas')]})`
  const names: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    offence: new Map(offences.map(({ code, name }) => [code, `${name}（${code}）`])), place: new Map(areas.map(({ code, name }) => [code, `${name}（${code}）`])), norm: norms,
  }
  return (column, code) => names[column === 'areas' ? 'place' : column]?.get(code) ?? code
}
