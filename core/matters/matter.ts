import type {
  Act, ActName, Actor, Bar, Cite, Citation, Closing, Day, Duty, Fact, Field, Law, Line, Period, Power, Proceeding, Stage, Step, Track,
} from '../norms/index.ts'
import type { Calendar } from '../periods/index.ts'

/** A part of a pack, and the law it comes from. */
export type From<T> = T & { readonly law: Law }

/** The procedure that binds one matter: its own law's and, from the day it is in force, that of the law above. */
export interface Machine {
  readonly kind: string
  readonly line: Line
  readonly law: Law
  /** Laws above that bind this matter. */
  readonly uppers: readonly Law[]
  /** Laws above that came into force after it was opened: they do not reach it. */
  readonly later: readonly Law[]
  readonly proceeding: Proceeding
  readonly tracks: readonly Track[]
  readonly steps: readonly From<Step>[]
  readonly bars: readonly From<Bar>[]
  readonly clocks: readonly From<Duty | Power>[]
  readonly facts: readonly From<Fact>[]
}

/** What is true of a matter while it runs: `line`, `majorMatter`, `inReconsideration`, `inLitigation`, `region` … The list is the law's. */
export type Facts = Readonly<Record<string, boolean | string | number>>

/** What somebody wants to do, and what the paper or the record says. Every field but `act` and `on` depends on the step. */
export interface Command {
  readonly act: ActName
  readonly on: Day
  readonly role?: string
  /** Who acts. Where it is left out, the one the law means. */
  readonly by?: Actor
  readonly finding?: string
  readonly grounds?: readonly string[]
  readonly which?: string
  readonly officers?: number
  readonly onSite?: boolean
  readonly outcome?: string
  /** `30d`, `7wd`, `1m`: the period the paper sets. */
  readonly within?: string
  readonly decides?: string
  readonly reasons?: string
  readonly basis?: string
  readonly to?: string
  readonly feedback?: Day
  readonly text?: string
  readonly facts?: Facts
  /** Of `correct` and `withdraw`: place in the history, from one, of the entry that is put right. */
  readonly corrects?: number
  /** Of `correct`: the day on which that entry really happened. */
  readonly happened?: Day
}

/** One entry of a matter's history: what was done, under which article of which law. */
export interface MatterEvent extends Omit<Command, 'by'> {
  readonly by: Actor
  readonly law: string
  readonly cite: Cite
  /** Came after its last day and was taken in with a mark; the sentence says so. */
  readonly late?: string
  /** Of `correct`: the day under which that entry stood before. */
  readonly was?: Day
  /** Of `correct` and `withdraw`: how later entries stand with their last days once the record is right; null: in time. By place. */
  readonly marks?: Readonly<Record<number, string | null>>
  /** The paper that this entry issued was withdrawn before it was served; in its place nothing happened. Never stored. */
  readonly withdrawn?: MatterEvent
}

export interface Clock {
  /** `rectification`, `objection` …: the same name in every law that has it. */
  readonly id: string
  readonly law: string
  readonly norm: string
  readonly cite: Cite
  readonly what: string
  readonly kind: 'duty' | 'power'
  readonly who: readonly Actor[]
  readonly startedOn: Day
  /** Place in the history, from one, of the entry that set it going. */
  readonly startedBy: number
  readonly period: Period
  /** Null: the law or the paper fixes no last day (及时), or the start is not known. */
  readonly lastDay: Day | null
  readonly provisional: boolean
  /**
   * `running` until the end of the last day; `held` while a filing waits for an answer; `atOnce` for 立即 after its day;
   * `overdue` for a duty, `over` for a right whose time has passed; `done`.
   */
  readonly state: 'running' | 'held' | 'atOnce' | 'overdue' | 'over' | 'done'
  /** Day it was done, or replaced by a new start. */
  readonly endedOn?: Day
  /** Chinese sentences: start, counted and skipped days, shift, calendar, and what later notices made of the day. */
  readonly explanation: readonly string[]
  /** The oldest first; the latest says which day rules. */
  readonly changes: readonly ClockChange[]
}

/**
 * What a holiday notice made of a last day that had been counted before the notice was known. A later day rules at once
 * (`moved`); an earlier one `waits` until an official has `confirmed` it, or has `kept` the old one. A clock whose time is
 * over `stays`; a difference that yet another notice took back is `settled`.
 */
export interface ClockChange {
  readonly law: string
  readonly norm: string
  readonly startedBy: number
  readonly from: Day
  readonly to: Day
  /** Title of the notice, and the day on which it was entered. */
  readonly notice: string
  readonly on: Day
  readonly state: 'moved' | 'waits' | 'confirmed' | 'kept' | 'stays' | 'settled'
  /** Of a change that was confirmed or refused. */
  readonly decided?: { readonly on: Day; readonly by: string; readonly reason: string }
}

/**
 * A refusal by law: the sentence and article an official can act on. `also` lists what else forbids it at the same moment,
 * `then` what would still have to follow once the first obstacle is gone.
 */
export interface Refusal {
  readonly refused: true
  readonly law: string
  readonly cite: Cite
  readonly says: string
  readonly also: readonly (Citation & { readonly says: string })[]
  readonly then?: readonly (Citation & { readonly says: string })[]
}

/** Something that may be done now. */
export interface Option {
  /** `issue:bindingDecision`, `close`: unique among the options of a moment; also the address of the act. */
  readonly id: string
  readonly act: ActName
  readonly role?: string
  /** What the button says: 制发《…》. */
  readonly label: string
  readonly by: readonly Actor[]
  readonly law: string
  readonly cite: Cite
  /** Last day on which it is in time, where there is one. */
  readonly lastDay: Day | null
  /** That day rests on a year whose notice is not known. */
  readonly provisional: boolean
  /** The matter goes on by it; a right, a measure or a notice may be left alone. */
  readonly awaited: boolean
  /** Taken in, but marked, with this sentence. */
  readonly late?: string
  readonly fields: readonly OptionField[]
  readonly reading?: string
  /** Pairs of provisions a person must weigh at this step. */
  readonly tensions: readonly { readonly local: Citation; readonly upper: Citation; readonly says: string }[]
}

export interface OptionField {
  readonly field: Field
  readonly required: boolean
  readonly why?: { readonly law: string; readonly cite: Cite; readonly says: string }
  readonly choices?: readonly { readonly value: string; readonly name: string; readonly law?: string; readonly cite?: Cite }[]
}

/** A step of this proceeding that is not open now, and why. */
export interface ClosedOption {
  readonly id: string
  readonly label: string
  readonly why: Refusal
}

/** An act and its role, whatever its outcome. */
export type Deed = Pick<Act, 'act' | 'role'>

/** As much of a command as is known while options are looked for. */
export type Probe = Deed & Partial<Omit<Command, 'act' | 'role'>>

export type BoundStep = Machine['steps'][number]

/** One proceeding: the law it runs under, the facts stated when it was opened, and what has happened since. */
export interface Matter {
  readonly machine: Machine
  readonly facts: Facts
  readonly events: readonly MatterEvent[]
  readonly calendar: Calendar
  /** What notices that came later made of its last days. */
  readonly changes?: readonly ClockChange[]
  /** What registers say of it on a day. It binds what is done next, whatever was stated by hand, and changes nothing that was done. */
  readonly known?: (day: Day) => Facts
}

/** Where a matter stands at the end of one day. */
export interface Situation {
  readonly matter: Matter
  readonly today: Day
  readonly opened: boolean
  /** The stage of each track, the main one first. */
  readonly stages: readonly Stage[]
  readonly closed: Closing | null
  readonly closedOn: Day | null
  readonly facts: Facts
  /** Grounds stated so far, as citations. */
  readonly grounds: readonly string[]
  readonly clocks: readonly Clock[]
  /** What the days alone brought about. */
  readonly expiries: readonly Expiry[]
}

export interface Expiry {
  readonly on: Day
  /** That day rests on a year whose notice is not known. */
  readonly provisional: boolean
  readonly clock: string
  readonly what: string
  readonly law: string
  readonly cite: Cite
}
