import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Benchmark, ListEntry, Offence, Tier } from '../../core/registers/index.ts'
import { findingOf, type On, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, penalty: Written, more: Written = {}, on: On = {}) => resultOf(penaltyLaw, norm, 'penalty', { decidedAt: '2026-03-20', offenceCode: 'F1', placeAreaCode: '659801', ...more, penalty }, on)
const penalised = { decisionResult: 'PENALISE' }

const entry = { organ: '659801-market', document: '甲局〔2024〕1号', publishedOn: '2024-12-20', from: '2025-01-01', to: null, place: '659800' } as const
const offence = (more: Partial<Offence>): Offence => ({
  ...entry, code: 'F1', name: '经营超过保质期的食品', item: null, fineMode: 'ABSOLUTE', fineMin: null, fineMax: null, multipleMin: null, multipleMax: null, baseKind: null,
  statuteYears: null, crimeName: null, crimeAmount: null, crimeFacts: [], crimeSource: null, ...more,
})

test('第5条第2款 罚款高于法定上限、低于法定下限；恰在上下限的，不提示', () => {
  const fined = (fineAmount: number, more: Written = {}) => result('fine-outside-legal-range', { fineAmount, legalMin: 5000, legalMax: 50000, ...more })
  assert.equal(fined(5000), 'kept')
  assert.equal(fined(4999.99), 'broken')
  assert.equal(fined(50000), 'kept')
  assert.equal(fined(50000.01), 'broken')
  assert.equal(fined(0), 'notApplicable')
})

test('第5条第2款 罚款幅度是倍数的，以基数计算；没有填写基数的，不下结论', () => {
  const fined = (fineAmount: number, more: Written = {}) => result('fine-outside-legal-range', { fineAmount, multipleMin: 1, multipleMax: 5, baseAmount: 1000, ...more })
  assert.equal(fined(5000), 'kept')
  assert.equal(fined(5001), 'broken')
  assert.equal(fined(999), 'broken')
  assert.equal(fined(5001, { baseAmount: null }), 'unknown')
})

test('第32条 低于法定下限：有减轻情节、法定从轻减轻情节、减轻清单的，可以', () => {
  const fined = (more: Written, on: On = {}) => result('fine-outside-legal-range', { fineAmount: 900, legalMin: 1000, legalMax: 5000, ...more }, {}, on)
  assert.equal(fined({}), 'broken')
  assert.equal(fined({ circumstances: ['LIGHT'] }), 'broken')
  assert.equal(fined({ circumstances: ['MITIGATE'] }), 'kept')
  assert.equal(fined({ circumstances: ['ELIMINATE_HARM'] }), 'kept')
  assert.equal(fined({ tierType: 'MITIGATED' }), 'kept')
  assert.equal(fined({ facts: ['COOPERATE'] }, { registers: { list: [line('MITIGATED', ['COOPERATE'])] } }), 'kept')
})

test('第5条第2款 记录没有填写法定幅度的，看当日的案由登记；都没有的，不下结论', () => {
  const fined = (fineAmount: number, registers: NonNullable<On['registers']> = { offence: [offence({ fineMin: 500, fineMax: 2000 })] }, more: Written = {}) => result('fine-outside-legal-range', { fineAmount }, more, { registers })
  assert.equal(fined(2000), 'kept')
  assert.equal(fined(2001), 'broken')
  assert.equal(fined(2001, {}), 'unknown')
  assert.equal(fined(2001, undefined, { decidedAt: '2024-12-31' }), 'unknown')
})

test('第5条第2款 罚款达到法定上限的百分之九十五，没有从重情节', () => {
  const fined = (fineAmount: number, more: Written = {}) => result('ceiling-fine-without-aggravation', { fineAmount, legalMin: 5000, legalMax: 50000, ...more })
  assert.equal(fined(47499), 'kept')
  assert.equal(fined(47500), 'broken')
  assert.equal(fined(50000, { circumstances: ['AGGRAVATE'] }), 'kept')
  assert.equal(fined(50000, { facts: ['REPEAT'] }), 'kept')
  assert.equal(fined(50000, { legalMin: 50000 }), 'notApplicable')
})

test('第5条第2款 货值二十元罚款六万六千元；不满一万元、恰五十倍、严重危害后果的，不提示', () => {
  const fined = (penalty: Written) => result('small-fault-heavy-penalty', penalty)
  assert.equal(fined({ goodsValue: 20, fineAmount: 66000 }), 'broken')
  assert.equal(fined({ goodsValue: 20, fineAmount: 9999 }), 'kept')
  assert.equal(fined({ goodsValue: 200, fineAmount: 10000 }), 'kept')
  assert.equal(fined({ goodsValue: 199, fineAmount: 10000 }), 'broken')
  assert.equal(fined({ goodsValue: 20, fineAmount: 66000, harm: 'SERIOUS' }), 'kept')
  assert.equal(fined({ illegalGains: 0, fineAmount: 66000 }), 'notApplicable')
  assert.equal(fined({ illegalGains: 100, fineAmount: 66000 }), 'broken')
})

test('第28条第2款 违法所得一千元，没收、退赔合计不足的，提示；合计相等的，不提示', () => {
  const gained = (penalty: Written, more: Written = penalised) => result('illegal-gains-not-confiscated', { illegalGains: 1000, confiscatedGains: 800, ...penalty }, more)
  assert.equal(gained({ restitution: 100 }), 'broken')
  assert.equal(gained({ restitution: 199.99 }), 'broken')
  assert.equal(gained({ restitution: 200 }), 'kept')
  assert.equal(gained({ restitution: 100 }, { decisionResult: 'NO_PENALTY' }), 'notApplicable')
  assert.equal(gained({ confiscatedGains: null }, { ...penalised, unreported: ['penalty.confiscatedGains'] }), 'unknown')
})

test('第30条 违法行为时十三岁不予处罚，十七岁应当从轻或者减轻；生日当天由人核对', () => {
  const born = (birthDate: string | null, tierType = 'GENERAL') => result('minor-penalised', { tierType }, { ...penalised, partyType: 'PERSON', actEndedAt: '2026-03-02', birthDate })
  assert.equal(born('2012-03-03', 'LIGHT'), 'broken')
  assert.equal(born('2012-03-02', 'LIGHT'), 'unknown')
  assert.equal(born('2012-03-01', 'LIGHT'), 'kept')
  assert.equal(born('2010-05-01'), 'broken')
  assert.equal(born('2010-05-01', 'MITIGATED'), 'kept')
  assert.equal(born('2008-03-03'), 'broken')
  assert.equal(born('2008-03-02'), 'unknown')
  assert.equal(born('2008-03-01'), 'kept')
  assert.equal(born(null), 'unknown')
})

test('第32条 登记了主动消除危害后果，按一般阶次处罚，没有说明理由', () => {
  const decided = (penalty: Written) => result('statutory-lenient-circumstance-ignored', { circumstances: ['ELIMINATE_HARM'], ...penalty })
  assert.equal(decided({ tierType: 'GENERAL' }), 'broken')
  assert.equal(decided({ tierType: 'HEAVY' }), 'broken')
  assert.equal(decided({ tierType: 'LIGHT' }), 'kept')
  assert.equal(decided({ tierType: 'GENERAL', lenientRejectedReason: '消除后果系被责令之后，且造成他人损失' }), 'kept')
  assert.equal(decided({ tierType: 'GENERAL', circumstances: ['LIGHT'] }), 'notApplicable')
})

const line = (list: ListEntry['list'], conditions: ListEntry['conditions'], more: Partial<ListEntry> = {}): ListEntry => ({ ...entry, list, offence: 'F1', conditions, fineMax: null, ...more })

test('第33条第1款 不予处罚清单的条件全部满足仍然处罚；缺一项、说明了理由的，不提示', () => {
  const on = { registers: { list: [line('NO_PENALTY', ['SLIGHT', 'CORRECTED', 'NO_HARM'])] } }
  const decided = (penalty: Written, more: Written = {}, where: On = on) => result('no-penalty-list-but-penalised', penalty, { ...penalised, ...more }, where)
  assert.equal(decided({ facts: ['FIRST', 'SLIGHT', 'CORRECTED', 'NO_HARM'] }), 'broken')
  assert.equal(decided({ facts: ['FIRST', 'SLIGHT', 'NO_HARM'] }), 'kept')
  assert.equal(decided({ facts: ['SLIGHT', 'CORRECTED', 'NO_HARM'], listRejectedReason: '同类违法一年内第三次' }), 'kept')
  assert.equal(decided({ facts: ['SLIGHT', 'CORRECTED', 'NO_HARM'] }, { offenceCode: 'F9' }), 'notApplicable')
  assert.equal(decided({ facts: [] }, { unreported: ['penalty.facts'] }), 'unknown')
  assert.equal(decided({ facts: ['SLIGHT', 'CORRECTED', 'NO_HARM'] }, {}, {}), 'unknown')
})

test('第33条第1款 清单以决定日有效并已公布的为准：施行前一日不适用，当日适用', () => {
  const on = { registers: { list: [line('NO_PENALTY', ['SLIGHT'])] } }
  const decided = (decidedAt: string) => result('no-penalty-list-but-penalised', { facts: ['SLIGHT'] }, { ...penalised, decidedAt }, on)
  assert.equal(decided('2024-12-31'), 'notApplicable')
  assert.equal(decided('2025-01-01'), 'broken')
})

test('第32条第5项 减轻清单：罚款应当低于法定下限；从轻清单：不高于清单上限', () => {
  const on = { registers: { list: [line('MITIGATED', ['COOPERATE']), line('LIGHT', ['FIRST'], { fineMax: 1000 })] } }
  const fined = (fineAmount: number, facts: string[], more: Written = {}) => result('lenient-list-not-applied', { fineAmount, legalMin: 5000, legalMax: 50000, facts, ...more }, penalised, on)
  assert.equal(fined(5000, ['COOPERATE']), 'broken')
  assert.equal(fined(4999, ['COOPERATE']), 'kept')
  assert.equal(fined(5000, ['COOPERATE'], { listRejectedReason: '配合系在证据固定之后' }), 'kept')
  assert.equal(fined(1000, ['FIRST']), 'kept')
  assert.equal(fined(1000.01, ['FIRST']), 'broken')
  assert.equal(fined(5000, ['SLIGHT']), 'kept')
})

const tier = (code: string, min: number, max: number, more: Partial<Tier> = {}): Tier => ({ code, type: 'GENERAL', mode: 'ABSOLUTE', min, max, maxExclusive: true, facts: [], condition: '', ...more })
const benchmark = (tiers: Tier[], more: Partial<Benchmark> = {}): Benchmark => ({ ...entry, code: 'K1', offence: 'F1', tiers, ...more })
const tiers = [tier('T1', 5000, 18500), tier('T2', 18500, 30000), tier('T3', 30000, 50000, { maxExclusive: false })]

test('第34条 阶次上限不含本数：三万元不在18500至30000元的阶次内', () => {
  const fined = (fineAmount: number, tierCode: string | null = 'T2', more: Written = {}) =>
    result('fine-outside-benchmark-tier', { fineAmount, tierCode, ...more }, {}, { registers: { benchmark: [benchmark(tiers)] } })
  assert.equal(fined(18499.99), 'broken')
  assert.equal(fined(18500), 'kept')
  assert.equal(fined(29999.99), 'kept')
  assert.equal(fined(30000), 'broken')
  assert.equal(fined(50000, 'T3'), 'kept')
  assert.equal(fined(20000, null), 'broken')
  assert.equal(fined(20000, 'T9'), 'broken')
})

test('第34条 偏离基准经批准并说明理由的，不提示；只有批准或者只有理由的，提示', () => {
  const reason = '适用基准明显不当，当事人系残疾人且货值极小，经集体讨论调整适用'
  const fined = (deviation: Written) => result('fine-outside-benchmark-tier', { fineAmount: 30000, tierCode: 'T2', deviation }, {}, { registers: { benchmark: [benchmark(tiers)] } })
  assert.equal(fined({ reason, approvedAt: '2026-03-18' }), 'kept')
  assert.equal(fined({ reason, byCollective: true }), 'kept')
  assert.equal(fined({ reason }), 'broken')
  assert.equal(fined({ reason: '情节特殊', approvedAt: '2026-03-18' }), 'broken')
})

test('第34条 倍数阶次以基数计算；没有登记基准的，不下结论；合于行为日的基准，同样认可', () => {
  const fined = (penalty: Written, registers: NonNullable<On['registers']>, more: Written = {}) => result('fine-outside-benchmark-tier', { tierCode: 'T1', ...penalty }, more, { registers })
  const multiple = { benchmark: [benchmark([tier('T1', 1, 3, { mode: 'MULTIPLE', maxExclusive: false })])] }
  assert.equal(fined({ fineAmount: 3000, baseAmount: 1000 }, multiple), 'kept')
  assert.equal(fined({ fineAmount: 3001, baseAmount: 1000 }, multiple), 'broken')
  assert.equal(fined({ fineAmount: 3001 }, multiple), 'unknown')
  assert.equal(fined({ fineAmount: 3001 }, {}), 'unknown')
  const changed = { benchmark: [benchmark([tier('T1', 100, 500)], { to: '2026-02-28' }), benchmark([tier('T1', 500, 1000)], { from: '2026-03-01' })] }
  assert.equal(fined({ fineAmount: 300 }, changed, { actEndedAt: '2026-02-28' }), 'kept')
  assert.equal(fined({ fineAmount: 300 }, changed, { actEndedAt: '2026-03-01' }), 'broken')
})

test('第34条 有基准而没有引用、没有说理；固定数额、简易程序不核对', () => {
  const decided = (penalty: Written, more: Written = {}, list = tiers) =>
    result('benchmark-not-cited', { benchmarkId: 'K1', discretionReason: '初次违法、货值较小且主动召回，适用从轻阶次', ...penalty }, { ...penalised, procedureType: 'ORDINARY', ...more }, { registers: { benchmark: [benchmark(list)] } })
  assert.equal(decided({}), 'kept')
  assert.equal(decided({ discretionReason: '情节一般' }), 'broken')
  assert.equal(decided({ benchmarkId: null }), 'broken')
  assert.equal(decided({ benchmarkId: null }, { unreported: ['penalty.benchmarkId'] }), 'unknown')
  assert.equal(decided({ benchmarkId: null }, {}, [tier('T1', 200, 200, { maxExclusive: false })]), 'notApplicable')
  assert.equal(decided({ benchmarkId: null }, { procedureType: 'SUMMARY' }), 'notApplicable')
})

test('第34条 说明罚款、阶次的区间和基准的文件', () => {
  const found = findingOf(penaltyLaw, 'fine-outside-benchmark-tier', 'penalty', { decidedAt: '2026-03-20', offenceCode: 'F1', areaCode: '659801', penalty: { fineAmount: 30000, tierCode: 'T2' } }, { registers: { benchmark: [benchmark(tiers)] } })
  assert.equal(found.says, '罚款30,000元，不在所适用的阶次T2（18500至30000元（不含本数））内，没有经批准的偏离说明。')
  assert.ok(found.facts.some(({ value }) => value === 'K1（甲局〔2024〕1号）'))
})
