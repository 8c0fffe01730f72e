import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { lawOn } from '../../store/matters/open.ts'

/** The papers that the laws of the place name, for the rule of an office. */
export async function paperTitlesOf(tx: Transaction, { laws, today }: Deps, { organ }: Acting): Promise<{ role: string, title: string }[]> {
  const local = (await lawOn(tx, laws, organ.region, organ.path, today())).edition?.law
  const all = local ? [local, ...laws.uppers(local).map(({ law }) => law)] : []
  const issued = new Set(all.flatMap(law => law.proceedings).flatMap(({ steps }) => steps).filter(({ on, by }) => on.act === 'issue' && on.role && ![by].flat().includes('supervisedAgency')).map(({ on }) => on.role!))
  const named = all.flatMap(law => law.norms).flatMap(norm => norm.kind === 'instrument' && issued.has(norm.role) ? [{ role: norm.role, title: norm.titled ? `《${norm.name}》` : norm.name }] : [])
  return [...new Map(named.toReversed().map(paper => [paper.role, paper])).values()].toReversed()
}
