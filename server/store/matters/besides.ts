import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { keepCarried, refuseCarried } from './carried.ts'
import type { InstrumentRow } from '../papers/instruments.ts'
import { keepItems, refuseItems } from './itemised.ts'
import type { InHand } from './load.ts'
import { refuseUndesignated } from '../organs/outcomes.ts'
import type { Intent } from './intent.ts'
import type { Prospect } from './prospect.ts'

/** What an act may say besides its fields and the text of its paper. A draft keeps it from the first version to the issue. */
const parts = ['itemised', 'carried', 'register', 'people', 'credential'] as const

export type Besides = Pick<Intent, (typeof parts)[number]>

/** What the law is asked about, without what is said besides. */
export function withoutBesides<T extends Besides>(form: T): Omit<T, keyof Besides> {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !parts.some(part => part === name))) as Omit<T, keyof Besides>
}

/** Refuses what is incomplete in it. */
export async function refuseBesides(tx: Transaction, means: { readonly inHand: InHand, readonly papers: readonly InstrumentRow[] }, who: Acting, intent: Intent): Promise<void> {
  await refuseItems(tx, means, who, intent)
  await refuseCarried(tx, means.inHand.row.id, intent)
  refuseUndesignated(means.inHand, intent)
}

/** Writes down what rows of its own keep of it; the registers follow when the entry stands. */
export async function keepBesides(tx: Transaction, who: Acting, intent: Intent, prospect: Prospect, seq: number): Promise<void> {
  await keepItems(tx, who, intent, prospect, seq)
  await keepCarried(tx, who, intent, prospect, seq)
}
