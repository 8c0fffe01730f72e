import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from '../matters/matters.ts'
import { notifyAll } from './notices.ts'

/** A word to the organs that a matter waits for; once a day. False: it was said today already. */
export async function urge(tx: Transaction, { account, organ }: Acting, matter: MatterRow, says: string, on: Day): Promise<boolean> {
  const added = await tx`insert into matter_urge (matter_id, on_day, organ_id, account_name, says) values (${matter.id}, ${on}, ${organ.id}, ${account.name}, ${says}) on conflict do nothing`
  if (added.count === 0) return false
  await notifyAll(tx, matter.waitingOrgans.filter(id => id !== organ.id).map(organId => ({ matterId: matter.id, organId, key: `urge:${matter.id}:${organ.id}:${on}:${organId}`, says: `${matter.number} ${says}` })))
  return true
}

export interface UrgingRow { readonly on: Day, readonly organ: string, readonly says: string, readonly at: string }

export const urgingsOf = (query: Query, matterId: string): Promise<UrgingRow[]> => query<UrgingRow[]>`
  select on_day as on, organ.name as organ, says, recorded_at as at from matter_urge join organ on organ.id = organ_id where matter_id = ${matterId} order by recorded_at desc`
