import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { applicationRole, connect, waitForDatabase, withDatabase } from './connect.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())

test('a day stays its text, an instant is ISO in UTC, a count is a number, jsonb is the value', async () => {
  const [row] = await database.sql`
    select ${'2026-02-28'}::date + 1 as day, ${'2026-02-01T16:30:00Z'}::timestamptz as instant, count(*) as count,
      ${database.sql.json({ 一: [1] })}::jsonb as body, 12345678901234.56::numeric as money`
  assert.deepEqual({ ...row }, { day: '2026-03-01', instant: '2026-02-01T16:30:00.000Z', count: 1, body: { 一: [1] }, money: '12345678901234.56' })
})

test('the day of an instant is the Chinese one: 16:30 UTC is already tomorrow', async () => {
  const [row] = await database.sql`select '2026-02-01T16:30:00Z'::timestamptz::date as day`
  assert.equal(row?.['day'], '2026-02-02')
})

test('a whole number that JavaScript cannot hold is an error, never a wrong number', async () => {
  await assert.rejects(() => database.sql`select 9007199254740993::bigint as n`, RangeError)
})

test('the application works under a role that owns nothing and that row-level security binds', async () => {
  const [role] = await database.sql`select current_user as name, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = current_user`
  assert.deepEqual({ ...role }, { name: applicationRole, rolsuper: false, rolbypassrls: false, rolcanlogin: false })
  const owned = await database.superuser`select relname from pg_class where pg_get_userbyid(relowner) = ${applicationRole}`
  assert.equal(owned.length, 0)
  await assert.rejects(() => database.sql`create table mine (id integer)`, { code: '42501' })
})

test('each connection of the pool has laid its rights down', async () => {
  const pool = connect(database.url, { role: applicationRole, max: 4 })
  const users = await Promise.all(Array.from({ length: 4 }, () => pool`select current_user as name, pg_sleep(0.01)`))
  await pool.end()
  assert.deepEqual(new Set(users.map(([row]) => row?.['name'])), new Set([applicationRole]))
})

const troubled = (change: Partial<Record<'password' | 'pathname' | 'port', string>>, code: string) =>
  assert.rejects(() => waitForDatabase(Object.assign(new URL(database.url), change).href, 0), { code, message: /[一-龥]/ })

test('a database that is down, missing or refuses the password is told apart in a sentence', async () => {
  await troubled({ port: '9' }, 'database-unreachable')
  await troubled({ pathname: 'nowhere' }, 'database-missing')
  await troubled({ password: 'wrong' }, 'database-password')
  await assert.rejects(() => waitForDatabase('localhost', 0), { code: 'database-address' })
})

test('no sentence about the database gives its password away', async () => {
  await assert.rejects(() => waitForDatabase('postgres://someone:mumble@127.0.0.1:9/x', 0), ({ message }: Error) => message.includes('127.0.0.1:9/x') && !message.includes('mumble'))
})

test('the pool is closed also when the work fails', async () => {
  let kept: { end(): Promise<void>, unsafe(text: string): Promise<unknown> } | undefined
  await assert.rejects(() => withDatabase(database.url, async sql => { kept = sql; throw new Error('no') }), { message: 'no' })
  await assert.rejects(async () => kept?.unsafe('select 1'), { code: 'CONNECTION_ENDED' })
})
