import { credentialOn, ruleOf, rulesFor, stateOn, teamRules, type Person, type Unfit } from '../../../core/people/index.ts'
import { actWords } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { assigners, assignmentsOf, candidatesFor, reassign, type AssignmentRow } from '../../store/matters/assignments.ts'
import { conflictsOf } from '../../store/people/conflicts.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { roleNames } from '../../store/posts.ts'
import { actsBefore, recusalsIn, reviewAct } from '../../store/people/recusals.ts'
import { cited, notFound } from '../../store/refused.ts'
import { handsOf } from '../../store/matters/takingPart.ts'
import * as contract from '../contract/assignments.ts'
import { serve, type App } from '../serve.ts'

/** 办件的人员与回避. */
export function assignments(app: App, deps: Deps): void {
  const { laws, today } = deps
  serve(app, deps, contract.getMatterPeople, async ({ params, query, who, read }) => await read(tx => answer(tx, deps, who, params.id, query.on ?? today())))
  serve(app, deps, contract.changeMatterPeople, async ({ params, body, who, write }) => await write(async tx => {
    await reassign(tx, laws, who, params.id, body, today())
    return await answer(tx, deps, who, params.id, today())
  }))
  serve(app, deps, contract.reviewEarlierAct, async ({ params, body, who, write }) => await write(async tx => {
    await reviewAct(tx, who, params.id, body, today())
    return await answer(tx, deps, who, params.id, today())
  }))
}

async function answer(tx: Transaction, { laws }: Deps, who: Acting, id: string, on: Day): Promise<contract.MatterPeople> {
  const row = await findMatter(tx, id)
  const [inHand] = row ? await load(tx, laws, [row]) : []
  if (!inHand?.crew) throw notFound('个办件的人员')
  const { crew, matter: { machine } } = inHand
  const candidates = await candidatesFor(tx, inHand, on)
  const history = await assignmentsOf(tx, id)
  const recusal = ruleOf(rulesFor([machine.law, ...machine.uppers]), 'recusal')
  const mayAssign = row!.officeId === who.organ.id && row!.closed === null && who.roles.some(role => assigners.includes(role))
  return {
    mayAssign, history: history.map(({ name, assigned, on: day, reasons, by }) => ({ name, assigned, on: day, reasons, by })),
    handlers: crew.handlers.map(person => ({ ...viewPerson(person, candidates.find(each => each.id === person.account)?.against ?? [], laws, on), from: since(person, history) })),
    team: teamRules(machine).map(({ atLeast, onSite, ...citation }) => ({ atLeast, onSite, citation: cited(citation, laws) })),
    candidates: candidates.map(({ person, against, roles }) => ({ ...viewPerson(person, against, laws, on), posts: roles.map(role => roleNames[role]) })),
    hands: (await handsOf(tx, inHand, on)).map(({ person, invited, against }) => ({ ...viewPerson(person, against, laws, on, invited), invited })),
    conflicts: mayAssign ? await viewConflicts(tx, inHand, history) : [],
    recusals: (await recusalsIn(tx, id)).map(({ closed, decidedOn, ...rest }) => ({ ...rest, decidedOn, result: closed === null ? 'held' as const : closed === 'decided' ? 'granted' as const : 'refused' as const })),
    recusal: recusal ? { decidedBy: recusal.rule.decidedBy, citation: cited({ law: recusal.law.id, cite: recusal.rule.cite }, laws), reading: recusal.rule.reading ?? null } : null,
    reviews: (await actsBefore(tx, id)).map(({ recusal: of, seq, on: day, event, finding, reasons, reviewedBy, reviewedOn }) =>
      ({ recusal: of, seq, on: day, what: actWords(machine, event.act, event.role), finding, reasons, by: reviewedBy, reviewedOn })),
  }
}

function viewPerson(person: Person, against: readonly Unfit[], laws: LawShelf, on: Day, invited = false) {
  const credential = credentialOn(person, invited ? 'invited' : 'supervision', on)
  return {
    account: person.account, officer: person.officer === '' ? null : person.officer, name: person.name,
    credential: credential ? { number: credential.number, to: credential.to, state: stateOn(credential, on) } : null,
    against: viewUnfit(against, laws),
  }
}

export const viewUnfit = (against: readonly Unfit[], laws: LawShelf) =>
  against.map(({ code, brief, says, citation }) => ({ code, brief, says, citation: citation ? cited(citation, laws) : null }))

const since = ({ account }: Person, history: readonly AssignmentRow[]): Day | null => history.findLast(({ person, assigned }) => person === account && assigned)?.on ?? null

/** What those who handle it or could be chosen declared, and why they were chosen all the same. */
async function viewConflicts(tx: Transaction, { row, crew }: InHand, history: readonly AssignmentRow[]): Promise<contract.MatterPeople['conflicts']> {
  const found = await conflictsOf(tx, row, crew!.handlers)
  return found.map(({ officer, name, says }) => {
    const account = crew!.handlers.find(person => person.officer === officer)?.account
    return { officer, name, says, accepted: history.findLast(({ person, conflict }) => person === account && conflict !== null)?.conflict ?? null }
  })
}
