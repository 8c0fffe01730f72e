import { replay } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { chineseDay, workingDaysBetween } from '../../../core/periods/index.ts'
import type { Sql, Transaction } from '../../database/connect.ts'
import type { Calendars } from '../laws/calendars.ts'
import { credentialEffectsOf } from '../people/credentialEffects.ts'
import { usualRule, type ReminderRule } from './ladder.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load } from '../matters/load.ts'
import { matterColumns, type MatterRow } from '../matters/matters.ts'
import { notifyAll, type NewNotice } from './notices.ts'
import { pages } from './pages.ts'
import { within, worker } from '../within.ts'

/** Something that was sent or ordered, that no period of a law holds, and that nobody has answered. The office's own rule (内部) says when it is brought up. */
interface Unanswered {
  /** What makes its reminders the same; with the step, each is told once. */
  readonly key: string
  readonly matterId: string | null
  /** Who owes the answer. */
  readonly organId: string
  /** Who waits for it; told from the second reminder on. */
  readonly waitsId: string
  readonly region: string
  readonly since: Day
  readonly says: string
  readonly rule: Partial<ReminderRule> | null
}

/** Brings up reports that nobody acknowledged, and effects on credentials that were decided and not carried out. */
export async function tellOfUnanswered(sql: Sql, laws: LawShelf, today: Day): Promise<void> {
  await within(sql, worker, async tx => {
    const calendars = await laws.calendars.current(tx)
    const open = [...await reportsInMatters(tx), ...await reportsOfDuties(tx), ...await effectsDue(tx, laws, today)]
    await notifyAll(tx, open.flatMap(one => noticesOf(one, calendars, today)))
  })
}

/** Once after the days after which a paper without a receipt is brought up, once more after those after which a duty is. */
function noticesOf({ key, matterId, organId, waitsId, region, since, says, rule }: Unanswered, calendars: Calendars, today: Day): NewNotice[] {
  const { unsigned, again } = { ...usualRule, ...rule }
  const days = workingDaysBetween(since, today, calendars.of(region))
  const notice = (step: string, organ: string): NewNotice =>
    ({ matterId, organId: organ, kind: 'deadline', key: `${key}:${step}:${organ}`, page: matterId === null ? pages.fulfilments() : pages.matter(matterId), says: `${says}，已过${days}个工作日。${advice(organ === organId)}` })
  return [
    ...(days >= unsigned ? [notice('first', organId)] : []),
    ...(days >= unsigned + again ? [...new Set([organId, waitsId])].map(organ => notice('again', organ)) : []),
  ]
}

const advice = (owes: boolean): string => owes ? '请及时办理。' : '请催促，或者登记实际情况。'

/** Of the second reminder nothing is told any more. */
const told = (tx: Transaction, kind: string, id: ReturnType<Transaction>) => tx`exists (select from notice where notice.key like ${`${kind}:`} || ${id} || ':again:%')`

/** An addressee outside the platform acknowledges by the hand of whoever reported. */
const reportsInMatters = (tx: Transaction): Promise<Unanswered[]> => tx<(Omit<Unanswered, 'says'> & { number: string, name: string, sent: Day })[]>`
  select 'copy:' || copy.id as key, matter.id as "matterId", coalesce(copy.organ_id, matter.office_id) as "organId", matter.office_id as "waitsId", office.region, copy.sent_on as since,
    matter.number, copy.organ_name as name, copy.sent_on as sent, rule.body as rule
  from report_copy copy join matter on matter.id = copy.matter_id join organ office on office.id = matter.office_id left join reminder_rule rule on rule.organ_id = office.id
  where not exists (select from report_acknowledgement where copy_id = copy.id) and not ${told(tx, 'copy', tx`copy.id`)}`
  .then(rows => rows.map(({ number, name, sent, ...one }) => ({ ...one, says: `${number} 重大问题报告${chineseDay(sent)}报${name}，还没有登记签收` })))

const reportsOfDuties = (tx: Transaction): Promise<Unanswered[]> => tx<(Omit<Unanswered, 'says'> & { name: string, sender: string })[]>`
  select 'dutyReport:' || copy.id as key, null as "matterId", copy.organ_id as "organId", sender.id as "waitsId", sender.region, fulfilment.done_on as since, receiver.name, sender.name as sender, rule.body as rule
  from fulfilment_copy copy join fulfilment on fulfilment.id = fulfilment_id join organ sender on sender.id = fulfilment.organ_id join organ receiver on receiver.id = copy.organ_id
    left join reminder_rule rule on rule.organ_id = sender.id
  where received_on is null and not exists (select from fulfilment later where later.replaces = fulfilment.id) and not ${told(tx, 'dutyReport', tx`copy.id`)}`
  .then(rows => rows.map(({ name, sender, ...one }) => ({ ...one, says: `${sender}${chineseDay(one.since)}办理、报送${name}的报告还没有签收` })))

/** What was decided on a person's credential and not begun: the office owes it to itself. */
async function effectsDue(tx: Transaction, laws: LawShelf, today: Day): Promise<Unanswered[]> {
  const rows = await tx<(MatterRow & { rule: Partial<ReminderRule> | null })[]>`
    select ${matterColumns(tx)}, rule.body as rule from matter left join reminder_rule rule on rule.organ_id = matter.office_id
    where exists (select from liability_subject subject where matter_id = matter.id and sanction is not null and officer_id is not null and not ${told(tx, 'effect', tx`subject.id`)})`
  const due: Unanswered[] = []
  for (const inHand of await load(tx, laws, rows)) {
    const { row: { id, number, officeId }, organs } = inHand
    for (const [subject, { state, decidedOn }] of await credentialEffectsOf(tx, inHand, replay(inHand.matter, today))) {
      if (state !== 'due' || decidedOn === null) continue
      const { rule } = rows.find(row => row.id === id)!
      due.push({ key: `effect:${subject}`, matterId: id, organId: officeId, waitsId: officeId, region: organs.get(officeId)!.region, since: decidedOn, says: `${number} 责任处理已于${chineseDay(decidedOn)}决定，对证件的处理还没有落实`, rule })
    }
  }
  return due
}
