import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { writeXlsxStream } from 'hucre'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { testDatabase } from '../database.ts'
import { manyPenalties } from '../manyRecords.ts'

/** The memory of a process that does nothing but take in one file, a CSV or a workbook of a hundred thousand rows at most. Sizes are arguments; time a row shows the growth. */
const sizes = process.argv.slice(2).map(Number)
const today = '2026-11-20'
const seed = 1
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-bench-'))

async function measure(name: string, file: string): Promise<void> {
  const db = await testDatabase()
  await seedOrgansAndPeople(db.sql, today)
  const program = fileURLToPath(new URL('importing.ts', import.meta.url))
  const { rows, seconds, idle, highest } = JSON.parse(execFileSync(process.execPath, [program, db.url, file, today], { encoding: 'utf8' })) as { rows: number, seconds: number, idle: number, highest: number }
  console.log(`  ${rows.toLocaleString('en').padStart(9)} rows of ${name.padEnd(4)}, ${Math.round(statSync(file).size / 1_048_576)} MB: ${seconds.toFixed(1)} s, ${(seconds / rows * 1e6).toFixed(0)} µs a row; ${highest - idle} MB above ${idle} MB idle`)
  await db.drop()
}

async function* cellsOf(count: number): AsyncGenerator<string[]> {
  let rest = ''
  for await (const chunk of manyPenalties(count, seed)) {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield line.split(',')
  }
}

console.log(`memory of an import: seed ${seed}, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
try {
  for (const count of sizes.length > 0 ? sizes : [100_000]) {
    const csv = join(folder, 'records.csv')
    await pipeline(Readable.from(manyPenalties(count, seed)), createWriteStream(csv))
    await measure('CSV', csv)
    if (count > 100_000 && sizes.length > 1) continue
    const book = join(folder, 'records.xlsx')
    await pipeline(writeXlsxStream(cellsOf(Math.min(count, 100_000)), { name: '处罚' }) as AsyncIterable<Uint8Array>, createWriteStream(book))
    await measure('XLSX', book)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(0)
