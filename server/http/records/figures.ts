import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { placeOf } from '../../../core/monitoring/index.ts'
import { addDays, addMonths } from '../../../core/periods/index.ts'
import { recordCodes } from '../../../core/records/index.ts'
import { rangeWords } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { recordFigureSheet, yearlySheet } from '../../records/figureSheets.ts'
import { choicesIn, figuresOf, type FigureFilter, type FigureRow, kindsOf, sumOf } from '../../store/records/figures.ts'
import { audit } from '../../store/audit.ts'
import { mostProfiled, nameOfProfile, profileOf } from '../../store/records/profiles.ts'
import { findRecord } from '../../store/records/records.ts'
import { notFound } from '../../store/refused.ts'
import { worldIn } from '../../store/registers/world.ts'
import { within } from '../../store/within.ts'
import { nameOfReport, talliesOf, type Tally, type YearlyFilter } from '../../store/records/yearlyReport.ts'
import * as contract from '../contract/recordFigures.ts'
import type { AnswerOf, QueryOf } from '../contract/route.ts'
import { sendFigures } from '../sendFigures.ts'
import { serve, type App } from '../serve.ts'
import { together } from '../together.ts'

export function recordFigures(app: App, deps: Deps): void {
  // Many look at one office's figures at the same hours; what they are told depends on what they see and ask, not on who they are.
  const [figures, choices, reports] = [together<AnswerOf<typeof contract.getRecordFigures>>(), together<AnswerOf<typeof contract.getRecordChoices>>(), together<AnswerOf<typeof contract.getYearlyReport>>()]
  serve(app, deps, contract.getRecordFigures, async ({ query, who, read }) => {
    const filter = figureFilter(query, deps)
    return await figures(JSON.stringify([who.viewer.scope, filter]), () => read(tx => figuresTold(tx, filter)))
  })
  serve(app, deps, contract.exportRecordFigures, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '执法数据概况', as: query.as, table: recordFigureSheet(await read(tx => figuresTold(tx, figureFilter(query, deps)))) }))
  serve(app, deps, contract.getRecordChoices, async ({ who, read }) => await choices(JSON.stringify(who.viewer.scope), async () => {
    const { areas, bodies, from } = await read(choicesIn)
    return { areas: [...areas], bodies: [...bodies], from }
  }))
  serve(app, deps, contract.getYearlyReport, async ({ params: { year }, query: { area, body }, who, read }) =>
    await reports(JSON.stringify([who.viewer.scope, year, { area, body }]), () => read(tx => yearTold(tx, { year, area, body }))))
  serve(app, deps, contract.exportYearlyReport, async ({ params: { year }, query: { area, body, as }, who, read, reply }) => {
    const report = await read(tx => yearTold(tx, { year, area, body }))
    return await sendFigures(deps, who, reply, { of: `${year}年行政执法数据年报`, as, table: yearlySheet(report) })
  })
  serve(app, deps, contract.getRecordProfile, async ({ query: { organ: _, mark, ...of }, who, read }) => {
    const { named, profile, marked } = await read(async tx => ({ named: await nameOfProfile(tx, of), profile: await profileOf(tx, of), marked: await markedFine(tx, mark) }))
    if (named === undefined) throw notFound('个机关或者当事人')
    if (of.officer !== undefined || of.party !== undefined) {
      await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'records.profiled', subject: of.party === undefined ? { kind: 'organ', id: who.organ.id } : { kind: 'record', id: String(of.party) }, detail: { records: profile.records } }))
    }
    return { of: named, about: profile.records >= mostProfiled, marked, ...profile }
  })
}

/** The fine of one act, to be seen among others, with what the benchmark of its day gives for the tier it names. */
async function markedFine(tx: Transaction, id: number | undefined) {
  const row = id === undefined ? undefined : await findRecord(tx, id)
  if (!row?.fine) return null
  const { penalty } = row.record
  const benchmark = row.offence === null ? undefined : (await worldIn(tx)).benchmark(row.offence, placeOf(row.record), row.actedOn)
  const tier = benchmark?.tiers.find(({ code }) => code === penalty?.tierCode)
  return { id: row.id, actionNo: row.actionNo, body: row.bodyShortName, fine: row.fine, tier: penalty?.tierCode ?? null, band: tier ? rangeWords(tier) : null }
}

type Asked = QueryOf<typeof contract.getRecordFigures>

const figureFilter = ({ from, to, area, body, kind }: Asked, { today }: Deps): FigureFilter => ({ from: firstOf(from ?? `${today().slice(0, 4)}-01`), to: firstOf(to ?? today().slice(0, 7)), area, body, kind })

async function figuresTold(tx: Transaction, filter: FigureFilter): Promise<AnswerOf<typeof contract.getRecordFigures>> {
  const { kinds, ...tables } = await figuresOf(tx, filter)
  return { from: filter.from, to: lastOf(filter.to), total: sumOf(kinds), kinds: kinds.map(named), ...tables }
}

async function yearTold(tx: Transaction, filter: YearlyFilter): Promise<AnswerOf<typeof contract.getYearlyReport>> {
  const { year, area, body } = filter
  const of = await nameOfReport(tx, filter)
  if (of === undefined && (area ?? body) !== undefined) throw notFound('个机关或者地区')
  const [kinds, tallies] = await Promise.all([kindsOf(tx, { from: `${year}-01-01` as Day, to: `${year}-12-01` as Day, area, body }), talliesOf(tx, filter)])
  return { year, of: of ?? '本机关能看到的全部机关', kinds: kinds.map(named), total: sumOf(kinds), tables: tablesOf(tallies) }
}

const firstOf = (month: string): Day => `${month}-01` as Day

/** The last day of the month that begins on that day. */
const lastOf = (first: Day): Day => addDays(addMonths(first, 1), -1)

const named = (row: FigureRow): FigureRow => ({ ...row, name: recordCodes.recordKind[row.key as RecordKind] })

/** Every line of a table stands there, with nought too: what did not happen is part of a report. */
const tables = [
  ['penalty', '行政处罚实施情况', recordCodes.penaltyKind], ['decision', '行政处罚案件处理结果', recordCodes.decisionResult], ['result', '行政许可办理情况', recordCodes.licenceResult],
  ['coercion', '行政强制实施情况', recordCodes.coercionType], ['check', '行政检查结果', recordCodes.checkResult], ['levy', '行政征收征用实施情况', recordCodes.levyType],
  ['payment', '行政给付实施情况', recordCodes.benefitType], ['confirmation', '行政确认实施情况', recordCodes.confirmType], ['adjudication', '行政裁决实施情况', recordCodes.disputeType], ['reward', '行政奖励实施情况', recordCodes.rewardType],
  ['review', '重大执法决定法制审核意见', recordCodes.reviewOpinion], ['remedy', '行政复议、行政诉讼和国家赔偿', recordCodes.remedyKind], ['outcome', '复议、诉讼结果', recordCodes.remedyOutcome],
] as const

function tablesOf(tallies: readonly Tally[]) {
  const told = new Map(tallies.map(tally => [tally.tally, tally]))
  return tables.map(([id, name, lines]) => ({
    id, name, rows: Object.entries(lines).map(([key, line]) => ({ key, name: line, records: told.get(`${id}.${key}`)?.records ?? 0, fine: id === 'penalty' && key === 'FINE' ? told.get('penalty.FINE')?.fine ?? 0 : 0 })),
  }))
}
