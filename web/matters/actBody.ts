import type { actOnMatter, BodyInput } from '../../server/http/contract/index.ts'

export type ActBody = BodyInput<typeof actOnMatter>
export type PaperText = NonNullable<ActBody['paper']>
export type PaperField = keyof PaperText
export type Receipt = NonNullable<ActBody['receipt']>
