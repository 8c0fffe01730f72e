import { options, type Machine, type Option, type Situation } from '../../../core/matters/index.ts'
import type { ActName, Cite, Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { actorsFor, isOutsider, type InHand } from './load.ts'
import { roleNames, type PostRole } from '../posts.ts'
import { nextDuty } from './standing.ts'
import { mayAs } from './weigh.ts'

/** What a matter waits for from one post of one organ. */
export interface Task {
  readonly matterId: string
  readonly organId: string
  readonly role: PostRole
  readonly officePath: string
  readonly agencyPath: string
  readonly option: string
  readonly label: string
  readonly law: string
  readonly cite: Cite
  /** The day the act would keep, or the one that has already gone by. */
  readonly lastDay: Day | null
  readonly provisional: boolean
  /** Since when it lies there. */
  readonly since: Day
}

/** Acts that may be done at any time and lead nowhere: nobody waits for them. */
const besideTheWay: ReadonlySet<ActName> = new Set<ActName>(['measure', 'refer', 'establish', 'notPursue', 'disapprove', 'reject'])

/** The act by which the matter goes on: the most urgent, else the first that the law names. What outsiders may hand in is not theirs to do who work here. */
export function nextAct(open: readonly Option[], machine: Machine): Option | undefined {
  const onTheWay = open.filter(option => option.awaited && !besideTheWay.has(option.act) && !option.by.every(by => isOutsider(by, machine)))
  return onTheWay.filter(option => option.lastDay !== null).sort((a, b) => a.lastDay! < b.lastDay! ? -1 : 1)[0] ?? onTheWay[0]
}

const posts = Object.keys(roleNames) as PostRole[]

/** The next act of each post, at each of the organs that the matter waits for. */
export function tasksOf(inHand: InHand, situation: Situation, waitingOrgans: readonly string[]): Task[] {
  if (situation.closed) return []
  const { open } = options(situation)
  const { machine } = inHand.matter
  return waitingOrgans.flatMap(organId => {
    const actors = actorsFor(organId, inHand, situation.today)
    return posts.flatMap(role => {
      const next = nextAct(open.filter(option => option.by.some(by => actors.includes(by) && mayAs([role], option.act, by, machine))), machine)
      return next ? [taskFor(inHand, situation, organId, role, next)] : []
    })
  })
}

function taskFor({ row, matter }: InHand, situation: Situation, organId: string, role: PostRole, { id, label, law, cite, lastDay, provisional }: Option): Task {
  const duty = nextDuty(situation)
  const passed = lastDay === null && duty?.state === 'overdue' ? duty : undefined
  return {
    matterId: row.id, organId, role, officePath: row.officePath, agencyPath: row.agencyPath, option: id, label, law, cite,
    lastDay: lastDay ?? passed?.lastDay ?? null, provisional: passed?.provisional ?? provisional, since: matter.events.at(-1)?.on ?? row.openedOn,
  }
}

/** Puts the tasks of some matters in the place of those that were stored. */
export async function replaceTasks(tx: Transaction, matterIds: readonly string[], tasks: readonly Task[]): Promise<void> {
  await tx`delete from task where matter_id = any(${[...matterIds]}::uuid[])`
  if (tasks.length === 0) return
  await tx`insert into task select * from jsonb_to_recordset(${tx.json(tasks.map(task => ({
    matter_id: task.matterId, organ_id: task.organId, role: task.role, office_path: task.officePath, agency_path: task.agencyPath, option: task.option,
    label: task.label, law: task.law, cite: task.cite, last_day: task.lastDay, provisional: task.provisional, since: task.since,
  })))}) as t(matter_id uuid, organ_id text, role text, office_path text, agency_path text, option text, label text, law text, cite text, last_day date, provisional boolean, since date)`
}
