import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOf, isChanged, type ChangedLine } from './difference.ts'

const told = (lines: readonly ChangedLine[]) => lines.map(({ spans }) => spans.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind]).join(''))

test('a word that changed is told within its paragraph', () => {
  assert.deepEqual(told(differenceOf(['经查，超过期限九日。', '请改正。'], ['经查，超过期限十日。', '请改正。'])), ['经查，超过期限[-九日-][+十日+]。', '请改正。'])
})

test('a paragraph that came or went is told whole', () => {
  assert.deepEqual(told(differenceOf(['第一段。', '第三段。'], ['第一段。', '另有情形如下', '第三段。'])), ['第一段。', '[+另有情形如下+]', '第三段。'])
  assert.deepEqual(told(differenceOf(['甲', '乙', '丙'], ['甲', '丙'])), ['甲', '[-乙-]', '丙'])
})

test('two paragraphs with nothing in common are not told as one that changed', () => {
  assert.deepEqual(told(differenceOf(['复核本案。'], ['另行送达'])), ['[-复核本案。-]', '[+另行送达+]'])
})

test('the same text has no difference, neither has nothing', () => {
  assert.equal(isChanged(differenceOf(['一', '二'], ['一', '二'])), false)
  assert.deepEqual(differenceOf([], []), [])
})

test('both texts can be read back from the difference', () => {
  const line = fc.string({ unit: fc.constantFrom('查', '明', '超', '过', '期', '限', '，', '九日') })
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (before, after) => {
    const read = (left: 'gone' | 'new') => differenceOf(before, after).filter(({ kind }) => kind !== left).map(({ spans }) => spans.filter(({ kind }) => kind !== left).map(({ text }) => text).join(''))
    assert.deepEqual([read('new').join('\n'), read('gone').join('\n')], [before.join('\n'), after.join('\n')])
  }))
})
