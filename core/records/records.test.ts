import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { changes, check, courseOf, describe, type Dictionaries, packed, readRecord, tableOf, unpacked } from './index.ts'

const market = { id: '659801-market', name: '甲县市场监督管理局', region: 'xinjiang', mayReport: true }
const dictionaries: Dictionaries = {
  bodies: new Map([[market.id, market], ['11659801100000059C', market], ['659802-market', { ...market, id: '659802-market', name: '乙市市场监督管理局', mayReport: false }]]),
  calendarOf: calendarFor, today: '2026-11-20',
}

const whole = {
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '1', actionNo: '甲市监罚案〔2026〕1号', bodyCode: market.id, procedureType: 'ORDINARY',
  partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE',
  penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款5000元' },
}
const problemsOf = (written: object) => check(readRecord({ ...whole, ...written }), dictionaries).problems.map(({ code, field, level }) => `${code} ${field} ${level}`)

test('a record that is in order is taken, under the body\'s own id', () => {
  const { record, body, problems } = check(readRecord({ ...whole, bodyCode: '11659801100000059C' }), dictionaries)
  assert.deepEqual(problems, [])
  assert.equal(record?.bodyCode, market.id)
  assert.equal(body, market)
  assert.equal(record?.isEnterprise, true)
})

for (const [says, written, expected] of [
  ['必填项没有填写', { actionNo: ' ' }, ['E102 actionNo reject']],
  ['没有一个业务日期', { caseFiledAt: null, decidedAt: null, decisionResult: null, penalty: {} }, ['E102 decidedAt reject']],
  ['没有这一天', { decidedAt: '2026-02-30' }, ['E103 decidedAt reject']],
  ['日期写法不对', { decidedAt: '2026.4.1' }, ['E103 decidedAt reject']],
  ['金额为负', { penalty: { penaltyKinds: ['FINE'], fineAmount: '-5' } }, ['E104 penalty.fineAmount reject']],
  ['不在代码表里', { penalty: { penaltyKinds: ['FINES'], fineAmount: 5000 } }, ['E201 penalty.penaltyKinds reject']],
  ['统一社会信用代码抄错一位', { uscc: '91350100M000100Y53' }, ['E202 uscc quarantine']],
  ['公民身份号码抄错', { partyType: 'PERSON', uscc: null, idType: 'ID_CARD', idNo: '110105194912310021' }, ['E203 idNo quarantine']],
  ['区划代码位数不对', { areaCode: '65980' }, ['E204 areaCode quarantine']],
  ['单位没有信用代码', { uscc: null }, ['E301 uscc reject']],
  ['自然人填了信用代码', { partyType: 'PERSON' }, ['E301 uscc reject']],
  ['有罚款种类没有数额', { penalty: { penaltyKinds: ['FINE'] } }, ['E302 fineAmount quarantine']],
  ['有没收数额没有种类', { penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, confiscatedGains: 10 } }, ['E303 confiscatedGains quarantine']],
  ['不予处罚却有罚款', { decisionResult: 'NO_PENALTY' }, ['E304 decisionResult quarantine']],
  ['元与万元混淆', { penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款0.05万元' } }, ['E305 fineAmount quarantine']],
  ['决定书所载的罚款不同', { penalty: { penaltyKinds: ['FINE'], fineAmount: 5, textFine: 50000 } }, ['E305 fineAmount quarantine']],
  ['简易程序填了立案日', { procedureType: 'SUMMARY' }, ['E306 caseFiledAt quarantine']],
  ['普通程序没有立案日：可能正是违法，提示而不拒收', { caseFiledAt: null }, ['E306 caseFiledAt warning']],
  ['决定之后才立案：可能正是违法，提示而不拒收', { caseFiledAt: '2026-04-02' }, ['E401 decidedAt warning']],
  ['环节倒序', { decidedAt: '2026-04-03', servedAt: '2026-04-02' }, ['E401 servedAt quarantine']],
  ['还没有到的日子', { closedAt: '2026-11-22' }, ['E402 closedAt reject']],
  ['列表里还没有到的日子', { services: [{ docType: 'PENALTY_DECISION', servedAt: '2027-01-05' }] }, ['E402 services.servedAt reject']],
  ['决定日是休息日', { decidedAt: '2026-04-05' }, ['E407 decidedAt warning']],
  ['没有放假安排的年份', { caseFiledAt: '2018-03-02', decidedAt: '2018-04-03' }, ['E410 decidedAt warning']],
  ['不认识的机关', { bodyCode: '659801-markets' }, ['E501 bodyCode quarantine']],
  ['不能代其他机关报送', { bodyCode: '659802-market' }, ['E801 bodyCode reject']],
  ['停表期间起止颠倒', { excludedPeriods: [{ reason: 'HEARING', from: '2026-03-10', to: '2026-03-09' }] }, ['E314 excludedPeriods quarantine']],
  ['电子送达没有确认书', { services: [{ docType: 'PENALTY_DECISION', method: 'ELECTRONIC', servedAt: '2026-04-02' }] }, ['E317 services warning']],
  ['不认识的字段', { decideAt: '2026-04-01' }, ['E101 decideAt warning']],
  ['占位文字按未填写处理', { legalRep: '无' }, ['E105 legalRep warning']],
  ['电子表格的空日期', { closedAt: '1900-01-01' }, ['E103 closedAt warning']],
] as const) {
  test(`${expected[0]!.slice(0, 4)} ${says}`, () => assert.deepEqual(problemsOf(written), expected))
}

test('a sentence says what is wrong and what to do', () => {
  const says = (written: object) => check(readRecord({ ...whole, ...written }), dictionaries).problems[0]!.says
  assert.equal(says({ decidedAt: '2026-02-30' }), '决定日“2026-02-30”不是有效日期：2026 年 2 月只有 1 日至 28 日，没有 30 日，请核对。')
  assert.equal(says({ bodyCode: '659801-markets' }), '没有编码或者统一社会信用代码为“659801-markets”的执法主体，是不是“659801-market”（甲县市场监督管理局）？')
  assert.equal(says({ decideAt: '2026-04-01' }), '不认识字段 decideAt，没有入库；是不是 decidedAt？')
})

test('an identity number that a sender masked is taken too', () => {
  assert.deepEqual(check(readRecord({ ...whole, partyType: 'PERSON', uscc: null, idType: 'ID_CARD', idNo: '110105********002X' }), dictionaries).problems, [])
})

test('licence, coercion and inspection have checks of their own', () => {
  const of = (actionKind: string, written: object) =>
    check(readRecord({ ...whole, actionKind, procedureType: null, penalty: undefined, decisionResult: null, ...written }), dictionaries).problems.map(({ code, field }) => `${code} ${field}`)
  assert.deepEqual(of('licence', { caseFiledAt: null, licence: { appliedAt: '2026-03-02', result: 'GRANT' } }), ['E310 validTo'])
  assert.deepEqual(of('licence', { caseFiledAt: null, acceptedAt: '2026-03-01', licence: { appliedAt: '2026-03-02' } }), ['E401 acceptedAt'])
  assert.deepEqual(of('coercion', { coercion: { startedAt: '2026-03-02', liftedAt: '2026-03-01' } }), ['E102 type', 'E401 liftedAt'])
  assert.deepEqual(of('inspection', { decidedAt: null, inspection: { startedAt: '2026-03-02 10:00', endedAt: '2026-03-02 09:00', trigger: 'PLAN' } }), ['E316 planId', 'E401 endedAt'])
})

test('what cannot be read as a record says so', () => {
  assert.equal(readRecord([]).problems[0]!.code, 'E100')
  assert.equal(readRecord({}).problems[0]!.code, 'E102')
  assert.equal(readRecord({ actionKind: 'penalties' }).problems[0]!.code, 'E201')
  assert.deepEqual(readRecord({ actionKind: 'penalty', licence: {}, steps: {}, services: [1] }).problems.map(({ field }) => field), ['licence', 'steps', 'services[0]'])
})

test('a kept record is the same when it is unpacked', () => {
  const { record } = readRecord({
    ...whole, fulfilled: false, steps: [{ stepType: 'INTERROGATION', startedAt: '2026-03-03T10:00', officers: [{ certNo: '1' }] }],
    services: [{ docType: 'PRIOR_NOTICE', servedAt: '2026-03-20' }], hearing: { rightInformedAt: '2026-03-20' },
    penalty: { ...whole.penalty, proposed: { fineAmount: 5000, penaltyKinds: ['FINE'] } },
  })
  const again = unpacked(JSON.parse(packed(record!)) as Record<string, unknown>, [])
  assert.deepEqual(again, record)
  assert.deepEqual(Object.keys(again), Object.keys(record!))
})

test('a record is described in words, compared field by field, and told as a course of steps', () => {
  const { record } = readRecord(whole)
  const later = readRecord({ ...whole, decidedAt: '2026-04-02', servedAt: '2026-04-03' }).record!
  assert.ok(describe(record!).some(({ field, value }) => field === 'penalty.fineAmount' && value === '5,000元'))
  assert.deepEqual(changes(record!, later), [
    { field: 'decidedAt', name: '决定日', group: '案件', before: '2026-04-01', after: '2026-04-02' },
    { field: 'servedAt', name: '决定书送达日', group: '案件', before: null, after: '2026-04-03' },
  ])
  assert.deepEqual(courseOf(later).map(({ name, at }) => `${name} ${at}`), ['立案 2026-03-02', '决定 2026-04-02', '送达 2026-04-03'])
})

const penaltyHeader = ['rowAction', 'sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'procedureType', 'partyType', 'name', 'uscc', 'caseFiledAt', 'decidedAt', 'penaltyKindsText', 'fineAmount', 'officer1Name', 'officer1CertNo']
const row = ['A', '办案系统', '1', '甲市监罚案〔2026〕1号', market.id, 'ORDINARY', 'ORG', '某某超市有限公司', '91350100M000100Y43', '2026-03-02', '2026-04-01', 'FINE;WARNING', '5000', '某甲', '65980100001']

function table(header: readonly string[]) {
  const opened = tableOf(header)
  if (!('format' in opened)) throw new Error(opened.says)
  return opened
}

test('a file of penalties is known by its columns; a cell that is empty has not happened, a column that is missing says nothing', () => {
  const { format, read } = table(penaltyHeader)
  const { record, problems } = read(row)
  assert.equal(format.id, 'penalty')
  assert.deepEqual(problems, [])
  assert.deepEqual(record?.penalty?.penaltyKinds, ['FINE', 'WARNING'])
  assert.deepEqual(record?.officers.map(({ name, certNo }) => [name, certNo]), [['某甲', '65980100001']])
  assert.ok(record?.unreported.includes('servedAt') && record.unreported.includes('steps'))
  assert.ok(!record?.unreported.includes('decidedAt') && !record?.unreported.includes('officers'))
  assert.equal(read(['V', ...row.slice(1)]).record?.voided, true)
})

test('a header that is wrong is refused in one sentence', () => {
  const says = (header: readonly string[]) => {
    const opened = tableOf(header)
    return 'says' in opened ? opened.says : 'accepted'
  }
  assert.match(says([...penaltyHeader, 'decideAt']), /第1行第16列“decideAt”不是行政处罚（本平台格式）的列名，是不是“decidedAt”？/)
  assert.match(says(penaltyHeader.filter((name) => name !== 'name')), /第1行缺少必需的列：name（当事人）/)
  assert.match(says([...penaltyHeader, 'name']), /列名“name”出现了两次/)
  assert.match(says(['姓名', '年龄']), /不是能识别的表头/)
})

test('each kind of our own files is told from the others', () => {
  const always = ['sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'partyType', 'name']
  assert.equal(table([...always, 'type', 'startedAt', 'liftedAt']).format.id, 'coercion')
  assert.equal(table([...always, 'appliedAt', 'acceptedAt', 'decidedAt']).format.id, 'licence')
  assert.equal(table([...always, 'startedAt', 'trigger', 'planId', 'checkResult']).format.id, 'inspection')
})

test('a 双公示 file: ten thousand yuan become yuan, names become codes, older column names are known', () => {
  const { format, read, masked } = table(['CF_WSH', 'CF_XDR_MC', 'CF_XDR_LB', 'CF_XDR_SHXYM', 'CF_XDR_ZJHM', 'CF_CFLB', 'CF_NR', 'CF_NR_FK', 'CF_JDRQ', 'CF_XZJG', 'CF_CFJGDM', 'CF_FR'])
  const cells = ['甲市监罚〔2026〕1号', '某某超市有限公司', '法人及非法人组织', '91350100M000100Y43', '11010519491231002X', '罚款;没收违法所得', '罚款0.5万元', '0.5', '2026/4/1', '甲县市场监督管理局', '11659801100000059C', '张某']
  const { record, problems } = read(cells)
  assert.deepEqual(problems, [])
  assert.equal(format.id, 'publicityPenalty')
  assert.equal(record?.penalty?.fineAmount, 5000)
  assert.deepEqual([record?.decidedAt, record?.partyType, record?.legalRep, record?.decisionResult], ['2026-04-01', 'ORG', '张某', 'PENALISE'])
  assert.deepEqual([record?.sourceRecordId, record?.actionNo], ['甲市监罚〔2026〕1号', '甲市监罚〔2026〕1号'])
  assert.ok(record?.unreported.includes('caseFiledAt') && record.unreported.includes('priorNoticeAt'))
  assert.equal(masked(cells)[4], '110105********002X')
})

test('a 双公示 licence file, and a self-employed business as a party', () => {
  const { format, read } = table(['XK_WSH', 'XK_XDR_MC', 'XK_XDR_LB', 'XK_XDR_SHXYM', 'XK_NR', 'XK_JDRQ', 'XK_XKJGDM', 'XK_YXQZI'])
  const { record } = read(['甲许〔2026〕1号', '某某小吃店', '个体工商户', '91350100M000100Y43', '食品经营许可', '20260401', '11659801100000059C', '2031-03-31'])
  assert.equal(format.id, 'publicityLicence')
  assert.deepEqual([record?.partyType, record?.decidedAt, record?.licence?.result, record?.licence?.validTo], ['ORG', '2026-04-01', 'GRANT', '2031-03-31'])
})

test('the second line of a template, the Chinese names, is known as such', () => {
  const { format, isOfTemplate } = table(penaltyHeader)
  const names = penaltyHeader.map((name) => format.columns.find((column) => column.name === name)!.leaf.name)
  assert.equal(isOfTemplate(names), true)
  assert.equal(isOfTemplate(row), false)
})

test('the body may be called as the data model calls it', () => {
  const { bodyCode, ...rest } = whole
  assert.deepEqual(check(readRecord({ ...rest, bodyId: bodyCode }), dictionaries).problems, [])
})
