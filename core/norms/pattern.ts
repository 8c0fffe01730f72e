import type { Monitored, RecordKind } from './enforcement.ts'
import type { Level } from './lines.ts'

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
  /** 超过年度检查频次上限: of one body on one enterprise in a year. Those that a case called for may be so many times the cap. */
  readonly inspectionsOverCap: { readonly casesUpTo: number }
  /** A letter of entrustment, so many working days old, without what the law wants of it; `measure`: it hands on what cannot be entrusted. */
  readonly defectiveEntrustment: { readonly lacks: 'published' | 'filed' | 'measure'; readonly workingDays: number }
  /** 离岗、退休: the enforcement credential is still valid so many working days later. */
  readonly credentialAfterLeaving: { readonly workingDays: number }
  /** Too few who review among those who enforce. A body of up to `atLeastOneUpTo` officers needs one. */
  readonly fewReviewers: { readonly share: number; readonly atLeastOneUpTo: number }
  /** A standing duty of that law that a body never recorded, or not for so many days. */
  readonly dutyNotRecorded: { readonly law: string; readonly duties: readonly string[]; readonly days: number }
  /** A standing duty of that law with a day of the year, month and day, by which its turn was not recorded, or only later. */
  readonly turnNotRecorded: { readonly law: string; readonly duty: string; readonly by: `${number}-${number}` }
  /** 裁量基准 that was made and not published, for offences fined in these months. */
  readonly benchmarkNotPublished: { readonly months: number }
  /** 四张清单: none is published for the place of a body of that level that fines. */
  readonly listsNotPublished: { readonly levels: readonly Level[] }
  /** 行政规范性文件 not filed within so many days of its publication: with all whom its maker owes it, or, where the law names nobody, with anyone. */
  readonly documentNotFiled: { readonly days: number; readonly with: 'all' | 'anyone' }
  /** Published without the review of its legality before: whatever it is about, or what concerns the rights and duties of enterprises. */
  readonly documentNotReviewed: { readonly of: 'all' | 'ofEnterprises' }
  /** Ordered to be corrected, and not corrected within so many days. */
  readonly documentNotCorrected: { readonly days: number }
  /** 一事二罚: the same deed of one party fined by whomever, at most so many hours apart. */
  readonly finedTwice: { readonly hours: number }
  /** 应当回避: the party is whom one of the officers declared as a relative. */
  readonly partyIsRelative: { readonly kinds: readonly RecordKind[] }
  /** 文号重复: of one body, on acts that were not withdrawn. */
  readonly numberTwice: Readonly<Record<never, never>>
  /** The same recording or paper, by its digest, in the files of different cases. */
  readonly fileTwice: Readonly<Record<never, never>>
  /** Perhaps one act reported twice: of one body, the same party, offence, day of decision and fine under different numbers. */
  readonly actTwice: Readonly<Record<never, never>>
}
export type PatternName = keyof PatternParameters

/** What no single record shows: it is looked for once a night, over all of them, and is never more than a reason to look closer. */
export interface Pattern<P extends PatternName = PatternName> extends Monitored {
  readonly kind: 'pattern'
  readonly pattern: P
  readonly given: PatternParameters[P]
}

export const pattern = <P extends PatternName>(p: Omit<Pattern<P>, 'kind'>): Pattern => ({ kind: 'pattern', ...p }) as Pattern
