import { createHash } from 'node:crypto'
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import type { CalendarEntry } from '../store/reminders/feeds.ts'

export interface CalendarLook {
  readonly name: string
  /** Names of organs in the titles. */
  readonly reveals: boolean
  /** Where the pages are. */
  readonly address: string | undefined
  readonly organId: string
}

/** Nine in the morning of the day before, and half past eight on the day: seconds before and after its midnight. */
const dayBefore = 15 * 3600
const onTheDay = 8.5 * 3600

/** Last days as all-day events (RFC 5545). The same entries give the same text, byte by byte. */
export function calendarText(entries: readonly CalendarEntry[], look: CalendarLook): string {
  const calendar = ical({ name: look.name, prodId: { company: 'Xiezhi', product: 'deadlines', language: 'ZH' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const entry of entries) {
    const { lastDay, sequence, cancelled, changedAt, cite, provisional, matterId } = entry
    const event = calendar.createEvent({
      id: uidOf(entry), sequence, stamp: new Date(changedAt), allDay: true, start: midnight(lastDay), end: midnight(addDays(lastDay, 1)), summary: titleOf(entry, look),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, busystatus: ICalEventBusyStatus.FREE, transparency: ICalEventTransparency.TRANSPARENT,
      ...(!cancelled && { description: [cite && `依据${cite}。`, provisional && '按尚未公布放假安排的年度计算，为暂定日期。', '以平台所载为准。'].filter(Boolean).join('') }),
      ...(look.address !== undefined && { url: `${look.address}/matters/${matterId}?organ=${look.organId}` }),
    })
    if (cancelled) continue
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: dayBefore, description: '明天到期' })
    event.createAlarm({ type: ICalAlarmType.display, triggerAfter: onTheDay, description: '今天到期' })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}

/** The same for the same duty, wherever its day moves; it tells nothing of the case. */
export const uidOf = ({ matterId, law, norm, startedBy }: CalendarEntry): string =>
  `${createHash('sha256').update(`${matterId} ${law} ${norm} ${startedBy}`).digest('hex').slice(0, 32)}@xiezhi.invalid`

const titleOf = ({ number, what, agency, provisional }: CalendarEntry, { reveals }: CalendarLook): string =>
  `${number} ${what}${provisional ? '（暂定）' : ''}${reveals ? `（${agency}）` : ''}`

/** As the generator reads the day of an event. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
