import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { letterOf } from '../mail/letters.ts'
import { timeInChina } from '../store/chinaTime.ts'
import { dueMail, endMail, queueAtOnce, queueDigests, tryLater } from '../store/reminders/mail.ts'
import { kindName } from '../store/matters/proceedings.ts'
import { within, worker } from '../store/within.ts'

/** When the day's digest goes out, and from when on nobody is disturbed; Chinese time. */
const digestAt = '08:30'
const quietFrom = '20:00'

/** Puts what is to be told by mail into the queue; whether there was anything. Nothing leaves in the quiet hours: the digest takes it along. */
export async function queueMail({ sql, outside, today, now }: Deps): Promise<boolean> {
  const time = timeInChina(now())
  if (!outside?.post || time < digestAt || time >= quietFrom) return false
  return await within(sql, worker, async tx => await queueDigests(tx, today()) > 0 || await queueAtOnce(tx, today()) > 0)
}

/**
 * Hands one mail to the mail server. That it was sent is written only after the server has taken it, so a mail may be handed over
 * twice where the answer was lost, under the same Message-ID: it is one mail; and none is lost.
 */
export async function sendMail(tx: Transaction, payload: unknown, { outside, today, laws, log }: Deps): Promise<void> {
  const { mail: id } = payload as { mail: number }
  const mail = await dueMail(tx, id, today())
  if (!mail || !outside?.post) return await endMail(tx, id, 'dropped', null)
  const named = { ...mail, notices: mail.notices.map(notice => ({ ...notice, kindName: notice.lawId && notice.kindName && kindName(laws, notice.lawId, notice.kindName) })) }
  const posted = await outside.post.post(letterOf(named, outside))
  if (posted.became === 'sent') return await endMail(tx, id, 'sent', null)
  const again = posted.became === 'later' && await tryLater(tx, mail, posted.answer)
  if (posted.became === 'refused') await endMail(tx, id, 'dead', posted.answer)
  log.warn({ mail: id, answer: posted.answer, again }, 'a mail was not taken')
}
