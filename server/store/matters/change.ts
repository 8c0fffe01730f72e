import { sayEvent } from '../../../core/matters/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { refuseUnapproved, returnRounds } from '../papers/approvals.ts'
import { audit } from '../audit.ts'
import { keepBesides, refuseBesides } from './besides.ts'
import { correctReceipt, voidPaper } from '../papers/corrections.ts'
import { nextNumber } from '../papers/counters.ts'
import { followCredential } from '../people/credentials.ts'
import { contentOf } from '../papers/draftPaper.ts'
import { becameInstrument } from '../papers/drafts.ts'
import { appendEvent } from './history.ts'
import { once } from '../idempotency.ts'
import { addInstrument, instrumentsOf, markServed } from '../papers/instruments.ts'
import { withItems } from './itemised.ts'
import { answeredBasis } from '../laws/answers.ts'
import { load, organsThatAre, type InHand } from './load.ts'
import { fileAway } from '../papers/filedPapers.ts'
import { findMatter, lockMatter } from './matters.ts'
import { notify } from '../reminders/notices.ts'
import { followRegister } from '../organs/outcomes.ts'
import { withAttendance } from './talks.ts'
import type { OrganRow } from '../organs/organs.ts'
import { enqueue } from '../outbox.ts'
import { counterOf, draw, drawFiled, isFiled, isWritten, numberOf, previewNumber, recipientOf, signer, titleOf, yearOf, type Draft } from '../papers/papers.ts'
import { refuseUnprintable } from '../papers/printable.ts'
import { addPaperItems } from '../fulfilments/rectification.ts'
import { keepRecord, stated } from '../evidence/measures.ts'
import { notFound, refused } from '../refused.ts'
import { addReceipt } from '../papers/receipts.ts'
import { noteReceived } from '../papers/serving.ts'
import { followRecusal } from '../people/recusals.ts'
import { record } from './record.ts'
import { standingOf } from './standing.ts'
import { chosen, counted, keepHands, knownFor, refusePersonally, refuseUnnamed } from './takingPart.ts'
import { weigh } from './weigh.ts'
import { within, reading } from '../within.ts'
import type { Intent } from './intent.ts'
import type { Means, Once, Prospect } from './prospect.ts'

/**
 * The one way in which a matter changes: its row is locked, its history replayed, the law asked; then the entry, the
 * standing, the last days, the papers, the audit and the work left to others are written together or not at all.
 * `tell` makes the answer that is kept under the key.
 */
export function change<T>(means: Means, who: Acting, matterId: string, intent: Intent, once_: Once, tell: (prospect: Prospect) => T): Promise<T> {
  return within(means.sql, who.viewer, tx => once(tx, { account: who.account.id, ...once_ }, async () => tell(await changeIn(tx, means, who, matterId, intent))))
}

/** The same inside a transaction that does more. `writer`: who writes it down, where that is another than who acts by law. */
export async function changeIn(tx: Transaction, means: Means, who: Acting, matterId: string, intent: Intent, writer: Pick<Acting, 'account' | 'organ'> = who): Promise<Prospect> {
  const row = await lockMatter(tx, matterId)
  if (!row) throw notFound('个办件')
  const prospect = await look(tx, means, who, row, intent)
  await write(tx, who, intent, prospect, writer)
  const { command } = prospect.weighed
  if (command.act === 'issue') await refuseUnprintable(means.papers, contentOf(draftOf(prospect, who, intent)))
  if (isFiled(prospect.inHand, command)) await refuseUnprintable(means.papers, drawFiled(draftOf(prospect, who, intent), previewNumber) ?? null)
  return prospect
}

/** The same without a trace: what the act would do, or why it may not be done. */
export function preview<T>(means: Means, who: Acting, matterId: string, intent: Intent, tell: (prospect: Prospect) => T): Promise<T> {
  return reading(means.sql, who.viewer, async tx => {
    const row = await findMatter(tx, matterId)
    if (!row) throw notFound('个办件')
    return tell(await look(tx, means, who, row, intent))
  })
}

async function look(tx: Transaction, { laws, today }: Means, who: Acting, row: InHand['row'], given: Intent): Promise<Prospect> {
  const [inHand] = await load(tx, laws, [row])
  const intent = stated(given, inHand!, laws)
  const basis = intent.basis ?? await answeredBasis(tx, inHand!, intent.option, intent.on)
  const means = { inHand: inHand!, papers: await instrumentsOf(tx, row.id) }
  const hands = await chosen(tx, inHand!, { ...intent, people: intent.people ?? intent.record?.people }, laws)
  refusePersonally(inHand!, who, intent.on, laws)
  const weighed = weigh(withAttendance(knownFor(inHand!, hands), intent.carried), who, counted({ ...await withItems(tx, means, intent), ...(basis && { basis }) }, hands, inHand!), today(), laws)
  await refuseUnnamed(tx, inHand!, intent)
  await refuseBesides(tx, means, who, intent)
  return { ...means, weighed, hands }
}

/** The draft of the paper that an act issues. */
export const draftOf = ({ inHand, weighed, papers }: Prospect, who: Acting, intent: Intent): Draft => ({
  inHand, command: weighed.command, text: intent.paper ?? {}, earlier: papers, before: weighed.before, organ: intent.round ? inHand.organs.get(inHand.row.officeId)! : who.organ,
})

async function write(tx: Transaction, who: Acting, intent: Intent, prospect: Prospect, writer: Pick<Acting, 'account' | 'organ'>): Promise<void> {
  const { inHand, weighed } = prospect
  const { row } = inHand
  const seq = row.version + 1
  await appendEvent(tx, row.id, seq, weighed.event, writer)
  if (weighed.command.act === 'issue') await issue(tx, who, intent, prospect, seq)
  if (isFiled(inHand, weighed.command)) await fileAway(tx, draftOf(prospect, who, intent), weighed.event, seq)
  if (weighed.command.act === 'serve') await serve(tx, who, intent, prospect, seq, writer)
  if (weighed.command.act === 'correct') await correctReceipt(tx, writer, prospect, seq, intent.proof)
  if (weighed.command.act === 'withdraw') await voidPaper(tx, prospect)
  if (weighed.command.act === 'disapprove') await returnRounds(tx, who, row.id, `issue:${weighed.command.role}`, weighed.command)
  await keepBesides(tx, who, intent, prospect, seq)
  await keepHands(tx, row.id, seq, prospect.hands)
  await keepRecord(tx, who, intent, prospect, seq)
  await record(tx, inHand, seq, weighed.after)
  await followCredential(tx, who, intent, prospect, seq)
  await followRecusal(tx, who, prospect)
  await followRegister(tx, who, intent, prospect)
  await audit(tx, writer, { act: `matter.${weighed.command.act}`, subject: { kind: 'matter', id: row.id }, detail: { option: intent.option, seq } })
  await tellTheOthers(tx, writer.organ, prospect, seq)
}

/** The paper takes its number here and now, so none is lost; its files are made afterwards. */
async function issue(tx: Transaction, who: Acting, intent: Intent, prospect: Prospect, seq: number): Promise<void> {
  const { inHand, weighed: { command, event } } = prospect
  const draft = draftOf(prospect, who, intent)
  await refuseUnapproved(tx, inHand.row, intent, draft)
  const [signing, role] = [signer(draft), command.role!]
  const to = recipientOf(inHand, command, intent.paper)
  const written = isWritten(inHand.matter.machine, command, intent.paper)
  if (written) draw(draft, previewNumber) // refuses what is incomplete before a number is taken
  const ordinal = written ? await nextNumber(tx, signing.id, counterOf(draft), yearOf(command.on)) : null
  const text = ordinal === null ? intent.paper?.number : numberOf(draft, signing, ordinal)
  const number = text === undefined ? null : { year: yearOf(command.on), ordinal, text }
  const id = await addInstrument(tx, {
    matterId: inHand.row.id, seq, officePath: inHand.row.officePath, agencyPath: inHand.row.agencyPath, role, title: titleOf(inHand, role),
    law: event.law, cite: event.cite, issuedById: signing.id, addresseeId: to.id, addressee: to.name, number,
    content: written ? draw(draft, text!) : null, says: written ? null : intent.paper?.outline ?? intent.text ?? null, issuedOn: command.on,
  })
  await addPaperItems(tx, id, intent.paper ?? {})
  await becameInstrument(tx, inHand.row.id, intent.option, id)
  if (written) await enqueue(tx, 'paper.render', { instrument: id })
}

/** The addressee has it in hand: the proof (送达回证) becomes a paper of its own. */
async function serve(tx: Transaction, who: Acting, { receipt }: Intent, prospect: Prospect, seq: number, writer: Pick<Acting, 'account' | 'organ'>): Promise<void> {
  const { inHand, weighed } = prospect
  const { on, role } = weighed.command
  if (!receipt) {
    throw refused('receipt.missing', 422, '没有填写送达情况：请写明送达方式和收件人。', { errors: [{ field: 'body.receipt', code: 'field.missing', says: '请填写送达方式和收件人' }] })
  }
  const paper = await markServed(tx, inHand.row.id, role!, on, receipt)
  if (!paper) throw new Error(`matter ${inHand.row.id} serves ${role} without such a paper`)
  await noteReceived(tx, writer, paper, inHand.row.officePath, receipt, on)
  await addReceipt(tx, who, prospect, seq, { paper, receipt, on })
}

/** Each organ that the matter now waits for, and the other side of it, hears of it once. */
async function tellTheOthers(tx: Transaction, organ: OrganRow, { inHand, weighed }: Prospect, seq: number): Promise<void> {
  const { row, matter } = inHand
  const { waitingOrgans, waitingName } = standingOf(inHand, weighed.after)
  const sides = [row.officeId, ...row.agencyPath === row.officePath ? [] : organsThatAre('supervisedAgency', inHand, weighed.after.today).map(organ => organ.id)]
  const done = `${organ.shortName}：${sayEvent(matter.machine, weighed.event)}`
  const next = weighed.after.closed ? '本案已办结' : waitingName ? `现在等${waitingName}` : ''
  for (const organId of new Set([...waitingOrgans, ...sides])) {
    if (organId === organ.id) continue
    await notify(tx, { matterId: row.id, organId, key: `${row.id}:${seq}:${organId}`, says: `${row.number} ${done}。${next}` })
  }
}
