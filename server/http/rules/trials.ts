import { monitored } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import { ownLawId, type Threshold, type Thresholds, thresholdsNamed } from '../../../core/monitoring/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { findOrgan } from '../../store/organs/organs.ts'
import { versionsOf } from '../../store/rules/ownRules.ts'
import { findVersion } from '../../store/registers/versions.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { beginTrial, cancelTrial, countsOf, findTrial, type TrialRow, type Tried, triedVersion } from '../../store/rules/trials.ts'
import { ruleSetters } from '../../store/settings.ts'
import * as contract from '../contract/ownRules.ts'
import type { BodyOf } from '../contract/route.ts'
import { serve, type App } from '../serve.ts'

/** What a rule would have raised in the past. */
export function ruleTrials(app: App, deps: Deps): void {
  serve(app, deps, contract.tryRule, async ({ body: { rule, from, to, place }, who, write }) => {
    requireRole(who, ruleSetters, '试运行监测规则')
    const { scope } = who.viewer
    if (!scope) throw refused('post.insufficient', 403, '这个岗位看不到执法数据，不能试运行。')
    if (to < from || to > deps.today()) throw refused('request.invalid', 400, `试运行用过去的数据：截止日不早于起始日，不晚于今天（${chineseDay(deps.today())}）。`, { errors: [{ field: 'body.to', code: 'day.range', says: '不早于起始日，不晚于今天' }] })
    return await write(async tx => {
      const tried = await triedRule(tx, rule, deps.laws)
      const where = await placeIn(tx, place, who) ?? { path: scope.from, name: `${who.organ.shortName}监督范围` }
      const id = await beginTrial(tx, who, { ...tried, place: where, from, to })
      await audit(tx, who, { act: 'rule.tried', subject: { kind: 'rule', id: `${tried.law}:${tried.norm}` }, detail: { trial: id, from, to } })
      return { id }
    })
  })
  serve(app, deps, contract.getTrial, async ({ params: { id }, read }) => await read(async tx => {
    const trial = await findTrial(tx, id)
    if (!trial) throw notFound('次试运行')
    return { ...trialOut(trial), counts: await countsOf(tx, id), sample: trial.sample.map(one => ({ ...one, facts: [...one.facts] })) }
  }))
  serve(app, deps, contract.cancelTrial, async ({ params: { id }, who, write }) => {
    requireRole(who, ruleSetters, '停止试运行')
    return await write(async tx => {
      if (!await cancelTrial(tx, id)) throw notFound('次还在进行的试运行')
      await audit(tx, who, { act: 'rule.trialCancelled', subject: { kind: 'trial', id } })
    })
  })
}

/** An organ beneath the territory of the office. */
export async function placeIn(tx: Transaction, id: string | undefined, { viewer }: Acting): Promise<{ readonly id: string, readonly path: string, readonly name: string } | null> {
  if (id === undefined) return null
  const organ = await findOrgan(tx, id)
  if (!organ?.path.startsWith(viewer.scope?.from ?? '-')) throw refused('place.outside', 403, '只能选本机关监督范围内的地方和机关。')
  return { id: organ.id, path: organ.path, name: organ.shortName }
}

async function triedRule(tx: Transaction, rule: BodyOf<typeof contract.tryRule>['rule'], laws: LawShelf): Promise<Tried> {
  if ('own' in rule) {
    if (!(await versionsOf(tx, rule.own)).some(({ version }) => version === rule.version)) throw notFound('条规则的版本')
    return { law: ownLawId(rule.own), norm: ownLawId(rule.own), own: { id: rule.own, version: rule.version }, thresholds: {} }
  }
  if ('register' in rule) {
    const version = await findVersion(tx, rule.register)
    if (!version || version.withdrawn) throw notFound('条登记，或者已经作废')
    return { ...triedVersion(version.id), own: null, thresholds: {} }
  }
  const law = laws.current(rule.law)?.law
  const norm = law && monitored(law).find(({ id }) => id === rule.norm)
  if (!law || !norm) throw notFound('条监测规则')
  if (norm.kind === 'pattern') throw refused('rule.pattern', 422, '这条规则要看一段时间里的全部记录，不能逐条试运行。')
  refuseStrange(rule.thresholds, thresholdsNamed(law, norm.id), 'body.rule.thresholds')
  return { law: law.id, norm: norm.id, own: null, thresholds: rule.thresholds }
}

/** A threshold that the rule does not have would change nothing, and look as if it did. */
export function refuseStrange(thresholds: Thresholds, known: readonly Threshold[], field: string): void {
  const strange = Object.entries(thresholds).filter(([name, value]) => !known.some(one => one.name === name) || typeof value !== 'number').map(([name]) => name)
  if (strange.length === 0) return
  throw refused('request.invalid', 400, `这条规则不能设参数${strange.join('、')}。`, { errors: [{ field, code: 'parameter.unknown', says: known.length > 0 ? `可以设的是数值：${known.map(({ title }) => title).join('、')}` : '这条规则没有可以设的参数' }] })
}

export const trialOut = ({ id, state, place, from, to, version, thresholds, total, looked, unknown, raised, known, gone, took, by, at }: TrialRow): contract.TrialOut =>
  ({ id, state, place, from, to, version, thresholds: { ...thresholds }, total, looked, unknown, raised, known, gone, took, by, at })
