import type { Day, RecordKind } from '../core/norms/index.ts'
import { lookForPatterns } from '../server/jobs/patterns.ts'
import { keepRecords } from './keptRecords.ts'
import type { Written } from './records.ts'
import { recordsOffice } from './recordsOffice.ts'

interface Found { readonly body: string, readonly says: string, readonly records: number[] }

/** An office whose records are looked over for patterns, as every night. */
export async function patternsOffice(today: Day) {
  const { db, deps } = await recordsOffice(today)
  return {
    db, deps,
    keep: (kind: RecordKind, body: string, records: readonly Written[]) => keepRecords(db.superuser, today, kind, body, records),
    /** What one night finds under a norm. */
    found: async (norm: string): Promise<Found[]> => {
      await lookForPatterns(deps)
      return [...await db.superuser<Found[]>`select body_id as body, says, records from alert where norm = ${norm} and state = 'new' order by id`]
    },
  }
}

export const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
