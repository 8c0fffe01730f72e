import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readXlsx } from 'hucre/xlsx'
import { importRecords } from '../../server/records/import.ts'
import { worker } from '../../server/store/within.ts'
import { signIn } from '../client.ts'
import { ownFolder } from '../folder.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { manyPenalties } from '../manyRecords.ts'
import { recordsOffice } from '../recordsOffice.ts'
import { type ServerProcess, startServerProcess } from './process.ts'

/** A server killed at any moment of an export: whoever was reading sees that the file is broken, never a short one that looks whole; asked again, all of it comes. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 2)
const today = '2026-11-20'
const office = await recordsOffice(today)
const folder = await ownFolder()
let server: ServerProcess
after(async () => {
  await server.kill()
  await folder.remove()
})
const taken = await importRecords(office.deps, { viewer: worker, account: null, organ: null }, { id: crypto.randomUUID(), fileName: 'file.csv', bytes: manyPenalties(9_000, 3), bytesTotal: 0 })

/** Of the bodies that the reader sees. */
const [{ count: expected }] = await office.db.superuser<[{ count: number }]>`select count(*) from enforcement_record where org_path like '/650000-gov/%'`
assert.ok(taken.added > expected && expected > 4_000)

/** Reads an export; undefined where the connection ended before the file did. `began` is called with the first bytes. */
async function read(as: 'csv' | 'xlsx', cookie: string, began?: () => void): Promise<Buffer | undefined> {
  try {
    const answer = await fetch(`${server.address}/api/records/export?as=${as}`, { headers: { cookie } })
    assert.equal(answer.status, 200)
    const pieces: Uint8Array[] = []
    for await (const piece of answer.body!) {
      began?.()
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const rowsIn = { csv: (file: Buffer) => file.toString().trimEnd().split('\n').length - 1, xlsx: async (file: Buffer) => (await readXlsx(file)).sheets[0]!.rows.length - 1 }

for (const as of ['csv', 'xlsx'] as const) {
  test(`${as}: killed ${kills} times while it was read, an export is whole or told to be broken; begun again it is whole`, async () => {
    const next = numbersFrom(7)
    let [broken, undisturbed] = [0, 0]
    for (let kill = 0; kill <= kills; kill++) {
      server = await startServerProcess(office.db.url, today, folder.path)
      const { cookie } = await signIn(() => server.address, '650000-clerk')
      const begin = performance.now()
      const whole = await read(as, cookie)
      undisturbed = performance.now() - begin
      assert.equal(await rowsIn[as](whole!), expected)
      const began = Promise.withResolvers<void>()
      const reading = read(as, cookie, began.resolve)
      await began.promise
      await wait(undisturbed * 0.8 * next())
      await server.kill()
      const file = await reading
      if (file === undefined) broken++
      else assert.equal(await rowsIn[as](file), expected)
    }
    assert.ok(broken > 0, 'no kill came early enough: the test itself is broken')
  })
}
