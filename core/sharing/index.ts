export { sharingBases, type SharingBasis } from './bases.ts'
export { batchType, eventOf, heardEvents, type HeardEvent, type SharedEvent } from './events.ts'
export { contentProblem, type SetContent, type SharedSubject, sharedSubjects, wholeLayout } from './exportSet.ts'
export { waitAfter } from './retries.ts'
