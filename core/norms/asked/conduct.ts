import type { RecordTest } from '../recordTest.ts'

/** 办理中的其他要求 */
export interface ConductFacts {
  readonly preservationApproved: Readonly<Record<never, never>>
  readonly oneCorrectionNotice: Readonly<Record<never, never>>
  /** Fewest characters that can be a reason. */
  readonly denialReasoned: { readonly atLeast: number }
  /** Where `when` holds, the record must say this too: of a refusal its reasons. `otherwise` says what is wrong, as a sentence; `{field}` in it stands for the record's value. */
  readonly saysAlso: { readonly must: readonly RecordTest[]; readonly otherwise: string }
}

/** The place of a value in a sentence. */
export const placeholder = /\{([a-zA-Z.]+)\}/g
