import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { pino } from 'pino'
import { lawFor, laws, notices, regions } from '../../laws/registry.ts'
import { applicationRole, connect, type Sql, type Transaction } from '../../server/database/connect.ts'
import { demoPassword } from '../../server/demo/people.ts'
import type { Deps } from '../../server/deps.ts'
import { storedFiles } from '../../server/files/uploads.ts'
import { buildApp } from '../../server/http/app.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { type Load, type Measured, under } from './load.ts'
import { recordsInPlenty, seed, today } from './manyRows.ts'

/** Who looks, and the path beneath which they see all. */
export const people = { county: ['659801-clerk', '/650000-gov/659801-gov/'], prefecture: ['422800-clerk', '/422800-gov/'], region: ['650000-clerk', '/650000-gov/'] } as const
export type Person = keyof typeof people

const listening = (server: Server): Promise<number> => new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

export interface Asking {
  readonly db: TestDatabase
  /** What is asked of the product by somebody. */
  asked(who: Person, path: string): Pick<Load, 'port' | 'path' | 'cookie'>
  close(): Promise<void>
}

/** The product over so many records, listening, with everybody signed in; says what it stands on. */
export async function askingAbout(count: number): Promise<Asking> {
  const filling = performance.now()
  const db = await testDatabase(recordsInPlenty(count))
  const [{ rows }] = await db.superuser<[{ rows: number }]>`select count(*) as rows from enforcement_record`
  console.log(`\n${rows.toLocaleString('en')} records, seed ${seed}, filled in ${((performance.now() - filling) / 1_000).toFixed(0)} s; ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  const folder = await ownFolder()
  const deps = { files: await storedFiles(folder.path), sql: db.sql, log: pino({ level: 'silent' }), today: () => today, now: () => new Date(), laws: shelve({ laws, regions, notices, lawFor }) } as unknown as Deps
  const app = await buildApp(deps)
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const cookies = new Map<Person, string>()
  for (const [person, [login]] of Object.entries(people) as [Person, (typeof people)[Person]][]) {
    const answer = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-xiezhi': '1' }, payload: { login, password: demoPassword } })
    cookies.set(person, String(answer.headers['set-cookie']).split(';')[0]!)
  }
  return {
    db, asked: (who, path) => ({ port, path, cookie: cookies.get(who)! }),
    close: async () => {
      await app.close()
      await db.drop()
      await folder.remove()
    },
  }
}

/** What somebody would write who knows nothing but the question: its own statements, on connections that see what this person sees; no session, no transaction, no checks. */
export async function bareHandler(url: string, who: Person, work: (tx: Transaction) => Promise<unknown>): Promise<{ load: Pick<Load, 'port' | 'path' | 'cookie'>, close(): Promise<void> }> {
  const [, path] = people[who]
  const settings = new URLSearchParams({ 'app.account': 'worker', 'app.scope': path, 'app.scope_end': `${path.slice(0, -1)}0` })
  const sql: Sql = connect(`${url}?${settings}`, { role: applicationRole })
  const server = createServer((_request, response) => {
    void work(sql as unknown as Transaction).then(answer => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)))
  })
  return {
    load: { port: await listening(server), path: '/', cookie: '' },
    close: async () => {
      server.close()
      await sql.end()
    },
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const medianOf = (all: readonly Measured[]): Measured => ({ rate: median(all.map(one => one.rate)), p50: median(all.map(one => one.p50)), p95: median(all.map(one => one.p95)), p99: median(all.map(one => one.p99)) })

/** Both in turn, warmed up, so many rounds; medians. */
export async function inTurn(ours: Pick<Load, 'port' | 'path' | 'cookie'>, theirs: Pick<Load, 'port' | 'path' | 'cookie'>, { rounds, ...how }: { rounds: number } & Pick<Load, 'clients' | 'milliseconds'>): Promise<readonly [Measured, Measured]> {
  for (const warm of [ours, theirs]) await under({ ...warm, ...how, milliseconds: how.milliseconds / 2 })
  const [mine, other]: [Measured[], Measured[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    other.push(await under({ ...theirs, ...how }))
    mine.push(await under({ ...ours, ...how }))
  }
  return [medianOf(mine), medianOf(other)]
}

export const told = ({ rate, p50, p95, p99 }: Measured): string => `${rate.toFixed(0).padStart(6)}/s ${[p50, p95, p99].map(time => time.toFixed(1).padStart(7)).join('')}`
export const heading = `${''.padEnd(34)} ${'p50    p95    p99'.padStart(29)}   bare ${'p50    p95    p99'.padStart(27)}    rate ×  p99 ×`
export const line = (name: string, [a, b]: readonly [Measured, Measured]): string => `  ${name.padEnd(32)} ${told(a)} ${told(b)}  ${(a.rate / b.rate).toFixed(2).padStart(6)} ${(a.p99 / b.p99).toFixed(2).padStart(6)}`
