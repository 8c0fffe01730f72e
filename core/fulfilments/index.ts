export { dutiesOf, recordable, type Owed } from './duties.ts'
export { refuseEntry, type Entry, type EntryRefused, type Finding } from './entry.ts'
export { stateOf, turnsBetween, turnsToRecord, type Recorded, type State } from './state.ts'
export { turnNamed, type Turn } from './turn.ts'
