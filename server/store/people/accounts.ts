import type { Day } from '../../../core/norms/index.ts'
import type { Query, Sql } from '../../database/connect.ts'
import type { AccountRow } from '../acting.ts'
import type { PostRole } from '../posts.ts'
import { reading } from '../within.ts'

export interface PostRow { readonly organId: string, readonly roles: PostRole[] }

/** An account that may work, with the posts it holds on that day. `mustChange`: its password is an operator's, to be changed before anything else. */
export const findAccount = (sql: Sql, id: string, day: Day): Promise<{ account: AccountRow, posts: PostRow[], mustChange: boolean } | undefined> =>
  reading(sql, { account: id }, async tx => {
    const [found] = await tx<(AccountRow & { mustChange: boolean })[]>`
      select id, login, name, password_is_one_time(id) as "mustChange" from account where id = ${id} and not disabled`
    if (!found) return undefined
    const { mustChange, ...account } = found
    const posts = await tx<PostRow[]>`
      select organ_id as "organId", array_agg(role order by role) as roles from post
      where account_id = ${id} and from_day <= ${day} and (to_day is null or to_day >= ${day})
      group by organ_id order by min(from_day), organ_id`
    return { account, posts, mustChange }
  })

export interface ColleagueRow { readonly id: string, readonly name: string, readonly roles: PostRole[], readonly supervisionCredential: string | null }

/** Who holds posts at an organ on a day, with the supervision credential that is valid then. */
export const colleagues = (query: Query, organId: string, day: Day): Promise<ColleagueRow[]> => query<ColleagueRow[]>`
  select account.id, account.name, array_agg(distinct post.role) as roles,
    (select credential.cert_no from officer join credential on credential.officer_id = officer.id
     where officer.account_id = account.id and credential.kind = 'supervision' and ${day} between credential.valid_from and credential.valid_to
       and credential_status_on(credential.id, ${day}) = 'valid' limit 1)
      as "supervisionCredential"
  from post join account on account.id = post.account_id
  where post.organ_id = ${organId} and post.from_day <= ${day} and (post.to_day is null or post.to_day >= ${day}) and not account.disabled
  group by account.id, account.name order by account.name collate "zh-x-icu"`
