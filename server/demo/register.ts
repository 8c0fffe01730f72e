import { refuseEntry, turnsToRecord, type Owed, type Turn } from '../../core/fulfilments/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Acting } from '../store/acting.ts'
import { addFulfilment, type NewFulfilment } from '../store/fulfilments/fulfilments.ts'
import { ledgersOf } from '../store/matters/owed.ts'
import { within } from '../store/within.ts'
import { actingAs } from './acting.ts'
import { demoAreas } from './places.ts'
import { done, looked } from './registerStories.ts'
import type { Means } from '../store/matters/prospect.ts'

/** Entries in the registers of each county's justice office and one agency: some duties done, some late, most still open. */
export async function seedRegisters(means: Means): Promise<void> {
  for (const { code, parent } of demoAreas) {
    if (parent === null) continue
    for (const post of ['clerk', 'market']) await seedRegister(means, await actingAs(means, code, post))
  }
}

type Written = Pick<NewFulfilment, 'turn' | 'doneOn' | 'says' | 'document' | 'finding' | 'problems' | 'matterId'>

async function seedRegister({ sql, laws, today }: Means, who: Acting): Promise<void> {
  await within(sql, who.viewer, async tx => {
    const owed = (await ledgersOf(tx, laws, [who.organ], today())).get(who.organ.id)!.map(line => line.owed)
    const duties = owed.flatMap(duty => storyOf(duty, today()).map(entry => ({ duty, entry })))
    const topics = owed.filter(({ norm }) => norm.kind === 'topic').slice(0, looked.length)
    const matter = topics.length > 0 ? await firstMatter(tx, who.organ.id) : null
    const seen = topics.map((duty, at) => ({ duty, entry: viewing(duty, at, matter, today()) })).filter(({ entry }) => entry.finding !== 'matter' || entry.matterId !== null)
    for (const [at, { duty, entry }] of [...duties, ...seen].entries()) await record(tx, who, duty, { ...entry, document: entry.document && numbered(entry, who, at) }, today())
  })
}

/** Nothing where no story tells of it. */
function storyOf(duty: Owed, today: Day): Written[] {
  const story = done[duty.norm.id]
  if (!story || duty.norm.kind === 'topic') return []
  const { document, says, dayOfTurn = 0, turns: which = 'all' } = story
  const written = (turn: Turn | null, doneOn: Day): Written =>
    ({ turn: turn?.key ?? null, doneOn, says, document: { title: document, number: null }, finding: null, problems: null, matterId: null })
  const [current, ...earlier] = turnsToRecord(duty, today).filter(turn => turn.from <= today)
  if (!current) return [written(null, later(duty.since, addDays(today, -40)))]
  const turns = { this: [current], earlier, all: [current, ...earlier] }[which]
  return turns.map(turn => written(turn, sooner(addDays(turn.from, dayOfTurn), turn.to, today)))
}

function viewing({ since }: Owed, at: number, matter: string | null, today: Day): Written {
  const { finding, says, problems = null } = looked[at]!
  return { turn: null, doneOn: later(since, addDays(today, -3 - 12 * at)), says, document: null, finding, problems, matterId: finding === 'matter' ? matter : null }
}

const later = (...days: Day[]): Day => days.sort().at(-1)!
const sooner = (...days: Day[]): Day => days.sort()[0]!

const numbered = ({ document, doneOn }: Written, { organ }: Acting, at: number) => ({ title: document!.title, number: `${organ.documentMark}发〔${doneOn.slice(0, 4)}〕${at * 4 + 3}号` })

async function firstMatter(tx: Transaction, office: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`select id from matter where office_id = ${office} and kind = 'supervision' order by opened_on desc limit 1`
  return row?.id ?? null
}

/** As the register itself would take it; what it would refuse is a mistake of the stories. */
async function record(tx: Transaction, who: Acting, duty: Owed, entry: Written, today: Day): Promise<void> {
  const { law, norm } = duty
  const no = refuseEntry(duty, { ...entry, proved: entry.document !== null, finding: entry.finding ?? undefined }, today)
  if (no) throw new Error(`${who.organ.name}, ${norm.id}: ${no.says}`)
  await addFulfilment(tx, who, { ...entry, law: law.id, lawVersion: law.version, norm: norm.id, cite: norm.cite, doneBy: [who.account.name], replaces: null, reasons: null, files: [] })
}
