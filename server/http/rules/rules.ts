import { needsOf, thresholdsNamed } from '../../../core/monitoring/index.ts'
import { type Colour, type Day, type Law, monitored } from '../../../core/norms/index.ts'
import { addDays, chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { enqueue } from '../../store/outbox.ts'
import { ownLawsInPlace } from '../../store/rules/ownRules.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { listRuleSettings, lowered, type RuleRecord, ruleRecords, type RulesInPlace, rulesInPlace, type RuleSettingRow, setRule } from '../../store/rules/settings.ts'
import { ruleSetters } from '../../store/settings.ts'
import { ruleFailures, type RuleFailure } from '../../store/rules/failures.ts'
import { trialsOf } from '../../store/rules/trials.ts'
import { applySuppressions, endSuppression, listSuppressions, suppress, type SuppressionRow } from '../../store/alerts/suppressions.ts'
import { soFarDays } from '../alerts/alerts.ts'
import type { BodyOf } from '../contract/route.ts'
import * as contract from '../contract/rules.ts'
import { refuseStrange, trialOut } from './trials.ts'
import { serve, type App } from '../serve.ts'

interface Rule { readonly law: Law, readonly norm: ReturnType<typeof monitored>[number] }

/** Every norm that records are held against: of the statutes in the order of the laws and their articles, then what offices laid down themselves and switched on. */
async function rulesIn(tx: Transaction, laws: LawShelf): Promise<Rule[]> {
  const statutes = [...new Set(laws.all.map(({ law }) => law.id))].map(id => laws.current(id)!.law)
  return [...statutes, ...(await ownLawsInPlace(tx)).map(({ law }) => law)].flatMap(law => monitored(law).map(norm => ({ law, norm })))
}

/** A law of one place says nothing elsewhere. */
const bindsIn = ({ region }: Law, place: string): boolean => region === 'cn' || place === 'cn' || region === place

/** What monitoring asks of records, how it has fared, and an office's hand on it. */
export function rules(app: App, deps: Deps): void {
  serve(app, deps, contract.listRules, async ({ who, read }) => await read(async tx => {
    const today = deps.today()
    const records = new Map((await ruleRecords(tx, addDays(today, -soFarDays))).map(row => [`${row.law}:${row.norm}`, row]))
    const settings = await rulesInPlace(tx, today)
    const failing = await ruleFailures(tx)
    return { items: (await rulesIn(tx, deps.laws)).filter(({ law }) => bindsIn(law, who.organ.region)).map(rule => ruleOut(rule, deps.laws, records.get(nameOf(rule)), settings, failing, who)), may: maySet(who) }
  }))

  serve(app, deps, contract.getRule, async ({ params, who, read }) => await read(async tx => {
    const today = deps.today()
    const rule = await ruleNamed(tx, deps.laws, params)
    const [record] = await ruleRecords(tx, addDays(today, -soFarDays), params)
    return {
      ...ruleOut(rule, deps.laws, record, await rulesInPlace(tx, today), await ruleFailures(tx), who), may: maySet(who), settings: isBody(who) ? [] : (await listRuleSettings(tx, params)).map(settingOut),
      suppressions: (await listSuppressions(tx, params, today)).map(suppressionOut), trials: (await trialsOf(tx, params)).map(trialOut), thresholds: thresholdsNamed(rule.law, rule.norm.id),
    }
  }))
  serve(app, deps, contract.listRuleFailures, async ({ who, read }) => await read(async tx => {
    requireRole(who, ['operator'], '查看规则出了什么故障')
    const rules = await rulesIn(tx, deps.laws)
    return {
      items: (await ruleFailures(tx)).map(({ law, norm, ...failure }) => {
        const rule = rules.find(one => one.law.id === law && one.norm.id === norm)
        return { rule: `${law}:${norm}`, title: rule?.norm.title ?? norm, citation: rule ? cited({ law, cite: rule.norm.cite }, deps.laws) : null, ...failure }
      }),
    }
  }))
  writes(app, deps)
}

function writes(app: App, deps: Deps): void {
  serve(app, deps, contract.setRule, async ({ params, body, who, write }) => {
    requireRole(who, ruleSetters, '设定监测规则')
    const { from, enabled, colour, parameters } = body
    refusePast(from, deps.today(), 'from')
    return await write(async tx => {
      refuseUnfit(body, await ruleNamed(tx, deps.laws, params))
      await setRule(tx, who, { ...params, ...body })
      await enqueue(tx, 'records.scan', { beneath: who.viewer.scope!.from })
      await audit(tx, who, { act: 'rule.set', subject: { kind: 'rule', id: `${params.law}:${params.norm}` }, detail: { from, enabled, colour, field: body.field ?? null, parameters: JSON.stringify(parameters) } })
    })
  })
  serve(app, deps, contract.suppressRule, async ({ params, body, who, write }) => {
    requireRole(who, ruleSetters, '暂停提示')
    const today = deps.today()
    refusePast(body.until, today, 'until')
    return await write(async tx => {
      await ruleNamed(tx, deps.laws, params)
      const id = await suppress(tx, who, { ...params, ...body, from: today })
      await applySuppressions(tx, today)
      await audit(tx, who, { act: 'rule.suppressed', subject: { kind: 'rule', id: `${params.law}:${params.norm}` }, detail: { suppression: id, until: body.until, body: body.body ?? null, field: body.field ?? null, record: body.record ?? null } })
    })
  })
  serve(app, deps, contract.endSuppression, async ({ params: { id }, body: { reason }, who, write }) => {
    requireRole(who, ruleSetters, '恢复提示')
    const today = deps.today()
    return await write(async tx => {
      if (!await endSuppression(tx, who, id, { reason, on: today })) throw notFound('项本机关作出的、还没有结束的暂不提示')
      await applySuppressions(tx, today)
      await audit(tx, who, { act: 'rule.suppressionEnded', subject: { kind: 'suppression', id } })
    })
  })
}

const maySet = ({ roles }: Acting): boolean => roles.some(role => ruleSetters.includes(role))
/** A body is held to the rules; why its office set them so is that office's own. */
const isBody = ({ roles }: Acting): boolean => roles.every(role => role === 'agencyLegal' || role === 'officer')
const nameOf = ({ law, norm }: Rule): string => `${law.id}:${norm.id}`
const rankOf = (colour: Colour): number => ['red', 'yellow', 'blue'].indexOf(colour)

async function ruleNamed(tx: Transaction, laws: LawShelf, named: { readonly law: string, readonly norm: string }): Promise<Rule> {
  const rule = (await rulesIn(tx, laws)).find(({ law, norm }) => law.id === named.law && norm.id === named.norm)
  if (!rule) throw notFound('条监测规则')
  return rule
}

/** A setting has the thresholds of its rule, names the document they rest on, and lowers the level only. */
function refuseUnfit({ parameters, basis, colour }: BodyOf<typeof contract.setRule>, { law, norm }: Rule): void {
  refuseStrange(parameters, thresholdsNamed(law, norm.id), 'body.parameters')
  if (Object.keys(parameters).length > 0 && !basis) throw refused('request.invalid', 400, '设定数额、比例等参数，应当写明所依据的文件。', { errors: [{ field: 'body.basis', code: 'basis.missing', says: '请写明依据文件' }] })
  if (colour !== null && rankOf(colour) <= rankOf(norm.colour)) throw refused('request.invalid', 400, '级别只能比规则本来的级别低。', { errors: [{ field: 'body.colour', code: 'colour.notLower', says: '请选择更低的级别' }] })
}

function refusePast(on: Day, today: Day, field: string): void {
  if (on < today) throw refused('request.invalid', 400, `日期不能早于今天（${chineseDay(today)}）：已经产生的提示不倒回去改。`, { errors: [{ field: `body.${field}`, code: 'day.past', says: '不能早于今天' }] })
}

const nothingYet = { raised: 0, waiting: 0, suppressed: 0, confirmed: 0, dismissed: 0, raised90: 0, confirmed90: 0, dismissed90: 0 }

function ruleOut(rule: Rule, laws: LawShelf, record: RuleRecord | undefined, settings: RulesInPlace, failing: readonly RuleFailure[], who: Acting): contract.RuleOut {
  const { law, norm } = rule
  const { law: _, norm: __, ...soFar } = record ?? { ...nothingYet, law: '', norm: '' }
  const setting = settings.of({ law: law.id, norm: norm.id }, who.viewer.scope?.from ?? who.organ.path, null)
  return {
    rule: nameOf(rule), title: norm.title, citation: cited({ law: law.id, cite: norm.cite }, laws), version: law.version, kinds: [...norm.kinds], colour: norm.colour,
    of: norm.kind, needs: needsOf(norm), reading: norm.reading ?? null, soFar, often: oftenWrong(soFar, setting?.colour ?? norm.colour), setting: setting && !isBody(who) ? settingOut(setting) : null,
    failingSince: failing.find(one => one.law === law.id && one.norm === norm.id)?.since ?? null,
  }
}

/** So many must have been judged before anything is said, and so large a share of them wrong. */
const judgedAtLeast = 10
const wrongAtMost = 0.2

export const isOftenWrong = ({ confirmed, dismissed }: { readonly confirmed: number, readonly dismissed: number }): boolean =>
  confirmed + dismissed >= judgedAtLeast && dismissed / (confirmed + dismissed) > wrongAtMost

/** What is said of a rule that is often wrong. The machine lowers nothing by itself: an office agrees or does not. */
function oftenWrong({ confirmed90, dismissed90 }: typeof nothingYet, colour: Colour): contract.RuleOut['often'] {
  const judged = confirmed90 + dismissed90
  if (!isOftenWrong({ confirmed: confirmed90, dismissed: dismissed90 })) return null
  const lowerTo = colour === 'blue' ? null : lowered(colour)
  const says = `近${soFarDays}天核实${judged}条，其中${dismissed90}条不属实（${Math.round(dismissed90 / judged * 100)}%），超过五分之一。`
  return { says: lowerTo ? `${says}本机关同意后，级别降一级；不同意的，照原级别提示。` : `${says}级别已经最低；可以停用，或者反映规则缺陷。`, lowerTo }
}

const settingOut = ({ id, field, from, enabled, colour, parameters, basis, reason, by, organ, at }: RuleSettingRow): contract.RuleSettingOut =>
  ({ id, field, from, enabled, colour, parameters: { ...parameters }, basis, reason, by, organ, at })

const suppressionOut = ({ law, norm, ...row }: SuppressionRow): contract.SuppressionOut => ({ ...row, rule: `${law}:${norm}` })
