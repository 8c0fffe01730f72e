import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkLaw, checkRegistry } from '../core/norms/check.ts'
import type { Day } from '../core/norms/index.ts'
import { addDays } from '../core/periods/index.ts'
import { lawFor, laws, regions } from './registry.ts'

const regulations = laws.filter(({ proceedings }) => proceedings.length > 0)
const national = regulations.find(({ region }) => region === 'cn')!
const day = fc.integer({ min: 0, max: 12000 }).map((days): Day => addDays('2003-01-01', days))
const place = fc.constantFrom(...regions.map(({ id }) => id))

test('every pack is sound: no stage without a way out, nothing named that is not there, nothing that JSON would lose', () => {
  assert.deepEqual(laws.flatMap((law) => checkLaw(law, { laws })).filter(({ grade }) => grade === 'error'), [])
  assert.deepEqual(checkRegistry(laws), [])
})

test('every pack survives being stored', () => {
  for (const law of laws) assert.deepEqual(JSON.parse(JSON.stringify(law)), law, law.id)
})

test('every place has at most one regulation of its own on a day, and that one applies', () => {
  fc.assert(fc.property(place, day, (region, on) => {
    const own = regulations.filter((law) => law.region === region && law.inForce.from <= on && (law.inForce.to === undefined || on <= law.inForce.to))
    assert.ok(own.length <= 1)
    if (own[0]) assert.equal(lawFor(region, on)?.id, own[0].id)
  }))
})

test('国家条例施行以来，每个地方每一天恰有一部法规', () => {
  fc.assert(fc.property(place, day.filter((on) => on >= national.inForce.from), (region, on) => {
    assert.ok(lawFor(region, on), `${region} ${on}`)
  }))
})

test('国家条例施行以前，没有本地法规的地方没有可以依据的法规', () => {
  fc.assert(fc.property(place, day.filter((on) => on < national.inForce.from), (region, on) => {
    assert.ok(lawFor(region, on) === undefined || lawFor(region, on)!.region === region)
  }))
})
