import { addDays } from '../../core/periods/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { type AlertRow, bodiesWithAlerts, findAlert, historyOf, judge, listAlerts, rulesWithAlerts, ruleSoFar, type Verdict } from '../store/alerts.ts'
import { audit } from '../store/audit.ts'
import type { LawShelf } from '../store/laws.ts'
import { requireRole } from '../store/posts.ts'
import { cited, notFound, refused } from '../store/refused.ts'
import * as contract from './contract/alerts.ts'
import { serve, type App, type Asked } from './serve.ts'

/** What an official's conclusion is called, in the history of the alert. */
const verdicts: Record<Verdict, string> = {
  TRUE_ILLEGAL: '核实属实，违法', TRUE_DEFECT: '核实属实，瑕疵', FALSE_EXCEPTION: '核实不属实，法定例外', FALSE_DATA: '核实不属实，数据错误', FALSE_RULE: '核实不属实，规则缺陷',
}

/** How far back a rule's own record is told. */
const soFarDays = 90

export function alerts(app: App, deps: Deps): void {
  const { laws } = deps

  serve(app, deps, contract.listAlerts, async ({ query, read }) => await read(async tx => {
    const state = query.state === 'all' ? null : query.state
    const { rows, next, total, about } = await listAlerts(tx, { ...query, state, rule: ruleIn(query.rule) }, query)
    const rules = await rulesWithAlerts(tx, state)
    return {
      items: rows.map(row => alertItem(row, laws)), next, total, about, bodies: await bodiesWithAlerts(tx, state),
      rules: rules.map(({ law, norm, cite, title, count }) => ({ rule: `${law}:${norm}`, title, citation: cited({ law, cite }, laws), count })),
    }
  }))
  serve(app, deps, contract.getAlert, async ({ params, read }) => await read(tx => detail(tx, deps, params.id)))
  serve(app, deps, contract.verifyAlert, async asked => await conclude(asked, deps, 'verified'))
  serve(app, deps, contract.dismissAlert, async asked => await conclude(asked, deps, 'dismissed'))
}

type Judging = Asked<typeof contract.verifyAlert> | Asked<typeof contract.dismissAlert>

async function conclude({ params, body, who, write }: Judging, deps: Deps, state: 'verified' | 'dismissed'): Promise<contract.AlertDetail> {
  requireRole(who, ['clerk', 'chief'], '核实预警')
  return await write(async tx => {
    if (!await findAlert(tx, params.id)) throw notFound('条预警')
    const says = `${verdicts[body.verdict]}：${body.reason}`
    await judge(tx, who, { id: params.id, version: body.version, state, verdict: body.verdict, reason: body.reason, says, on: deps.today() })
    await audit(tx, who, { act: `alert.${state}`, subject: { kind: 'alert', id: String(params.id) }, detail: { verdict: body.verdict } })
    return await detail(tx, deps, params.id)
  })
}

function ruleIn(written: string | undefined): { law: string, norm: string } | undefined {
  if (written === undefined) return undefined
  const [law, norm, ...more] = written.split(':')
  if (law && norm && more.length === 0) return { law, norm }
  throw refused('request.invalid', 400, '规则的写法不对，应当形如“法:规则”，取自预警列表。', { errors: [{ field: 'query.rule', code: 'rule.form', says: '应当形如 law:norm' }] })
}

export const alertItem = (row: AlertRow, laws: LawShelf): contract.AlertItem => ({
  id: row.id, colour: row.colour, state: row.state, title: row.title, citation: cited(row, laws),
  body: { id: row.bodyId, name: row.bodyName, shortName: row.bodyShortName },
  record: { id: row.recordId, kind: row.kind, actionNo: row.actionNo, party: row.party },
  raisedOn: row.raisedOn, provisional: row.provisional, version: row.version,
})

async function detail(tx: Transaction, { laws, today }: Deps, id: number): Promise<contract.AlertDetail> {
  const row = await findAlert(tx, id)
  if (!row) throw notFound('条预警')
  const { says, reckoning, facts, reading, lastDay, verdict, reason, matterId } = row
  return {
    ...alertItem(row, laws), says, reckoning: [...reckoning], facts: [...facts], reading, lastDay, verdict, reason, matter: matterId,
    history: (await historyOf(tx, id)).map(({ at, by, organ, says: told }) => ({ at, by, organ, says: told })),
    ruleSoFar: await ruleSoFar(tx, row.law, row.norm, addDays(today(), -soFarDays)),
  }
}
