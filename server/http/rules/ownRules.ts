import { recordLists } from '../../../core/norms/index.ts'
import { asIfAlways, askables, examine, filledIn, lawOf, listNames, ownLawId, type OwnRule, problemsOf } from '../../../core/monitoring/index.ts'
import { addMonths } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { organsIn } from '../../store/organs/organs.ts'
import { enqueue } from '../../store/outbox.ts'
import { addOwnRule, addVersion, listOwnRules, type NewOwnRule, type OwnRuleRow, switchesOf, switchOwnRule, versionsOf } from '../../store/rules/ownRules.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { worldIn } from '../../store/registers/world.ts'
import { ruleRecords } from '../../store/rules/settings.ts'
import { findTrial, pastRecords, trialsOf } from '../../store/rules/trials.ts'
import { scansNow } from '../../store/alerts/scanRuns.ts'
import { ruleSetters } from '../../store/settings.ts'
import * as contract from '../contract/ownRules.ts'
import { placeIn, trialOut } from './trials.ts'
import { serve, type App } from '../serve.ts'

const doing = '自定监测规则'

/** Rules that an office lays down without code: written, checked, tried, switched on. */
export function ownRules(app: App, deps: Deps): void {
  serve(app, deps, contract.listOwnRules, async ({ who, read }) => await read(async tx => ({
    items: (await listOwnRules(tx)).map(row => itemOut(row, who)), may: mayWrite(who), scans: await scansNow(tx),
  })))
  serve(app, deps, contract.listAskables, async ({ who, read }) => await read(async tx => ({
    items: [...askables.values()].map(({ codes, ...one }) => ({ ...one, codes: codes && { ...codes } })), lists: recordLists.map(id => ({ id, name: listNames[id] })), laws: deps.laws.all.filter(({ law }) => !law.invented).map(({ law: { id, title } }) => ({ id, title })),
    places: who.viewer.scope ? (await organsIn(tx, who.viewer.scope)).filter(({ path }) => path !== who.viewer.scope!.from).map(({ id, shortName }) => ({ id, name: shortName })) : [],
  })))
  serve(app, deps, contract.getOwnRule, async ({ params, who, read }) => await read(async tx => await detail(tx, await versionsFound(tx, params.id), who)))
  serve(app, deps, contract.checkOwnRule, async ({ body, who, read }) => await read(async tx => {
    const problems = wrongIn(body, deps.laws)
    return { problems, preview: problems.length > 0 ? null : await preview(tx, body, who, deps) }
  }))
  writes(app, deps)
}

function writes(app: App, deps: Deps): void {
  serve(app, deps, contract.addOwnRule, async ({ body, who, write }) => {
    requireRole(who, ruleSetters, doing)
    return await write(async tx => {
      const id = await addOwnRule(tx, who, await laidDown(tx, body, who, deps.laws, 'body'))
      await audit(tx, who, { act: 'ownRule.added', subject: { kind: 'rule', id: ownLawId(id) }, detail: { version: 1 } })
      return { id }
    })
  })
  serve(app, deps, contract.changeOwnRule, async ({ params: { id }, body: { rule, version }, who, write }) => {
    requireRole(who, ruleSetters, doing)
    return await write(async tx => {
      requireOwn((await versionsFound(tx, id))[0]!, who)
      if (!await addVersion(tx, who, id, version + 1, await laidDown(tx, rule, who, deps.laws, 'body.rule'))) throw refused('ownRule.changed', 409, '这条规则刚才有人改过，请先看新的版本，再改。')
      await audit(tx, who, { act: 'ownRule.changed', subject: { kind: 'rule', id: ownLawId(id) }, detail: { version: version + 1 } })
    })
  })
  serve(app, deps, contract.switchOwnRule, async ({ params: { id }, body: { version, trial, reason }, who, write }) => {
    requireRole(who, ruleSetters, '启用、停用监测规则')
    return await write(async tx => {
      const versions = await versionsFound(tx, id)
      requireOwn(versions[0]!, who)
      const row = versions.find(one => one.version === version)
      if (!row) throw notFound('条规则的版本')
      if (trial === null && row.onVersion !== version) throw refused('ownRule.off', 409, '这个版本没有启用，不需要停用。')
      if (trial !== null) await requireTried(tx, trial, row)
      await switchOwnRule(tx, who, id, { version, trial, reason })
      await enqueue(tx, 'records.scan', { beneath: row.territory })
      await audit(tx, who, { act: trial === null ? 'ownRule.off' : 'ownRule.on', subject: { kind: 'rule', id: ownLawId(id) }, detail: { version, trial } })
    })
  })
}

const mayWrite = ({ roles, viewer }: Acting): boolean => viewer.scope !== undefined && roles.some(role => ruleSetters.includes(role))

async function versionsFound(tx: Transaction, id: number): Promise<OwnRuleRow[]> {
  const versions = await versionsOf(tx, id)
  if (versions.length === 0) throw notFound('条自定规则')
  return versions
}

function requireOwn({ territory, office }: OwnRuleRow, { viewer }: Acting): void {
  if (territory !== viewer.scope?.from) throw refused('ownRule.others', 403, `这条规则由${office}制定，由它修改、启用、停用。`)
}

/** Nobody switches on what he has not seen at work. */
async function requireTried(tx: Transaction, id: string, { id: rule, version }: OwnRuleRow): Promise<void> {
  const trial = await findTrial(tx, id)
  if (trial?.state !== 'done' || trial.rule !== rule || trial.version !== version) {
    throw refused('ownRule.untried', 409, `第${version}版还没有试运行完毕，不能启用。请先用过去的数据试运行，看过结果再启用。`)
  }
}

const ruleIn = ({ place: _, ...rule }: contract.OwnRuleBody): OwnRule => rule

const basisOf = ({ basis }: contract.OwnRuleBody, laws: LawShelf): string => 'document' in basis ? basis.document : `《${laws.current(basis.law)?.law.title ?? basis.law}》${basis.cite}`

function wrongIn(body: contract.OwnRuleBody, laws: LawShelf): { field: string, says: string }[] {
  const { basis } = body
  return [...problemsOf(ruleIn(body)), ...('law' in basis && !laws.current(basis.law) ? [{ field: 'basis', says: '登记的法规里没有这一部，请从列表里选，或者写依据文件。' }] : [])]
}

/** Ready to be kept; refused with every problem and its place. */
async function laidDown(tx: Transaction, body: contract.OwnRuleBody, who: Acting, laws: LawShelf, at: string): Promise<NewOwnRule> {
  const problems = wrongIn(body, laws)
  if (problems.length > 0) throw refused('request.invalid', 400, '规则还不能保存，请改正标出的地方。', { errors: problems.map(({ field, says }) => ({ field: `${at}.${field}`, code: 'rule.invalid', says })) })
  return { rule: ruleIn(body), basis: basisOf(body, laws), place: await placeIn(tx, body.place, who) }
}

/** How far back a real record is looked for, and among how many. */
const previewed = { months: 24, records: 300 }

/** A record that breaks the rule, else one that it concerns. */
async function preview(tx: Transaction, body: contract.OwnRuleBody, who: Acting, { laws, today }: Deps): Promise<{ record: number, actionNo: string, result: ReturnType<typeof examine>[number]['result'], says: string } | null> {
  if (!who.viewer.scope) return null
  const law = asIfAlways(lawOf(ruleIn(body), { id: 0, number: 0, version: 0, office: who.organ.shortName, basis: basisOf(body, laws) }))
  const placePath = (await placeIn(tx, body.place, who))?.path ?? who.viewer.scope.from
  const past = await pastRecords(tx, { placePath, from: addMonths(today(), -previewed.months), to: today() }, body.kinds, 0, previewed.records)
  const [calendars, world] = [await laws.calendars.current(tx), await worldIn(tx)]
  const judged = past.flatMap(one => examine(one.record, [law], { calendar: calendars.of(one.region), today: today(), world }).map(({ result }) => ({ record: one.id, actionNo: one.actionNo, result, says: filledIn(body.says, one.record) })))
  return judged.find(({ result }) => result === 'broken') ?? judged.find(({ result }) => result !== 'notApplicable') ?? judged[0] ?? null
}

const itemOut = (row: OwnRuleRow, who: Acting): contract.OwnRuleItem => ({
  id: row.id, name: `${ownLawId(row.id)}:${ownLawId(row.id)}`, number: row.number, version: row.version, title: row.rule.title, office: row.office, colour: row.rule.colour, kinds: [...row.rule.kinds],
  basis: row.basis, place: row.place, from: row.rule.from, to: row.rule.to ?? null, onVersion: row.onVersion, by: row.by, at: row.at, mine: mayWrite(who) && row.territory === who.viewer.scope?.from,
})

async function detail(tx: Transaction, versions: readonly OwnRuleRow[], who: Acting): Promise<contract.OwnRuleDetail> {
  const row = versions[0]!
  const name = { law: ownLawId(row.id), norm: ownLawId(row.id) }
  const [soFar] = await ruleRecords(tx, row.rule.from, name)
  const { raised, confirmed, dismissed, waiting } = soFar ?? { raised: 0, confirmed: 0, dismissed: 0, waiting: 0 }
  return {
    ...itemOut(row, who), written: { ...row.rule, ...(row.place && { place: row.place.id }) } as contract.OwnRuleBody, versions: versions.map(({ version, by, at }) => ({ version, by, at })),
    switches: (await switchesOf(tx, row.id)).map(({ version, on, reason, by, at }) => ({ version, on, reason, by, at })), trials: (await trialsOf(tx, name)).map(trialOut),
    soFar: { raised, confirmed, dismissed, waiting },
  }
}
