import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attached, carriedOver, childTables, type ChildSheet, type EnforcementRecord, joined, type Piece, readRecord, sheetOf } from './index.ts'

const sheet = (header: string): ChildSheet => {
  const found = sheetOf(header.split(','))
  if (!('child' in found)) throw new Error('says' in found ? found.says : found.format.name)
  return found
}
const read = (header: string, row: string) => sheet(header).read(row.split(','))
const piecesOf = (header: string, ...rows: string[]): readonly Piece[] => rows.flatMap((row) => read(header, row).row?.pieces ?? [])

const act = (more: object = {}): EnforcementRecord => readRecord({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '1', actionNo: '甲市监罚案〔2026〕1号', bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  caseFiledAt: '2026-03-02', unreported: ['steps', 'evidence', 'docs', 'services', 'legalReview', 'publicity.url'], ...more,
}).record!

for (const [header, table] of [
  ['sourceSystem,sourceRecordId,stepId,stepType,startedAt,endedAt,placeCode,subjectId,officer1Name,officer1CertNo,officer2Name,officer2CertNo,method,result,documentId,noMediaReason,recordedAt', 'steps'],
  ['sourceSystem,sourceRecordId,reason,from,to,partyInformedAt,documentId,approvedAt,approverPost,addedDays,dayType', 'periods'],
  ['sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt,obtainedBy,usedInDecision,isElectronicMonitoring,auditedAt,sha256', 'evidence'],
  ['sourceSystem,sourceRecordId,mediaId,stepId,deviceNo,startedAt,endedAt,durationSec,sha256,storageUrl,retentionUntil', 'media'],
  ['sourceSystem,sourceRecordId,documentId,docType,docNo,madeAt,officerSignatures,partySigned,refusalNoted,witness,sealed,method,sentAt,servedAt,announceFrom,receiptDocId,consentDocId,fileHash', 'docs'],
  ['sourceSystem,sourceRecordId,moneyId,type,amountDue,amountPaid,paidAt,payer,payChannel,onSiteBasis,collectorOfficerId,ashoreAt,handedToBodyAt,handedToBankAt,ticketNo,treasuryAt,treasuryAmount,refunded,feeCode,legalBasis', 'money'],
  ['sourceSystem,sourceRecordId,submittedAt,reviewedAt,reviewerId,opinion,heldAt,leaderCount,rightInformedAt,requestedAt,noticeServedAt,presiderId,waivedAt,transcriptDocId', 'review'],
  ['sourceSystem,sourceRecordId,decisionNo,filedTo,filedAt,receiptNo', 'filings'],
  ['sourceSystem,sourceRecordId,remedyId,kind,acceptedAt,concludedAt,outcome,correctedByBody', 'remedies'],
  ['rowAction,sourceSystem,sourceRecordId,actionNo,bodyCode,offenceCode,crimeName,caseAmount,reportedAt,approvedAt,approvalResult,rejectReason,transferredAt,policeReceiptNo,policeRejectedAt,policeFiledNoticeAt,itemsHandedAt,hasSeizedItems,partyInformedAt,recordedAt', 'transfer'],
  ['sourceSystem,sourceRecordId,officerId,name,certNo,role', 'officers'],
  ['sourceSystem,sourceRecordId,required,publishedAt,url,text', 'publicity'],
  ['sourceSystem,sourceRecordId,name,mediaType,size,sha256,url', 'attachments'],
  ['来源系统,源记录号,证据标识,证据种类,证据名称,证据取得时间', 'evidence'],
] as const) test(`表头认出子表：${table}（${header.slice(0, 60)}…）`, () => assert.equal(sheet(header).child.id, table))

test('列名写错的，说出是不是哪一列；必需的列少了，说出是哪一列', () => {
  const wrong = sheetOf('sourceSystem,sourceRecordId,evidenceId,evidenceTypes,name'.split(','))
  assert.ok('says' in wrong && wrong.says.includes('“evidenceTypes”不是证据（子表）的列名，是不是“evidenceType”？'))
  const missing = sheetOf('sourceSystem,evidenceId,evidenceType,name,obtainedAt'.split(','))
  assert.ok('says' in missing && missing.says.includes('缺少必需的列：sourceRecordId（源记录号）'))
})

test('行为表还是行为表：多出几列也不会认成子表', () => {
  const found = sheetOf('sourceSystem,sourceRecordId,actionNo,bodyCode,name,partyType,procedureType,caseFiledAt'.split(','))
  assert.ok('format' in found && found.format.kind === 'penalty')
})

const evidence = 'sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt'

test('一行证据并入它的行为；来源不再算作不能报送证据，没有列的仍算', () => {
  const record = joined(act(), piecesOf(evidence, '办案系统,1,Z1,OBJECT,账册,2026-03-05 10:00'))
  assert.deepEqual(record.evidence.map(({ evidenceId, name, obtainedAt, usedInDecision }) => [evidenceId, name, obtainedAt, usedInDecision]), [['Z1', '账册', '2026-03-05 10:00', null]])
  assert.equal(record.unreported.includes('evidence'), false)
  assert.equal(record.unreported.includes('evidence.usedInDecision'), true)
  assert.equal(record.unreported.includes('steps'), true)
})

test('同一标识的，替换原来的；没有列的内容不动', () => {
  const before = act({ evidence: [{ evidenceId: 'Z1', name: '旧名', usedInDecision: true }] })
  const { evidence: after } = joined(before, piecesOf(evidence, '办案系统,1,Z1,OBJECT,账册,'))
  assert.deepEqual(after.map(({ name, usedInDecision }) => [name, usedInDecision]), [['账册', true]])
})

test('没有标识的，内容相同才是同一项', () => {
  const header = 'sourceSystem,sourceRecordId,filedTo,filedAt,receiptNo'
  const once = joined(act(), piecesOf(header, '办案系统,1,OWN_GOV,2026-04-02,B1', '办案系统,1,OWN_GOV,2026-04-02,B1', '办案系统,1,OWN_GOV,2026-04-03,B2'))
  assert.equal(once.filings.length, 2)
})

test('只填来源系统和源记录号的一行：这一行为没有这类内容', () => {
  const record = joined(act(), piecesOf(evidence, '办案系统,1,,,,'))
  assert.deepEqual(record.evidence, [])
  assert.deepEqual(record.unreported.filter((field) => field.startsWith('evidence')), [])
})

test('环节带执法人员；文书与送达一行成两项，只有文书的成一项', () => {
  const steps = 'sourceSystem,sourceRecordId,stepId,stepType,officer1Name,officer1CertNo,officer2Name,officer2CertNo'
  const [step] = joined(act(), piecesOf(steps, '办案系统,1,S1,ONSITE_INSPECTION,冯二,执1,冯小二,执2')).steps
  assert.deepEqual(step?.officers.map(({ name, certNo }) => [name, certNo]), [['冯二', '执1'], ['冯小二', '执2']])
  const docs = 'sourceSystem,sourceRecordId,documentId,docType,docNo,madeAt,method,servedAt'
  const record = joined(act(), piecesOf(docs, '办案系统,1,W1,PENALTY_DECISION,甲1,2026-04-01,DIRECT,2026-04-03', '办案系统,1,W2,PRIOR_NOTICE,甲2,2026-03-10,,'))
  assert.deepEqual([record.docs.length, record.services.map(({ documentId, servedAt }) => [documentId, servedAt])], [2, [['W1', '2026-04-03']]])
})

test('法制审核、集体讨论、听证同表：填了哪一项的列，就报了哪一项', () => {
  const record = joined(act(), piecesOf('sourceSystem,sourceRecordId,submittedAt,reviewedAt,heldAt,leaderCount,rightInformedAt', '办案系统,1,2026-03-20,2026-03-22,,,'))
  assert.equal(record.legalReview?.reviewedAt, '2026-03-22')
  assert.deepEqual([record.collective, record.hearing], [null, null])
})

for (const [says, header, row, problem] of [
  ['没有源记录号', evidence, '办案系统,,Z1,OBJECT,账册,', 'E102 sourceRecordId'],
  ['种类不在代码表里', evidence, '办案系统,1,Z1,OBJECTS,账册,', 'E201 evidenceType'],
  ['没有这一天', evidence, '办案系统,1,Z1,OBJECT,账册,2026-02-30', 'E103 obtainedAt'],
] as const) {
  test(`子表的一行：${says}`, () => {
    const { row: taken, problems } = read(header, row)
    assert.equal(taken, null)
    assert.deepEqual(problems.map(({ code, field }) => `${code} ${field}`), [problem])
  })
}

test('同样的行再报一次，什么也不变；先后顺序只影响列出的先后', () => {
  const rows = fc.array(fc.record({ id: fc.integer({ min: 1, max: 4 }), name: fc.constantFrom('甲', '乙', '丙') }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(rows, (given) => {
    const pieces = piecesOf(evidence, ...given.map(({ id, name }) => `办案系统,1,Z${id},OBJECT,${name},`))
    const once = joined(act(), pieces)
    const lastOfEach = new Map(given.map(({ id, name }) => [`Z${id}`, name]))
    assert.deepEqual(new Map(once.evidence.map((one) => [one.evidenceId, one.name])), lastOfEach)
    assert.deepEqual(joined(once, pieces), once)
  }))
})

test('行为表再报一次：子表报过的内容保留；表里有列的，以新报的为准', () => {
  const stored = joined(act(), piecesOf(evidence, '办案系统,1,Z1,OBJECT,账册,'))
  const again = carriedOver(act({ caseFiledAt: '2026-03-03' }), stored)
  assert.equal(again.caseFiledAt, '2026-03-03')
  assert.deepEqual(again.evidence, stored.evidence)
  assert.deepEqual(again.unreported, stored.unreported)
  assert.deepEqual(carriedOver(act({ unreported: [] }), stored).evidence, [])
})

test('会让行为出错的一行留下，其余照常并入', () => {
  const rows = ['2026-03-05', '2027-01-01'].map((day, at) => read(evidence, `办案系统,1,Z${at},OBJECT,账册,${day}`).row!)
  const problemsOf = (record: EnforcementRecord) => record.evidence.filter(({ obtainedAt }) => obtainedAt! > '2026-12-31').map(() => ({ code: 'E402', field: 'evidence', level: 'reject', says: '在今天之后' } as const))
  const { record, left } = attached(act(), rows, problemsOf)
  assert.deepEqual(record.evidence.map(({ evidenceId }) => evidenceId), ['Z0'])
  assert.deepEqual(left.map(({ row, problems }) => [row.recordId, problems[0]!.code]), [['1', 'E402']])
})

for (const { id, columns, required } of childTables) {
  test(`what the child table ${id} must have are columns of it`, () => assert.deepEqual(required.filter((name) => !columns.some((column) => column.name === name)), []))
}
