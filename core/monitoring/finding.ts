import type { Cite, Colour, Day } from '../norms/index.ts'
import type { Moment } from '../records/values.ts'

/**
 * What became of one norm in one record. `running`: in time so far, and not yet done. `unknown`: the record does not carry what
 * is needed; that is never a pass.
 */
export type Result = 'kept' | 'broken' | 'running' | 'unknown' | 'notApplicable'

/** A value the answer rests on, as people read it. Null: the record does not have it. */
export interface FactUsed {
  readonly field: string
  readonly name: string
  readonly value: string | null
}

/** What a rule says of a record, before it is known under whose norm. */
export interface Answer {
  readonly result: Result
  /** One sentence for an official. */
  readonly says: string
  readonly facts: readonly FactUsed[]
  readonly lastDay: Day | null
  /** Rests on a year whose holidays are not published. */
  readonly provisional: boolean
  /** How the last day was counted, sentence by sentence. */
  readonly reckoning: readonly string[]
}

/** An answer with the norm it is held against. Plain data: it is stored with the alert. */
export interface Finding extends Answer {
  readonly law: string
  /** Id of the norm in its law; with it the key of an alert. */
  readonly norm: string
  readonly cite: Cite
  readonly title: string
  readonly colour: Colour
  readonly reading: string | null
}

/** A finding of a record that is looked at by itself: of a period also the days between which it lies. */
export interface Examined extends Finding {
  /** What is to be done within the period; null of norms without one. */
  readonly act: string | null
  /** What started the period; null of norms without one, and where the record does not say. */
  readonly from: Moment | null
  /** What ended it. */
  readonly until: Moment | null
}
