import { readFile } from 'node:fs/promises'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import type { Binding, Part } from '../files/renderer.ts'
import { findCaseFile, keepCaseFile, noteBindingFailure, noteProgress, papersNamed, papersOfCase, pdfOf, sweepCaseFiles, takerOfSecret, type BoundPaper, type CaseFileRow } from '../store/evidence/caseFiles.ts'
import { findAnswerFile } from '../store/matters/answerFiles.ts'
import { documentsOf, type Document } from '../store/matters/archive.ts'
import { evidenceOf } from '../store/evidence/evidence.ts'
import { load } from '../store/matters/load.ts'
import { findMatter } from '../store/matters/matters.ts'
import { notify } from '../store/reminders/notices.ts'
import { within, worker } from '../store/within.ts'
import { Trouble } from '../trouble.ts'

/** More than this is not bound into one file: nobody opens it, and it would not fit into memory beside others. */
const largest = 300 * 2 ** 20

/** Binds a case, or a stack of papers, into one PDF and tells whoever ordered it. */
export async function bindCaseFile(tx: Transaction, payload: unknown, deps: Deps): Promise<void> {
  const { caseFile: id } = payload as { caseFile: string }
  const row = await findCaseFile(tx, id)
  if (!row || row.state !== 'waiting') return
  await sweepCaseFiles(tx)
  try {
    const { binding, says } = await gather(tx, row, deps)
    const bound = await deps.papers.bind(binding)
    await keepCaseFile(tx, id, bound, says)
    await tell(tx, row, `${row.title}已经装订成一个 PDF，共${bound.pages}页，可以下载。`)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    deps.log.warn({ caseFile: id, code: error.code }, 'a case could not be bound')
    await noteBindingFailure(tx, id, error.message)
    await tell(tx, row, `${row.title}没有装订成：${error.message}`)
  }
}

async function tell(tx: Transaction, { id, matterId, organId, accountId }: CaseFileRow, says: string): Promise<void> {
  await notify(tx, { matterId, organId, accountId, key: `caseFile:${id}`, says })
}

async function gather(tx: Transaction, row: CaseFileRow, deps: Deps): Promise<{ binding: Binding, says: string | null }> {
  const papers = row.matterId === null ? await papersNamed(tx, row.papers) : await papersOfCase(tx, row.matterId)
  const { parts, left } = await partsOf(tx, row, papers, deps)
  if (parts.length === 0) throw new Trouble('binding.empty', '没有可以装订的文书：本平台没有为它拟制过文书，也没有图片或者 PDF 证据。请先制发文书或者登记证据。')
  const taker = await takerOfSecret(tx, row.id)
  const cover = row.matterId === null ? undefined : await coverOf(tx, row.matterId, parts.length, deps)
  return {
    binding: { parts, duplex: row.duplex, date: deps.today(), ...(cover && { cover }), ...(taker && { mark: `${taker.organ}　${taker.name}　${deps.today()}` }) },
    says: left.length > 0 ? `下列${left.length}件没有装入，请另行附上：${left.join('、')}。` : null,
  }
}

/** What is bound, in order, and what cannot be: papers written outside, files that are no picture and no PDF. */
async function partsOf(tx: Transaction, { id, matterId }: CaseFileRow, papers: readonly BoundPaper[], deps: Deps): Promise<{ parts: Part[], left: string[] }> {
  const documents = matterId === null ? papers.map(paper => documentOf(tx, paper)) : await inArchiveOrder(tx, matterId, papers, deps)
  const total = documents.length
  const [parts, left]: [Part[], string[]] = [[], []]
  let bytes = 0
  const take = async (part: Part | undefined, title: string): Promise<void> => {
    if (part) parts.push(part)
    else left.push(title)
    bytes += part?.bytes.length ?? 0
    if (bytes > largest) throw new Trouble('binding.large', `案卷超过${largest / 2 ** 20}MB，不能装订成一个文件。请在证据中另存较小的图片，或者分别打印。`)
    if ((parts.length + left.length) % 20 === 0) await within(deps.sql, worker, other => noteProgress(other, id, parts.length + left.length, total))
  }
  for (const { title, part } of documents) await take(await part(), title)
  return { parts, left }
}

/** One thing to be bound; its bytes are read when its turn comes. */
interface ToBind { readonly title: string, readonly part: () => Promise<Part | undefined> }

const documentOf = (tx: Transaction, paper: BoundPaper): ToBind => ({ title: `${paper.title}${paper.number ?? ''}`, part: () => paperPart(tx, paper) })

/** In the order of the archive's contents; what was handed in as text alone has no file and stands in the history. */
async function inArchiveOrder(tx: Transaction, matterId: string, papers: readonly BoundPaper[], deps: Deps): Promise<ToBind[]> {
  const evidence = await evidenceOf(tx, matterId)
  return (await documentsOf(tx, matterId)).flatMap((document): ToBind[] => {
    const [kind, id] = document.id.split(':')
    const paper = kind === 'paper' && papers.find(each => each.id === id)
    const proof = kind === 'evidence' && evidence.find(each => each.id === id)
    if (paper) return [documentOf(tx, paper)]
    if (proof) return [{ title: document.what, part: () => evidencePart(proof, deps) }]
    return kind === 'file' ? [{ title: document.what, part: () => answerPart(tx, matterId, id!, document) }] : []
  })
}

async function answerPart(tx: Transaction, matterId: string, id: string, { what, on }: Document): Promise<Part | undefined> {
  const file = await findAnswerFile(tx, matterId, id)
  if (!file || !bindable.has(file.mediaType)) return undefined
  return { title: what, number: '', by: file.organ, on, mediaType: file.mediaType as Part['mediaType'], bytes: file.body }
}

async function paperPart(tx: Transaction, { id, title, number, issuer, issuedOn }: BoundPaper): Promise<Part | undefined> {
  const bytes = await pdfOf(tx, id)
  return bytes && { title: title.replace(/^《|》$/gu, ''), number: number ?? '', by: issuer, on: issuedOn, mediaType: 'application/pdf', bytes }
}

const bindable: ReadonlySet<string> = new Set<Part['mediaType']>(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif'])

async function evidencePart({ number, name, source, obtainedOn, mediaType, sha256 }: Awaited<ReturnType<typeof evidenceOf>>[number], { files }: Deps): Promise<Part | undefined> {
  if (sha256 === null || mediaType === null || !bindable.has(mediaType)) return undefined
  return { title: name, number: `证据${number}`, by: source, on: obtainedOn, mediaType: mediaType as Part['mediaType'], bytes: await readFile(files.pathOf(sha256)) }
}

async function coverOf(tx: Transaction, matterId: string, parts: number, { laws }: Deps): Promise<NonNullable<Binding['cover']>> {
  const row = (await findMatter(tx, matterId))!
  const [inHand] = await load(tx, laws, [row])
  const { organs, people, matter: { machine } } = inHand!
  return {
    office: organs.get(row.officeId)!.name, title: `${row.number}案卷`,
    lines: [
      ['案号', row.number], ['案由', row.title], ['种类', machine.proceeding.title], ['所涉机关', organs.get(row.agencyId)!.name],
      ['承办人', people.map(person => person.name).join('、') || '未登记'], ['启动日期', row.openedOn], ['办结日期', row.closedOn ?? '尚未办结'], ['件数', `共${parts}件`],
    ],
  }
}
