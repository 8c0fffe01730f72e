import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { signIn } from '../client.ts'
import { testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { type ServerProcess, startServerProcess } from './process.ts'
import { assertWhole, untilPrinted } from './whole.ts'
import { officials, sender, today } from './work.ts'

/** The full figure is 50: XIEZHI_KILLS=50. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 8)
/** Of one file: as long on its way as some steps of a case. */
const rows = 100

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, today)
const folder = await ownFolder()
let server: ServerProcess
after(async () => {
  await server.kill()
  await db.drop()
  await folder.remove()
})

/** In milliseconds, of a server that has just started. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

test(`kill -9 ${kills} times in the middle of imports and of case steps: what was acknowledged is there, once, and nothing by half`, async t => {
  const seed = randomInt(2 ** 31)
  t.diagnostic(`seed ${seed}`)
  const next = numbersFrom(seed)
  server = await startServerProcess(db.url, today, folder.path)
  const as = (login: string) => signIn(() => server.address, login)
  const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(({ id }) => id)
  const working = [
    officials({ clerk: await as('659801-clerk'), chief: await as('659801-chief'), agency: await as('659801-market') }, people),
    sender(await as('650000-clerk'), rows),
  ]
  const undisturbed = await timeOf(() => Promise.all(working.map(one => one.once())))
  t.diagnostic(`undisturbed ${Math.round(undisturbed)} ms`)
  let pace = undisturbed
  const hardlyBegun = () => working.some(({ tally }) => tally.acknowledged <= kills / 5)
  for (let kill = 0; kill < kills || hardlyBegun(); kill++) {
    assert.ok(kill < 4 * kills, 'the work hardly begins: the test itself is broken')
    const broken = Promise.all(working.map(one => one.work()))
    await Promise.race([wait(2.5 * pace * next()), broken])
    await server.kill()
    await broken
    for (const one of working) await one.check(db.superuser)
    await assertWhole(db.superuser)
    const fallsBehind = working.some(({ tally }) => tally.acknowledged < kill / 2)
    pace = fallsBehind ? Math.min(1.3 * pace, 4 * undisturbed) : undisturbed // a busy machine is given more time between two kills
    server = await startServerProcess(db.url, today, folder.path)
  }
  await untilPrinted(db.superuser)
  await assertWhole(db.superuser)
  for (const { tally } of working) t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.unanswered} unanswered`)
})
