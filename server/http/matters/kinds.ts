import type { Proceeding } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { groundFor, lawOn, machineOf, mayOpen } from '../../store/open.ts'
import { cited } from '../../store/refused.ts'
import type { listKinds } from '../contract/matters.ts'
import type { AnswerOf } from '../contract/route.ts'

type Kind = AnswerOf<typeof listKinds>['items'][number]

/** The kinds of proceeding where an organ is; against another, those of the law of that place, and which of them the organ may open. */
export async function viewKinds(tx: Transaction, { laws, today }: Deps, who: Acting, agency: string | undefined): Promise<Kind[]> {
  if (agency === undefined) {
    const local = (await lawOn(tx, laws, who.organ.region, who.organ.path, today())).edition?.law
    const all = local ? [local, ...laws.uppers(local).map(({ law }) => law).filter(law => law.inForce.from <= today())] : []
    return distinct(all.flatMap(law => law.proceedings.map(proceeding => ({ law: law.id, proceeding })))).map(each => ({ ...name(each), mayOpen: false }))
  }
  const ground = await groundFor(tx, laws, who.organ.id, agency, today())
  const all = [ground.edition, ...ground.uppers].map(({ law }) => law).filter(law => law.inForce.from <= today())
  return distinct(all.flatMap(law => law.proceedings.map(proceeding => ({ law: law.id, proceeding })))).map(each => ({
    ...name(each), mayOpen: mayOpen(who.organ.id, ground, agency, machineOf(ground, each.proceeding.kind, {}, today(), laws), today()),
  }))

  function name({ law, proceeding: { kind, title, opening } }: Named): Omit<Kind, 'mayOpen'> {
    return { kind, name: title, citation: cited({ law, cite: opening.cite }, laws) }
  }
}

interface Named { readonly law: string, readonly proceeding: Proceeding }

/** Each kind once: the local law's own before that of the law above. */
const distinct = (all: readonly Named[]): Named[] => all.filter(({ proceeding: { kind } }, index) => all.findIndex(other => other.proceeding.kind === kind) === index)
