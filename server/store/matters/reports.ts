import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { InHand } from './load.ts'
import { notify } from '../reminders/notices.ts'
import { findOrgan } from '../organs/organs.ts'
import { refused } from '../refused.ts'
import type { Carried } from './intent.ts'

type Copies = Extract<Carried, { kind: 'copies' }>

export interface CopyRow {
  readonly id: string
  readonly matterId: string
  readonly officeId: string
  readonly organId: string | null
  readonly organName: string
  readonly sentOn: Day
  readonly receivedOn: Day | null
  readonly receivedBy: string | null
  readonly says: string | null
}

/** Each of those it goes to is told, where he is on the platform. */
export async function addCopies(tx: Transaction, { row }: InHand, seq: number, { to }: Copies, on: Day): Promise<void> {
  for (const { organ, name } of to) {
    const known = organ === undefined ? undefined : await findOrgan(tx, organ)
    if (organ !== undefined && !known) throw refused('organ.unknown', 422, `没有找到报告对象“${name}”，请从机关目录中选择。`, { errors: [{ field: 'body.carried', code: 'organ.unknown', says: '机关目录中没有它' }] })
    await tx`insert into report_copy (matter_id, seq, organ_id, organ_name, sent_on) values (${row.id}, ${seq}, ${known?.id ?? null}, ${known?.name ?? name}, ${on})`
    if (known) await notify(tx, { matterId: row.id, organId: known.id, key: `${row.id}:${seq}:report:${known.id}`, says: `${row.number} 重大问题报告已送来，请签收。` })
  }
}

const columns = (query: Query) => query`copy.id, copy.matter_id as "matterId", matter.office_id as "officeId", copy.organ_id as "organId", copy.organ_name as "organName",
  copy.sent_on as "sentOn", received_on as "receivedOn", acknowledgement.account_name as "receivedBy", acknowledgement.says`

export const copiesOf = (query: Query, matterId: string): Promise<CopyRow[]> => query<CopyRow[]>`
  select ${columns(query)} from report_copy copy join matter on matter.id = copy.matter_id left join report_acknowledgement acknowledgement on copy_id = copy.id
  where copy.matter_id = ${matterId} order by copy.sent_on, copy.organ_name`

export async function findCopy(query: Query, id: string): Promise<CopyRow | undefined> {
  const [row] = await query<CopyRow[]>`
    select ${columns(query)} from report_copy copy join matter on matter.id = copy.matter_id left join report_acknowledgement acknowledgement on copy_id = copy.id where copy.id = ${id}`
  return row
}

export async function acknowledge(tx: Transaction, { account, organ }: Acting, { id, matterId }: CopyRow, on: Day, says: string | undefined): Promise<void> {
  await tx`insert into report_acknowledgement (copy_id, matter_id, received_on, says, organ_id, account_id, account_name)
    values (${id}, ${matterId}, ${on}, ${says ?? null}, ${organ.id}, ${account.id}, ${account.name}) on conflict (copy_id) do nothing`
}
