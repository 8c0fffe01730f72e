import { type Day, monitored } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import {
  type AlertDetailRow, type AlertRow, countAlerts, findAlert, historyOf, listAlerts, matterOf, newestAlerts, openStates, recordsOfGroup, ruleSoFar,
} from '../../store/alerts/alerts.ts'
import { countsOf, listFolds } from '../../store/alerts/folds.ts'
import { lastDaily } from '../../store/alerts/scanRuns.ts'
import { changedMeanwhile, judge, questionsOf } from '../../store/alerts/way.ts'
import { countedTo } from '../../store/pages.ts'
import { audit } from '../../store/audit.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { leadsOf } from '../../store/alerts/leads.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { ruleFailures } from '../../store/rules/failures.ts'
import { within } from '../../store/within.ts'
import { alertsFile } from '../../records/alertsFile.ts'
import { filterIn } from './filter.ts'
import { alertWay, conclusion } from './way.ts'
import * as contract from '../contract/alerts.ts'
import { sendList } from '../listFiles.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** How far back a rule's own record is told. */
export const soFarDays = 90
/** As many of the latest as a wall shows. */
const mostNewest = 5

export function alerts(app: App, deps: Deps): void {
  const { laws } = deps

  serve(app, deps, contract.listAlerts, async ({ query, who, read }) => await read(async tx => {
    const filter = filterIn(query, who, deps)
    const { rows, next, total, about } = await listAlerts(tx, filter, query)
    const { rules, bodies } = await countsOf(tx, filter.state)
    return {
      items: rows.map(row => alertItem(row, laws)), next, total, about, bodies: [...bodies], failing: (await ruleFailures(tx)).length,
      rules: rules.map(({ law, norm, cite, title, count }) => ({ rule: `${law}:${norm}`, title, citation: cited({ law, cite }, laws), count })),
    }
  }))
  serve(app, deps, contract.foldAlerts, async ({ query, who, read }) => await read(async tx => {
    const { rows, next, total, about } = await listFolds(tx, filterIn(query, who, deps), query)
    return {
      items: rows.map(({ law, norm, cite, title, colour, bodyId, bodyName, bodyShortName, count, firstOn, lastOn, upTo }) =>
        ({ rule: `${law}:${norm}`, title, citation: cited({ law, cite }, laws), body: { id: bodyId, name: bodyName, shortName: bodyShortName }, colour, count, firstOn, lastOn, upTo })),
      next, total, about,
    }
  }))
  serve(app, deps, contract.newestAlerts, async ({ read }) => ({ items: await read(tx => newestAlerts(tx, mostNewest)) }))
  serve(app, deps, contract.getLastLook, async ({ read }) => await read(lastDaily))
  serve(app, deps, contract.exportAlerts, async ({ query: { as, columns, organ: _, ...query }, who, read, reply }) => {
    const filter = filterIn(query, who, deps)
    const count = await read(tx => countAlerts(tx, filter))
    const [total, about] = [Math.min(count, countedTo), count > countedTo]
    await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'alerts.exported', subject: { kind: 'organ', id: who.organ.id }, detail: { as, rows: total, more: about, filters: Object.keys(query).sort().join() } }))
    return await sendList(reply, alertsFile(deps, who.viewer, filter, columns), { as, day: deps.today(), total, about })
  })
  serve(app, deps, contract.getAlert, async ({ params, who, read }) => await read(tx => detail(tx, deps, who, params.id)))
  serve(app, deps, contract.verifyAlert, async asked => await conclude(asked, deps, 'verified'))
  serve(app, deps, contract.dismissAlert, async asked => await conclude(asked, deps, 'dismissed'))
  alertWay(app, deps, detail)
}

type Judging = Asked<typeof contract.verifyAlert> | Asked<typeof contract.dismissAlert>

async function conclude({ params, body, who, write }: Judging, deps: Deps, state: 'verified' | 'dismissed'): Promise<contract.AlertDetail> {
  requireRole(who, ['clerk', 'chief'], '核实预警')
  return await write(async tx => {
    const row = await findAlert(tx, params.id)
    if (!row) throw notFound('条预警')
    refuseOwn(who, row)
    const { verdict, reason, version } = body
    const judged = await judge(tx, who, [{ id: params.id, version }], { state, verdict, reason, says: conclusion(verdict, reason), on: deps.today() })
    if (judged.length === 0) throw await changedMeanwhile(tx, { id: params.id, version })
    await audit(tx, who, { act: `alert.${state}`, subject: { kind: 'alert', id: String(params.id) }, detail: { verdict } })
    return await detail(tx, deps, who, params.id)
  })
}

/** Nobody judges what was found about his own organ. */
export function refuseOwn({ organ }: Acting, { bodyId }: Pick<AlertDetailRow, 'bodyId'>): void {
  if (organ.id === bodyId) throw refused('alert.own', 403, '这条预警涉及本机关，由监督本机关的机构核实。本机关可以在被要求说明时说明情况。')
}

export const alertItem = (row: AlertRow, laws: LawShelf): contract.AlertItem => ({
  id: row.id, colour: row.colour, state: row.state, title: row.title, citation: cited(row, laws), rule: `${row.law}:${row.norm}`,
  body: { id: row.bodyId, name: row.bodyName, shortName: row.bodyShortName },
  subject: { kind: row.subject, name: row.subjectName ?? row.actionNo ?? '', officer: row.officer },
  record: row.recordId === null ? null : { id: row.recordId, kind: row.kind!, actionNo: row.actionNo!, party: row.party! },
  isEnterprise: row.isEnterprise, raisedOn: row.raisedOn, provisional: row.provisional, askedUntil: row.askedUntil, assignee: row.assignee, version: row.version,
})

async function detail(tx: Transaction, deps: Deps, who: Acting, id: number): Promise<contract.AlertDetail> {
  const { laws, today } = deps
  const row = await findAlert(tx, id)
  if (!row) throw notFound('条预警')
  const { says, reckoning, facts, reading, lastDay, verdict, reason, matterId, law, norm, lawVersion } = row
  const now = laws.current(law)?.law
  const known = now !== undefined && monitored(now).some(each => each.id === norm)
  const matter = matterId === null ? undefined : await matterOf(tx, matterId)
  return {
    ...alertItem(row, laws), says, reckoning: [...reckoning], facts: [...facts], reading, lastDay, verdict, reason,
    ruleVersion: lawVersion, ruleVersionNow: known ? now.version : null, lawInForce: now?.inForce.from ?? null,
    records: row.records ? [...await recordsOfGroup(tx, row.records)] : [],
    matter: matter ? { id: matter.matter, number: matter.number, title: matter.title, urged: matter.urgedBy } : null,
    questions: (await questionsOf(tx, id)).map(({ answer, ...asked }) => ({ ...asked, answer: answer && { ...answer, files: [...answer.files] } })),
    leads: [...await leadsOf(tx, id)],
    history: (await historyOf(tx, id)).map(({ at, by, organ, says: told, internal }) => ({ at, by, organ, says: told, internal })),
    ruleSoFar: await ruleSoFar(tx, law, norm, addDays(today(), -soFarDays)), may: mayDo(who, row, today()),
  }
}

/** What this reader may do with it now; the page shows no button that is refused. */
function mayDo({ roles, organ }: Acting, { state, bodyId, orgPath, askedUntil }: AlertDetailRow, today: Day): contract.AlertDetail['may'] {
  const office = organ.id !== bodyId && roles.some(role => role === 'clerk' || role === 'chief')
  const open = (openStates as readonly string[]).includes(state)
  return {
    urge: office && askedUntil !== null && askedUntil < today, judge: office && open, ask: office && (state === 'new' || state === 'explained'), assign: office && (open || state === 'verified'),
    answer: state === 'asked' && roles.includes('agencyLegal') && orgPath.startsWith(organ.path), open: office && (open || state === 'verified'),
  }
}
