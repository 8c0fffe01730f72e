import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balancedLines, titleLines } from './titles.ts'

test('一行排得下的不转行', () => {
  assert.deepEqual(titleLines('行政执法监督意见书'), ['行政执法监督意见书'])
})

test('转行长短相近，“的”和后引号不在行首', () => {
  const lines = titleLines('关于对新疆维吾尔自治区某某自治州某某县城市管理综合行政执法局“占道经营”类案件处罚问题的')
  assert.equal(lines.length, 3)
  assert.ok(lines.every(line => !/^[的”]/.test(line) && [...line].length <= 19), lines.join('|'))
})

test('一个字也不丢', () => {
  for (const text of ['甲', '（（（（', '的'.repeat(40), 'https://example.com/a-very-long-address-without-any-break', '𠮷'.repeat(50)]) {
    assert.equal(balancedLines(text, 10).join(''), text)
  }
})
