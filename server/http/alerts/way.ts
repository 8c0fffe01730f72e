import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { colleagues } from '../../store/people/accounts.ts'
import type { Acting } from '../../store/acting.ts'
import { type AlertState, countAlerts, findAlert, type Verdict } from '../../store/alerts/alerts.ts'
import { answer, ask, assign, changedMeanwhile, findAnswerFile, judge, type Seen, statesOf } from '../../store/alerts/way.ts'
import { urgeToExplain } from '../../store/alerts/explanations.ts'
import { audit } from '../../store/audit.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { type StoredFile, takeUpload } from '../../store/evidence/uploads.ts'
import { inFold, mostAtOnce } from '../../store/alerts/folds.ts'
import { filterIn, ruleIn } from './filter.ts'
import type { BodyOf } from '../contract/route.ts'
import * as contract from '../contract/alerts.ts'
import { sendStored } from '../evidence/send.ts'
import { serve, type App } from '../serve.ts'

type Detail = (tx: Transaction, deps: Deps, who: Acting, id: number) => Promise<contract.AlertDetail>

/** What an official's conclusion is called, in the history of the alert. */
const verdicts: Record<Verdict, string> = {
  TRUE_ILLEGAL: '核实属实，违法', TRUE_DEFECT: '核实属实，瑕疵', FALSE_EXCEPTION: '核实不属实，法定例外', FALSE_DATA: '核实不属实，数据错误', FALSE_RULE: '核实不属实，规则缺陷',
}
export const conclusion = (verdict: Verdict, reason: string): string => `${verdicts[verdict]}：${reason}`

/** The way of an alert: into somebody's hands, to the body and back, several at once. */
export function alertWay(app: App, deps: Deps, detail: Detail): void {
  several(app, deps)

  serve(app, deps, contract.answerAlert, async ({ params: { id }, body: { version, kind, says, files }, who, write }) => {
    requireRole(who, ['agencyLegal'], '对预警作出说明')
    return await write(async tx => {
      const row = await findAlert(tx, id)
      if (!row || !row.orgPath.startsWith(who.organ.path)) throw notFound('条预警')
      const stored: StoredFile[] = []
      for (const [at, file] of files.entries()) stored.push(await takeUpload(tx, file, `body.files.${at}`))
      if (!await answer(tx, who, { id, version }, { kind, says, files: stored, on: deps.today() })) {
        throw row.state === 'asked' ? await changedMeanwhile(tx, { id, version }) : refused('alert.notAsked', 409, '监督机构现在没有要求说明这条预警，或者已经说明过。等监督机构要求说明后再办。')
      }
      await audit(tx, who, { act: 'alert.explained', subject: { kind: 'alert', id: String(id) }, detail: { kind, files: stored.length } })
      return await detail(tx, deps, who, id)
    })
  })

  serve(app, deps, contract.getAlertFile, async ({ params: { id, sha256 }, query, read, request, reply }) => {
    const file = await read(tx => findAnswerFile(tx, id, sha256))
    if (!file) throw notFound('份材料')
    return await sendStored(deps.files, request, reply, file, query.download === '1')
  })
}

function several(app: App, deps: Deps): void {
  serve(app, deps, contract.assignAlerts, async ({ body: { to, ...chosen }, who, write }) => {
    requireRole(who, ['clerk', 'chief'], '指派预警')
    return await write(async tx => {
      const person = (await colleagues(tx, who.organ.id, deps.today())).find(({ id, roles }) => id === to && roles.some(role => role === 'clerk' || role === 'chief'))
      if (!person) throw refused('person.unknown', 422, `选定的人不是${who.organ.name}的承办人或者科长。请从本机关人员中选择。`, { errors: [{ field: 'body.to', code: 'person.unknown', says: '不是本机关的承办人或者科长' }] })
      return await doWith(tx, who, await chosenIn(tx, chosen, who, deps), 'assigned', seen => assign(tx, who, seen.map(({ id }) => id), person, deps.today()))
    })
  })
  serve(app, deps, contract.askAboutAlerts, async ({ body: { until, says, ...chosen }, who, write }) => {
    requireRole(who, ['clerk', 'chief'], '要求机关说明')
    const today = deps.today()
    if (until < today) throw refused('request.invalid', 400, `说明最后日不能早于今天（${chineseDay(today)}）。请改成今天或者以后的日期。`, { errors: [{ field: 'body.until', code: 'day.past', says: '不能早于今天' }] })
    return await write(async tx => doWith(tx, who, await chosenIn(tx, chosen, who, deps), 'asked', seen => ask(tx, who, seen, { says, until, on: today })))
  })
  serve(app, deps, contract.urgeToExplain, async ({ body, who, write }) => {
    requireRole(who, ['clerk', 'chief'], '催促机关说明')
    return await write(async tx => doWith(tx, who, await chosenIn(tx, body, who, deps), 'urged', seen => urgeToExplain(tx, who, seen.map(({ id }) => id), deps.today()), '说明的最后日还没有过，或者今天已经催促过。'))
  })
  serve(app, deps, contract.dismissAlerts, async ({ body: { verdict, reason, ...chosen }, who, write }) => {
    requireRole(who, ['clerk', 'chief'], '核实预警')
    return await write(async tx => doWith(tx, who, await chosenIn(tx, chosen, who, deps), 'dismissed', seen => judge(tx, who, seen, { state: 'dismissed', verdict, reason, says: conclusion(verdict, reason), on: deps.today() })))
  })
}

type Chosen = Pick<BodyOf<typeof contract.assignAlerts>, 'alerts' | 'folds' | 'filter'>
interface Taken { readonly alerts: readonly Seen[], readonly left: number }

/** What was chosen one by one, and of folds those that somebody saw, as they stand now. */
async function chosenIn(tx: Transaction, { alerts, folds, filter }: Chosen, who: Acting, deps: Deps): Promise<Taken> {
  if (alerts.length === 0 && folds.length === 0) throw refused('request.invalid', 400, '请先选择预警。', { errors: [{ field: 'body.alerts', code: 'alerts.none', says: '请先选择预警' }] })
  if (folds.length > 0 && (filter?.state ?? 'new') === 'all') throw refused('request.invalid', 400, '请先选定一种状态，再把同类的一并办理。', { errors: [{ field: 'body.filter.state', code: 'state.all', says: '请选定一种状态' }] })
  const taken: Seen[] = [...alerts]
  let left = 0
  for (const { rule, body, upTo } of folds) {
    const those = { ...filterIn(filter ?? { state: 'new' }, who, deps), rule: ruleIn(rule), body, upTo }
    const some = await inFold(tx, those, Math.max(0, mostAtOnce - taken.length))
    taken.push(...some)
    left += await countAlerts(tx, those) - some.length
  }
  return { alerts: taken, left }
}

/** Does it with all that it may be done with; of the others it says why not. */
async function doWith(tx: Transaction, who: Acting, { alerts, left }: Taken, act: string, work: (seen: readonly Seen[]) => Promise<number[]>, why?: string): Promise<contract.AlertsOutcome> {
  const rows = new Map((await statesOf(tx, alerts.map(({ id }) => id))).map(row => [row.id, row]))
  const done = await work(alerts.filter(({ id }) => rows.has(id) && rows.get(id)!.bodyId !== who.organ.id))
  for (const id of done) await audit(tx, who, { act: `alert.${act}`, subject: { kind: 'alert', id: String(id) } })
  const were = new Set(done)
  const not = alerts.filter(({ id }) => !were.has(id)).map(({ id }) => {
    const row = rows.get(id)
    return { id, title: row?.title ?? String(id), says: !row ? '没有找到，或者不在你的职责范围内。' : row.bodyId === who.organ.id ? '涉及本机关，由监督本机关的机构办理。' : why ?? whyNot[row.state] ?? '已经有人处理，请刷新后查看。' }
  })
  return { done, not, left }
}

const whyNot: Partial<Record<AlertState, string>> = {
  verified: '已经核实属实。', dismissed: '已经核实不属实。', opened: '已经启动案件。', lapsed: '数据更新后不再命中。', corrected: '机关更正数据后不再命中。',
  suppressed: '按本机关的决定暂不提示。', asked: '正等机关说明。',
}
