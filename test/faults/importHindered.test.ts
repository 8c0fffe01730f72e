import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request as ask } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { RecordImportDetail } from '../../server/http/contract/index.ts'
import { type Client, readAnswer, signIn } from '../client.ts'
import { posted } from './recordsFiles.ts'
import { countOf } from './recordsWhole.ts'
import { openScene } from './scene.ts'

const scene = await openScene('2026-07-13')
after(() => scene.close())
const who = await signIn(scene.address, '650000-clerk')

async function send({ cookie }: Client, source: string, { key = randomUUID() as string, rows = 200, form = 'csv' as const } = {}) {
  const { path, body } = await posted({ form, rows, source, edition: 1 })
  return await readAnswer<RecordImportDetail & { code: string }>(await fetch(scene.address() + path, { method: 'POST', headers: { cookie, 'x-xiezhi': '1', 'idempotency-key': key }, body: body() }))
}
const told = async (key: string) => (await who.get<RecordImportDetail>(`/api/record-imports/${key}`)).body
async function ended(key: string): Promise<RecordImportDetail> {
  for (;;) {
    const now = await told(key)
    if (now.endedAt !== null) return now
    await wait(20)
  }
}
const counted = (source: string) => scene.look(db => countOf(db, source))

/** Hands in the same file again under the same key, now that nothing is in the way. */
async function takenAtLast(source: string, key: string): Promise<void> {
  const { status, body } = await send(who, source, { key })
  assert.deepEqual([status, body.state, body.added + body.refused], [200, 'done', body.rows])
  assert.equal(await counted(source), body.added)
}

/** A request that is being sent, row by row: some rows have been read, many are still to come, and the line is open. */
async function sendInPart(key: string, source: string) {
  const line = connect(Number(new URL(scene.address()).port), '127.0.0.1')
  await once(line, 'connect')
  const body = await ((await posted({ form: 'ndjson', rows: 2_000, source, edition: 1 })).body() as Blob).text()
  line.write(`POST /api/records HTTP/1.1\r\nhost: x\r\ncookie: ${who.cookie}\r\nx-xiezhi: 1\r\nidempotency-key: ${key}\r\ncontent-type: application/x-ndjson\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`)
  for (const row of body.split('\n')) {
    line.write(`${row}\n`)
    if ((await told(key)).rows > 0) return line
    await wait(20)
  }
  return assert.fail('it was sent to the end, and is not said to be read')
}

test('the sender\'s line is cut in the middle: nothing has entered, the import says so, and may be tried again', async () => {
  const key = randomUUID()
  const line = await sendInPart(key, '断线')
  assert.equal((await told(key)).state, 'receiving')
  line.resetAndDestroy()
  const { state, code, says } = await ended(key)
  assert.deepEqual([state, code, await counted('断线')], ['failed', 'interrupted', 0])
  assert.match(says, /^上传中断。请把文件重新导入一次。（第\d+行之后）没有任何数据入库。$/)
  await takenAtLast('断线', key)
})

test('the same key again while the first still sends: refused, and the first goes on', async () => {
  const key = randomUUID()
  const line = await sendInPart(key, '同一钥匙')
  const second = await send(who, '同一钥匙', { key })
  assert.deepEqual([second.status, second.body.code, (await told(key)).state], [409, 'import.running', 'receiving'])
  line.resetAndDestroy()
  await ended(key)
  await takenAtLast('同一钥匙', key)
})

const form = (field: string, content: string): FormData => {
  const body = new FormData()
  body.append(field, new Blob([content]), '处罚.csv')
  return body
}
const refusedAtOnce: Readonly<Record<string, readonly [path: string, body: RequestInit, answer: RegExp]>> = {
  'lines as they arrive': ['/api/records', { headers: { 'content-type': 'application/x-ndjson' }, body: `[\n${'{}\n'.repeat(4_000_000)}` }, /"code":"E100"/],
  'a file': ['/api/record-imports', { body: form('file', `a,b\n${'x,y\n'.repeat(3_000_000)}`) }, /"code":"E10/],
  'a form without a file': ['/api/record-imports', { body: form('other', 'x'.repeat(12_000_000)) }, /没有收到文件/],
}

/** What is answered on one line to one request after the other. */
async function answersOnOneLine(...requests: readonly Request[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answers: string[] = []
  for (const request of requests) {
    const sent = ask(request.url, { agent, method: request.method, headers: Object.fromEntries(request.headers) })
    sent.end(Buffer.from(await request.arrayBuffer()))
    const [answer] = await once(sent, 'response') as [IncomingMessage]
    answers.push(await text(answer))
  }
  agent.destroy()
  return answers
}

for (const [what, [path, request, answer]] of Object.entries(refusedAtOnce)) {
  test(`${what}, refused at the beginning, with much behind it: the answer is heard, and so is the next one on that line`, async () => {
    const headers = { 'cookie': who.cookie, 'x-xiezhi': '1', 'idempotency-key': randomUUID(), ...request.headers as Record<string, string> }
    const [refused, next] = await answersOnOneLine(new Request(scene.address() + path, { method: 'POST', ...request, headers }), new Request(`${scene.address()}/api/health`))
    assert.match(refused!, answer)
    assert.match(next!, /"says"/)
  })
}

test('sixteen files at once, more than there are connections: all are taken', async () => {
  const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => send(who, `同时${at}`, { rows: 60 })))
  assert.deepEqual(new Set(answers.map(({ status, body }) => `${status} ${body.state}`)), new Set(['200 done']))
})

test('the same file from two at once: both end, each record is there once', async () => {
  const [one, other] = await Promise.all([send(who, '同一文件'), send(who, '同一文件')])
  assert.deepEqual([one.body.state, other.body.state], ['done', 'done'])
  assert.deepEqual([one.body.added + other.body.added, one.body.unchanged + other.body.unchanged], [await counted('同一文件'), await counted('同一文件')])
})

test('the database gives a statement no time: nothing has entered, the import says so, and may be tried again', async () => {
  const key = randomUUID()
  await setTimeoutOfStatements(2_000)
  const status = await scene.look(db => db.begin(async others => {
    await others`lock table enforcement_record in share row exclusive mode` // nobody writes there, however long he waits
    return (await send(who, '超时', { key })).status
  }))
  await setTimeoutOfStatements(0)
  assert.ok(status >= 500, `answered with ${status}`) // 503 if the line to the database was ended with the statement
  assert.deepEqual([(await told(key)).state, await counted('超时')], ['failed', 0])
  await takenAtLast('超时', key)
})

/** In milliseconds; 0: none. It holds for new connections, so the others are ended. */
async function setTimeoutOfStatements(milliseconds: number): Promise<void> {
  await scene.look(async db => {
    await db.unsafe(`alter database xiezhi set statement_timeout = ${milliseconds}`)
    await db`select pg_terminate_backend(pid, 10_000) from pg_stat_activity where backend_type = 'client backend' and usename <> current_user` // it waits for their end
  })
  await scene.recover()
}
