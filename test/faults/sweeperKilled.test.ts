import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isTicked } from '../../server/store/ticks.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { office } from '../office.ts'

/** How many duties are due on the day, and how often the worker dies over them. The full figure: 100,000 and 200. */
const due = Number(process.env['XIEZHI_DEADLINES'] ?? 1_000)
const kills = Number(process.env['XIEZHI_KILLS'] ?? 3)
const day = '2026-07-07'
const program = fileURLToPath(new URL('sweeper.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-sweeper-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const { as, db, deps, goTo } = await office('2026-06-05')

const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)

/** A case whose paper was received on that day, with thirty days to answer. */
async function receivedOn(on: '2026-06-05' | '2026-06-08'): Promise<string> {
  goTo(on)
  const [by, head] = [await as('659801-clerk'), await as('659801-chief')]
  const id = await by.open('659801-market', on, { people })
  await by.act(id, 'conclude', on, { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  await head.act(id, 'issue:firstCorrection', on)
  await by.act(id, 'serve:firstCorrection', on, { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  return id
}

/** Many cases like one: every row of it again, under ids and numbers of their own. */
async function multiply(id: string, times: number): Promise<void> {
  const tables = ['matter_event', 'matter_person', 'deadline', 'deadline_course', 'task']
  const columnsOf = async (table: string) => (await db.superuser<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`).map(({ name }) => name)
  await db.superuser`create table copy as select gen_random_uuid() as copy, n from generate_series(1, ${times - 1}::int) n`
  const matter = (await columnsOf('matter')).filter(name => name !== 'id' && name !== 'number').join(', ')
  await db.superuser.unsafe(`insert into matter (id, number, ${matter}) select copy, number || '之' || n, ${matter} from matter, copy where id = '${id}'`)
  for (const table of tables) {
    const columns = (await columnsOf(table)).filter(name => name !== 'matter_id').join(', ')
    await db.superuser.unsafe(`insert into ${table} (matter_id, ${columns}) select copy, ${columns} from ${table}, copy where matter_id = '${id}'`)
  }
  await db.superuser`drop table copy`
}

/** How many notices were begun, given or not. */
const begun = async (): Promise<number> => (await db.superuser<{ last: number }[]>`select last_value as last from notice_id_seq`)[0]!.last

/** One worker, killed -9 at any moment once it has begun so many notices more; never, if the day is done before. */
async function live(notices: number): Promise<void> {
  const child = spawn(process.execPath, [program, db.url, day, folder], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'xiezhi-compile-cache') },
  })
  const ended = once(child, 'exit')
  const until = await begun() + notices
  while (await begun() < until && !await isTicked(deps.sql, day)) await wait(5)
  child.kill('SIGKILL')
  await ended
}

/** Of each thing that must be told on the day, how many there are: what, to whom. */
const told = async () => [...await db.superuser<{ what: string, organ: string, count: number }[]>`
  select split_part(key, ':', case when key like '%:expired:%' then 2 else 6 end) as what, organ_id as organ, count(*) as count from notice
  where kind = 'deadline' group by 1, 2 order by 1, 2`].map(({ what, organ, count }) => [what, organ, count])

test(`${due.toLocaleString('en')} duties due, the worker killed up to ${kills} times: none missed, none told twice`, async t => {
  const [passed, ahead] = [await receivedOn('2026-06-05'), await receivedOn('2026-06-08')] // to 2026-07-06, to 2026-07-08
  const before = await told()
  await multiply(passed, due / 2)
  await multiply(ahead, due / 2)
  await db.superuser`delete from outbox` // papers are printed elsewhere
  await db.superuser`analyze`
  goTo(day)
  assert.deepEqual(before, [])

  const seed = randomInt(2 ** 31)
  const next = numbersFrom(seed)
  const each = due / 2 * (4 + 1) / (kills + 1)
  const started = performance.now()
  let killed = 0
  for (let ended = false; !ended && killed < kills; killed += ended ? 0 : 1) {
    await live(each * (0.4 + 0.8 * next()))
    ended = await isTicked(deps.sql, day)
  }
  t.diagnostic(`seed ${seed}: killed ${killed} times in the middle of the work`)
  assert.ok(killed > 0, 'the work was done before the first blow: the test itself is broken')
  await live(Infinity)
  t.diagnostic(`${Math.round((performance.now() - started) / 1000)} s in all`)

  assert.deepEqual(await told(), [
    ['before1', '659801-market', due / 2],
    ['chief', '659801-justice', due / 2], ['chief', '659801-market', due / 2],
    ['expired', '659801-justice', due / 2], ['expired', '659801-market', due / 2],
  ])
  assert.deepEqual([...await db.superuser`select matter_id, organ_id, says from notice where kind = 'deadline' group by 1, 2, 3 having count(*) > 1`], [], 'told twice')
  assert.deepEqual([...await db.superuser`
    select matter.id from matter join matter_event on matter_id = matter.id group by matter.id having version <> count(*) or max(seq) <> count(*)
      or count(*) filter (where act = 'expire') <> case when bool_or(happened_on = '2026-06-08') then 0 else 1 end`], [], 'a history with a gap, or a day noted twice')
  assert.deepEqual([...await db.superuser`select state, count(*) from deadline where clock = 'rectification' group by state order by state`].map(row => [row['state'], row['count']]),
    [['overdue', due / 2], ['running', due / 2]])
  assert.deepEqual([...await db.superuser`select matter_id from deadline where wakes_on <= ${day}`], [], 'somebody was left to be reminded')
})
