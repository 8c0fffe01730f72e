import type { Day, Law, Proceeding } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { groundFor, lawOn, machineOf, mayOpen } from '../../store/matters/open.ts'
import { countKinds } from '../../store/matters/list.ts'
import { cited } from '../../store/refused.ts'
import type { listKinds } from '../contract/matters.ts'
import type { AnswerOf } from '../contract/route.ts'

type Kind = AnswerOf<typeof listKinds>['items'][number] & { readonly obstruction: ReturnType<typeof cited> | null }

/** The kinds of proceeding where an organ is; against another, those of the law of that place, and which of them the organ may open. */
export async function viewKinds(tx: Transaction, deps: Deps, who: Acting, agency: string | undefined): Promise<Kind[]> {
  const { laws } = deps
  const counted = await countKinds(tx)
  const [known, mayOpenKind] = agency === undefined ? [await kindsHere(tx, deps, who), () => false] : await kindsAgainst(tx, deps, who, agency)
  const running = counted.flatMap(({ kind, lawId }) => known.some(each => each.proceeding.kind === kind) ? [] : kindUnder(laws, lawId, kind))
  return [...known, ...running].map(({ law, proceeding: { kind, title, opening, obstruction } }) => ({
    kind, name: title, citation: cited({ law, cite: opening.cite }, laws), mayOpen: mayOpenKind(kind), open: counted.find(each => each.kind === kind)?.open ?? 0,
    obstruction: obstruction ? cited({ law, cite: obstruction.cite }, laws) : null,
  }))
}

async function kindsHere(tx: Transaction, { laws, today }: Deps, who: Acting): Promise<Named[]> {
  const local = (await lawOn(tx, laws, who.organ.region, who.organ.path, today())).edition?.law
  return local ? kindsOf([local, ...laws.uppers(local).map(({ law }) => law)], today()) : []
}

async function kindsAgainst(tx: Transaction, { laws, today }: Deps, who: Acting, agency: string): Promise<[Named[], (kind: string) => boolean]> {
  const ground = await groundFor(tx, laws, who.organ.id, agency, today())
  const known = kindsOf([ground.edition, ...ground.uppers].map(({ law }) => law), today())
  return [known, kind => known.some(each => each.proceeding.kind === kind) && mayOpen(who.organ.id, ground, agency, machineOf(ground, kind, {}, today(), laws), today())]
}

const kindsOf = (all: readonly Law[], day: Day): Named[] =>
  distinct(all.filter(law => law.inForce.from <= day).flatMap(law => law.proceedings.map(proceeding => ({ law: law.id, proceeding }))))

/** A kind that is open still, though the law of today has none such. */
function kindUnder(laws: LawShelf, lawId: string, kind: string): Named[] {
  const law = laws.current(lawId)?.law
  return law ? kindsOf([law, ...laws.uppers(law).map(upper => upper.law)], '9999-12-31').filter(({ proceeding }) => proceeding.kind === kind) : []
}

interface Named { readonly law: string, readonly proceeding: Proceeding }

/** Each kind once: the local law's own before that of the law above. */
const distinct = (all: readonly Named[]): Named[] => all.filter(({ proceeding: { kind } }, index) => all.findIndex(other => other.proceeding.kind === kind) === index)
