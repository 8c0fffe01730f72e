import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect as connectTo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { pino } from 'pino'
import { testDatabase } from '../test/database.ts'
import { ownPage } from '../test/office.ts'
import { testSeals } from '../test/seals.ts'
import { demoPassword } from './demo/people.ts'
import { seedOrgansAndPeople } from './demo/seed.ts'
import { startServer, type ServerOptions } from './main.ts'

const db = await testDatabase()
after(() => db.drop())
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-web-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>獬豸</title>')
writeFileSync(join(folder, 'assets', 'page-1a2b3c.js'), 'x'.repeat(2000))
writeFileSync(join(folder, 'assets', 'page-1a2b3c.js.br'), brotliCompressSync('x'.repeat(2000)))

const options: ServerOptions = { databaseUrl: db.url, port: 0, host: '127.0.0.1', fonts: folder, files: join(folder, 'files'), seals: testSeals, webDir: folder, log: pino({ level: 'silent' }) }

async function running<T>(more: Partial<ServerOptions>, look: (address: string) => Promise<T>): Promise<T> {
  const server = await startServer({ ...options, ...more })
  try {
    return await look(server.address)
  } finally {
    await server.stop()
  }
}

test('any address of the site is the page that routes itself, and is asked for anew each time', async () => {
  await running({}, async address => {
    for (const path of ['/', '/matters/1', '/laws/enshi-2025/27']) {
      const answer = await fetch(address + path)
      assert.match(await answer.text(), /獬豸/)
      assert.equal(answer.headers.get('cache-control'), 'no-cache')
    }
  })
})

test('a file that bears its hash comes compressed and is kept for ever', async () => {
  await running({}, async address => {
    const answer = await fetch(`${address}/assets/page-1a2b3c.js`, { headers: { 'accept-encoding': 'br' } })
    assert.deepEqual([answer.headers.get('content-encoding'), answer.headers.get('cache-control')], ['br', 'public, max-age=31536000, immutable'])
    assert.equal((await answer.text()).length, 2000)
  })
})

test('a file that is gone is not answered with a page', async () => {
  await running({}, async address => assert.equal((await fetch(`${address}/assets/old-000000.js`)).status, 404))
})

test('the day may be fixed, and stays in China', async () => {
  await seedOrgansAndPeople(db.sql, '2026-07-13')
  await running({ today: '2026-07-13' }, async address => {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST', headers: { ...ownPage, 'content-type': 'application/json' }, body: JSON.stringify({ login: '422891-clerk', password: demoPassword }),
    })
    assert.equal((await answer.json() as { today: string }).today, '2026-07-13')
  })
})

test('with the database away it starts all the same and says so, and works once the database is there', async () => {
  const real = new URL(db.url)
  const way = createServer(socket => socket.pipe(connectTo(Number(real.port), real.hostname)).on('error', () => socket.destroy()).pipe(socket).on('error', () => {}))
  const listening = (port: number) => new Promise<void>(resolve => way.listen(port, '127.0.0.1', resolve))
  await listening(0)
  const { port } = way.address() as { port: number }
  await new Promise(resolve => way.close(resolve))
  const away = Object.assign(new URL(db.url), { hostname: '127.0.0.1', port: String(port) }).href
  await running({ databaseUrl: away }, async address => {
    const health = await fetch(`${address}/api/health`)
    assert.deepEqual([health.status, (await health.json() as { database: boolean }).database], [503, false])
    const signIn = () => fetch(`${address}/api/session`, {
      method: 'POST', headers: { ...ownPage, 'content-type': 'application/json' }, body: JSON.stringify({ login: 'x', password: 'y' }),
    })
    const answer = await signIn()
    const { code, sentence, reference } = await answer.json() as { code: string, sentence: string, reference: string }
    assert.deepEqual([answer.status, code], [503, 'database.away'])
    assert.ok(sentence.includes(reference))
    assert.equal((await fetch(`${address}/api/laws`)).status, 200)
    await listening(port)
    assert.equal((await signIn()).status, 401)
    way.close()
  })
})

test('a worker alone listens nowhere and stops when told', async () => {
  const server = await startServer({ ...options, roles: 'worker' })
  assert.equal(server.address, '')
  await server.stop()
})

test('logs name no one: neither names, nor bodies, nor what was asked of the database', async () => {
  const { quietAboutPeople } = await import('./main.ts')
  const lines: string[] = []
  const log = quietAboutPeople({ write: line => { lines.push(line) } })
  log.error({ err: Object.assign(new Error('broken'), { query: 'select 赵一', parameters: ['赵一'], detail: 'Key (name)=(赵一)' }), req: { body: '赵一' } }, 'it broke')
  assert.equal(lines.length, 1)
  assert.ok(lines[0]!.includes('broken') && !lines[0]!.includes('赵一'), lines[0])
})
