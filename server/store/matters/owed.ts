import { dutiesOf, missedBetween, stateOf, type Owed, type Turn } from '../../../core/fulfilments/index.ts'
import type { Day, Law } from '../../../core/norms/index.ts'
import { addDays, chineseDay } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import { standingEntries, type StandingEntry } from '../fulfilments/fulfilments.ts'
import type { LawShelf } from '../laws/laws.ts'
import { notify } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { lawOn } from './open.ts'
import { asOrgans, organsAround, organsRightBelow, type OrganRow } from '../organs/organs.ts'
import { within, worker } from '../within.ts'

/** What an organ owes outside any proceeding, each with the entries that stand. */
export type Ledger = readonly { readonly owed: Owed, readonly entries: readonly StandingEntry[] }[]

/** The ledgers of some organs on a day, under the laws in force where each of them is. */
export async function ledgersOf(tx: Transaction, laws: LawShelf, organs: readonly OrganRow[], day: Day): Promise<Map<string, Ledger>> {
  const ids = organs.map(({ id }) => id)
  const below = await organsRightBelow(tx, ids)
  const directory = asOrgans((await organsAround(tx, [...ids, ...below])).values())
  const entries = Map.groupBy(await standingEntries(tx, ids), ({ organId, law, norm }) => `${organId} ${law} ${norm}`)
  const ledgers = new Map<string, Ledger>()
  for (const organ of organs) {
    const owed = dutiesOf(directory.get(organ.id)!, await lawsAt(tx, laws, organ, day), directory, day)
    ledgers.set(organ.id, owed.map(each => ({ owed: each, entries: entries.get(`${organ.id} ${each.law.id} ${each.norm.id}`) ?? [] })))
  }
  return ledgers
}

/** The law of the place, as long as it goes on, the laws above it, and what holds no proceeding and yet lays a standing duty on every body. */
async function lawsAt(tx: Transaction, laws: LawShelf, { region, path }: OrganRow, day: Day): Promise<Law[]> {
  const { edition, renewedUntil } = await lawOn(tx, laws, region, path, day)
  if (!edition) return []
  const { inForce } = edition.law
  const local = renewedUntil ? { ...edition.law, inForce: { ...inForce, to: renewedUntil } } : edition.law
  const uppers = laws.uppers(edition.law).map(({ law }) => law)
  const everywhere = laws.all.map(({ law }) => law).filter(law => law.region === 'cn' && law.proceedings.length === 0 && law.norms.length > 0 && !uppers.includes(law))
  return [local, ...uppers, ...everywhere]
}

/** How many duties of an organ have a turn that passed unrecorded. */
export async function lateCount(tx: Transaction, laws: LawShelf, organ: OrganRow, day: Day): Promise<number> {
  const ledger = (await ledgersOf(tx, laws, [organ], day)).get(organ.id)!
  return ledger.filter(({ owed, entries }) => stateOf(owed, entries, day).state === 'late').length
}

/** Tells each organ once that turns have ended which nobody recorded: one notice for each last day since the tick before. */
export async function tellOfMissedTurns(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const [before] = await tx<{ day: Day }[]>`select day from daily_tick where day < ${today} order by day desc limit 1`
    const organs = await allOrgans(tx)
    for (const [organ, ledger] of await ledgersOf(tx, laws, organs, today)) await tell(tx, laws, organ, ledger, before?.day ?? addDays(today, -1), today)
  })
}

async function tell(tx: Transaction, laws: LawShelf, organId: string, ledger: Ledger, from: Day, today: Day): Promise<void> {
  const missed = ledger.flatMap(({ owed, entries }) => missedBetween(owed, entries, from, today).map(turn => ({ owed, turn })))
  for (const [lastDay, those] of Map.groupBy(missed, ({ turn }) => turn.lastDay)) {
    await notify(tx, { matterId: null, organId, key: `turn:${lastDay}:${organId}`, page: pages.fulfilments(), says: sentence(those, lastDay, laws) })
  }
}

function sentence(missed: readonly { owed: Owed, turn: Turn }[], lastDay: Day, laws: LawShelf): string {
  const [first] = missed
  const { law, norm } = first!.owed
  const named = `${norm.kind === 'standing' ? norm.act : norm.text}（${laws.current(law.id)?.law.short ?? law.short}${norm.cite}）`
  const others = missed.length > 1 ? `等${missed.length}项` : ''
  return `${first!.turn.name}应当${named}${others}，到${chineseDay(lastDay)}还没有登记。请在履职台账中补记。`
}

const allOrgans = async (tx: Transaction): Promise<OrganRow[]> => [...(await organsAround(tx, (await tx<{ id: string }[]>`select id from organ`).map(({ id }) => id))).values()]
