import { type Theme, themeNames } from '../../../core/monitoring/index.ts'
import { type Colour, monitored, type RecordKind } from '../../../core/norms/index.ts'
import { recordCodes } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { alertFigureSheet } from '../../records/figureSheets.ts'
import { type AlertFigureFilter, type AlertFigureRow, type AlertFigures, alertFiguresOf, firstMonthOf, lastNamesOf } from '../../store/alerts/figures.ts'
import { cited } from '../../store/refused.ts'
import * as contract from '../contract/alertFigures.ts'
import type { AnswerOf, QueryOf } from '../contract/route.ts'
import { comparison, type Months, monthsAsked, spanOf } from '../comparedMonths.ts'
import { sendFigures } from '../sendFigures.ts'
import { serve, type App } from '../serve.ts'
import { together } from '../together.ts'
import { ruleIn, rulesAbout, themesIn } from './filter.ts'

type Asked = Omit<QueryOf<typeof contract.getAlertFigures>, 'organ'>
type Answer = AnswerOf<typeof contract.getAlertFigures>
type Row = contract.AlertFigureRowOut

export function alertFigures(app: App, deps: Deps): void {
  const figures = together<Answer>()
  serve(app, deps, contract.getAlertFigures, async ({ query: { organ: _, ...query }, who, read }) => await figures(JSON.stringify([who.viewer.scope, query]), () => read(tx => alertFiguresTold(tx, deps, query))))
  serve(app, deps, contract.exportAlertFigures, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '预警统计', as: query.as, table: alertFigureSheet(await read(tx => alertFiguresTold(tx, deps, query))) }))
}

/** What was raised and what became of it, as asked. */
export async function alertFiguresTold(tx: Transaction, deps: Deps, query: Asked): Promise<Answer> {
  const today = deps.today()
  const asked = monthsAsked(query, today)
  const compared = comparison(asked, query.against, today, await firstMonthOf(tx))
  const { area, body, kind, colour } = query
  const rows = await alertFiguresOf(tx, { ...asked, compared, area, body, kind, colour, rules: rulesIn(query, deps) })
  return { ...spanOf(asked), compared: compared && { against: compared.against, now: spanOf(compared.now), before: spanOf(compared.before) }, ...await tablesOf(tx, deps, rows, asked) }
}

function rulesIn({ rule, theme }: Asked, { laws }: Deps): AlertFigureFilter['rules'] {
  ruleIn(rule)
  return rule ? { names: [rule], except: false } : theme && rulesAbout(theme, laws)
}

/** Rules, themes and kinds by their number; colours by their weight, months as they follow; areas and bodies as the register has them, for nobody is ranked. */
async function tablesOf(tx: Transaction, { laws }: Deps, rows: readonly AlertFigureRow[], asked: Months) {
  const lines = <Key extends string>(of: (row: AlertFigureRow) => Key | null, nameOf: (key: Key, row: AlertFigureRow) => string): Row[] => rows.flatMap(row => {
    const key = of(row)
    return key === null ? [] : [{ key, name: nameOf(key, row), ...figuresIn(row) }]
  })
  const colours = lines(row => row.colour, colour => colourNames[colour]).sort((a, b) => weights.indexOf(a.key) - weights.indexOf(b.key))
  const rules = await namedRules(tx, laws, lines(row => (row.law === null ? null : `${row.law}:${row.norm}`), name => name))
  const themes = themesIn(laws)
  const themeOf = ({ key }: Row): Theme => themes.get(key) ?? 'own'
  const bodies = lines(row => row.body, (key, row) => row.bodyName ?? key)
  const months = lines(row => row.month, month => month.slice(0, 7)).sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    total: sumOf(colours), colours, rules: rules.sort(mostFirst), bodies,
    themes: gathered(rules, themeOf, theme => themeNames[theme]).sort(mostFirst),
    areas: gathered(rows.flatMap(row => (row.area === null ? [] : [{ key: row.area, name: row.areaName ?? row.area, ...figuresIn(row) }])), ({ key }) => key, (_, { name }) => name).sort((a, b) => (a.key < b.key ? -1 : 1)),
    kinds: lines<RecordKind | 'none'>(row => row.kind, kind => (kind === 'none' ? '不针对一件行为' : recordCodes.recordKind[kind])).sort(mostFirst),
    months: months.filter(({ key }) => key >= asked.from && key <= asked.to), monthsBefore: months.filter(({ before }) => before > 0),
  }
}

const weights: readonly string[] = ['red', 'yellow', 'blue'] satisfies Colour[]
const colourNames: Readonly<Record<Colour, string>> = { red: '红色预警', yellow: '黄色预警', blue: '蓝色预警' }

/** With the name a rule has now, or had when it was last asked. */
export async function namedRules<Of extends Readonly<Record<'key' | 'name', string>>>(tx: Transaction, laws: Deps['laws'], rows: readonly Of[]) {
  const norms = new Map(rows.flatMap(({ key }) => {
    const [law, id] = key.split(':') as [string, string]
    const norm = laws.current(law) && monitored(laws.current(law)!.law).find(one => one.id === id)
    return norm ? [[key, { title: norm.title, citation: cited({ law, cite: norm.cite }, laws) }] as const] : []
  }))
  const gone = rows.filter(({ key }) => !norms.has(key)).map(({ key }) => key)
  const last = new Map<string, string>(gone.length === 0 ? [] : (await lastNamesOf(tx, gone)).map(({ law, norm, title }) => [`${law}:${norm}`, title] as const))
  return rows.map(row => ({ ...row, name: norms.get(row.key)?.title ?? last.get(row.key) ?? row.key, citation: norms.get(row.key)?.citation ?? null }))
}

function gathered<Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key, nameOf: (key: Key, row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, some]) => ({ key, name: nameOf(key, some[0]!), ...sumOf(some) }))
}

const figuresIn = ({ raised, confirmed, dismissed, open, now, before }: AlertFigures): AlertFigures => ({ raised, confirmed, dismissed, open, now, before })

function sumOf(rows: readonly AlertFigures[]): AlertFigures {
  const sum = (name: keyof AlertFigures) => rows.reduce((all, row) => all + row[name], 0)
  return { raised: sum('raised'), confirmed: sum('confirmed'), dismissed: sum('dismissed'), open: sum('open'), now: sum('now'), before: sum('before') }
}

const mostFirst = (a: Row, b: Row): number => b.raised - a.raised || b.before - a.before || (a.key < b.key ? -1 : 1)
