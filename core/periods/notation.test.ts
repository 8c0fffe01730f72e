import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, addYears, chineseDay, chinesePeriod, daysBetween, isDay, parseDay, parsePeriod } from './index.ts'

test('有效日期原样读入，闰日只在闰年', () => {
  for (const text of ['2025-03-01', '2024-02-29', '2000-02-29', '1900-01-01', '2099-12-31']) {
    assert.deepEqual(parseDay(text), { ok: true, value: text })
  }
})

for (const [text, code, says] of [
  ['2025-02-30', 'day.invalid', /2025 年 2 月只有 1 日至 28 日，没有 30 日/],
  ['2100-02-29', 'day.range', /1900 年至 2099 年/],
  ['1900-02-29', 'day.invalid', /只有 1 日至 28 日/],
  ['2025-04-31', 'day.invalid', /只有 1 日至 30 日/],
  ['2025-04-00', 'day.invalid', /没有 0 日/],
  ['2025-13-01', 'day.invalid', /没有 13 月/],
  ['2025-00-10', 'day.invalid', /没有 0 月/],
  ['1899-12-31', 'day.range', /1900 年至 2099 年/],
  ['2025-3-1', 'day.form', /年-月-日，如 2025-03-01/],
  ['2025/03/01', 'day.form', /年-月-日/],
  ['２０２５-03-01', 'day.form', /年-月-日/],
  ['2025-03-01 ', 'day.form', /年-月-日/],
  ['', 'day.form', /年-月-日/],
] as const) {
  test(`“${text}”不是日期：说明错在哪里`, () => {
    const parsed = parseDay(text)
    assert.ok(!parsed.ok)
    assert.equal(parsed.code, code)
    assert.match(parsed.says, says)
  })
}

test('期间的写法：30d、7wd、1m、1y', () => {
  const read = ['30d', '7wd', '1m', '1y'].map((text) => {
    const parsed = parsePeriod(text)
    assert.ok(parsed.ok)
    return chinesePeriod(parsed.value)
  })
  assert.deepEqual(read, ['30日', '7个工作日', '1个月', '1年'])
})

for (const [text, code] of [
  ['', 'period.form'], ['30', 'period.form'], ['d', 'period.form'], ['30 d', 'period.form'], ['-5d', 'period.form'], ['1.5m', 'period.form'],
  ['30D', 'period.form'], ['7w', 'period.form'], ['三十日', 'period.form'], ['0d', 'period.range'], ['101y', 'period.range'],
  ['36501d', 'period.range'], ['99999999999999999999d', 'period.range'],
] as const) {
  test(`“${text}”不是期间`, () => {
    const parsed = parsePeriod(text)
    assert.ok(!parsed.ok)
    assert.equal(parsed.code, code)
  })
}

test('days are added over months, leap days and years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2025-01-01', -1), '2024-12-31')
  assert.equal(addMonths('2025-12-31', 2), '2026-02-28')
  assert.equal(addMonths('2025-01-31', -2), '2024-11-30')
  assert.equal(addYears('2024-02-29', 4), '2028-02-29')
  assert.equal(daysBetween('2025-03-13', '2025-04-12'), 30)
  assert.equal(daysBetween('2025-04-12', '2025-03-13'), -30)
})

test('isDay knows a day from a text that looks like one', () => {
  assert.deepEqual(['2025-02-28', '2025-02-29', '2025-0a-01', '/025-01-01'].map(isDay), [true, false, false, false])
})

test('日期的中文写法带周几', () => {
  assert.equal(chineseDay('2025-10-09'), '2025年10月9日（周四）')
  assert.equal(chineseDay('2024-02-18'), '2024年2月18日（周日）')
})
