import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { enqueue } from '../outbox.ts'
import { notFound, refused } from '../refused.ts'

/** Many papers as one PDF: the whole of a case, or a stack for the printer. */
export interface CaseFileRow {
  readonly id: string
  readonly kind: 'case' | 'batch'
  readonly matterId: string | null
  readonly accountId: string
  readonly organId: string
  readonly title: string
  readonly papers: readonly string[]
  readonly duplex: boolean
  readonly done: number
  readonly total: number
  readonly state: 'waiting' | 'ready' | 'failed'
  readonly says: string | null
  readonly pages: number | null
  readonly sha256: string | null
  readonly madeAt: string
}

const columns = (query: Query) => query`id, kind, matter_id as "matterId", account_id as "accountId", organ_id as "organId", title, papers, duplex, done, total, state, says, pages,
  sha256, made_at as "madeAt"`

export async function findCaseFile(query: Query, id: string): Promise<CaseFileRow | undefined> {
  const [row] = await query<CaseFileRow[]>`select ${columns(query)} from case_file where id = ${id}`
  return row
}

/** A paper that goes into the file, with its PDF as far as there is one. */
export interface BoundPaper {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly issuer: string
  readonly issuedOn: Day
  readonly state: 'none' | 'waiting' | 'ready' | 'failed'
}

const paperColumns = (query: Query) => query`paper.id, paper.title || case when exists (select from instrument later where later.corrects = paper.id) then '（已更正）' else '' end as title, paper.number, issuer.name as issuer, paper.issued_on as "issuedOn", paper.render_state as state`

/** Papers of a case, without those that are void; of a receipt that was put right both, the wrong one marked. */
export const papersOfCase = (query: Query, matterId: string): Promise<BoundPaper[]> => query<BoundPaper[]>`
  select ${paperColumns(query)} from instrument paper join organ issuer on issuer.id = paper.issued_by_id
  where paper.matter_id = ${matterId} and paper.voided_on is null order by paper.seq, paper.issued_on, paper.title`

/** Papers in the order asked for; those that may not be seen are not among them. */
export const papersNamed = (query: Query, ids: readonly string[]): Promise<BoundPaper[]> => query<BoundPaper[]>`
  select ${paperColumns(query)} from instrument paper join organ issuer on issuer.id = paper.issued_by_id
  where paper.id = any(${[...ids]}) order by array_position(${[...ids]}::uuid[], paper.id)`

export async function pdfOf(query: Query, id: string): Promise<Buffer | undefined> {
  const [row] = await query<{ body: Buffer }[]>`select body from instrument_file where instrument_id = ${id} and format = 'pdf'`
  return row?.body
}

/** Who ordered it, where a case in it grew from an act that is not public. */
export async function takerOfSecret(query: Query, id: string): Promise<{ readonly organ: string, readonly name: string } | undefined> {
  const [row] = await query<{ organ: string, name: string }[]>`
    select organ.name as organ, account.name from case_file file join organ on organ.id = file.organ_id join account on account.id = file.account_id
    where file.id = ${id} and exists (
      select from matter join enforcement_record record on record.id = (matter.source ->> 'record')::bigint
      where (matter.id = file.matter_id or matter.id in (select matter_id from instrument where instrument.id = any(file.papers))) and is_secret_act(record.content))`
  return row
}

/** Orders the whole case as one PDF; it is bound by the worker. */
export async function orderCaseFile(tx: Transaction, who: Acting, matterId: string, duplex = false): Promise<CaseFileRow> {
  const [matter] = await tx<{ number: string, officePath: string }[]>`select number, office_path as "officePath" from matter where id = ${matterId}`
  if (!matter) throw notFound('个办件')
  requireOffice(who, matter.officePath)
  const papers = await papersOfCase(tx, matterId)
  refuseUnfinished(papers)
  return await order(tx, who, { kind: 'case', matterId, officePath: matter.officePath, title: `${matter.number}案卷`, papers: [], total: papers.length, duplex })
}

/** Orders papers of any matters as one PDF for the printer, in that order. */
export async function orderBatch(tx: Transaction, who: Acting, ids: readonly string[], duplex: boolean): Promise<CaseFileRow> {
  requireOffice(who, who.organ.path)
  const papers = await papersNamed(tx, ids)
  if (papers.length < ids.length) throw notFound('份文书')
  refuseUnfinished(papers)
  const outside = papers.find(({ state }) => state === 'none')
  if (outside) throw refused('batch.outside', 422, `${outside.title}不由本平台拟制，没有可以打印的文件。请从选中的文书里去掉它。`)
  return await order(tx, who, { kind: 'batch', matterId: null, officePath: who.organ.path, title: `${papers.length}份文书`, papers: ids, total: papers.length, duplex })
}

function requireOffice({ viewer: { scope }, organ }: Acting, path: string): void {
  if (!scope || path < scope.from || path >= scope.to) throw refused('caseFile.officeOnly', 403, `案卷和成批打印由承办的监督机构办理，${organ.name}可以逐份打开和打印自己收到的文书。`)
}

function refuseUnfinished(papers: readonly BoundPaper[]): void {
  const failed = papers.find(({ state }) => state === 'failed')
  if (failed) throw refused('caseFile.failed', 409, `${failed.title}${failed.number ?? ''}的文件没有生成，不能装订。请先打开这份文书重新生成。`)
  const waiting = papers.find(({ state }) => state === 'waiting')
  if (waiting) throw refused('caseFile.notReady', 409, `${waiting.title}${waiting.number ?? ''}的文件正在生成。请过几秒再试。`)
}

type Ordered = Pick<CaseFileRow, 'kind' | 'matterId' | 'title' | 'papers' | 'total' | 'duplex'> & { readonly officePath: string }

async function order(tx: Transaction, who: Acting, { kind, matterId, officePath, title, papers, total, duplex }: Ordered): Promise<CaseFileRow> {
  const [row] = await tx<[CaseFileRow]>`
    insert into case_file (kind, matter_id, office_path, account_id, organ_id, title, papers, duplex, total)
    values (${kind}, ${matterId}, ${officePath}, ${who.account.id}, ${who.organ.id}, ${title}, ${[...papers]}, ${duplex}, ${total})
    returning ${columns(tx)}`
  await enqueue(tx, 'caseFile.bind', { caseFile: row.id })
  await audit(tx, who, { act: 'caseFile.ordered', subject: { kind: 'caseFile', id: row.id }, detail: { kind, matter: matterId, papers: total } })
  return row
}

export const noteProgress = async (tx: Transaction, id: string, done: number, total: number): Promise<void> => {
  await tx`update case_file set done = ${done}, total = ${total} where id = ${id} and state = 'waiting'`
}

export async function keepCaseFile(tx: Transaction, id: string, bound: { readonly pdf: Uint8Array, readonly pages: number, readonly sha256: string }, says: string | null): Promise<void> {
  await tx`update case_file set state = 'ready', done = total, body = ${Buffer.from(bound.pdf)}, pages = ${bound.pages}, sha256 = ${bound.sha256}, says = ${says} where id = ${id}`
}

export const noteBindingFailure = async (tx: Transaction, id: string, says: string): Promise<void> => {
  await tx`update case_file set state = 'failed', says = ${says} where id = ${id}`
}

/** A file can be bound anew at any time: what nobody fetched within a week goes. */
export const sweepCaseFiles = async (tx: Transaction): Promise<void> => {
  await tx`delete from case_file where made_at < now() - interval '7 days'`
}

const chunk = 4 * 2 ** 20

/** One piece of the PDF, counted from nought, so that a large one is never whole in memory; undefined after the last. */
export async function caseFileBytes(query: Query, id: string, piece: number): Promise<Buffer | undefined> {
  const [row] = await query<{ part: Buffer | null }[]>`select substring(body from ${piece * chunk + 1} for ${chunk}) as part from case_file where id = ${id}`
  return row?.part && row.part.length > 0 ? row.part : undefined
}
