import type { AnswerOf, listRegisters } from '../../server/http/contract/index.ts'

/** A register as its pages know it. */
export type RegisterAbout = AnswerOf<typeof listRegisters>['items'][number]
