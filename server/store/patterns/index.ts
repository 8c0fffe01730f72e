import type { PatternParameters } from '../../../core/norms/index.ts'
import { caps } from './caps.ts'
import { decisions } from './decisions.ts'
import { normativeDocuments } from './documents.ts'
import { duplicates } from './duplicates.ts'
import { fines } from './fines.ts'
import { interests } from './interests.ts'
import type { Patterns } from './pattern.ts'
import { presence } from './presence.ts'
import { registered } from './registered.ts'
import { standards } from './standards.ts'

export { gatherActs } from './acts.ts'
export { layOutStandards } from './standards.ts'
export type { Night, Trace } from './pattern.ts'

/** Every pattern, by the name a statute asks for it. */
export const patterns: Patterns<keyof PatternParameters> = { ...fines, ...standards, ...decisions, ...presence, ...caps, ...registered, ...duplicates, ...interests, ...normativeDocuments }
