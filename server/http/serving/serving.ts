import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import { largestFile } from '../../../core/fulfilments/index.ts'
import { openOption, options, replay } from '../../../core/matters/index.ts'
import { chineseDay, workingDaysBetween } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { mediaTypeOf } from '../../files/mediaType.ts'
import type { Acting } from '../../store/acting.ts'
import { ruleOf } from '../../store/papers/approvalRules.ts'
import { audit } from '../../store/audit.ts'
import { change, changeIn, preview } from '../../store/matters/change.ts'
import { once } from '../../store/idempotency.ts'
import { findInstrument, type InstrumentRow, type Receipt } from '../../store/papers/instruments.ts'
import { actorsFor, load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { findOrgan, organsOf } from '../../store/organs/organs.ts'
import { holdsPostFor, requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { addAttempt, addConsent, addProof, addSeal, attemptsOf, consentOf, findProof, registerOf, sealOf, type AttemptRow } from '../../store/papers/serving.ts'
import { waitingPapers } from '../../store/papers/waitingPapers.ts'
import { mayAs } from '../../store/matters/weigh.ts'
import { only, reading, within } from '../../store/within.ts'
import type { InstrumentRef } from '../contract/instruments.ts'
import * as contract from '../contract/serving.ts'
import { viewClock } from '../matters/clocks.ts'
import { instrumentRefOf } from '../matters/instrumentRef.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App, type Asked } from '../serve.ts'
import { csvOf, gapsIn } from './register.ts'
import type { Intent } from '../../store/matters/intent.ts'

/** 送达: how each paper reaches its addressee, what proves it, and what follows where the record was wrong. */
export function serving(app: App, deps: Deps): void {
  serve(app, deps, contract.getServing, async ({ params, who, read }) => await read(tx => view(tx, deps, who, params.id)))
  serve(app, deps, contract.waitingPapers, async ({ who, read }) => ({ items: [...await read(tx => waitingPapers(tx, deps.laws, who.organ, deps.today()))] }))
  serve(app, deps, contract.recordAttempt, async asked => await asked.write(tx => attempt(tx, deps, asked)))
  serve(app, deps, contract.signForPaper, async asked => await sign(deps, asked))
  serve(app, deps, contract.signaturePreview, async ({ params, who, read }) => await signature(deps, who, await read(tx => paperIn(tx, params.id))))
  serve(app, deps, contract.correctReceipt, async ({ params, body, who, once: once_, read }) => {
    const paper = await read(tx => paperIn(tx, params.id))
    await change(deps, who, paper.matterId, await read(tx => correctionOf(tx, deps, paper, body)), once_, () => null)
    return await read(tx => view(tx, deps, who, params.id))
  })
  serve(app, deps, contract.previewCorrection, async ({ params, body, who, read }) => {
    const paper = await read(tx => paperIn(tx, params.id))
    const intent = await read(tx => correctionOf(tx, deps, paper, { ...body, reasons: '试算' }))
    return await preview(deps, who, paper.matterId, intent, ({ weighed }) => ({ was: paper.servedOn!, changes: differences(weighed.before.clocks, weighed.after.clocks) }))
  })
  serve(app, deps, contract.withdrawPaper, async ({ params, body, who, once: once_, read }) => {
    const paper = await read(tx => paperIn(tx, params.id))
    const intent = await read(async tx => ({ ...await intentOn(tx, deps, paper, 'withdraw'), reasons: body.reasons }))
    await change(deps, who, paper.matterId, intent, once_, () => null)
    return await read(async tx => await refIn(tx, await paperIn(tx, params.id)))
  })
  serve(app, deps, contract.sealPaper, async asked => await asked.write(tx => seal(tx, deps, asked)))
  serve(app, deps, contract.handInProof, async asked => await handIn(asked))
  serve(app, deps, contract.downloadProof, async ({ params, read, reply }) => {
    const file = await read(tx => findProof(tx, params.id))
    if (!file) throw notFound('份凭证')
    return await reply.type(file.mediaType).header('etag', `"${file.sha256}"`).header('x-content-type-options', 'nosniff')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(file.body)
  })
  serve(app, deps, contract.recordConsent, async asked => {
    await asked.write(tx => consent(tx, deps, asked))
    return undefined
  })
  registers(app, deps)
}

async function paperIn(tx: Transaction, id: string): Promise<InstrumentRow> {
  const paper = await findInstrument(tx, id)
  if (!paper) throw notFound('份文书')
  return paper
}

const refIn = async (tx: Transaction, paper: InstrumentRow): Promise<InstrumentRef> =>
  instrumentRefOf(paper, await organsOf(tx, [paper.issuedById, ...(paper.addresseeId ? [paper.addresseeId] : [])]))

async function handled(tx: Transaction, deps: Deps, paper: InstrumentRow): Promise<InHand> {
  const matter = await findMatter(tx, paper.matterId)
  const [inHand] = matter ? await load(tx, deps.laws, [matter]) : []
  if (!inHand) throw notFound('份文书')
  return inHand
}

/** How a paper came, or did not come, to its addressee is the office's business. */
function requireOffice(who: Acting, { row }: InHand): void {
  if (who.organ.id !== row.officeId) throw refused('organ.notParty', 403, '送达由承办本案的机关办理。请切换到该机关，或者由其办理。')
}

async function view(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.Serving> {
  const paper = await paperIn(tx, id)
  const inHand = await handled(tx, deps, paper)
  requireOffice(who, inHand)
  const [attempts, sealed, agreed] = [await attemptsOf(tx, id), await sealOf(tx, id), await consentOf(tx, paper.addresseeId)]
  const { row, matter } = inHand
  const option = optionFor(inHand, who, paper, deps)
  const waits = paper.servedOn === null && paper.voidedOn === null
  const received = attempts.filter(({ outcome, on }) => outcome === 'received' && paper.servedOn !== null && on > paper.servedOn)
  return {
    instrument: await refIn(tx, paper), matter: { id: row.id, number: row.number, title: row.title, version: row.version }, ...option,
    consent: agreed ? { agrees: agreed.agrees, on: agreed.on, document: agreed.document } : null, attempts: attempts.map(viewAttempt), seal: sealed ? { on: sealed.on, by: sealed.by } : null,
    waited: waits ? workingDaysBetween(paper.issuedOn, deps.today(), matter.calendar) : null, remindAfter: (await ruleOf(tx, row.officeId, paper.role)).remindAfter,
    latest: received.map(({ on }) => on).sort().at(-1) ?? null,
    may: { attempt: who.roles.some(role => ['clerk', 'chief', 'leader'].includes(role)), correct: paper.servedOn !== null && holdsPostFor(who.roles, 'correct'), withdraw: waits && holdsPostFor(who.roles, 'withdraw'), seal: sealed === undefined && paper.voidedOn === null },
  }
}

const viewAttempt = ({ instrumentId: _, ...row }: AttemptRow): contract.ServingAttempt => row

/** The act by which a receipt is recorded, or why it is not this person's to record now. */
function optionFor(inHand: InHand, who: Acting, paper: InstrumentRow, { today }: Deps): Pick<contract.Serving, 'option' | 'refusal'> {
  if (paper.voidedOn) return { option: null, refusal: `这份文书已于${chineseDay(paper.voidedOn)}撤回，不再送达。` }
  if (paper.servedOn) return { option: null, refusal: null }
  const id = `serve:${paper.role}`
  const actors = actorsFor(who.organ.id, inHand, today())
  const { open, notNow } = options(replay(inHand.matter, today()))
  const found = open.find(option => option.id === id)
  if (found?.by.some(by => actors.includes(by) && mayAs(who.roles, 'serve', by, inHand.matter.machine))) return { option: id, refusal: null }
  if (found) return { option: null, refusal: '登记送达由承办人或者科长办理。' }
  return { option: null, refusal: notNow.find(option => option.id === id)?.why.says ?? '本法没有把这份文书的签收作为一个步骤；可以登记送达经过。' }
}

async function attempt(tx: Transaction, deps: Deps, { params, body, who }: Asked<typeof contract.recordAttempt>): Promise<contract.Serving> {
  const paper = await paperIn(tx, params.id)
  const inHand = await handled(tx, deps, paper)
  requireOffice(who, inHand)
  requireRole(who, ['clerk', 'chief', 'leader'], '登记送达经过')
  const wrong = (says: string) => refused('attempt.day', 422, says, { errors: [{ field: 'body.on', code: 'attempt.day', says }] })
  if (body.on > deps.today()) throw wrong(`${chineseDay(body.on)}还没有到，今天是${chineseDay(deps.today())}。请填写实际办理的日期。`)
  if (body.on < paper.issuedOn) throw wrong(`${chineseDay(body.on)}早于文书的日期${chineseDay(paper.issuedOn)}。请核对。`)
  if (body.outcome === 'received' && paper.servedOn === null) throw wrong('对方签收的，请用“登记送达”：期限从签收之日起算。')
  if (body.outcome === 'received' && body.on < paper.servedOn!) throw wrong(`已登记的签收日期是${chineseDay(paper.servedOn!)}，晚于${chineseDay(body.on)}。最早的签收起算期限，请办理更正。`)
  await addAttempt(tx, who, {
    instrumentId: paper.id, officePath: inHand.row.officePath, on: body.on, outcome: body.outcome, way: body.way, recipient: body.recipient ?? null,
    tracking: body.tracking ?? null, entrustedTo: body.entrustedTo ?? null, says: body.says ?? null, proof: body.proof ?? null,
  })
  await audit(tx, who, { act: 'serving.attempted', subject: { kind: 'instrument', id: paper.id }, detail: { outcome: body.outcome, way: body.way } })
  return await view(tx, deps, who, paper.id)
}

/** The office for which the addressee's own signature is recorded: the law lets the office serve, and the addressee writes it down. */
async function officeFor(tx: Transaction, { account }: Acting, { row, organs }: InHand): Promise<Acting> {
  return { account, organ: organs.get(row.officeId)!, roles: ['clerk'], viewer: { account: account.id, scope: only(row.officePath), own: only(row.officePath) } }
}

function refuseStranger(who: Acting, paper: InstrumentRow): void {
  if (who.organ.id !== paper.addresseeId) throw refused('paper.notYours', 403, `这份文书发给${paper.addressee}，由它签收。`)
  requireRole(who, ['agencyLegal', 'clerk', 'chief', 'leader'], '签收文书')
}

const signing = (paper: InstrumentRow, name: string, today: Intent['on'], expectedVersion: number): Intent =>
  ({ option: `serve:${paper.role}`, on: today, expectedVersion, receipt: { way: 'electronic', recipient: name, place: '本平台' } satisfies Receipt })

async function sign(deps: Deps, { params, body, who, once: once_, read }: Asked<typeof contract.signForPaper>): Promise<InstrumentRef> {
  const { paper, office } = await read(async tx => {
    const found = await paperIn(tx, params.id)
    refuseStranger(who, found)
    return { paper: found, office: await officeFor(tx, who, await handled(tx, deps, found)) }
  })
  await within(deps.sql, office.viewer, tx => once(tx, { account: who.account.id, ...once_ }, async () => {
    const matter = (await findMatter(tx, paper.matterId))!
    const latest = await paperIn(tx, paper.id)
    if (latest.servedOn) throw refused('paper.signed', 409, `这份文书已于${chineseDay(latest.servedOn)}签收。`)
    await changeIn(tx, deps, office, matter.id, signing(paper, body.name, deps.today(), matter.version), who)
    return null
  }))
  return await read(async tx => await refIn(tx, await paperIn(tx, paper.id)))
}

async function signature(deps: Deps, who: Acting, paper: InstrumentRow) {
  const mine = who.organ.id === paper.addresseeId && paper.role !== 'serviceReceipt' && paper.voidedOn === null
  if (!mine || paper.servedOn) return { mine, signed: paper.servedOn, starts: [] }
  const office = await reading(deps.sql, who.viewer, async tx => await officeFor(tx, who, await handled(tx, deps, paper)))
  const version = await reading(deps.sql, who.viewer, async tx => (await findMatter(tx, paper.matterId))!.version)
  const open = await reading(deps.sql, who.viewer, async tx => openOption(replay((await handled(tx, deps, paper)).matter, deps.today()), `serve:${paper.role}`) !== undefined)
  if (!open) return { mine: false, signed: null, starts: [] }
  return await preview(deps, office, paper.matterId, signing(paper, who.account.name, deps.today(), version), ({ inHand, weighed }) => ({
    mine, signed: null,
    starts: weighed.after.clocks.filter(clock => clock.state === 'running' && !weighed.before.clocks.some(other => other.id === clock.id && other.startedOn === clock.startedOn))
      .map(clock => viewClock(clock, { inHand, at: weighed.after, laws: deps.laws })),
  }))
}

/** The place in the history of the entry that served, or issued, this paper. */
async function intentOn(tx: Transaction, deps: Deps, paper: InstrumentRow, act: 'correct' | 'withdraw'): Promise<Intent> {
  const { row, recorded, matter } = await handled(tx, deps, paper)
  const entries = recorded.filter(({ event }) => event.act !== 'expire')
  const events = replay(matter, deps.today()).matter.events
  const place = act === 'withdraw' ? entries.findIndex(({ seq }) => seq === paper.seq) : events.findLastIndex(event => event.act === 'serve' && event.role === paper.role && event.on === paper.servedOn)
  return { option: `${act}:${paper.role}`, on: deps.today(), expectedVersion: row.version, corrects: place + 1 }
}

async function correctionOf(tx: Transaction, deps: Deps, paper: InstrumentRow, { on, reasons, proof }: { on: Intent['on'], reasons: string, proof?: string | undefined }): Promise<Intent> {
  if (paper.servedOn === null) throw refused('paper.unserved', 409, '这份文书还没有登记送达，没有可以更正的日期。')
  return { ...await intentOn(tx, deps, paper, 'correct'), happened: on, reasons, proof }
}

type Clocks = ReturnType<typeof replay>['clocks']

const differences = (before: Clocks, after: Clocks) => after.flatMap(clock => {
  const was = before.find(other => other.id === clock.id && other.startedBy === clock.startedBy)
  return was && was.lastDay === clock.lastDay ? [] : [{ what: clock.what, from: was?.lastDay ?? null, to: clock.lastDay }]
})

async function seal(tx: Transaction, deps: Deps, { params, body, who }: Asked<typeof contract.sealPaper>): Promise<contract.Serving> {
  const paper = await paperIn(tx, params.id)
  const inHand = await handled(tx, deps, paper)
  requireOffice(who, inHand)
  requireRole(who, ['clerk', 'chief', 'leader'], '登记用印')
  if (body.on < paper.issuedOn || body.on > deps.today()) throw refused('seal.day', 422, '用印的日期不能早于签发之日，也不能晚于今天。请核对。', { errors: [{ field: 'body.on', code: 'seal.day', says: '请核对用印的日期' }] })
  if (!await addSeal(tx, who, paper, inHand.row.officePath, body.on)) throw refused('seal.done', 409, '这份文书已经登记用印。')
  await audit(tx, who, { act: 'instrument.sealed', subject: { kind: 'instrument', id: paper.id } })
  return await view(tx, deps, who, paper.id)
}

async function handIn({ params, request, who, write, read }: Asked<typeof contract.handInProof>) {
  requireRole(who, ['clerk', 'chief', 'leader'], '上传送达凭证')
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
  if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
  const name = file.filename.split(/[\\/]/).at(-1)!.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 200) || '送达凭证'
  const body = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused('too.large', 413, `“${name}”超过了${largestFile / 1024 ** 2}MB。请压缩后再上传。`) : error
  })
  const mediaType = mediaTypeOf(body)
  if (mediaType === undefined || !(mediaType === 'application/pdf' || mediaType.startsWith('image/'))) throw refused('file.kind', 415, `“${name}”不是图片或者 PDF。请上传回证的照片或者扫描件。`)
  const { row } = await read(async tx => await paperIn(tx, params.id).then(async paper => ({ row: (await findMatter(tx, paper.matterId))! })))
  if (row.officeId !== who.organ.id) throw refused('organ.notParty', 403, '送达由承办本案的机关办理。')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return await write(tx => addProof(tx, who, row.officePath, { name, mediaType, sha256, body }), sha256)
}

async function consent(tx: Transaction, deps: Deps, { body, who }: Asked<typeof contract.recordConsent>): Promise<void> {
  requireRole(who, ['clerk', 'chief', 'leader', 'agencyLegal'], '登记电子送达确认书')
  const agency = await findOrgan(tx, body.agency)
  const mine = agency && (agency.id === who.organ.id || (who.viewer.scope && agency.path >= who.viewer.scope.from && agency.path < who.viewer.scope.to))
  if (!agency || !mine) throw notFound('个机关')
  if (body.on > deps.today()) throw refused('day.future', 400, '确认书的日期还没有到。请核对。', { errors: [{ field: 'body.on', code: 'day.future', says: '不能晚于今天' }] })
  await addConsent(tx, who, agency, body)
  await audit(tx, who, { act: 'consent.recorded', subject: { kind: 'organ', id: agency.id }, detail: { agrees: body.agrees } })
}

function registers(app: App, deps: Deps): void {
  const yearOf = (year: number | undefined) => year ?? Number(deps.today().slice(0, 4))
  const entries = async (tx: Transaction, who: Acting, year: number) => (await registerOf(tx, who.organ.id, year)).map(({ voidedOn, voidReasons, year: _, role: __, ...row }) =>
    ({ ...row, voided: voidedOn && voidReasons ? { on: voidedOn, reasons: voidReasons } : null }))
  serve(app, deps, contract.numberRegister, async ({ query, who, read }) => {
    const year = yearOf(query.year)
    const items = await read(tx => entries(tx, who, year))
    return { year, office: refOf(who.organ), items, gaps: gapsIn(items) }
  })
  serve(app, deps, contract.numberRegisterCsv, async ({ query, who, read, reply }) => {
    const year = yearOf(query.year)
    return await reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`文号登记簿${year}.csv`)}`)
      .send(csvOf(await read(tx => entries(tx, who, year))))
  })
}
