import { mayFollow, stateOn, type CredentialKind, type CredentialState, type CredentialStatus, type StatusEntry } from '../../../core/people/index.ts'
import type { Cite, Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { aboutOf, handledBy } from '../matters/about.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { notify } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { refused } from '../refused.ts'
import type { CredentialGiven, Intent } from '../matters/intent.ts'
import type { Prospect } from '../matters/prospect.ts'

/** Kinds of proceeding that lead to a credential, and what they lead to. */
const kinds: Readonly<Partial<Record<string, CredentialKind>>> = {
  enforcementCredential: 'enforcement', credentialSuspension: 'enforcement', supervisionCredential: 'supervision', invitedSupervisor: 'invited',
}

export const credentialKindOf = (proceeding: string): CredentialKind | undefined => kinds[proceeding]

const renewals: ReadonlySet<string | undefined> = new Set(['credentialRenewal', 'supervisionCredentialRenewal'])

/** Whether an act gives a credential a later last day. */
export const renews = ({ act, role }: { readonly act: string, readonly role?: string | null | undefined }): boolean => act === 'issue' && renewals.has(role ?? undefined)

/** What becomes of the credential by the step just taken: the stages before and after it, or how the matter ended, say it. */
export function effectOf({ weighed: { before, after, command } }: Pick<Prospect, 'weighed'>): CredentialStatus | 'issued' | 'renewed' | undefined {
  if (renews(command)) return 'renewed'
  const enters = (stage: string) => after.stages.some(each => each === stage) && !before.stages.some(each => each === stage)
  const held = before.stages.some(stage => stage === 'valid' || stage === 'suspended')
  if (after.closed === 'cancelled') return 'cancelled'
  if (after.closed === 'returnedToHolder') return 'valid'
  if (after.closed) return held && after.closed !== 'withdrawn' ? 'returned' : undefined
  if (enters('suspended')) return 'suspended'
  if (!enters('valid')) return undefined
  return before.stages.some(stage => stage === 'suspended') ? 'valid' : 'issued'
}

/** Lets the register follow a matter about a credential: in the same transaction, from the same day. */
export async function followCredential(tx: Transaction, who: Acting, intent: Intent, prospect: Prospect, seq: number): Promise<void> {
  const { row } = prospect.inHand
  const kind = credentialKindOf(row.kind)
  const about = kind && await aboutOf(tx, row.id)
  if (!kind || !about?.officer) return
  await keepTraining(tx, who, intent, prospect, about.officer)
  const effect = effectOf(prospect)
  if (!effect) return
  const { on, event } = { on: prospect.weighed.command.on, event: prospect.weighed.event }
  const source = { on, law: event.law, cite: event.cite, says: intent.reasons ?? null, matterId: row.id, seq }
  if (effect === 'issued') return await issueCredential(tx, who, about.officer, kind, intent.credential ?? {}, source)
  const credentials = await held(tx, row.id, about.officer, kind, on)
  if (effect === 'renewed') return await renew(tx, who, credentials, intent.credential ?? {}, source)
  for (const id of credentials) await enterStatus(tx, who, id, effect, source)
}

/** The credential that a matter is about; one that was issued before and elsewhere is taken into the matter by what is first decided about it. */
async function held(tx: Transaction, matterId: string, officer: string, kind: CredentialKind, on: Day): Promise<string[]> {
  const own = await tx<{ id: string }[]>`select id from credential where matter_id = ${matterId}`
  if (own.length > 0) return own.map(({ id }) => id)
  const taken = await tx<{ id: string }[]>`
    update credential set matter_id = ${matterId} where officer_id = ${officer} and kind = ${kind} and valid_to >= ${on} and credential_status_on(id, ${on}) in ('valid', 'suspended') returning id`
  if (taken.length === 0) throw refused('credential.none', 409, '人员登记中没有他有效的证件，没有可以办理的。请核对人员登记；证件已经到期的，请重新申领。')
  return taken.map(({ id }) => id)
}

/** Training and a passed exam that the proceeding enters stand in the person's own record as well. */
async function keepTraining(tx: Transaction, { account }: Acting, { credential, text }: Intent, { weighed: { before, after, command }, inHand }: Prospect, officer: string): Promise<void> {
  const enters = (stage: string) => after.stages.some(each => each === stage) && !before.stages.some(each => each === stage)
  const common = { officer_id: officer, on_day: command.on, matter_id: inHand.row.id, account_id: account.id, account_name: account.name }
  if (enters('trained')) {
    if (!credential?.hours) throw incomplete('hours', '请填写培训学时。')
    await tx`insert into training ${tx({ ...common, kind: 'training', subject: credential.subject ?? '培训', hours: credential.hours })}`
  }
  if (enters('examined')) await tx`insert into training ${tx({ ...common, kind: 'exam', subject: credential?.subject ?? '资格考试', passed: true, result: text ?? null })}`
}

const incomplete = (field: string, says: string) => refused('credential.incomplete', 422, says, { errors: [{ field: `body.credential.${field}`, code: 'field.missing', says }] })

export interface Source {
  readonly on: Day
  readonly law: string | null
  readonly cite: Cite | null
  readonly says: string | null
  readonly matterId: string | null
  readonly seq: number | null
}

/** A new credential; one that the person holds already under that number is taken into the matter as it is. */
async function issueCredential(tx: Transaction, who: Acting, officer: string, kind: CredentialKind, given: CredentialGiven, source: Source): Promise<void> {
  const { number, to, from = source.on, areas = [], fields = [] } = given
  if (!number) throw incomplete('number', '请填写证件编号。')
  if (!to) throw incomplete('to', '请填写有效期的最后一日。')
  if (to < from) throw incomplete('to', `有效期的最后一日${chineseDay(to)}早于起始日${chineseDay(from)}。请核对。`)
  const [known] = await tx<{ id: string, officerId: string }[]>`select id, officer_id as "officerId" from credential where cert_no = ${number}`
  if (known && known.officerId !== officer) throw incomplete('number', `编号“${number}”已经是别人的证件。请核对。`)
  if (known) {
    await tx`update credential set matter_id = ${source.matterId} where id = ${known.id}`
    return await audit(tx, who, { act: 'credential.takenIn', subject: { kind: 'credential', id: known.id } })
  }
  const [made] = await tx<{ id: string }[]>`
    insert into credential (cert_no, kind, officer_id, organ_id, org_path, issuer, issue_date, valid_from, valid_to, areas, fields, matter_id)
    select ${number}, ${kind}, id, organ_id, org_path, ${who.organ.name}, ${source.on}, ${from}, ${to}, ${[...areas]}, ${[...fields]}, ${source.matterId} from officer where id = ${officer} returning id`
  if (!made) throw refused('person.unknown', 422, '人员登记中没有这个人，或者他不在你的职责范围内。请核对。')
  await enterStatus(tx, who, made.id, 'valid', source)
}

/** 延续、换发: up to its last day a valid credential is given a later one, and with a new document a new number. The history says what it was before. */
async function renew(tx: Transaction, who: Acting, ids: readonly string[], { to, replacement }: CredentialGiven, { on, law, cite, says, matterId, seq }: Source): Promise<void> {
  const [held] = await tx<CredentialRow[]>`
    select ${credentialColumns(tx)} from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id
    where credential.id = any(${[...ids]}) order by valid_to desc limit 1 for update of credential`
  const { id, number, to: last } = held!
  const state = stateOn(held!, on)
  if (state === 'expired') throw refused('credential.expired', 409, `这本证件已于${chineseDay(last)}到期，到期之后不能延续。请重新申领。`)
  if (state !== 'valid') throw refused('credential.notValid', 409, `这本证件现在是${statusNames[state]}，只有有效的证件才能延续。请先办理发还，或者重新申领。`)
  if (!to) throw incomplete('to', '请填写有效期的最后一日。')
  if (to <= last) throw incomplete('to', `延续后的最后一日${chineseDay(to)}不晚于现在的最后一日${chineseDay(last)}。请核对。`)
  const renumbered = replacement !== undefined && replacement !== number
  if (renumbered && (await tx`select from credential where cert_no = ${replacement}`).length > 0) throw incomplete('replacement', `编号“${replacement}”已经使用。请核对。`)
  await tx`update credential set valid_to = ${to}, cert_no = ${replacement ?? number} where id = ${id}`
  const what = `有效期由${chineseDay(last)}延续至${chineseDay(to)}${renumbered ? `；换发新证，原编号${number}` : ''}`
  await tx`insert into credential_status (credential_id, status, from_day, law, cite, says, matter_id, seq, account_id)
    values (${id}, 'valid', ${on}, ${law}, ${cite}, ${says === null ? what : `${what}。${says}`}, ${matterId}, ${seq}, ${who.account.id})`
  await audit(tx, who, { act: 'credential.renewed', subject: { kind: 'credential', id }, detail: { on, from: last, to } })
}

/** Adds to the history of a credential what was decided about it, and tells every office whose work it stops. */
export async function enterStatus(tx: Transaction, who: Acting, id: string, status: CredentialStatus, { on, law, cite, says, matterId, seq }: Source): Promise<void> {
  const [held] = await tx<{ history: StatusEntry[], from: Day, to: Day }[]>`
    select valid_from as "from", valid_to as "to", coalesce((select json_agg(json_build_object('status', h.status, 'from', h.from_day) order by h.id)
      from credential_status h where h.credential_id = credential.id), '[]') as history from credential where id = ${id} for update`
  const current = held!.history.length === 0 ? 'notYet' : stateOn(held!, on)
  if (!mayFollow(current, status)) throw refused('credential.settled', 409, '这本证件已经注销、吊销或者收回，不能再改变状态。需要证件的，请重新申领。')
  await tx`insert into credential_status (credential_id, status, from_day, law, cite, says, matter_id, seq, account_id)
    values (${id}, ${status}, ${on}, ${law}, ${cite}, ${says}, ${matterId}, ${seq}, ${who.account.id})`
  await audit(tx, who, { act: `credential.${status}`, subject: { kind: 'credential', id }, detail: { on } })
  if (status !== 'valid') await tellOffices(tx, id, status, on)
}

/** 暂扣 · 收回 · 注销 · 吊销 · 遗失 · 过期 */
export const statusNames: Readonly<Record<CredentialState, string>> = {
  valid: '有效', suspended: '暂扣', returned: '收回', cancelled: '注销', revoked: '吊销', lost: '遗失', expired: '过期', notYet: '未生效',
}

/** Everybody who hands work to the person hears of it in the matter itself; so does the organ that the person belongs to. */
async function tellOffices(tx: Transaction, credential: string, status: CredentialStatus, on: Day): Promise<void> {
  const [holder] = await tx<{ id: string, name: string, account: string | null, organId: string, kind: CredentialKind, number: string }[]>`
    select officer.id, officer.name, officer.account_id as account, officer.organ_id as "organId", credential.kind, cert_no as number
    from credential join officer on officer.id = officer_id where credential.id = ${credential}`
  const { id: officer, name, account, organId, kind, number } = holder!
  const what = `${name}的${kindNames[kind]}（${number}）自${chineseDay(on)}起${statusNames[status]}`
  await notify(tx, { matterId: null, organId, key: `credential:${credential}:${status}:${on}`, page: pages.officer(officer), says: `${what}。` })
  if (kind !== 'supervision' || account === null) return
  for (const { id, officeId, number: matter } of await handledBy(tx, account)) {
    await notify(tx, { matterId: id, organId: officeId, key: `credential:${credential}:${status}:${on}:${id}`, says: `${matter} ${what}，不能再办理本案。请另派人员。` })
  }
}

export const kindNames: Readonly<Record<CredentialKind, string>> = { enforcement: '执法证件', departmental: '部门专用执法证件', supervision: '监督证件', invited: '受邀监督人员证件' }

export interface CredentialRow {
  readonly id: string
  readonly number: string
  readonly kind: CredentialKind
  readonly officer: string
  readonly account: string | null
  readonly name: string
  readonly organId: string
  readonly organName: string
  readonly organShortName: string
  readonly issuer: string
  readonly issuedOn: Day
  readonly from: Day
  readonly to: Day
  readonly areas: readonly string[]
  readonly fields: readonly string[]
  readonly matterId: string | null
  readonly history: readonly (StatusEntry & { readonly law: string | null, readonly cite: Cite | null, readonly says: string | null, readonly matterId: string | null })[]
}

export const credentialColumns = (query: Query) => query`
  credential.id, cert_no as number, credential.kind, officer.id as officer, officer.account_id as account, officer.name, organ.id as "organId", organ.name as "organName",
  organ.short_name as "organShortName", issuer, issue_date as "issuedOn", valid_from as "from", valid_to as "to", areas, fields, credential.matter_id as "matterId",
  coalesce((select json_agg(json_build_object('status', h.status, 'from', h.from_day, 'law', h.law, 'cite', h.cite, 'says', h.says, 'matterId', h.matter_id) order by h.id)
    from credential_status h where h.credential_id = credential.id), '[]') as history`

export async function findCredential(query: Query, id: string): Promise<CredentialRow | undefined> {
  const [row] = await query<CredentialRow[]>`
    select ${credentialColumns(query)} from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id where credential.id = ${id}`
  return row
}

export const credentialsOf = (query: Query, officer: string): Promise<CredentialRow[]> => query<CredentialRow[]>`
  select ${credentialColumns(query)} from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id
  where officer_id = ${officer} order by valid_to desc`

