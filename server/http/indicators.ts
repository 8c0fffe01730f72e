import { turnsBetween } from '../../core/fulfilments/index.ts'
import { articlesOn } from '../../core/laws/index.ts'
import type { Capability, Cite, Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { indicatorSheet } from '../records/figureSheets.ts'
import { lawOn } from '../store/matters/open.ts'
import { ledgersOf } from '../store/matters/owed.ts'
import { kindName, proceedingOf } from '../store/matters/proceedings.ts'
import { agencyDutiesOf, groundsFound, papersTo, registeredOf, type OfDays, type Span } from '../store/officeFigures.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import { kindsOf, sumOf } from '../store/records/figures.ts'
import { listQuality } from '../store/records/quality.ts'
import { cited } from '../store/refused.ts'
import { alertFiguresTold } from './alerts/figures.ts'
import { refOf } from './organs/organs.ts'
import * as contract from './contract/indicators.ts'
import type { AnswerOf } from './contract/route.ts'
import { organIn } from './fulfilments/fulfilments.ts'
import { sendFigures } from './sendFigures.ts'
import { serve, type App } from './serve.ts'
import { groundName } from './statistics.ts'

type Answer = AnswerOf<typeof contract.getIndicators>
type Item = contract.IndicatorOut

/** The figures of a year that are handed to whoever appraises an organ, each with the articles it rests on. */
export function indicators(app: App, deps: Deps): void {
  serve(app, deps, contract.getIndicators, async ({ params, query, who, read }) => await read(async tx => await told(tx, deps, await organIn(tx, who, params.id), query.year)))
  serve(app, deps, contract.exportIndicators, async ({ params, query, who, read, reply }) => {
    const answer = await read(async tx => await told(tx, deps, await organIn(tx, who, params.id), query.year))
    return await sendFigures(deps, who, reply, { of: `${answer.organ.name}${answer.year}年监督指标`, as: query.as, table: indicatorSheet(answer) })
  })
}

async function told(tx: Transaction, deps: Deps, organ: OrganRow, asked: number | undefined): Promise<Answer> {
  const today = deps.today()
  const year = asked ?? Number(today.slice(0, 4))
  const days: Span = { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
  const laws = await lawsAt(tx, deps, organ, days.to < today ? days.to : today)
  const of: OfDays & { readonly agency: string } = { office: null, agency: organ.id, asked: days, compared: null }
  return {
    organ: refOf(organ), year, basis: laws('RESULTUSE'),
    items: [
      ...await ofMatters(tx, deps, of, today), ...await ofStanding(tx, deps, organ, days, today), ...await ofAlerts(tx, deps, organ, year),
      ...await ofActs(tx, organ, year), ...await ofData(tx, organ, days, laws('DATA')),
    ],
  }
}

/** What the laws at the organ's place say of something, article by article. */
export async function lawsAt(tx: Transaction, { laws }: Deps, { region, path }: Pick<OrganRow, 'region' | 'path'>, day: Day): Promise<(on: Capability) => Item['citations']> {
  const local = (await lawOn(tx, laws, region, path, day)).edition?.law
  const all = local ? [local, ...laws.uppers(local).map(({ law }) => law).filter(({ inForce }) => inForce.from <= day)] : []
  return on => all.flatMap(law => articlesOn(law, on).map(cite => cited({ law: law.id, cite }, laws)))
}

const groupNames: Readonly<Record<Item['group'], string>> = {
  supervision: '监督案件', grounds: '认定的情形', papers: '收到的监督文书', deadlines: '监督中的期限', standing: '常态职责', alerts: '预警核实', acts: '复议诉讼', data: '数据报送',
}
const partNames: Readonly<Record<Item['parts'][number]['part'], string>> = {
  closed: '办结', kept: '按期', late: '逾期完成', open: '逾期未办', recorded: '已登记', missed: '没有登记', confirmed: '属实', dismissed: '不属实', waiting: '待处理',
  contested: '经复议、诉讼', overturned: '未获维持', refused: '未入库', lateReported: '报送迟',
}

type Parts = Partial<Record<Item['parts'][number]['part'], number>>

const item = (group: Item['group'], name: string, count: number, citations: Item['citations'], parts: Parts = {}, more: Partial<Pick<Item, 'rule' | 'papers'>> = {}): Item => ({
  group, groupName: groupNames[group], name, count, citations, rule: null, papers: [], ...more,
  parts: Object.entries(parts).map(([part, many]) => ({ part: part as keyof Parts, name: partNames[part as keyof Parts], count: many })),
})

/** Cases, what was found in them, the papers that were sent, and whether their last days were kept. How often people complain is no merit and no fault. */
async function ofMatters(tx: Transaction, { laws }: Deps, of: OfDays & { readonly agency: string }, today: Day): Promise<Item[]> {
  const at = (law: string, cite: string) => [cited({ law, cite: cite as Cite }, laws)]
  const [cases, found, papers, duties] = [
    await registeredOf(tx, { ...of, kind: 'supervision' }, today), await groundsFound(tx, of, 1000), await papersTo(tx, of.agency, of.asked), await agencyDutiesOf(tx, of, today),
  ]
  return [
    ...cases.flatMap(({ by, key, law, opened, closed }) => (by === 'kind' && key !== null && opened + closed > 0
      ? [item('supervision', kindName(laws, law, key), opened, at(law, proceedingOf(laws, law, key)?.cite ?? ''), { closed })] : [])),
    ...found.map(({ law, cite, matters }) => item('grounds', groundName({ laws }, law, cite), matters, at(law, cite))),
    ...papers.map(({ title, law, cite, papers: some }) => item('papers', title, some.length, at(law, cite), {}, { papers: [...some] })),
    ...duties.map(({ law, cite, what, due, kept, late, open }) => item('deadlines', what, due, at(law, cite), { kept, late, open })),
  ]
}

/** Of the turns that ended in the year: how many the organ recorded. One that still runs counts when it is recorded. */
async function ofStanding(tx: Transaction, { laws }: Deps, organ: OrganRow, { from, to }: Span, today: Day): Promise<Item[]> {
  const ledger = (await ledgersOf(tx, laws, [organ], today)).get(organ.id)!
  return ledger.flatMap(({ owed, entries }) => {
    const done = new Set(entries.map(({ turn }) => turn))
    const turns = turnsBetween(owed, from, to).filter(({ key, lastDay }) => lastDay >= from && lastDay <= to && (lastDay < today || done.has(key)))
    if (owed.forOthers || turns.length === 0 || owed.norm.kind !== 'standing') return []
    const recorded = turns.filter(({ key }) => done.has(key)).length
    return [item('standing', owed.norm.act, turns.length, [cited({ law: owed.law.id, cite: owed.norm.cite }, laws)], { recorded, missed: turns.length - recorded })]
  })
}

async function ofAlerts(tx: Transaction, deps: Deps, { id }: OrganRow, year: number): Promise<Item[]> {
  const { rules } = await alertFiguresTold(tx, deps, { body: id, from: `${year}-01`, to: `${year}-12` })
  return rules.filter(({ raised }) => raised > 0).map(({ key, name, citation, raised, confirmed, dismissed, open }) => item('alerts', name, raised, citation ? [citation] : [], { confirmed, dismissed, waiting: open }, { rule: key }))
}

async function ofActs(tx: Transaction, { id }: OrganRow, year: number): Promise<Item[]> {
  const { records, contested, overturned } = sumOf(await kindsOf(tx, { body: id, from: `${year}-01-01` as Day, to: `${year}-12-01` as Day }))
  return records === 0 ? [] : [item('acts', '归集的行政执法行为', records, [], { contested, overturned })]
}

async function ofData(tx: Transaction, { id }: OrganRow, days: Span, citations: Item['citations']): Promise<Item[]> {
  const rows = await listQuality(tx, { ...days, body: id })
  const sum = (of: 'rows' | 'refused' | 'lateReported') => rows.reduce((all, row) => all + row[of], 0)
  return rows.length === 0 ? [] : [item('data', '报送的数据（行）', sum('rows'), citations, { refused: sum('refused'), lateReported: sum('lateReported') })]
}
