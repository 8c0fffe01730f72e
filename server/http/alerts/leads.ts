import type { Deps } from '../../deps.ts'
import { listAlerts } from '../../store/alerts/alerts.ts'
import { findLead, type LeadRow, listLeads } from '../../store/alerts/leads.ts'
import { notFound } from '../../store/refused.ts'
import { alertItem } from './alerts.ts'
import * as contract from '../contract/leads.ts'
import { serve, type App } from '../serve.ts'

/** More alerts than this nobody treats together; the rest stands in the list of alerts. */
const most = 200

/** Alerts that belong together, as the machine gathered them. */
export function leads(app: App, deps: Deps): void {
  serve(app, deps, contract.listLeads, async ({ query, read }) => {
    const { rows, next, total, about } = await read(tx => listLeads(tx, query, query))
    return { items: rows.map(leadItem), next, total, about }
  })
  serve(app, deps, contract.getLead, async ({ params: { id }, who, read }) => await read(async tx => {
    const row = await findLead(tx, id)
    if (!row) throw notFound('条线索')
    const { rows } = await listAlerts(tx, { state: null, lead: id }, { limit: most })
    return { ...leadItem(row), alerts: rows.map(each => alertItem(each, deps.laws)), mayTreat: row.bodyId !== who.organ.id && who.roles.some(role => role === 'clerk' || role === 'chief') }
  }))
}

const leadItem = ({ bodyId, bodyName, bodyShortName, ...row }: LeadRow): contract.LeadItem => ({ ...row, body: { id: bodyId, name: bodyName, shortName: bodyShortName } })
