import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { lawOn } from '../../store/matters/open.ts'
import type { listKinds } from '../contract/matters.ts'
import type { AnswerOf } from '../contract/route.ts'

/** What supervisors may find where an organ is: the grounds of the law of the place, then those of the law above it. */
export async function viewGrounds(tx: Transaction, { laws, today }: Deps, { organ }: Acting): Promise<AnswerOf<typeof listKinds>['grounds']> {
  const local = (await lawOn(tx, laws, organ.region, organ.path, today())).edition?.law
  const all = local ? [local, ...laws.uppers(local).map(({ law }) => law).filter(law => law.inForce.from <= today())] : []
  return all.flatMap(({ norms, short }) => norms.flatMap(norm => norm.kind === 'ground' ? [{ cite: norm.cite, says: norm.text, lawName: short }] : []))
}
