import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn } from '../client.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { openScene } from './scene.ts'
import { assertWhole, untilPrinted } from './whole.ts'
import { officials, sender, today } from './work.ts'

const kills = 5
const { address, look, health, strike, recover, close } = await openScene(today)
after(close)

test(`PostgreSQL killed ${kills} times under work: the server says so, goes on by itself afterwards, and nothing acknowledged is lost`, async t => {
  const seed = randomInt(2 ** 31)
  t.diagnostic(`seed ${seed}`)
  const next = numbersFrom(seed)
  const as = (login: string) => signIn(address, login)
  const people = await look(async sql => (await sql<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(({ id }) => id))
  const working = [
    officials({ clerk: await as('659801-clerk'), chief: await as('659801-chief'), agency: await as('659801-market') }, people),
    sender(await as('650000-clerk'), 100),
  ]
  for (const one of working) await one.once()
  for (let kill = 0; kill < kills; kill++) {
    const broken = Promise.all(working.map(one => one.work()))
    await Promise.race([wait(200 + 800 * next()), broken])
    await strike('postmaster')
    await broken
    assert.deepEqual(await health(), [503, '数据库连不上，正在重试。'])
    await recover()
    for (const one of working) await look(sql => one.check(sql))
    await look(assertWhole)
  }
  for (const one of working) await one.once()
  await look(untilPrinted)
  await look(assertWhole)
  for (const { tally } of working) t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.unanswered} unanswered`)
})
