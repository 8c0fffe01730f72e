export { isQualified } from './bodies.ts'
export type { Around, Fault } from './checks.ts'
export * as registerCodes from './codes.ts'
export { coversDay, type Dated, overlap, spanWords, succeed, type Succession, versionOn } from './dated.ts'
export type {
  AreaSetting, Benchmark, BodyPower, EnforcementItem, Entry, Fee, Field, InspectionCap, InspectionPlan, LegalBasis, ListEntry, NormativeDocument, Offence, Party, PenaltyKind, RewardStandard, SpecialPeriod, Standard,
  StandardPurpose, Tier,
} from './entries.ts'
export type { Column, Form } from './columns.ts'
export { columnsOf, type EntryState, faultsOf, readCells, type Read, readEntry, stateOfEntry, type Written } from './read.ts'
export { type EntryOf, type Register, type RegisterId, registerIds, registerOf, registers } from './registers.ts'
export { filingColumns, type Judging, notCorrected, notFiled, notReviewed } from './normativeDocuments.ts'
export { beginningOf, liesIn } from './place.ts'
export { type OrganHistory, spansOf } from './spans.ts'
export { checkTiers, rangeWords, showFacts, tierHints, tiersColumn } from './tiers.ts'
export { type Area, type Body, type Empowered, type Entrustment, type HeldCredential, type Officer, type World, type WorldEntries } from './world.ts'
export { plainName, worldOf } from './worldOf.ts'
