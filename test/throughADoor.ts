import { parentPort, workerData } from 'node:worker_threads'
import { isAway } from '../server/database/away.ts'
import { connect } from '../server/database/connect.ts'
import { transaction } from '../server/database/transaction.ts'

// A thread of its own, because the driver tells nobody of a connection that it loses while it asks for the types: as in the
// server, such an error is caught where it comes out.
process.on('unhandledRejection', error => {
  if (!isAway(error)) throw error
})

const sql = connect(workerData as string, { max: 2 })
await transaction(sql, '', tx => tx`select 1`)
parentPort!.postMessage('answered')
await sql.end({ timeout: 1 })
