import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { withDatabase } from './connect.ts'
import { type Cluster, runningPostgres, startPostgres } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true, force: true }))

const dataDir = join(folder, 'data')
const start = () => startPostgres({ dataDir, durable: true })
const note = (url: string, text: string) => withDatabase(url, async sql => { await sql`create table if not exists note (text text)`; await sql`insert into note values (${text})` })
const notes = (url: string) => withDatabase(url, async sql => (await sql`select text from note order by text`).map(({ text }) => text as string))

async function running<T>(work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await start()
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}

/** A process that has ended but whose parent has not asked yet stands nowhere any more. */
const isAlive = (pid: number) => existsSync(`/proc/${pid}/cwd`)

/** Another program that starts the same cluster and then only waits: to be killed. */
async function inAnotherProcess(): Promise<{ url: string, pid: number, kill(): Promise<void> }> {
  const program = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const { url, pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true })
    console.log(JSON.stringify({ url, pid }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  return {
    ...JSON.parse(line) as { url: string, pid: number },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

test('a first start makes a cluster that knows Chinese letters and is no superuser\'s; stopping leaves no process', async () => {
  const pid = await running(async ({ url, pid }) => {
    const [row] = await withDatabase(url, sql => sql`
      select (select rolsuper from pg_roles where rolname = current_user) as super, current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as listening, datctype as letters from pg_database where datname = current_database()`)
    assert.deepEqual({ ...row }, { super: false, checksums: 'on', listening: '127.0.0.1', letters: 'C.UTF-8' })
    assert.notEqual(statSync(`/proc/${pid}`).uid, 0, 'PostgreSQL never runs as root')
    await note(url, 'first')
    return pid
  })
  assert.equal(isAlive(pid), false)
})

test('a second start finds the data of the first', async () => {
  assert.deepEqual(await running(({ url }) => notes(url)), ['first'])
})

test('two starts on one data folder: the second is told, the first goes on', async () => {
  await running(async ({ url }) => {
    await assert.rejects(start, { code: 'data-in-use', message: /正被另一个獬豸进程使用/ })
    assert.deepEqual(await notes(url), ['first'])
  })
})

test('another process of the same user finds the running server\'s address', async () => {
  await running(async ({ url }) => assert.equal(runningPostgres(dataDir), url))
  assert.equal(runningPostgres(dataDir), null)
})

test('kill -9 of the program takes the server along; what was committed is there at the next start', async () => {
  const killed = await inAnotherProcess()
  await note(killed.url, 'second')
  await killed.kill()
  await running(async ({ url, pid }) => {
    assert.notEqual(pid, killed.pid)
    assert.equal(isAlive(killed.pid), false)
    assert.deepEqual(await notes(url), ['first', 'second'])
  })
})

test('kill -9 of the server itself: the program hears of it, and a start at once finds all that was committed', async () => {
  const cluster = await start()
  await note(cluster.url, 'third')
  process.kill(cluster.pid, 'SIGKILL')
  await cluster.ended
  await cluster.stop()
  assert.deepEqual(await running(({ url }) => notes(url)), ['first', 'second', 'third'])
})

for (const [title, content] of [['is not one', '¿?\n'], ['names a living stranger', `${process.pid}\n${dataDir}/cluster\n1700000000\n5432\n\n127.0.0.1\n  0 0\nready   \n`]] as const) {
  test(`a pid file that ${title} stops no start`, async () => {
    writeFileSync(join(dataDir, 'cluster/postmaster.pid'), content)
    assert.equal((await running(({ url }) => notes(url))).length, 3)
  })
}

test('a first start that was cut short leaves nothing in the way', async () => {
  const begun = join(folder, 'begun')
  mkdirSync(join(begun, 'cluster.unfinished/base'), { recursive: true })
  if (process.getuid?.() === 0) chmodSync(begun, 0o777)
  const cluster = await startPostgres({ dataDir: begun, durable: false })
  await cluster.stop()
  assert.equal(existsSync(join(begun, 'cluster.unfinished')), false)
})

test('under a folder that only its owner may enter the server starts all the same', async () => {
  const hidden = join(folder, 'hidden')
  mkdirSync(hidden, { mode: 0o700 })
  const cluster = await startPostgres({ dataDir: join(hidden, 'data'), durable: false })
  await note(cluster.url, 'hidden')
  await cluster.stop()
  const again = await startPostgres({ dataDir: join(hidden, 'data'), durable: false })
  assert.deepEqual(await notes(again.url), ['hidden'])
  await again.stop()
  rmSync(realpathSync(join(hidden, 'data')), { recursive: true })
})

test('data of another version, a lost secret and a broken setting are told apart in sentences, and change nothing', async () => {
  await refusedWith('cluster/PG_VERSION', '15\n', 'data-version')
  await refusedWith('cluster/postgresql.conf', 'nonsense', 'database-start')
  const secret = readFileSync(join(dataDir, 'secret'))
  rmSync(join(dataDir, 'secret'))
  await assert.rejects(start, { code: 'secret-lost', message: /secret/ })
  writeFileSync(join(dataDir, 'secret'), secret)
  assert.equal((await running(({ url }) => notes(url))).length, 3)
})

async function refusedWith(file: string, content: string, code: string): Promise<void> {
  const path = join(dataDir, file)
  const sound = readFileSync(path)
  writeFileSync(path, content)
  await assert.rejects(start, { code, message: /[一-龥]/ })
  writeFileSync(path, sound)
}
