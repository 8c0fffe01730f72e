import type { ApproverPost, Day, ExcludeReason } from '../norms/index.ts'
import type * as recordCodes from '../records/codes.ts'
import type * as codes from './codes.ts'
import type { Dated } from './dated.ts'

type CodeOf<Table> = keyof Table & string
export type Field = CodeOf<typeof recordCodes.field>
export type Party = CodeOf<typeof recordCodes.partyType>
export type PenaltyKind = CodeOf<typeof recordCodes.penaltyKind>
export type FactOfCase = CodeOf<typeof recordCodes.fact>
export type StandardPurpose = CodeOf<typeof codes.stdPurpose>
export type RiskClass = CodeOf<typeof codes.riskClass>
export type RewardType = CodeOf<typeof codes.rewardType>

/** What every entry of a register carries: whose it is, on what paper it rests, from when to when it holds. */
export interface Entry extends Dated {
  /** Id of the organ whose entry it is: it carries the item out, or issued the paper. */
  readonly organ: string
  /** Title and number of the paper. */
  readonly document: string | null
  /** When that was made public (行政处罚法第5条第3款、第39条：未经公布的，不得作为依据). Null: not made public. */
  readonly publishedOn: Day | null
}

/** Whose place it rules: a division code; that of a province or prefecture rules all beneath it. */
export interface Placed { readonly place: string }

/** 权责清单事项: what a body may do, and on what ground (行政处罚法第17条; 行政许可法第22条). Its days are those of its being on the list. */
export interface EnforcementItem extends Entry {
  readonly code: string
  readonly name: string
  readonly actKind: CodeOf<typeof codes.actKind> | null
  readonly fieldCode: Field | null
  /** Names of laws with their articles; the version in force on a day is `World.legalBasis`. */
  readonly basis: readonly string[]
  /** 法定时限, with its unit. */
  readonly legalDays: number | null
  readonly legalDaysUnit: CodeOf<typeof codes.limitUnit> | null
  /** 承诺时限, in working days (优化营商环境条例第36条). */
  readonly promiseDays: number | null
  /** 列入重大行政执法决定法制审核目录 (行政处罚法第58条). */
  readonly requiresLegalReview: boolean | null
  /** 法定听证事项 (行政许可法第46条). */
  readonly requiresHearing: boolean | null
  /** A law itself gives the power to townships, without the province empowering them (行政处罚法第24条). */
  readonly givenToTownships: boolean | null
  /** 检查事项公布日: what is not published is not inspected. */
  readonly inspectionPublishedOn: Day | null
}

/** 案由: one violation, and what the law threatens it with (行政处罚法第9条、第36条). */
export interface Offence extends Entry, Placed {
  readonly code: string
  readonly name: string
  /** Code of the item under which it is punished. */
  readonly item: string | null
  readonly fineMode: CodeOf<typeof codes.fineMode> | null
  /** Yuan. */
  readonly fineMin: number | null
  readonly fineMax: number | null
  readonly multipleMin: number | null
  readonly multipleMax: number | null
  readonly baseKind: CodeOf<typeof codes.baseKind> | null
  /** 追责时效 in years, where a law sets another than the general one (行政处罚法第36条第1款). */
  readonly statuteYears: number | null
  /** 刑事追诉标准 (行政执法机关移送涉嫌犯罪案件的规定第3条): the crime, from which sum, or on which of these facts. */
  readonly crimeName: string | null
  readonly crimeAmount: number | null
  readonly crimeFacts: readonly FactOfCase[]
  readonly crimeSource: string | null
}

/** 裁量阶次: from `min` to `max`, yuan or times the base; without the last figure itself where `maxExclusive`. */
export interface Tier {
  readonly code: string
  readonly type: CodeOf<typeof codes.tierType>
  readonly mode: CodeOf<typeof codes.fineMode>
  readonly min: number
  readonly max: number
  readonly maxExclusive: boolean
  readonly facts: readonly FactOfCase[]
  readonly condition: string
}

/** 行政处罚裁量基准 (行政处罚法第34条): made public, its tiers neither overlapping nor beyond the law's own range. */
export interface Benchmark extends Entry, Placed {
  readonly code: string
  readonly offence: string
  readonly tiers: readonly Tier[]
}

/** One line of the four lists of leniency (行政处罚法第32条、第33条; 行政强制法第16条第2款). Holds once published, and if every condition is met. */
export interface ListEntry extends Entry, Placed {
  readonly list: CodeOf<typeof codes.listType>
  readonly offence: string
  readonly conditions: readonly FactOfCase[]
  /** 从轻上限, yuan. */
  readonly fineMax: number | null
}

/** From what on a case is a great one: 较大数额, 重大处罚 (行政处罚法第57条、第58条、第63条; rules of the place on filing). */
export interface Standard extends Entry, Placed {
  readonly purpose: StandardPurpose
  /** Null: in every field. */
  readonly fieldCode: Field | null
  /** Null: whoever the party is. */
  readonly party: Party | null
  /** Yuan and more; null: by kind alone. */
  readonly fineFrom: number | null
  readonly confiscationFrom: number | null
  readonly kinds: readonly PenaltyKind[]
  /** 备案期限, in days after the decision. */
  readonly days: number | null
}

/** 特别期限、特别限额: what a law of the field or the place sets instead of the general one (另有规定的，从其规定). */
export interface SpecialPeriod extends Entry, Placed {
  /** Which norm of monitoring it stands in for. */
  readonly norm: string
  readonly fieldCode: Field | null
  readonly item: string | null
  readonly count: number
  readonly unit: CodeOf<typeof codes.limitUnit>
  readonly excludes: readonly ExcludeReason[]
  /** Days fall out only where the party was told in writing. */
  readonly onlyIfInformed: boolean | null
  /** The most that may be added; null: nothing. */
  readonly extension: number | null
  readonly extensionBy: ApproverPost | null
}

/** 行政检查计划 (国办发〔2024〕54号). Its days are those of the plan. */
export interface InspectionPlan extends Entry {
  readonly code: string
  readonly name: string
  readonly type: CodeOf<typeof codes.planType>
  readonly items: readonly string[]
  /** Whom it concerns, and what share is drawn. */
  readonly targets: string | null
  /** 上级部署: does not count towards the yearly cap. */
  readonly deployedAbove: boolean | null
  readonly approver: CodeOf<typeof codes.approverType> | null
  readonly approvedOn: Day | null
  readonly filedOn: Day | null
}

/** 年度检查频次上限: of one body on one enterprise in a year (国办发〔2024〕54号). */
export interface InspectionCap extends Entry {
  readonly year: string
  /** Null: every enterprise. */
  readonly risk: RiskClass | null
  readonly cap: number
}

/** 行政事业性收费目录 (行政许可法第59条; 优化营商环境条例第25条). */
export interface Fee extends Entry, Placed {
  readonly code: string
  readonly name: string
  /** Yuan. */
  readonly max: number
}

/** 奖励标准: by kind and grade. */
export interface RewardStandard extends Entry, Placed {
  readonly type: RewardType
  readonly grade: string
  /** Yuan. */
  readonly max: number
  /** 启动期限, 告知期限: working days. */
  readonly startDays: number | null
  readonly informDays: number | null
}

/** A version of a law, from the day it took effect (行政处罚法第37条：实施处罚适用违法行为发生时的规定). */
export interface LegalBasis extends Entry {
  readonly name: string
  readonly level: CodeOf<typeof codes.lawLevel>
}

/** What a body may do at most, and where (行政处罚法第22条、第24条; the law of the field for dispatched units). */
export interface BodyPower extends Entry {
  /** Division codes it covers; empty: its own. */
  readonly areas: readonly string[]
  /** Yuan. */
  readonly fineMax: number | null
  /** Kinds of penalty it may impose; empty: all that the law gives. */
  readonly kinds: readonly PenaltyKind[]
}

/** 执法证号规则: what the numbers of the credentials of a place look like. `6598#######`: `#` is a digit, `?` a letter or digit. */
export interface Numbering extends Entry, Placed {
  /** Null: whoever issues there. */
  readonly issuer: string | null
  readonly patterns: readonly string[]
}

/** 地区设置: from when officers scan in before inspecting an enterprise, and what counts as night there. */
export interface AreaSetting extends Entry, Placed {
  readonly scansFrom: Day | null
  /** Hours of the day. */
  readonly nightFrom: number | null
  readonly nightTo: number | null
}

/** 行政规范性文件: what an organ lays down for all, and whether it was reviewed, filed and, where ordered, corrected. Its number is its `document`. */
export interface NormativeDocument extends Entry {
  readonly title: string
  readonly maker: CodeOf<typeof codes.issuerType>
  /** Null: made by it alone. */
  readonly role: CodeOf<typeof codes.jointRole> | null
  /** Rules of governments, minutes and papers for the inside are none. */
  readonly isNormative: boolean
  /** 涉及市场主体权利义务 (优化营商环境条例第63条第2款). */
  readonly concernsEnterprises: boolean | null
  readonly reviewedOn: Day | null
  readonly reviewResult: CodeOf<typeof codes.reviewResult> | null
  readonly filedWithCommitteeOn: Day | null
  readonly filedWithGovernmentAboveOn: Day | null
  readonly filedWithGovernmentOn: Day | null
  readonly filedWithDepartmentAboveOn: Day | null
  readonly filedWithJusticeOn: Day | null
  readonly receipts: readonly string[]
  readonly orderedToCorrectOn: Day | null
  readonly correctedOn: Day | null
}
