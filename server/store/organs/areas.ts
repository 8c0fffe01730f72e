import type { Day, Level } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { enqueue } from '../outbox.ts'
import { asWorker } from '../within.ts'

export interface AreaRow { readonly code: string, readonly region: string, readonly level: Level }

/** A division: whose law and calendar apply there (`region`). */
export interface NewArea extends AreaRow { readonly name: string, readonly parentCode: string | null }

/** From when to when its code is one, as far as is known. */
export interface Division extends NewArea { readonly from: Day | null, readonly to: Day | null }

export const areasOf = (query: Query): Promise<AreaRow[]> => query<AreaRow[]>`select code, region, level from area`

export const areasIn = (query: Query): Promise<Division[]> => query<Division[]>`
  select code, region, level, name, parent_code as "parentCode", from_day as "from", to_day as "to" from area order by code`

export async function addAreas(tx: Transaction, areas: readonly (NewArea | Division)[]): Promise<void> {
  if (areas.length === 0) return
  await tx`insert into area (code, name, parent_code, level, region, from_day, to_day) select code, name, "parentCode", level, region, "from", "to"
    from jsonb_to_recordset(${tx.json(areas as never)}) as added (code text, name text, "parentCode" text, level text, region text, "from" date, "to" date) on conflict do nothing`
}

/** Names and days of divisions that are registered. Records are held against the days of the code that they name, so that they are looked at again. */
export async function changeAreas(tx: Transaction, areas: readonly Division[]): Promise<void> {
  if (areas.length === 0) return
  await asWorker(tx, async () => {
    await tx`update area set name = changed.name, from_day = changed."from", to_day = changed."to"
      from jsonb_to_recordset(${tx.json(areas as never)}) as changed (code text, name text, "from" date, "to" date) where area.code = changed.code`
    await enqueue(tx, 'records.scan', {})
  })
}
