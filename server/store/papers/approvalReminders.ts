import type { Day } from '../../../core/norms/index.ts'
import { chineseDay, workingDaysBetween } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import { whereItLies, type Lies } from './approvalRoute.ts'
import { stepsOf, untoldRounds, type RoundRow } from './approvals.ts'
import type { LawShelf } from '../laws/laws.ts'
import { notifyAll, type NewNotice } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { organsOf } from '../organs/organs.ts'
import { roleNames } from '../posts.ts'
import { reminderRuleOf } from '../settings.ts'
import { within, worker } from '../within.ts'

/** Tells whoever a paper lies with, once for each place where it lies, that it has waited there longer than the organ's own rule (内部). */
export async function tellOfWaitingRounds(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const calendars = await laws.calendars.current(tx)
    const waiting = await placesOf(tx, await untoldRounds(tx, today))
    const organs = await organsOf(tx, waiting.map(({ organId }) => organId))
    const rules = new Map(await Promise.all([...organs.keys()].map(async id => [id, (await reminderRuleOf(tx, id)).rule] as const)))
    await notifyAll(tx, waiting.flatMap(({ round, lies, organId, seq }): NewNotice[] => {
      const days = workingDaysBetween(lies.since, today, calendars.of(organs.get(organId)!.region))
      if (days < rules.get(organId)!.approval) return []
      return [{
        matterId: organId === round.officeId ? round.matterId : null, organId, kind: 'deadline', key: waitsAt(round.id, seq), page: pages.approval(round.id), ...receiverOf(lies),
        says: `${round.matterNumber} ${round.title}自${chineseDay(lies.since)}起${whereIn(lies)}，已过${days}个工作日。请及时办理；不能办理的，请交其他审批人。`,
      }]
    }))
  })
}

/** The key of the reminder: a place where a round lies is one step of it. */
const waitsAt = (round: string, seq: number): string => `approval:${round}:${seq}`

async function placesOf(tx: Transaction, rounds: readonly (RoundRow & { readonly matterId: string, readonly officeId: string })[]) {
  const steps = await stepsOf(tx, rounds.map(({ id }) => id))
  return rounds.map(round => {
    const taken = steps.get(round.id)!
    const lies = whereItLies(round.stops, taken)
    return { round, lies, organId: lies.stop?.organId ?? round.officeId, seq: taken.length }
  })
}

const whereIn = ({ stop, person }: Lies): string => stop ? `在${person?.name ?? `${stop.organName}${roleNames[stop.post]}`}处等审批` : '已经批准，等签发'

/** Those at that post; whoever it was handed to, alone; what is approved, those who may issue it. */
const receiverOf = ({ stop, person }: Lies): Pick<NewNotice, 'accountId' | 'roles'> =>
  person ? { accountId: person.id } : { roles: stop ? [stop.post] : ['chief', 'leader'] }
