import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Day, RecordKind } from '../../core/norms/index.ts'
import { recordKinds } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { check, isTaken, readRecord } from '../../core/records/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { testDatabase } from '../../test/database.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import { seedMonitoringRegisters } from '../demo/monitoringRegisters.ts'
import { demoPeople } from '../demo/people.ts'
import { demoOrgans } from '../demo/places.ts'
import { seedOrgansAndPeople } from '../demo/seed.ts'
import { monitorOf } from '../records/monitor.ts'
import { currentWorld } from '../store/registers/world.ts'
import { lawful } from './lawful.ts'
import { daysFrom, type Scene } from './scene.ts'

const today: Day = '2026-11-20'
const db = await testDatabase()
after(() => db.drop())
const laws = statuteShelf()
await seedOrgansAndPeople(db.sql, today)
await seedMonitoringRegisters({ sql: db.sql, laws, today: () => today })
const look = monitorOf({ laws, calendars: laws.calendars.shipped, today, world: await currentWorld(db.sql) })

const bodies = demoOrgans.filter(({ enforces, level }) => enforces && level === 'county')
const officersOf = (body: string) => demoPeople.filter(({ organ, credential }) => organ.id === body && credential === 'enforcement').map(({ name, login }) => ({ name, certNo: `执${login}` }))
const dictionaries = { bodies: new Map(bodies.map(({ id, name, region }) => [id, { id, name, region, mayReport: true }])), calendarOf: laws.calendars.shipped.of, today }

function sceneOf(number: number, begin: Day): Scene {
  const body = bodies[number % bodies.length]!
  return { body, number, party: `某某商贸第${number}有限公司`, officers: officersOf(body.id), day: daysFrom(begin, calendarFor(body.region)) }
}

for (const kind of recordKinds) {
  test(`${kind}：何时何地开始，都没有一处违法，也没有一处填错`, () => {
    const wrong = new Map<string, string>()
    for (let number = 0; number < 130; number++) {
      const scene = sceneOf(number, addDays('2026-01-16', number))
      const { record, problems } = check(readRecord(lawful[kind as RecordKind](scene)), dictionaries)
      for (const { field, says } of problems) wrong.set(`${field}`, says)
      if (!record || !isTaken(problems)) continue
      const { region, path } = demoOrgans.find(({ id }) => id === scene.body.id)!
      for (const { norm, says } of look(record, { region, path }).findings) wrong.set(norm, `${scene.day(0)} ${scene.body.id} ${says}`)
    }
    assert.deepEqual([...wrong], [])
  })
}
