import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { nextNumber } from './counters.ts'
import { addInstrument, type InstrumentRow, type Receipt } from './instruments.ts'
import { enqueue } from '../outbox.ts'
import { drawReceipt, markOf, previewNumber, yearOf, type Server } from './papers.ts'
import type { Prospect } from '../matters/prospect.ts'

interface Received {
  readonly paper: InstrumentRow
  readonly receipt: Receipt
  /** The day on which the addressee had the paper. */
  readonly on: Day
  /** The receipt whose day was wrong, and why. */
  readonly corrects?: { readonly id: string, readonly reasons: string }
}

/** The proof (送达回证) that a paper was received, as a paper of its own with its own number. */
export async function addReceipt(tx: Transaction, who: Pick<Acting, 'account' | 'organ'>, { inHand, weighed }: Prospect, seq: number, { paper, receipt, on, corrects }: Received): Promise<void> {
  const written = weighed.command.on
  const servers = await serversOf(tx, who, receipt.servers ?? [...inHand.people.map(person => person.id), who.account.id], on)
  const drawn = (number: string) => drawReceipt({ inHand, paper, receipt, servers, organ: who.organ, number, weighed, receivedOn: on, correction: corrects?.reasons })
  drawn(previewNumber) // refuses what is incomplete before a number is taken
  const ordinal = await nextNumber(tx, who.organ.id, 'instrument:serviceReceipt', yearOf(written))
  const number = { year: yearOf(written), ordinal, text: `${markOf(who.organ)}送证〔${yearOf(written)}〕${ordinal}号` }
  const id = await addInstrument(tx, {
    matterId: inHand.row.id, seq, officePath: inHand.row.officePath, agencyPath: inHand.row.agencyPath, role: 'serviceReceipt', title: '送达回证',
    law: weighed.event.law, cite: weighed.event.cite, issuedById: who.organ.id, addresseeId: paper.addresseeId, addressee: paper.addressee, number,
    content: drawn(number.text), says: null, issuedOn: written, ...(corrects && { corrects: corrects.id }),
  })
  await enqueue(tx, 'paper.render', { instrument: id })
}

/** Those who served a paper, with the supervision credentials they held that day; at the least whoever records it. */
async function serversOf(tx: Transaction, who: Pick<Acting, 'account'>, accounts: readonly string[], on: Day): Promise<Server[]> {
  const servers = await tx<Server[]>`
    select officer.name, credential.cert_no as credential from officer join credential on credential.officer_id = officer.id
    where officer.account_id = any(${[...accounts]}) and credential.kind = 'supervision' and ${on} between valid_from and valid_to
      and credential_status_on(credential.id, ${on}) = 'valid'
    order by officer.name, credential.cert_no`
  return servers.length > 0 ? servers : [{ name: who.account.name, credential: '未登记' }]
}
