import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Day } from '../../core/norms/index.ts'
import { isAway } from '../../server/database/away.ts'
import { applicationRole, type Sql, withDatabase } from '../../server/database/connect.ts'
import { type Cluster, startPostgres } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import type { KeyPlace } from '../../server/seal/keys.ts'
import { root } from '../../cli/home.ts'
import { openDoor } from '../door.ts'
import { type ServerProcess, startServerProcess } from './process.ts'

/** What is brought down: the server, one connection's process in PostgreSQL (which then restarts all), PostgreSQL at once by its own signal, its first process by ours. */
export const blows = ['server', 'backend', 'cluster', 'postmaster'] as const
export type Blow = (typeof blows)[number]

/** A command of the program, run beside the server. `code` null: it was struck. */
export interface Command { readonly ended: Promise<{ readonly code: number | null, readonly out: string, readonly err: string }>, readonly isRunning: () => boolean, readonly strike: () => void }

/** A PostgreSQL that keeps what it has acknowledged and a server, both of their own, to be killed. */
export interface Scene {
  readonly address: () => string
  /** Where the server puts what it needs for a while. */
  readonly temporary: string
  /** Where the server keeps files. */
  readonly files: string
  readonly databasePid: () => number
  /** The keys under which the server seals. */
  readonly keyPlace: KeyPlace
  command(...args: string[]): Command
  /** As the application sees the database. */
  asApplication<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Looks into the database from behind the server's back. */
  look<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  health(): Promise<readonly [status: number, says: string]>
  strike(blow: Blow): Promise<void>
  /** Starts what is down, and waits until all of it answers. */
  recover(): Promise<void>
  close(): Promise<void>
}

export async function openScene(today: Day): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'xiezhi-faults-'))
  chmodSync(folder, 0o755)
  const [dataDir, temporary, files] = [join(folder, 'data'), join(folder, 'temporary'), join(folder, 'files')]
  mkdirSync(temporary)
  const begin = () => startPostgres({ dataDir, durable: true })
  let cluster: Cluster | undefined = await begin()
  /** The server keeps its address of the database, whatever port that gets at its next start. */
  const door = await openDoor(() => (cluster ? Number(new URL(cluster.url).port) : 9))
  const within = <T>(url: string, work: (sql: Sql) => Promise<T>, role?: typeof applicationRole) => withDatabase(url, work, { max: 1, ...(role && { role }) })
  const look: Scene['look'] = work => within(Object.assign(new URL(cluster!.superuserUrl), { pathname: 'xiezhi' }).href, work)
  const asApplication: Scene['asApplication'] = work => withDatabase(cluster!.url, work, { role: applicationRole })
  await migrate(cluster.url)
  await asApplication(sql => seedOrgansAndPeople(sql, today))
  let isStruck = false
  /** The processes for connections outlive PostgreSQL's first one by a moment, and answer. */
  const untilAway = async () => {
    for (let again = 0; (await health())[0] === 200; again++) {
      assert.ok(again < 1_000, 'PostgreSQL was killed, and answers')
      await wait(20)
    }
  }
  const keys = join(folder, 'keys')
  const keyPlace = { sealing: join(keys, 'sealing.json'), index: join(keys, 'index.json') }
  const throughDoor = () => Object.assign(new URL(cluster!.url), { port: door.port }).href
  const startServer = () => startServerProcess(throughDoor(), today, files, { TMPDIR: temporary, XIEZHI_KEYS: keys })
  let server: ServerProcess | undefined = await startServer()
  const health: Scene['health'] = async () => {
    if (!server!.isAlive()) throw new Error(`the server ended, and nobody had struck it: ${server!.complaint()}`)
    const answer = await fetch(`${server!.address}/api/health`)
    return [answer.status, (await answer.json() as { says: string }).says]
  }
  const isUp = async () => await look(db => db`select`).then(() => true, error => { if (isAway(error)) return false; throw error }) && (await health())[0] === 200
  const endCluster = async (signal: NodeJS.Signals) => {
    process.kill(cluster!.pid, signal)
    await cluster!.ended
    await cluster!.stop()
    cluster = undefined
  }
  return {
    address: () => server!.address, temporary, files, databasePid: () => cluster!.pid, keyPlace, asApplication, look, health,
    command: (...args) => startCommand(args, { DATABASE_URL: throughDoor(), XIEZHI_KEYS: keys }),
    strike: async blow => {
      switch (blow) {
        case 'server':
          isStruck = true
          return await server!.kill()
        case 'backend': return await look(killOneConnection)
        case 'cluster': return await endCluster('SIGQUIT')
        case 'postmaster':
          await endCluster('SIGKILL')
          return await untilAway()
      }
    },
    recover: async () => {
      cluster ??= await begin()
      if (isStruck) server = await startServer()
      isStruck = false
      for (let again = 0; !await isUp(); again++) {
        assert.ok(again < 1_000, 'all was started, and does not answer')
        await wait(20)
      }
    },
    close: async () => {
      await server?.kill()
      server = undefined
      door.close()
      await cluster?.stop()
      for (const path of [realpathSync(dataDir), folder]) rmSync(path, { recursive: true, force: true })
    },
  }
}

function startCommand(args: readonly string[], environment: Readonly<Record<string, string>>): Command {
  const ended = Promise.withResolvers<Awaited<Command['ended']>>()
  const child = execFile(process.execPath, [join(root, 'cli/main.ts'), ...args], { env: { ...process.env, ...environment } }, (_, out, err) => ended.resolve({ code: child.exitCode, out, err }))
  return { ended: ended.promise, isRunning: () => child.exitCode === null && child.signalCode === null, strike: () => { child.kill('SIGKILL') } }
}

/** Rather one that is at work; one that was just ending by itself takes no other with it, and the next is killed. */
async function killOneConnection(sql: Sql): Promise<void> {
  for (;;) {
    const [row] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state = 'idle', random() limit 1`
    if (!row) return
    try {
      process.kill(row.pid, 'SIGKILL')
      await sql`select pg_sleep(2)` // all connections are ended, this one too
    } catch (error) {
      if (isAway(error)) return
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
