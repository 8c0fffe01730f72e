import { correctServedOn, markVoid, type InstrumentRow } from './instruments.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { addReceipt } from './receipts.ts'
import { addAttempt } from './serving.ts'
import type { Prospect } from '../matters/prospect.ts'

/** The number in the order of writing of an entry that the history knows by its place: expiries are written and have no place. */
const seqOf = ({ inHand: { recorded }, weighed: { event } }: Prospect): number =>
  recorded.filter(entry => entry.event.act !== 'expire')[event.corrects! - 1]!.seq

/** The day on which a paper was received, put right: the wrong one stays in the history, among the attempts and on its receipt. */
export async function correctReceipt(tx: Transaction, writer: Pick<Acting, 'account' | 'organ'>, prospect: Prospect, seq: number, proof: string | undefined): Promise<void> {
  const { inHand: { row }, weighed: { event } } = prospect
  const paper = await correctServedOn(tx, row.id, event.role!, { was: event.was!, on: event.happened! })
  if (!paper) throw new Error(`matter ${row.id} corrects the receipt of ${event.role} without such a paper`)
  await addAttempt(tx, writer, {
    instrumentId: paper.id, officePath: row.officePath, on: event.happened!, outcome: 'corrected', way: paper.receipt?.way ?? 'direct', recipient: paper.receipt?.recipient ?? null,
    tracking: null, entrustedTo: null, says: event.reasons!, proof: proof ?? null,
  })
  const wrong = standingReceipt(prospect, seqOf(prospect))
  if (wrong && paper.receipt) await addReceipt(tx, writer, prospect, seq, { paper, receipt: paper.receipt, on: event.happened!, corrects: { id: wrong.id, reasons: event.reasons! } })
}

/** The receipt of a paper as it stands after earlier corrections. */
function standingReceipt({ papers }: Prospect, seq: number): InstrumentRow | undefined {
  let receipt = papers.find(paper => paper.role === 'serviceReceipt' && paper.seq === seq)
  while (receipt?.correctedBy) receipt = papers.find(({ id }) => id === receipt!.correctedBy!.id)
  return receipt
}

/** A paper taken back before it was served. Its number stays used. */
export async function voidPaper(tx: Transaction, prospect: Prospect): Promise<void> {
  const { inHand: { row }, weighed: { event } } = prospect
  await markVoid(tx, row.id, seqOf(prospect), { on: event.on, reasons: event.reasons! })
}
