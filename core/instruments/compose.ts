import type { Machine } from '../matters/index.ts'
import { assemble } from './assemble.ts'
import { fillDecision } from './decision.ts'
import type { Composed, PaperFacts } from './facts.ts'
import type { Filling } from './filling.ts'
import { fillFirstPaper } from './firstPaper.ts'
import { fillGeneral, partsOf } from './general.ts'
import { blanks, type Family } from './placeholders.ts'
import { fillReply } from './reply.ts'
import { styleOf, type Style } from './style.ts'
import { fill, namesIn, type Template } from './template.ts'
import { shippedTemplate } from './templates/index.ts'
import { tidy } from './tidy.ts'

type Filler = (machine: Machine, role: string, style: Style, facts: PaperFacts, template: Template) => Filling

const fillers: Record<Family, Filler> = { firstPaper: fillFirstPaper, decision: fillDecision, reply: fillReply, general: fillGeneral }

const families: Readonly<Record<string, Family>> = {
  firstCorrection: 'firstPaper', urging: 'firstPaper', reexaminationReply: 'reply', superiorReviewReply: 'reply', bindingDecision: 'decision',
}

export const familyOf = (role: string): Family => Object.hasOwn(families, role) ? families[role]! : 'general'

/** Decisions on enforcement itself and texts of rules: they come to supervision, and are not made by it. */
const madeElsewhere: ReadonlySet<string> = new Set(['penaltyDecision', 'majorDecision', 'majorDecisionDraft', 'normativeDocument', 'documentDraft'])

/** Whether papers of that role are written here; any other is recorded with its number and what it says. */
export const isComposed = (role: string): boolean => !madeElsewhere.has(role)

/** Whether papers of that role answer one that the agency contests. */
export const isReply = (role: string): boolean => familyOf(role) === 'reply'

/**
 * What the paper of that role says under the laws of this matter, or which facts it still lacks; by the template that is
 * shipped unless one is given. Throws RangeError for a role that is not composed, or that no law of the matter knows.
 */
export function compose(machine: Machine, role: string, written: PaperFacts, own?: Template): Composed {
  if (!isComposed(role)) throw new RangeError(`papers of the role ${role} are not composed`)
  const facts = tidy(written)
  const style = styleOf(machine, role, facts.paperName)
  const { problems, values, template, about } = fillers[familyOf(role)](machine, role, style, facts, own ?? shippedTemplate(role, style.instruments[0]))
  if (problems.length > 0) return { problems }
  const identified = facts as PaperFacts & Required<Pick<PaperFacts, 'signedBy' | 'number' | 'date'>>
  return { paper: assemble({ role, name: style.name, layout: template.layout, about: facts.subject ?? about }, identified, fill(template, values)) }
}

/** What a template of that role leaves to the person who writes the paper, in its order, and what the law wants besides. */
export function writtenIn(machine: Machine, role: string, own?: Template): readonly string[] {
  if (familyOf(role) !== 'general') return []
  const { instruments } = styleOf(machine, role)
  const names = [...namesIn((own ?? shippedTemplate(role, instruments[0])).text), ...partsOf(instruments)]
  return [...new Set(names)].filter(name => blanks.has(name) || freeText.has(name) || partsOf(instruments).includes(name))
}

const freeText: ReadonlySet<string> = new Set(['内容', '要求', '理由', '事由'])
