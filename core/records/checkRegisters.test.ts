import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { check } from './check.ts'
import type { Registers } from './checkRegisters.ts'
import { readRecord } from './read.ts'

const bodies = ['market', 'station', 'society', 'office', 'section'].map((id) => [id, { id, name: id, region: 'xinjiang', mayReport: true }] as const)

/** From the second of April on: 0312-01 is punished under CF-0312, by the benchmark BJ-0312 with two tiers; the society is entrusted. */
const registers: Registers = {
  item: (code, body, day) => (day < '2026-04-02' || body !== 'market' ? undefined : code === 'CF-0312' ? { actKind: 'penalty' } : code === 'XK-1' ? { actKind: 'licence' } : null),
  offence: (code, place, day) => (day >= '2026-04-02' && place === '659801' && code === '0312-01' ? { item: 'CF-0312' } : undefined),
  benchmark: (offence, place, day) => (day >= '2026-04-02' && place === '659801' && offence === '0312-01' ? { code: 'BJ-0312', tiers: [{ code: 'T1' }, { code: 'T2' }] } : undefined),
  body: (id) => ({ name: id, type: id === 'society' ? 'ENTRUSTED' : id === 'office' ? 'COORDINATION' : id === 'section' ? 'INTERNAL' : 'DISPATCHED_UNIT' }),
}

function found(more: Readonly<Record<string, unknown>>, penalty: object = {}, known = registers): string[] {
  const reading = readRecord({
    actionKind: 'penalty', sourceSystem: '系统', sourceRecordId: '1', actionNo: '1', bodyCode: 'market', partyType: 'PERSON', name: '某某', areaCode: '659801', itemCode: 'CF-0312', offenceCode: '0312-01', caseFiledAt: '2026-03-02', decidedAt: '2026-04-02',
    penalty: { penaltyKinds: ['WARNING'], benchmarkId: 'BJ-0312', tierCode: 'T2', ...penalty }, ...more,
  })
  const { record, problems } = check(reading, { bodies: new Map(bodies), calendarOf: calendarFor, today: '2026-11-20', registers: known })
  assert.notEqual(record, null, 'the record is taken in any case')
  return problems.map(({ code, field }) => `${code} ${field}`)
}

for (const [says, more, penalty, expected] of [
  ['事项、案由、基准、阶次都对', {}, {}, []],
  ['案由不属于所填事项', { itemCode: 'CF-0313' }, {}, ['E207 offenceCode']],
  ['事项登记为许可', { itemCode: 'XK-1', offenceCode: null }, {}, ['E207 itemCode']],
  ['基准是另一案由的', {}, { benchmarkId: 'BJ-0313' }, ['E208 benchmarkId']],
  ['阶次不在基准中', {}, { tierCode: 'T3' }, ['E208 tierCode']],
  ['没有登记的案由，不下结论', { itemCode: 'CF-0313', offenceCode: '0313-01' }, { benchmarkId: 'BJ-0313' }, []],
  ['登记生效前一日的，不下结论', { decidedAt: '2026-04-01', itemCode: 'CF-0313' }, { tierCode: 'T3' }, []],
  ['派出机构实施', { actualBodyId: 'station' }, {}, ['E307 actualBodyId']],
  ['受委托组织实施', { actualBodyId: 'society' }, {}, []],
  ['议事协调机构署名', { bodyCode: 'office', itemCode: null, offenceCode: null }, {}, ['E308 bodyCode']],
  ['内设机构署名', { bodyCode: 'section', itemCode: null, offenceCode: null }, {}, ['E308 bodyCode']],
  ['本机关自己实施', { actualBodyId: 'market' }, {}, []],
] as const) test(`${expected[0]?.slice(0, 4) ?? '不报'} ${says}`, () => assert.deepEqual(found(more, penalty), expected))

const none: Registers = { item: () => undefined, offence: () => undefined, benchmark: () => undefined, body: () => undefined }
test('where nothing is registered nothing is held against it', () => assert.deepEqual(found({ itemCode: 'CF-0313' }, {}, none), []))

const numbered: Registers = { ...registers, numberPatterns: (place, day) => (place === '659801' && day >= '2026-04-02' ? ['65#########', '65A-####'] : []) }
const withNumbers = (...numbers: string[]) => ({ officers: numbers.map((certNo) => ({ name: '冯某', certNo })) })

for (const [says, more, expected] of [
  ['都符合规则', withNumbers('65000000001', '65A-0001'), []],
  ['少抄一位', withNumbers('6500000001', '65A-0001'), ['E206 certNo']],
  ['数字写成字母', withNumbers('65A-000B'), ['E206 certNo']],
  ['环节里的人员，同一个证号只说一次', { steps: [{ stepType: 'CLUE', startedAt: '2026-03-02', officers: [{ certNo: '7' }] }, { stepType: 'INVESTIGATION', startedAt: '2026-03-03', officers: [{ certNo: '7' }] }] }, ['E206 certNo']],
  ['规则施行前一日的，不下结论', { ...withNumbers('7'), decidedAt: '2026-04-01' }, []],
] as const) test(`${expected[0]?.slice(0, 4) ?? '不报'} 证号规则：${says}`, () => assert.deepEqual(found(more, {}, numbered), expected))

test('没有登记证号规则的地方，不看证号', () => assert.deepEqual(found(withNumbers('7')), []))
