import type { Actor, Closing, Stage } from './actors.ts'
import type { Cite } from './citation.ts'
import type { Act } from './clocks.ts'
import type { Condition, Field } from './conditions.ts'
import type { Above, Line } from './lines.ts'
import type { Duty, Instrument } from './norms.ts'
import type { Qualification, Register } from './people.ts'

/** A field the law wants, the article that wants it, and the sentence shown where it is missing. */
export interface Ask {
  readonly field: Field
  readonly cite: Cite
  readonly says: string
  /** Asked only then. */
  readonly when?: Condition
}

/**
 * One arrow of a procedure. `from` names stages of one track; `to` the stage it leads to, or how the matter ends.
 * A step without `to` leaves everything where it is (a measure taken).
 */
export interface Step {
  readonly from: readonly [Stage, ...Stage[]]
  readonly on: Act
  readonly to?: Stage | { readonly closed: Closing }
  readonly by: Actor | readonly Actor[]
  readonly cite: Cite
  /** Fields that the page offers; those the law insists on stand in `asks`. */
  readonly offers?: readonly Field[]
  readonly asks?: readonly Ask[]
  readonly when?: Condition
  /** The sentence shown where the stage is right and `when` does not hold. */
  readonly otherwise?: string
  readonly line?: Line
  readonly above?: Above
  /** Takes the place of the local law's step from the same stage on the same act. */
  readonly overrides?: true
  /** Possible still, but nobody waits for it (a report after its last day). */
  readonly late?: true
  /** Other tracks that this act puts to a stage of their own. */
  readonly also?: readonly Stage[]
  /** A remedy that the end of the main proceeding does not take away. */
  readonly afterClosing?: true
  readonly reading?: string
}

/** What the law forbids: `on` these acts, where the condition holds. */
export interface Bar {
  readonly on: readonly Act[]
  readonly when: Condition
  readonly cite: Cite
  readonly says: string
  readonly line?: Line
  readonly above?: Above
  readonly reading?: string
}

/** One thing that may go on beside others in the same matter; the first stage is where it begins. */
export type Track = readonly [Stage, ...Stage[]]

/**
 * What linked matters answer, so that nobody states it by hand: whether one of these acts happened in the matter that this one grew
 * from; whether a matter of a kind that grew from this one waits still for one of these acts (`until`), or has come to it (`done`).
 * Where there is no such matter, or none has come to it, what was stated stands.
 */
export type Linked =
  | { readonly grewFrom: readonly Act[] }
  | { readonly followedBy: string; readonly until: readonly Act[] }
  | { readonly followedBy: string; readonly done: readonly Act[] }

/** A fact that the office states when it opens a matter, or when it comes to know it. */
export interface Fact {
  readonly id: string
  readonly ask: string
  readonly cite: Cite
  readonly above?: Above
  /** Nobody can know it at the opening: it is stated when it comes about. */
  readonly asked?: 'later'
  readonly linked?: Linked
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
  /** The register of people answers it. Only bars rest on such a fact: what a register says today changes no past step. */
  readonly register?: Register
  /** The register answers it of the person whom the matter is about: he has all of these; with `choices`, the first of them he has. */
  readonly holds?: readonly Qualification[]
}

/** A proceeding of one kind: a supervision case, a complaint, a filing … */
export interface Proceeding {
  /** `supervision`, `complaint`, `referral`, `filing`, `normativeDocument`, `coordination`, `recusal` …; open. */
  readonly kind: string
  readonly title: string
  /** The article the proceeding rests on; cited where the law simply has no such step. */
  readonly cite: Cite
  /** The agency it is about does not see it: a clue, a proposal on a person. */
  readonly withheld?: true
  /** It judges the agency itself, which may be a supervisor: whoever it is about handles and decides nothing in it. */
  readonly notBySubject?: true
  /** It deals with a refusal or obstruction of supervision (拒绝、阻挠) that the case it grows from recorded; `which`: what that is among the choices of a fact. */
  readonly obstruction?: { readonly cite: Cite; readonly which?: { readonly fact: string; readonly is: string } }
  /** The first track is the main one. */
  readonly tracks: readonly [Track, ...Track[]]
  readonly opening: {
    readonly by: Actor | readonly Actor[]
    readonly cite: Cite
    readonly offers?: readonly Field[]
    /** A superior that opens it decides over whoever supervises the agency: that one stays the authority. */
    readonly overSupervisor?: true
    /** What opens it besides `open`: a complaint handed in, a decision made that must be filed. */
    readonly acts?: readonly Act[]
  }
  readonly steps: readonly Step[]
  readonly bars: readonly Bar[]
  readonly facts: readonly Fact[]
}

export const step = (s: Step): Step => s
export const bar = (b: Bar): Bar => b
export const ask = (field: Field, cite: Cite, says: string, when?: Condition): Ask => ({ field, cite, says, ...(when && { when }) })

export const issue = (paper: Instrument, ...outcome: string[]): Act => about('issue', paper, outcome)
export const serve = (paper: Instrument): Act => about('serve', paper)
export const file = (paper: Instrument): Act => about('file', paper)
export const accept = (paper: Instrument): Act => about('accept', paper)
export const reject = (paper: Instrument): Act => about('reject', paper)
export const submit = (paper: Instrument): Act => about('submit', paper)
export const approve = (paper: Instrument): Act => about('approve', paper)
export const disapprove = (paper: Instrument): Act => about('disapprove', paper)
/** Only a duty can fall overdue. */
export const expiry = (duty: Duty): Act => ({ act: 'expire', role: duty.clock ?? duty.id })
export const measureTaken: Act = { act: 'measure' }
/** One measure only, by its citation. */
export const measureUnder = (cite: Cite): Act => ({ act: 'measure', outcome: [cite] })
export const conclusion = (...finding: string[]): Act => ({ act: 'conclude', outcome: finding })
export const notPursue: Act = { act: 'notPursue' }
export const close: Act = { act: 'close' }
export const refer: Act = { act: 'refer' }
/** To one of these receivers only: `supervisoryCommission`, `procuratorate`, `police`, `other`. */
export const referTo = (...receivers: string[]): Act => ({ act: 'refer', outcome: receivers })

export const not = (condition: Condition): Condition => ({ not: condition })
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })

const about = (act: Act['act'], paper: Instrument, outcome: readonly string[] = []): Act =>
  ({ act, role: paper.role, ...(outcome.length > 0 && { outcome }) })
