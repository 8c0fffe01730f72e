import { mostEvidence } from '../../../core/evidence/index.ts'
import { teamRules } from '../../../core/people/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { sha256Of } from '../../files/hash.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addCustody, addEvidence, custodyOf, evidenceOf, fileOf, findEvidence, noteLook, type EvidenceRow } from '../../store/evidence/evidence.ts'
import { load, type InHand } from '../../store/matters/load.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { requireRole } from '../../store/posts.ts'
import { addFact, changeFact, findFact, provenFacts, removeFact, type FactStated } from '../../store/matters/provenFacts.ts'
import { lawRefused, notFound, refused } from '../../store/refused.ts'
import { takeUpload } from '../../store/evidence/uploads.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/evidence.ts'
import { begins, sendStored } from './send.ts'
import { groundsFor, viewCustody, viewEvidence, viewFact } from './view.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** 证据: what the office found out, who had it in hand, and what it proves. */
export function evidence(app: App, deps: Deps): void {
  const { laws, sql } = deps
  serve(app, deps, contract.listEvidence, async ({ params, who, read }) => await read(tx => folder(tx, deps, who, params.id)))
  serve(app, deps, contract.addEvidence, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await officeOf(tx, deps, who, params.id, '登记证据')
    return await addTo(tx, deps, who, inHand, body, null)
  }))
  serve(app, deps, contract.replaceEvidence, async ({ params, body: { reasons, ...given }, who, write }) => await write(async tx => {
    const earlier = await evidenceAt(tx, params.id)
    if (earlier.replacedBy !== null) throw refused('evidence.replaced', 409, '这条证据登记已经更正过了。请刷新后在最新的一条上更正。')
    return await addTo(tx, deps, who, await officeOf(tx, deps, who, earlier.matterId, '更正证据'), given, { earlier, reasons })
  }))
  custody(app, deps)
  serve(app, deps, contract.evidenceContent, async ({ params, query, who, read, request, reply }) => {
    const row = await read(tx => evidenceAt(tx, params.id))
    const file = fileOf(row)
    if (!file) throw refused('evidence.noFile', 404, '这项证据没有电子文件，原件存放处见登记。')
    if (begins(request, file.bytes)) await within(sql, who.viewer, tx => noteLook(tx, who, row.id, query.download ? 'downloaded' : 'viewed'))
    return await sendStored(deps.files, request, reply, file, query.download === '1')
  })
  facts(app, deps, laws)
}

function custody(app: App, deps: Deps): void {
  serve(app, deps, contract.getCustody, async ({ params, read }) => await read(async tx => {
    await evidenceAt(tx, params.id)
    return { items: (await custodyOf(tx, params.id)).map(viewCustody) }
  }))
  serve(app, deps, contract.addCustody, async ({ params, body: { act, other, says }, who, write }) => await write(async tx => {
    const row = await evidenceAt(tx, params.id)
    await officeOf(tx, deps, who, row.matterId, '证据保管')
    if (act !== 'sealed' && !other) throw missing('other', '请写明移交给谁，或者从谁那里退回。')
    await addCustody(tx, who, row.id, { act, other: other ?? null, says: says ?? null, intact: null })
    await audit(tx, who, { act: `evidence.${act}`, subject: { kind: 'evidence', id: row.id } })
    return { items: (await custodyOf(tx, row.id)).map(viewCustody) }
  }))
  serve(app, deps, contract.checkEvidence, async ({ params, who, read, write }) => {
    const row = await read(tx => evidenceAt(tx, params.id))
    if (row.sha256 === null) throw refused('evidence.noFile', 404, '这项证据没有电子文件，没有可以核对的哈希。')
    const intact = await sha256Of(deps.files.pathOf(row.sha256)).then(hash => hash === row.sha256, () => false)
    return await write(async tx => {
      const inHand = await officeOf(tx, deps, who, row.matterId, '核对证据')
      await addCustody(tx, who, row.id, { act: 'checked', other: null, says: null, intact })
      await audit(tx, who, { act: 'evidence.checked', subject: { kind: 'evidence', id: row.id }, detail: { intact } })
      return { ...viewEvidence(row, inHand), checked: { at: deps.now().toISOString(), intact } }
    })
  })
}

function facts(app: App, deps: Deps, laws: Deps['laws']): void {
  const all = async (tx: Transaction, inHand: InHand) => ({ facts: (await provenFacts(tx, inHand.row.id)).map(fact => viewFact(fact, inHand, laws)) })
  serve(app, deps, contract.addFact, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await officeOf(tx, deps, who, params.id, '写明事实')
    const id = await addFact(tx, who, inHand.row, await statedIn(tx, deps, inHand, body))
    await audit(tx, who, { act: 'fact.added', subject: { kind: 'matter', id: inHand.row.id }, detail: { fact: id } })
    return await all(tx, inHand)
  }))
  serve(app, deps, contract.changeFact, async ({ params, body, who, write }) => await write(async tx => {
    const inHand = await officeOf(tx, deps, who, (await factAt(tx, params.id)).matterId, '修改事实')
    await changeFact(tx, params.id, await statedIn(tx, deps, inHand, body))
    await audit(tx, who, { act: 'fact.changed', subject: { kind: 'matter', id: inHand.row.id }, detail: { fact: params.id } })
    return await all(tx, inHand)
  }))
  serve(app, deps, contract.removeFact, async ({ params, who, write }) => await write(async tx => {
    const inHand = await officeOf(tx, deps, who, (await factAt(tx, params.id)).matterId, '删除事实')
    await removeFact(tx, params.id)
    await audit(tx, who, { act: 'fact.removed', subject: { kind: 'matter', id: inHand.row.id }, detail: { fact: params.id } })
    return await all(tx, inHand)
  }))
}

async function evidenceAt(tx: Transaction, id: string): Promise<EvidenceRow> {
  const row = await findEvidence(tx, id)
  if (!row) throw notFound('项证据')
  return row
}

async function factAt(tx: Transaction, id: string) {
  const fact = await findFact(tx, id)
  if (!fact) throw notFound('项事实')
  return fact
}

async function inHandOf(tx: Transaction, { laws }: Deps, id: string): Promise<InHand> {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  return (await load(tx, laws, [row]))[0]!
}

const handlers = ['clerk', 'chief'] as const

/** Only the office that handles a matter keeps its evidence; those above it read. */
export async function officeOf(tx: Transaction, deps: Deps, who: Acting, id: string, what: string): Promise<InHand> {
  const inHand = await inHandOf(tx, deps, id)
  if (inHand.row.officeId !== who.organ.id) throw refused('organ.notParty', 403, `${what}由承办机关${inHand.organs.get(inHand.row.officeId)!.name}办理。`)
  requireRole(who, handlers, what)
  return inHand
}

async function folder(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.EvidenceFolder> {
  const inHand = await inHandOf(tx, deps, id)
  const [items, facts] = await Promise.all([evidenceOf(tx, id), provenFacts(tx, id)])
  return {
    mayAdd: inHand.row.officeId === who.organ.id && who.roles.some(role => role === 'clerk' || role === 'chief'),
    items: items.map(row => viewEvidence(row, inHand)), facts: facts.map(fact => viewFact(fact, inHand, deps.laws)), grounds: groundsFor(inHand, deps.laws),
  }
}

type Given = Asked<typeof contract.addEvidence>['body']

async function addTo(tx: Transaction, deps: Deps, who: Acting, inHand: InHand, given: Given, replaced: { readonly earlier: EvidenceRow, readonly reasons: string } | null): Promise<contract.EvidenceItem> {
  refuseWrong(deps, inHand, given)
  const known = await evidenceOf(tx, inHand.row.id)
  if (!replaced && known.length >= mostEvidence) throw refused('evidence.many', 422, `一个办件最多登记${mostEvidence}项证据。请把同类材料合并成一个文件，或者分案办理。`)
  const file = given.upload ? await takeUpload(tx, given.upload, 'body.upload') : replaced ? fileOf(replaced.earlier) : null
  const id = await addEvidence(tx, who, inHand.row, {
    kind: given.kind, name: given.name, source: given.source, obtainedOn: given.obtainedOn, obtainedTime: given.obtainedTime ?? null, place: given.place ?? null,
    obtainedBy: given.obtainedBy, original: given.original, seq: given.measure ?? null, file, explanation: given.explanation ?? null,
    replaces: replaced?.earlier.id ?? null, reasons: replaced?.reasons ?? null,
  })
  await audit(tx, who, { act: replaced ? 'evidence.replaced' : 'evidence.added', subject: { kind: 'evidence', id }, detail: { matter: inHand.row.id, sha256: file?.sha256 ?? null } })
  return viewEvidence((await findEvidence(tx, id))!, inHand)
}

/** What nobody could have obtained so: in the future, by a measure that was not, by fewer than the law wants for all its work. */
function refuseWrong({ today, laws }: Deps, { recorded, matter: { machine } }: InHand, given: Given): void {
  if (given.obtainedOn > today()) throw missing('obtainedOn', `取得日期${chineseDay(given.obtainedOn)}还没有到，今天是${chineseDay(today())}。请填写实际取得的日期。`)
  if (given.measure !== undefined && !recorded.some(({ seq, event }) => seq === given.measure && event.act === 'measure')) throw missing('measure', '没有这项监督措施。请从已经登记的措施中选择。')
  const rule = teamRules(machine).find(({ onSite, atLeast }) => !onSite && new Set(given.obtainedBy).size < atLeast)
  if (rule) throw lawRefused(rule, laws)
}

async function statedIn(tx: Transaction, { laws }: Deps, inHand: InHand, { says, ground, evidence: given }: Asked<typeof contract.addFact>['body']): Promise<FactStated> {
  if (ground !== undefined && !groundsFor(inHand, laws).some(({ citation }) => citation.cite === ground)) throw missing('ground', '请从本案各法列明的情形中选择。')
  const ours = new Set((await evidenceOf(tx, inHand.row.id)).map(({ id }) => id))
  if (given.some(({ id }) => !ours.has(id)) || new Set(given.map(({ id }) => id)).size < given.length) throw missing('evidence', '引用的证据不在本案，或者引用了两次。请从本案证据中选择。')
  return { says, ground: ground ?? null, evidence: given.map(({ id, proves }) => ({ id, proves: proves ?? null })) }
}

const missing = (field: string, says: string) => refused('evidence.incomplete', 422, says, { errors: [{ field: `body.${field}`, code: `evidence.${field}`, says }] })
