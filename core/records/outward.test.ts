import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { check } from './check.ts'
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
  const cells = row(record, body)!
  const of = (name: string) => cells[header.indexOf(name)]
  assert.deepEqual([of('CF_XDR_MC'), of('CF_XDR_LB'), of('CF_CFLB'), of('CF_NR_FK'), of('CF_JDRQ'), of('CF_CFJG'), of('CF_CFJGDM'), of('CF_XDR_ZJHM'), of('CF_SY')],
    ['张**', '自然人', '罚款;警告', '1.23456', '2026-04-01', body.name, body.code, '650101********0011', '张**无照经营，电话138****0000'])
  const read = (tableOf(header) as Table).read(cells)
  assert.deepEqual(read.problems, [])
  assert.equal(read.record?.penalty?.fineAmount, 12_345.6)
})

test('a shop of one person is told as such', () => {
  const { header, row } = layout('publicityPenalty')
  assert.equal(row({ ...record, partyType: 'ORG', isIndividualBusiness: true }, body)![header.indexOf('CF_XDR_LB')], '个体工商户')
})

for (const [yuan, tenThousands] of [[0, '0'], [0.01, '0.000001'], [1, '0.0001'], [10_000, '1'], [50_000_000, '5000'], [12_345.67, '1.234567']] as const) {
  test(`${yuan} yuan are ${tenThousands} ten thousand`, () => {
    const { header, row } = layout('publicityPenalty')
    assert.equal(row({ ...record, penalty: { ...record.penalty!, fineAmount: yuan } }, body)![header.indexOf('CF_NR_FK')], tenThousands)
  })
}

test('our own columns are read again as they were written', () => {
  const { header, row } = layout('penalty')
  const { record: again, problems } = (tableOf(header) as Table).read(row(record, body)!)
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
    assert.equal(row(readRecord({ actionKind: kind }).record!, body)!.length, header.length)
    assert.ok(formatOf(kind).columns.length > 0)
  }
})

const secret = readRecord({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '8', actionNo: '甲市监罚案〔2026〕8号', bodyCode: 'market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', legalRep: '李某', address: '甲县幸福路12号',
  secretLevel: 'TRADE', decisionNo: '甲市监罚决〔2026〕8号', decidedAt: '2026-04-01', penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, violationFact: '泄露某某超市的配方' },
  officers: [{ name: '王某', certNo: '05080000001' }], evidence: [{ evidenceId: 'Z1', name: '某某超市的配方', obtainedAt: '2026-03-03 10:00' }],
}).record!

test('of a secret act its days, amounts, codes and numbers are told, no words and nothing of the party; what is withheld is named', () => {
  const told = outwardRecord(secret, 1, body)
  assert.deepEqual([told['name'], told['uscc'], told['secretLevel'], told['decisionNo'], told['decidedAt']], ['因保密不显示', undefined, 'TRADE', '甲市监罚决〔2026〕8号', '2026-04-01'])
  assert.deepEqual([told['penalty'], told['officers'], told['evidence']], [{ penaltyKinds: ['FINE'], fineAmount: 5000 }, [{ certNo: '05080000001' }], [{ evidenceId: 'Z1', obtainedAt: '2026-03-03 10:00' }]])
  assert.deepEqual(told['unreported'], ['name', 'uscc', 'legalRep', 'address', 'penalty.violationFact', 'evidence.name', 'officers.name'])
  assert.doesNotMatch(JSON.stringify(told), /某某超市|李某|配方|幸福路|91350100/)
})

test('a secret act that is told whole is taken in by another platform, secret there too', () => {
  const dictionaries = { bodies: new Map([[body.code, { id: 'market', name: body.name, region: 'xinjiang', mayReport: true }]]), calendarOf: calendarFor, today: '2026-11-20' } as const
  const { record: again, problems } = check(readRecord(outwardRecord(secret, 1, body)), dictionaries)
  assert.deepEqual([problems, again?.secretLevel, again?.name], [[], 'TRADE', '因保密不显示'])
})

test('in our own columns the words of a secret act give way to 因保密不显示, and that it is secret is a column', () => {
  const { header, row } = layout('penalty')
  const cells = row(secret, body)!
  const of = (name: string) => cells[header.indexOf(name)]
  assert.deepEqual([of('name'), of('uscc'), of('violationFact'), of('officer1Name'), of('officer1CertNo'), of('fineAmount'), of('secretLevel')], ['因保密不显示', '因保密不显示', '因保密不显示', '因保密不显示', '05080000001', '5000', 'TRADE'])
})

for (const [what, more, isNamed] of [
  ['可以公开', { secretLevel: 'NONE' }, true], ['没有填写公开限制', {}, true], ['商业秘密', { secretLevel: 'TRADE' }, false], ['个人隐私', { secretLevel: 'PRIVACY' }, false], ['未成年人', { secretLevel: 'MINOR' }, false], ['工作秘密', { secretLevel: 'INTERNAL' }, false],
  ['已满十四周岁不满十八周岁', { penalty: { ...record.penalty!, circumstances: ['MINOR_14_18'] } }, false], ['有不公示理由', { publicity: { ...record.publicity, exemptReason: 'NO_IMPACT' } }, false],
  ['不应当公示', { publicity: { ...record.publicity, required: false } }, false], ['应当公示', { publicity: { ...record.publicity, required: true } }, true], ['撤销报送', { voided: true }, false],
  ['撤回公示', { publicity: { ...record.publicity, withdrawnAt: '2026-05-01' } }, false], ['停止公示', { publicity: { ...record.publicity, removedAt: '2026-05-01' } }, false],
] as const) test(`双公示 names ${isNamed ? '' : 'not '}an act of which is said: ${what}`, () => assert.equal(layout('publicityPenalty').row({ ...record, ...more }, body) !== null, isNamed))

for (const [says, kinds, gains, goods, cell, read] of [
  ['没收违法所得', ['CONFISCATE_GAINS'], 320, null, '0.032', [320, null]], ['没收非法财物', ['CONFISCATE_GOODS'], null, 1200, '0.12', [null, 1200]],
  ['两项都没收', ['CONFISCATE_GAINS', 'CONFISCATE_GOODS'], 320, 1200, '0.152', [1520, null]], ['违法所得为零', ['CONFISCATE_GAINS', 'CONFISCATE_GOODS'], 0, 0.01, '0.000001', [0.01, null]], ['没有没收', ['WARNING'], null, null, '', [null, null]],
] as const) test(`双公示 CF_NR_WFFF is gains and goods in one, and is read again by what was confiscated: ${says}`, () => {
  const { header, row } = layout('publicityPenalty')
  const cells = row({ ...record, penalty: { ...record.penalty!, penaltyKinds: kinds, confiscatedGains: gains, confiscatedGoodsValue: goods } }, body)!
  assert.equal(cells[header.indexOf('CF_NR_WFFF')], cell)
  const { record: again } = (tableOf(header) as Table).read(cells)
  assert.deepEqual([again?.penalty?.confiscatedGains, again?.penalty?.confiscatedGoodsValue], read)
})

/** What a 双公示 file says of an act is what it says of it again. */
function again(id: string, more: object) {
  const { header, row } = layout(id)
  const cells = row(readRecord({ ...written, ...more }).record!, body)!
  const read = (tableOf(header) as Table).read(cells)
  return { of: (name: string) => cells[header.indexOf(name)], record: read.record!, problems: read.problems }
}
const written = { actionKind: 'penalty', sourceSystem: '系统', sourceRecordId: '1', actionNo: '1', bodyCode: 'market', partyType: 'ORG', name: '某某合作社', decisionNo: '甲市监罚决〔2026〕9号', decidedAt: '2026-04-01' }

test('双公示 former codes, the legal representative and the remark are kept, numbers of people masked where they leave', () => {
  const { of, record: { businessRegNo, organizationCode, institutionCertNo, socialOrgCertNo, taxRegNo, legalRepIdType, legalRepIdNo, remark, penalty }, problems } = again('publicityPenalty', {
    businessRegNo: '650100000000001', organizationCode: '12345678-9', taxRegNo: '11010519491231002X', institutionCertNo: '事证1', socialOrgCertNo: '社证1', legalRepIdType: 'ID_CARD', legalRepIdNo: '11010519491231002X', remark: '联系人电话13812345678',
    penalty: { penaltyKinds: ['WARNING'], validUntil: '2027-04-01' },
  })
  assert.deepEqual([problems, businessRegNo, organizationCode, institutionCertNo, socialOrgCertNo, legalRepIdType, penalty?.validUntil], [[], '650100000000001', '12345678-9', '事证1', '社证1', 'ID_CARD', '2027-04-01'])
  assert.deepEqual([taxRegNo, legalRepIdNo, remark], ['110105********002X', '110105********002X', '联系人电话138****5678'])
  assert.equal(of('CF_FR_ZJLX'), '身份证')
})

for (const [stands, state, tells] of [['有效', 'VALID', []], ['正常', 'VALID', []], ['0', 'VALID', []], ['1', 'VALID', []], ['2', 'INVALID', []], ['撤销', 'RESCINDED', []], ['吊销', 'REVOKED', []], ['注销', 'CANCELLED', []], ['', null, []], ['9', null, ['E201 warning']]] as const) {
  test(`双公示 XK_ZT ${stands || 'empty'} is ${state ?? 'not known'}`, () => {
    const { record, problems } = (tableOf(['XK_WSH', 'XK_XDR_MC', 'XK_XDR_LB', 'XK_NR', 'XK_JDRQ', 'XK_XKJGDM', 'XK_ZT']) as Table).read(['甲许〔2026〕1号', '某某', '自然人', '食品经营许可', '2026-04-01', body.code, stands])
    assert.deepEqual([record?.licence?.state, record?.licence?.result, problems.map(({ code, level }) => `${code} ${level}`)], [state, 'GRANT', tells])
  })
}

test('a licence that was revoked is told as such, and read again as such', () => {
  const { of, record } = again('publicityLicence', { actionKind: 'licence', licence: { result: 'GRANT', state: 'REVOKED' } })
  assert.deepEqual([of('XK_ZT'), record.licence?.state], ['吊销', 'REVOKED'])
})

test('a last day of a penalty that is no day is told, and the row taken', () => {
  const { record, problems } = (tableOf(['CF_WSH', 'CF_XDR_MC', 'CF_XDR_LB', 'CF_CFLB', 'CF_NR', 'CF_JDRQ', 'CF_CFJGDM', 'CF_YXQ']) as Table).read(['1', '某某', '自然人', '警告', '警告', '2026-04-01', body.code, '一年'])
  assert.deepEqual([record?.penalty?.validUntil, problems.map(({ code, level }) => `${code} ${level}`)], [null, ['E103 warning']])
})
