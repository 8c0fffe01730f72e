import type { Day } from '../../../core/norms/index.ts'
import { courseOf, describe, elementsOf, personalValues, publicationOf, recordCodes } from '../../../core/records/index.ts'
import { addYears } from '../../../core/periods/index.ts'
import { examine } from '../../../core/monitoring/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { statutesIn } from '../../records/monitor.ts'
import { templateBook, templateCsv } from '../../records/template.ts'
import { recordsFile } from '../../records/export.ts'
import { alertsOfRecord } from '../../store/alerts/alerts.ts'
import type { Acting } from '../../store/acting.ts'
import { audit, auditOnceADay, type Done } from '../../store/audit.ts'
import { unconfirmed } from '../../store/organs/qualification.ts'
import { findOrgan } from '../../store/organs/organs.ts'
import { ownLawsInPlace } from '../../store/rules/ownRules.ts'
import { cited, notFound } from '../../store/refused.ts'
import { actsMeant, complaintsAbout } from '../../store/records/complaints.ts'
import { type ListedRow, listRecords, type RecordFilter, withParty } from '../../store/records/list.ts'
import { openedForMonitoring } from '../../store/records/sealed.ts'
import { actsTowardsParty, findRecord, mattersOfRecord, type RecordDetailRow } from '../../store/records/records.ts'
import { filesOf } from './files.ts'
import { alertItem } from '../alerts/alerts.ts'
import { worldIn } from '../../store/registers/world.ts'
import type { Sight } from '../../store/records/sights.ts'
import { bySight, within } from '../../store/within.ts'
import { sendList } from '../listFiles.ts'
import { mayLook } from './personal.ts'
import { lookBySight, sightOut } from './sights.ts'
import { compareVersions, versionsOf } from './versions.ts'
import * as contract from '../contract/records.ts'
import { serve, type App } from '../serve.ts'

export function records(app: App, deps: Deps): void {
  serve(app, deps, contract.listRecords, async ({ query: { after, limit, organ: _, ...filter }, who, read }) => {
    const list = async (tx: Transaction, of: RecordFilter, sight: contract.RecordDetail['sight'] = null) => {
      const { rows, next, total, about } = await listRecords(tx, of, { after, limit })
      return { items: rows.map(recordItem), next, total, about, sight }
    }
    if (filter.sight === undefined) return await read(tx => list(tx, filter))
    const known = await read(tx => withParty(tx, filter))
    return await lookBySight(deps, who, filter.sight, { act: 'records.listed', ...ofFilter(who, filter) }, (tx, sight) => list(tx, known, sightOut(sight)))
  })
  serve(app, deps, contract.exportRecords, async ({ query: { as, columns, organ: _, ...filter }, who, read, reply }) => {
    const count = (tx: Transaction, of: RecordFilter) => listRecords(tx, of, { limit: 1 })
    if (filter.sight !== undefined) {
      const known = await read(tx => withParty(tx, filter))
      const { total, about } = await lookBySight(deps, who, filter.sight, { act: 'records.exported', ...ofFilter(who, filter, { as }) }, tx => count(tx, known))
      return await sendList(reply, recordsFile(deps.sql, bySight(who.viewer, filter.sight, deps.today()), known, markOf(who, deps.today()), columns), { as, day: deps.today(), total, about })
    }
    const { total, about } = await read(tx => count(tx, filter))
    await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'records.exported', ...ofFilter(who, filter, { as, rows: total, more: about }), about: who.viewer.scope?.from ?? who.organ.path }))
    return await sendList(reply, recordsFile(deps.sql, who.viewer, filter, markOf(who, deps.today()), columns), { as, day: deps.today(), total, about })
  })
  serve(app, deps, contract.getRecord, async ({ params, query: { sight }, who, read }) => {
    const subject = { kind: 'record', id: String(params.id) }
    if (sight !== undefined) return await lookBySight(deps, who, sight, { act: 'record.seen', subject }, async (tx, by) => seenBy(await found(tx, params.id), by))
    const answer = await read(async tx => {
      const row = await found(tx, params.id)
      return { orgPath: row.orgPath, detail: await detail(tx, deps, row, mayLook(who, row.orgPath)) }
    })
    await within(deps.sql, who.viewer, tx => auditOnceADay(tx, who, { act: 'record.seen', subject, about: answer.orgPath }, deps.today()))
    return answer.detail
  })
  serve(app, deps, contract.compareVersions, async ({ params: { id }, query: { from, to }, read }) => await read(async tx => await compareVersions(tx, await found(tx, id), from, to)))
  serve(app, deps, contract.getTemplate, async ({ params: { kind }, query, reply }) => {
    const name = encodeURIComponent(`${recordCodes.recordKind[kind]}导入模板.${query.as}`)
    return await reply.type(query.as === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(query.as === 'csv' ? templateCsv(kind) : await templateBook(kind))
  })
}

async function found(tx: Transaction, id: number): Promise<RecordDetailRow> {
  const row = await findRecord(tx, id)
  if (!row) throw notFound('项行政执法行为')
  return row
}

/** Of a list: which filters were set, not what they say. */
const ofFilter = ({ organ }: Acting, filter: RecordFilter, more: Done['detail'] = {}): Pick<Done, 'subject' | 'detail'> =>
  ({ subject: { kind: 'organ', id: organ.id }, detail: { ...more, filters: Object.keys(filter).sort().join() } })

/** Who takes a file away, and when. */
const markOf = ({ organ, account }: Acting, today: Day): string => `${organ.name} ${account.name} ${today}导出：内有不公开或者按授权查看的行为，不得外传`

const recordItem = (row: ListedRow): contract.RecordItem => ({
  id: row.id, kind: row.kind, actionNo: row.actionNo, decisionNo: row.decisionNo, party: row.party, isEnterprise: row.isEnterprise,
  body: { id: row.bodyId, name: row.bodyName, shortName: row.bodyShortName }, actedOn: row.actedOn, decidedOn: row.decidedOn,
  version: row.version, voided: row.voided, newAlerts: { red: row.red, yellow: row.yellow, blue: row.blue },
})

async function detail(tx: Transaction, { laws, today, seals }: Deps, row: RecordDetailRow, may: 'own' | 'reason' | null): Promise<contract.RecordDetail> {
  const body = (await findOrgan(tx, row.bodyId))!
  const own = (await ownLawsInPlace(tx)).flatMap(({ law, territory }) => body.path.startsWith(territory) ? law : [])
  const versions = await versionsOf(tx, row)
  const since = addYears(today(), -1)
  const acts = await actsTowardsParty(tx, row.id, since)
  const [fields, masked] = [describe(row.record), personalValues(row.record).length] // as it lies open, before its seal is opened
  const found = examine(openedForMonitoring(seals, row), [...statutesIn(laws), ...own], { calendar: (await laws.calendars.current(tx)).of(row.region), today: today(), world: await worldIn(tx) })
  return {
    ...recordItem(row), kindName: recordCodes.recordKind[row.kind], offence: row.offence, fields, personal: { masked, may: masked === 0 ? null : may },
    steps: stepsOf(row),
    findings: found.map(({ law, norm, cite, facts, reckoning, ...rest }) => ({
      ...rest, citation: cited({ law, cite }, laws), rule: `${law}:${norm}`, facts: [...facts], reckoning: [...reckoning],
    })),
    matters: await mattersOfRecord(tx, row.id), about: await aboutIn(tx, row), complaints: await complaintsIn(tx, row), sameParty: acts === null ? null : { since, acts },
    files: await filesOf(tx, row), alerts: (await alertsOfRecord(tx, row.id)).map(alert => alertItem(alert, laws)),
    source: { system: row.sourceSystem, recordId: row.sourceRecordId, import: row.importId },
    bodyUnconfirmed: await unconfirmed(tx, body, row.actedOn), versions, sight: null,
    publication: publicationIn(row, today()), secret: row.isSecret,
  }
}

async function aboutIn(tx: Transaction, { kind, bodyId, sourceSystem, record }: RecordDetailRow): Promise<contract.RecordDetail['about']> {
  const target = kind === 'complaint' ? record.complaint?.targetActionId ?? null : null
  const [found] = target === null ? [] : await actsMeant(tx, [{ body: bodyId, system: sourceSystem, target }])
  return found ? { id: found.id, actionNo: found.actionNo } : null
}

const complaintsIn = async (tx: Transaction, row: RecordDetailRow): Promise<contract.RecordDetail['complaints']> =>
  (await complaintsAbout(tx, row)).map(({ status, ...complaint }) => ({ ...recordItem(complaint), status: status && recordCodes.complaintStatus[status] }))

/** By a sight: what was reported, and no more. */
const seenBy = (row: RecordDetailRow, sight: Sight): contract.RecordDetail => ({
  ...recordItem(row), kindName: recordCodes.recordKind[row.kind], offence: row.offence, fields: describe(row.record), personal: { masked: personalValues(row.record).length, may: null },
  steps: stepsOf(row), findings: [], files: [], alerts: [], matters: [], about: null, complaints: [], sameParty: null, bodyUnconfirmed: null, publication: null, secret: row.isSecret, sight: sightOut(sight),
  source: { system: row.sourceSystem, recordId: row.sourceRecordId, import: null }, versions: [{ version: row.version, ingestedAt: row.ingestedAt, changed: [], afterClosing: false }],
})

function publicationIn({ record }: RecordDetailRow, today: Day): contract.RecordDetail['publication'] {
  const publication = publicationOf(record, today)
  return publication && { ...publication, elements: [...elementsOf(record)] }
}

const stepsOf = ({ record }: RecordDetailRow): contract.RecordDetail['steps'] => courseOf(record).map(({ officers, ...step }) => ({ ...step, officers: [...officers] }))
