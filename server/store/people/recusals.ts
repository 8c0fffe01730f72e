import type { MatterEvent } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { aboutOf, type Motion } from '../matters/about.ts'
import type { Acting } from '../acting.ts'
import { release } from '../matters/assignments.ts'
import { audit } from '../audit.ts'
import { findMatter, lockMatter } from '../matters/matters.ts'
import { notify } from '../reminders/notices.ts'
import { requireRole } from '../posts.ts'
import { notFound, refused } from '../refused.ts'
import type { Prospect } from '../matters/prospect.ts'

/** The case that a recusal belongs to. */
async function caseOf(query: Query, recusalId: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }[]>`select from_matter as id from matter_link where to_matter = ${recusalId} and relation = 'opened'`
  return row?.id
}

/** A recusal once decided works at once: whoever must withdraw is off the case, whoever need not may go on; the office hears of it. */
export async function followRecusal(tx: Transaction, who: Acting, { inHand: { row }, weighed: { after, command } }: Prospect): Promise<void> {
  if (row.kind !== 'recusal' || !after.closed) return
  const [about, caseId] = [await aboutOf(tx, row.id), await caseOf(tx, row.id)]
  if (!about?.account || !caseId) return
  const found = (await lockMatter(tx, caseId))!
  const granted = after.closed === 'decided'
  if (granted) await release(tx, who, caseId, { id: about.account, name: about.name }, command.on, `回避（${row.number}）`)
  const says = granted ? `${found.number} ${about.name}已经决定回避，退出本案。请另派人员，并逐项复核他已经办理的事项。` : `${found.number} ${about.name}不予回避，可以继续办理本案。`
  await notify(tx, { matterId: caseId, organId: found.officeId, key: `recusal:${row.id}`, says })
}

/** The office learns at once that somebody is held. */
export async function tellHeld(tx: Transaction, recusalId: string): Promise<void> {
  const [about, caseId] = [await aboutOf(tx, recusalId), await caseOf(tx, recusalId)]
  const found = caseId === undefined ? undefined : await findMatter(tx, caseId)
  if (!about || !found) return
  await notify(tx, { matterId: found.id, organId: found.officeId, key: `held:${recusalId}`, says: `${found.number} ${about.name}的回避还没有决定，在此之前本案由其他人办理。` })
}

export interface RecusalRow {
  readonly id: string
  readonly number: string
  readonly account: string
  readonly name: string
  readonly motion: Motion
  readonly declaredOn: Day
  readonly reasons: string | null
  readonly closed: string | null
  readonly decidedOn: Day | null
}

/** The recusals of a case, the oldest first. */
export const recusalsIn = (query: Query, caseId: string): Promise<RecusalRow[]> => query<RecusalRow[]>`
  select matter.id, matter.number, about.account_id as account, about.name, about.motion, matter.opened_on as "declaredOn", matter.closed, matter.closed_on as "decidedOn",
    (select coalesce(body->>'reasons', body->>'text') from matter_event where matter_event.matter_id = matter.id and seq = 1) as reasons
  from matter_link join matter on matter.id = to_matter join matter_about about on about.matter_id = matter.id
  where from_matter = ${caseId} and matter.kind = 'recusal' order by matter_link.recorded_at`

export interface EarlierAct {
  readonly recusal: string
  readonly seq: number
  readonly event: MatterEvent
  readonly on: Day
  readonly finding: 'stands' | 'redone' | null
  readonly reasons: string | null
  readonly reviewedBy: string | null
  readonly reviewedOn: Day | null
}

/** What somebody who had to withdraw did in the case before: he did it, or took part in it. */
export const actsBefore = (query: Query, caseId: string): Promise<EarlierAct[]> => query<EarlierAct[]>`
  select recusal.id as recusal, event.seq, event.body as event, event.happened_on as on, review.finding, review.reasons, review.account_name as "reviewedBy", review.on_day as "reviewedOn"
  from matter_link join matter recusal on recusal.id = to_matter and recusal.kind = 'recusal' and recusal.closed = 'decided'
    join matter_about about on about.matter_id = recusal.id
    join matter_event event on event.matter_id = from_matter and event.act not in ('expire', 'open') and event.happened_on <= recusal.closed_on
      and (event.account_id = about.account_id or exists (select from act_person join officer on officer.id = officer_id
        where act_person.matter_id = event.matter_id and act_person.seq = event.seq and officer.account_id = about.account_id))
    left join recusal_review review on review.recusal_id = recusal.id and review.seq = event.seq
  where from_matter = ${caseId} order by matter_link.recorded_at, event.seq`

/** Says what is made of one act done before a recusal: it stands, or it is done again. */
export async function reviewAct(tx: Transaction, who: Acting, caseId: string, review: { readonly recusal: string, readonly seq: number, readonly finding: 'stands' | 'redone', readonly reasons: string }, today: Day): Promise<void> {
  const row = await lockMatter(tx, caseId)
  if (!row || row.officeId !== who.organ.id) throw notFound('个办件')
  requireRole(who, ['clerk', 'chief', 'leader'], '复核')
  const act = (await actsBefore(tx, caseId)).find(({ recusal, seq }) => recusal === review.recusal && seq === review.seq)
  if (!act) throw notFound('项待复核的事项')
  if (act.finding) throw refused('review.done', 409, `这一项已经由${act.reviewedBy}复核。请刷新后查看。`)
  const [about] = await tx<{ account: string }[]>`select account_id as account from matter_about where matter_id = ${review.recusal}`
  if (about?.account === who.account.id) throw refused('person.unfit', 409, '不能复核自己办理的事项。请由接办人员或者科长复核。')
  await tx`insert into recusal_review (recusal_id, matter_id, seq, finding, reasons, account_id, account_name, on_day)
    values (${review.recusal}, ${caseId}, ${review.seq}, ${review.finding}, ${review.reasons}, ${who.account.id}, ${who.account.name}, ${today})`
  await audit(tx, who, { act: 'recusal.reviewed', subject: { kind: 'matter', id: caseId }, detail: { recusal: review.recusal, seq: review.seq, finding: review.finding } })
}
