import type { Problem } from '../../core/records/index.ts'
import type { Written } from './rows.ts'

/** What a database cannot hold in text, zeros and halves of characters, is replaced. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

export const storableRow = ({ masked, whole }: Written): Written => ({ masked: masked.map(storable), whole: whole.map(storable) })

export const storableProblem = (one: Problem): Problem => ({ ...one, says: storable(one.says), field: one.field && storable(one.field) })
