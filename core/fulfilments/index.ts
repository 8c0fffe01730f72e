export { dutiesOf, recordable, type Owed } from './duties.ts'
export { refuseEntry, type Entry, type EntryRefused, type Finding } from './entry.ts'
export { missedBetween, stateOf, turnFor, turnsToRecord, type Recorded, type State } from './state.ts'
export type { Turn } from './turn.ts'
