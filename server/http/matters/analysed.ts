import { calendarDay } from '../../../core/instruments/index.ts'
import { changeOf } from '../../../core/monitoring/index.ts'
import type { Cite, Day, RecordKind } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { recordCodes } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { InHand } from '../../store/matters/load.ts'
import { agencyDutiesOf, groundsFound, registeredOf, type OfDays } from '../../store/officeFigures.ts'
import { kindsOf, sumOf } from '../../store/records/figures.ts'
import { cited } from '../../store/refused.ts'
import { alertFiguresTold } from '../alerts/figures.ts'
import { groundName } from '../statistics.ts'

/** The paper that analyses figures. */
const analysing = 'analysisReport'
/** More are not told one by one. */
const most = 5

/** Blanks of a paper, by their names, with what figures put into them. */
export type Analysed = Readonly<Record<string, string>>

/** The figures of the agency's whole months of this year, in January of the year before, as the report on them begins; its writer goes on from there. */
export async function analysedFor(tx: Transaction, deps: Deps, { matter, row }: InHand): Promise<Analysed | undefined> {
  if (!matter.machine.steps.some(({ on }) => on.act === 'issue' && on.role === analysing)) return undefined
  const today = deps.today()
  const to = addDays(`${today.slice(0, 7)}-01` as Day, -1)
  const asked = { from: `${to.slice(0, 4)}-01-01` as Day, to }
  const of: OfDays = { office: null, agency: row.agencyId, asked, compared: null }
  const [from, until] = [asked.from.slice(0, 7), to.slice(0, 7)]
  const alerts = await alertFiguresTold(tx, deps, { body: row.agencyId, from, to: until })
  return {
    执法情况: `${calendarDay(asked.from)}至${calendarDay(to)}，${await actsIn(tx, row.agencyId, { from: asked.from, to: `${until}-01` as Day })}`,
    监督情况: await supervisionOf(tx, of, today),
    预警情况: `提示预警${alerts.total.raised}条，核实属实${alerts.total.confirmed}条，不属实${alerts.total.dismissed}条，待处理${alerts.total.open}条${changesTold(alerts)}`,
    ...await problemsIn(tx, deps, of, alerts.rules),
  }
}

/** Which articles were named far more often, or far less, than in as many months before: from how many to how many. */
export function changesTold({ compared, rules }: Pick<Awaited<ReturnType<typeof alertFiguresTold>>, 'compared' | 'rules'>): string {
  if (!compared) return ''
  const told = rules.flatMap(rule => {
    const change = changeOf(rule)
    return change === 'steady' || change === 'few' ? [] : [`“${rule.name}”${citedIn(rule)}由${rule.before}条${change === 'fewer' ? '减至' : '增至'}${rule.now}条`]
  })
  return told.length === 0 ? '' : `；与${compared.against === 'year' ? '上年同期' : '此前同样多的月份'}相比，${told.slice(0, most).join('，')}`
}

const citedIn = ({ citation }: Pick<Awaited<ReturnType<typeof alertFiguresTold>>['rules'][number], 'citation'>): string => (citation ? `（${citation.lawName}${citation.cite}）` : '')

async function actsIn(tx: Transaction, body: string, months: { readonly from: Day, readonly to: Day }): Promise<string> {
  const kinds = await kindsOf(tx, { body, ...months })
  const { records, contested, overturned } = sumOf(kinds)
  if (records === 0) return '没有归集到行政执法行为'
  return `归集行政执法行为${records}件：${kinds.map(row => `${recordCodes.recordKind[row.key as RecordKind]}${row.records}件`).join('，')}；经复议、诉讼${contested}件，其中未获维持${overturned}件`
}

async function supervisionOf(tx: Transaction, of: OfDays, today: Day): Promise<string> {
  const cases = (await registeredOf(tx, { ...of, kind: 'supervision' }, today)).find(({ by }) => by === 'all')!
  const duties = await agencyDutiesOf(tx, of, today)
  const sum = (count: 'due' | 'kept' | 'late' | 'open') => duties.reduce((all, duty) => all + duty[count], 0)
  return `登记监督案件${cases.opened}件，办结${cases.closed}件；监督中应由其办理、已到期的事项${sum('due')}项，按期${sum('kept')}项，逾期完成${sum('late')}项，逾期未办${sum('open')}项`
}

/** What was found in cases, and alerts that a person found true; nothing, where there is neither. */
async function problemsIn(tx: Transaction, { laws }: Deps, of: OfDays, rules: Awaited<ReturnType<typeof alertFiguresTold>>['rules']): Promise<Analysed> {
  const found = (await groundsFound(tx, of, most)).map(({ law, cite, matters }) => {
    const { lawName } = cited({ law, cite: cite as Cite }, laws)
    return `认定“${groundName({ laws }, law, cite)}”（${lawName}${cite}）${matters}件`
  })
  const confirmedOnes = rules.filter(({ confirmed }) => confirmed > 0).slice(0, most).map(rule => `“${rule.name}”${citedIn(rule)}的预警属实${rule.confirmed}条`)
  const told = [...found, ...confirmedOnes]
  return told.length === 0 ? {} : { 存在的问题: told.join('；') }
}
