import { asIfAlways, examine, type Finding, tuned } from '../../core/monitoring/index.ts'
import { type Law, type RecordKind, recordKinds } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { monitorOf, statutesIn } from '../records/monitor.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import { enqueue } from '../store/outbox.ts'
import { openedForMonitoring } from '../store/records/sealed.ts'
import { asLaw, ownLawsInPlace, versionsOf } from '../store/rules/ownRules.ts'
import { findVersion } from '../store/registers/versions.ts'
import { worldAsIf, worldIn } from '../store/registers/world.ts'
import { rulesInPlace } from '../store/rules/settings.ts'
import { countPast, holdTrial, knownAlready, noteTrial, pastRecords, type Part, type TrialRow, versionTried } from '../store/rules/trials.ts'

const batch = 1_000

/** Holds a rule against the past, a part at a time, and raises nothing. What is left is work of its own; cancelled, it ends before the next part. */
export async function tryRule(tx: Transaction, payload: unknown, deps: Pick<Deps, 'laws' | 'today' | 'seals'>): Promise<void> {
  const trial = await holdTrial(tx, (payload as { readonly trial: string }).trial)
  if (!trial || trial.state === 'done' || trial.state === 'cancelled') return
  const version = versionTried(trial)
  const laws = version === null ? await lawsOf(tx, trial, deps.laws) : statutesIn(deps.laws)
  const kinds = version === null ? kindsOf(laws, trial) : recordKinds
  const total = trial.state === 'waiting' ? await countPast(tx, trial, kinds) : trial.total
  const part = version === null ? await tryPart(tx, trial, laws, kinds, deps) : await tryVersion(tx, trial, version, deps)
  await noteTrial(tx, trial, total, part)
  if (part.after !== null) await enqueue(tx, 'rule.try', { trial: trial.id })
}

async function tryPart(tx: Transaction, trial: TrialRow, laws: readonly Law[], kinds: readonly RecordKind[], { laws: shelf, today, seals }: Pick<Deps, 'laws' | 'today' | 'seals'>): Promise<Part> {
  const past = await pastRecords(tx, trial, kinds, trial.after, batch)
  const [calendars, world] = [await shelf.calendars.current(tx), await worldIn(tx)]
  const judged = past.map(one => ({
    past: one, finding: examine(openedForMonitoring(seals, one), laws, { calendar: calendars.of(one.region), today: today(), world }).find(({ law, norm }) => law === trial.law && norm === trial.norm),
  }))
  const found = judged.flatMap(({ past: one, finding }) => finding?.result === 'broken' ? [{ past: one, finding }] : [])
  return {
    looked: past.length, unknown: judged.filter(({ finding }) => finding?.result === 'unknown').length, found,
    known: await knownAlready(tx, found.map(({ past: { id } }) => id), trial), after: past.length < batch ? null : past.at(-1)!.id,
  }
}

/** What acts would be found, and not be found any more, had a version of a register always held: all that binds their bodies today, as their offices set it, with the registers as they are and as they would be. */
async function tryVersion(tx: Transaction, trial: TrialRow, id: number, { laws: shelf, today, seals }: Pick<Deps, 'laws' | 'today' | 'seals'>): Promise<Part> {
  const version = await findVersion(tx, id)
  const past = await pastRecords(tx, trial, recordKinds, trial.after, batch)
  const watch = { laws: shelf, calendars: await shelf.calendars.current(tx), today: today(), settings: await rulesInPlace(tx, today()), own: await ownLawsInPlace(tx) }
  const [asIs, asIf] = [monitorOf({ ...watch, world: await worldIn(tx) }), monitorOf({ ...watch, world: await worldAsIf(tx, version!) })]
  const compared = past.map(one => {
    const record = openedForMonitoring(seals, one)
    const [now, then] = [asIs(record, one).findings, asIf(record, one).findings]
    const lacks = (others: readonly Finding[]) => ({ law, norm }: Finding) => !others.some(other => other.law === law && other.norm === norm)
    return { past: one, added: then.filter(lacks(now)), gone: now.filter(lacks(then)).length }
  })
  const found = compared.flatMap(({ past: one, added }) => added.map(finding => ({ past: one, finding: { ...finding, says: `${finding.title}：${finding.says}` } })))
  return {
    looked: past.length, unknown: 0, found, known: await knownAlready(tx, found.map(({ past: { id: record } }) => record), trial),
    gone: compared.reduce((sum, { gone }) => sum + gone, 0), after: past.length < batch ? null : past.at(-1)!.id,
  }
}

const kindsOf = (laws: readonly Law[], { law, norm }: TrialRow): readonly RecordKind[] =>
  laws.filter(({ id }) => id === law).flatMap(({ limits = [], requirements = [] }) => [...limits, ...requirements]).find(({ id }) => id === norm)!.kinds

/** The rule alone, as it is tried, with the limits of other laws that take its place. */
async function lawsOf(tx: Transaction, { law, norm, rule, version, thresholds }: TrialRow, shelf: LawShelf): Promise<readonly Law[]> {
  if (rule !== null) return (await versionsOf(tx, rule)).filter(one => one.version === version).map(row => asIfAlways(asLaw(row)))
  return statutesIn(shelf).map(one => one.id === law ? tuned(one, norm, thresholds) : one).map(({ limits = [], requirements = [], ...one }) => ({
    ...one, limits: limits.filter(({ id, insteadOf }) => (one.id === law && id === norm) || (insteadOf?.law === law && insteadOf.limit === norm)),
    requirements: requirements.filter(({ id }) => one.id === law && id === norm),
  }))
}
