import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits, type Mapping, mappingProblem, tableThrough } from './mapping.ts'
import { suggestMapping } from './suggest.ts'

const header = ['流水号', '立案号', '程序', '处罚机关', '相对人', '类型', '罚款（万元）', '决定时间', '经办备注']
const mapping: Mapping = {
  kind: 'penalty',
  columns: [
    { from: '流水号', to: 'sourceRecordId' }, { from: '立案号', to: 'actionNo' }, { from: '程序', to: 'procedureType', values: { 一般: 'ORDINARY' } },
    { from: '处罚机关', to: 'bodyCode', values: { 甲县市监局: '659801-market' } }, { from: '相对人', to: 'name' }, { from: '类型', to: 'partyType', values: { 1: 'ORG' } },
    { from: '罚款（万元）', to: 'fineAmount', tenThousands: true }, { from: '决定时间', to: 'decidedAt', days: 'dayFirst' }, { from: '经办备注', to: null },
  ],
  fixed: { sourceSystem: '老系统' },
}
const row = ['7', '甲市监罚案〔2026〕7号', '一般', '甲县市监局', '某某超市', '1', '0.5', '3/4/2026', '身份证号不详']

const through = (cells: readonly string[], of: Mapping = mapping) => {
  const table = tableThrough(of, header)
  assert.ok('format' in table)
  return table.read(cells)
}

test('a sender\'s own columns, codes, days and ten thousand yuan become ours', () => {
  const { record, problems } = through(row)
  assert.deepEqual(problems, [])
  assert.deepEqual([record!.sourceSystem, record!.sourceRecordId, record!.procedureType, record!.bodyCode, record!.partyType, record!.penalty!.fineAmount, record!.decidedAt],
    ['老系统', '7', 'ORDINARY', '659801-market', 'ORG', 5000, '2026-04-03'])
})

for (const [written, yuan] of [['0.5', 5000], ['12', 120_000], ['1.23456', 12_345.6], ['1,200', 12_000_000], ['0.5万元', 5000], ['0', 0]] as const) {
  test(`${written} in a column of 万元 is ${yuan} yuan`, () => {
    assert.equal(through(row.with(6, written)).record!.penalty!.fineAmount, yuan)
  })
}

for (const [form, written, day] of [
  ['dayFirst', '31/12/2025', '2025-12-31'], ['monthFirst', '12/31/2025', '2025-12-31'], ['yearFirst', '2025年12月31日', '2025-12-31'], ['yearFirst', '2025/12/31 9:30', '2025-12-31'], ['yearFirst', '20251231', '2025-12-31'],
] as const) {
  test(`${written} is ${day} where days are written ${form}`, () => {
    const { record } = through(row.with(7, written), { ...mapping, columns: mapping.columns.map((column) => (column.to === 'decidedAt' ? { ...column, days: form } : column)) })
    assert.equal(record!.decidedAt, day)
  })
}

test('a value that is not translated is told as the sender wrote it, under the sender\'s own column', () => {
  assert.match(through(row.with(2, '特别')).problems.map(({ field, says }) => `${field} ${says}`).join(), /^程序 .*“特别”不在代码表里/)
})

test('a mapping fits a header with its columns in any order, and no other', () => {
  assert.equal(fits(mapping, header.toReversed()), true)
  assert.equal(fits(mapping, header.slice(0, -1)), true)
  assert.equal(fits(mapping, header.slice(1)), false)
  assert.equal(fits(mapping, [...header, '新的一列']), false)
})

test('a mapping tells what it still lacks', () => {
  assert.match(mappingProblem({ ...mapping, fixed: {} })!.says, /^还没有对应的必填项：来源系统。/)
  assert.match(mappingProblem({ ...mapping, fixed: { ...mapping.fixed, name: '某某' } })!.says, /对应了两次/)
})

test('columns are suggested by their names', () => {
  const { kind, columns } = suggestMapping(['案号', '行政相对人名称', '罚款数额(万元)', '决定书文号', '看不懂的列名'])
  assert.equal(kind, 'penalty')
  assert.deepEqual(columns.map(({ to }) => to), ['actionNo', 'name', 'fineAmount', 'decisionNo', null])
})

test('numbers of people in a column that is not taken are masked where the row is kept', () => {
  const table = tableThrough(mapping, header)
  assert.ok('format' in table)
  assert.equal(table.masked(row.with(8, '身份证11010519491231002X'))[8]!.includes('19491231'), false)
})

const ofEvidence: Mapping = {
  kind: 'evidence', fixed: { sourceSystem: '老系统', evidenceType: 'DOCUMENT' },
  columns: [
    { from: '案件编号', to: 'sourceRecordId' }, { from: '材料号', to: 'evidenceId' }, { from: '材料', to: 'name' }, { from: '取得日', to: 'obtainedAt', days: 'dayFirst' }, { from: '保管人', to: null },
  ],
}
const materials = ['案件编号', '材料号', '材料', '取得日', '保管人']
const rowOf = (cells: readonly string[], mapping: Mapping = ofEvidence, header = materials) => {
  const sheet = tableThrough(mapping, header)
  assert.ok('child' in sheet)
  return sheet.read(cells)
}

test('a child table under a sender\'s own names: the row finds its act, days and what is always the same are read', () => {
  const { row: read, problems } = rowOf(['71', 'C1', '账册', '３/４/２０２６', '冯二'])
  assert.deepEqual([problems, read?.system, read?.recordId], [[], '老系统', '71'])
  assert.deepEqual(read?.pieces, [{ part: 'evidence', values: { evidenceId: 'C1', name: '账册', obtainedAt: '2026-04-03', evidenceType: 'DOCUMENT' } }])
})

test('a row with nothing but its key says that there is none, whatever is always the same', () => {
  assert.deepEqual(rowOf(['71', '', ' ', '', '冯二']).row?.pieces, [{ part: 'evidence', values: null }])
})

test('a child table needs what tells whose row it is, and takes no column of another table', () => {
  assert.match(mappingProblem({ ...ofEvidence, columns: ofEvidence.columns.slice(1) })!.says, /^还没有对应的必填项：源记录号。/)
  assert.match(mappingProblem({ ...ofEvidence, columns: [...ofEvidence.columns, { from: '罚款', to: 'fineAmount' }] })!.says, /“fineAmount”不是证据（子表）的列名/)
})

for (const [header, kind, expected] of [
  ['案件编号,材料编号,证据种类,证据名称,取得时间', 'evidence', ['sourceRecordId', null, 'evidenceType', 'name', 'obtainedAt']],
  ['案号,环节类型,开始时间,结束时间,执法人员1姓名,执法人员1证号', 'steps', ['sourceRecordId', 'stepType', 'startedAt', 'endedAt', 'officer1Name', 'officer1CertNo']],
  ['立案号,文书种类,文书文号,送达方式,送达日期', 'docs', ['sourceRecordId', 'docType', 'docNo', 'method', 'servedAt']],
] as const) {
  test(`columns of a child table are suggested by their names: ${header}`, () => {
    const suggested = suggestMapping(header.split(','))
    assert.deepEqual([suggested.kind, suggested.columns.map(({ to }) => to)], [kind, expected])
  })
}
