import { any, type Bar, type Cite, type Condition, type Fact } from '../../core/norms/index.ts'

type Choices = NonNullable<Fact['choices']>

/** Choices that are their own names. */
export const named = (...names: string[]): Choices => names.map(name => ({ value: name, name }))

/** The fact is stated, and is one of these: a fact left unanswered is none of them. */
export const chosen = (fact: string, choices: Choices): Condition => any(...choices.map(({ value }) => ({ fact, is: value })))

/** Who acts for a supervision office (第2条第2款、第4款). */
export const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

/** What the text gives to the justice departments alone. */
export const notForDepartments = (cite: Cite, says: string, reading?: string): Bar =>
  ({ on: [{ act: 'open' }], when: { line: 'department' }, cite, says, ...(reading && { reading }) })
