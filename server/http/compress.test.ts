import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { office } from '../../test/office.ts'

const { app, as } = await office('2026-11-20')
const clerk = await as('650000-clerk')
const ask = (url: string, encodings?: string) => app.inject({ method: 'GET', url, headers: { cookie: clerk.cookie, ...(encodings && { 'accept-encoding': encodings }) } })

test('a long answer is packed for whoever takes gzip, and says the same', async () => {
  const [packed, plain] = [await ask('/api/rules', 'br, gzip'), await ask('/api/rules')]
  assert.deepEqual([packed.headers['content-encoding'], plain.headers['content-encoding']], ['gzip', undefined])
  assert.equal(gunzipSync(packed.rawPayload).toString(), plain.body)
  assert.equal(Number(packed.headers['content-length']), packed.rawPayload.length)
})

for (const encodings of ['br', 'gzip;q=0', 'identity, gzip; q=0.0']) {
  test(`whoever does not take it gets it as it is: ${encodings}`, async () => assert.equal((await ask('/api/rules', encodings)).headers['content-encoding'], undefined))
}

test('a short answer is not worth it', async () => assert.equal((await ask('/api/session', 'gzip')).headers['content-encoding'], undefined))
