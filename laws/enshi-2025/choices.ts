import { any, type Condition } from '../../core/norms/index.ts'

interface Choice { readonly value: string; readonly name: string }

/** The value is one of those that the law lists: a fact left unanswered is none of them. */
export const stated = (fact: string, choices: readonly Choice[]): Condition => any(...choices.map(({ value }) => ({ fact, is: value })))

/** Who acts for a supervision authority (第5条第1款、第2款). */
export const office = ['supervisionOffice', 'supervisionAuthority', 'justiceDepartment'] as const
