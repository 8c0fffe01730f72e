import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { houseRule, type ApprovalRule } from './approvalRoute.ts'
import type { PostRole } from '../posts.ts'
import { refused } from '../refused.ts'

/** The rule that an office follows for papers of a role today; the house's own where it laid none down. */
export async function ruleOf(query: Query, organId: string, role: string): Promise<ApprovalRule> {
  const rules = await query<(ApprovalRule & { role: string | null })[]>`
    select distinct on (role) role, review, sign, direct, remind_after as "remindAfter" from approval_rule
    where organ_id = ${organId} and (role = ${role} or role is null) order by role, id desc`
  return ruleAmong(rules, role)
}

/** The rule for papers of a role, among those that an office laid down. */
export const ruleAmong = (rules: readonly (ApprovalRule & { readonly role: string | null })[], role: string): ApprovalRule =>
  rules.find(rule => rule.role === role) ?? rules.find(rule => rule.role === null) ?? houseRule

export interface RuleRow extends ApprovalRule { readonly role: string | null, readonly by: string, readonly at: string }

export const rulesOf = (query: Query, organId: string): Promise<RuleRow[]> => query<RuleRow[]>`
  select distinct on (role) role, review, sign, direct, remind_after as "remindAfter", account_name as by, set_at as at from approval_rule
  where organ_id = ${organId} order by role nulls first, id desc`

export async function setRule(tx: Transaction, { account, organ }: Acting, role: string | null, rule: ApprovalRule): Promise<void> {
  await tx`insert into approval_rule (organ_id, org_path, role, review, sign, direct, remind_after, account_id, account_name)
    values (${organ.id}, ${organ.path}, ${role}, ${[...rule.review]}, ${rule.sign}, ${rule.direct}, ${rule.remindAfter}, ${account.id}, ${account.name})`
}

/** Whether somebody may issue a paper without a round: only where the office's rule says so. */
export async function refuseWithoutRound(tx: Transaction, officeId: string, role: string): Promise<void> {
  if ((await ruleOf(tx, officeId, role)).direct) return
  throw refused('approval.required', 409, '按本机关的规定，这类文书须送审，由签发人签发，不能直接制发。请拟稿后送审。')
}

export interface DeputyRow {
  readonly id: string
  readonly away: { readonly id: string, readonly name: string }
  readonly post: 'chief' | 'leader'
  readonly deputy: { readonly id: string, readonly name: string }
  readonly from: Day
  readonly to: Day
  readonly endedOn: Day | null
}

export async function deputiesOf(query: Query, organId: string): Promise<DeputyRow[]> {
  const rows = await query<{ id: string, awayId: string, awayName: string, post: 'chief' | 'leader', deputyId: string, deputyName: string, from: Day, to: Day, endedOn: Day | null }[]>`
    select id, away_id as "awayId", away_name as "awayName", post, deputy_id as "deputyId", deputy_name as "deputyName", from_day as "from", to_day as "to", ended_on as "endedOn"
    from deputy where organ_id = ${organId} order by from_day desc, set_at desc`
  return rows.map(({ awayId, awayName, deputyId, deputyName, ...row }) => ({ ...row, away: { id: awayId, name: awayName }, deputy: { id: deputyId, name: deputyName } }))
}

export async function addDeputy(tx: Transaction, { account, organ }: Acting, { away, post, deputy, from, to }: Omit<DeputyRow, 'id' | 'endedOn'>): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into deputy (organ_id, org_path, away_id, away_name, post, deputy_id, deputy_name, from_day, to_day, account_name)
    values (${organ.id}, ${organ.path}, ${away.id}, ${away.name}, ${post}, ${deputy.id}, ${deputy.name}, ${from}, ${to}, ${account.name}) returning id`
  return row.id
}

export const endDeputy = async (tx: Transaction, organId: string, id: string, on: Day): Promise<boolean> =>
  (await tx`update deputy set ended_on = ${on} where id = ${id} and organ_id = ${organId} and ended_on is null returning id`).length > 0

/** The posts somebody may act in today: his own, and those of colleagues for whom he stands in. */
export interface Standing { readonly roles: readonly PostRole[], readonly deputises: ReadonlyMap<PostRole, string> }

export async function postsToday(query: Query, { account, organ, roles }: Acting, today: Day): Promise<Standing> {
  const rows = await query<{ post: PostRole, away: string }[]>`
    select post, away_name as away from deputy
    where organ_id = ${organ.id} and deputy_id = ${account.id} and ${today} between from_day and to_day and (ended_on is null or ended_on > ${today})`
  const deputises = new Map(rows.filter(({ post }) => !roles.includes(post)).map(({ post, away }) => [post, away]))
  return { roles: [...roles, ...deputises.keys()], deputises }
}
