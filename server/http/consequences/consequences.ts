import { findSensitive, masked, secrecyMark } from '../../../core/circulars/desensitise.ts'
import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addAward, awardsIn, type AwardRow } from '../../store/people/awards.ts'
import { circularsIn, kindNames, namesAround } from '../../store/matters/circulars.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { lawOn } from '../../store/matters/open.ts'
import { requireRole, type PostRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { acknowledge, copiesOf, findCopy, type CopyRow } from '../../store/matters/reports.ts'
import { addCommitmentEntry, commitmentsOf, talksOf, type CommitmentRow } from '../../store/matters/talks.ts'
import * as contract from '../contract/consequences.ts'
import type { AnswerOf } from '../contract/route.ts'
import { serve, type App } from '../serve.ts'

/** What follows from supervision: promises of talks, what was made known, reports to two addressees, commendations. */
export function consequences(app: App, deps: Deps): void {
  const { today } = deps
  serve(app, deps, contract.checkDisclosure, async ({ params, body, read }) => await read(async tx => {
    await requireMatter(tx, params.id)
    const names = await namesAround(tx, params.id)
    return {
      texts: body.texts.map(text => {
        const hits = findSensitive(text, names)
        return { hits: hits.map(hit => ({ ...hit, kindName: kindNames[hit.kind] })), masked: masked(text, hits) }
      }),
      secret: body.texts.map(secrecyMark).find(mark => mark !== undefined) ?? null,
    }
  }))
  serve(app, deps, contract.listTalks, async ({ params, read }) => await read(async tx => {
    await requireMatter(tx, params.id)
    return { items: await talksOf(tx, params.id) as AnswerOf<typeof contract.listTalks>['items'] }
  }))
  serve(app, deps, contract.listCommitments, async ({ query, who, read }) => await read(async tx => {
    const items = (await commitmentsOf(tx, { matter: query.matter })).map(row => viewCommitment(row, who, today()))
    const views = { open: items.filter(({ state }) => state !== 'fulfilled'), overdue: items.filter(({ state }) => state === 'overdue'), all: items }
    return { items: views[query.view], counts: { open: views.open.length, overdue: views.overdue.length, all: items.length } }
  }))
  serve(app, deps, contract.enterCommitment, async ({ params, body, who, write }) => await write(tx => enter(tx, deps, who, params.id, body)))
  serve(app, deps, contract.listCirculars, async ({ read }) => ({ items: (await read(circularsIn)).map(({ agencyId, agencyName, agencyShortName, matterId, matterNumber, matterTitle, ...row }) =>
    ({ ...row, agency: { id: agencyId, name: agencyName, shortName: agencyShortName }, matter: { id: matterId, number: matterNumber, title: matterTitle } })) }))
  serve(app, deps, contract.listCopies, async ({ params, who, read }) => await read(async tx => {
    await requireMatter(tx, params.id)
    return { items: (await copiesOf(tx, params.id)).map(row => viewCopy(row, who)) }
  }))
  serve(app, deps, contract.acknowledgeCopy, async ({ params, body, who, write }) => await write(async tx => {
    const copy = await findCopy(tx, params.id)
    if (!copy) throw notFound('份报告')
    if (!mayAcknowledge(copy, who)) throw refused('organ.notParty', 403, `这份报告由${copy.organName}签收。请由该机关办理；对方不在平台上的，由报告的机关登记。`)
    refuseFuture(body.on, today())
    await acknowledge(tx, who, copy, body.on, body.says)
    await audit(tx, who, { act: 'report.acknowledged', subject: { kind: 'matter', id: copy.matterId }, detail: { copy: copy.id } })
    return viewCopy((await findCopy(tx, copy.id))!, who)
  }))
  awards(app, deps)
}

function awards(app: App, deps: Deps): void {
  serve(app, deps, contract.listAwards, async ({ who, read }) => await read(async tx => {
    const may = await awarding(tx, deps, who)
    return { items: (await awardsIn(tx)).map(row => viewAward(row, deps)), may: may ? cited(may, deps.laws) : null }
  }))
  serve(app, deps, contract.enterAward, async ({ body, who, write }) => await write(async tx => {
    requireRole(who, registrars, '登记表彰奖励')
    const ground = await awarding(tx, deps, who)
    if (!ground) throw refused('award.none', 409, '本地适用的法规没有规定行政执法监督工作的表彰奖励，不在这里登记。')
    refuseFuture(body.givenOn, deps.today())
    const id = await addAward(tx, who, { ...body, document: body.document ?? null, ...ground })
    await audit(tx, who, { act: 'award.entered', subject: { kind: 'award', id: String(id) } })
    return viewAward((await awardsIn(tx, id))[0]!, deps)
  }))
}

const registrars: readonly PostRole[] = ['clerk', 'chief', 'leader']

/** The article of the place that provides for commendations. */
async function awarding(tx: Transaction, { laws, today }: Deps, { organ }: Acting): Promise<{ law: string, cite: AwardRow['cite'] } | undefined> {
  const law = (await lawOn(tx, laws, organ.region, organ.path, today())).edition?.law
  const named = law?.provisions?.flatMap(provision => provision.capability === 'AWARD' && 'by' in provision ? provision.by : []) ?? []
  const norm = law?.norms.find(({ id }) => named.includes(id))
  return law && norm ? { law: law.id, cite: norm.cite } : undefined
}

async function requireMatter(tx: Transaction, id: string): Promise<void> {
  if (!await findMatter(tx, id)) throw notFound('个办件')
}

function refuseFuture(on: Day, today: Day): void {
  if (on > today) throw refused('day.future', 400, `日期${chineseDay(on)}还没有到，今天是${chineseDay(today)}。请填写今天或者实际的日期。`, { errors: [{ field: 'body.on', code: 'day.future', says: `不能晚于今天（${chineseDay(today)}）` }] })
}

type Entry = { readonly kind: 'reported' | 'fulfilled' | 'notFulfilled', readonly says: string, readonly on: Day }

async function enter(tx: Transaction, { today }: Deps, who: Acting, id: string, entry: Entry): Promise<contract.Commitment> {
  const [row] = await commitmentsOf(tx, { id })
  if (!row) throw notFound('项承诺')
  if (!mayEnter(row, who).includes(entry.kind)) {
    throw refused('organ.notParty', 403, entry.kind === 'reported' ? `落实情况由${row.agencyName}报告。请由该机关办理。` : '是否落实由约谈的监督机构核实后登记。请由该机构办理。')
  }
  refuseFuture(entry.on, today())
  if (entry.on < row.heldOn) throw refused('commitment.early', 422, `日期早于约谈举行的${chineseDay(row.heldOn)}。请核对后填写。`, { errors: [{ field: 'body.on', code: 'commitment.early', says: '不能早于约谈的日期' }] })
  await addCommitmentEntry(tx, who, row, entry)
  await audit(tx, who, { act: `commitment.${entry.kind}`, subject: { kind: 'matter', id: row.matterId }, detail: { commitment: id } })
  return viewCommitment((await commitmentsOf(tx, { id }))[0]!, who, today())
}

const mayEnter = ({ officeId, agencyId }: CommitmentRow, { organ, roles }: Acting): contract.Commitment['mayEnter'] =>
  organ.id === officeId && roles.some(role => registrars.includes(role)) ? ['fulfilled', 'notFulfilled'] : organ.id === agencyId ? ['reported'] : []

function viewCommitment(row: CommitmentRow, who: Acting, today: Day): contract.Commitment {
  const { id, matterId, number, title, agencyId, agencyName, agencyShortName, says, dueOn, heldOn, entries } = row
  const found = entries.findLast(({ kind }) => kind !== 'reported')?.kind
  const state = found === 'fulfilled' ? 'fulfilled' : entries.at(-1)?.kind === 'reported' ? 'reported' : dueOn < today ? 'overdue' : found ?? 'open'
  return {
    id, matter: { id: matterId, number, title }, agency: { id: agencyId, name: agencyName, shortName: agencyShortName }, says, dueOn, heldOn, state,
    entries: [...entries], mayEnter: state === 'fulfilled' ? [] : mayEnter(row, who),
  }
}

/** Where the addressee is not on the platform, the office that reported records the receipt. */
const mayAcknowledge = ({ organId, officeId, receivedOn }: CopyRow, { organ }: Acting): boolean => receivedOn === null && organ.id === (organId ?? officeId)

const viewCopy = (row: CopyRow, who: Acting): AnswerOf<typeof contract.acknowledgeCopy> => ({
  id: row.id, to: row.organName, organ: row.organId, sentOn: row.sentOn, mayAcknowledge: mayAcknowledge(row, who),
  acknowledged: row.receivedOn && row.receivedBy ? { on: row.receivedOn, person: row.receivedBy, says: row.says } : null,
})

const viewAward = ({ organId, organName, organShortName, law, cite, ...row }: AwardRow, { laws }: Deps): AnswerOf<typeof contract.enterAward> =>
  ({ ...row, organ: { id: organId, name: organName, shortName: organShortName }, citation: cited({ law, cite }, laws) })
