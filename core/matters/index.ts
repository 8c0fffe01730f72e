export { recount, refuseConfirming, type Recounted } from './changes.ts'
export { matchesAct } from './clocks.ts'
export { groundsOf } from './conditions.ts'
export { decide, type Accepted } from './decide.ts'
export { instrumentFor, machineFor, titles, type Applicable } from './machine.ts'
export type {
  ClosedOption, Clock, ClockChange, Command, Expiry, Facts, Machine, Matter, MatterEvent, Option, OptionField, Refusal, Situation,
} from './matter.ts'
export { openOption, options, outcomeName, paperAhead, partyOf, receiverName, waitingFor, type Options } from './options.ts'
export { replay } from './replay.ts'
export { simulate, type Scenario, type Simulation } from './simulate.ts'
export { tensionsOf } from './tensions.ts'
export { deadlines, sayEvent, timeline, type TimelineEntry } from './timeline.ts'
export { actWords, closingName, paperName, stageName } from './words.ts'
