import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outwardFormats, outwardRecord, outwardThrough } from './outward.ts'
import { readRecord } from './read.ts'
import { formatOf, tableOf, type Table } from './table.ts'
import type { Mapping } from './mapping.ts'

const body = { name: '甲县市场监督管理局', code: '11650000MB0000001X' }

const record = readRecord({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '7', actionNo: '甲市监罚案〔2026〕7号', bodyCode: 'market', partyType: 'PERSON', name: '张某某', idType: 'ID_CARD', idNo: '650101********0011',
  birthDate: '1990-01-01', phone: '138****0000', address: '甲县幸福路12号3单元', decisionNo: '甲市监罚决〔2026〕7号', decidedAt: '2026-04-01', fieldCode: 'MARKET', procedureType: 'ORDINARY',
  penalty: { penaltyKinds: ['FINE', 'WARNING'], fineAmount: 12_345.6, penaltyContent: '警告，罚款12345.6元', violationFact: '张某某无照经营，电话13800000000' },
}).record!

test('of a person the first character leaves the platform, numbers and addresses masked, the day of birth not at all', () => {
  const told = outwardRecord(record, 3, body)
  assert.deepEqual([told['name'], told['idNo'], told['phone'], told['address'], told['birthDate']], ['张**', '650101********0011', '138****0000', '甲县****', undefined])
  assert.deepEqual([told['version'], told['bodyCode'], told['unreported']], [3, body.code, ['birthDate']])
  assert.doesNotMatch(JSON.stringify(told), /张某某|1990|幸福路/)
})

test('what is told whole is read again as it was, but for what is withheld', () => {
  const { record: again, problems } = readRecord(outwardRecord(record, 3, body))
  assert.deepEqual(problems, [])
  assert.deepEqual(again, { ...record, penalty: { ...record.penalty, violationFact: '张**无照经营，电话138****0000' }, name: '张**', address: '甲县****', birthDate: null, version: 3, bodyCode: body.code, unreported: ['birthDate'] })
})

const layout = (id: string) => outwardFormats.find((one) => one.id === id)!

test('双公示 codes stand by their names, yuan as ten thousand yuan, and the file is one that we take in ourselves', () => {
  const { header, row } = layout('publicityPenalty')
  const cells = row(record, body)
  const of = (name: string) => cells[header.indexOf(name)]
  assert.deepEqual([of('CF_XDR_MC'), of('CF_XDR_LB'), of('CF_CFLB'), of('CF_NR_FK'), of('CF_JDRQ'), of('CF_CFJG'), of('CF_CFJGDM'), of('CF_XDR_ZJHM'), of('CF_SY')],
    ['张**', '自然人', '罚款;警告', '1.23456', '2026-04-01', body.name, body.code, '650101********0011', '张**无照经营，电话138****0000'])
  const read = (tableOf(header) as Table).read(cells)
  assert.deepEqual(read.problems, [])
  assert.equal(read.record?.penalty?.fineAmount, 12_345.6)
})

test('a shop of one person is told as such', () => {
  const { header, row } = layout('publicityPenalty')
  assert.equal(row({ ...record, partyType: 'ORG', isIndividualBusiness: true }, body)[header.indexOf('CF_XDR_LB')], '个体工商户')
})

for (const [yuan, tenThousands] of [[0, '0'], [0.01, '0.000001'], [1, '0.0001'], [10_000, '1'], [50_000_000, '5000'], [12_345.67, '1.234567']] as const) {
  test(`${yuan} yuan are ${tenThousands} ten thousand`, () => {
    const { header, row } = layout('publicityPenalty')
    assert.equal(row({ ...record, penalty: { ...record.penalty!, fineAmount: yuan } }, body)[header.indexOf('CF_NR_FK')], tenThousands)
  })
}

test('our own columns are read again as they were written', () => {
  const { header, row } = layout('penalty')
  const { record: again, problems } = (tableOf(header) as Table).read(row(record, body))
  assert.deepEqual(problems, [])
  assert.deepEqual([again?.decidedAt, again?.penalty?.penaltyKinds, again?.procedureType, again?.voided], ['2026-04-01', ['FINE', 'WARNING'], 'ORDINARY', false])
})

test('a saved mapping turned round writes what its sender would have written', () => {
  const mapping: Mapping<'penalty'> = {
    kind: 'penalty', fixed: { sourceSystem: '办案系统' },
    columns: [
      { from: '文号', to: 'decisionNo' }, { from: '决定日期', to: 'decidedAt', days: 'dayFirst' }, { from: '罚款（万元）', to: 'fineAmount', tenThousands: true },
      { from: '种类', to: 'penaltyKindsText', values: { 罚: 'FINE', 警: 'WARNING' } }, { from: '备注', to: null },
    ],
  }
  const { header, row } = outwardThrough('mapping:1', '某平台', mapping)
  assert.deepEqual([header, row(record, body)], [['文号', '决定日期', '罚款（万元）', '种类'], ['甲市监罚决〔2026〕7号', '01/04/2026', '1.23456', '罚;警']])
})

test('every column of every layout can be written from an empty record', () => {
  for (const { kind, header, row } of outwardFormats) {
    assert.equal(row(readRecord({ actionKind: kind }).record!, body).length, header.length)
    assert.ok(formatOf(kind).columns.length > 0)
  }
})
