import { actWords, type Machine } from '../../../core/matters/index.ts'
import type { LawShelf } from '../../store/laws.ts'
import type { Ground } from '../../store/open.ts'
import { cited } from '../../store/refused.ts'
import type { openingOf } from '../contract/matters.ts'
import type { AnswerOf } from '../contract/route.ts'
import { fieldWords } from '../words.ts'
import { viewTensions } from './view.ts'
import { isNumber } from './facts.ts'

/** Under which law and on which line a matter would be opened, and what the office has to state. */
export function viewOpening({ competence }: Ground, machine: Machine, laws: LawShelf, handles: boolean): AnswerOf<typeof openingOf> {
  const { law, uppers, proceeding, line } = machine
  const name = ({ id, title, short }: typeof law) => ({ id, title, short })
  const lawOfProceeding = [law, ...uppers].find(each => each.proceedings.includes(proceeding)) ?? law
  const grounds = law.norms.filter(norm => norm.kind === 'ground')
  return {
    law: name(law), uppers: uppers.map(name), line, lineCitation: cited(competence, laws),
    openingCitation: cited({ law: lawOfProceeding.id, cite: proceeding.opening.cite }, laws), kindName: proceeding.title, label: actWords(machine, 'open'),
    facts: machine.facts.filter(fact => fact.asked !== 'later').map(fact => ({
      id: fact.id, ask: fact.ask, citation: cited({ law: fact.law.id, cite: fact.cite }, laws), choices: fact.choices ? fact.choices.map(choice => ({ ...choice })) : null, number: isNumber(fact.id, machine),
    })),
    offers: (proceeding.opening.offers ?? []).map(field => ({ field, ...fieldWords[field] })), handles,
    grounds: grounds.map(({ cite, text }) => ({ value: cite, name: text, cite })),
    tensions: viewTensions(machine, laws),
    notices: competence.notices.map(notice => ({ ...cited(notice, laws), says: notice.says })),
  }
}
