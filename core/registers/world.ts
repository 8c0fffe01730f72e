import type { Day, Level } from '../norms/index.ts'
import type { Credential, CredentialState, Person } from '../people/index.ts'
import type * as codes from './codes.ts'
import type { Dated } from './dated.ts'
import type {
  AreaSetting, Benchmark, BodyPower, EnforcementItem, Fee, Field, InspectionCap, InspectionPlan, LegalBasis, ListEntry, NormativeDocument, Numbering, Offence, Party, PenaltyKind, RewardStandard, RewardType,
  RiskClass, SpecialPeriod, Standard, StandardPurpose,
} from './entries.ts'

/** A body as it stood from one day to another. The spans of one body follow each other without a gap, before and after its existence too. */
export interface Body extends Dated {
  readonly id: string
  readonly name: string
  /** Null: no body that enforces, as courts and the procuratorate. */
  readonly type: keyof typeof codes.bodyType | null
  readonly level: Level
  readonly area: string
  /** What it covers: division codes. An act lies within by `liesIn`. */
  readonly areas: readonly string[]
  readonly fields: readonly string[]
  /** 垂直管理 */
  readonly vertical: boolean
  readonly penaltyPower: boolean
  /** 行政强制措施权 */
  readonly coercionPower: boolean
  /** 行政强制执行权 (行政强制法第13条) */
  readonly executionPower: boolean
  /** 罚款上限, yuan; null: none was entered. */
  readonly fineMax: number | null
  /** Kinds of penalty it may impose; null: none was entered. */
  readonly penaltyKinds: readonly PenaltyKind[] | null
  /** Spans in which its 主体资格 was confirmed and not ended; none: it was never confirmed. */
  readonly qualified: readonly Dated[]
  /** The last day of its existence. */
  readonly abolished: Day | null
}

/** A credential with its holder. */
export interface HeldCredential extends Credential {
  readonly officer: string
  readonly holder: string
  /** The organ that it names. */
  readonly organ: string
}

export interface Officer extends Omit<Person, 'credentials'> {
  readonly organ: string
  readonly auxiliary: boolean
  readonly leader: boolean
  /** Keyed hashes of the identity numbers of relatives that were declared (行政处罚法第43条). */
  readonly relatives: readonly string[]
  /** 统一社会信用代码 of enterprises that he declared an interest in. */
  readonly enterprises: readonly string[]
  readonly credentials: readonly HeldCredential[]
}

/** 行政执法委托, as far as monitoring asks (行政处罚法第20条、第21条; 行政强制法第17条). */
export interface Entrustment extends Dated {
  readonly from: Day
  readonly to: Day
  readonly by: string
  readonly entrusted: string
  readonly actKinds: readonly string[]
  readonly items: readonly string[]
  /** Yuan; null: as far as the entrusting organ's own power goes. */
  readonly fineLimit: number | null
  readonly publishedOn: Day | null
  readonly filedOn: Day | null
}

/** 赋权事项: taken over by a township from a department (行政处罚法第24条). */
export interface Empowered extends Dated {
  readonly body: string
  /** As the province's decision lists it; its code where the register has one. */
  readonly code: string | null
  readonly name: string
  /** The department whose item it was. */
  readonly takenFrom: string
  readonly decision: string
}

export interface Area {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** Null: since ever, for good. A division that was dissolved keeps its code for its days. */
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * Everything that monitoring may ask besides the record itself, as it stood on the DAY OF THE ACT. What stands in other records (the same
 * number, the same party fined twice, how often somebody was inspected) is asked of all of them at once, and not here.
 *
 * `undefined`: the registers do not know, and a rule that needs it answers `unknown`. `null`, where it may be: the register is kept there,
 * and says that there is none.
 */
export interface World {
  /** The item on the list of the body. Null: the body's list is kept, and the item is not on it that day. */
  item(code: string, body: string, day: Day): EnforcementItem | null | undefined
  offence(code: string, place: string, day: Day): Offence | undefined
  /** That of the narrowest place; published by that day. */
  benchmark(offence: string, place: string, day: Day): Benchmark | undefined
  /** All lines for the offence in force and published. Undefined where no list is kept for the place. */
  listEntries(offence: string, place: string, day: Day): readonly ListEntry[] | undefined
  /** The most specific: the narrowest place, then by field, then by party. */
  standard(purpose: StandardPurpose, of: { readonly place: string; readonly field: Field | null; readonly party: Party | null }, day: Day): Standard | undefined
  /** The most specific: of the item, then the narrowest place, then by field. Undefined: the general period holds. */
  specialPeriod(norm: string, of: { readonly place: string; readonly field: Field | null; readonly item: string | null }, day: Day): SpecialPeriod | undefined
  /** The body's own; else that of an organ above it in one field, which it carries out; else, for a joint inspection, that of whoever made it. Null: the body's plans are kept, and this is none of them. */
  plan(code: string, body: string, day: Day, isJoint: boolean): InspectionPlan | null | undefined
  /** By the risk class where it has its own cap, else that for every enterprise. */
  cap(body: string, year: string, risk: RiskClass | null): InspectionCap | undefined
  body(id: string, day: Day): Body | undefined
  credential(number: string, day: Day): { readonly credential: HeldCredential; readonly state: CredentialState } | undefined
  officer(id: string): Officer | undefined
  /** Whether credentials that name the organ are registered: one that is not found is then none of them. */
  keepsCredentials(organ: string): boolean
  /** In force that day, between these two; `by` undefined: by anybody. Undefined where the entrusted organisation is not in the register. */
  entrustments(by: string | undefined, entrusted: string, day: Day): readonly Entrustment[] | undefined
  /** By code or name. Null: items were given to the body, and this was none of them that day. */
  empowered(body: string, item: string, day: Day): Empowered | null | undefined
  /** Null: a catalogue is kept for the place, and the fee is not in it that day. */
  fee(code: string, place: string, day: Day): Fee | null | undefined
  rewardStandard(type: RewardType, grade: string, place: string, day: Day): RewardStandard | undefined
  /** Null: the law is known, and no version of it was in force that day. Names with or without 《》 and 中华人民共和国. */
  legalBasis(name: string, day: Day): LegalBasis | null | undefined
  /** Undefined where no divisions are known at all. */
  isArea(code: string, day: Day): boolean | undefined
  area(code: string): Area | undefined
  areaSetting(place: string, day: Day): AreaSetting | undefined
  /** What numbers of credentials look like there, whoever issued them; none: nobody has said. */
  numberPatterns(place: string, day: Day): readonly string[]
}

/** What a world is made of. */
export interface WorldEntries {
  readonly item: readonly EnforcementItem[]
  readonly offence: readonly Offence[]
  readonly benchmark: readonly Benchmark[]
  readonly list: readonly ListEntry[]
  readonly standard: readonly Standard[]
  readonly period: readonly SpecialPeriod[]
  readonly plan: readonly InspectionPlan[]
  readonly cap: readonly InspectionCap[]
  readonly fee: readonly Fee[]
  readonly reward: readonly RewardStandard[]
  readonly basis: readonly LegalBasis[]
  readonly power: readonly BodyPower[]
  readonly area: readonly AreaSetting[]
  readonly numbering: readonly Numbering[]
  readonly normativeDocument: readonly NormativeDocument[]
  readonly bodies: readonly Body[]
  readonly officers: readonly Officer[]
  readonly entrustments: readonly Entrustment[]
  readonly empowered: readonly Empowered[]
  readonly areas: readonly Area[]
}

export const noEntries: WorldEntries = {
  item: [], offence: [], benchmark: [], list: [], standard: [], period: [], plan: [], cap: [], fee: [], reward: [], basis: [], power: [], area: [], numbering: [], normativeDocument: [],
  bodies: [], officers: [], entrustments: [], empowered: [], areas: [],
}
