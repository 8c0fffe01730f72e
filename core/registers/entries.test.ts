import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offence, Tier } from './entries.ts'
import { columnsOf, readEntry, stateOfEntry, type Written } from './read.ts'
import { registerIds, registerOf, type RegisterId } from './registers.ts'
import { checkTiers, tierHints } from './tiers.ts'
import { worldOf } from './worldOf.ts'

const offence: Offence = {
  organ: 'm', from: '2020-01-01', to: null, document: '某法第1条', publishedOn: null, code: 'F1', name: '某违法行为', item: null, place: '650000', fineMode: 'ABSOLUTE', fineMin: 500, fineMax: 50_000,
  multipleMin: null, multipleMax: null, baseKind: null, statuteYears: null, crimeName: null, crimeAmount: null, crimeFacts: [], crimeSource: null,
}
const around = { ...worldOf({ offence: [offence] }), norms: new Map([['overdue', '超期']]) }
const tier = (code: string, min: number, max: number, more: Partial<Tier> = {}): Tier =>
  ({ code, type: 'GENERAL', mode: 'ABSOLUTE', min, max, maxExclusive: false, facts: [], condition: '', ...more })

const samples: Readonly<Record<RegisterId, Written>> = {
  item: { code: 'I1', name: '食品经营处罚', actKind: '行政处罚', fieldCode: '市场监管', basis: '《食品安全法》第124条；《食品安全法》第125条', promiseDays: '15', requiresLegalReview: '是' },
  offence: { code: 'F2', name: '未按规定公示', place: '659801', document: '某条例第3条', fineMode: '倍数', multipleMin: '0.5', multipleMax: '3', baseKind: '货值' },
  benchmark: { code: 'K1', offence: 'F1', place: '650000', document: '裁量基准 某发〔2025〕1号', publishedOn: '2025-01-02', tiers: 'T1|从轻|绝对额|500|2000|不含|初次违法、及时改正|货值较小\nT2|一般|绝对额|2000|50000|含||' },
  list: { list: '不予处罚', offence: 'F1', place: '659801', document: '清单 某发〔2025〕2号', publishedOn: '2025-01-02', conditions: '初次违法；及时改正' },
  standard: { purpose: '重大处罚备案', place: '649801', document: '某标准', fineFrom: '50000', kinds: '吊销许可证件', days: '15' },
  period: { norm: 'overdue', place: '650000', document: '某规章第64条', count: '120', unit: '自然日', excludes: '听证；公告', extension: '30', extensionBy: '机关负责人' },
  plan: { code: 'P1', name: '年度检查计划', type: '日常检查', items: 'I1；I2', publishedOn: '2026-01-10', to: '2026-12-31' },
  cap: { year: '2026', risk: '低', cap: '1', document: '某公告', publishedOn: '2026-01-10' },
  fee: { code: 'X1', name: '某费', max: '100.5', place: '650000', document: '某目录' },
  reward: { type: '市场监管举报', grade: '一级', max: '10000', place: '650000', document: '某办法' },
  basis: { name: '中华人民共和国某法', level: '法律', document: '主席令第1号' },
  power: { areas: '659801；659802', fineMax: '500', kinds: '警告、罚款', document: '某规定' },
  numbering: { place: '650000', issuer: '某某自治区司法厅', patterns: '65#########；65A-####', document: '某通知' },
  normativeDocument: {
    title: '某管理办法', document: '甲政发〔2026〕3号', maker: '部门', role: '主办', isNormative: '是', concernsEnterprises: '否', publishedOn: '2026-03-02', reviewedOn: '2026-03-02', reviewResult: '合法',
    filedWithGovernmentOn: '2026-04-01', filedWithDepartmentAboveOn: '2026-03-10', receipts: '备1号；备2号', orderedToCorrectOn: '2026-05-06', correctedOn: '2026-06-05',
  },
  area: { place: '659801', document: '某通知', scansFrom: '2025-09-01', nightFrom: '24', nightTo: '8' },
}

for (const id of registerIds) {
  test(`${registerOf(id).name}: what is written into a file is read back as the same entry`, () => {
    const sample: Written = { from: '2026-01-01', ...samples[id] }
    const read = readEntry(id, 'm', sample, around)
    assert.ok(read.ok, JSON.stringify(read))
    const cells = Object.fromEntries(columnsOf(id).map(([name, column]) => {
      const value = (read.entry as unknown as Record<string, unknown>)[name]
      return [name, value === null ? '' : column.cell(value as never)]
    }))
    assert.deepEqual(readEntry(id, 'm', { from: read.entry.from, to: read.entry.to, ...cells }, around), read)
    assert.deepEqual(readEntry(id, 'm', read.entry as unknown as Written, around), read, 'as JSON too')
  })
}

test('everything that is wrong is told at once, by column', () => {
  const read = readEntry('fee', 'm', { code: '', name: '某费', max: '一百', place: '65', from: '' }, around)
  assert.deepEqual(read.ok ? [] : read.faults.map(({ column }) => column).sort(), ['code', 'document', 'from', 'max', 'place'])
})

test('行政处罚法第34条：相邻阶次的端点只能属于一个阶次', () => {
  const [told] = checkTiers([tier('T1', 500, 2000), tier('T2', 2000, 6000)], offence)
  assert.match(told!, /阶次T1（500至2000元）与阶次T2（2000至6000元）的区间重叠.*改为不含本数/)
  assert.deepEqual(checkTiers([tier('T1', 500, 2000, { maxExclusive: true }), tier('T2', 2000, 6000)], offence), [])
})

test('a tier that swallows a later one is found, not only neighbours', () => {
  assert.equal(checkTiers([tier('T1', 500, 6000), tier('T2', 600, 700), tier('T3', 800, 900)], undefined).length, 2)
})

test('阶次不得突破法定幅度：上限一元也不行；低于下限的只能是减轻', () => {
  assert.match(checkTiers([tier('T1', 500, 50_001)], offence)[0]!, /突破了法定上限（50000元）/)
  assert.deepEqual(checkTiers([tier('T1', 500, 50_000)], offence), [])
  assert.match(checkTiers([tier('T1', 499, 1000)], offence)[0]!, /低于法定下限（500元）/)
  assert.deepEqual(checkTiers([tier('T1', 100, 499, { type: 'MITIGATED' })], offence), [])
})

test('tiers in multiples are held against multiples, and not against tiers in yuan', () => {
  const several = { ...offence, multipleMin: 1, multipleMax: 5 }
  assert.deepEqual(checkTiers([tier('T1', 1, 5, { mode: 'MULTIPLE' }), tier('T2', 500, 600)], several), [])
  assert.match(checkTiers([tier('T1', 1, 6, { mode: 'MULTIPLE' })], several)[0]!, /突破了法定上限（5倍）/)
})

test('the same tier code is used once; a tier stands on its feet', () => {
  assert.match(checkTiers([tier('T1', 500, 600), tier('T1', 700, 800)], offence)[0]!, /“T1”用了两次/)
  assert.match(checkTiers([tier('T1', 900, 800)], offence)[0]!, /下限（900）高于上限（800）/)
})

test('清单条目未公布的不生效：公布当日生效', () => {
  const entry = { organ: 'm', from: '2026-01-01', to: null, document: '某清单', publishedOn: '2026-02-01' } as const
  assert.equal(stateOfEntry('list', entry, '2026-01-31'), 'unpublished')
  assert.equal(stateOfEntry('list', entry, '2026-02-01'), 'holds')
  assert.equal(stateOfEntry('fee', { ...entry, publishedOn: null }, '2026-01-31'), 'holds')
  assert.equal(stateOfEntry('fee', entry, '2025-12-31'), 'notYet')
  assert.equal(stateOfEntry('fee', { ...entry, to: '2026-03-01' }, '2026-03-02'), 'over')
})

test('a sum between two tiers that neither holds is told, and not refused', () => {
  assert.match(tierHints([tier('T1', 500, 1999), tier('T2', 2000, 6000)])[0]!, /阶次T1（500至1999元）与阶次T2（2000至6000元）之间有空档/)
  assert.deepEqual(tierHints([tier('T1', 500, 2000, { maxExclusive: true }), tier('T2', 2000, 6000)]), [])
  assert.deepEqual(tierHints([tier('T1', 500, 6000), tier('T2', 600, 700), tier('T3', 6000, 9000)]), [], 'what a wider tier covers is no gap')
})

test('a graver tier below a lighter one is told', () => {
  assert.match(tierHints([tier('T1', 500, 2000, { type: 'HEAVY', maxExclusive: true }), tier('T2', 2000, 6000, { type: 'LIGHT' })])[0]!, /阶次T1（从重）的罚款低于阶次T2（从轻）/)
  assert.deepEqual(tierHints([tier('T1', 500, 2000, { type: 'LIGHT', maxExclusive: true }), tier('T2', 2000, 6000, { type: 'HEAVY' })]), [])
})
