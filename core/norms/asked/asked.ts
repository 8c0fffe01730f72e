import type { CoercionFacts } from './coercion.ts'
import type { ConductFacts } from './conduct.ts'
import type { DiscretionFacts } from './discretion.ts'
import type { LenienceFacts } from './lenience.ts'
import type { NoticeFacts } from './notice.ts'
import type { OfficerFacts } from './officers.ts'

/** What `core/monitoring/rules` knows to ask of a record, and what the statute must tell it for that; one file a theme, there and here. */
export interface FactParameters extends NoticeFacts, OfficerFacts, CoercionFacts, ConductFacts, DiscretionFacts, LenienceFacts {}
export type FactName = keyof FactParameters
