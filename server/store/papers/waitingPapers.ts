import type { Day } from '../../../core/norms/index.ts'
import { workingDaysBetween } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { ruleOf } from './approvalRules.ts'
import type { LawShelf } from '../laws/laws.ts'
import type { OrganRow } from '../organs/organs.ts'
import { unservedOf, type WaitingRow } from './serving.ts'

/** A paper that waits for its addressee: for how many working days, and whether another way is due by the office's own rule. */
export interface WaitingPaper extends WaitingRow {
  readonly waited: number
  readonly remind: boolean
}

/** 待送达 of an office, the longest waiting first. */
export async function waitingPapers(tx: Transaction, laws: LawShelf, office: Pick<OrganRow, 'id' | 'region'>, today: Day): Promise<WaitingPaper[]> {
  const calendar = (await laws.calendars.current(tx)).of(office.region)
  const papers = await Promise.all((await unservedOf(tx, office.id)).map(async row => {
    const waited = workingDaysBetween(row.instrument.issuedOn, today, calendar)
    return { ...row, waited, remind: waited >= (await ruleOf(tx, office.id, row.instrument.role)).remindAfter }
  }))
  return papers.sort((a, b) => b.waited - a.waited)
}
