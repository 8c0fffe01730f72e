import type { Day } from '../../../core/norms/index.ts'
import { chineseDay, daysBetween, workingDaysBetween } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import type { Calendars } from '../laws/calendars.ts'
import { dueOn, ladder, type ReminderRule, type Rung, usualRule, workingDaysAgo } from './ladder.ts'
import type { LawShelf } from '../laws/laws.ts'
import { notifyAll, type NewNotice } from './notices.ts'
import { pages } from './pages.ts'
import { within, worker } from '../within.ts'

/** Duties looked at in one transaction: what is held in memory, and what a process that dies leaves undone. */
const batch = 500

/** A duty whose day for a reminder has come. */
interface Woken {
  readonly matterId: string
  readonly position: number
  readonly law: string
  readonly norm: string
  readonly startedBy: number
  readonly what: string
  readonly startedOn: Day
  readonly lastDay: Day
  readonly provisional: boolean
  readonly countsWorkingDays: boolean
  readonly organs: readonly string[]
  readonly number: string
  readonly officeId: string
  readonly region: string
  readonly rule: Partial<ReminderRule> | null
  readonly movedFrom: Day | null
  readonly movedOn: Day | null
  readonly movedBy: string | null
}

/**
 * Tells of the duties whose reminders are due, a batch of them, and says how many it looked at. What is told and when to look again
 * are written together, so a process that dies leaves nothing half told; the key of a notice keeps two from telling the same.
 */
export async function remindSome(sql: Sql, laws: LawShelf, today: Day): Promise<number> {
  return await within(sql, worker, async tx => {
    const woken = await takeWoken(tx, today)
    if (woken.length === 0) return 0
    const calendars = await laws.calendars.current(tx)
    const looked = woken.map(duty => ({ duty, ...due(duty, calendars, today) }))
    await notifyAll(tx, looked.flatMap(({ duty, tell }) => tell.flatMap(rung => noticesOf(duty, rung, calendars, today))))
    await tx`update deadline set wakes_on = w.next from jsonb_to_recordset(${tx.json(looked.map(({ duty, next }) => ({ matter: duty.matterId, position: duty.position, next })))})
      as w(matter uuid, position integer, next date) where matter_id = w.matter and deadline.position = w.position`
    return woken.length
  })
}

/**
 * The matter is held before its duties, as by everybody who writes; one that somebody writes to is left for later. A last day that
 * has passed unnoted is left to the day's tick, which may find that the law says something else by now.
 */
const takeWoken = (tx: Transaction, today: Day): Promise<Woken[]> => tx<Woken[]>`
  with due as materialized (
    select matter_id, position from deadline where wakes_on <= ${today} and (state = 'overdue' or last_day >= ${today}) order by wakes_on limit ${batch}
  ), held as materialized (
    select id, number, office_id from matter where id in (select matter_id from due) and closed is null for no key update skip locked
  )
  select d.matter_id as "matterId", d.position, d.law, d.norm, d.started_by as "startedBy", d.what, d.started_on as "startedOn", d.last_day as "lastDay", d.provisional,
    d.counts_working_days as "countsWorkingDays", d.organs, held.number, held.office_id as "officeId", office.region, rule.body as rule,
    course.moved_from as "movedFrom", course.moved_on as "movedOn", moved.title as "movedBy"
  from due join held on held.id = due.matter_id join organ office on office.id = held.office_id
    join deadline d on d.matter_id = due.matter_id and d.position = due.position
    left join reminder_rule rule on rule.organ_id = held.office_id
    left join deadline_course course on (course.matter_id, course.law, course.norm, course.started_by) = (d.matter_id, d.law, d.norm, d.started_by)
    left join lateral (
      select notice.title from clock_change change join holiday_notice notice on notice.id = change.notice_id
      where (change.matter_id, change.law, change.norm, change.started_by) = (d.matter_id, d.law, d.norm, d.started_by) and change.new_day = d.last_day
      order by change.id desc limit 1) moved on course.moved_from is not null
  where d.wakes_on <= ${today} and (d.state = 'overdue' or d.last_day >= ${today})`

const due = (duty: Woken, calendars: Calendars, today: Day) =>
  dueOn(ladder(duty, { ...usualRule, ...duty.rule }, calendars.of(duty.region)), duty.lastDay, today)

/** One for each receiver: the organs that owe it; above them their heads, and those of the office that waits for it. */
function noticesOf(duty: Woken, rung: Rung, calendars: Calendars, today: Day): NewNotice[] {
  const { matterId, law, norm, startedBy, lastDay, organs, officeId } = duty
  const receivers = rung.to === 'owing' ? organs : [...new Set([...organs, officeId])]
  const says = sentence(duty, rung, calendars, today)
  return receivers.map(organId => ({
    matterId, organId, kind: 'deadline', says, key: `${matterId}:${law}:${norm}:${startedBy}:${lastDay}:${rung.step}:${organId}`,
    ...(rung.to !== 'owing' && { roles: [rung.to] }),
  }))
}

function sentence({ number, what, lastDay, provisional, countsWorkingDays, region, movedFrom, movedBy }: Woken, { to }: Rung, calendars: Calendars, today: Day): string {
  const moved = movedFrom === null ? '' : `，原为${chineseDay(movedFrom)}${movedBy ? `，因“${movedBy}”变更` : '，期限已变更'}`
  const day = `最后一日是${chineseDay(lastDay)}${provisional ? '（暂定）' : ''}${moved}`
  if (today > lastDay) return `${number} ${what}，${day}，已逾期${daysBetween(lastDay, today)}天。${up[to]}`
  if (today === lastDay) return `${number} ${what}，${day}，今天到期。`
  const left = countsWorkingDays ? `还有${workingDaysBetween(today, lastDay, calendars.of(region))}个工作日` : `还有${daysBetween(today, lastDay)}天`
  return `${number} ${what}，${day}，${left}。`
}

const up: Record<Rung['to'], string> = { owing: '', chief: '按内部规则报科长。', leader: '按内部规则报分管领导。' }

/** Tells an office once of each paper that nobody has signed for within the working days of its rule. */
export async function tellOfUnsigned(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const calendars = await laws.calendars.current(tx)
    const offices = await tx<{ id: string, region: string, days: number }[]>`
      select organ.id, organ.region, coalesce((body->>'unsigned')::int, ${usualRule.unsigned}) as days from organ left join reminder_rule on organ_id = organ.id
      where organ.id in (select office_id from matter where closed is null)`
    const waited = offices.map(({ id, region, days }) => ({ office: id, issued: workingDaysAgo(today, days, calendars.of(region)), days }))
    const papers = await tx<{ id: string, matterId: string, officeId: string, number: string, title: string, addressee: string, issuedOn: Day, days: number }[]>`
      select instrument.id, matter_id as "matterId", office_id as "officeId", coalesce(instrument.number, matter.number) as number, instrument.title, addressee, issued_on as "issuedOn", w.days
      from instrument join matter on matter.id = matter_id join jsonb_to_recordset(${tx.json(waited)}) as w(office text, issued date, days integer) on w.office = office_id
      where served_on is null and voided_on is null and not filed and role <> 'serviceReceipt' and closed is null and issued_on <= w.issued
        and not exists (select from notice where key = 'unsigned:' || instrument.id)`
    await notifyAll(tx, papers.map(paper => ({
      matterId: paper.matterId, organId: paper.officeId, kind: 'deadline', key: `unsigned:${paper.id}`,
      says: `${paper.number}《${paper.title}》${chineseDay(paper.issuedOn)}印发，已过${paper.days}个工作日，${paper.addressee}还没有签收。期限从签收起算，请催促签收或者改用其他方式送达。`,
    })))
  })
}

/** Tells the organ and, where there is an account, the person, once at each step, of credentials that run out. */
export async function tellOfCredentials(sql: Sql, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const [furthest] = usualRule.credentials.toSorted((a, b) => b - a)
    const running = await tx<{ id: string, officer: string, certNo: string, name: string, organId: string, accountId: string | null, validTo: Day }[]>`
      select credential.id, officer.id as officer, cert_no as "certNo", officer.name, credential.organ_id as "organId", account_id as "accountId", valid_to as "validTo"
      from credential join officer on officer.id = officer_id
      where officer.status = 'ACTIVE' and credential_status_on(credential.id, ${today}) = 'valid' and valid_to between ${today} and ${today}::date + ${furthest!}::int`
    await notifyAll(tx, running.map(({ id, officer, certNo, name, organId, validTo, accountId }) => {
      const step = usualRule.credentials.toSorted((a, b) => a - b).find(days => daysBetween(today, validTo) <= days)!
      return {
        matterId: null, organId, kind: 'deadline', key: `credential:${id}:${validTo}:${step}`, ...(accountId && { accountId }), page: accountId ? pages.ownOfficer() : pages.officer(officer),
        says: `${name}的证件${certNo}有效期到${chineseDay(validTo)}，请及时办理换证；过期后不能以该证件执法或者监督。`,
      }
    }))
  })
}
