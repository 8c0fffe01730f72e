import type { ActName } from '../../core/norms/index.ts'
import type { Query } from '../database/connect.ts'
import type { Acting } from './acting.ts'
import type { InstrumentRow } from './instruments.ts'
import type { InHand } from './load.ts'
import { practiceOf } from './practices.ts'
import { refused } from './refused.ts'

/** Replies to the agency; what the superior answers comes from another organ anyway. */
const ownReply = 'reexaminationReply'

/** Why this person should not answer an objection: 内部规则, which an office may lift for itself; undefined if he may. */
export async function sameAuthor(query: Query, { row }: Pick<InHand, 'row'>, papers: readonly InstrumentRow[], who: Acting, role: string | null | undefined): Promise<string | undefined> {
  if (role !== ownReply) return undefined
  const about = papers.findLast(({ role: each, voidedOn }) => voidedOn === null && (each === 'firstCorrection' || each === 'urging'))
  if (!about || !await practiceOf(query, row.officeId, 'answerByAnother')) return undefined
  const [author] = await query<{ account: string | null, name: string }[]>`select account_id as account, account_name as name from matter_event where matter_id = ${row.id} and seq = ${about.seq}`
  if (author?.account !== who.account.id) return undefined
  return `${about.title}${about.number ?? ''}由${author.name}制发，对它的异议应当由其他人答复（内部规则）。`
}

/** Refuses the author of the paper, unless he says why he answers all the same. */
export async function refuseSameAuthor(query: Query, inHand: InHand, papers: readonly InstrumentRow[], who: Acting, { role }: { readonly act: ActName, readonly role?: string | null | undefined }, reason: string | undefined): Promise<void> {
  const says = reason ? undefined : await sameAuthor(query, inHand, papers, who, role)
  if (says) {
    throw refused('reply.sameAuthor', 422, `${says}请换人答复；确需由本人答复的，请写明理由。`, { errors: [{ field: 'body.itemised.sameAuthor', code: 'reply.sameAuthor', says: '请写明由本人答复的理由' }] })
  }
}
