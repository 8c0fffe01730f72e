import type { Day } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Acting } from './acting.ts'
import { audit } from './audit.ts'
import { notifyAll } from './notices.ts'
import { requireRole } from './posts.ts'

export interface Urging {
  readonly matters: readonly string[]
  readonly says?: string | undefined
}

interface Owing {
  readonly id: string
  readonly number: string
  readonly officeId: string
  readonly waitingOrgans: readonly string[]
  readonly closed: string | null
  readonly what: string
  readonly lastDay: Day | null
}

/**
 * Asks those whom matters wait for to do what they owe: once a day each, and only by the office that handles the matter. It is a
 * word between offices (内部): it starts no period and is no act of the proceeding.
 */
export async function urgeMatters(tx: Transaction, who: Acting, { matters, says }: Urging, today: Day): Promise<{ urged: number, not: { number: string, says: string }[] }> {
  requireRole(who, ['clerk', 'chief', 'leader'], '催办')
  const found = await tx<Owing[]>`
    select id, number, office_id as "officeId", waiting_organs as "waitingOrgans", closed, coalesce(next_clock, stage_name) as what, next_last_day as "lastDay"
    from matter where id = any(${[...matters]}::uuid[]) order by number`
  const answers = []
  for (const matter of found) {
    const refusal = refusalOf(matter, who)
    if (refusal !== undefined) {
      answers.push({ number: matter.number, says: refusal })
      continue
    }
    const others = matter.waitingOrgans.filter(id => id !== who.organ.id)
    const added = await notifyAll(tx, others.map(organId => ({ matterId: matter.id, organId, kind: 'deadline', key: `urge:${matter.id}:${today}:${organId}`, says: sentence(matter, who, says) })))
    if (added === 0) answers.push({ number: matter.number, says: '今天已经催办过，明天可以再催。' })
    else await audit(tx, who, { act: 'matter.urged', subject: { kind: 'matter', id: matter.id }, detail: { organs: others.length } })
  }
  const unknown = matters.length - found.length
  return { urged: found.length - answers.length, not: [...answers, ...unknown > 0 ? [{ number: `另有${unknown}项`, says: '没有找到，或者不在你的职责范围内。' }] : []] }
}

function refusalOf({ closed, officeId, waitingOrgans }: Owing, { organ }: Acting): string | undefined {
  if (closed !== null) return '已经办结，不必催办。'
  if (officeId !== organ.id) return '不是本机关承办，请由承办机关催办。'
  return waitingOrgans.every(id => id === organ.id) ? '现在等的是本机关，或者等的人没有在本平台，不能在这里催办。' : undefined
}

const sentence = ({ number, what, lastDay }: Owing, { organ }: Acting, says: string | undefined): string =>
  `${organ.shortName}催办：${number} ${what}${lastDay ? `，最后一日是${chineseDay(lastDay)}` : ''}。${says ?? ''}`
