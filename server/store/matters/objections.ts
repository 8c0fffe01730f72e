import type { ActName } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { InstrumentRow } from '../papers/instruments.ts'
import type { InHand } from './load.ts'
import { practiceOf } from '../laws/practices.ts'
import { refused } from '../refused.ts'

/** Replies to the agency; what the superior answers comes from another organ anyway. */
const ownReply = 'reexaminationReply'

/** Why this person should not answer an objection: 内部规则, which an office may lift for itself; undefined if he may. */
export async function sameAuthor(query: Query, { row }: Pick<InHand, 'row'>, papers: readonly InstrumentRow[], who: Acting, role: string | null | undefined): Promise<string | undefined> {
  if (role !== ownReply) return undefined
  const about = papers.findLast(({ role: each, voidedOn }) => voidedOn === null && (each === 'firstCorrection' || each === 'urging'))
  if (!about || !await practiceOf(query, row.officeId, 'answerByAnother')) return undefined
  const author = await writerOf(query, row.id, about)
  if (author?.account !== (await drafterOf(query, row.id, role) ?? who.account.id)) return undefined
  return `${about.title}${about.number ?? ''}由${author.name}${author.drafted ? '拟稿' : '制发'}，对它的异议应当由其他人答复（内部规则）。`
}

/** Refuses the author of the paper, unless he says why he answers all the same. */
export async function refuseSameAuthor(query: Query, inHand: InHand, papers: readonly InstrumentRow[], who: Acting, { role }: { readonly act: ActName, readonly role?: string | null | undefined }, reason: string | undefined): Promise<void> {
  const says = reason ? undefined : await sameAuthor(query, inHand, papers, who, role)
  if (says) {
    throw refused('reply.sameAuthor', 422, `${says}请换人答复；确需由本人答复的，请写明理由。`, { errors: [{ field: 'body.itemised.sameAuthor', code: 'reply.sameAuthor', says: '请写明由本人答复的理由' }] })
  }
}

/** Whoever drafted a paper is its author; where nobody did, whoever issued it. */
async function writerOf(query: Query, matterId: string, { id, seq }: Pick<InstrumentRow, 'id' | 'seq'>): Promise<{ readonly account: string | null, readonly name: string, readonly drafted: boolean } | undefined> {
  const [row] = await query<{ account: string | null, name: string, drafted: boolean }[]>`
    select coalesce(first.account_id, event.account_id) as account, coalesce(first.account_name, event.account_name) as name, first.account_id is not null as drafted
    from matter_event event left join paper_draft draft on draft.instrument_id = ${id} left join paper_draft_version first on first.draft_id = draft.id and first.version = 1
    where event.matter_id = ${matterId} and event.seq = ${seq}`
  return row
}

/** Who drafts the reply that is on its way, if anybody does. */
async function drafterOf(query: Query, matterId: string, role: string): Promise<string | undefined> {
  const [row] = await query<{ account: string }[]>`
    select first.account_id as account from paper_draft draft join paper_draft_version first on first.draft_id = draft.id and first.version = 1
    where draft.matter_id = ${matterId} and draft.option = ${`issue:${role}`} and draft.state not in ('issued', 'dropped')`
  return row?.account
}
