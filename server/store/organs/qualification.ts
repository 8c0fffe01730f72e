import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { OrganRow } from './organs.ts'

export interface ConfirmationRow {
  readonly id: number
  readonly result: 'confirmed' | 'kept' | 'ended'
  readonly onDay: Day
  readonly basis: string
  readonly documentNumber: string | null
  readonly noticeUrl: string | null
  readonly noticeDay: Day | null
  /** Null also where the matter lies out of the viewer's reach. */
  readonly matterId: string | null
  readonly matterNumber: string | null
  readonly accountName: string | null
  readonly recordedAt: string
}

export const confirmationsOf = (query: Query, organId: string): Promise<ConfirmationRow[]> => query<ConfirmationRow[]>`
  select organ_confirmation.id, result, on_day as "onDay", basis, document_number as "documentNumber", notice_url as "noticeUrl", notice_day as "noticeDay",
    matter.id as "matterId", matter.number as "matterNumber", account_name as "accountName", recorded_at as "recordedAt"
  from organ_confirmation left join matter on matter.id = matter_id where organ_id = ${organId} order by on_day desc, organ_confirmation.id desc`

export interface NewConfirmation {
  readonly result: ConfirmationRow['result']
  readonly on: Day
  readonly basis: string
  readonly documentNumber?: string | undefined
  readonly noticeUrl?: string | undefined
  readonly noticeDay?: Day | undefined
  readonly matterId?: string | undefined
}

export async function addConfirmation(tx: Transaction, organ: Pick<OrganRow, 'id' | 'path'>, entry: NewConfirmation, by: string): Promise<void> {
  await tx`insert into organ_confirmation (organ_id, org_path, result, on_day, basis, document_number, notice_url, notice_day, matter_id, account_name)
    values (${organ.id}, ${organ.path}, ${entry.result}, ${entry.on}, ${entry.basis}, ${entry.documentNumber ?? null}, ${entry.noticeUrl ?? null},
      ${entry.noticeDay ?? null}, ${entry.matterId ?? null}, ${by})`
}

/**
 * Whether an organ may enforce in its own name on a day (行政执法主体资格): it existed, and its power was confirmed and not ended. An
 * organ that is not confirmed cannot be the author of an enforcement act.
 */
export async function isConfirmed(query: Query, organId: string, on: Day): Promise<boolean> {
  const [row] = await query<{ confirmed: boolean }[]>`
    select confirmed_on(id, ${on}) and coalesce(from_day, '-infinity') <= ${on} and coalesce(to_day, 'infinity') >= ${on} as confirmed from organ where id = ${organId}`
  return row?.confirmed ?? false
}

/**
 * What to look into where an organ that enforces was not confirmed on a day, as a sentence; it forbids nothing. Who only acts in
 * another's name has no such power of its own.
 */
export async function unconfirmed(query: Query, { id, name, kind }: Pick<OrganRow, 'id' | 'name' | 'kind'>, on: Day): Promise<string | null> {
  if (kind === 'entrustedOrganization' || await isConfirmed(query, id, on)) return null
  const latest = (await confirmationsOf(query, id)).find(({ onDay }) => onDay <= on)
  const state = latest?.result === 'ended' ? `${name}的行政执法主体资格已于${chineseDay(latest.onDay)}终止（${latest.basis}）` : `名录中没有${name}${chineseDay(on)}的行政执法主体资格确认`
  return `${state}。不妨碍监督；请核实它有没有主体资格，是不是以自己的名义执法。`
}
