import assert from 'node:assert/strict'
import { test } from 'node:test'
import { machineUnder, ordering } from '../../test/papers.ts'
import { formatNumber, matterCounter, matterMark, parseNumber, prefixOf } from './index.ts'

test('发文字号用六角括号，序号不编虚位', () => {
  assert.equal(formatNumber({ prefix: '甲司监意', year: 2026, seq: 3 }), '甲司监意〔2026〕3号')
})

test('发文机关代字之后接文种代字', () => {
  assert.equal(prefixOf('甲司', machineUnder(ordering), 'bindingDecision'), '甲司监决')
})

test('写出的字号读得回来', () => {
  for (const number of [{ prefix: '甲司监意', year: 2026, seq: 1 }, { prefix: '甲', year: 1999, seq: 1234 }]) {
    assert.deepEqual(parseNumber(formatNumber(number)), number)
  }
})

test('不规范的字号读不出来', () => {
  for (const text of ['', '甲司监意[2026]3号', '甲司监意〔26〕3号', '甲司监意〔2026〕03号', '甲司监意〔2026〕0号', '〔2026〕3号', '甲司监意〔2026〕3号附件', 'ABC〔2026〕3号']) {
    assert.equal(parseNumber(text), undefined, text)
  }
})

test('没有代字、年份或者序号的字号写不出来', () => {
  for (const number of [{ prefix: '', year: 2026, seq: 1 }, { prefix: '甲 司', year: 2026, seq: 1 }, { prefix: '甲', year: 26, seq: 1 }, { prefix: '甲', year: 2026, seq: 0 }, { prefix: '甲', year: 2026, seq: 1.5 }]) {
    assert.throws(() => formatNumber(number), RangeError)
  }
})

test('每种办件有自己的字，自己编号；监督案件接着原来的号', () => {
  assert.deepEqual([matterMark('supervision'), matterCounter('supervision')], ['监案', 'matter'])
  assert.deepEqual([matterMark('complaint'), matterCounter('complaint')], ['监投', 'matter:监投'])
  assert.deepEqual([matterMark('somethingNew'), matterCounter('somethingNew')], ['监办', 'matter:监办'])
})
