import type { JSONValue } from 'postgres'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { addEvidence } from './evidence.ts'
import { addHandover } from '../matters/handovers.ts'
import type { LawShelf } from '../laws/laws.ts'
import type { InHand } from '../matters/load.ts'
import { lawRefused, refused } from '../refused.ts'
import { takeUpload } from './uploads.ts'
import { type Intent, type MeasureGiven, type MeasureRecordKind, recordWays, type Signature } from '../matters/intent.ts'
import type { Prospect } from '../matters/prospect.ts'

/** Who took part, as the record says it for ever: with the credential that was valid on the day. */
export interface Participant { readonly name: string, readonly credential: string | null }

export interface SignatureKept extends Omit<Signature, 'picture'> {
  readonly picture: { readonly sha256: string, readonly mediaType: string, readonly bytes: number, readonly name: string } | null
}

/** What is stored: the record, with pictures and people in the place of the ids by which they were given. */
export interface KeptBody extends Omit<MeasureGiven, 'people' | 'signatures' | 'products'> {
  readonly people: readonly Participant[]
  readonly signatures: readonly SignatureKept[]
}

export interface RecordRow { readonly seq: number, readonly kind: MeasureRecordKind, readonly body: KeptBody, readonly accountName: string, readonly recordedAt: string }

/**
 * What a record states of itself goes before what was stated of the matter by hand: credentials shown, material that is here already.
 * It is the record that a law demands (新疆条例第24条第1款).
 * A law that knows the latter takes no order in which nothing is left to ask, under whichever law it is given (国家条例第8条).
 */
export function stated(intent: Intent, { matter: { machine } }: InHand, laws: LawShelf): Intent {
  const { record } = intent
  if (!record) return intent
  const allHere = record.files?.items.every(({ atHand }) => atHand !== undefined)
  const bar = allHere && machine.bars.find(({ when }) => 'fact' in when && when.fact === 'materialsAtHand')
  if (bar) throw lawRefused({ law: bar.law.id, cite: bar.cite, says: bar.says }, laws)
  const said = { credentialsShown: record.shownTo !== undefined, ...(allHere !== undefined && { materialsAtHand: allHere }) }
  const facts = Object.fromEntries(Object.entries(said).filter(([id]) => machine.facts.some(fact => fact.id === id)))
  const asksRecord = machine.steps.some(({ on, asks }) => on.act === 'measure' && asks?.some(({ field }) => field === 'text'))
  return { ...intent, ...(asksRecord && { text: `${record.recorded.map(way => recordWays[way]).join('、')}记录` }), facts: { ...intent.facts, ...facts } }
}

/** Writes the record beside its entry of the history, with what was obtained and what was asked for. */
export async function keepRecord(tx: Transaction, who: Acting, { record, on, option }: Intent, { inHand }: Pick<Prospect, 'inHand'>, seq: number): Promise<void> {
  if (!record) return
  if (option !== 'measure') throw refused('record.notMeasure', 400, '只有采取监督措施时才填写措施记录。请刷新后再办。')
  const { products, people: ids, signatures, ...rest } = record
  const people = await participants(tx, ids, on)
  const body: KeptBody = { ...rest, people, signatures: await keepSignatures(tx, signatures) }
  await tx`insert into measure_record (matter_id, seq, office_path, kind, body, account_id) values (${inHand.row.id}, ${seq}, ${inHand.row.officePath}, ${record.kind}, ${tx.json(body as unknown as JSONValue)}, ${who.account.id})`
  for (const [position, { upload, time, ...product }] of products.entries()) {
    await addEvidence(tx, who, inHand.row, {
      ...product, source: record.object, obtainedOn: on, obtainedTime: time ?? record.from, place: record.place, obtainedBy: people.map(({ name }) => name), seq,
      file: upload ? await takeUpload(tx, upload, `body.record.products.${position}.upload`) : null, explanation: null, replaces: null, reasons: null,
    })
  }
  const asked = record.files?.items ?? []
  if (record.files && asked.some(({ atHand }) => atHand === undefined)) await addHandover(tx, inHand.row, seq, { ...record.files, askedOn: on })
}

async function participants(tx: Transaction, ids: readonly string[], on: Day): Promise<Participant[]> {
  const found = await tx<(Participant & { id: string })[]>`
    select id, name, (select cert_no from credential where officer_id = officer.id and kind = 'supervision' and ${on} between valid_from and valid_to and credential_status_on(credential.id, ${on}) = 'valid' order by valid_to desc limit 1) as credential
    from officer where id = any(${[...new Set(ids)]}) order by array_position(${[...ids]}::uuid[], id)`
  if (found.length < new Set(ids).size) throw refused('person.unknown', 422, '选定的人员不在人员登记中。请从列出的人员中选择。', { errors: [{ field: 'body.record.people', code: 'person.unknown', says: '不在人员登记中' }] })
  return found.map(({ name, credential }) => ({ name, credential }))
}

async function keepSignatures(tx: Transaction, given: readonly Signature[]): Promise<SignatureKept[]> {
  const kept: SignatureKept[] = []
  for (const [position, { picture, ...signature }] of given.entries()) {
    const field = `body.record.signatures.${position}.picture`
    const file = picture ? await takeUpload(tx, picture, field) : null
    if (file && !/^image\/(png|jpeg)$/.test(file.mediaType)) throw refused('signature.kind', 415, '签名应当是图片。请在屏幕上签，或者拍下签名页。', { errors: [{ field, code: 'signature.kind', says: '应当是 PNG 或者 JPEG 图片' }] })
    kept.push({ ...signature, picture: file && { sha256: file.sha256, mediaType: file.mediaType, bytes: file.bytes, name: file.name } })
  }
  return kept
}

/** The latest first; none for those who are not of the office. */
export const recordsOf = (query: Query, matterId: string): Promise<RecordRow[]> => query<RecordRow[]>`
  select record.seq, record.kind, record.body, event.account_name as "accountName", record.recorded_at as "recordedAt"
  from measure_record record join matter_event event on event.matter_id = record.matter_id and event.seq = record.seq
  where record.matter_id = ${matterId} order by record.seq desc`

interface Obstruction { readonly on: Day, readonly says: string }

/** Refusals and obstructions that a case put on record: with a measure, or in a record of their own. */
export const obstructionsOf = (query: Query, matterId: string): Promise<Obstruction[]> => query<Obstruction[]>`
  select event.happened_on as on, coalesce(record.body->'obstruction'->>'who' || '：' || (record.body->'obstruction'->>'facts'), event.body->>'text') as says
  from matter_event event left join measure_record record on record.matter_id = event.matter_id and record.seq = event.seq
  where event.matter_id = ${matterId} and (record.body ? 'obstruction' or (event.act = 'issue' and event.role = 'obstructionRecord' and event.body ? 'text'))
    and not exists (select from matter_event later where later.matter_id = event.matter_id and later.act = 'withdraw' and (later.body->>'corrects')::integer = event.seq)
  order by event.seq`

export interface Addition { readonly seq: number, readonly kind: 'result' | 'correction' | 'note', readonly on: Day, readonly says: string, readonly accountName: string, readonly recordedAt: string }

export const additionsOf = (query: Query, matterId: string): Promise<Addition[]> => query<Addition[]>`
  select seq, kind, on_day as on, says, account_name as "accountName", recorded_at as "recordedAt" from measure_addition where matter_id = ${matterId} order by id`

export async function addAddition(tx: Transaction, { account }: Acting, { id, officePath }: InHand['row'], { seq, kind, on, says }: Pick<Addition, 'seq' | 'kind' | 'on' | 'says'>): Promise<void> {
  await tx`insert into measure_addition (matter_id, seq, office_path, kind, on_day, says, account_id, account_name)
    values (${id}, ${seq}, ${officePath}, ${kind}, ${on}, ${says}, ${account.id}, ${account.name})`
}

export type MeetingForm = 'hearing' | 'expertMeeting' | 'discussion'
export interface NewMeeting {
  readonly form: MeetingForm
  readonly subject: string
  readonly on: Day
  readonly time: string
  readonly place: string
  readonly invited: readonly { readonly name: string, readonly as: string, readonly toldOn: Day }[]
}
export interface MeetingRow extends NewMeeting { readonly id: string, readonly accountName: string, readonly recordedAt: string, readonly held: number | null }

/** `held`: the measure that names it. */
export const meetingsOf = (query: Query, matterId: string): Promise<MeetingRow[]> => query<MeetingRow[]>`
  select id, form, subject, on_day as on, time, place, invited, account_name as "accountName", recorded_at as "recordedAt",
    (select seq from measure_record record where record.matter_id = meeting.matter_id and record.body->'meeting'->>'notice' = meeting.id::text limit 1) as held
  from meeting where matter_id = ${matterId} order by on_day, recorded_at`

export async function addMeeting(tx: Transaction, { account }: Acting, { id, officePath }: InHand['row'], { form, subject, on, time, place, invited }: NewMeeting): Promise<string> {
  const [row] = await tx<[{ id: string }]>`insert into meeting (matter_id, office_path, form, subject, on_day, time, place, invited, account_id, account_name)
    values (${id}, ${officePath}, ${form}, ${subject}, ${on}, ${time}, ${place}, ${tx.json(invited as unknown as JSONValue)}, ${account.id}, ${account.name}) returning id`
  return row.id
}

export interface AtHand { readonly name: string, readonly where: string }

/** What an agency handed over before, in this viewer's sight, and its records that a text names. */
export const materialsOf = (query: Query, agencyId: string, text: string): Promise<AtHand[]> => query<AtHand[]>`
  (select item.name, matter.number || ' 已调取' as where from handover_entry entry
    join handover_item item using (handover_id, position) join handover on handover.id = entry.handover_id join matter on matter.id = handover.matter_id
    where matter.agency_id = ${agencyId} and entry.act = 'received' and (${text} = '' or item.name ilike ${`%${likeless(text)}%`}) order by entry.on_day desc limit 30)
  union all
  (select coalesce(decision_no, action_no), '行政执法行为数据' from enforcement_record
    where body_id = ${agencyId} and not voided and ${text} <> '' and (decision_no ilike ${`%${likeless(text)}%`} or action_no ilike ${`%${likeless(text)}%`}) order by acted_on desc limit 20)`

const likeless = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
