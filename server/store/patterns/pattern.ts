import type { FactUsed } from '../../../core/monitoring/index.ts'
import type { Counting, Day, PatternParameters } from '../../../core/norms/index.ts'
import type { World } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'

/** Something that many records show together. */
export interface Trace {
  readonly body: string
  /** Of what it was found; the same trace found again bears the same key. */
  readonly key: string
  /** What it is called in a list. */
  readonly name: string
  /** Empty where it was found about an organ or an officer. */
  readonly records: readonly number[]
  /** One sentence for an official, with the figures. */
  readonly says: string
  readonly facts: readonly FactUsed[]
  /** What it was found about, where it is no group of records. */
  readonly subject?: 'organ' | 'officer'
  /** Id of the officer. */
  readonly officer?: string
  /** Of when it is: no law judges what was before it. */
  readonly since?: Day
}

/** Over what is looked: the tables of `gatherActs`, the day, and the registers as they are. */
export interface Night {
  readonly tx: Transaction
  readonly today: Day
  readonly world: World
}

/** Looks for each pattern with the figures that its norm gives, and counts days as its law does. */
export type Patterns<Of extends keyof PatternParameters> = { readonly [P in Of]: (night: Night & { readonly counting: Counting }, given: PatternParameters[P]) => Promise<readonly Trace[]> }

export const figure = (field: string, name: string, value: string | number): FactUsed => ({ field, name, value: String(value) })
export const yuan = (amount: number): string => `${amount.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}元`
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
