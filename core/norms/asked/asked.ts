import type { BodyFacts } from './bodies.ts'
import type { CoercionFacts } from './coercion.ts'
import type { ConductFacts } from './conduct.ts'
import type { DataFacts } from './data.ts'
import type { DecidingFacts } from './deciding.ts'
import type { DiscretionFacts } from './discretion.ts'
import type { EntrustingFacts } from './entrusting.ts'
import type { DueFacts } from './dues.ts'
import type { EvidenceFacts } from './evidence.ts'
import type { ImpartialityFacts } from './impartiality.ts'
import type { InspectionFacts } from './inspection.ts'
import type { LenienceFacts } from './lenience.ts'
import type { MoneyFacts } from './money.ts'
import type { NoticeFacts } from './notice.ts'
import type { OfficerFacts } from './officers.ts'
import type { PaperFacts } from './papers.ts'
import type { PublishingFacts } from './publishing.ts'

/** What `core/monitoring/rules` knows to ask of a record, and what the statute must tell it for that; one file a theme, there and here. */
export interface FactParameters extends BodyFacts, EntrustingFacts, ImpartialityFacts, InspectionFacts, NoticeFacts, OfficerFacts, CoercionFacts, ConductFacts, DecidingFacts, EvidenceFacts, PaperFacts, DiscretionFacts, LenienceFacts, MoneyFacts, DueFacts, DataFacts, PublishingFacts {}
export type FactName = keyof FactParameters
