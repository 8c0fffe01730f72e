import { actWords, type Facts, type Machine } from '../../../core/matters/index.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { Ground } from '../../store/matters/open.ts'
import { cited } from '../../store/refused.ts'
import type { carriedFrom } from './links.ts'
import type { openingOf } from '../contract/matters.ts'
import type { AnswerOf } from '../contract/route.ts'
import { fieldWords } from '../words.ts'
import { viewTensions } from './view.ts'
import { isNumber } from './facts.ts'

/** Under which law and on which line a matter would be opened, and what the office has to state. */
export function viewOpening({ competence }: Ground, machine: Machine, laws: LawShelf, handles: boolean, bodyUnconfirmed: string | null, from?: Awaited<ReturnType<typeof carriedFrom>>): AnswerOf<typeof openingOf> {
  const { law, uppers, proceeding, line } = machine
  const name = ({ id, title, short }: typeof law) => ({ id, title, short })
  const lawOfProceeding = [law, ...uppers].find(each => each.proceedings.includes(proceeding)) ?? law
  const grounds = law.norms.filter(norm => norm.kind === 'ground')
  return {
    law: name(law), uppers: uppers.map(name), line, lineCitation: cited(competence, laws),
    openingCitation: cited({ law: lawOfProceeding.id, cite: proceeding.opening.cite }, laws), kindName: proceeding.title, label: actWords(machine, 'open'),
    facts: machine.facts.filter(fact => fact.asked !== 'later' && !fact.register && !(from && fact.linked && 'grewFrom' in fact.linked)).map(fact => ({
      id: fact.id, ask: fact.ask, citation: cited({ law: fact.law.id, cite: fact.cite }, laws), choices: fact.choices ? fact.choices.map(choice => ({ ...choice })) : null, number: isNumber(fact.id, machine),
    })),
    offers: (proceeding.opening.offers ?? []).map(field => ({ field, ...fieldWords[field] })), handles,
    grounds: grounds.map(({ cite, text }) => ({ value: cite, name: text, cite })),
    carried: from ? { number: from.row.number, title: from.row.title, text: from.text, facts: knownTo(machine, from.facts), people: from.people } : null,
    tensions: viewTensions(machine, laws), bodyUnconfirmed,
    notices: competence.notices.map(notice => ({ ...cited(notice, laws), says: notice.says })),
  }
}

/** The facts that both proceedings ask for. */
const knownTo = ({ facts }: Machine, stated: Facts): Facts => Object.fromEntries(Object.entries(stated).filter(([id, value]) =>
  facts.some(fact => fact.id === id && !fact.linked && (fact.choices ? fact.choices.some(choice => choice.value === value) : typeof value !== 'string'))))
