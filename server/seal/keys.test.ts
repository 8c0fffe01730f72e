import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ensureSeals, type KeyPlace, newKey, newKeys, readKeys, writeSealing } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'xiezhi-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let places = 0
const somewhere = (): KeyPlace => ({ sealing: join(folder, String(++places), 'sealing.json'), index: join(folder, String(places), 'apart', 'index.json') })

test('keys are made once, for their owner alone, and found again', async () => {
  const place = somewhere()
  const first = await ensureSeals(place, '2026-11-20')
  assert.equal(first.made, true)
  for (const file of [place.sealing, place.index]) assert.equal(statSync(file).mode & 0o777, 0o600)
  const again = await ensureSeals(place, '2026-11-21')
  assert.equal(again.made, false)
  assert.deepEqual(again.seals.open(first.seals.seal('甲', 'here'), 'here'), { ok: true, text: '甲' })
})

test('a running program opens what was sealed under a key made after its start', async () => {
  const place = somewhere()
  const { seals } = await ensureSeals(place, '2026-11-20')
  const keys = readKeys(place)!
  await writeSealing(place, { ...keys, sealing: [...keys.sealing, newKey('2026-11-21')] })
  const later = await ensureSeals(place, '2026-11-21')
  assert.notEqual(later.seals.newest, seals.newest)
  assert.deepEqual(seals.open(later.seals.seal('甲', 'here'), 'here'), { ok: true, text: '甲' })
  assert.equal(seals.newest, later.seals.newest)
})

const refused = (place: KeyPlace, code: string) => assert.throws(() => readKeys(place), (error: Error & { code: string }) => {
  assert.equal(error.code, code)
  assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /[A-Za-z0-9+/]{43}=/) // no key in what is told
  return true
})

test('half of the keys, changed keys and a strange index are told, and quote no key', async () => {
  const place = somewhere()
  await ensureSeals(place, '2026-11-20')
  refused({ ...place, index: join(folder, 'nowhere.json') }, 'keys-missing')
  refused({ ...place, sealing: join(folder, 'nowhere.json') }, 'keys-missing')
  const other = somewhere()
  await ensureSeals(other, '2026-11-20')
  refused({ ...place, index: other.index }, 'keys-strange')
  const whole = readFileSync(place.sealing, 'utf8')
  writeFileSync(place.sealing, whole.replace(readKeys(place)!.sealing[0]!.key.toString('base64'), newKeys('2026-11-20').index.key.toString('base64')))
  refused(place, 'keys-broken')
  writeFileSync(place.sealing, whole.slice(0, 100))
  refused(place, 'keys-broken')
})
