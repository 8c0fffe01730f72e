// Imports an act and, while it comes in, a step of it, in a process of its own, to be killed: says when the step is here, and goes on when it is told to.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Day } from '../../core/norms/index.ts'
import { applicationRole, connect } from '../../server/database/connect.ts'
import { importRecords } from '../../server/records/import.ts'
import { worker } from '../../server/store/within.ts'
import { penaltyFile, penaltyRow } from '../recordsOffice.ts'
import { testSeals } from '../seals.ts'
import { statuteShelf } from '../statuteShelf.ts'

const [databaseUrl, today] = process.argv.slice(2) as [string, Day]
process.stdin.on('end', () => process.exit())
const sql = connect(databaseUrl, { role: applicationRole })

const handIn = (bytes: AsyncIterable<Uint8Array>) =>
  importRecords({ sql, laws: statuteShelf(), today: () => today, seals: testSeals }, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: 'file.csv', bytes, bytesTotal: null })

async function* step(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('sourceSystem,sourceRecordId,stepId,stepType,startedAt,officer1Name,officer1CertNo\n办案系统,act,S1,INTERROGATION,2026-03-04 09:10,冯二,执1\n')
}

/** The act, and after it so many others that it has been looked at when the step comes. */
async function* acts(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(penaltyFile(penaltyRow('act')))
  yield Buffer.from(Array.from({ length: 400 }, (_, at) => `${penaltyRow(at)}\n`).join(''))
  await handIn(step())
  console.log('the step is here')
  await once(process.stdin, 'data')
  yield Buffer.from(Array.from({ length: 400 }, (_, at) => `${penaltyRow(400 + at)}\n`).join(''))
}

await handIn(acts())
console.log('done')
