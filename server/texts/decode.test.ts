import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { decodeText } from './decode.ts'

const law = '甲条例\n第一条　为了照亮道路，制定本条例。\n第二条　本条例自2020年1月1日起施行。\n'

for (const [encoding, options] of [['utf8', {}], ['utf8', { addBOM: true }], ['gb18030', {}], ['gbk', {}], ['utf16le', { addBOM: true }], ['utf16le', {}], ['utf16be', { addBOM: true }]] as const) {
  test(`a text in ${encoding}${'addBOM' in options ? ' with its mark' : ''}`, () => {
    assert.equal(decodeText(iconv.encode(law, encoding, options)), law)
  })
}

test('a file cut off in the middle of a sign is still UTF-8', () => {
  const bytes = new TextEncoder().encode(law.repeat(5))
  assert.match(decodeText(bytes.subarray(0, bytes.length - 2)), /^甲条例[^]*起施行\ufffd$/)
})
