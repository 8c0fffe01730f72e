import type { Day } from '../../../core/norms/index.ts'
import type { Entry, RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { asWorker } from '../within.ts'
import { folderOf } from './versions.ts'

interface Touched { readonly register: RegisterId, readonly entry: Entry & { readonly place?: string }, readonly path: string }

/**
 * Records that were held against what has changed are looked at again, in a minute: entries made one after the other share one look. Of a
 * version that is still to begin no act can have asked. `isLong`: the transaction may outlast the minute, so that the look must be its own.
 */
export async function lookAgain(tx: Transaction, touched: readonly Touched[], today: Day, isLong = false): Promise<void> {
  const past = touched.filter(({ entry }) => entry.from <= today)
  const everywhere = past.some(({ register, entry: { place } }) => register === 'basis' || (place !== undefined && /^0+$/.test(place)))
  const folders = everywhere ? [null] : [...new Set(past.map(({ path }) => folderOf(path)))]
  await asWorker(tx, async () => {
    for (const folder of folders) {
      const payload = tx.json(folder === null ? {} : { beneath: folder })
      await tx`insert into outbox (topic, payload, available_at) select 'records.scan', ${payload}, now() + interval '1 minute'
        where ${isLong} or not exists (select from outbox where topic = 'records.scan' and payload = ${payload} and attempts = 0 and available_at > now() + interval '10 seconds')`
    }
  })
}
