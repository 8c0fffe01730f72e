import type { MatterEvent } from '../../../core/matters/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { nextNumber } from './counters.ts'
import { addInstrument } from './instruments.ts'
import { enqueue } from '../outbox.ts'
import { counterOf, drawFiled, numberOf, recipientOf, signer, titleOf, yearOf, type Draft } from './papers.ts'

/** A record or decision of the office takes its number from the register that issued papers are counted in; its files are made afterwards. */
export async function fileAway(tx: Transaction, draft: Draft, { law, cite }: MatterEvent, seq: number): Promise<void> {
  const { inHand, command, text } = draft
  const [signing, role, year] = [signer(draft), command.role!, yearOf(command.on)]
  const ordinal = text.number === undefined ? await nextNumber(tx, signing.id, counterOf(draft), year) : null
  const number = ordinal === null ? text.number! : numberOf(draft, signing, ordinal)
  const content = drawFiled(draft, number) ?? null
  const id = await addInstrument(tx, {
    matterId: inHand.row.id, seq, officePath: inHand.row.officePath, agencyPath: inHand.row.agencyPath, role, title: titleOf(inHand, role), law, cite,
    issuedById: signing.id, addresseeId: null, addressee: recipientOf(inHand, command, text).name, number: { year, ordinal, text: number },
    content, says: content ? null : text.outline ?? command.text ?? command.reasons ?? null, issuedOn: command.on, filed: true,
  })
  if (content) await enqueue(tx, 'paper.render', { instrument: id })
}
