import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

interface Award {
  readonly recipientIs: 'organ' | 'person'
  readonly recipient: string
  readonly givenBy: string
  readonly title: string
  readonly reasons: string
  readonly document: string | null
  readonly givenOn: Day
  readonly law: string
  readonly cite: Cite
}

export interface AwardRow extends Award {
  readonly id: number
  readonly organId: string
  readonly organName: string
  readonly organShortName: string
}

export const awardsIn = (query: Query, id?: number): Promise<AwardRow[]> => query<AwardRow[]>`
  select award.id, recipient_is as "recipientIs", recipient, given_by as "givenBy", title, reasons, document, given_on as "givenOn", law, cite,
    organ.id as "organId", organ.name as "organName", organ.short_name as "organShortName"
  from award join organ on organ.id = organ_id where ${id === undefined ? query`true` : query`award.id = ${id}`} order by given_on desc, award.id desc limit 500`

export async function addAward(tx: Transaction, { account, organ }: Acting, award: Award): Promise<number> {
  const [row] = await tx<[{ id: number }]>`
    insert into award (organ_id, org_path, law, cite, recipient_is, recipient, given_by, title, reasons, document, given_on, account_id, account_name)
    values (${organ.id}, ${organ.path}, ${award.law}, ${award.cite}, ${award.recipientIs}, ${award.recipient}, ${award.givenBy}, ${award.title}, ${award.reasons},
      ${award.document}, ${award.givenOn}, ${account.id}, ${account.name}) returning id`
  return row.id
}
