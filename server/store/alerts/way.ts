import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { type AlertState, historyOf, openStates, type Verdict } from './alerts.ts'
import { notifyAll } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { refused } from '../refused.ts'
import type { StoredFile } from '../evidence/uploads.ts'

/** An alert as somebody saw it. */
export interface Seen { readonly id: number, readonly version: number }

interface Step { readonly says: string, readonly internal?: boolean }

/** Writes down what a person did, as it now stands; answers the last of these entries, which nothing else is named after. */
export async function tell(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, ids: readonly number[], { says, internal = false }: Step): Promise<number> {
  const entries = await tx<{ id: number }[]>`
    insert into alert_event (alert_id, org_path, version, account_id, account_name, organ_name, says, internal)
    select id, org_path, version, ${account.id}, ${account.name}, ${organ.name}, ${says}, ${internal} from alert where id = any(${[...ids]}::bigint[]) returning id`
  return entries.at(-1)?.id ?? 0
}

const seenRows = (tx: Transaction, seen: readonly Seen[]) => tx`jsonb_to_recordset(${tx.json(seen.map(({ id, version }) => ({ id, version })))}) as seen(id bigint, version integer)`

/** Which of them were changed by this statement; the others somebody else was faster with. */
const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)

export interface Judgement {
  readonly state: 'verified' | 'dismissed'
  readonly verdict: Verdict
  readonly reason: string
  readonly says: string
  readonly on: Day
}

/** Records what a person made of alerts that are open, as he saw them; answers which. */
export async function judge(tx: Transaction, who: Acting, seen: readonly Seen[], { state, verdict, reason, says, on }: Judgement): Promise<number[]> {
  const judged = idsOf(await tx<{ id: number }[]>`
    update alert set state = ${state}, verdict = ${verdict}, reason = ${reason}, judged_on = ${on}, version = alert.version + 1
    from ${seenRows(tx, seen)} where alert.id = seen.id and alert.version = seen.version and alert.state in ${tx([...openStates])} returning alert.id`)
  await tell(tx, who, judged, { says })
  return judged
}

/** Lays alerts into somebody's hands; whose they are does not make them another version. */
export async function assign(tx: Transaction, who: Acting, ids: readonly number[], to: { readonly id: string, readonly name: string }, on: Day): Promise<number[]> {
  const assigned = idsOf(await tx<{ id: number }[]>`
    insert into alert_assignee (alert_id, org_path, account_id, account_name, organ_id, since)
    select id, org_path, ${to.id}, ${to.name}, ${who.organ.id}, ${on} from alert where id = any(${[...ids]}::bigint[]) and state in ${tx([...openStates, 'verified'])}
    on conflict (alert_id) do update set account_id = excluded.account_id, account_name = excluded.account_name, organ_id = excluded.organ_id, since = excluded.since
      where alert_assignee.account_id <> excluded.account_id
    returning alert_id as id`)
  const entry = await tell(tx, who, assigned, { says: `交由${to.name}办理`, internal: true })
  if (assigned.length > 0 && to.id !== who.account.id) {
    await notifyAll(tx, [{ matterId: null, organId: who.organ.id, accountId: to.id, key: `alert.assigned:${entry}`, page: pages.alerts(assigned, { state: 'all', assignee: 'me' }), says: `${who.account.name}把${assigned.length}条预警交给你办理。` }])
  }
  return assigned
}

/** Asks the bodies what they have to say, by a day; each body's legal unit is told once. */
export async function ask(tx: Transaction, who: Acting, seen: readonly Seen[], { says, until, on }: { readonly says: string, readonly until: Day, readonly on: Day }): Promise<number[]> {
  const { account, organ } = who
  const rows = await tx<{ id: number, bodyId: string }[]>`
    update alert set state = 'asked', asked_until = ${until}, version = alert.version + 1
    from ${seenRows(tx, seen)} where alert.id = seen.id and alert.version = seen.version and alert.state in ('new', 'explained') returning alert.id, alert.body_id as "bodyId"`
  await tx`
    insert into alert_question (alert_id, org_path, says, asked_on, until_on, account_id, account_name, organ_id, organ_name)
    select id, org_path, ${says}, ${on}, ${until}, ${account.id}, ${account.name}, ${organ.id}, ${organ.name} from alert where id = any(${idsOf(rows)}::bigint[])`
  const entry = await tell(tx, who, idsOf(rows), { says: `要求机关说明，最后日${chineseDay(until)}：${says}` })
  await notifyAll(tx, [...Map.groupBy(rows, ({ bodyId }) => bodyId)].map(([organId, those]) => ({
    matterId: null, organId, roles: ['agencyLegal'] as const, key: `alert.asked:${organId}:${entry}`, page: pages.alerts(idsOf(those), { state: 'asked' }),
    says: `${organ.name}要求就${those.length}条预警作出说明，最后日${chineseDay(until)}。`,
  })))
  return idsOf(rows)
}

export type AnswerKind = 'exception' | 'dataError' | 'corrected' | 'admitted'
const answerNames: Record<AnswerKind, string> = { exception: '属于法定例外', dataError: '数据有误', corrected: '已经改正', admitted: '确有问题' }

export interface NewAnswer { readonly kind: AnswerKind, readonly says: string, readonly files: readonly StoredFile[], readonly on: Day }

/** What the body says to the question that stands open; late is possible and dated as it is. False: nothing was asked, or it was answered. */
export async function answer(tx: Transaction, who: Acting, { id, version }: Seen, { kind, says, files, on }: NewAnswer): Promise<boolean> {
  const [changed] = await tx`update alert set state = 'explained', version = version + 1 where id = ${id} and version = ${version} and state = 'asked' returning id`
  if (!changed) return false
  const [question] = await tx<[{ id: number, organId: string, accountId: string, orgPath: string }]>`
    select id, organ_id as "organId", account_id as "accountId", org_path as "orgPath" from alert_question where alert_id = ${id} order by id desc limit 1`
  const [answered] = await tx<[{ id: number }]>`
    insert into alert_answer (question_id, alert_id, org_path, kind, says, answered_on, account_id, account_name, organ_name)
    values (${question.id}, ${id}, ${question.orgPath}, ${kind}, ${says}, ${on}, ${who.account.id}, ${who.account.name}, ${who.organ.name}) returning id`
  for (const { sha256, name, mediaType, bytes } of files) {
    await tx`insert into alert_answer_file (answer_id, alert_id, org_path, sha256, name, media_type, bytes)
      values (${answered.id}, ${id}, ${question.orgPath}, ${sha256}, ${name}, ${mediaType}, ${bytes}) on conflict do nothing`
  }
  await tell(tx, who, [id], { says: `机关说明：${answerNames[kind]}。${says}` })
  await notifyAll(tx, [{ matterId: null, organId: question.organId, accountId: question.accountId, key: `alert.answered:${answered.id}`, page: pages.alerts([id], {}), says: `${who.organ.name}对一条预警作出说明：${answerNames[kind]}。` }])
  return true
}

export interface QuestionRow {
  readonly says: string
  readonly askedOn: Day
  readonly untilOn: Day
  readonly organ: string
  readonly answer: {
    readonly kind: AnswerKind, readonly says: string, readonly on: Day, readonly by: string, readonly organ: string
    readonly files: readonly { readonly sha256: string, readonly name: string, readonly bytes: number }[]
  } | null
}

/** What was asked and what was said to it, the latest first. */
export const questionsOf = (query: Query, alertId: number): Promise<QuestionRow[]> => query<QuestionRow[]>`
  select question.says, question.asked_on as "askedOn", question.until_on as "untilOn", question.organ_name as organ,
    (select json_build_object('kind', answer.kind, 'says', answer.says, 'on', answer.answered_on, 'by', answer.account_name, 'organ', answer.organ_name,
      'files', coalesce((select json_agg(json_build_object('sha256', sha256, 'name', name, 'bytes', bytes) order by name) from alert_answer_file where answer_id = answer.id), '[]'))
      from alert_answer answer where answer.question_id = question.id) as answer
  from alert_question question where alert_id = ${alertId} order by question.id desc`

export interface AnswerFile { readonly sha256: string, readonly name: string, readonly mediaType: string, readonly bytes: number }
export async function findAnswerFile(query: Query, alertId: number, sha256: string): Promise<AnswerFile | undefined> {
  const [row] = await query<AnswerFile[]>`
    select sha256, name, media_type as "mediaType", bytes::float8 as bytes from alert_answer_file where alert_id = ${alertId} and sha256 = ${sha256} limit 1`
  return row
}

/** The state of each, for whoever wonders why nothing was done with it. */
export const statesOf = (query: Query, ids: readonly number[]): Promise<{ id: number, state: AlertState, title: string, bodyId: string }[]> => query`
  select id, state, title, body_id as "bodyId" from alert where id = any(${[...ids]}::bigint[])`

/** Somebody was faster: what happened since. */
export async function changedMeanwhile(tx: Transaction, { id, version }: Seen): Promise<Error> {
  const history = await historyOf(tx, id)
  const since = history.filter(event => event.version > version)
  const changes = (since.length > 0 ? since : history.slice(-1)).map(({ by, organ, at, says }) => ({ by: by ?? '系统', organ: organ ?? '', at, says }))
  const latest = changes.at(-1)
  return refused('alert.changed', 409, `这条预警已经有人处理：${latest ? `${latest.by}${latest.says.replace(/。$/, '')}` : '状态已变化'}。请刷新后查看，你填写的内容没有丢。`, { changes })
}

/** Marks that a matter was opened from alerts, in the transaction that opens it; answers how many: those out of sight, lapsed, dismissed or opened already are left. */
export async function markOpened(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, ids: readonly number[], matterId: string, on: Day): Promise<number> {
  const marked = idsOf(await tx<{ id: number }[]>`
    update alert set state = 'opened', matter_id = ${matterId}, judged_on = coalesce(judged_on, ${on}), version = version + 1
    where id = any(${[...ids]}::bigint[]) and state in ${tx([...openStates, 'verified'])} returning id`)
  await tell(tx, { account, organ }, marked, { says: '启动监督程序' })
  return marked.length
}
