import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf } from './change.ts'

for (const [before, now, change, why] of [
  [4, 5, 'few', '合计不足10条，不说'],
  [0, 9, 'few', '从没有到有，合计也不足10条'],
  [0, 10, 'appeared', '从没有到有，合计10条'],
  [3, 16, 'steady', '五倍，但是相差13，不到合计平方根的三倍（13.08）：偶然也会这样'],
  [3, 17, 'more', '相差14，超过13.4'],
  [20, 60, 'more', '三倍'],
  [60, 20, 'fewer', '只有三分之一'],
  [10, 0, 'fewer', '不再有了'],
  [1000, 1999, 'steady', '差得远，但是不到两倍'],
  [1000, 2000, 'more', '两倍'],
] as const) {
  test(`${before} → ${now}：${why}`, () => assert.equal(changeOf({ now, before }), change))
}
