import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, isTaken, readRecord } from '../../core/records/index.ts'
import { worldOf } from '../../core/registers/index.ts'
import { monitorOf } from '../records/monitor.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import { demoOrgans } from './places.ts'
import { recordsOf } from './records.ts'

const laws = statuteShelf()
const bodies = demoOrgans.filter(({ enforces }) => enforces)

for (const today of ['2026-11-20', '2026-02-19', '2026-10-05'] as const) {
  test(`the demonstration's records are in order, and each place has some that break the law (${today})`, () => {
    const look = monitorOf({ laws, calendars: laws.calendars.shipped, today, world: worldOf({}) })
    const known = new Map(bodies.map(({ id, name, region }) => [id, { id, name, region, mayReport: true }]))
    const broken = new Map<string, Set<string>>()
    for (const body of bodies) {
      for (const written of recordsOf(body, today)) {
        const { record, problems } = check(readRecord(written), { bodies: known, calendarOf: laws.calendars.shipped.of, today })
        assert.ok(record && isTaken(problems), problems.map(({ says }) => says).join())
        const norms = broken.get(body.areaCode) ?? new Set()
        broken.set(body.areaCode, norms)
        for (const { norm } of look(record, { region: body.region, path: `/${body.id}/` }).findings) norms.add(norm)
      }
    }
    assert.equal(broken.size, 8)
    for (const [place, norms] of broken) assert.ok(norms.size >= 8, `${place}: ${[...norms].join()}`)
  })
}

test('the same day gives the same records, and no two records one key', () => {
  const all = () => bodies.flatMap(body => recordsOf(body, '2026-11-20'))
  assert.deepEqual(all(), all())
  assert.equal(new Set(all().map(({ sourceRecordId }) => sourceRecordId)).size, all().length)
})
