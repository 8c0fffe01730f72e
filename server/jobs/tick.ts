import type { Deps } from '../deps.ts'
import { sweepAnswerFiles } from '../store/matters/answerFiles.ts'
import { tellOfWaitingRounds } from '../store/papers/approvalReminders.ts'
import { noteExpiries } from '../store/matters/expiry.ts'
import { sweepFiles } from '../store/fulfilments/fulfilments.ts'
import { sweepKeys } from '../store/idempotency.ts'
import { tellOfExplanations } from '../store/alerts/explanations.ts'
import { tellOfMissedTurns } from '../store/matters/owed.ts'
import { remindSome, tellOfCredentials, tellOfUnsigned } from '../store/reminders/reminders.ts'
import { sweepQuarantine } from '../store/records/quarantine.ts'
import { refreshStanding } from '../store/organs/relations.ts'
import { forgetFailures, ruleFailures } from '../store/rules/failures.ts'
import { sweepSessions } from '../store/people/sessions.ts'
import { noteTick } from '../store/ticks.ts'
import { tellOfUnanswered } from '../store/reminders/unanswered.ts'
import { within, worker } from '../store/within.ts'
import { lookForPatterns } from './patterns.ts'
import { scanDay } from './scan.ts'
import { checkStoredFiles, sweepStoredFiles } from './storedFiles.ts'

/**
 * What a new day brings. Every part can be done twice without doing harm, so a tick that was cut short is simply run
 * again, and a tick that was missed leaves nothing wrong behind: the days speak for themselves.
 */
export async function tick(deps: Deps): Promise<void> {
  const { sql, laws, log, now } = deps
  const today = deps.today()
  let matters = 0
  for (let some = 1; some > 0; matters += some) some = await noteExpiries(sql, laws, today)
  while (await remindSome(sql, laws, today) > 0) { /* until nobody is left to be reminded */ }
  await tellOfUnsigned(sql, laws, today)
  await tellOfWaitingRounds(sql, laws, today)
  await tellOfCredentials(sql, today)
  await tellOfUnanswered(sql, laws, today)
  await tellOfExplanations(sql, laws, today)
  await tellOfMissedTurns(sql, laws, today)
  await scanDay(deps)
  await lookForPatterns(deps)
  await sweepStoredFiles(deps)
  await checkStoredFiles(deps)
  await within(sql, worker, async tx => {
    await refreshStanding(tx, today)
    await sweepSessions(tx, now())
    await sweepKeys(tx, now())
    await sweepFiles(tx, now())
    await sweepAnswerFiles(tx, now())
    await sweepQuarantine(tx, now())
    await forgetFailures(tx, today)
    for (const failure of await ruleFailures(tx)) log.error(failure, 'a rule fails')
    await noteTick(tx, today, now())
  })
  log.info({ day: today, matters }, 'the daily tick has run')
}
