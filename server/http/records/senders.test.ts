import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Problem, RecordImportDetail, RecordSender } from '../contract/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, app } = office
const market = await office.as('659801-market')
const transport = await office.as('659801-transport')

const record = (id: string, more: object = {}) => ({
  actionKind: 'inspection', sourceSystem: '移动执法', sourceRecordId: id, actionNo: `检${id}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某加油站', uscc: '91350100M000100Y43',
  inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' }, ...more,
})
const made = async (more: object = {}) => (await send<{ id: string, key: string }>(market, 'POST', '/api/record-senders', { name: '移动执法系统', bodies: [], kinds: [], perMinute: 100, ...more })).body

async function hand(key: string, payload: unknown, id: string = randomUUID(), type = 'application/json', query = '') {
  const response = await app.inject({ method: 'POST', url: `/api/record-batches${query}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': id, 'content-type': type }, payload: payload as never })
  return { status: response.statusCode, headers: response.headers, body: response.json<RecordImportDetail & Problem>() }
}

test('a system hands in a batch with its key and learns of each record what became of it', async () => {
  const { key } = await made()
  await hand(key, [record('a1'), record('a2')])
  const { status, body } = await hand(key, [record('a1'), record('a2', { actionNo: '改号' }), record('a3'), record('a4', { bodyCode: 'nobody' })])
  assert.equal(status, 200)
  assert.deepEqual(body.items!.map(({ sourceRecordId, outcome }) => `${sourceRecordId} ${outcome}`), ['a1 unchanged', 'a2 changed', 'a3 added', 'a4 refused'])
  assert.equal(body.by, null)
})

test('lines of JSON are a batch too; the same batch under the same key is answered as the first time, another is refused', async () => {
  const { key } = await made()
  const id = randomUUID()
  const lines = `${JSON.stringify(record('b1'))}\n{"broken\n${JSON.stringify(record('b2'))}\n`
  const first = await hand(key, lines, id, 'application/x-ndjson')
  assert.deepEqual(first.body.items!.map(({ line, outcome }) => [line, outcome]), [[1, 'added'], [2, 'refused'], [3, 'added']])
  await hand(key, [record('b1', { actionNo: '后来的' })])
  assert.deepEqual((await hand(key, lines, id, 'application/x-ndjson')).body, first.body)
  assert.equal((await hand(key, [record('b9')], id)).body.code, 'idempotency.reused')
})

test('the key opens nothing else, and without it nothing opens', async () => {
  const { key } = await made()
  assert.equal((await app.inject({ method: 'GET', url: '/api/records', headers: { authorization: `Bearer ${key}` } })).statusCode, 401)
  for (const wrong of ['', 'xz_short', key.slice(0, -1), `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, key.replace(/_[0-9a-f]{32}_/, `_${'0'.repeat(32)}_`)]) {
    const { status, body } = await hand(wrong, [record('c1')])
    assert.deepEqual([status, body.code], [401, 'sender.unknown'])
  }
})

test('it reports only for the bodies and kinds of its scope', async () => {
  const { key } = await made({ kinds: ['penalty'] })
  const { body } = await hand(key, [record('d1')])
  assert.deepEqual([body.added, body.problems.map(({ code, says }) => `${code} ${says}`)], [0, ['E801 这个报送密钥不能报送行政检查。']])
  const beyond = await made()
  assert.equal((await hand(beyond.key, [record('d2', { bodyCode: '659801-transport' })])).body.problems[0]?.code, 'E801')
  const { status, body: problem } = await send<Problem>(market, 'POST', '/api/record-senders', { name: '越界', bodies: ['659801-transport'], kinds: [] })
  assert.deepEqual([status, problem.code], [422, 'sender.bodies'])
})

test('beyond its batches a minute it is told when to come again', async () => {
  const { key } = await made({ perMinute: 1 })
  await hand(key, [record('e1')])
  const second = await hand(key, [record('e1')])
  const third = second.status === 429 ? second : await hand(key, [record('e1')]) // a minute may have turned between them
  assert.deepEqual([third.status, third.body.code], [429, 'too.many'])
  assert.match(third.body.sentence, /每分钟最多报送1批/)
  assert.ok(Number(third.headers['retry-after']) >= 1 && Number(third.headers['retry-after']) <= 60)
})

test('of the key only a digest is kept; revoked it opens nothing; all of it is in the trail', async () => {
  const { id, key } = await made()
  await hand(key, [record('f1')])
  const kept = JSON.stringify([await office.db.superuser`select * from record_sender`, await office.db.superuser`select * from idempotency`])
  assert.equal(kept.includes(key.slice(-43)), false)
  const listed = (await send<{ items: RecordSender[] }>(market, 'GET', '/api/record-senders')).body.items.find(one => one.id === id)!
  assert.notEqual(listed.usedAt, null)
  assert.deepEqual((await send<{ items: RecordSender[] }>(transport, 'GET', '/api/record-senders')).body.items, [])
  assert.equal((await send(transport, 'POST', `/api/record-senders/${id}/revocation`, {})).status, 404)
  assert.equal((await send(market, 'POST', `/api/record-senders/${id}/revocation`, {})).status, 204)
  assert.equal((await hand(key, [record('f1')])).status, 401)
  const trail = await office.db.superuser`select act from audit_entry where subject_id = ${id} or detail->>'sender' = ${id} order by id`
  assert.deepEqual(trail.map(({ act }) => act as string), ['sender.added', 'records.sent', 'sender.revoked'])
})

test('E802 a batch with another number of records than was declared is taken and told; one with as many is not told', async () => {
  const { key } = await made()
  const declared = async (rows: number, id: string) => {
    const { body } = await hand(key, [record(`rows-${id}1`), record(`rows-${id}2`)], randomUUID(), 'application/json', `?rows=${rows}`)
    return [body.added, body.problems.map(({ code, level }) => `${code} ${level}`)]
  }
  assert.deepEqual(await declared(2, 'e'), [2, []])
  assert.deepEqual(await declared(3, 'f'), [2, ['E802 warning']])
  assert.deepEqual(await declared(1, 'g'), [2, ['E802 warning']])
})
