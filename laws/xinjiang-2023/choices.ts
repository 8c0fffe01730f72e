import { any, type Condition, type Fact } from '../../core/norms/index.ts'

type Choices = NonNullable<Fact['choices']>

/** Choices that are their own names. */
export const named = (...names: string[]): Choices => names.map((name) => ({ value: name, name }))

/** The fact is stated, and is one of these. */
export const chosen = (fact: string, choices: Choices): Condition => any(...choices.map(({ value }) => ({ fact, is: value })))
