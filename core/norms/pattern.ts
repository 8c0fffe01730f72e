import type { Monitored } from './enforcement.ts'

/** What `server/store/patterns` knows to look for across many records, and the figures it is told. Shares are parts of one. */
export interface PatternParameters {
  /** 类案不同罚: fines for one offence under one tier, far from the middle one. `score`: distance in robust standard deviations; `flat`: part of the middle fine, where all others are equal. */
  readonly fineDispersion: { readonly months: number; readonly atLeast: number; readonly score: number; readonly flat: number }
  /** Two officers who together let off far more parties than their colleagues do for the same offence. `score`: of the test of two shares. */
  readonly pairWithoutFines: { readonly months: number; readonly atLeast: number; readonly score: number; readonly above: number }
  /** 突击结案: a great part of a year's decisions on one day, or many for one offence whose cases were filed far apart. */
  readonly decisionsOnOneDay: { readonly atLeast: number; readonly share: number; readonly timesUsual: number; readonly workingDays: number; readonly alike: number; readonly filedApart: number }
  /** 倒签、抽案: a later number with an earlier day, or a number left out. */
  readonly numbersOutOfOrder: { readonly daysBack: number }
  /** Fines crowd just below a standard. `width`: of the band on either side, as a part of the standard. */
  readonly belowStandard: { readonly months: number; readonly width: number; readonly atLeast: number; readonly times: number }
  /** 化整为零: fines on one party, each below a standard and together not. */
  readonly splitCases: { readonly days: number }
  /** 下达罚没指标: bodies of one field and county with much the same number of much the same fines, month after month. */
  readonly evenFines: { readonly bodies: number; readonly months: number; readonly variation: number; readonly spread: number }
  /** 罚没收入同比异常上升; yuan. */
  readonly fineIncome: { readonly rate: number; readonly amount: number; readonly single: number }
  /** 怠于履职: clues and violations found, and no case filed. */
  readonly dormantBody: { readonly months: number; readonly clues: number }
  /** One officer at two places, or with two persons, at one time. */
  readonly officerTwice: { readonly toleratedMinutes: number }
  /** 纠错率: reviews and suits that corrected the body, against the average of bodies of its level and field. */
  readonly correctionRate: { readonly months: number; readonly atLeast: number; readonly rate: number; readonly timesAverage: number }
  /** 多头检查: one enterprise visited by many bodies, none jointly, or too often. */
  readonly manyInspections: { readonly days: number; readonly bodies: number; readonly total: number }
}
export type PatternName = keyof PatternParameters

/** What no single record shows: it is looked for once a night, over all of them, and is never more than a reason to look closer. */
export interface Pattern<P extends PatternName = PatternName> extends Monitored {
  readonly kind: 'pattern'
  readonly pattern: P
  readonly given: PatternParameters[P]
}

export const pattern = <P extends PatternName>(p: Omit<Pattern<P>, 'kind'>): Pattern => ({ kind: 'pattern', ...p }) as Pattern
