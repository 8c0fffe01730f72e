import type { JSONValue } from 'postgres'
import { findSensitive, secrecyMark, type Hit, type KnownNames } from '../../../core/circulars/desensitise.ts'
import type { Situation } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { refused } from '../refused.ts'
import type { Carried, Intent } from './intent.ts'

/** Papers that make a case known to others than those it concerns. */
const madeKnown: readonly string[] = ['circular', 'typicalCase']
export const makesKnown = (act: string, role: string | null | undefined): boolean => act === 'issue' && madeKnown.includes(role ?? '')

/** People and enterprises in the case that a matter comes from: parties of records, and persons a proposal is about. */
export async function namesAround(query: Query, matterId: string): Promise<KnownNames> {
  const rows = await query<{ name: string, enterprise: boolean }[]>`
    with around as (select ${matterId}::uuid as id union select from_matter from matter_link where to_matter = ${matterId})
    select record.party as name, record.is_enterprise as enterprise from around join matter on matter.id = around.id
      join enforcement_record record on record.id = (matter.source ->> 'record')::bigint
    union select name, false from liability_subject where matter_id in (select id from around)`
  const named = (enterprise: boolean) => rows.filter(row => row.enterprise === enterprise).map(({ name }) => name)
  return { persons: named(false), enterprises: named(true) }
}

/** All that the act would put before other eyes. */
const textsOf = ({ text, reasons, paper }: Intent): readonly string[] =>
  [text, reasons, paper?.subject, paper?.act, paper?.outline, ...(paper?.found ?? []), ...(paper?.demands ?? []), ...(paper?.orders ?? []), ...Object.values(paper?.parts ?? {}),
    ...(paper?.attachments ?? []).flatMap(({ title, lines }) => [title, ...lines])].filter(text => text !== undefined)

const keptOf = (carried: Carried | undefined) => carried?.kind === 'disclosure' ? carried.kept : []

/** Refuses to make known what still names somebody, unless a person let each place stand with a reason; and anything that bears a mark of secrecy. */
export async function refuseUnmasked(tx: Transaction, matterId: string, intent: Intent): Promise<void> {
  const texts = textsOf(intent)
  const secret = texts.map(secrecyMark).find(mark => mark !== undefined)
  if (secret) throw refused('disclosure.secret', 422, `内容带有密级标志“${secret}”，不能通报或者公布。请删去涉密内容，或者改由保密渠道办理。`)
  const names = await namesAround(tx, matterId)
  const kept = keptOf(intent.carried)
  const open = texts.flatMap(text => findSensitive(text, names)).filter(({ words }) => !kept.some(each => each.words === words))
  if (open.length === 0) return
  throw refused('disclosure.unmasked', 422, `还有${open.length}处可能泄露个人信息或者商业秘密：${[...new Set(open.map(({ words }) => words))].slice(0, 5).join('、')}。请逐处隐去，或者写明保留的理由。`, {
    errors: open.map(({ kind, words, mask }) => ({ field: 'body.carried', code: `disclosure.${kind}`, says: `${kindNames[kind]}“${words}”，建议改为“${mask}”` })),
  })
}

export const kindNames: Readonly<Record<Hit['kind'], string>> = {
  person: '姓名', idNumber: '身份证号', phone: '电话', address: '住址', plate: '车辆号牌', account: '账号', email: '邮箱', creditCode: '统一社会信用代码', enterprise: '企业名称',
}

export async function addDisclosure(tx: Transaction, { account }: Acting, matterId: string, seq: number, intent: Intent, { facts }: Situation): Promise<void> {
  const kept = keptOf(intent.carried)
  await tx`insert into disclosure_check (matter_id, seq, to_public, masked, kept, account_id, account_name)
    values (${matterId}, ${seq}, ${facts['toThePublic'] === true}, ${textsOf(intent).filter(text => text.includes('某')).length}, ${tx.json(kept as unknown as JSONValue)}, ${account.id}, ${account.name})`
}

interface CircularRow {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly issuedOn: Day
  readonly agencyId: string
  readonly agencyName: string
  readonly agencyShortName: string
  readonly matterId: string
  readonly matterNumber: string
  readonly matterTitle: string
  readonly range: string | null
  readonly toPublic: boolean
  readonly kept: number | null
}

/** What has been made known, the latest first. */
export const circularsIn = (query: Query): Promise<CircularRow[]> => query<CircularRow[]>`
  select instrument.id, instrument.title, instrument.number, instrument.issued_on as "issuedOn", agency.id as "agencyId", agency.name as "agencyName", agency.short_name as "agencyShortName",
    matter.id as "matterId", matter.number as "matterNumber", matter.title as "matterTitle", event.body->>'text' as range,
    coalesce(disclosure_check.to_public, (matter.facts->>'toThePublic')::boolean, false) as "toPublic", jsonb_array_length(disclosure_check.kept) as kept
  from instrument join matter on matter.id = instrument.matter_id join organ agency on agency.id = matter.agency_id
  join matter_event event on event.matter_id = instrument.matter_id and event.seq = instrument.seq
  left join disclosure_check on disclosure_check.matter_id = instrument.matter_id and disclosure_check.seq = instrument.seq
  where instrument.role = any(${[...madeKnown]}) and instrument.voided_on is null order by instrument.issued_on desc, instrument.id limit 500`
