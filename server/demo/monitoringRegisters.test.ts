import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import { currentWorld } from '../store/registers/world.ts'
import { seedMonitoringRegisters } from './monitoringRegisters.ts'

const today = '2026-07-13'
const { db, deps } = await office(today)
await seedMonitoringRegisters(deps)
const world = await currentWorld(db.sql)

for (const [county, filing] of [['659801', undefined], ['649802', 15], ['422891', undefined], ['150892', undefined]] as const) {
  test(`${county}: what the place and those above it laid down answers for an act there`, () => {
    assert.equal(world.item('CF0101', `${county}-market`, today)?.name, '对未按规定建立台账的处罚')
    assert.equal(world.item('CF0101', `${county}-market`, '2024-12-31'), null)
    assert.equal(world.benchmark('AY0101', county, today)?.tiers.length, 4)
    assert.equal(world.listEntries('AY0101', county, today)?.length, 3)
    assert.deepEqual(world.listEntries('AY0102', county, today), [], 'that list was not made public')
    assert.equal(world.standard('HEARING', { place: county, field: 'MARKET', party: 'PERSON' }, today)?.fineFrom, 5000)
    assert.equal(world.standard('FILING', { place: county, field: 'MARKET', party: 'ORG' }, today)?.days, filing)
    assert.equal(world.cap(`${county}-market`, '2026', 'A')?.cap, 2)
    assert.equal(world.plan('年度计划', `${county}-market`, today, false)?.publishedOn, '2026-01-15')
  })
}
