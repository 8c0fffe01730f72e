import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, isTaken, readRecord } from '../../core/records/index.ts'
import { monitorOf } from '../records/monitor.ts'
import { testDatabase } from '../../test/database.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import { currentWorld } from '../store/registers/world.ts'
import { seedMonitoringRegisters } from './monitoringRegisters.ts'
import { demoOrgans } from './places.ts'
import { recordsOf } from './records.ts'
import { seedOrgansAndPeople } from './seed.ts'

const laws = statuteShelf()
const bodies = demoOrgans.filter(({ enforces }) => enforces)

/** What the stories are about; nothing else may be found in them. */
const told = [
  'complaint-reply-overdue', 'decided-before-hearing-window-closed', 'evidence-preservation-overdue', 'licence-decision-overdue', 'licence-denial-without-reason', 'officers-fewer-than-two', 'penalty-decision-overdue',
  'penalty-heavier-after-statement', 'penalty-service-overdue', 'prior-notice-missing', 'seizure-over-term', 'statement-not-reviewed', 'urgent-coercion-approval-over-24h',
]

for (const today of ['2026-11-20', '2026-02-19', '2026-10-05'] as const) {
  test(`the demonstration's records are in order, and each place has some that break the law, and those alone (${today})`, async () => {
    const db = await testDatabase()
    await seedOrgansAndPeople(db.sql, today)
    await seedMonitoringRegisters({ sql: db.sql, laws, today: () => today })
    const look = monitorOf({ laws, calendars: laws.calendars.shipped, today, world: await currentWorld(db.sql) })
    await db.drop()
    const known = new Map(bodies.map(({ id, name, region }) => [id, { id, name, region, mayReport: true }]))
    const broken = new Map<string, Set<string>>()
    const unmeant = new Set<string>()
    for (const body of bodies) {
      for (const written of recordsOf(body, today)) {
        const { record, problems } = check(readRecord(written), { bodies: known, calendarOf: laws.calendars.shipped.of, today })
        assert.ok(record && isTaken(problems), problems.map(({ says }) => says).join())
        const norms = broken.get(body.areaCode) ?? new Set()
        broken.set(body.areaCode, norms)
        for (const { norm, says } of look(record, body).findings) {
          norms.add(norm)
          if (!told.includes(norm)) unmeant.add(`${norm} ${says}`)
        }
      }
    }
    assert.deepEqual([...unmeant].slice(0, 5), [])
    assert.equal(broken.size, 8)
    for (const [place, norms] of broken) {
      assert.ok(norms.size >= 8, `${place}: ${[...norms].join()}`)
      assert.equal(norms.has('complaint-reply-overdue'), /^(64|15)/.test(place), 'the law of two of the four wants an answer within days') // 宁夏, 巴彦淖尔
    }
  })
}

test('the same day gives the same records, and no two records one key', () => {
  const all = () => bodies.flatMap(body => recordsOf(body, '2026-11-20'))
  assert.deepEqual(all(), all())
  assert.equal(new Set(all().map(({ sourceRecordId }) => sourceRecordId)).size, all().length)
})
