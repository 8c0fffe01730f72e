import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { after, test } from 'node:test'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { testDatabase } from '../database.ts'
import { manyPenalties, numbersFrom } from '../manyRecords.ts'

/** The whole program, killed at any moment of an import: all of the file is there afterwards, or nothing. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 8)
const count = 3_000
const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-killed-'))
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})
await seedOrgansAndPeople(db.sql, '2026-11-20')

/** The same penalties, of a source of their own. */
async function fileOf(source: string): Promise<string> {
  const file = join(folder, `${source}.csv`)
  await pipeline(manyPenalties(count, 3, source), createWriteStream(file))
  return file
}

/** Imports by the command line; killed -9 after so many milliseconds, if a number is given. Answers how long it lived, and what it said. */
function importFile(file: string, killAfter?: number): Promise<{ lived: number, out: string }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../cli/main.ts'), 'records', 'import', file, '--json'], { env: { ...process.env, DATABASE_URL: db.url }, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve, reject) => child.once('error', reject).once('close', () => {
    clearTimeout(timer)
    resolve({ lived: performance.now() - began, out })
  }))
}

/** What of a source is there: records, and rows in quarantine. */
async function stored(source: string): Promise<{ records: number, quarantined: number }> {
  const [row] = await db.superuser<[{ records: number, quarantined: number }]>`
    select (select count(*) from enforcement_record where source_system = ${source}) as records,
      (select count(distinct (line, cells::text)) from record_quarantine where cells->>1 = ${source}) as quarantined`
  return row
}

test(`an import killed ${kills} times at any moment leaves all of its file or nothing; run again, all of it is there, once`, async () => {
  const { lived, out } = await importFile(await fileOf('undisturbed'))
  const all = await stored('undisturbed')
  const { added, refused } = JSON.parse(out) as { added: number, refused: number }
  assert.deepEqual([added + refused, all], [count, { records: added, quarantined: refused }])

  const next = numbersFrom(11)
  let nothing = 0
  for (let kill = 0; kill < kills; kill++) {
    const source = `killed-${kill}`
    const file = await fileOf(source)
    await importFile(file, lived * (0.2 + 0.85 * next()))
    const left = await stored(source)
    if (left.records === 0) nothing++
    assert.deepEqual(left, left.records === 0 ? { records: 0, quarantined: 0 } : all)
    await importFile(file)
    assert.deepEqual(await stored(source), all)
  }
  assert.ok(nothing > 0, 'no kill came early enough: the test itself is broken')
})
