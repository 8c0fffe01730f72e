import type { JSONValue } from 'postgres'
import type { Paper } from '../../../core/instruments/index.ts'
import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

/** Proof that a paper was received: how, by whom, where, before whom, and who served it. */
export interface Receipt {
  readonly way: 'electronic' | 'direct' | 'post' | 'left' | 'entrusted'
  readonly recipient: string
  /** Of a postal item. */
  readonly tracking?: string | undefined
  /** The organ that served it on behalf of another. */
  readonly entrustedTo?: string | undefined
  /** Id of the photographed or scanned proof. */
  readonly proof?: string | undefined
  readonly place?: string | undefined
  readonly witness?: string | undefined
  readonly servers?: readonly string[] | undefined
}

export interface NewInstrument {
  readonly matterId: string
  /** The entry of the history that made it. */
  readonly seq: number
  readonly officePath: string
  readonly agencyPath: string
  readonly role: string
  readonly title: string
  readonly law: string
  readonly cite: Cite
  readonly issuedById: string
  /** Null: outside this platform. */
  readonly addresseeId: string | null
  readonly addressee: string
  /** Without an ordinal: the paper came with a number of its own. */
  readonly number: { readonly year: number, readonly ordinal: number | null, readonly text: string } | null
  /** What it says; null for a paper that is written outside. */
  readonly content: Paper | null
  /** Of a paper written outside: what it says, as it was recorded. */
  readonly says: string | null
  readonly issuedOn: Day
  /** Written for the file: nobody is served with it. */
  readonly filed?: boolean
  /** The receipt that this one puts right. */
  readonly corrects?: string
}

export interface InstrumentRow extends Omit<NewInstrument, 'number' | 'officePath' | 'agencyPath' | 'corrects'> {
  readonly id: string
  readonly number: string | null
  readonly servedOn: Day | null
  readonly receipt: Receipt | null
  readonly renderState: 'none' | 'waiting' | 'ready' | 'failed'
  readonly renderSays: string | null
  readonly renderedAt: string | null
  readonly voidedOn: Day | null
  readonly voidReasons: string | null
  /** Of a receipt with a wrong day: the one that puts it right. */
  readonly correctedBy: { readonly id: string, readonly number: string, readonly on: Day } | null
}

const columns = (query: Query) => query`id, matter_id as "matterId", seq, role, title, law, cite, issued_by_id as "issuedById",
  addressee_id as "addresseeId", addressee, number, content, says, filed, issued_on as "issuedOn", served_on as "servedOn", receipt, render_state as "renderState",
  render_says as "renderSays", rendered_at as "renderedAt", voided_on as "voidedOn", void_reasons as "voidReasons",
  (select json_build_object('id', later.id, 'number', later.number, 'on', later.issued_on) from instrument later where later.corrects = instrument.id) as "correctedBy"`

export async function addInstrument(tx: Transaction, paper: NewInstrument): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into instrument (matter_id, seq, office_path, agency_path, role, title, law, cite, issued_by_id, addressee_id, addressee, year, ordinal, number,
      content, says, issued_on, filed, render_state, corrects)
    values (${paper.matterId}, ${paper.seq}, ${paper.officePath}, ${paper.agencyPath}, ${paper.role}, ${paper.title}, ${paper.law}, ${paper.cite},
      ${paper.issuedById}, ${paper.addresseeId}, ${paper.addressee}, ${paper.number?.year ?? Number(paper.issuedOn.slice(0, 4))}, ${paper.number?.ordinal ?? null},
      ${paper.number?.text ?? null}, ${paper.content && tx.json(paper.content as unknown as JSONValue)}, ${paper.says}, ${paper.issuedOn}, ${paper.filed ?? false},
      ${paper.content ? 'waiting' : 'none'}, ${paper.corrects ?? null})
    returning id`
  return row.id
}

export async function findInstrument(query: Query, id: string): Promise<InstrumentRow | undefined> {
  const [row] = await query<InstrumentRow[]>`select ${columns(query)} from instrument where id = ${id}`
  return row
}

export const instrumentsOf = (query: Query, matterId: string): Promise<InstrumentRow[]> =>
  query<InstrumentRow[]>`select ${columns(query)} from instrument where matter_id = ${matterId} order by seq, issued_on, title`

/** Marks the latest paper of a role as received. */
export async function markServed(tx: Transaction, matterId: string, role: string, on: Day, receipt: Receipt | undefined): Promise<InstrumentRow | undefined> {
  const [row] = await tx<InstrumentRow[]>`
    update instrument set served_on = ${on}, receipt = ${receipt ? tx.json(receipt as unknown as JSONValue) : null}
    where id = (select id from instrument where matter_id = ${matterId} and role = ${role} and voided_on is null and served_on is null
                order by seq desc limit 1)
    returning ${columns(tx)}`
  return row
}

/** The paper of a role that was received on the day that was wrong. */
export async function correctServedOn(tx: Transaction, matterId: string, role: string, { was, on }: { was: Day, on: Day }): Promise<InstrumentRow | undefined> {
  const [row] = await tx<InstrumentRow[]>`
    update instrument set served_on = ${on} where id = (select id from instrument where matter_id = ${matterId} and role = ${role} and served_on = ${was} and voided_on is null
      order by seq desc limit 1)
    returning ${columns(tx)}`
  return row
}

/** Withdrawn: the number stays where it is, so that the register has no gap. */
export async function markVoid(tx: Transaction, matterId: string, seq: number, { on, reasons }: { on: Day, reasons: string }): Promise<void> {
  await tx`update instrument set voided_on = ${on}, void_reasons = ${reasons} where matter_id = ${matterId} and seq = ${seq} and role <> 'serviceReceipt'`
}

export async function unservedCount(query: Query, officeId: string): Promise<number> {
  const [row] = await query<[{ count: number }]>`
    select count(*) from instrument join matter on matter.id = matter_id
    where served_on is null and voided_on is null and not filed and role <> 'serviceReceipt' and matter.office_id = ${officeId} and matter.closed is null`
  return row.count
}

/** Puts the paper back into the queue of those to be rendered. */
export async function renderAnew(tx: Transaction, id: string): Promise<void> {
  await tx`update instrument set render_state = 'waiting', render_says = null where id = ${id}`
}

export interface PaperFiles { readonly docx: Uint8Array, readonly pdf: Uint8Array, readonly docxSha256: string, readonly pdfSha256: string, readonly pages: number }

export async function keepFiles(tx: Transaction, id: string, files: PaperFiles): Promise<void> {
  const formats = [['docx', files.docx, files.docxSha256, null], ['pdf', files.pdf, files.pdfSha256, files.pages]] as const
  for (const [format, body, sha256, pages] of formats) {
    await tx`insert into instrument_file (instrument_id, format, sha256, body, pages) values (${id}, ${format}, ${sha256}, ${Buffer.from(body)}, ${pages})
      on conflict (instrument_id, format) do update set sha256 = excluded.sha256, body = excluded.body, pages = excluded.pages`
  }
  await tx`update instrument set render_state = 'ready', render_says = null, rendered_at = now() where id = ${id}`
}

export async function noteRenderFailure(tx: Transaction, id: string, says: string): Promise<void> {
  await tx`update instrument set render_state = 'failed', render_says = ${says} where id = ${id}`
}

export async function findFile(query: Query, id: string, format: 'docx' | 'pdf'): Promise<{ body: Buffer, sha256: string } | undefined> {
  const [row] = await query<{ body: Buffer, sha256: string }[]>`select body, sha256 from instrument_file where instrument_id = ${id} and format = ${format}`
  return row
}
