import type { AnswerOf, workbench } from '../../server/http/contract/index.ts'

export type Bench = AnswerOf<typeof workbench>
