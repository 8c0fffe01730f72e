import { actWords } from '../../../core/matters/index.ts'
import { rulesFor, stateOn, teamRules, unfit, unfitInvited, type StatusEntry } from '../../../core/people/index.ts'
import type { Day, Law } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { handledBy } from '../../store/matters/about.ts'
import type { Acting } from '../../store/acting.ts'
import { credentialsOf } from '../../store/people/credentials.ts'
import { load } from '../../store/matters/load.ts'
import { findMatters } from '../../store/matters/matters.ts'
import * as store from '../../store/people/officers.ts'
import { lawOn } from '../../store/matters/open.ts'
import { organsOf } from '../../store/organs/organs.ts'
import { personsOf } from '../../store/people/people.ts'
import type { PostRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { viewUnfit } from '../matters/assignments.ts'
import * as contract from '../contract/officers.ts'
import { viewCredential } from './credentials.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App } from '../serve.ts'

/** Who keeps the register of people: an office that of its supervisors and of the organs beneath it, an agency that of its own officers. */
const keepers: readonly PostRole[] = ['clerk', 'chief', 'agencyLegal']
/** Who reads what somebody declared, besides himself. */
const readers: readonly PostRole[] = ['chief', 'leader']

/** 执法人员、监督人员、受邀监督人员的登记. */
export function officers(app: App, deps: Deps): void {
  const { today } = deps
  serve(app, deps, contract.listOfficers, async ({ query, who, read }) => await read(async tx => {
    const { rows, ...rest } = await store.listOfficers(tx, query, today())
    return { ...rest, items: rows.map(row => viewRow(row, today())), counts: await store.countOfficers(tx, query, today()), mayAdd: who.roles.some(role => keepers.includes(role)) }
  }))
  serve(app, deps, contract.getOfficer, async ({ params, who, read }) => await read(tx => detail(tx, deps, who, params.id)))
  serve(app, deps, contract.ownOfficer, async ({ who, read }) => await read(async tx => {
    const own = await store.officerOfAccount(tx, who.account.id)
    return { officer: own === undefined ? null : await detail(tx, deps, who, own) }
  }))
  serve(app, deps, contract.addOfficer, async ({ body, who, write }) => {
    if (!who.roles.some(role => keepers.includes(role))) throw keepsNothing()
    return await write(async tx => await detail(tx, deps, who, await store.addOfficer(tx, who, body)))
  })
  serve(app, deps, contract.addOfficerEntry, async ({ params, body, who, write }) => await write(async tx => {
    const row = await store.findOfficer(tx, params.id, today())
    if (!row) throw notFound('名人员')
    const own = row.account === who.account.id
    if (body.what === 'interest' ? !own && !who.roles.some(role => readers.includes(role)) : !mayKeep(who, row)) throw body.what === 'interest' ? declaredBySelf() : keepsNothing()
    await store.addEntry(tx, who, params.id, body, today(), deps.seals.blind)
    return await detail(tx, deps, who, params.id)
  }))
  serve(app, deps, contract.staffing, async ({ read }) => ({ items: await read(tx => staffing(tx, deps)) }))
}

const keepsNothing = () => refused('post.insufficient', 403, '人员登记由承办人、科长或者机关的法规科维护，本人不能修改自己的资格、培训和任职。请由他们登记。')
const declaredBySelf = () => refused('post.insufficient', 403, '利害关系由本人申报，或者由科长、分管领导登记。')

/** Nobody keeps the entry about himself. */
const mayKeep = (who: Acting, { account }: store.OfficerRow): boolean => account !== who.account.id && who.roles.some(role => keepers.includes(role))

function viewRow({ credential, ...row }: store.OfficerRow, today: Day): contract.OfficerRow {
  return {
    id: row.id, name: row.name, organ: { id: row.organId, name: row.organName, shortName: row.organShortName }, duty: row.duty, position: row.position, staffType: row.staffType,
    employment: row.employment, service: row.service ? { status: row.service.status, from: row.service.from } : null, qualifications: [...row.qualifications], hours: row.hours,
    credential: credential ? { id: credential.id, number: credential.number, to: credential.to, state: stateOn({ ...credential, history: historyOf(credential.status, credential.from) }, today) } : null,
  }
}

const historyOf = (status: string | null, from: Day): StatusEntry[] => status === null ? [] : [{ status: status as StatusEntry['status'], from }]

async function detail(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.OfficerOut> {
  const { laws, today } = deps
  const row = await store.findOfficer(tx, id, today())
  const [person] = await personsOf(tx, [id])
  if (!row || !person) throw notFound('名人员')
  const own = row.account === who.account.id
  const rules = rulesFor(await lawsAt(tx, deps, row))
  const place = (await organsOf(tx, [row.organId])).get(row.organId)!.areaCode
  const against = row.duty === 'invited' ? unfitInvited(person, rules, place, today()) : row.duty === 'supervision' ? unfit(person, rules, undefined, today()) : []
  const credentials = await credentialsOf(tx, id)
  return {
    ...viewRow(row, today()), background: row.background, own, mayKeep: mayKeep(who, row), history: await store.serviceOf(tx, id), evidence: await store.evidenceOf(tx, id),
    training: await store.trainingOf(tx, id), interests: own || who.roles.some(role => readers.includes(role)) ? await viewInterests(tx, id) : null,
    credentials: await Promise.all(credentials.map(credential => viewCredential(tx, credential, laws, today()))), against: viewUnfit(against, laws),
    matters: row.account === null ? [] : (await handledBy(tx, row.account)).map(({ id: matter, number, title }) => ({ id: matter, number, title })),
    participation: await viewParticipation(tx, deps, id),
  }
}

async function viewInterests(query: Query, officer: string) {
  const interests = await store.interestsOf(query, officer)
  const organs = await organsOf(query, interests.flatMap(({ organId }) => organId ?? []))
  return interests.map(({ organId, ...rest }) => ({ ...rest, organ: organId === null ? null : refOf(organs.get(organId)!) }))
}

async function viewParticipation(tx: Transaction, { laws }: Deps, officer: string): Promise<contract.OfficerOut['participation']> {
  const rows = await store.participationOf(tx, officer)
  const matters = new Map((await load(tx, laws, await findMatters(tx, rows.map(row => row.matterId)))).map(inHand => [inHand.row.id, inHand]))
  return rows.map(({ matterId, number, title, seq, on, invited }) => {
    const inHand = matters.get(matterId)!
    const { event } = inHand.recorded.find(each => each.seq === seq)!
    return { matter: { id: matterId, number, title }, on, what: actWords(inHand.matter.machine, event.act, event.role), invited }
  })
}

/** The law of a place today, and those above it. */
async function lawsAt(tx: Transaction, { laws, today }: Deps, { region, orgPath }: Pick<store.OfficerRow, 'region' | 'orgPath'>): Promise<Law[]> {
  const { edition } = await lawOn(tx, laws, region, orgPath, today())
  return edition ? [edition.law, ...laws.uppers(edition.law).map(upper => upper.law)] : []
}

async function staffing(tx: Transaction, deps: Deps) {
  const rows = await store.staffingOf(tx, deps.today())
  return await Promise.all(rows.map(async ({ organId, name, shortName, region, path, kind: _, ...counts }) => {
    const all = await lawsAt(tx, deps, { region, orgPath: path })
    const fit = await fitAt(tx, deps, organId, all)
    return { organ: { id: organId, name, shortName }, ...counts, fit, short: counts.supervisors > 0 ? shortOf(all, fit, deps) : null }
  }))
}

async function fitAt(tx: Transaction, { today }: Deps, organId: string, all: readonly Law[]): Promise<number> {
  const { rows } = await store.listOfficers(tx, { duty: 'supervision', of: organId, view: 'all', limit: 200 }, today())
  const people = await personsOf(tx, rows.map(({ id }) => id))
  return people.filter(person => unfit(person, rulesFor(all), undefined, today()).length === 0).length
}

/** Where fewer are fit than the law wants of one team. */
function shortOf([own]: readonly Law[], fit: number, { laws }: Deps): { says: string, citation: ReturnType<typeof cited> } | null {
  const rules = own ? teamRules({ bars: own.proceedings.flatMap(({ bars }) => bars).map(bar => ({ ...bar, law: own })) }) : []
  const rule = rules.find(({ atLeast }) => fit < atLeast)
  return rule ? { says: `可以办理监督事项的人员${fit}名，少于${rule.onSite ? '现场监督' : '开展监督'}所要的${rule.atLeast}名。请补充人员，或者办理资格和证件。`, citation: cited(rule, laws) } : null
}
