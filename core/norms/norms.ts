import type { Actor } from './actors.ts'
import type { Cite } from './citation.ts'
import type { Act, Trigger, Within } from './clocks.ts'
import type { Condition } from './conditions.ts'
import type { Above, Level, Line } from './lines.ts'
import type { Wording } from './wording.ts'

/** What every norm says of itself. */
export interface Stated {
  /** Unique in its law. */
  readonly id: string
  readonly cite: Cite
  /** The operative terms this norm encodes, two to ten characters each. `law check --text` finds them at `cite`. */
  readonly words: readonly [string, ...string[]]
  /** What we decided because the words leave it open: a Chinese sentence an official could dispute. Officials see it. */
  readonly reading?: string
}

/**
 * A paper (文书). Engines see its role; the law gives the name. Roles are an open list: `firstCorrection`, `urging`,
 * `objection`, `reexaminationReply`, `rectificationReport`, `bindingDecision`, `executionReport`, `reviewRequest` …
 */
export interface Instrument extends Stated {
  readonly kind: 'instrument'
  readonly role: string
  /** As the law writes it, without 《》. */
  readonly name: string
  /** The law writes it in 《》. */
  readonly titled?: true
  /** The law speaks of the paper but gives it no title; the law above may (national reading N-5). */
  readonly unnamed?: true
  /** 应当制发, or 可以. */
  readonly issuing?: 'must' | 'may'
  readonly issuedBy: Actor | readonly Actor[]
  readonly to: Actor | readonly Actor[]
  /** Who issues it on the department line, where the law says it apart. */
  readonly issuedByDepartment?: Actor
  /** What the paper must contain besides facts and basis, in the law's own terms. */
  readonly contains?: readonly string[]
  /** Only on this line of supervision. */
  readonly line?: Line
  /** How it speaks where the program writes it. */
  readonly wording?: Partial<Wording>
}

/** 有下列情形之一. Families let the law above speak of grounds that each local law words in its own way. */
export interface Ground extends Stated {
  readonly kind: 'ground'
  readonly text: string
  readonly family:
    | 'competence' | 'procedure' | 'decision' | 'failureToAct' | 'systems' | 'credentials' | 'conduct' | 'other'
}

/** What supervisors may do to find out (监督措施). */
export interface Measure extends Stated {
  readonly kind: 'measure'
  readonly text: string
  /** How it is recorded, where a plain record does not say enough: questions and answers, what was seen, a list of files, a commission, a meeting. */
  readonly record?: 'interview' | 'inspection' | 'files' | 'commission' | 'meeting'
  /** An agency is asked for reports, files or other material: each request counts (国家条例第8条). */
  readonly asksMaterial?: true
}

/** What a binding decision may say. An open list of them ends in 等. */
export interface DecisionType extends Stated {
  readonly kind: 'decisionType'
  readonly name: string
  /** Ids of grounds this type is open to; all if left out. */
  readonly grounds?: readonly string[]
  /** What the decision does by itself, without the agency's hand. */
  readonly directEffect?: string
  /** As a decision says it, where `name` does not read well there: 撤销下列行政行为. */
  readonly inPaper?: string
}

interface Conduct extends Stated {
  readonly who: Actor | readonly Actor[]
  readonly act: string
  readonly to?: Actor | readonly Actor[]
  /** The clock's name where several norms move one clock; the norm's own id if left out. */
  readonly clock?: string
  /** The kind of proceeding whose clock it is; `supervision` if left out. */
  readonly proceeding?: string
  /** Only on this line of supervision. */
  readonly line?: Line
  /** Above a local law: `always` beside it, `ifSilent` only where the local law has no clock of that name. */
  readonly above?: Above
  /** Day on which the clock starts: the latest of these to happen. */
  readonly from?: readonly Trigger[]
  /** It starts only where this holds on the day it would. */
  readonly when?: Condition
  /** What ends it: done. */
  readonly until?: readonly Trigger[]
  /** What keeps it from expiring for the time being. */
  readonly holds?: readonly Hold[]
  /** A value the law leaves to somebody else to fix. */
  readonly delegated?: { readonly to: string; readonly what: string }
  /** As a paper says it after 应当 or 可以, where 向…`act` does not read well; `{to}` stands for the organ in `to`. */
  readonly inPaper?: string
}

/** `resume` goes on with the old last day; `restart` counts anew from the day of `till`. */
export interface Hold {
  readonly by: Trigger
  readonly till: Trigger
  readonly then: 'resume' | 'restart'
}

/** 应当. A duty always says by when, even if the answer is only `promptly`. */
export interface Duty extends Conduct {
  readonly kind: 'duty'
  readonly within: Within
  readonly from: readonly Trigger[]
}

/** 可以. A right or a power; some are open only for a time. */
export interface Power extends Conduct {
  readonly kind: 'power'
  readonly within?: Within
  /** What becomes of an act after the time: taken in and marked (its effect decided by a person), or refused. */
  readonly late?: 'flag' | 'refuse'
  /** A remedy that the end of the main proceeding does not take away. */
  readonly afterClosing?: true
}

/** A consequence and who may impose it (处理措施、法律责任). */
export interface Sanction extends Stated {
  readonly kind: 'sanction'
  readonly text: string
  readonly imposedBy: Actor | readonly Actor[]
  readonly approvedBy?: Actor
  /** What it falls on. */
  readonly on?: 'body' | 'person'
  /** 有下列情形之一: for what it may be imposed, in the law's own terms. */
  readonly for?: readonly string[]
  /** It falls on a credential: what becomes of that is carried out in a proceeding of its own. */
  readonly credential?: {
    readonly becomes: 'suspended' | 'cancelled'
    readonly proceeding: string
    /** Once one of these happened it has to be carried out; left out: once the matter ended as decided. */
    readonly after?: readonly Act[]
  }
}

/**
 * A duty that no single proceeding holds (常态职责): plans, yearly reviews, reports, training, publicity. People record that they
 * did it, who, when and with what evidence; the register shows whose turn has passed.
 */
export interface Standing extends Stated {
  readonly kind: 'standing'
  readonly who: Actor | readonly Actor[]
  /** Reads well after 应当: 编制年度行政执法监督工作计划. */
  readonly act: string
  readonly to?: Actor | readonly Actor[]
  /** How often. Left out: whenever there is something to record. 定期 without a number needs a `reading`. */
  readonly every?: 'year' | 'halfYear' | 'quarter' | 'month'
  /** Month and day by which a yearly turn is due, where the law names one; the end of the turn otherwise. */
  readonly by?: `${number}-${number}`
  /** What proves it: 计划文本及文号. */
  readonly evidence: string
  readonly line?: Line
  /** The levels of government it binds; all if left out. */
  readonly levels?: readonly Level[]
  /** A value or a method the law leaves to somebody else to fix. */
  readonly delegated?: { readonly to: string; readonly what: string }
}

/** What supervision looks at (监督内容), as one catalogue of the law lists it. What was looked at, and found, is recorded. */
export interface Topic extends Stated {
  readonly kind: 'topic'
  /** As the law names the class: 执法制度落实. */
  readonly catalogue: string
  readonly text: string
  readonly line?: Line
}

export type Norm = Instrument | Ground | Measure | DecisionType | Duty | Power | Sanction | Standing | Topic

export const instrument = (i: Omit<Instrument, 'kind'>): Instrument => ({ kind: 'instrument', ...i })
export const ground = (g: Omit<Ground, 'kind'>): Ground => ({ kind: 'ground', ...g })
export const measure = (m: Omit<Measure, 'kind'>): Measure => ({ kind: 'measure', ...m })
export const decisionType = (d: Omit<DecisionType, 'kind'>): DecisionType => ({ kind: 'decisionType', ...d })
export const must = (d: Omit<Duty, 'kind'>): Duty => ({ kind: 'duty', ...d })
export const may = (p: Omit<Power, 'kind'>): Power => ({ kind: 'power', ...p })
export const sanction = (s: Omit<Sanction, 'kind'>): Sanction => ({ kind: 'sanction', ...s })
export const standing = (s: Omit<Standing, 'kind'>): Standing => ({ kind: 'standing', ...s })
export const topic = (t: Omit<Topic, 'kind'>): Topic => ({ kind: 'topic', ...t })
