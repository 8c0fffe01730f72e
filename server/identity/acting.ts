import type { Sql } from '../database/connect.ts'
import { acting, type AccountRow, type Acting } from '../store/acting.ts'
import type { PostRow } from '../store/people/accounts.ts'
import { findOrgan, governedPath, type OrganRow } from '../store/organs/organs.ts'
import { refused } from '../store/refused.ts'
import { reading } from '../store/within.ts'

/** `mustChange`: with a one-time password, which opens nothing but its own change. */
export interface Signed { readonly account: AccountRow, readonly posts: readonly PostRow[], readonly mustChange: boolean }

/** An organ, and the path of the government whose 司法行政部门 it is. */
export interface Seat { readonly organ: OrganRow, readonly governed: string | null }

/** Holds a person to an organ where he has a post. The organ stands in the address, so two tabs may act for two organs. */
export async function actFor(sql: Sql, { account, posts }: Pick<Signed, 'account' | 'posts'>, organId: string | undefined): Promise<Acting> {
  const { organId: id } = postAt(posts, organId)
  const seat = await reading(sql, { account: account.id }, async tx => ({ organ: (await findOrgan(tx, id))!, governed: await governedPath(tx, id) }))
  return actAt({ account, posts, seat }, organId)
}

/** The same where the organ has been read already. */
export function actAt({ account, posts, seat }: Pick<Signed, 'account' | 'posts'> & { readonly seat: Seat | null }, organId: string | undefined): Acting {
  const { roles } = postAt(posts, organId)
  return acting(account, seat!.organ, roles, seat!.governed)
}

function postAt([first, ...others]: readonly PostRow[], organId: string | undefined): PostRow {
  if (!first) throw refused('organ.notYours', 403, '你的账号没有在任职务，不能办理业务。请联系本机关的系统管理员登记职务。')
  if (organId === undefined && others.length > 0) throw refused('organ.required', 400, '你在几个机关任职，请在地址中用 organ 指明以哪个机关的身份办理。')
  const post = organId === undefined ? first : [first, ...others].find(held => held.organId === organId)
  if (!post) throw refused('organ.notYours', 403, '你没有在这个机关任职，不能以它的身份办理。请切换到你任职的机关。')
  return post
}
