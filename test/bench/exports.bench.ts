import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { signIn } from '../client.ts'
import { testDatabase } from '../database.ts'
import { startServerProcess } from '../faults/process.ts'
import { ownFolder } from '../folder.ts'
import { recordsInPlenty, seed, today } from './manyRows.ts'

/** Memory of a server while a list goes out as a file: all that a region sees as CSV, and its licences as a workbook. `RECORDS=1250000` for a million rows. */
const count = Number(process.env['RECORDS'] ?? 100_000)
const db = await testDatabase(recordsInPlenty(count))
const folder = await ownFolder()
const server = await startServerProcess(db.url, today, folder.path)
const { cookie } = await signIn(() => server.address, '650000-clerk')

/** Megabytes of the server that are in memory. */
const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1_024

async function exported(query: string): Promise<{ bytes: number, seconds: number, most: number }> {
  let [bytes, most] = [0, memory()]
  const watch = setInterval(() => { most = Math.max(most, memory()) }, 50)
  const begin = performance.now()
  const answer = await fetch(`${server.address}/api/records/export?${query}`, { headers: { cookie } })
  for await (const piece of answer.body!) bytes += piece.length
  clearInterval(watch)
  return { bytes, seconds: (performance.now() - begin) / 1_000, most }
}

const rowsSeen = async (where: string): Promise<number> =>
  (await db.superuser.unsafe<[{ count: number }]>(`select count(*) from enforcement_record where org_path like '/650000-gov/%' ${where}`))[0].count

await exported('as=csv&kind=reward')
await exported('as=xlsx&kind=reward')
const idle = memory()
console.log(`${count.toLocaleString('en')} records, seed ${seed}; server idle after a first small export ${idle.toFixed(0)} MB; ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
for (const [name, query, where] of [['CSV, a region', 'as=csv', ''], ['XLSX, its licences', 'as=xlsx&kind=licence', "and kind = 'licence'"]] as const) {
  const rows = await rowsSeen(where)
  const { bytes, seconds, most } = await exported(query)
  console.log(`  ${name.padEnd(20)} ${rows.toLocaleString('en').padStart(9)} rows ${(bytes / 1e6).toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(7)} s ${Math.round(rows / seconds).toLocaleString('en').padStart(8)} rows/s   at most ${most.toFixed(0)} MB (${(most - idle).toFixed(0)} above idle)`)
}
await server.kill()
await db.drop()
await folder.remove()
process.exit(0)
