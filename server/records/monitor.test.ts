import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worldOf } from '../../core/registers/index.ts'
import { recordOf } from '../../test/records.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import type { RuleSettingRow, RulesInPlace } from '../store/rules/settings.ts'
import { monitorOf } from './monitor.ts'

const laws = statuteShelf()
const rule = { law: 'licensing-law-2019', norm: 'licence-denial-without-reason' }
const twelve = { ...rule, id: 1, field: 'MARKET', enabled: true, colour: null, parameters: { atLeast: 12 } } as unknown as RuleSettingRow
const settings: RulesInPlace = { none: false, tuned: [rule], of: ({ norm }, path, field) => (norm === rule.norm && path.startsWith('/a/') && field === 'MARKET' ? twelve : undefined) }
const look = monitorOf({ laws, calendars: laws.calendars.shipped, today: '2026-11-20', world: worldOf({}), settings })

/** Refused with a reason of so many characters. */
const finds = (length: number, path: string, fieldCode = 'MARKET') => look(
  recordOf('licence', { fieldCode, decidedAt: '2026-06-01', denialReason: '场地不足没有库房消防不合格'.slice(0, length), remedyInformed: 'Y', licence: { result: 'DENY' } }), { region: 'cn', path },
).findings.some(({ norm }) => norm === rule.norm)

test('许可法第38条第2款 本地定为十二字：十一字命中，十二字、十三字不命中；别的领域、别的地方照原来的十字', () => {
  assert.deepEqual([11, 12, 13].map(length => finds(length, '/a/b/')), [true, false, false])
  assert.equal(finds(11, '/a/b/', 'FIRE'), false)
  assert.equal(finds(11, '/c/'), false)
})
