import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { coversDay, overlaps, succeed, versionOn, type Dated } from './dated.ts'

const first: Day = '2020-01-01'
const anyDay = fc.nat(4000).map(days => addDays(first, days))

/** Versions that follow each other, with gaps here and there, the last one open or not. */
const history = fc.tuple(fc.array(fc.record({ gap: fc.nat(30), length: fc.nat(400) }), { minLength: 1, maxLength: 12 }), fc.boolean()).map(([parts, isOpen]) => {
  let next = first
  return parts.map(({ gap, length }, at): Dated => {
    const from = addDays(next, gap)
    const to = addDays(from, length)
    next = addDays(to, 1)
    return { from, to: isOpen && at === parts.length - 1 ? null : to }
  })
})

test('a version is found on every day of its span and on no other', () => {
  fc.assert(fc.property(history, anyDay, (versions, day) => {
    assert.equal(versionOn(versions, day), versions.find(version => coversDay(version, day)))
  }))
  fc.assert(fc.property(history, versions => {
    for (const version of versions) {
      assert.equal(versionOn(versions, version.from), version, 'its first day')
      assert.notEqual(versionOn(versions, addDays(version.from, -1)), version, 'the day before')
      if (version.to === null) continue
      assert.equal(versionOn(versions, version.to), version, 'its last day')
      assert.notEqual(versionOn(versions, addDays(version.to, 1)), version, 'the day after')
    }
  }))
})

test('whatever is added one after the other, no day ever has two versions; what does not fit is refused with a sentence', () => {
  const span = fc.record({ from: anyDay, length: fc.option(fc.nat(500), { nil: null }) })
  fc.assert(fc.property(fc.array(span, { maxLength: 15 }), wanted => {
    let held: Dated[] = []
    for (const { from, length } of wanted) {
      const next: Dated = { from, to: length === null ? null : addDays(from, length) }
      const fits = succeed(held, next)
      if (!fits.ok) {
        assert.match(fits.says, /^与已经登记的版本（.+）时间重叠.+。请?/)
        assert.ok(held.includes(fits.meets))
        continue
      }
      held = [...held.map(version => version === fits.ends ? { ...version, to: fits.lastDay! } : version), next]
      assert.equal(versionOn([next], from), next)
    }
    assert.deepEqual(overlaps(held), [])
  }))
})

test('新版本自起始日生效，仍在施行的旧版本到前一日为止', () => {
  const old: Dated = { from: '2024-01-01', to: null }
  assert.deepEqual(succeed([old], { from: '2026-02-01', to: null }), { ok: true, ends: old, lastDay: '2026-01-31' })
})

test('写明失效日的版本不因另一条登记而缩短：重叠一日也不能登记，次日可以', () => {
  const old: Dated = { from: '2024-01-01', to: '2026-02-01' }
  const refused = succeed([old], { from: '2026-02-01', to: null })
  assert.equal(refused.ok, false)
  assert.match(refused.ok ? '' : refused.says, /2024年1月1日（周一）至2026年2月1日（周日）.*时间重叠/)
  assert.equal(succeed([old], { from: '2026-02-02', to: null }).ok, true)
})

test('补录较早的版本，要写明在后一版本之前失效', () => {
  const later: Dated = { from: '2025-03-01', to: null }
  const refused = succeed([later], { from: '2024-01-01', to: null })
  assert.match(refused.ok ? '' : refused.says, /至迟为2025年2月28日/)
  assert.equal(succeed([later], { from: '2024-01-01', to: '2025-02-28' }).ok, true)
})

test('two versions that meet on a day are named together', () => {
  const found = overlaps([{ from: '2025-01-01', to: null }, { from: '2024-01-01', to: '2025-01-01' }])
  assert.equal(found.length, 1)
  assert.match(found[0]!.says, /2024年1月1日（周一）至2025年1月1日（周三）与2025年1月1日（周三）至今两个版本时间重叠/)
})
