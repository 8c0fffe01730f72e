import type { Day, HolidayNotice, Law, Region } from '../norms/index.ts'
import { calendarOf, isDay, type Calendar } from '../periods/index.ts'
import { decide } from './decide.ts'
import { expectationFailure, type Expectation } from './expectation.ts'
import { machineFor } from './machine.ts'
import type { Command, Facts, Machine, Matter, Refusal, Situation } from './matter.ts'
import { replay } from './replay.ts'

/** A law tried on dated events (a file of `laws/<id>/examples`, or anybody's). */
export interface Scenario {
  readonly law: string
  readonly title?: string
  readonly kind?: string
  readonly facts?: Facts
  readonly overlay?: boolean
  readonly steps: readonly ScenarioStep[]
}

export type ScenarioStep =
  | (Partial<Omit<Command, 'act'>> & { readonly on: Day; readonly act: Command['act']; readonly expect?: Result; readonly cite?: string })
  | { readonly on?: Day; readonly expect: Expectation }

type Result = 'accepted' | 'refused' | 'flagged'

export interface Simulation {
  readonly ok: boolean
  readonly steps: readonly { on: Day | null; act: string; result: Result; cite?: string; says?: string }[]
  /** The first expectation that did not hold: place in `steps` from one, and what happened instead. */
  readonly failure?: { readonly step: number; readonly says: string }
  readonly end: Situation | null
}

export interface Library {
  readonly laws: readonly Law[]
  readonly notices: readonly HolidayNotice[]
  readonly regions: readonly Region[]
}

/** Walks a scenario. Throws for a law or region that is not in the library; everything else is an answer. */
export function simulate(scenario: Scenario, library: Library): Simulation {
  const walk = new Walk(scenario, library)
  for (const step of scenario.steps) {
    const failure = 'act' in step ? walk.act(step) : walk.expect(step)
    if (failure) return { ...walk.report(), ok: false, failure: { step: walk.place, says: failure } }
  }
  return { ...walk.report(), ok: true }
}

class Walk {
  readonly #scenario: Scenario
  readonly #law: Law
  readonly #uppers: readonly Law[]
  readonly #calendar: Calendar
  readonly #steps: { on: Day | null; act: string; result: Result; cite?: string; says?: string }[] = []
  #matter: Matter | undefined
  #today: Day | null = null
  place = 0

  constructor(scenario: Scenario, library: Library) {
    const find = (id: string): Law => {
      const law = library.laws.find(candidate => candidate.id === id)
      if (!law) throw new Error(`没有 id 为 ${id} 的法；可以是：${library.laws.map(candidate => candidate.id).join('、')}。`)
      return law
    }
    this.#scenario = scenario
    this.#law = find(scenario.law)
    this.#uppers = this.#law.under.map(find)
    const place = String(scenario.facts?.['region'] ?? this.#law.region)
    const region = library.regions.find(candidate => candidate.id === place)
    if (!region) throw new Error(`没有 id 为 ${place} 的地区；可以是：${library.regions.map(candidate => candidate.id).join('、')}。`)
    this.#calendar = calendarOf(library.notices, region)
  }

  act(step: Extract<ScenarioStep, { act: string }>): string | undefined {
    const late = this.#passTo(step.on)
    if (late) return late
    const { expect = 'accepted', cite, ...command } = step
    const outcome = this.#perform(command)
    const refused = 'refused' in outcome && outcome.refused
    const result: Result = refused ? 'refused' : outcome.flagged ? 'flagged' : 'accepted'
    const shown = refused ? wanted(outcome, cite) : outcome.flagged
    this.#steps.push({ on: step.on, act: step.act + (step.role ? `:${step.role}` : ''), result, ...(shown && { cite: shown.cite, says: shown.says }) })
    if (result !== expect) return `应为${words[expect]}，实为${words[result]}${shown ? `：${shown.says}（${shown.cite}）` : ''}`
    const takenUnder = refused ? undefined : outcome.events.at(-1)?.cite
    if (cite !== undefined && shown?.cite !== cite && takenUnder !== cite) return `应引${cite}，实引${shown?.cite ?? '无'}：${shown?.says ?? ''}`
    return undefined
  }

  expect(step: Extract<ScenarioStep, { expect: Expectation }>): string | undefined {
    const late = step.on === undefined ? this.#passTo(this.#today) : this.#passTo(step.on)
    if (late) return late
    if (!this.#matter || !this.#today) return '尚未立案，不能检验期待。'
    return expectationFailure(replay(this.#matter, this.#today), step.expect)
  }

  report(): Omit<Simulation, 'ok' | 'failure'> {
    return { steps: this.#steps, end: this.#matter && this.#today ? replay(this.#matter, this.#today) : null }
  }

  #passTo(day: Day | null): string | undefined {
    this.place++
    if (day === null) return undefined
    if (!isDay(day)) return `日期“${String(day)}”不存在`
    if (this.#today !== null && day < this.#today) return `日期不能倒退：${this.#today} 之后出现 ${day}`
    this.#today = day
    return undefined
  }

  #perform(command: Command): ReturnType<typeof decide> {
    const begun = this.#matter ?? this.#begin(command)
    if ('refused' in begun) return begun
    const { facts, ...rest } = command
    const establishing = command.act === 'establish'
    const informed = establishing ? begun : this.#inform(begun, facts, command.on)
    const outcome = decide(informed, establishing ? command : rest)
    if ('refused' in outcome && outcome.refused) {
      if (this.#matter) this.#matter = informed
      return outcome
    }
    this.#matter = { ...informed, events: [...informed.events, ...outcome.events] }
    return outcome
  }

  /** What the opening states may decide which steps there are at all: the line of supervision. */
  #begin(opening: Command): Matter | Refusal {
    const { kind = 'supervision', overlay = true } = this.#scenario
    const facts = { ...this.#scenario.facts, ...opening.facts }
    const machine: Machine | Refusal = machineFor({ law: this.#law, uppers: this.#uppers, kind, facts, openedOn: opening.on, overlay })
    return 'refused' in machine ? machine : { machine, facts, events: [], calendar: this.#calendar }
  }

  /** Facts of a step are true from its day on, whatever becomes of the act. */
  #inform(matter: Matter, facts: Facts | undefined, on: Day): Matter {
    if (!facts) return matter
    if (matter.events.length === 0) return { ...matter, facts: { ...matter.facts, ...facts } }
    const known = decide(matter, { act: 'establish', on, facts })
    return 'refused' in known && known.refused ? matter : { ...matter, events: [...matter.events, ...(known as { events: Matter['events'] }).events] }
  }
}

const words: Record<Result, string> = { accepted: '准许', refused: '拒绝', flagged: '收下并标记' }

/** Several bars may stand in the way at once; the one asked for is shown, if it is among them. */
function wanted(refusal: Refusal, cite: string | undefined): { cite: string; says: string } {
  return [...refusal.also, ...refusal.then ?? []].find(other => other.cite === cite && refusal.cite !== cite) ?? refusal
}
