import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worldOf } from '../../core/registers/index.ts'
import { recordOf } from '../../test/records.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import type { RuleSettingRow, RulesInPlace } from '../store/ruleSettings.ts'
import { monitorOf } from './monitor.ts'

const laws = statuteShelf()
const rule = { law: 'licensing-law-2019', norm: 'licence-denial-without-reason' }
const ten = { ...rule, id: 1, field: 'MARKET', enabled: true, colour: null, parameters: { atLeast: 10 } } as unknown as RuleSettingRow
const settings: RulesInPlace = { none: false, tuned: [rule], of: ({ norm }, path, field) => (norm === rule.norm && path.startsWith('/a/') && field === 'MARKET' ? ten : undefined) }
const look = monitorOf({ laws, calendars: laws.calendars.shipped, today: '2026-11-20', world: worldOf({}), settings })

/** Refused with a reason of so many characters. */
const finds = (length: number, path: string, fieldCode = 'MARKET') => look(
  recordOf('licence', { fieldCode, decidedAt: '2026-06-01', denialReason: '场地不足没有库房消防不合格'.slice(0, length), remedyInformed: 'Y', licence: { result: 'DENY' } }), { region: '650000', path },
).findings.some(({ norm }) => norm === rule.norm)

test('许可法第38条第2款 理由至少十字的标准：九字命中，十字、十一字不命中；别的领域、别的地方照原来的标准', () => {
  assert.deepEqual([9, 10, 11].map(length => finds(length, '/a/b/')), [true, false, false])
  assert.equal(finds(9, '/a/b/', 'FIRE'), false)
  assert.equal(finds(9, '/c/'), false)
})
