import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { InstrumentRow, Receipt } from './instruments.ts'
import { refused } from '../refused.ts'

type Way = Receipt['way']
type Writer = Pick<Acting, 'account' | 'organ'>

/** One attempt at bringing a paper to its addressee, or what became known of one. */
export interface NewAttempt {
  readonly instrumentId: string
  readonly officePath: string
  readonly on: Day
  /** `received` after an earlier receipt changes nothing: the earliest starts the duty. `corrected`: the day was wrong. */
  readonly outcome: 'sent' | 'failed' | 'received' | 'corrected'
  readonly way: Way
  readonly recipient: string | null
  readonly tracking: string | null
  readonly entrustedTo: string | null
  readonly says: string | null
  readonly proof: string | null
}

export interface AttemptRow extends Omit<NewAttempt, 'officePath'> {
  readonly id: number
  readonly by: string
  readonly organ: string
  readonly at: string
}

export async function addAttempt(tx: Transaction, { account, organ }: Writer, attempt: NewAttempt): Promise<void> {
  await tx`insert into serving_attempt (instrument_id, office_path, happened_on, outcome, way, recipient, tracking, entrusted_to, says, proof, account_id, account_name, organ_name)
    values (${attempt.instrumentId}, ${attempt.officePath}, ${attempt.on}, ${attempt.outcome}, ${attempt.way}, ${attempt.recipient}, ${attempt.tracking}, ${attempt.entrustedTo},
      ${attempt.says}, ${attempt.proof}, ${account.id}, ${account.name}, ${organ.name})`
}

export const attemptsOf = (query: Query, instrumentId: string): Promise<AttemptRow[]> => query<AttemptRow[]>`
  select id, instrument_id as "instrumentId", happened_on as "on", outcome, way, recipient, tracking, entrusted_to as "entrustedTo", says, proof,
    account_name as by, organ_name as organ, recorded_at as at
  from serving_attempt where instrument_id = ${instrumentId} order by id`

/**
 * The receipt that starts the clocks, among the attempts. Through the platform an office may serve only whoever has agreed to
 * that; the addressee who signs here himself needs no paper to say that he agrees.
 */
export async function noteReceived(tx: Transaction, writer: Writer, paper: InstrumentRow, officePath: string, receipt: Receipt, on: Day): Promise<void> {
  if (receipt.way === 'electronic' && writer.organ.id !== paper.addresseeId && !await agrees(tx, paper.addresseeId)) {
    throw refused('consent.missing', 422, `${paper.addressee}没有登记电子送达确认书，不能由本机关代为登记电子送达。请先登记确认书，或者改用其他方式；也可以由对方在本平台签收。`,
      { errors: [{ field: 'body.receipt.way', code: 'consent.missing', says: '对方没有同意电子送达，请改用其他方式' }] })
  }
  await addAttempt(tx, writer, {
    instrumentId: paper.id, officePath, on, outcome: 'received', way: receipt.way, recipient: receipt.recipient, tracking: receipt.tracking ?? null,
    entrustedTo: receipt.entrustedTo ?? null, says: receipt.witness ? `见证人：${receipt.witness}` : null, proof: receipt.proof ?? null,
  })
}

/** A paper that nobody has signed for yet. */
export interface WaitingRow {
  readonly instrument: { readonly id: string, readonly title: string, readonly number: string | null, readonly role: string, readonly issuedOn: Day }
  readonly matter: { readonly id: string, readonly number: string, readonly title: string }
  readonly addressee: string
  readonly lastWay: Way | null
  readonly lastOutcome: AttemptRow['outcome'] | null
  readonly attempts: number
}

type RawWaiting = { id: string, title: string, number: string | null, role: string, issuedOn: Day, matterId: string, matterNumber: string, matterTitle: string }
  & Pick<WaitingRow, 'addressee' | 'lastWay' | 'lastOutcome' | 'attempts'>

/** 待送达 of an office, the longest waiting first. */
export async function unservedOf(query: Query, officeId: string): Promise<WaitingRow[]> {
  const rows = await query<RawWaiting[]>`
    select instrument.id, instrument.title, instrument.number, instrument.role, issued_on as "issuedOn", matter.id as "matterId", matter.number as "matterNumber",
      matter.title as "matterTitle", addressee, last.way as "lastWay", last.outcome as "lastOutcome",
      (select count(*)::int from serving_attempt where instrument_id = instrument.id) as attempts
    from instrument join matter on matter.id = matter_id
      left join lateral (select way, outcome from serving_attempt where instrument_id = instrument.id order by id desc limit 1) last on true
    where served_on is null and voided_on is null and not filed and instrument.role <> 'serviceReceipt' and instrument.content is not null
      and matter.office_id = ${officeId} and matter.closed is null
    order by issued_on, instrument.number`
  return rows.map(({ id, title, number, role, issuedOn, matterId, matterNumber, matterTitle, ...row }) =>
    ({ ...row, instrument: { id, title, number, role, issuedOn }, matter: { id: matterId, number: matterNumber, title: matterTitle } }))
}

export interface ConsentRow { readonly agrees: boolean, readonly on: Day, readonly document: string, readonly by: string, readonly at: string }

/** What an agency last said about being served through the platform. */
export async function consentOf(query: Query, organId: string | null): Promise<ConsentRow | undefined> {
  const [row] = await query<ConsentRow[]>`
    select agrees, on_day as "on", document, account_name as by, recorded_at as at from electronic_consent where organ_id = ${organId} order by id desc limit 1`
  return row
}

const agrees = async (query: Query, organId: string | null): Promise<boolean> => (await consentOf(query, organId))?.agrees ?? false

export async function addConsent(tx: Transaction, { account, organ }: Acting, agency: { id: string, path: string }, { agrees: agreed, on, document }: Pick<ConsentRow, 'agrees' | 'on' | 'document'>): Promise<void> {
  await tx`insert into electronic_consent (organ_id, org_path, agrees, on_day, document, account_id, account_name, by_organ)
    values (${agency.id}, ${agency.path}, ${agreed}, ${on}, ${document}, ${account.id}, ${account.name}, ${organ.id})`
}

export interface SealRow { readonly on: Day, readonly by: string, readonly at: string }

export async function sealOf(query: Query, instrumentId: string): Promise<SealRow | undefined> {
  const [row] = await query<SealRow[]>`select sealed_on as "on", account_name as by, sealed_at as at from instrument_seal where instrument_id = ${instrumentId}`
  return row
}

/** False: it bears the seal already. */
export const addSeal = async (tx: Transaction, { account }: Acting, paper: Pick<InstrumentRow, 'id'>, officePath: string, on: Day): Promise<boolean> =>
  (await tx`insert into instrument_seal (instrument_id, office_path, sealed_on, account_id, account_name) values (${paper.id}, ${officePath}, ${on}, ${account.id}, ${account.name})
    on conflict do nothing returning instrument_id`).length > 0

export interface ProofFile { readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number }

export async function addProof(tx: Transaction, { account }: Acting, officePath: string, { name, mediaType, sha256, body }: { name: string, mediaType: string, sha256: string, body: Buffer }): Promise<ProofFile> {
  const [row] = await tx<[ProofFile]>`
    insert into serving_file (office_path, name, media_type, bytes, sha256, body, account_id)
    values (${officePath}, ${name}, ${mediaType}, ${body.length}, ${sha256}, ${body}, ${account.id}) returning id, name, media_type as "mediaType", bytes`
  return row
}

export async function findProof(query: Query, id: string): Promise<(ProofFile & { readonly sha256: string, readonly body: Buffer }) | undefined> {
  const [row] = await query<(ProofFile & { sha256: string, body: Buffer })[]>`select id, name, media_type as "mediaType", bytes, sha256, body from serving_file where id = ${id}`
  return row
}

export interface RegisterRow {
  readonly id: string
  readonly number: string | null
  readonly year: number
  readonly ordinal: number | null
  readonly title: string
  readonly role: string
  readonly issuedBy: string
  readonly addressee: string
  readonly matter: string
  readonly matterId: string
  readonly issuedOn: Day
  readonly servedOn: Day | null
  readonly voidedOn: Day | null
  readonly voidReasons: string | null
}

/** 文号登记簿: every paper of an office's matters in a year, voids among them, by kind and number. */
export const registerOf = (query: Query, officeId: string, year: number): Promise<RegisterRow[]> => query<RegisterRow[]>`
  select instrument.id, instrument.number, year, ordinal, instrument.title, instrument.role, organ.name as "issuedBy", addressee, matter.number as matter, matter.id as "matterId",
    issued_on as "issuedOn", served_on as "servedOn", voided_on as "voidedOn", void_reasons as "voidReasons"
  from instrument join matter on matter.id = matter_id join organ on organ.id = issued_by_id
  where matter.office_id = ${officeId} and year = ${year}
  order by issued_by_id, instrument.role, ordinal nulls last, issued_on`
