import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Day } from '../../core/norms/index.ts'
import { applicationRole, withDatabase } from '../../server/database/connect.ts'
import { importRecords } from '../../server/records/import.ts'
import { worker } from '../../server/store/within.ts'
import { testSeals } from '../seals.ts'
import { statuteShelf } from '../statuteShelf.ts'

/** A process of its own that does nothing but take one file in; prints how long that took, in seconds, and its memory, in MB, before and at its highest. */
const [url, file, today] = process.argv.slice(2) as [string, string, Day]
const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)

await withDatabase(url, async sql => {
  const laws = statuteShelf()
  await sql`select`
  const idle = megabytes(process.memoryUsage.rss())
  const begin = performance.now()
  const done = await importRecords({ sql, laws, today: () => today, seals: testSeals }, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: file, bytes: createReadStream(file), bytesTotal: null })
  console.log(JSON.stringify({ rows: done.rows, added: done.added, seconds: (performance.now() - begin) / 1_000, idle, highest: megabytes(process.resourceUsage().maxRSS * 1024) }))
}, { role: applicationRole })
