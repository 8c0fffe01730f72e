import { countsWorkingDays } from '../../../core/periods/index.ts'
import type { Clock, Situation } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { organsThatAre, type InHand } from './load.ts'

/** A matter with the clocks that its replay gives. */
export interface Counted {
  readonly inHand: InHand
  readonly situation: Situation
}

/**
 * Puts the clocks of some matters in the place of those that were stored: rows are what the replay says, never what a timer
 * remembers. What became of the last days beyond that is kept beside them.
 */
export async function replaceDeadlines(tx: Transaction, counted: readonly Counted[]): Promise<void> {
  const ids = counted.map(({ inHand }) => inHand.row.id)
  await tx`delete from deadline where matter_id = any(${ids}::uuid[])`
  const rows = counted.flatMap(rowsOf)
  if (rows.length > 0) {
    await tx`insert into deadline (${tx(columns)}) select ${tx(columns)} from jsonb_to_recordset(${tx.json(rows)}) as d(
      matter_id uuid, position integer, office_path text, agency_path text, clock text, law text, norm text, cite text, what text, kind text, who text[],
      started_on date, last_day date, provisional boolean, state text, ended_on date, explanation jsonb, started_by integer, organs text[],
      superiors text[], counts_working_days boolean, wakes_on date)`
  }
  if (counted[0]) await noteCourse(tx, ids, counted[0].situation.today)
}

const columns = [
  'matter_id', 'position', 'office_path', 'agency_path', 'clock', 'law', 'norm', 'cite', 'what', 'kind', 'who', 'started_on', 'last_day', 'provisional', 'state',
  'ended_on', 'explanation', 'started_by', 'organs', 'superiors', 'counts_working_days', 'wakes_on',
]

function rowsOf({ inHand, situation }: Counted) {
  const { row } = inHand
  return situation.clocks.map((clock, position) => ({
    matter_id: row.id, position, office_path: row.officePath, agency_path: row.agencyPath, clock: clock.id, law: clock.law, norm: clock.norm, cite: clock.cite,
    what: clock.what, kind: clock.kind, who: [...clock.who], started_on: clock.startedOn, last_day: clock.lastDay, provisional: clock.provisional,
    state: clock.state, ended_on: clock.endedOn ?? null, explanation: [...clock.explanation], started_by: clock.startedBy,
    organs: [...new Set(clock.who.flatMap(actor => organsThatAre(actor, inHand, situation.today)).map(({ id }) => id))],
    superiors: superiorsOf(inHand, situation.today), counts_working_days: inWorkingDays(clock, inHand), wakes_on: isAwake(clock, situation) ? situation.today : null,
  }))
}

/** Whoever looks after reminders sees at once what is due today, and puts it off to the next of its days. */
const isAwake = ({ kind, state, lastDay }: Clock, { closed }: Situation): boolean =>
  !closed && kind === 'duty' && lastDay !== null && (state === 'running' || state === 'overdue')

const inWorkingDays = ({ law, period }: Clock, { matter: { machine } }: InHand): boolean => {
  const of = [machine.law, ...machine.uppers].find(({ id }) => id === law)
  return of !== undefined && countsWorkingDays(period, of.counting)
}

/** Organs above, where a step of the law is theirs: they are shown what is late below. */
function superiorsOf(inHand: InHand, day: Day): string[] {
  const { steps } = inHand.matter.machine
  const named = (['superiorAuthority', 'superiorDepartment'] as const).filter(actor => steps.some(({ by }) => by.includes(actor)))
  return [...new Set(named.flatMap(actor => organsThatAre(actor, inHand, day)).map(({ id }) => id))]
}

/** What changed of each duty since its rows were last made: a day that moved, an end, a beginning anew. */
async function noteCourse(tx: Transaction, matterIds: readonly string[], today: Day): Promise<void> {
  await tx`
    insert into deadline_course as course (matter_id, law, norm, started_by, office_path, agency_path, organs, what, last_day, open)
    select distinct on (matter_id, law, norm, started_by) matter_id, law, norm, started_by, office_path, agency_path, organs, what, last_day, state in ('running', 'overdue')
    from deadline where matter_id = any(${[...matterIds]}::uuid[]) and kind = 'duty' and last_day is not null
    order by matter_id, law, norm, started_by, position
    on conflict (matter_id, law, norm, started_by) do update set
      last_day = excluded.last_day, open = excluded.open, organs = excluded.organs, what = excluded.what, sequence = course.sequence + 1, changed_at = now(),
      moved_from = case when course.last_day <> excluded.last_day then course.last_day else course.moved_from end,
      moved_on = case when course.last_day <> excluded.last_day then ${today}::date else course.moved_on end
    where (course.last_day, course.open, course.organs, course.what) is distinct from (excluded.last_day, excluded.open, excluded.organs, excluded.what)`
  await tx`
    update deadline_course course set open = false, sequence = sequence + 1, changed_at = now()
    where matter_id = any(${[...matterIds]}::uuid[]) and open and not exists (
      select from deadline where deadline.matter_id = course.matter_id and deadline.law = course.law and deadline.norm = course.norm
        and deadline.started_by = course.started_by and deadline.last_day is not null)`
}
