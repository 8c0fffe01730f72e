import { closingName, machineFor, stageName, type Machine } from '../../matters/index.ts'
import type { Act, Actor, Cite, Day, Law, Line, Stage, Step, Trigger } from '../../norms/index.ts'
import { speechOf, type Speech } from '../words.ts'

/** Which procedure is drawn: `above` with what the laws above bring to it. */
export interface Wanted {
  readonly law: Law
  readonly uppers: readonly Law[]
  readonly kind: string
  readonly line: Line
  readonly above: boolean
}

/** One step of a procedure as a box says it. */
export interface StepTold {
  readonly id: string
  readonly act: string
  /** Empty where the days themselves do it. */
  readonly who: string
  readonly law: string
  readonly lawShort: string
  readonly cite: Cite
  /** How long there is for it, or how long it takes to run out. */
  readonly clock: string | null
  /** What must hold, that it comes late, what else it moves. */
  readonly notes: readonly string[]
  readonly from: readonly string[]
  /** Null: everything stays where it is. */
  readonly to: string | null
}

/** One thing that goes on beside others: its places, in the order of the law, and the arrows between them. */
export interface LaneTold {
  readonly id: string
  readonly title: string
  readonly places: readonly { readonly id: string; readonly name: string; readonly end: boolean }[]
  readonly steps: readonly StepTold[]
}

/** A procedure as places and steps, not yet drawn. */
export interface Graph {
  readonly title: string
  readonly lanes: readonly LaneTold[]
  /** What leads nowhere and may be done along the way. */
  readonly aside: readonly StepTold[]
}

/** Undefined where the law has no such proceeding, alone or with the laws above. */
export function graphOf(wanted: Wanted): Graph | undefined {
  const machine = machineOf(wanted)
  if (!machine) return undefined
  const speech = speechOf(wanted.law, machine.uppers)
  const told = machine.steps.map((step, at) => tell(step, at, machine, speech))
  const lanes = machine.tracks.map((track, at): LaneTold => {
    const steps = told.filter((step, index) => step.to !== null && track.includes(machine.steps[index]!.from[0]))
    return { id: `lane${at}`, title: at === 0 ? machine.proceeding.title : `同时：${steps[0]?.act ?? ''}`, places: placesOf(machine, track, steps), steps }
  })
  return { title: machine.proceeding.title, lanes: lanes.filter(({ steps }) => steps.length > 0), aside: told.filter(({ to }) => to === null) }
}

/** Composed for the day on which the last of the laws came into force. */
function machineOf({ law, uppers, kind, line, above }: Wanted): Machine | undefined {
  const binding = above ? uppers : []
  const openedOn = [law, ...binding].map(({ inForce }) => inForce.from).reduce((latest, from): Day => (from > latest ? from : latest))
  const machine = machineFor({ law, uppers: binding, kind, facts: { line }, openedOn, renewedUntil: openedOn })
  return 'refused' in machine ? undefined : machine
}

/** Stages that some step of the lane leaves or reaches, then the ends. */
function placesOf(machine: Machine, track: readonly Stage[], steps: readonly StepTold[]): LaneTold['places'] {
  const met = new Set(steps.flatMap(({ from, to }) => [...from, to!]))
  const stages = track.filter((stage) => met.has(stage)).map((stage) => ({ id: stage as string, name: stageName(machine, stage), end: false }))
  const ends = [...met].filter((place) => place.startsWith(endMark)).map((place) => ({ id: place, name: closingName(machine, place.slice(endMark.length) as never), end: true }))
  return [...stages, ...ends]
}

const endMark = 'closed:'

function tell(step: Machine['steps'][number], at: number, machine: Machine, speech: Speech): StepTold {
  const { law, cite, on, by, from, to } = step
  const place = to === undefined ? null : typeof to === 'string' ? to : `${endMark}${to.closed}`
  return {
    id: `step${at}`, act: on.act === 'expire' ? `${clockName(machine, on.role)}的期限届满` : speech.act(on, machine.kind),
    who: on.act === 'expire' ? '' : speech.party(by), law: law.id, lawShort: law.short, cite, clock: clockOf(step, machine, speech),
    notes: notesOf(step, machine, speech), from, to: place,
  }
}

const clockName = (machine: Machine, id: string | undefined): string => machine.clocks.find((norm) => (norm.clock ?? norm.id) === id)?.act ?? ''

/** The period that a step keeps: of the duty or right that it fulfils, or that runs out by it. */
function clockOf({ on, by, law }: Machine['steps'][number], machine: Machine, speech: Speech): string | null {
  const keeps = (trigger: Trigger): boolean => trigger.act === on.act && trigger.role === on.role && overlap(trigger, on)
  const norms = machine.clocks.filter((norm) => on.act === 'expire' ? (norm.clock ?? norm.id) === on.role
    : norm.law.id === law.id && [...norm.until ?? [], ...(norm.holds ?? []).map((hold) => hold.by)].some(keeps) && acts(norm.who, by))
  const terms = norms.flatMap(({ within }) => within === undefined ? [] : [speech.within(within, machine.kind)])
  return terms.length > 0 ? [...new Set(terms)].join('；') : null
}

const overlap = (a: Act, b: Act): boolean => a.outcome === undefined || b.outcome === undefined || a.outcome.some((each) => b.outcome!.includes(each))
const acts = (who: Actor | readonly Actor[], by: Actor | readonly Actor[]): boolean => [who].flat().some((each) => [by].flat().includes(each))

function notesOf(step: Step, machine: Machine, speech: Speech): string[] {
  return [
    ...(step.when ? [`条件：${speech.condition(step.when, machine.kind)}`] : []),
    ...(step.late ? ['逾期后仍可'] : []),
    ...(step.afterClosing ? ['办结后仍可'] : []),
    ...(step.also ?? []).map((stage) => `同时：${stageName(machine, stage)}`),
    ...(step.to === undefined && step.from.length < machine.tracks[0]!.length - 1 ? [`限于：${step.from.map((stage) => stageName(machine, stage)).join('、')}`] : []),
  ]
}
