import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Day } from '../../core/norms/index.ts'
import type { ExportSet } from '../../server/http/contract/index.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { signIn } from '../client.ts'
import { testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../recordsOffice.ts'
import { type ServerProcess, startServerProcess } from './process.ts'

/** Two real servers: the county's is killed at any moment of delivering; the prefecture's goes on. `XIEZHI_KILLS` sets how often. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 2)
const count = 3_000
const today = '2026-11-20'
process.env['XIEZHI_SHARE_HOSTS'] = '127.0.0.1'

const prefecture = await recordsOffice(today)
const inChina = new Date(Date.now() + 8 * 3_600_000).toISOString()
prefecture.goTo(inChina.slice(0, 10) as Day, inChina.slice(11, 16)) // what is signed by the county's clock must be of these minutes
await prefecture.app.listen({ port: 0, host: '127.0.0.1' })
const county = await testDatabase()
const folder = await ownFolder()
await seedOrgansAndPeople(county.sql, today)
let server: ServerProcess | undefined
after(async () => {
  await server?.kill()
  await county.drop()
  await folder.remove()
})

const above = await prefecture.as('650000-clerk')
const { id: sender } = (await prefecture.send<{ id: string }>(above, 'POST', '/api/record-senders', { name: '县平台', bodies: [], kinds: [], perMinute: 6_000 })).body
const { secret } = (await prefecture.send<{ secret: string }>(above, 'POST', `/api/record-senders/${sender}/secrets`, {})).body
const url = `http://127.0.0.1:${(prefecture.app.server.address() as { port: number }).port}/api/record-senders/${sender}/events`

const kept = (db: { superuser: typeof county.superuser }) => db.superuser<{ id: string, version: number, voided: boolean }[]>`
  select source_record_id as id, version, voided from enforcement_record order by source_record_id`
/** What the worker put off when it died comes at once. */
const hurry = () => county.superuser`update outbox set available_at = now() where topic = 'share.deliver'`

/** Looks again and again; for a minute and no longer. */
async function until(so: () => Promise<boolean>): Promise<void> {
  for (const began = performance.now(); !await so();) {
    assert.ok(performance.now() - began < 60_000, 'it did not come about within a minute')
    await wait(20)
  }
}

test(`a county killed up to ${kills} times while it delivers: the prefecture has every record, each once, none kept out`, async () => {
  server = await startServerProcess(county.url, today, folder.path)
  const clerk = await signIn(() => server!.address, '659801-clerk')
  const form = new FormData()
  form.append('file', new Blob([penaltyFile(...Array.from({ length: count }, (_, at) => penaltyRow(at)))]), 'penalties.csv')
  const made = await clerk.post<{ id: string }>('/api/export-sets', {
    name: '报州', receiver: '州', law: null, norm: null, agreement: '协议', content: { subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole' }, url, secret,
  })
  assert.equal(made.status, 201)
  assert.equal((await clerk.post('/api/record-imports', form)).status, 200)

  const next = numbersFrom(7)
  const arrived = async () => (await kept(prefecture.db)).length
  for (let kill = 0, before = 0; kill < kills; kill++) {
    await until(async () => await arrived() > before)
    await wait(200 * next())
    await server.kill()
    before = await arrived()
    await hurry()
    server = await startServerProcess(county.url, today, folder.path)
    if (before < count) continue
    assert.ok(kill > 0, 'everything had arrived before the first kill: the test itself is broken')
    break
  }
  const waiting = async () => (await clerk.get<ExportSet>(`/api/export-sets/${made.body.id}`)).body.waiting
  await until(async () => await waiting() === 0)
  assert.deepEqual([...await kept(prefecture.db)], [...await kept(county)])
  assert.equal((await prefecture.db.superuser`select from record_quarantine`).length, 0)
})
