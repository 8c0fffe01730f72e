import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cell, csvLine, csvRows, type Row } from './csv.ts'
import { FileRefused } from './fileRefused.ts'

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield text.slice(at, at + size)
    at += size
  }
}

async function read(text: string, sizes: readonly number[] = [1_000_000]): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of csvRows(inPieces(text, sizes))) rows.push(...batch)
  return rows
}

test('what was written as CSV is read back, however it is cut into pieces and whatever the cells hold', async () => {
  const cells = fc.string({ unit: fc.constantFrom('a', '甲', ',', '"', '\n', '\r\n', ' ', '1'), maxLength: 8 })
  await fc.assert(fc.asyncProperty(
    fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), fc.boolean(),
    async (rows, sizes, closed) => {
      const text = rows.map(csvLine).join('')
      const found = await read(closed ? text : text.slice(0, -2), sizes)
      assert.deepEqual(found.map(row => row.cells), rows.map(row => row.map(one => one.startsWith('\r') ? `'${one}` : one)))
    }), { numRuns: 2_000 })
})

test('lines are counted as an editor shows them: empty lines, and line breaks within quotes', async () => {
  const rows = await read('a,b\n\n"1\n2",3\r\n4,5', [3])
  assert.deepEqual(rows, [{ line: 1, cells: ['a', 'b'] }, { line: 3, cells: ['1\n2', '3'] }, { line: 5, cells: ['4', '5'] }])
})

test('a last empty cell is a cell', async () => {
  assert.deepEqual((await read('a,\n,')).map(row => row.cells), [['a', ''], ['', '']])
})

async function refusal(text: string): Promise<string> {
  const error = await read(text, [5]).then(() => null, (reason: unknown) => reason)
  if (!(error instanceof FileRefused)) throw new Error('it was taken')
  return `${error.line} ${error.message}`
}

test('a quote that is not closed is refused with the line where it was opened, and swallows no more than a million letters', async () => {
  assert.match(await refusal('a,b\n1,2\n3,"4\n5,6\n'), /^3 第3行的双引号没有闭合/)
  let pulled = 0
  async function* endless(): AsyncGenerator<string> {
    yield 'a,b\n"1'
    for (;;) {
      pulled++
      yield 'x\n'.repeat(50_000)
    }
  }
  await assert.rejects(async () => { for await (const _ of csvRows(endless())); }, /第2行的双引号没有闭合/)
  assert.ok(pulled < 15)
})

test('letters after a closed quote are refused with their line', async () => {
  assert.match(await refusal('a,b\n"1"2,3\n'), /^2 第2行：引号闭合之后还有内容/)
})

test('what would run as a formula in a spreadsheet is kept from running; numbers stay numbers', () => {
  assert.equal(cell('=1+1'), "'=1+1")
  assert.equal(cell('@x'), "'@x")
  assert.equal(cell('-5'), '-5')
  assert.equal(cell('+86 1'), "'+86 1")
  assert.equal(cell('a"b'), '"a""b"')
})
