import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decoded, type Encoding } from './decode.ts'
import { FileRefused } from './fileRefused.ts'

const text = 'actionNo,name\r\n甲市监罚案〔2026〕1号,某某超市有限公司\r\n乙,䶮𠮷\r\n'

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function read(bytes: Buffer, sizes: readonly number[] = [65_536]): Promise<{ text: string, encoding: Encoding | null }> {
  let encoding: Encoding | null = null
  let whole = ''
  for await (const piece of decoded(inPieces(bytes, sizes), found => { encoding = found })) whole += piece
  return { text: whole, encoding }
}

const files: [name: string, bytes: Buffer, encoding: Encoding][] = [
  ['UTF-8', Buffer.from(text), 'UTF-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
  ['GB18030', iconv.encode(text, 'gb18030'), 'GB18030'],
  ['UTF-16LE with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'UTF-16LE'],
  ['UTF-16LE without', iconv.encode(text, 'utf-16le'), 'UTF-16LE'],
  ['UTF-16BE with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'UTF-16BE'],
  ['UTF-16BE without', iconv.encode(text, 'utf-16be'), 'UTF-16BE'],
]

const chinese = '来源系统,案号,当事人\r\n办案系统,甲市监罚案〔2026〕1号,某某超市有限公司\r\n'

for (const [name, bytes, encoding] of files) {
  test(`${name} is read as it was written, however it is cut into pieces`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), async sizes => {
      assert.deepEqual(await read(bytes, sizes), { text, encoding })
    }), { numRuns: 60 })
  })
}

test('a long beginning of ASCII alone does not decide: the first Chinese letters do', async () => {
  const head = `a,b\n${'1,2\n'.repeat(50_000)}`
  assert.deepEqual(await read(iconv.encode(`${head}甲,乙\n`, 'gb18030')), { text: `${head}甲,乙\n`, encoding: 'GB18030' })
  assert.deepEqual(await read(Buffer.from(`${head}甲,乙\n`)), { text: `${head}甲,乙\n`, encoding: 'UTF-8' })
})

test('ASCII alone, and nothing at all, count as UTF-8', async () => {
  assert.deepEqual(await read(Buffer.from('a,b\n')), { text: 'a,b\n', encoding: 'UTF-8' })
  assert.deepEqual(await read(Buffer.alloc(0)), { text: '', encoding: 'UTF-8' })
})

for (const form of ['utf-16le', 'utf-16be'] as const) {
  test(`${form} without a mark that begins with Chinese letters is told by its commas`, async () => {
    assert.deepEqual(await read(iconv.encode(chinese, form), [7]), { text: chinese, encoding: form.toUpperCase() })
  })
}

test('a zero that strayed into UTF-8 does not make it UTF-16', async () => {
  assert.deepEqual(await read(Buffer.from('甲,\0,\0,乙\n')), { text: '甲,\0,\0,乙\n', encoding: 'UTF-8' })
})

test('Big5 and Shift_JIS are not taken for GB18030: the sentence names what the file looks like', async () => {
  const traditional = '來源系統,案號,當事人名稱\n辦案系統,甲市監罰案〔2026〕1號,某某超級市場有限公司\n乙縣市場監督管理局,行政處罰決定書,未按規定建立進貨臺賬\n'
  assert.match(await refusal(iconv.encode(traditional, 'big5')), /^E100 文件像是 Big5（繁体中文）编码.*请另存为 UTF-8/)
  assert.match(await refusal(iconv.encode('案件番号,当事者名\n１号,株式会社サンプルの違反について調べました\n', 'shift_jis')), /^E100 文件像是 Shift_JIS（日文）编码/)
  assert.match(await refusal(Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from(Array.from({ length: 400 }, (_, at) => at % 2 === 0 ? 0x82 + at % 14 : 0x60 + at % 28))])), /^E100 文件/)
})

test('GB18030 with traditional characters, rare surnames and names of other peoples is taken as it is', async () => {
  for (const one of ['甲縣市場監督管理局,行政處罰決定書,違法事實：未按規定建立進貨臺賬\n', '张䶮,李喆,王犇,赵翀,孙赟,周堃，罚款伍仟元整\n', '吐尔逊·买买提,阿依古丽·艾山,古丽娜尔\n']) {
    assert.deepEqual(await read(iconv.encode(one, 'gb18030')), { text: one, encoding: 'GB18030' })
  }
})

async function refusal(bytes: Buffer): Promise<string> {
  const error = await read(bytes).then(() => null, (reason: unknown) => reason)
  if (!(error instanceof FileRefused)) throw new Error('it was taken')
  return `${error.code} ${error.message}`
}

test('a workbook, two encodings in one file, and bytes of no encoding are refused with a sentence', async () => {
  assert.match(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), /^E100 这是旧版的 Excel 文件/)
  assert.match(await refusal(Buffer.concat([Buffer.from('甲'.repeat(40_000)), iconv.encode('乙'.repeat(1_000), 'gb18030')])), /^E100 文件前面是 UTF-8 编码/)
  assert.match(await refusal(Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(600, 0xff)])), /^E100 文件按 GB18030 编码读取/)
})
