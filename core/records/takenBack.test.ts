import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attached, childTables, type EnforcementRecord, joined, type Piece, readRecord, sheetOf } from './index.ts'

const read = (header: string, row: string) => {
  const sheet = sheetOf(header.split(','))
  if (!('child' in sheet)) throw new Error(header)
  return sheet.read(row.split(','))
}
const piecesOf = (header: string, ...rows: string[]): readonly Piece[] => rows.flatMap((row) => read(header, row).row?.pieces ?? [])

const act = (more: object = {}): EnforcementRecord => readRecord({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '1', actionNo: '甲市监罚案〔2026〕1号', bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', ...more,
}).record!

const evidence = 'rowAction,sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt'
const three = act({ evidence: [{ evidenceId: 'Z1', evidenceType: 'OBJECT', name: '账册' }, { evidenceId: 'Z2', evidenceType: 'OBJECT', name: '照片' }, { evidenceType: 'OBJECT', name: '照片' }] })
const named = ({ evidence: entries }: EnforcementRecord) => entries.map(({ evidenceId, name }) => `${evidenceId} ${name}`)

test('作废凭标识：那一条收回，其余不动，其他各列写什么都一样', () => {
  for (const row of ['V,办案系统,1,Z1,,,', 'V,办案系统,1,Z1,OBJECT,账册两本,2026-03-05', '作废,办案系统,1,Z1,,,']) assert.deepEqual(named(joined(three, piecesOf(evidence, row))), ['Z2 照片', 'null 照片'])
})

test('没有标识的，各列都相同才收回；有标识的不因内容相同而收回', () => {
  assert.deepEqual(named(joined(three, piecesOf(evidence, 'V,办案系统,1,,OBJECT,照片,'))), ['Z1 账册', 'Z2 照片'])
  assert.deepEqual(named(joined(three, piecesOf(evidence, 'V,办案系统,1,,OBJECT,,'))), named(three))
})

test('新增、更新与不填一样；先报后作废、再报，以最后的为准', () => {
  for (const action of ['', 'A', 'U']) assert.equal(joined(act(), piecesOf(evidence, `${action},办案系统,1,Z1,OBJECT,账册,`)).evidence.length, 1)
  const last = joined(three, piecesOf(evidence, 'V,办案系统,1,Z1,,,', 'A,办案系统,1,Z1,OBJECT,新账册,', 'V,办案系统,1,Z2,,,'))
  assert.deepEqual(named(last), ['null 照片', 'Z1 新账册'])
})

test('作废的行没有写明哪一条的，不入库，说出怎样写明', () => {
  const { row, problems } = read(evidence, 'V,办案系统,1,,,,')
  assert.deepEqual([row, problems.map(({ code, field }) => `${code} ${field}`)], [null, ['E102 rowAction']])
})

test('行操作写错的，不入库', () => {
  assert.deepEqual(read(evidence, 'X,办案系统,1,Z1,,,').problems.map(({ code, field }) => `${code} ${field}`), ['E201 rowAction'])
})

test('文书与送达：只写文书标识的，文书连同它的送达收回；写明送达方式的，只收回那一次送达', () => {
  const docs = 'rowAction,sourceSystem,sourceRecordId,documentId,docType,docNo,method,servedAt'
  const both = act({ docs: [{ documentId: 'W1', docType: 'PENALTY_DECISION' }], services: [{ documentId: 'W1', method: 'DIRECT' }, { documentId: 'W1', method: 'MAIL' }, { documentId: 'W2', method: 'DIRECT' }] })
  const after = (row: string) => {
    const { docs: papers, services } = joined(both, piecesOf(docs, row))
    return [papers.length, services.map(({ documentId, method }) => `${documentId} ${method}`)]
  }
  assert.deepEqual(after('V,办案系统,1,W1,,,,'), [0, ['W2 DIRECT']])
  assert.deepEqual(after('V,办案系统,1,W1,,,DIRECT,'), [1, ['W1 MAIL', 'W2 DIRECT']])
})

test('法制审核、集体讨论、听证：作废填了列的一项；都没有填的，三项都收回', () => {
  const header = 'rowAction,sourceSystem,sourceRecordId,submittedAt,reviewedAt,heldAt,rightInformedAt'
  const whole = act({ legalReview: { reviewedAt: '2026-03-22' }, collective: { heldAt: '2026-03-25' }, hearing: { rightInformedAt: '2026-03-20' } })
  const left = (row: string) => {
    const { legalReview, collective, hearing } = joined(whole, piecesOf(header, row))
    return [legalReview, collective, hearing].map((part) => part !== null)
  }
  assert.deepEqual(left('V,办案系统,1,,2026-03-22,,'), [false, true, true])
  assert.deepEqual(left('V,办案系统,1,,,,'), [false, false, false])
})

test('要作废的不在：行为不变，这一行单独说明', () => {
  const rows = ['V,办案系统,1,Z9,,,', 'V,办案系统,1,Z1,,,'].map((row) => read(evidence, row).row!)
  const { record, left, idle } = attached(three, rows, () => [])
  assert.deepEqual([named(record), left, idle], [['Z2 照片', 'null 照片'], [], [rows[0]]])
})

test('作废不说明来源能报这一类内容', () => {
  const untold = act({ unreported: ['evidence'] })
  assert.deepEqual(joined(untold, piecesOf(evidence, 'V,办案系统,1,Z1,,,')).unreported, ['evidence'])
})

test('每张子表都能作废一行', () => {
  for (const { id, columns } of childTables) assert.equal(columns.filter(({ name }) => name === 'rowAction').length, 1, id)
})
