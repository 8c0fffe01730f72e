import type { Day } from '../../../core/norms/index.ts'
import { chineseDay, daysBetween } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { LawShelf } from '../laws/laws.ts'
import { dueOn, ladder, type ReminderRule, type Rung, usualRule } from '../reminders/ladder.ts'
import { type NewNotice, notifyAll } from '../reminders/notices.ts'
import { pages } from '../reminders/pages.ts'
import { within, worker } from '../within.ts'
import { tell } from './way.ts'

/** Alerts that one office asked one body about on one day, and that wait for the same last day. */
interface Asked {
  readonly bodyId: string
  readonly officeId: string
  readonly office: string
  readonly body: string
  readonly region: string
  readonly askedOn: Day
  readonly until: Day
  readonly ids: readonly number[]
  readonly rule: Partial<ReminderRule> | null
}

/** Reminds bodies of explanations that were asked for, before the day and after it, by the asking office's own rule (内部). Each step is told once by its key. */
export async function tellOfExplanations(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const calendars = await laws.calendars.current(tx)
    const asked = await waiting(tx)
    await notifyAll(tx, asked.flatMap(one => {
      const rungs = ladder({ startedOn: one.askedOn, lastDay: one.until, countsWorkingDays: false, movedOn: null }, { ...usualRule, ...one.rule }, calendars.of(one.region))
      return dueOn(rungs, one.until, today).tell.flatMap(rung => noticesOf(one, rung, today))
    }))
  })
}

const waiting = (tx: Transaction): Promise<Asked[]> => tx<Asked[]>`
  select alert.body_id as "bodyId", question.organ_id as "officeId", question.organ_name as office, body.short_name as body, office.region, question.asked_on as "askedOn", question.until_on as until, array_agg(alert.id order by alert.id) as ids, rule.body as rule
  from alert join lateral (select * from alert_question where alert_id = alert.id order by id desc limit 1) question on true
    join organ office on office.id = question.organ_id join organ body on body.id = alert.body_id left join reminder_rule rule on rule.organ_id = question.organ_id
  where alert.state = 'asked' group by 1, 2, 3, 4, 5, 6, 7, rule.body`

/** The body's legal unit is told; above it the heads on both sides. */
function noticesOf({ bodyId, officeId, office, body, askedOn, until, ids }: Asked, { step, to }: Rung, today: Day): NewNotice[] {
  const receivers = to === 'owing' ? [bodyId] : [bodyId, officeId]
  const left = daysBetween(today, until)
  const time = left > 0 ? `还有${left}天` : left === 0 ? '今天到期' : `已过${-left}天`
  return receivers.map(organId => ({
    matterId: null, organId, kind: 'deadline', roles: [to === 'owing' ? 'agencyLegal' as const : to], key: `alert.explain:${bodyId}:${officeId}:${askedOn}:${until}:${step}:${organId}`,
    page: pages.alerts(ids, { state: 'asked', body: bodyId }), says: `${office}要求${body}就${ids.length}条预警作出说明，最后日${chineseDay(until)}（内部），${time}，还没有说明。`,
  }))
}

/** A word to the bodies that have not explained by their day, once a day for each alert; answers which. */
export async function urgeToExplain(tx: Transaction, who: Acting, ids: readonly number[], on: Day): Promise<number[]> {
  const { account, organ } = who
  const urged = await tx<{ id: number }[]>`
    insert into alert_urge (alert_id, on_day, org_path, organ_id, account_id, account_name)
    select id, ${on}, org_path, ${organ.id}, ${account.id}, ${account.name} from alert where id = any(${[...ids]}::bigint[]) and state = 'asked' and asked_until < ${on}
    on conflict do nothing returning alert_id as id`
  const entry = await tell(tx, who, urged.map(({ id }) => id), { says: '催促机关说明' })
  const bodies = await tx<{ bodyId: string, ids: number[] }[]>`select body_id as "bodyId", array_agg(id order by id) as ids from alert where id = any(${urged.map(({ id }) => id)}::bigint[]) group by body_id`
  await notifyAll(tx, bodies.map(({ bodyId, ids: those }) => ({
    matterId: null, organId: bodyId, roles: ['agencyLegal'] as const, key: `alert.urged:${bodyId}:${entry}`,
    page: pages.alerts(those, { state: 'asked' }), says: `${organ.name}催促就${those.length}条预警作出说明，最后日已过。`,
  })))
  return urged.map(({ id }) => id)
}
