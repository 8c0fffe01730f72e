import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import { startWorker } from '../jobs/worker.ts'
import { fillDue } from './fill.ts'
import { takeJob } from '../store/outbox.ts'
import { within, worker } from '../store/within.ts'

process.env['XIEZHI_SHARE_HOSTS'] = '127.0.0.1'
const county = await recordsOffice('2026-11-20')
const sharer = await county.as('659801-clerk')

/** A receiver that answers when it is told to. */
async function receiver() {
  const calls: { readonly records: readonly string[], readonly response: ServerResponse }[] = []
  let heard = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk as Buffer)).on('end', () => {
      calls.push({ records: (JSON.parse(Buffer.concat(chunks).toString()) as { subject: string }[]).map(({ subject }) => subject), response })
      heard.resolve()
      heard = Promise.withResolvers()
    })
  })
  await new Promise<void>(listening => { server.listen(0, '127.0.0.1', listening) })
  after(() => { server.closeAllConnections(); server.close() })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, calls,
    /** The next call that comes, after those that came. */
    call: async (number: number) => {
      while (calls.length < number) await heard.promise
      return calls[number - 1]!
    },
  }
}

const share = async (name: string, url: string): Promise<void> => {
  const content = { subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole' }
  const made = await county.send(sharer, 'POST', '/api/export-sets', { name, receiver: name, law: null, norm: null, agreement: '数据共享协议（演示）', content, url })
  assert.equal(made.status, 201)
}
const answer = (response: ServerResponse, status = 204) => { response.writeHead(status).end() }

test('while one receiver does not answer, records are queued and others have theirs; two sets of the slow one wait for each other', { timeout: 60_000 }, async () => {
  const [slow, quick] = [await receiver(), await receiver()]
  await share('慢的接收方', slow.url)
  await share('慢的接收方之二', slow.url)
  await share('快的接收方', quick.url)
  await county.handIn(penaltyFile(penaltyRow(1)))
  const working = startWorker(county.deps)
  after(() => working.stop())

  const held = await slow.call(1)
  answer((await quick.call(1)).response)
  await county.handIn(penaltyFile(penaltyRow(2))) // to be queued by the very worker that waits
  await county.db.superuser`notify outbox`
  const next = await quick.call(2)
  answer(next.response)
  assert.deepEqual([held.records, next.records, slow.calls.length], [['record/1'], ['record/2'], 1])

  answer(held.response)
  const told = () => slow.calls.flatMap(({ records }) => records).toSorted()
  for (let number = 2; told().length < 4; number++) answer((await slow.call(number)).response)
  assert.deepEqual(told(), ['record/1', 'record/1', 'record/2', 'record/2'])
  await working.stop()
  const [{ waiting }] = await county.db.superuser<[{ waiting: number }]>`select count(*)::integer as waiting from export_set where delivered < last_position`
  assert.equal(waiting, 0)
})

test('a host that has no time is left in peace by the other sets that go to it', { timeout: 60_000 }, async () => {
  const full = await receiver()
  await share('没有时间的', full.url)
  await share('没有时间的之二', full.url)
  while (await fillDue(county.deps)) { /* until both have something to send */ }
  const working = startWorker(county.deps)
  answer((await full.call(1)).response, 503)
  await working.stop()
  assert.equal(full.calls.length, 1)
  const rest = await county.db.superuser<{ rests: boolean }[]>`select available_at > now() + interval '3 seconds' as rests from outbox where addressee = ${new URL(full.url).host}`
  assert.deepEqual(rest.map(({ rests }) => rests), [true, true])
  assert.equal(await within(county.db.sql, worker, tx => takeJob(tx, { notFor: [new URL(full.url).host] })), undefined)
})
