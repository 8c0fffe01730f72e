import { textOf } from '../../../core/instruments/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { tellNext } from '../../store/papers/approvalAnswer.ts'
import { ruleAmong, rulesOf } from '../../store/papers/approvalRules.ts'
import { addRound, type CheckedThen } from '../../store/papers/approvals.ts'
import { audit } from '../../store/audit.ts'
import { contentOf } from '../../store/papers/draftPaper.ts'
import { addComment, addVersion, commentsOf, draftsOf, findDraft, lockDraft, noteEditing, openDraft, setState, versionsOf, type DraftForm, type DraftRow, type VersionRow } from '../../store/papers/drafts.ts'
import { load } from '../../store/matters/load.ts'
import { findMatter, lockMatter } from '../../store/matters/matters.ts'
import { findOrgan } from '../../store/organs/organs.ts'
import { titleOf } from '../../store/papers/papers.ts'
import { requireRole } from '../../store/posts.ts'
import { refuseUnprintable } from '../../store/papers/printable.ts'
import { notFound, refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/drafts.ts'
import { besidesInWords } from './besides.ts'
import { checked, composed, deskOf, editingOf, findDesk, latestForm, papersAhead, refOf, situationOf, stopsOf, viewCheck, viewComments, viewDraft, type Desk } from './view.ts'
import { serve, type App, type Asked } from '../serve.ts'
import { actOf } from '../../store/matters/intent.ts'

/** 拟制: drafts of papers, their versions and remarks, until they are submitted. The agency sees none of it. */
export function drafts(app: App, deps: Deps): void {
  serve(app, deps, contract.listDrafts, async ({ params, who, read }) => await read(async tx => {
    const matter = await findMatter(tx, params.id)
    if (!matter) throw notFound('个办件')
    if (matter.officeId !== who.organ.id) return { items: [], papers: [] }
    const [inHand] = await load(tx, deps.laws, [matter])
    const items = []
    for (const row of await draftsOf(tx, matter.id)) items.push((({ round: _, ...ref }) => ref)(await refOf(tx, row)))
    const rules = await rulesOf(tx, matter.officeId)
    return { items, papers: papersAhead(situationOf(inHand!, deps.today())).map(paper => ({ ...paper, direct: ruleAmong(rules, actOf(paper.option).role!).direct })) }
  }))
  serve(app, deps, contract.startDraft, async ({ params, body, who, write }) => await write(tx => start(tx, deps, who, params.id, body.option)))
  serve(app, deps, contract.getDraft, async ({ params, who, read }) => await read(async tx => await viewDraft(tx, deps, who, await findDesk(tx, deps, who, params.id))))
  serve(app, deps, contract.draftVersions, async ({ params, who, read }) => await read(async tx => {
    const desk = await findDesk(tx, deps, who, params.id)
    return { items: await Promise.all((await versionsOf(tx, desk.row.id)).map(version => viewVersion(tx, desk, version, who))) }
  }))
  serve(app, deps, contract.saveDraft, async asked => await asked.write(tx => save(tx, deps, asked)))
  serve(app, deps, contract.noteTyping, async ({ params, body, who }) => await within(deps.sql, who.viewer, async tx => {
    const row = await findDraft(tx, params.id)
    if (!row) throw notFound('份文书稿')
    await noteEditing(tx, row.id, who, body.field)
    return { editing: editingOf(row, who) }
  }))
  serve(app, deps, contract.previewDraft, async asked => await preview(deps, asked))
  serve(app, deps, contract.commentOnDraft, async ({ params, body, who, write }) => await write(async tx => {
    const row = await held(tx, params.id)
    await addComment(tx, row, who, { field: body.field, says: body.says, settles: body.answers ?? null })
    await audit(tx, who, { act: 'draft.commented', subject: { kind: 'draft', id: row.id } })
    return { comments: viewComments(await commentsOf(tx, row.id)) }
  }))
  serve(app, deps, contract.dropDraft, async ({ params, who, write }) => await write(async tx => {
    const row = openTo(await held(tx, params.id), who)
    await setState(tx, row.id, 'dropped')
    await audit(tx, who, { act: 'draft.dropped', subject: { kind: 'draft', id: row.id } })
    const { round: _, ...ref } = await refOf(tx, { ...row, state: 'dropped' })
    return ref
  }))
  serve(app, deps, contract.submitDraft, async asked => await asked.write(tx => submit(tx, deps, asked)))
}

async function held(tx: Transaction, id: string): Promise<DraftRow> {
  const row = await lockDraft(tx, id)
  if (!row) throw notFound('份文书稿')
  return row
}

const viewVersion = async (tx: Transaction, { row, inHand, seen: { papers } }: Desk, { version, form, by, at }: VersionRow, who: Acting): Promise<contract.DraftVersion> =>
  ({ version, form: form as contract.DraftVersion['form'], besides: await besidesInWords(tx, { inHand, papers }, row.option, form), by: by.name, at, mine: by.id === who.account.id })

async function start(tx: Transaction, deps: Deps, who: Acting, matterId: string, option: string): Promise<{ id: string }> {
  const matter = await lockMatter(tx, matterId)
  if (!matter) throw notFound('个办件')
  requireOffice(who, matter.officeId)
  const [inHand] = await load(tx, deps.laws, [matter])
  const { role } = actOf(option)
  if (!papersAhead(situationOf(inHand!, deps.today())).some(paper => paper.option === option)) throw refused('draft.unknown', 422, '本案没有这种由本机关拟制的文书。请从列出的文书中选择。')
  const id = await openDraft(tx, matter, { option, role: role!, title: titleOf(inHand!, role!) })
  await audit(tx, who, { act: 'draft.opened', subject: { kind: 'draft', id }, detail: { option } })
  return { id }
}

function requireOffice(who: Acting, officeId: string): void {
  if (who.organ.id !== officeId) throw refused('organ.notParty', 403, '文书由承办本案的机关拟制。请切换到该机关，或者由其办理。')
  requireRole(who, ['clerk', 'chief', 'leader'], '拟制文书')
}

/** A draft that its office may still write in. */
function openTo(row: DraftRow, who: Acting): DraftRow {
  requireOffice(who, row.organId)
  if (row.state === 'draft' || row.state === 'returned') return row
  throw refused('draft.closed', 409, row.state === 'issued' ? '这份文书已经签发，不能再改。' : '这份文书正在审批，不能改。需要改的，请先撤回送审。')
}

async function save(tx: Transaction, deps: Deps, { params, body, who }: Asked<typeof contract.saveDraft>) {
  const row = openTo(await held(tx, params.id), who)
  if (body.expectedVersion !== row.version) throw await changed(tx, row, body.expectedVersion)
  const { version, at } = await addVersion(tx, row, who, body.form as DraftForm)
  await audit(tx, who, { act: 'draft.saved', subject: { kind: 'draft', id: row.id }, detail: { version } })
  const desk = await deskOf(tx, deps, who, { ...row, version })
  return { version, at, checks: await viewedChecks(tx, deps, desk, body.form as DraftForm, who) }
}

/** Somebody saved in between: both texts are there, his as a version, this one in the form. */
async function changed(tx: Transaction, row: DraftRow, seen: number) {
  const since = (await versionsOf(tx, row.id)).filter(({ version }) => version > seen)
  return refused('draft.changed', 409, `${since[0]?.by.name ?? '别人'}已经改过这份文书稿。你的内容没有保存，还在本页，请对照后再存。`,
    { changes: since.toReversed().map(({ by, at, version }) => ({ by: by.name, organ: '', at, says: `保存了第${version}稿` })) })
}

const viewedChecks = async (tx: Transaction, deps: Deps, desk: Desk, form: DraftForm, who: Acting) =>
  (await checked(tx, deps, desk, form, await stopsOf(tx, desk, who, deps.today()))).map(check => viewCheck(check, deps))

async function preview(deps: Deps, { params, query, body, who, read, reply }: Asked<typeof contract.previewDraft>) {
  const paper = await read(async tx => contentOf(await composed(tx, await findDesk(tx, deps, who, params.id), body.form as DraftForm, deps.today())))
  if (!paper) throw refused('paper.none', 422, '这份文书不由本平台排版，没有可以预览的版式。')
  if (query.format === 'json') return { title: paper.name, lines: textOf(paper).split('\n') }
  const pdf = await deps.papers.preview(paper)
  return await reply.type('application/pdf').serializer((bytes: Uint8Array) => bytes as never).send(Buffer.from(pdf)) as never
}

async function submit(tx: Transaction, deps: Deps, { params, body, who }: Asked<typeof contract.submitDraft>) {
  const row = openTo(await held(tx, params.id), who)
  if (body.expectedVersion !== row.version) throw await changed(tx, row, body.expectedVersion)
  const desk = await deskOf(tx, deps, who, row)
  const { form } = await latestForm(tx, desk)
  const { stops, asked } = await withCountersigns(tx, deps, desk, who, body.countersign)
  const checks: CheckedThen[] = (await checked(tx, deps, desk, form, stops)).map(check => ({ ...check, reason: body.reasons[check.id] }))
  refuseUnready(checks)
  const paper = await composed(tx, desk, form, deps.today())
  await refuseUnprintable(deps.papers, contentOf(paper))
  const besides = await besidesInWords(tx, { inHand: desk.inHand, papers: desk.seen.papers }, row.option, form)
  const round = await addRound(tx, who, { draft: row, matter: desk.inHand.row, paper, form, besides, checks, stops, asked, on: deps.today() })
  await audit(tx, who, { act: 'draft.submitted', subject: { kind: 'draft', id: row.id }, detail: { version: row.version, round } })
  await tellNext(tx, deps, who, round, row)
  return { round, lies: (await refOf(tx, { ...row, state: 'inApproval' })).lies!.who }
}

async function withCountersigns(tx: Transaction, deps: Deps, desk: Desk, who: Acting, wanted: readonly { organ: string, post: 'chief' | 'leader' | 'agencyLegal' | 'clerk' }[]) {
  const { parties } = desk.inHand
  const organs = await Promise.all(wanted.map(({ organ }) => findOrgan(tx, organ)))
  if (organs.some(organ => !organ)) throw refused('organ.unknown', 422, '请会签的机关不在册。请重新选择。')
  if (organs.some(organ => organ!.id === parties.agency)) throw refused('countersign.agency', 422, '被监督机关是受文的一方，不能会签。请去掉。')
  const stops = await stopsOf(tx, desk, who, deps.today(), wanted.map(({ post }, index) => ({ organId: organs[index]!.id, organName: organs[index]!.name, post })))
  return { stops, asked: organs.filter(organ => organ!.id !== parties.office).map(organ => organ!.path) }
}

/** What stands against it keeps it here; what warns goes with the reason of whoever submits it. */
function refuseUnready(checks: readonly CheckedThen[]): void {
  const bad = checks.filter(({ state, reason }) => state === 'bad' || (state === 'warn' && !reason))
  if (bad.length === 0) return
  throw refused('draft.notReady', 409, `还不能送审：${bad.map(({ name, says, state }) => `${name}：${says}${state === 'warn' ? '如须继续，请写明理由。' : ''}`).join('')}`, {
    errors: bad.map(({ id, says, state, field }) => ({ field: state === 'warn' ? `body.reasons.${id}` : `body.${field ?? id}`, code: `check.${state}`, says })),
  })
}
