import type { ChildProcess } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileTrouble, Trouble } from '../trouble.ts'
import { binariesFor } from './binaries.ts'
import { withDatabase } from './connect.ts'
import { claim, evict } from './occupancy.ts'
import { roomFor } from './room.ts'
import { spawnAs, type Tenant, tenantFor } from './tenant.ts'

export interface Cluster {
  /** The database `xiezhi`, signed in as its owner: no superuser, so that what works here works on a managed server. */
  url: string
  /** The database `postgres`, signed in as superuser: for tests and repairs. */
  superuserUrl: string
  pid: number
  /** Resolves when PostgreSQL has ended, asked or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

interface House { dataDir: string, cluster: string, log: string, bin: string, tenant: Tenant | null, secret: string }

const majorVersion = '17'

/**
 * A real PostgreSQL server of our own on a random loopback port. `dataDir` holds the cluster, its secret and its log.
 * `durable: false` is for throw-away clusters of tests: a power cut may lose what was committed.
 */
export async function startPostgres({ dataDir, durable }: { dataDir: string, durable: boolean }): Promise<Cluster> {
  const house = await furnish(dataDir).catch(error => { throw fileTrouble(error, dataDir) })
  const release = await claim(house.dataDir)
  try {
    await evict(house.cluster)
    await settle(house, durable)
    const { child, port } = await launch(house, durable)
    const ended = exitOf(child).then(() => {})
    child.unref() // a database alone keeps no program alive
    const superuserUrl = `postgres://postgres:${house.secret}@127.0.0.1:${port}/postgres`
    await openHouse(superuserUrl, ownerPassword(house.secret))
    return {
      url: ownerUrl(house.secret, port),
      superuserUrl,
      pid: child.pid!,
      ended,
      stop: async () => {
        await end(child)
        await release()
      },
    }
  } catch (error) {
    await release()
    throw fileTrouble(error, house.dataDir)
  }
}

/** The address of a server that another process of this user is running on this data folder, or null. */
export function runningPostgres(dataDir: string): string | null {
  try {
    const port = readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[3]
    return ownerUrl(readFileSync(join(dataDir, 'secret'), 'utf8').trim(), Number(port))
  } catch {
    return null
  }
}

async function furnish(wanted: string): Promise<House> {
  const tenant = await tenantFor(wanted)
  const bin = await binariesFor(tenant)
  const dataDir = await roomFor(tenant, wanted)
  return { dataDir, cluster: join(dataDir, 'cluster'), log: join(dataDir, 'postgres.log'), bin, tenant, secret: secretOf(dataDir, tenant) }
}

/** The superuser's password, made once; a cluster that has lost it can no longer be entered. */
function secretOf(dataDir: string, tenant: Tenant | null): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, 'cluster'))) throw new Trouble('secret-lost', `数据目录 ${dataDir} 缺少 secret 文件，无法进入数据库：请从备份恢复该文件。`)
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (tenant) chownSync(file, tenant.uid, tenant.gid)
  }
  return readFileSync(file, 'utf8').trim()
}

const ownerPassword = (secret: string) => createHmac('sha256', secret).update('xiezhi').digest('hex').slice(0, 48)

const ownerUrl = (secret: string, port: number) => `postgres://xiezhi:${ownerPassword(secret)}@127.0.0.1:${port}/xiezhi`

/** Makes the cluster where there is none. It is built beside its place, so a start cut short leaves no half of one. */
async function settle(house: House, durable: boolean): Promise<void> {
  if (existsSync(house.cluster)) {
    const version = readFileSync(join(house.cluster, 'PG_VERSION'), 'utf8').trim()
    if (version !== majorVersion) throw new Trouble('data-version', `数据目录 ${house.cluster} 属于 PostgreSQL ${version}，内置数据库是 ${majorVersion}：请先用备份迁移数据。`)
    return
  }
  const unfinished = `${house.cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const child = spawnLogged(house, 'initdb', [
    '-D', unfinished, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', // plain C would blind trigram search to Chinese
    '-A', 'scram-sha-256', '--pwfile', join(house.dataDir, 'secret'), '--data-checksums', ...(durable ? [] : ['-N']),
  ])
  if (await exitOf(child) !== 0) throw explain(house)
  renameSync(unfinished, house.cluster)
}

/** A port may be taken between our choice and PostgreSQL's, and a killed cluster may need a moment: so a few attempts. */
async function launch(house: House, durable: boolean): Promise<{ child: ChildProcess, port: number }> {
  const frail = ['fsync', 'synchronous_commit', 'full_page_writes'].map(name => `${name}=off`)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...(durable ? [] : frail)]
    const child = spawnLogged(house, 'postgres', ['-D', house.cluster, ...settings.flatMap(setting => ['-c', setting])])
    if (await isReady(child, house.cluster)) return { child, port }
    if (attempt === 5) throw explain(house)
    await wait(200 * attempt)
  }
}

function spawnLogged(house: House, program: string, args: string[]): ChildProcess {
  const log = openSync(house.log, 'w')
  try {
    return spawnAs(house.tenant, join(house.bin, program), args, log)
  } finally {
    closeSync(log)
  }
}

/** PostgreSQL writes its state into the last line of its pid file; false when it ended instead of becoming ready. */
async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let alive = true
  void exitOf(child).then(() => { alive = false })
  while (alive) {
    const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').then(text => text.split('\n'), () => [])
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await wait(20)
  }
  return false
}

/** The owner's role and its database; asked for at each start, since an earlier one may have been cut short here. */
async function openHouse(superuserUrl: string, password: string): Promise<void> {
  await withDatabase(superuserUrl, async sql => {
    const [role] = await sql`select from pg_roles where rolname = 'xiezhi'`
    if (!role) await sql.unsafe(`create role xiezhi login createrole password '${password}'`)
    const [database] = await sql`select from pg_database where datname = 'xiezhi'`
    if (!database) await sql`create database xiezhi owner xiezhi`
  }, { max: 1 })
}

/** Asks for a quick, orderly shutdown, and insists if none comes. */
async function end(child: ChildProcess): Promise<void> {
  child.ref()
  const ended = exitOf(child)
  child.kill('SIGINT')
  const insist = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(insist)
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Why PostgreSQL did not start, in a sentence, from what it logged. */
function explain({ log, cluster }: House): Trouble {
  const text = readFileSync(log, 'utf8')
  const known: [RegExp, string][] = [
    [/No space left on device/, '磁盘空间已满'],
    [/Read-only file system/, '磁盘是只读的'],
    [/Permission denied/, '数据库用户没有读写数据目录的权限'],
    [/invalid locale name|locale .* not/, '系统缺少 C.UTF-8 语言环境'],
    [/could not create shared memory|could not map anonymous shared memory/, '系统共享内存不足'],
    [/could not locate a valid checkpoint|invalid page|checksum/, '数据文件已损坏，请从备份恢复'],
    [/syntax error in file|configuration file .* contains errors/, 'postgresql.conf 有错误'],
  ]
  const reason = known.find(([pattern]) => pattern.test(text))?.[1] ?? text.trim().split('\n').slice(-3).join(' ')
  return new Trouble('database-start', `内置数据库无法启动（数据目录 ${cluster}）：${reason}。详见 ${log}。`)
}
