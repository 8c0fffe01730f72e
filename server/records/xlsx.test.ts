import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { recordKinds } from '../../core/norms/index.ts'
import { templateBook } from './template.ts'
import { problemsOf } from '../store/records/imports.ts'
import { reading, worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'

const { db, handIn } = await recordsOffice('2026-11-20')

type Cell = string | number | boolean | Date | null
const [header] = penaltyFile().split('\n').map(line => line.split(','))
const penalty = (id: string, more: Readonly<Record<string, Cell>> = {}): Cell[] => {
  const plain = penaltyRow(id).split(',')
  return header!.map((name, at) => (name in more ? more[name]! : plain[at]!))
}
const book = async (rows: Cell[][], more: Parameters<typeof writeXlsx>[0]['sheets'][number] | object = {}, whole: object = {}) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: '处罚', rows: [header!, ...rows], ...more }], ...whole }))
const stored = async (id: string) => (await db.superuser`select content->>'decidedAt' as decided, content->'penalty'->>'fineAmount' as fine, party from enforcement_record where source_record_id = ${id}`)[0]
const problems = (id: string) => reading(db.sql, worker, tx => problemsOf(tx, id, 100))

test('the first sheet with a known header is taken: shared texts, numbers and days as a spreadsheet keeps them', async () => {
  const done = await handIn(await book([penalty('x1', { decidedAt: new Date('2026-04-01T00:00:00Z'), fineAmount: 5000 })]))
  assert.deepEqual([done.state, done.says, done.formatName, done.encoding], ['done', '新增1条。', '行政处罚（本平台格式）', 'XLSX'])
  assert.deepEqual({ ...await stored('x1') }, { decided: '2026-04-01', fine: '5000', party: '某某超市有限公司' })
})

test('inline texts and days that count from 1904 are the same values', async () => {
  const done = await handIn(await book([penalty('x2', { decidedAt: new Date('2026-04-01T00:00:00Z') })], {}, { stringMode: 'inline', dateSystem: '1904' }))
  assert.equal(done.says, '新增1条。')
  assert.equal((await stored('x2'))?.['decided'], '2026-04-01')
})

test('digits as wide as Chinese characters are read as digits', async () => {
  await handIn(await book([penalty('x3', { decidedAt: '２０２６－０４－０１', fineAmount: '５０００' })]))
  assert.deepEqual({ ...await stored('x3') }, { decided: '2026-04-01', fine: '5000', party: '某某超市有限公司' })
})

test('merged cells are refused with their place, and nothing enters', async () => {
  const done = await handIn(await book([penalty('x4'), penalty('x5')], { merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }] }))
  assert.deepEqual([done.state, done.code, done.line], ['failed', 'E100', 2])
  assert.match(done.says, /^工作表“处罚”的 B2:B3 是合并的单元格，说不清各行的值。/)
  assert.equal(await stored('x4'), undefined)
})

test('of a formula the value saved with it is taken; without one the row is kept out with the place', async () => {
  const done = await handIn(await book([penalty('x6'), penalty('x7')], {
    cells: new Map([['1,16', { formula: '2500*2', formulaResult: 5000 }], ['2,16', { formula: '2500*2' }]]),
  }))
  assert.deepEqual([done.added, done.refused], [1, 1])
  assert.equal((await stored('x6'))?.['fine'], '5000')
  assert.match((await problems(done.id))[0]!.says, /^Q3的公式没有保存算好的值/)
})

test('a number of more than fifteen digits has lost its last ones: the row is kept out', async () => {
  const done = await handIn(await book([penalty('x8', { uscc: 110105194912310016 })]))
  assert.deepEqual([done.added, done.refused], [0, 1])
  assert.match((await problems(done.id))[0]!.says, /^I2是超过15位的数字，电子表格只保留前15位/)
})

test('a hidden sheet is passed over, and named where it is the only one that could be read', async () => {
  const sheets = [{ name: '说明', rows: [['怎样填写']] }, { name: '底稿', hidden: true, rows: [header!, penalty('x9')] }]
  const done = await handIn(Buffer.from(await writeXlsx({ sheets })))
  assert.match(done.says, /^工作表“底稿”有能识别的表头，但它是隐藏的/)
  const shown = await handIn(Buffer.from(await writeXlsx({ sheets: [...sheets, { name: '处罚', rows: [header!, penalty('x10')] }] })))
  assert.equal(shown.added, 1)
  assert.equal(await stored('x9'), undefined)
})

for (const kind of recordKinds) {
  test(`the template of ${kind} as it comes: nothing but its example, so nothing to take`, async () => {
    const done = await handIn(await templateBook(kind))
    assert.equal(done.says, '文件只有表头，没有数据。没有任何数据入库。')
  })
}

test('a template has its required columns marked and a sheet for each list of codes', async () => {
  const { sheets } = await readXlsx(await templateBook('penalty'))
  const [data, , ...lists] = sheets
  assert.equal(data!.rows[1]![data!.rows[0]!.indexOf('actionNo')], '案号（必填）')
  assert.ok(lists.some(({ rows }) => rows.some(([code, name]) => code === 'FINE' && name === '罚款')))
  const help = sheets.find(({ name }) => name === '填写说明')!.rows.filter(([, column]) => column === 'rowAction')
  assert.deepEqual(help.map(([table, , , , how]) => [table, /收回报过的一条填 V/.test(String(how))]).slice(0, 2), [['行政处罚', false], ['过程步骤', true]])
})

test('a column of a child table that is not kept is said to be so', async () => {
  const { sheets } = await readXlsx(await templateBook('penalty'))
  const notKept = sheets.find(({ name }) => name === '填写说明')!.rows.filter(([, , , , how]) => /不入库/.test(String(how)))
  assert.deepEqual(notKept.map(([table, column]) => [table, column]), [['涉嫌犯罪移送', 'actionNo'], ['涉嫌犯罪移送', 'offenceCode'], ['涉嫌犯罪移送', 'recordedAt'], ['备案', 'decisionNo']])
})
