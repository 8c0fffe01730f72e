import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { signIn } from '../client.ts'
import { testDatabase } from '../database.ts'
import { startServerProcess, type ServerProcess } from '../faults/process.ts'
import { ownFolder } from '../folder.ts'
import { sendFile } from '../sendingFile.ts'

const today = '2026-07-13'
const bytes = 2 * 1024 ** 3

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, today)
const [folder, own] = [await ownFolder(), await ownFolder()]
let server: ServerProcess
after(async () => {
  await server.kill()
  await db.drop()
  await Promise.all([folder.remove(), own.remove()])
})

/** Megabytes that the process held at most since it began. */
async function mostHeld(pid: number): Promise<number> {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))!
  return Math.round(Number(kilobytes) / 1024)
}

test('a recording of 2 GiB, the server killed in the middle: time, and the most memory the server held', async t => {
  const path = join(own.path, '录像.mp4')
  const file = await open(path, 'w')
  await file.write(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom')]))
  await file.truncate(bytes) // sparse: the disk is not what is measured
  await file.close()
  server = await startServerProcess(db.url, today, folder.path)
  const { cookie } = await signIn(() => server.address, '422891-clerk')
  t.diagnostic(`before: ${await mostHeld(server.pid)} MB`)
  let killed = false
  const began = performance.now()
  const { uploaded, interruptions } = await sendFile(() => server.address, cookie, path, bytes, {
    onPiece: async offset => {
      if (killed || offset < bytes / 2) return
      killed = true
      t.diagnostic(`first half: ${await mostHeld(server.pid)} MB`)
      await server.kill()
      server = await startServerProcess(db.url, today, folder.path)
    },
  })
  t.diagnostic(`${uploaded.bytes} bytes in ${Math.round((performance.now() - began) / 1000)} s with ${interruptions} interruption, hashed by SHA-256 and SM3; second half: ${await mostHeld(server.pid)} MB`)
})
