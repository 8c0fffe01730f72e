import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSecret, signed } from '../../sharing/signature.ts'
import type { Problem, RecordImport, SharedFact } from '../contract/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { app, send, deps } = office
const clerk = await office.as('650000-clerk')
const made = async () => (await send<{ id: string }>(clerk, 'POST', '/api/record-senders', { name: '县平台', bodies: [], kinds: [], perMinute: 6_000 })).body.id
const sender = await made()
const secret = newSecret()
await send(clerk, 'POST', `/api/record-senders/${sender}/secrets`, { secret })

const inspection = (id: string, more: object = {}) => ({
  actionKind: 'inspection', sourceSystem: '移动执法', sourceRecordId: id, actionNo: `检${id}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某加油站', uscc: '91350100M000100Y43', version: 1,
  inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' }, ...more,
})
const event = (subject: string, id: string, data: object, more: object = {}) =>
  ({ specversion: '1.0', id: `${subject}/${id}/1`, source: 'urn:uuid:1', type: `xiezhi.${subject}.v1`, subject: `${subject}/${id}`, time: '2026-11-20T01:00:00Z', data, ...more })

interface How { readonly message?: string, readonly at?: number, readonly with?: string, readonly to?: string, readonly type?: string, readonly tampered?: string }
type Taken = { added: number, changed: number, unchanged: number, refused: number, facts: number } & Problem

async function hand(events: unknown, { message = `msg_${Math.random()}`, at = 0, with: key = secret, to = sender, type = 'application/cloudevents-batch+json', tampered }: How = {}) {
  const body = Buffer.from(JSON.stringify(events))
  const timestamp = Math.floor(deps.now().getTime() / 1000) + at
  const answer = await app.inject({
    method: 'POST', url: `/api/record-senders/${to}/events`, payload: tampered ?? body,
    headers: { 'content-type': type, 'webhook-id': message, 'webhook-timestamp': String(timestamp), 'webhook-signature': signed([key], { id: message, timestamp, body }) },
  })
  return { status: answer.statusCode, body: answer.json<Taken>() }
}

test('records in a batch enter as from any sender; what is wrong is kept out and told', async () => {
  const { status, body } = await hand([event('record', '1', inspection('1')), event('record', '2', inspection('2', { bodyCode: 'nobody' }))])
  assert.deepEqual([status, body.added, body.refused], [200, 1, 1])
  const { items } = (await send<{ items: RecordImport[] }>(clerk, 'GET', '/api/record-imports')).body
  assert.equal(items[0]!.fileName, '县平台')
})

test('the same message again is answered as the first time; the same event in another message changes nothing', async () => {
  const events = [event('record', '3', inspection('3'))]
  const first = await hand(events, { message: 'msg_same' })
  assert.deepEqual((await hand(events, { message: 'msg_same' })).body, first.body)
  assert.equal(first.body.added, 1)
  assert.deepEqual((await hand([...events, ...events])).body.unchanged, 1)
})

test('one event alone, in its structured form, is taken too', async () => {
  assert.equal((await hand(event('record', '4', inspection('4')), { type: 'application/cloudevents+json' })).body.added, 1)
})

test('alerts, cases and figures are kept as they were told last, whatever order they come in', async () => {
  const alert = (state: string, time: string) => event('alert', '7', { title: '逾期', state }, { time, id: `alert/7/${time}` })
  assert.equal((await hand([alert('verified', '2026-11-20T03:00:00Z')])).body.facts, 1)
  assert.equal((await hand([alert('new', '2026-11-20T02:00:00Z')])).body.facts, 0)
  const { items } = (await send<{ items: SharedFact[] }>(clerk, 'GET', '/api/shared-facts?subject=alert')).body
  assert.deepEqual(items.map(({ subjectId, data, senderName }) => [subjectId, data['state'], senderName]), [['7', 'verified', '县平台']])
})

test('a test event is taken and leaves nothing', async () => {
  assert.deepEqual((await hand([event('test', 'x', {})])).body, { added: 0, changed: 0, unchanged: 0, refused: 0, facts: 0 })
})

for (const [what, how, code] of [
  ['another secret', { with: newSecret() }, 'signature.wrong'], ['another body than was signed', { tampered: '[]' }, 'signature.wrong'], ['a message of 301 seconds ago', { at: -301 }, 'signature.late'],
  ['a message of 301 seconds ahead', { at: 301 }, 'signature.late'], ['a sender that is none', { to: '00000000-0000-4000-8000-000000000000' }, 'signature.wrong'], ['a message without a name', { message: 'a b' }, 'signature.missing'],
] as const) {
  test(`${what} is refused`, async () => {
    const { status, body } = await hand([event('record', '9', inspection('9'))], how)
    assert.deepEqual([status, body.code], [401, code])
  })
}

test('300 seconds are in time', async () => assert.equal((await hand([], { at: -300 })).status, 200))

test('what is no batch of events is refused with a sentence', async () => {
  assert.deepEqual([(await hand({})).body.code, (await hand([{}])).body.code], ['events.form', 'events.form'])
  assert.equal((await hand([], { type: 'application/json' })).body.code, 'signature.missing')
})

test('a revoked sender hands in nothing more', async () => {
  const id = await made()
  await send(clerk, 'POST', `/api/record-senders/${id}/secrets`, { secret })
  assert.equal((await hand([], { to: id })).status, 200)
  await send(clerk, 'POST', `/api/record-senders/${id}/revocation`, {})
  assert.equal((await hand([], { to: id })).body.code, 'signature.wrong')
})

test('a secret is of its form, of one’s own sender, shown once and kept sealed', async () => {
  assert.equal((await send<Problem>(clerk, 'POST', `/api/record-senders/${sender}/secrets`, { secret: 'secret' })).body.code, 'secret.form')
  assert.equal((await send(await office.as('659801-market'), 'POST', `/api/record-senders/${sender}/secrets`, {})).status, 404)
  const made = (await send<{ secret: string }>(clerk, 'POST', `/api/record-senders/${sender}/secrets`, {})).body.secret
  assert.match(made, /^whsec_/)
  assert.doesNotMatch(JSON.stringify([await office.db.superuser`select * from record_sender_secret`, await office.db.superuser`select * from idempotency`]), /whsec_/)
})
