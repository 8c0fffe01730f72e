import type { Citation, Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { aroundAbove, aroundBelow, byLine, commonSuperiorOn, competenceOf, groundOn, type Ground, type PairAnswer } from '../../store/organs/competence.ts'
import { likeMatters } from '../../store/matters/duplicates.ts'
import { lawOn } from '../../store/matters/open.ts'
import { listRegister } from '../../store/organs/register.ts'
import { organsOf, type OrganRow } from '../../store/organs/organs.ts'
import { cited, notFound } from '../../store/refused.ts'
import { reading, worker } from '../../store/within.ts'
import * as contract from '../contract/competence.ts'
import { refOf } from './organs.ts'
import { reachOf } from './view.ts'
import { serve, type App, type Asked } from '../serve.ts'

const shownBelow = 500

/** 谁可以监督谁, for any pair and any day; who handles a like matter already. */
export function competence(app: App, deps: Deps): void {
  const { laws, today } = deps
  serve(app, deps, contract.askCompetence, async ({ query, read }) => await read(async tx => {
    const on = query.on ?? today()
    const ground = await groundOf(tx, deps, [query.supervisor, query.supervised], on)
    return answerOf(ground, query.supervisor, query.supervised, await competenceOf(tx, ground, query.supervisor, query.supervised, on), on, deps)
  }))
  serve(app, deps, contract.listCompetence, async ({ params, query, read }) => await read(async tx => {
    const on = query.on ?? today()
    await groundOf(tx, deps, [params.id], on)
    const others = query.which === 'above' ? await aroundAbove(tx, params.id, on) : await aroundBelow(tx, params.id, on, shownBelow)
    const ground = await groundOf(tx, deps, [params.id, ...others], on)
    const pairs = others.map(other => query.which === 'above' ? [other, params.id] as const : [params.id, other] as const)
    const items = pairs.map(([supervisor, supervised]) => answerOf(ground, supervisor, supervised, byLine(ground, supervisor, supervised, on), on, deps))
    return { on, items: items.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'noLaw') }
  }))
  serve(app, deps, contract.askCommonSuperior, async ({ query, read }) => await read(async tx => {
    const on = query.on ?? today()
    const { rows } = await groundOf(tx, deps, [query.first, query.second], on)
    const found = await commonSuperiorOn(tx, query.first, query.second, on)
    const rule = await ruleOfConflict(tx, deps, rows.get(query.first)!, on)
    const says = found ? `协商不成的，报共同上一级${found.superior.name}${found.office.id === found.superior.id ? '' : `（由${found.office.name}办理）`}协调处理。` : '名录中没有两个机关的共同上一级。请先登记各自的上级。'
    return { on, superior: found ? refOf(found.superior) : null, office: found ? refOf(found.office) : null, says, citations: rule ? [cited(rule, laws)] : [] }
  }))
  serve(app, deps, contract.coverage, async ({ query, who, read }) => await read(async tx => {
    const on = query.on ?? today()
    const { rows } = await listRegister(tx, reachOf(who), on, {}, { limit: 1_000_000 })
    return { on, items: rows.filter(({ kind }) => kind === 'government').map(government => covered(government, rows)) }
  }))
  serve(app, deps, contract.findDuplicates, async asked => await duplicates(asked, deps))
}

async function groundOf(tx: Transaction, { laws }: Deps, ids: readonly string[], on: Day): Promise<Ground> {
  const ground = await groundOn(tx, laws, ids, on)
  if (ids.some(id => !ground.rows.has(id))) throw notFound('个机关')
  return ground
}

const outcomeOf = (answer: PairAnswer): contract.PairAnswer['outcome'] => {
  if (answer === undefined) return 'noLaw'
  if (!answer.refused) return 'allowed'
  return answer.needsBasis ? 'needsBasis' : answer.instead ?? 'refused'
}

function answerOf({ rows }: Ground, supervisor: string, supervised: string, answer: PairAnswer, on: Day, { laws }: Deps): contract.PairAnswer {
  const [upper, lower] = [rows.get(supervisor)!, rows.get(supervised)!]
  const named = (id: string) => refOf(rows.get(id)!)
  const base = { supervisor: { ...refOf(upper), kind: upper.kind }, supervised: { ...refOf(lower), kind: lower.kind }, on, outcome: outcomeOf(answer) }
  const none = { line: null, through: null, inOwnName: false, authority: null, office: null, addressee: null, reading: null, notices: [] }
  if (answer === undefined) return { ...base, ...none, says: `${on} 当地没有适用的行政执法监督法规。`, citations: [] }
  if (answer.refused) return { ...base, ...none, says: `${answer.says}。`, citations: [cited(answer, laws)] }
  const { line, through, authority, office, addressee, inOwnName = authority === office, reading: read, notices } = answer
  const citations = [cited(answer, laws), ...notices.map(notice => cited(notice, laws))]
  return {
    ...base, line, through, authority: named(authority), office: named(office), addressee: named(addressee), reading: read ?? null,
    inOwnName, says: inOwnName ? `${rows.get(office)!.name}可以监督${lower.name}。` : `${rows.get(office)!.name}以${rows.get(authority)!.name}的名义监督${lower.name}。`,
    citations: [...new Map(citations.map(each => [`${each.law}${each.cite}`, each])).values()],
    notices: notices.map(notice => ({ ...cited(notice, laws), says: notice.says, reading: notice.reading ?? null })),
  }
}

/** 不同监督机关争同一事项: the provision of the place that sends them to negotiate, where it has one. */
async function ruleOfConflict(tx: Transaction, { laws }: Deps, { region, path }: OrganRow, on: Day): Promise<Citation | undefined> {
  const law = (await lawOn(tx, laws, region, path, on)).edition?.law
  const step = law?.proceedings.find(({ kind }) => kind === 'jurisdiction')?.steps.find(({ to }) => to === 'negotiating')
  return law && step && { law: law.id, cite: step.cite }
}

function covered(government: OrganRow, rows: readonly OrganRow[]) {
  const township = government.level === 'township'
  const office = rows.find(row => row.kind === 'justiceDepartment' && row.governmentId === government.id)
  const station = rows.find(row => row.kind === 'justiceStation' && row.governmentId === government.id)
  const departments = rows.filter(row => row.kind === 'department' && row.governmentId === government.id)
  return {
    government: refOf(government), level: government.level, office: office ? refOf(office) : null, station: station ? refOf(station) : null,
    departments: departments.length, withoutLegalUnit: departments.filter(row => row.legalReviewUnit === null).length,
    missing: township ? (station ? null : '没有登记司法所') : office ? null : '没有登记司法行政部门',
  }
}

/** Whoever supervises may know that another does; an agency may not learn here who looks into it. */
const mayAsk = ({ organ, roles }: Acting, agency: string): boolean => organ.id !== agency && roles.some(role => role === 'clerk' || role === 'chief' || role === 'leader')

async function duplicates({ query, who, read }: Asked<typeof contract.findDuplicates>, deps: Deps) {
  const sought = { ...query, on: query.on ?? deps.today() }
  const seen = await read(tx => likeMatters(tx, sought, true))
  // Of what lies out of reach only the office is named: never what it is about.
  const everywhere = mayAsk(who, query.agency) ? await reading(deps.sql, worker, tx => likeMatters(tx, sought, false)) : []
  const elsewhere = [...new Set(everywhere.filter(({ id, open }) => open && !seen.some(own => own.id === id)).map(({ officeId }) => officeId))]
  return await read(async tx => {
    const organs = await organsOf(tx, [query.agency, ...elsewhere, ...seen.map(({ officeId }) => officeId)])
    const agency = organs.get(query.agency)
    if (!agency) throw notFound('个机关')
    const others = new Set([...elsewhere, ...seen.filter(({ open }) => open).map(({ officeId }) => officeId)])
    const contested = [...others].some(id => id !== who.organ.id)
    const rule = contested ? await ruleOfConflict(tx, deps, agency, sought.on) : undefined
    return {
      items: seen.map(({ officeId, ...each }) => ({ ...each, office: refOf(organs.get(officeId)!) })),
      elsewhere: elsewhere.map(id => refOf(organs.get(id)!)),
      rule: contested ? { says: '不同监督机关办理同一事项的，请先协商；协商不成的，报共同上一级协调。', citations: rule ? [cited(rule, deps.laws)] : [] } : null,
    }
  })
}
