import type { Period } from '../period.ts'

/** Kinds of penalty that give a right to be heard, whatever the sum. */
type GraveKind = 'DOWNGRADE' | 'REVOKE_LICENCE' | 'STOP_BUSINESS' | 'CLOSE' | 'RESTRICT_EMPLOYMENT'

/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 作出决定的程序 */
export interface DecidingFacts {
  /** Yuan, for a citizen and for an organisation. `special`: the norm that a registered limit in yuan stands in for. */
  readonly withinSummaryProcedure: { readonly person: number; readonly organisation: number; readonly kinds: readonly ('WARNING' | 'FINE')[]; readonly special: string }
  /** 应当听证的许可事项, as the register of items has it, heard before the decision (行政许可法第46条). */
  readonly heardByLaw: Nothing
  /** Kinds that the statute itself names; what 较大数额 is, a standard of the place says. */
  readonly hearingRightInformed: { readonly kinds: readonly GraveKind[] }
  /** Of a hearing that the party asked for within so many days of being told. */
  readonly heardIfAsked: { readonly askedWithin: Period }
  readonly headApproved: Nothing
  /** Fewest heads that are a collective. */
  readonly discussedByHeads: { readonly atLeast: number }
  readonly correctionOrdered: Nothing
  /** So many days, in which a clue may be checked before a case is filed. */
  readonly filedBeforeMeasures: { readonly at: readonly ('INTERROGATION' | 'REGISTER_PRESERVE')[]; readonly graceDays: number }
  readonly legallyReviewed: Nothing
  /** 延续: before the licence expires, where it was asked for so long ahead of that. Days are calendar days: they bind the holder. */
  readonly renewalDecided: { readonly lead: Period }
  /** An odd number, and so many at least. `always`: the statute wants a panel in every case; else where the record says that one is wanted. */
  readonly oddPanel: { readonly atLeast: number; readonly always: boolean }
  /** `reasoned`: characters that can be a reason for not handing the case over. */
  readonly crimeHandedOver: { readonly reasoned: number }
  /** The act was not carried out by any of these means. */
  readonly notBy: { readonly means: readonly ('CUT_WATER' | 'CUT_POWER' | 'CUT_HEAT' | 'CUT_GAS' | 'VIOLENCE')[]; readonly otherwise: string }
}
