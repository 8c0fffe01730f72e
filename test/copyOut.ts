import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Query } from '../server/database/connect.ts'

/** The rows of a query or a table as COPY writes them. Where they end while their reader is still busy the driver leaves its socket paused: it is set going again. */
export async function copyOut(sql: Query, what: string, to: Writable): Promise<void> {
  const rows = await sql.unsafe(`copy ${what} to stdout`).readable()
  await pipeline(rows, to)
  rows._read(0)
}
