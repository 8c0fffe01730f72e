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
import * as contract from '../../server/http/contract/records.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import { listRecords } from '../../server/store/records/list.ts'
import { testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { type Measured, under } from './load.ts'
import { recordsInPlenty, seed, today } from './manyRows.ts'

/**
 * Lists, filters and figures over many records, asked by 32 clients over HTTP, beside a bare node:http handler that sends the same SQL to the
 * same database and knows nobody: no session, no transaction, no checks. `./xiezhi bench lists`; `RECORDS=1000000` for a million.
 */
const counts = (process.env['RECORDS'] ?? '100000').split(',').map(Number)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const clients = 32
const milliseconds = Number(process.env['MILLISECONDS'] ?? 1_000)

/** Who looks, and the range of paths they see. */
const people = { county: ['659801-clerk', '/650000-gov/659801-gov/'], prefecture: ['422800-clerk', '/422800-gov/'], region: ['650000-clerk', '/650000-gov/'] } as const

const old = Buffer.from(JSON.stringify(['2024-06-15', 1])).toString('base64url')
const deep = `after=${Buffer.from(JSON.stringify(['2025-03-15', 1])).toString('base64url')}`
const lists: readonly (readonly [string, keyof typeof people, string])[] = [
  ['latest, county', 'county', ''], ['latest, prefecture', 'prefecture', ''], ['latest, region', 'region', ''],
  ['deep page, county', 'county', deep], ['deep page, region', 'region', deep], ['last pages, region', 'region', `after=${old}`],
  ['kind', 'county', 'kind=penalty'], ['kind, region', 'region', 'kind=licence'], ['body', 'county', 'body=659801-market'], ['body and kind', 'county', 'body=659801-market&kind=penalty'],
  ['area', 'region', 'area=650501'], ['month', 'county', 'from=2026-03-01&to=2026-03-31'], ['month and kind, region', 'region', 'from=2025-03-01&to=2025-03-31&kind=penalty'],
  ['field', 'county', 'field=MARKET'], ['field, region', 'region', 'field=MARKET'], ['item', 'county', 'item=XM-77'], ['item, region', 'region', 'item=XM-77'],
  ['offence', 'region', 'offence=AY-77'], ['fine from–to', 'county', 'fineFrom=5000&fineTo=8000'], ['fine from–to, region', 'region', 'fineFrom=5000&fineTo=8000'],
  ['large fines, region', 'region', 'fineFrom=150000'], ['officer', 'county', `officer=${encodeURIComponent('执659801-market7')}`], ['counterpart', 'region', 'party='],
  ['enterprises', 'county', 'enterprise=true'], ['withdrawn, region', 'region', 'voided=true'], ['red alerts', 'county', 'colour=red'], ['red alerts, region', 'region', 'colour=red'],
  ['two characters', 'county', `text=${encodeURIComponent('交通')}`], ['two characters, region', 'region', `text=${encodeURIComponent('交通')}`],
  ['three characters', 'county', `text=${encodeURIComponent('交通运')}`], ['three characters, region', 'region', `text=${encodeURIComponent('交通运')}`], ['a number, region', 'region', `text=${encodeURIComponent('〕77777号')}`],
  ['kind, month, enterprise', 'county', 'kind=penalty&from=2026-01-01&enterprise=true'], ['area, kind, field', 'region', 'area=650501&kind=penalty&field=MARKET'], ['body, offence, month', 'county', 'body=659801-market&offence=AY-7&from=2025-01-01'],
]
const figures: readonly (readonly [string, keyof typeof people, string])[] = [
  ['figures, county', 'county', '/api/record-figures?'], ['figures, region', 'region', '/api/record-figures?'], ['figures since ever, region', 'region', '/api/record-figures?from=2023-01'],
  ['yearly tables, county', 'county', '/api/record-figures/2025?'], ['yearly tables, region', 'region', '/api/record-figures/2025?'],
  ['profile of a body', 'county', '/api/record-profile?body=659801-market'], ['profile of an offence, region', 'region', '/api/record-profile?offence=AY-77'],
  ['rules and their records, region', 'region', '/api/rules?'],
]

const wanted = process.argv.slice(2)
const isWanted = ([name]: readonly [string, ...unknown[]]): boolean => wanted.length === 0 || wanted.some(part => name.includes(part))
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const medianOf = (all: readonly Measured[]): Measured => ({ rate: median(all.map(one => one.rate)), p50: median(all.map(one => one.p50)), p95: median(all.map(one => one.p95)), p99: median(all.map(one => one.p99)) })
const told = ({ rate, p50, p95, p99 }: Measured): string => `${rate.toFixed(0).padStart(6)}/s ${[p50, p95, p99].map(time => time.toFixed(1).padStart(7)).join('')}`
const listening = (server: Server): Promise<number> => new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/** What somebody would write who knows nothing but the question: the list's own statements, on connections that see what this person sees. */
async function bare(url: string, path: string, query: ReturnType<typeof contract.listRecords.query.parse>): Promise<{ port: number, close(): Promise<void> }> {
  const settings = new URLSearchParams({ 'app.account': 'worker', 'app.scope': path, 'app.scope_end': `${path.slice(0, -1)}0` })
  const sql: Sql = connect(`${url}?${settings}`, { role: applicationRole })
  const { after, limit, organ: _, ...filter } = query
  const server = createServer((_request, response) => {
    void listRecords(sql as unknown as Transaction, filter, { after, limit }).then(({ rows, ...page }) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ items: rows, ...page })))
  })
  return { port: await listening(server), close: async () => {
    server.close()
    await sql.end()
  } }
}

async function measure(count: number): Promise<void> {
  const filling = performance.now()
  const db = await testDatabase(recordsInPlenty(count))
  const [{ rows, party }] = await db.superuser<[{ rows: number, party: number }]>`select count(*) as rows, max(id) as party from enforcement_record`
  console.log(`\n${rows.toLocaleString('en')} records, seed ${seed}, filled in ${((performance.now() - filling) / 1_000).toFixed(0)} s; ${clients} clients, median of ${rounds} × ${milliseconds} ms; ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  const folder = await ownFolder()
  const deps = { files: await storedFiles(folder.path), sql: db.sql, log: pino({ level: 'silent' }), today: () => today, now: () => new Date(), laws: shelve({ laws, regions, notices, lawFor }) } as unknown as Deps
  const app = await buildApp(deps)
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const cookies = new Map<string, string>()
  for (const [login] of Object.values(people)) {
    const answer = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-xiezhi': '1' }, payload: { login, password: demoPassword } })
    cookies.set(login, String(answer.headers['set-cookie']).split(';')[0]!)
  }
  console.log(`${''.padEnd(34)} ${'p50    p95    p99'.padStart(29)}   bare ${'p50    p95    p99'.padStart(27)}    rate ×  p99 ×`)
  for (const [name, who, asked] of lists.filter(isWanted)) {
    const [login, path] = people[who]
    const query = asked === 'party=' ? `party=${party}` : asked
    const other = await bare(db.url, path, contract.listRecords.query.parse(Object.fromEntries(new URLSearchParams(query))))
    const load = { cookie: cookies.get(login)!, path: `/api/records?${query}`, clients, milliseconds }
    const [ours, theirs]: [Measured[], Measured[]] = [[], []]
    for (const warm of [port, other.port]) await under({ ...load, port: warm, milliseconds: milliseconds / 2 })
    for (let round = 0; round < rounds; round++) {
      theirs.push(await under({ ...load, port: other.port }))
      ours.push(await under({ ...load, port }))
    }
    await other.close()
    const [a, b] = [medianOf(ours), medianOf(theirs)]
    console.log(`  ${name.padEnd(32)} ${told(a)} ${told(b)}  ${(a.rate / b.rate).toFixed(2).padStart(6)} ${(a.p99 / b.p99).toFixed(2).padStart(6)}`)
  }
  for (const [name, who, path] of figures.filter(isWanted)) {
    const measured: Measured[] = []
    for (let round = 0; round < rounds; round++) measured.push(await under({ port, path, cookie: cookies.get(people[who][0])!, clients: 4, milliseconds }))
    console.log(`  ${`${name} (4 clients)`.padEnd(44)} ${told(medianOf(measured))}`)
  }
  await app.close()
  await db.drop()
  await folder.remove()
}

for (const count of counts) await measure(count)
process.exit(0)
