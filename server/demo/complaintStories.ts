import type { Day } from '../../core/norms/index.ts'
import { addDays, type Calendar } from '../../core/periods/index.ts'
import type { Told } from '../generate/lawful.ts'
import { type ActingBody, at, daysFrom, type Scene } from '../generate/scene.ts'

/** A complaint as its body reports it. `begun`: so many days before today. */
interface Story {
  readonly begun: number
  /** It is about one of the acts of its body. */
  readonly isAboutAct: boolean
  /** In which of the bodies; left out: in each. */
  readonly where?: (turn: number) => boolean
  readonly told: (day: Scene['day']) => Told
}

const answered = (day: Scene['day'], replyText: string): Told => ({ acceptanceInformedAt: day(2), repliedAt: day(5), replyText, status: 'CLOSED' })

/** One about nothing that was recorded, and one about an act, both answered in time; in every third body one about an act that waits for its answer too long. */
const stories: readonly Story[] = [
  { begun: 38, isAboutAct: false, told: day => ({ channel: 'H12345', type: 'ENFORCEMENT_COMPLAINT', ...answered(day, '窗口人员服务态度问题，已经批评教育，并向投诉人说明。') }) },
  { begun: 66, isAboutAct: true, told: day => ({ channel: 'VISIT', type: 'DISPUTE', ...answered(day, '已经核对案卷，向投诉人说明处罚的依据和复议、诉讼的途径。') }) },
  { begun: 31, isAboutAct: true, where: turn => turn % 3 === 0, told: day => ({ channel: 'WEB', type: 'ENFORCEMENT_COMPLAINT', acceptanceInformedAt: day(2), status: 'OPEN' }) },
]

/** Complaints that a body handled. `about`: the number that its system gave to one of its acts. */
export function complaintsOf(body: ActingBody, turn: number, { today, calendar, about }: { readonly today: Day, readonly calendar: Calendar, readonly about: string }): Told[] {
  return stories.flatMap(({ begun, isAboutAct, where, told }, number) => {
    if (where && !where(turn)) return []
    const day = daysFrom(addDays(today, -begun), calendar)
    const id = `${body.id}-投诉${number + 1}`
    return {
      actionKind: 'complaint', sourceSystem: '投诉举报系统', sourceRecordId: id, complaintId: id, actionNo: `${body.documentMark}投〔${day(0).slice(0, 4)}〕${number + 1}号`, bodyCode: body.id,
      fieldCode: body.fieldCodes[0] ?? 'OTHER', receivedAt: at(day(0), '10:20'), ...isAboutAct && { targetActionId: about }, ...told(day),
    }
  })
}
