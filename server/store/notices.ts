import type { Query, Transaction } from '../database/connect.ts'

export interface NewNotice {
  readonly matterId: string | null
  readonly organId: string
  /** What makes it the same notice: it is given once. */
  readonly key: string
  readonly says: string
}

export async function notify(tx: Transaction, { matterId, organId, key, says }: NewNotice): Promise<void> {
  await tx`insert into notice (matter_id, organ_id, org_path, key, says)
    select ${matterId}, id, path, ${key}, ${says} from organ where id = ${organId} on conflict do nothing`
}

export interface NoticeRow { readonly id: number, readonly matter: string | null, readonly says: string, readonly at: string }

export const latestNotices = (query: Query, organId: string, most: number): Promise<NoticeRow[]> => query<NoticeRow[]>`
  select id, matter_id as matter, says, created_at as at from notice where organ_id = ${organId} order by id desc limit ${most}`
