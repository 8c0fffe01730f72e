import type { Machine } from '../matters/index.ts'
import { composeDecision } from './decision.ts'
import type { Composed, PaperFacts } from './facts.ts'
import { tidy } from './tidy.ts'
import { composeFirstPaper } from './firstPaper.ts'
import { composeReply } from './reply.ts'

type Composer = (machine: Machine, role: string, facts: PaperFacts) => Composed

/** Roles whose papers this program writes; other papers come from the agency or are written outside. */
const composers: Readonly<Record<string, Composer>> = {
  firstCorrection: composeFirstPaper,
  urging: composeFirstPaper,
  reexaminationReply: composeReply,
  superiorReviewReply: composeReply,
  bindingDecision: composeDecision,
}

/** Whether papers of that role answer one that the agency contests. */
export const isReply = (role: string): boolean => composers[role] === composeReply

export const isComposed = (role: string): boolean => Object.hasOwn(composers, role)

/**
 * What the paper of that role says under the laws of this matter, or which facts it still lacks. Throws RangeError for
 * a role that is not composed, or that no law of the matter knows.
 */
export function compose(machine: Machine, role: string, facts: PaperFacts): Composed {
  if (!isComposed(role)) throw new RangeError(`papers of the role ${role} are not composed`)
  return composers[role]!(machine, role, tidy(facts))
}
