import { asIfAlways, examine, tuned } from '../../core/monitoring/index.ts'
import type { Law, RecordKind } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { statutesIn } from '../records/monitor.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import { enqueue } from '../store/outbox.ts'
import { openedForMonitoring } from '../store/records/sealed.ts'
import { asLaw, versionsOf } from '../store/rules/ownRules.ts'
import { worldIn } from '../store/registers/world.ts'
import { countPast, holdTrial, knownAlready, noteTrial, pastRecords, type Part, type TrialRow } from '../store/rules/trials.ts'

const batch = 1_000

/** Holds a rule against the past, a part at a time, and raises nothing. What is left is work of its own; cancelled, it ends before the next part. */
export async function tryRule(tx: Transaction, payload: unknown, deps: Pick<Deps, 'laws' | 'today' | 'seals'>): Promise<void> {
  const trial = await holdTrial(tx, (payload as { readonly trial: string }).trial)
  if (!trial || trial.state === 'done' || trial.state === 'cancelled') return
  const laws = await lawsOf(tx, trial, deps.laws)
  const kinds = kindsOf(laws, trial)
  const total = trial.state === 'waiting' ? await countPast(tx, trial, kinds) : trial.total
  const part = await tryPart(tx, trial, laws, kinds, deps)
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
