import type { JSONValue } from 'postgres'
import type { MatterEvent } from '../../../core/matters/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

/** An entry of a history with who wrote it down, and when. */
export interface RecordedEvent {
  readonly matterId: string
  readonly seq: number
  readonly event: MatterEvent
  readonly person: string
  readonly organId: string
  readonly organ: string
  readonly recordedAt: string
}

export const historiesOf = async (query: Query, matterIds: readonly string[]): Promise<Map<string, RecordedEvent[]>> => {
  const rows = await query<RecordedEvent[]>`
    select matter_id as "matterId", seq, body as event, account_name as person, organ_id as "organId", organ_name as organ, recorded_at as "recordedAt"
    from matter_event where matter_id = any(${[...matterIds]}) order by matter_id, seq`
  return Map.groupBy(rows, row => row.matterId)
}

/** Who writes: a person for an organ, or the daily tick for the organ that handles the matter. */
export interface Writer {
  readonly account: { readonly id: string, readonly name: string } | null
  readonly organ: { readonly id: string, readonly name: string }
}

export async function appendEvent(tx: Transaction, matterId: string, seq: number, event: MatterEvent, { account, organ }: Writer): Promise<void> {
  await tx`insert into matter_event (matter_id, seq, happened_on, act, role, body, account_id, account_name, organ_id, organ_name)
    values (${matterId}, ${seq}, ${event.on}, ${event.act}, ${event.role ?? null}, ${tx.json(event as unknown as JSONValue)},
      ${account?.id ?? null}, ${account?.name ?? '期限届满'}, ${organ.id}, ${organ.name})`
}
