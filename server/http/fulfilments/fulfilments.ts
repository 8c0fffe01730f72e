import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import { largestFile, receiversOf, refuseEntry } from '../../../core/fulfilments/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { mediaTypeOf } from '../../files/mediaType.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { copiesOfEntries, sendCopies } from '../../store/fulfilments/copies.ts'
import { addFile, addFulfilment, filesOf, findFile, findFulfilment, fulfilmentsOf, lockFulfilment, type FulfilmentRow } from '../../store/fulfilments/fulfilments.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { asOrgans, findOrgan, organsAround, organsIn, type OrganRow } from '../../store/organs/organs.ts'
import { ledgersOf, type Ledger } from '../../store/matters/owed.ts'
import { requireRole, type PostRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/fulfilments.ts'
import { reports } from './reports.ts'
import { byUrgency, countsOf, viewEntry, viewOwed, viewTurns } from './view.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App, type Asked } from '../serve.ts'

const summarised = 200
/** Who keeps the register of an organ; officers on the street only read it. */
const keepers: readonly PostRole[] = ['clerk', 'chief', 'leader', 'agencyLegal']

/** 履职台账: what binds an organ outside any proceeding, and what was done about it. */
export function fulfilments(app: App, deps: Deps): void {
  serve(app, deps, contract.listOwed, async ({ query, who, read }) => await read(tx => list(tx, deps, who, query)))
  serve(app, deps, contract.summariseOwed, async ({ query, who, read }) => await read(tx => summarise(tx, deps, who, query.text)))
  serve(app, deps, contract.getOwed, async ({ params, query, who, read }) => await read(async tx => await detail(tx, deps, who, await organIn(tx, who, query.of), params)))
  serve(app, deps, contract.recordFulfilment, async ({ body: { law, norm, ...entry }, who, write }) => {
    requireRole(who, keepers, '履职登记')
    return await write(tx => record(tx, deps, who, { law, norm }, entry, null))
  })
  serve(app, deps, contract.replaceFulfilment, async ({ params, body, who, write }) => {
    requireRole(who, keepers, '履职登记')
    return await write(tx => replace(tx, deps, who, params.id, body))
  })
  reports(app, deps)
  serve(app, deps, contract.handInFile, async asked => await handIn(asked))
  serve(app, deps, contract.downloadFile, async ({ params, read, reply }) => {
    const file = await read(tx => findFile(tx, params.id))
    if (!file) throw notFound('份证明材料')
    return await reply.type(file.mediaType).header('etag', `"${file.sha256}"`).header('x-content-type-options', 'nosniff')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(file.body)
  })
}

/** The acting organ, or one below it. Out of reach is the same as not there. */
export async function organIn(tx: Transaction, { organ, viewer: { scope } }: Acting, of: string | undefined): Promise<OrganRow> {
  if (of === undefined || of === organ.id) return organ
  const found = await findOrgan(tx, of)
  if (!found || !scope || found.path < scope.from || found.path >= scope.to) throw notFound('个机关')
  return found
}

const mayRecord = (who: Acting, organ: OrganRow): boolean => organ.id === who.organ.id && who.roles.some(role => keepers.includes(role))

async function ledgerOf(tx: Transaction, { laws, today }: Deps, organ: OrganRow): Promise<Ledger> {
  return (await ledgersOf(tx, laws, [organ], today())).get(organ.id)!
}

type Filter = Asked<typeof contract.listOwed>['query']

async function list(tx: Transaction, deps: Deps, who: Acting, filter: Filter): Promise<Awaited<ReturnType<typeof answerList>>> {
  const organ = await organIn(tx, who, filter.of)
  return answerList(await ledgerOf(tx, deps, organ), deps, who, organ, filter)
}

function answerList(ledger: Ledger, { laws, today }: Deps, who: Acting, organ: OrganRow, { kind, state, catalogue, law, article }: Filter) {
  const all = ledger.map(line => viewOwed(line, laws, today()))
  const items = all.filter(item => (!kind || item.kind === kind) && (!state || item.state === state) && (!catalogue || item.catalogue === catalogue)
    && (!law || item.law === law) && (!article || item.citation.cite === article || item.citation.cite.startsWith(`${article}第`)))
  const ahead = all.flatMap(item => item.state === 'due' && item.turn ? [item.turn.lastDay] : []).sort()
  return {
    organ: refOf(organ), mayRecord: mayRecord(who, organ), items: items.sort(byUrgency), counts: countsOf(all),
    catalogues: [...new Set(all.flatMap(item => item.catalogue ?? []))],
    laws: [...new Map(all.map(item => [item.law, { id: item.law, short: item.citation.lawName }])).values()], nextLastDay: ahead[0] ?? null,
  }
}

async function summarise(tx: Transaction, { laws, today }: Deps, who: Acting, text: string | undefined) {
  const scope = who.viewer.scope
  const below = scope ? (await organsIn(tx, scope)).filter(organ => organ.id !== who.organ.id && organ.id !== who.organ.governmentId && (!text || organ.name.includes(text))) : []
  const ledgers = await ledgersOf(tx, laws, below, today())
  const rows = below.map(organ => {
    const { standing, topics } = countsOf(ledgers.get(organ.id)!.map(line => viewOwed(line, laws, today())))
    return { organ: refOf(organ), counts: standing, topics }
  }).filter(({ counts, topics }) => topics > 0 || Object.values(counts).some(count => count > 0))
  return { items: rows.sort((a, b) => b.counts.late - a.counts.late).slice(0, summarised), total: rows.length }
}

interface Address { readonly law: string, readonly norm: string }

async function lineAt(tx: Transaction, deps: Deps, organ: OrganRow, { law, norm }: Address): Promise<Ledger[number]> {
  const line = (await ledgerOf(tx, deps, organ)).find(({ owed }) => owed.law.id === law && owed.norm.id === norm)
  if (!line) throw notFound('项职责')
  return line
}

async function detail(tx: Transaction, deps: Deps, who: Acting, organ: OrganRow, address: Address): Promise<contract.OwedDetail> {
  const line = await lineAt(tx, deps, organ, address)
  const rows = await fulfilmentsOf(tx, organ.id, address.law, address.norm)
  const copies = await copiesOfEntries(tx, rows.map(({ id }) => id))
  return {
    ...viewOwed(line, deps.laws, deps.today()), organ: refOf(organ), mayRecord: mayRecord(who, organ), turns: viewTurns(line, deps.today()),
    history: rows.map(row => viewEntry(line.owed, row, copies)),
  }
}

type Given = Omit<Asked<typeof contract.recordFulfilment>['body'], 'law' | 'norm'>

async function record(tx: Transaction, deps: Deps, who: Acting, address: Address, given: Given, replaced: { readonly id: string, readonly reasons: string } | null): Promise<contract.OwedDetail> {
  const { owed } = await lineAt(tx, deps, who.organ, address)
  const { turn, doneOn, doneBy, says, document, files, finding, problems, matter } = given
  const no = refuseEntry(owed, { turn, doneOn, finding, proved: document !== undefined || files.length > 0 }, deps.today())
  if (no) throw refused('law.refused', 409, no.says, { citation: cited(no, deps.laws), errors: [{ field: `body.${no.field}`, code: `fulfilment.${no.field}`, says: no.says }] })
  await refuseIncomplete(tx, who, given)
  const topical = owed.norm.kind === 'topic'
  const id = await addFulfilment(tx, who, {
    law: owed.law.id, lawVersion: owed.law.version, norm: owed.norm.id, cite: owed.norm.cite, turn, doneOn, doneBy, says,
    document: document ? { title: document.title, number: document.number ?? null } : null, finding: topical ? finding ?? null : null,
    problems: topical && finding === 'problems' ? problems ?? null : null, matterId: topical && finding === 'matter' ? matter ?? null : null,
    replaces: replaced?.id ?? null, reasons: replaced?.reasons ?? null, files: [...new Set(files)],
  })
  const around = await organsAround(tx, [who.organ.id])
  const receivers = receiversOf(owed, who.organ.id, asOrgans(around.values()), deps.today())
  await sendCopies(tx, who, id, receivers.map(receiver => around.get(receiver)!), owed.norm.kind === 'standing' ? owed.norm.act : '')
  await audit(tx, who, { act: replaced ? 'fulfilment.replaced' : 'fulfilment.recorded', subject: { kind: 'fulfilment', id }, detail: { law: owed.law.id, norm: owed.norm.id, turn, replaces: replaced?.id ?? null } })
  return await detail(tx, deps, who, who.organ, address)
}

/** What the law does not ask and the register does: problems in words, a matter that is there, files of this organ. */
async function refuseIncomplete(tx: Transaction, who: Acting, { files, finding, problems, matter }: Given): Promise<void> {
  const missing = (field: string, says: string) => refused('fulfilment.incomplete', 422, says, { errors: [{ field: `body.${field}`, code: `fulfilment.${field}`, says }] })
  if (finding === 'problems' && problems === undefined) throw missing('problems', '请写明发现了什么问题。')
  if (finding === 'matter' && (matter === undefined || !await findMatter(tx, matter))) throw missing('matter', '没有找到启动的办件，或者它不在你的职责范围内。请从办件列表中选择。')
  const known = await filesOf(tx, who.organ.id, files)
  if (files.some(id => !known.includes(id))) throw missing('files', '有附件没有上传成功，或者已经过了一周没有登记而被清除。请重新上传。')
}

async function replace(tx: Transaction, deps: Deps, who: Acting, id: string, { reasons, ...given }: Given & { readonly reasons: string }): Promise<contract.OwedDetail> {
  await lockFulfilment(tx, id)
  const earlier = await findFulfilment(tx, id)
  if (!earlier || earlier.organId !== who.organ.id) throw notFound('条登记')
  if (earlier.replacedBy !== null) throw refused('fulfilment.replaced', 409, '这条登记已经更正过了。请刷新后在最新的一条上更正。', { changes: await changesOf(tx, earlier.replacedBy, who) })
  return await record(tx, deps, who, { law: earlier.law, norm: earlier.norm }, given, { id, reasons })
}

async function changesOf(tx: Transaction, id: string, { organ }: Acting) {
  const later: FulfilmentRow = (await findFulfilment(tx, id))!
  return [{ by: later.accountName, organ: organ.name, at: later.recordedAt, says: `更正了登记：${later.reasons ?? ''}` }]
}

async function handIn({ request, who, write }: Asked<typeof contract.handInFile>): Promise<contract.FulfilmentFile> {
  requireRole(who, keepers, '履职登记')
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
  if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
  const body = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused('too.large', 413, `“${nameOf(file.filename)}”超过了${largestFile / 1024 ** 2}MB。请压缩或者拆分后再上传。`) : error
  })
  if (body.length === 0) throw refused('file.empty', 422, `“${nameOf(file.filename)}”是空文件。请核对后重新选择。`)
  const mediaType = mediaTypeOf(body)
  if (mediaType === undefined) throw refused('file.kind', 415, `“${nameOf(file.filename)}”不是可以作证明材料的文件。请上传 PDF、OFD、图片、DOCX、XLSX 或者纯文本。`)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return await write(tx => addFile(tx, who, { name: nameOf(file.filename), mediaType, sha256, body }), sha256)
}

/** Without folders and without characters that no file name should bear. */
const nameOf = (written: string): string => written.split(/[\\/]/).at(-1)!.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 200) || '未命名文件'
