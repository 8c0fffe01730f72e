import type { Period } from './period.ts'

/** The acts a proceeding knows. `expire` is the clock's own; no person performs it. */
export type ActName =
  | 'open' | 'measure' | 'conclude' | 'issue' | 'submit' | 'approve' | 'disapprove' | 'serve' | 'file'
  | 'accept' | 'reject' | 'refer' | 'notPursue' | 'close' | 'expire' | 'establish' | 'correct' | 'withdraw'

/**
 * An act of a proceeding, and the role it is about: `issue` + `firstCorrection`. `outcome`: only where it comes to one of
 * these (the finding of a conclusion, the outcome of a reply, the receiver of a referral, the measure taken).
 */
export interface Act {
  readonly act: ActName
  readonly role?: string
  readonly outcome?: readonly string[]
  /** Only where the decision is of one of these types: a period that 确认违法 alone sets going. */
  readonly decides?: readonly string[]
}

/** An entry of the history that moves a clock. */
export interface Trigger extends Act {
  /** Not an act that came late and was taken in with a mark. */
  readonly timely?: true
  /** The clock starts on the day this field of the act names, not on the day of the act. Until it is known, nothing runs. */
  readonly dayIn?: 'feedback'
}

/**
 * How long. `setBy` the paper itself (a paper without a period is then refused or starts no clock);
 * `setByOr` the paper, else a period of the law; `otherLawOr` another law's period, else this one.
 */
export type Within =
  | Period
  | { readonly setBy: string }
  | { readonly setBy: string; readonly or: Period }
  | { readonly otherLawOr: Period }

/** Whatever has a role: a paper of this law, or of one above it. */
interface Paper { readonly role: string }

export const setBy = (paper: Paper): Within => ({ setBy: paper.role })
export const setByOr = (paper: Paper, period: Period): Within => ({ setBy: paper.role, or: period })
export const otherLawOr = (period: Period): Within => ({ otherLawOr: period })

/** The addressee has it in hand (签收): most periods start here. */
export const receiptOf = (paper: Paper): Trigger => ({ act: 'serve', role: paper.role })
export const dateOf = (paper: Paper): Trigger => ({ act: 'issue', role: paper.role })
/** The day the other side handed it in and it was received. */
export const filingOf = (paper: Paper): Trigger => ({ act: 'file', role: paper.role })
export const timely = (trigger: Trigger): Trigger => ({ ...trigger, timely: true })
/** The day the proceeding was opened: the complaint received, the decision made that must be filed. */
export const opening: Trigger = { act: 'open' }
