import type { RecordField } from '../recordFields.ts'

type RecordPaper = 'INTERROGATION_RECORD' | 'ONSITE_RECORD' | 'COERCION_RECORD' | 'HEARING_RECORD'

/** 笔录、决定书、送达 */
export interface PaperFacts {
  /** `officers`: how many must have signed. `witnessed`: a witness signs for a party who is not there. */
  readonly recordsSigned: { readonly papers: readonly RecordPaper[]; readonly officers: number; readonly witnessed: boolean }
  /** What the decision must say. `whenFined`: only one that fines, unless the fine is collected on the spot. */
  readonly decisionSays: { readonly must: readonly RecordField[]; readonly whenFined: boolean }
  /** `receipt`, `consent`, `attempts`: ways of serving that a receipt, the party's consent, or failed attempts must prove. */
  readonly servicesProven: {
    readonly receipt: readonly ('DIRECT' | 'LIEN' | 'ENTRUST')[]
    readonly consent: readonly 'ELECTRONIC'[]
    readonly attempts: readonly 'ANNOUNCEMENT'[]
  }
  /** Days for a review, as the decision states them. */
  readonly reviewPeriodStated: { readonly atLeast: number }
  /** Months for a suit, as the decision states them. `special`: the norm that a registered period in months stands in for. */
  readonly suitPeriodStated: { readonly months: number; readonly special: string }
}
