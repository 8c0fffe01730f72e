import type { Actor, Stage } from './actors.ts'
import type { Act } from './clocks.ts'
import type { Line } from './lines.ts'

/**
 * What a step, a bar or a duty asks of the matter and of the command. Data, so that a pack stays data; the engine knows these
 * and no others.
 */
export type Condition =
  | { readonly fact: string; readonly is?: boolean | string } // a fact of the matter; `true` if `is` is left out
  | { readonly fact: string; readonly atLeast: number } // a number: a share, a count
  | { readonly linked: string } // linked matters say so of that fact, whatever was stated
  | { readonly line: Line }
  | { readonly at: Stage } // some track stands there
  | { readonly by: Actor } // who acts
  | { readonly states: Field } // the command carries the field
  | { readonly stating: Field; readonly atLeast: number } // a number the command carries
  | { readonly finding: string }
  | { readonly decides: string } // the decision is of this type
  | { readonly groundOf: string } // a ground of that family was found, or is stated where none was; or the law has no list of grounds
  | { readonly happened: Act }
  | { readonly running: string } // a clock that is not done, its last day past or not
  | { readonly under: string } // that law stands above this one in the matter
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** What a command may carry. The page asks for exactly these. */
export type Field =
  | 'finding' | 'grounds' | 'which' | 'officers' | 'onSite' | 'outcome' | 'within' | 'decides' | 'reasons' | 'basis'
  | 'to' | 'feedback' | 'text'
