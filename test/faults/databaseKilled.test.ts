import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { applicationRole, withDatabase } from '../../server/database/connect.ts'
import { type Cluster, startPostgres } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { signIn } from '../client.ts'
import { openDoor } from '../door.ts'
import { numbersFrom } from '../manyRecords.ts'
import { startServerProcess } from './process.ts'
import { assertWhole, untilPrinted } from './whole.ts'
import { officials, sender, today } from './work.ts'

const kills = 5

const folder = mkdtempSync(join(tmpdir(), 'xiezhi-faults-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, 'data')
const begin = () => startPostgres({ dataDir, durable: true })
let cluster: Cluster | undefined

/** The server keeps its address, whatever port the database gets at its next start. */
const door = await openDoor(() => cluster ? Number(new URL(cluster.url).port) : 9)

cluster = await begin()
await migrate(cluster.url)
await withDatabase(cluster.url, sql => seedOrgansAndPeople(sql, today), { role: applicationRole })
const server = await startServerProcess(Object.assign(new URL(cluster.url), { port: door.port }).href, today, join(folder, 'files'))
after(async () => {
  await server.kill()
  door.close()
  await cluster?.stop()
  for (const path of [realpathSync(dataDir), folder]) rmSync(path, { recursive: true, force: true })
})

/** Looks into the database from behind the server's back. */
const look = <T>(work: Parameters<typeof withDatabase<T>>[1]) =>
  withDatabase(Object.assign(new URL(cluster!.superuserUrl), { pathname: 'xiezhi' }).href, work, { max: 1 })
const health = async () => {
  const answer = await fetch(`${server.address}/api/health`)
  return [answer.status, (await answer.json() as { says: string }).says]
}

test(`PostgreSQL killed ${kills} times under work: the server says so, goes on by itself afterwards, and nothing acknowledged is lost`, async t => {
  const seed = randomInt(2 ** 31)
  t.diagnostic(`seed ${seed}`)
  const next = numbersFrom(seed)
  const as = (login: string) => signIn(() => server.address, login)
  const people = await look(async sql => (await sql<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(({ id }) => id))
  const working = [
    officials({ clerk: await as('659801-clerk'), chief: await as('659801-chief'), agency: await as('659801-market') }, people),
    sender(await as('650000-clerk'), 100),
  ]
  for (const one of working) await one.once()
  for (let kill = 0; kill < kills; kill++) {
    const broken = Promise.all(working.map(one => one.work()))
    await Promise.race([wait(200 + 800 * next()), broken])
    process.kill(cluster!.pid, 'SIGKILL')
    await cluster!.ended
    await cluster!.stop()
    cluster = undefined
    await broken
    assert.deepEqual(await health(), [503, '数据库连不上，正在重试。'])
    cluster = await begin()
    while ((await health())[0] !== 200) await wait(50)
    for (const one of working) await look(sql => one.check(sql))
    await look(assertWhole)
  }
  for (const one of working) await one.once()
  await look(untilPrinted)
  await look(assertWhole)
  for (const { tally } of working) t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.unanswered} unanswered`)
})
