import { refuseConfirming, replay, type Clock, type Situation } from '../../../core/matters/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { addDecision, type ClockChangeRow, findChange, mattersWithWaits } from './clockChanges.ts'
import { once } from '../idempotency.ts'
import { load, type InHand } from './load.ts'
import { findMatters, lockMatter } from './matters.ts'
import { requireRole, type PostRole } from '../posts.ts'
import { tellBothSides } from './recount.ts'
import { notFound, refused } from '../refused.ts'
import { record } from './record.ts'
import { within } from '../within.ts'
import type { Means, Once } from './prospect.ts'

/** Who may decide on an earlier last day, at the office that handles the matter. */
export const deciders: readonly PostRole[] = ['chief', 'leader']

/** An earlier last day that somebody has to decide on. */
export interface Waiting {
  readonly inHand: InHand
  readonly change: ClockChangeRow
  readonly clock: Clock
  /** Why it can only be kept. */
  readonly notConfirmable: string | undefined
}

/** Those of an office's matters, the earliest day first. What has been overtaken or is over waits for nobody. */
export async function waitingOf(tx: Transaction, { laws, today }: Pick<Means, 'laws' | 'today'>, officeId: string): Promise<Waiting[]> {
  const matters = await load(tx, laws, await findMatters(tx, await mattersWithWaits(tx, officeId)))
  return matters.flatMap(inHand => waitingIn(inHand, replay(inHand.matter, today()))).sort((a, b) => a.change.to < b.change.to ? -1 : 1)
}

const waitingIn = (inHand: InHand, at: Situation): Waiting[] => at.clocks.filter(({ state }) => state !== 'done').flatMap(clock => {
  const change = inHand.matter.changes.findLast(({ law, norm, startedBy }) => law === clock.law && norm === clock.norm && startedBy === clock.startedBy)
  return change?.state === 'waits' ? [{ inHand, change, clock, notConfirmable: refuseConfirming(at, change) }] : []
})

export interface Decision {
  readonly decision: 'confirmed' | 'kept'
  readonly reason: string
}

/** Confirms an earlier last day, or keeps the old one; both sides are told. Answers with the matter and what was decided. */
export function decideChange({ sql, laws, today }: Means, who: Acting, id: number, decided: Decision, once_: Once): Promise<{ matter: string, says: string }> {
  return within(sql, who.viewer, tx => once(tx, { account: who.account.id, ...once_ }, async () => {
    const found = await findChange(tx, id)
    const row = found && await lockMatter(tx, found.matterId)
    if (!row) throw notFound('项期限变动')
    if (row.officeId !== who.organ.id) throw refused('organ.notParty', 403, '期限变动由办理该案的监督机构确认。请由该机构办理。')
    requireRole(who, deciders, '确认期限变动')
    const [inHand] = await load(tx, laws, [row])
    const waiting = waitingIn(inHand!, replay(inHand!.matter, today())).find(({ change }) => change.id === id)
    if (!waiting) throw refused('change.settled', 409, '这项期限变动已经有人决定，或者期限已经结束，不必再确认。请刷新后查看。')
    if (decided.decision === 'confirmed' && waiting.notConfirmable) throw refused('change.tooLate', 409, waiting.notConfirmable)
    return await write(tx, { laws, today }, who, waiting, decided)
  }))
}

async function write(tx: Transaction, { today }: Pick<Means, 'laws' | 'today'>, who: Acting, { inHand, change, clock }: Waiting, { decision, reason }: Decision): Promise<{ matter: string, says: string }> {
  const { row, matter } = inHand
  const on = today()
  if (!await addDecision(tx, change, who, { decision, reason, on })) throw new Error(`change ${change.id} was decided while its matter was locked`)
  const changes = matter.changes.map(one => one.id === change.id ? { ...one, state: decision, decided: { on, by: who.organ.name, reason } } : one)
  await record(tx, inHand, row.version, replay({ ...matter, changes }, on))
  const says = decision === 'confirmed'
    ? `${clock.what}的最后一日经确认由${chineseDay(change.from)}提前为${chineseDay(change.to)}（依据：${change.notice}）。`
    : `${clock.what}的最后一日仍为${chineseDay(change.from)}，不因“${change.notice}”提前。`
  await tellBothSides(tx, inHand, `decision:${change.id}`, says, on)
  await audit(tx, who, { act: `clockChange.${decision}`, subject: { kind: 'matter', id: row.id }, detail: { change: change.id } })
  return { matter: row.id, says }
}
