import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { storedFiles } from '../../server/files/uploads.ts'
import { signIn } from '../client.ts'
import { testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { sendFile } from '../sendingFile.ts'
import { type ServerProcess, startServerProcess } from './process.ts'

const today = '2026-07-13'
const bytes = 48 * 1024 ** 2
const kills = 2

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, today)
const [folder, own] = [await ownFolder(), await ownFolder()]
let server: ServerProcess
after(async () => {
  await server.kill()
  await db.drop()
  await Promise.all([folder.remove(), own.remove()])
})

test(`kill -9 ${kills} times in the middle of an upload: it goes on where it stopped, and the file is the same bit by bit`, async t => {
  const content = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), randomBytes(bytes - 12)])
  const path = join(own.path, '录像.mp4')
  await writeFile(path, content)
  server = await startServerProcess(db.url, today, folder.path)
  const { cookie } = await signIn(() => server.address, '422891-clerk')
  let killed = 0
  const { uploaded, interruptions } = await sendFile(() => server.address, cookie, path, bytes, {
    piece: 4 * 1024 ** 2,
    onPiece: async offset => {
      if (killed >= kills || offset < (killed + 1) * bytes / (kills + 2)) return
      killed++
      await server.kill()
      server = await startServerProcess(db.url, today, folder.path)
    },
  })
  t.diagnostic(`${killed} kills, ${interruptions} interruptions`)
  assert.equal(killed, kills)
  assert.ok(interruptions >= kills)
  assert.equal(uploaded.sha256, createHash('sha256').update(content).digest('hex'))
  const files = await storedFiles(folder.path)
  assert.ok((await readFile(files.pathOf(uploaded.sha256))).equals(content))
  assert.deepEqual(await files.incomingIds(), [])
})
