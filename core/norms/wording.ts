import type { Cite } from './citation.ts'

/**
 * How a law's papers speak, where laws differ. Parts that a local law leaves out are taken from the law above. Words
 * that name the agency call it 你单位.
 */
export interface Wording {
  /** What the paper calls itself after 本: 意见书. */
  readonly short: string
  /** Stands after the organ's own word in the document number: 监意. */
  readonly word: string
  /** Orders, gives notice, advises, or urges to act. */
  readonly tone: 'order' | 'notice' | 'advice' | 'urge'
  /** What the paper does, as a clause after 依据…的规定: 责令你单位限期自行改正上述问题. In a decision `{decides}` stands for its kinds. */
  readonly operative: string
  /** What was found amounts to this, where the law has no list of grounds. */
  readonly finding: string
  /** If nothing is done: a condition that 依照…的规定处理 follows: 逾期未改正的. */
  readonly overdue: { readonly says: string; readonly cite: Cite }
}
