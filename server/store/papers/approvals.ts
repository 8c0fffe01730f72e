import type { JSONValue } from 'postgres'
import type { Paper } from '../../../core/instruments/index.ts'
import type { Command } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { whereItLies, type Step, type Stop } from './approvalRoute.ts'
import { refuseWithoutRound } from './approvalRules.ts'
import type { Check } from './draftChecks.ts'
import { contentOf, digestOf } from './draftPaper.ts'
import { setState, type DraftForm, type DraftRow } from './drafts.ts'
import type { MatterRow } from '../matters/matters.ts'
import type { Draft } from './papers.ts'
import { refused } from '../refused.ts'
import type { Intent } from '../matters/intent.ts'

/** What was checked when a paper was submitted, with the reasons for going on against a warning. */
export type CheckedThen = Check & { readonly reason?: string | undefined }

export interface RoundRow {
  readonly id: string
  readonly draftId: string
  readonly version: number
  readonly officePath: string
  readonly matterNumber: string
  readonly title: string
  readonly sha256: string
  readonly content: Paper | null
  readonly says: string | null
  /** What it says besides its text, in words; null: not kept at the time. */
  readonly besides: readonly string[] | null
  readonly checks: readonly CheckedThen[]
  readonly stops: readonly Stop[]
  readonly submittedOn: Day
}

const columns = (query: Query) => query`approval_round.id, draft_id as "draftId", approval_round.version, approval_round.office_path as "officePath", matter_number as "matterNumber",
  approval_round.title, sha256, content, says, besides, checks, stops, submitted_on as "submittedOn"`

export async function findRound(query: Query, id: string): Promise<RoundRow | undefined> {
  const [row] = await query<RoundRow[]>`select ${columns(query)} from approval_round where id = ${id}`
  return row
}

/** The rounds of a draft, the oldest first. */
export const roundsOf = (query: Query, draftId: string): Promise<RoundRow[]> => query<RoundRow[]>`
  select ${columns(query)} from approval_round join approval_step on round_id = approval_round.id and seq = 1 where draft_id = ${draftId} order by done_at`

/** Rounds that are not over, and those that ended since a day: whatever this person's organ may see of them. */
export const roundsSince = (query: Query, since: Day): Promise<RoundRow[]> => query<RoundRow[]>`
  select ${columns(query)} from approval_round
  where not exists (select from approval_step where round_id = approval_round.id and does in ('returned', 'withdrawn', 'issued') and done_on < ${since})
  order by submitted_on, approval_round.id limit 500`

/** Rounds under way that nobody was reminded of where they lie now, with the matter of each. */
export const untoldRounds = (query: Query, today: Day): Promise<(RoundRow & { readonly matterId: string, readonly officeId: string })[]> => query`
  select ${columns(query)}, matter_id as "matterId", organ_id as "officeId" from approval_round join paper_draft on paper_draft.id = draft_id
    join lateral (select seq, does, done_on from approval_step where round_id = approval_round.id order by seq desc limit 1) last on true
  where last.does not in ('returned', 'withdrawn', 'issued') and last.done_on < ${today}
    and not exists (select from notice where key = 'approval:' || approval_round.id || ':' || last.seq)`

type RawStep = { roundId: string, seq: number, does: Step['does'], opinion: string | null, toId: string | null, toName: string | null, accountId: string, accountName: string, deputises: string | null, organId: string, organName: string, on: Day, at: string }

export async function stepsOf(query: Query, roundIds: readonly string[]): Promise<Map<string, Step[]>> {
  const rows = await query<RawStep[]>`
    select round_id as "roundId", seq, does, opinion, to_id as "toId", to_name as "toName", account_id as "accountId", account_name as "accountName", deputises,
      organ_id as "organId", organ_name as "organName", done_on as "on", done_at as at
    from approval_step where round_id = any(${[...roundIds]}) order by round_id, seq`
  const steps = rows.map(({ toId, toName, accountId, accountName, organId, organName, ...row }) => ({
    ...row, to: toId && toName ? { id: toId, name: toName } : null, by: { id: accountId, name: accountName }, organ: { id: organId, name: organName },
  }))
  return Map.groupBy(steps, ({ roundId }) => roundId)
}

export interface NewRound {
  readonly draft: DraftRow
  readonly matter: MatterRow
  readonly paper: Draft
  readonly form: DraftForm
  readonly besides: readonly string[]
  readonly checks: readonly CheckedThen[]
  readonly stops: readonly Stop[]
  /** Paths of the other organs among them. */
  readonly asked: readonly string[]
  readonly on: Day
}

export async function addRound(tx: Transaction, who: Acting, { draft, matter, paper, form, besides, checks, stops, asked, on }: NewRound): Promise<string> {
  const content = contentOf(paper)
  const [row] = await tx<[{ id: string }]>`
    insert into approval_round (draft_id, version, office_path, asked, matter_number, title, sha256, content, says, besides, checks, stops, submitted_on)
    values (${draft.id}, ${draft.version}, ${matter.officePath}, ${[...asked]}, ${matter.number}, ${draft.title}, ${digestOf(content, form)},
      ${content && tx.json(content as unknown as JSONValue)}, ${content ? null : form.paper?.outline ?? form.text ?? null}, ${[...besides]}, ${tx.json(checks as unknown as JSONValue)},
      ${tx.json(stops as unknown as JSONValue)}, ${on})
    returning id`
  await addStep(tx, who, row.id, 1, { does: 'submitted', opinion: null, to: null, deputises: null, on })
  await setState(tx, draft.id, 'inApproval')
  return row.id
}

type NewStep = Pick<Step, 'does' | 'opinion' | 'to' | 'deputises' | 'on'>

export async function addStep(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, roundId: string, seq: number, { does, opinion, to, deputises, on }: NewStep): Promise<void> {
  await tx`insert into approval_step (round_id, seq, does, opinion, to_id, to_name, account_id, account_name, deputises, organ_id, organ_name, done_on)
    values (${roundId}, ${seq}, ${does}, ${opinion}, ${to?.id ?? null}, ${to?.name ?? null}, ${account.id}, ${account.name}, ${deputises}, ${organ.id}, ${organ.name}, ${on})`
}

/** Not without a round where the office wants one; not beside a round that still runs; and only the text that was approved. */
export async function refuseUnapproved(tx: Transaction, matter: MatterRow, { round, option, ...intent }: Intent, paper: Draft): Promise<void> {
  if (round === undefined) {
    const [running] = await tx`select 1 from paper_draft where matter_id = ${matter.id} and option = ${option} and state in ('inApproval', 'approved')`
    if (running) throw refused('approval.running', 409, '这份文书有一稿正在审核或者已经批准，不能另行制发。请在审批中签发，或者先撤回送审。')
    return await refuseWithoutRound(tx, matter.officeId, paper.command.role!)
  }
  const approved = await findRound(tx, round)
  const { on: _, expectedVersion: __, by: ___, receipt: ____, proof: _____, ...form } = intent
  if (approved?.sha256 !== digestOf(contentOf(paper), form)) {
    throw refused('approval.changed', 409, '办件在批准之后有变化，文书的正文与批准的稿不一致，不能签发。请退回，按现在的情况重新送审。')
  }
}

/** What another organ did not approve goes back to whoever wrote it. */
export async function returnRounds(tx: Transaction, who: Acting, matterId: string, option: string, { reasons, on }: Pick<Command, 'reasons' | 'on'>): Promise<void> {
  const [draft] = await tx<{ id: string }[]>`select id from paper_draft where matter_id = ${matterId} and option = ${option} and state in ('inApproval', 'approved')`
  const round = draft && (await roundsOf(tx, draft.id)).at(-1)
  if (!round) return
  const steps = (await stepsOf(tx, [round.id])).get(round.id)!
  if (!['running', 'approved'].includes(whereItLies(round.stops, steps).state)) return
  await addStep(tx, who, round.id, steps.length + 1, { does: 'returned', opinion: reasons ?? '不予批准。', to: null, deputises: null, on })
  await setState(tx, draft.id, 'returned')
}
