import type { FiguresOut } from '../../server/http/contract/index.ts'
import type { Query } from '../frame/address.ts'

/** What narrows a list to the records that a figure counts; money counts none. */
export const counting = {
  records: {}, enterprise: { enterprise: 'true' }, fined: { fineFrom: '0.01' }, contested: { tally: 'contested' }, overturned: { tally: 'overturned' },
} as const satisfies Partial<Record<keyof FiguresOut, Query>>

/** The same of a line of the yearly report. */
export const countedAs = (table: string, line: string): Query => ({ tally: `${table}.${line}` })
