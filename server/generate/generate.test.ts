import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { examine, scan } from '../../core/monitoring/index.ts'
import { kindsOfAct, type Day, type Limit, type Requirement } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { check, type EnforcementRecord, isTaken, readRecord } from '../../core/records/index.ts'
import { details, lists, parts } from '../../core/records/fields/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { testDatabase } from '../../test/database.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import { seedMonitoringRegisters } from '../demo/monitoringRegisters.ts'
import { demoOrgans } from '../demo/places.ts'
import { seedPersonnel } from '../demo/personnel.ts'
import { demoPlaces } from '../demo/records.ts'
import { seedOrgansAndPeople } from '../demo/seed.ts'
import { monitorOf, statutesIn } from '../records/monitor.ts'
import { currentWorld } from '../store/registers/world.ts'
import { edges } from './edges/index.ts'
import { hardest } from './hardest.ts'
import { changed, irregularities } from './irregularities/index.ts'
import { lawful, type Told } from './lawful.ts'
import { daysFrom, type Scene } from './scene.ts'

type Part = Exclude<keyof typeof details | keyof typeof parts | keyof typeof lists, 'publicity'>

const today: Day = '2026-11-20'
const db = await testDatabase()
after(() => db.drop())
const laws = statuteShelf()
await seedOrgansAndPeople(db.sql, today)
await seedMonitoringRegisters({ sql: db.sql, laws, today: () => today })
await seedPersonnel({ sql: db.sql, laws, today: () => today })
const world = await currentWorld(db.sql)
const look = monitorOf({ laws, calendars: laws.calendars.shipped, today, world })

const bodies = demoPlaces.map(({ body }) => body)
const dictionaries = { bodies: new Map(bodies.map(({ id, name, region }) => [id, { id, name, region, mayReport: true }])), calendarOf: laws.calendars.shipped.of, today }

function sceneOf(number: number, begin: Day): Scene {
  const { body, officers } = demoPlaces[number % demoPlaces.length]!
  return { body, officers, number, party: `某某商贸第${number}有限公司`, day: daysFrom(begin, calendarFor(body.region)) }
}

/** What the checks at the door and the monitoring say of a record. */
function found(told: Told, body: { readonly id: string }): { problems: readonly string[], norms: readonly string[], says: readonly string[] } {
  const { record, problems } = check(readRecord(told), dictionaries)
  const wrong = problems.filter(({ level }) => level !== 'warning' || !isTaken(problems)).map(({ field, says }) => `${field} ${says}`)
  if (!record || !isTaken(problems)) return { problems: wrong, norms: [], says: [] }
  const { region, path } = demoOrgans.find(({ id }) => id === body.id)!
  const { findings } = look(record, { region, path })
  return { problems: wrong, norms: findings.map(({ norm }) => norm), says: findings.map(({ norm, says }) => `${norm} ${says}`) }
}

for (const kind of kindsOfAct) {
  test(`${kind}：何时何地开始，都没有一处违法，也没有一处填错`, () => {
    const wrong = new Set<string>()
    for (let number = 0; number < 130; number++) {
      const scene = sceneOf(number, addDays('2026-01-16', number))
      const { problems, says } = found(lawful[kind](scene), scene.body)
      for (const one of [...problems, ...says]) wrong.add(one)
    }
    assert.deepEqual([...wrong].slice(0, 10), [])
  })
}

/** What the registers of the demonstration cannot show: every body is qualified, no township is among its places, no licence wants a hearing by law, nobody declared an interest. */
const shownElsewhere = new Set(['body-without-qualification', 'township-outside-empowered-list', 'hearing-requested-not-held-by-law', 'officer-conflict-of-interest', 'departed-officer-certificate-active-enforcing'])

for (const { norm, kind, also = [], differs, where } of irregularities.filter(({ norm }) => !shownElsewhere.has(norm))) {
  test(`${kind} ${norm}：何时何地，都恰好发现所埋的问题`, () => {
    const scenes = Array.from({ length: 24 }, (_, number) => sceneOf(number, addDays('2026-01-16', number * 5))).filter(scene => where?.(scene) ?? true)
    assert.ok(scenes.length > 0)
    for (const scene of scenes) {
      const told = lawful[kind](scene)
      const { problems, norms, says } = found(changed(told, differs(scene, told)), scene.body)
      assert.deepEqual([[...norms].sort(), problems], [[norm, ...also].sort(), []], says.join('；'))
    }
  })
}

for (const { norm, kind, also = [], kept, broken, where } of edges) {
  test(`${kind} ${norm}：期限的最后一日没有一处违法，再过一日恰好违反这一条`, () => {
    const scenes = Array.from({ length: 40 }, (_, number) => sceneOf(number, addDays('2026-01-16', number * 3))).filter(scene => where?.(scene) ?? true)
    assert.ok(scenes.length > 0)
    for (const scene of scenes) {
      const told = lawful[kind](scene)
      const [lastDay, dayAfter] = [found(changed(told, kept(scene, told)), scene.body), found(changed(told, broken(scene, told)), scene.body)]
      assert.deepEqual([lastDay.norms, lastDay.problems], [[], []], lastDay.says.join('；'))
      assert.deepEqual([[...dayAfter.norms].sort(), dayAfter.problems], [[norm, ...also].sort(), []], dayAfter.says.join('；'))
    }
  })
}

for (const { name, kind, differs, where } of hardest) {
  test(`${kind} ${name}：步骤再多，没有一处违法`, () => {
    const scenes = Array.from({ length: 24 }, (_, number) => sceneOf(number, addDays('2026-01-16', number * 5))).filter(scene => where?.(scene) ?? true)
    assert.ok(scenes.length > 0)
    for (const scene of scenes) {
      const told = lawful[kind](scene)
      const { problems, says } = found(changed(told, differs(scene, told)), scene.body)
      assert.deepEqual([problems, says], [[], []])
    }
  })
}

/** A record as it was told, and as it would be without each of its parts, told of or not. */
function* withoutParts(record: EnforcementRecord): Generator<EnforcementRecord> {
  yield record
  for (const part of partsOf(record)) {
    const lacking = { ...record, [part]: Array.isArray(record[part]) ? [] : null }
    yield lacking
    yield { ...lacking, unreported: [...record.unreported, part] }
  }
}

const partsOf = (record: EnforcementRecord) => Object.entries({ ...parts, ...lists, ...details })
  .flatMap(([part]) => (part === 'publicity' || record[part as Part] === null || (record[part as Part] as { length?: number }).length === 0 ? [] : [part as Part]))

test('what the sieve leaves out is neither broken nor running: each norm, held by itself, says the same of every record, and of it without each part', () => {
  const statutes = statutesIn(laws)
  let tried = 0
  for (const [number, { kind, differs }] of [...irregularities, ...edges.map(({ kind, broken }) => ({ kind, differs: broken })), ...hardest].entries()) {
    const scene = sceneOf(number, addDays('2026-01-16', number))
    const told = check(readRecord(changed(lawful[kind](scene), differs(scene, lawful[kind](scene)))), dictionaries).record
    if (told === null) continue
    const around = { calendar: laws.calendars.shipped.of(scene.body.region), today, world }
    for (const record of withoutParts(told)) {
      tried++
      const { findings, next } = scan(record, statutes, around)
      const each = examine(record, statutes, around)
      const named = (some: readonly { law: string, norm: string }[]) => some.map(one => `${one.law} ${one.norm}`)
      assert.deepEqual(named(findings), named(each.filter(({ result }) => result === 'broken')))
      const running = each.flatMap(({ result, lastDay }) => (result === 'running' && lastDay !== null ? [lastDay] : [])).sort()
      if (running.length > 0) assert.ok(next !== null && next <= running[0]!, `${record.sourceRecordId}: ${running[0]} would pass unseen`)
    }
  }
  assert.ok(tried > 3_000, `only ${tried} records`)
})

/** Norms of one hearing stand in two statutes; they are planted in penalties. */
const plantedInPenalties = new Set(['decided-before-hearing-window-closed', 'hearing-notice-too-short', 'hearing-presider-is-investigator'])

test('every norm that holds records has a flaw planted for it', () => {
  const planted = new Set([...irregularities, ...edges].flatMap(({ kind, norm, also = [] }) => [norm, ...also].map(id => `${kind} ${id}`)))
  const isPlanted = ({ id, kinds }: Limit | Requirement) => kinds.some(kind => planted.has(`${kind} ${id}`)) || shownElsewhere.has(id) || (plantedInPenalties.has(id) && planted.has(`penalty ${id}`))
  const norms = laws.all.flatMap(({ law: { limits = [], requirements = [] } }) => [...limits.filter(({ terms }) => terms.some(({ period }) => period.unit !== 'promptly')), ...requirements])
  assert.deepEqual(norms.filter(norm => !isPlanted(norm)).map(({ id }) => id), [])
})
