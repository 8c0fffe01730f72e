import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { emptyDatabase } from '../../test/database.ts'
import { withDatabase } from './connect.ts'
import { migrate } from './migrate.ts'

const folders: string[] = []
const databases: { drop(): Promise<void> }[] = []
let url = ''

beforeEach(async () => {
  const database = await emptyDatabase()
  databases.push(database)
  url = database.url
})

after(async () => {
  for (const database of databases) await database.drop()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const tables = () => withDatabase(url, async sql => (await sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`).map(({ name }) => name as string))

const one = { '0001_one.sql': 'create table one (id integer);' }
const two = { '0002_two.sql': 'create table two (id integer); insert into two values (1);' }

test('the migrations of the program run on an empty database, and a second time do nothing', async () => {
  const applied = await migrate(url)
  assert.equal(applied[0], '0000_roles')
  assert.deepEqual(await migrate(url), [])
})

test('files run in their order and each is recorded', async () => {
  assert.deepEqual(await migrate(url, folderWith({ ...two, ...one })), ['0001_one', '0002_two'])
  assert.deepEqual(await tables(), ['migration', 'one', 'two'])
})

test('of processes that start at once each file is run by one alone, and all find the database ready', async () => {
  const folder = folderWith({ ...one, ...two })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  assert.deepEqual(applied.flat().sort(), ['0001_one', '0002_two'])
  assert.deepEqual(await withDatabase(url, async sql => (await sql`select id from two`).length), 1)
})

test('a migration that fails leaves nothing of itself, names its file, and runs once mended', async () => {
  await assert.rejects(() => migrate(url, folderWith({ ...one, '0002_two.sql': 'create table two (id integer); create table one (id integer);' })),
    { code: 'migration-failed', message: /0002_two\.sql.*already exists/ })
  assert.deepEqual(await tables(), ['migration', 'one'])
  assert.deepEqual(await migrate(url, folderWith({ ...one, ...two })), ['0002_two'])
})

test('a file that was changed after it ran is refused, and nothing further runs', async () => {
  await migrate(url, folderWith(one))
  await assert.rejects(() => migrate(url, folderWith({ '0001_one.sql': 'create table other (id integer);', ...two })), { code: 'migration-changed', message: /0001_one\.sql/ })
  assert.deepEqual(await tables(), ['migration', 'one'])
})

test('a database that has been through more than this program knows is refused', async () => {
  await migrate(url, folderWith({ ...one, ...two }))
  await assert.rejects(() => migrate(url, folderWith(one)), { code: 'database-newer', message: /0002_two/ })
})

test('a file that comes late under a number already passed is refused', async () => {
  await migrate(url, folderWith(two))
  await assert.rejects(() => migrate(url, folderWith({ ...one, ...two })), { code: 'migration-order', message: /0001_one\.sql/ })
})

test('a stray file name and a number used twice are refused before anything runs', async () => {
  await assert.rejects(() => migrate(url, folderWith({ ...one, '0001_again.sql': 'select 1' })), { code: 'migration-name', message: /0001_one\.sql/ })
  await assert.rejects(() => migrate(url, folderWith({ '1_one.sql': 'select 1' })), { code: 'migration-name' })
  assert.deepEqual(await tables(), [])
})

test('the roles may have been made beforehand by another hand, or by another database of the same server', async () => {
  await migrate(url)
  const second = await emptyDatabase()
  databases.push(second)
  assert.equal((await migrate(second.url))[0], '0000_roles')
})

test('a database whose locale knows no Chinese letters is refused with a sentence', async () => {
  const blind = await emptyDatabase('C')
  databases.push(blind)
  await assert.rejects(() => migrate(blind.url), { code: 'migration-failed', message: /LC_CTYPE/ })
})
