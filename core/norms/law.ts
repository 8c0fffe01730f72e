import type { Actor } from './actors.ts'
import type { ArticleCite, Cite } from './citation.ts'
import type { Limit, Requirement } from './enforcement.ts'
import type { Line, SupervisionLine } from './lines.ts'
import type { Norm } from './norms.ts'
import type { Pattern } from './pattern.ts'
import type { PeopleRules } from './people.ts'
import type { Counting, Day } from './period.ts'
import type { Proceeding } from './procedure.ts'
import type { Provision } from './provision.ts'

/** What we decided where the text leaves room. Officials see it and may answer otherwise. */
export interface Reading {
  readonly id: string
  readonly cite: Cite
  readonly question: string
  readonly says: string
}

/** A question the law does not answer. */
export interface Silence {
  readonly cite: Cite
  readonly question: string
  /** The act it is about, where it explains why a step is missing. */
  readonly about?: string
}

/** A rule that another law holds. Unresolved until somebody enters it. */
export interface External {
  readonly cite: Cite
  readonly refersTo: string
  readonly resolved: boolean
  readonly says: string
  /** The kind of proceeding that the other law holds, where this law has none of it. */
  readonly about?: string
}

/** A pair of provisions of this law and the law above that an official must see: `choice` at the step, or `notice`. */
export interface Tension {
  readonly cite: Cite
  readonly upper: { readonly law: string; readonly cite: Cite }
  readonly grade: 'choice' | 'notice'
  readonly says: string
  readonly line?: Line
}

/** Who made the law and on what it rests: what its head says. */
export interface Enacted {
  readonly by: string
  /** Left out where the text names no day. */
  readonly on?: Day
  readonly promulgatedOn?: Day
  readonly amendedOn?: Day
  /** Titles of what it names as its own basis. */
  readonly basis: readonly string[]
}

/** Kinds of enforcement act that the law lists (行政处罚、行政许可 …); `open` where the list ends in 等. */
export interface EnforcementActs {
  readonly cite: Cite
  readonly names: readonly string[]
  readonly open: boolean
}

/** A regulation as a pack. It survives JSON.parse(JSON.stringify()). */
export interface Law {
  readonly id: string
  /** Grows with every change of the pack; a matter stays with the version it was opened under. */
  readonly version: string
  readonly title: string
  readonly short: string
  readonly rank: 'statute' | 'administrativeRegulation' | 'departmentalRule' | 'localRegulation' | 'localRule' | 'normativeDocument'
  /** Id of the region whose calendar and places it rules; `cn` for the whole country. */
  readonly region: string
  /** A law of a place that does not exist, there to be learnt from: never among others unless it is asked for. */
  readonly invented?: true
  /** The laws above this one. Where both speak, both bind. */
  readonly under: readonly string[]
  readonly inForce: { readonly from: Day; readonly to?: Day; readonly cite: Cite; readonly reading?: string }
  readonly enacted?: Enacted
  readonly enforcementActs?: EnforcementActs
  readonly counting: Counting
  /** What this law calls those who act. */
  readonly terms: Readonly<Partial<Record<string, string>>>
  /** Who of the common actors an actor is that this law alone knows: a review panel that sits at the superior authority. One without an entry has no account; the office records what it does. */
  readonly playedBy?: Readonly<Partial<Record<string, Actor>>>
  readonly people?: PeopleRules
  readonly lines: readonly SupervisionLine[]
  readonly norms: readonly Norm[]
  readonly proceedings: readonly Proceeding[]
  /** What a statute asks of the enforcement bodies, in time and otherwise; monitoring holds their records against it. */
  readonly limits?: readonly Limit[]
  readonly requirements?: readonly Requirement[]
  /** What many records show together; looked for once a night. */
  readonly patterns?: readonly Pattern[]
  readonly readings: readonly Reading[]
  readonly silent: readonly Silence[]
  readonly external: readonly External[]
  readonly tensions: readonly Tension[]
  /** Every statement of the text and how the product answers it, in the order of the text: the map behind `law coverage`. */
  readonly provisions?: readonly Provision[]
  /** Articles with no effect in software, and why. */
  readonly notEncoded: Readonly<Partial<Record<ArticleCite, string>>>
}

export const law = (l: Law): Law => l
