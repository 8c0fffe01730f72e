import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../norms/index.ts'
import { stateOfSight } from './sights.ts'

const quarter = { from: '2026-07-01', until: '2026-09-30', takenBack: false } as const

for (const [today, state] of [['2026-06-30', 'future'], ['2026-07-01', 'inForce'], ['2026-09-30', 'inForce'], ['2026-10-01', 'over']] as const) {
  test(`授权查看7月1日至9月30日，${today}：${state}`, () => assert.equal(stateOfSight(quarter, today as Day), state))
}

test('收回的授权，期限没到也不再有效', () => assert.equal(stateOfSight({ ...quarter, takenBack: true }, '2026-07-01'), 'takenBack'))
