import assert from 'node:assert/strict'
import { test } from 'node:test'
import bayannur from '../../../laws/bayannur-2023/pack.ts'
import coercionLaw from '../../../laws/coercion-law-2011/pack.ts'
import licensingLaw from '../../../laws/licensing-law-2019/pack.ts'
import penaltyLaw from '../../../laws/penalty-law-2021/pack.ts'
import { bodyIn, entryIn } from '../../../test/registers.ts'
import { type On, resultOf, type Written } from '../../../test/records.ts'
import type { Body, EnforcementItem, Entrustment } from '../../registers/index.ts'

const letter = (changes: Partial<Entrustment> = {}): Entrustment => ({
  by: 'B1', entrusted: 'E1', actKinds: ['penalty'], items: ['I1'], fineLimit: null, from: '2025-01-01', to: '2026-03-02', publishedOn: '2025-01-05', filedOn: '2025-01-10', ...changes,
})
const entrusted = bodyIn({ id: 'E1', name: '甲县执法大队', type: 'ENTRUSTED' })
const by = (letters: readonly Entrustment[], organs: readonly Body[] = [bodyIn(), entrusted]): NonNullable<On['registers']> => ({ bodies: organs, entrustments: letters })
const penalty = (norm: string, registers: On['registers'], written: Written = {}) =>
  resultOf(penaltyLaw, norm, 'penalty', { bodyCode: 'B1', actualBodyId: 'E1', itemCode: 'I1', startedAt: '2026-03-02', decidedAt: '2026-04-02', ...written }, { registers })

test('处罚法第20条第1款 委托书到期当日实施有效，次日实施没有委托；生效前一日也没有', () => {
  const on = (startedAt: string) => penalty('entrustment-missing-or-expired', by([letter()]), { startedAt })
  assert.equal(on('2024-12-31'), 'broken')
  assert.equal(on('2025-01-01'), 'kept')
  assert.equal(on('2026-03-02'), 'kept')
  assert.equal(on('2026-03-03'), 'broken')
})

test('处罚法第20条第2款 委托书没有向社会公布的，违反', () => {
  assert.equal(penalty('entrustment-missing-or-expired', by([letter({ publishedOn: null })])), 'broken')
})

test('处罚法第20条第1款 别的机关的委托书不是本机关的委托', () => {
  assert.equal(penalty('entrustment-missing-or-expired', by([letter({ by: 'B2' })])), 'broken')
})

test('处罚法第20条 机关自己实施、派出机构和内设机构实施的，不是委托；没有登记的组织不下结论', () => {
  assert.equal(penalty('entrustment-missing-or-expired', by([]), { actualBodyId: 'B1' }), 'notApplicable')
  assert.equal(penalty('entrustment-missing-or-expired', by([]), { actualBodyId: null }), 'notApplicable')
  assert.equal(penalty('entrustment-missing-or-expired', by([], [bodyIn(), bodyIn({ id: 'E1', type: 'DISPATCHED_UNIT' })])), 'notApplicable')
  assert.equal(penalty('entrustment-missing-or-expired', by([]), { actualBodyId: '没有登记' }), 'unknown')
})

test('许可法第24条第1款 委托实施许可应当公告', () => {
  const licensed = (publishedOn: Entrustment['publishedOn']) => resultOf(licensingLaw, 'entrustment-missing-or-expired', 'licence', { bodyCode: 'B1', actualBodyId: 'B2', decidedAt: '2026-03-02' },
    { registers: by([letter({ entrusted: 'B2', actKinds: ['licence'], publishedOn })], [bodyIn(), bodyIn({ id: 'B2' })]) })
  assert.equal(licensed('2025-01-05'), 'kept')
  assert.equal(licensed(null), 'broken')
})

test('巴彦淖尔细则第8条第11项 实施之前委托书没有备案的提示；备案当日实施的不提示；其他地方不适用', () => {
  const filed = (filedOn: Entrustment['filedOn']) => resultOf(bayannur, 'entrustment-missing-or-expired', 'penalty', { bodyCode: 'B1', actualBodyId: 'E1', startedAt: '2026-03-02' }, { region: 'bayannur', registers: by([letter({ filedOn })]) })
  assert.equal(filed('2026-03-01'), 'kept')
  assert.equal(filed('2026-03-02'), 'kept')
  assert.equal(filed('2026-03-03'), 'broken')
  assert.equal(filed(null), 'broken')
  assert.throws(() => resultOf(bayannur, 'entrustment-missing-or-expired', 'penalty', { bodyCode: 'B1', startedAt: '2026-03-02' }, { region: 'enshi' }))
})

test('处罚法第20条第4款 委托书没有列明的事项、行为种类和超过限额的罚款，超出委托范围', () => {
  const scope = (changes: Partial<Entrustment>, written: Written = {}) => penalty('entrustment-scope-exceeded', by([letter(changes)]), written)
  assert.equal(scope({}), 'kept')
  assert.equal(scope({}, { itemCode: 'I2' }), 'broken')
  assert.equal(scope({ actKinds: ['inspection'] }), 'broken')
  assert.equal(scope({ fineLimit: 5000 }, { penalty: { fineAmount: 5000 } }), 'kept')
  assert.equal(scope({ fineLimit: 5000 }, { penalty: { fineAmount: 5000.01 } }), 'broken')
})

test('处罚法第20条第4款 几份委托书中有一份涵盖的，在范围之内；没有填报事项的不下结论', () => {
  assert.equal(penalty('entrustment-scope-exceeded', by([letter({ items: ['I2'] }), letter()])), 'kept')
  assert.equal(penalty('entrustment-scope-exceeded', by([letter()]), { itemCode: null }), 'unknown')
})

test('处罚法第20条第4款 委托书用文字写明事项的：与清单上的事项名称相同的在范围之内，不同的须人工对照', () => {
  const item = entryIn<EnforcementItem>({
    organ: 'B1', code: 'I1', name: '食品摊贩日常检查', actKind: 'penalty', fieldCode: null, basis: [], legalDays: null, legalDaysUnit: null, promiseDays: null, requiresLegalReview: null, requiresHearing: null,
    givenToTownships: null, inspectionPublishedOn: null,
  })
  const scope = (...items: string[]) => penalty('entrustment-scope-exceeded', { ...by([letter({ items })]), item: [item] })
  assert.equal(scope('食品摊贩日常检查'), 'kept')
  assert.equal(scope('占道经营的警告、罚款'), 'unknown')
})

test('处罚法第20条第4款 受委托组织再委托，或者只受其他机关委托的，违反；完全没有委托书的由另一条核对', () => {
  assert.equal(penalty('entrustment-scope-exceeded', by([letter()], [bodyIn({ type: 'ENTRUSTED' }), entrusted])), 'broken')
  assert.equal(penalty('entrustment-scope-exceeded', by([letter({ by: 'B2' })])), 'broken')
  assert.equal(penalty('entrustment-scope-exceeded', by([])), 'notApplicable')
})

test('处罚法第20条第4款 文书由受委托组织用印的，不是以委托机关的名义', () => {
  const signed = (signBodyId: string | null, letters: readonly Entrustment[] = []) => penalty('entrusted-acts-in-own-name', by(letters), { signBodyId })
  assert.equal(signed('E1'), 'broken')
  assert.equal(signed('B1'), 'kept')
  assert.equal(signed(null), 'notApplicable')
  assert.equal(signed('没有登记'), 'unknown')
})

test('许可法第24条第3款 受委托的行政机关以自己的名义作出许可', () => {
  const signed = (letters: readonly Entrustment[]) => resultOf(licensingLaw, 'entrusted-acts-in-own-name', 'licence', { bodyCode: 'B1', signBodyId: 'B2', decidedAt: '2026-03-02' }, { registers: by(letters, [bodyIn(), bodyIn({ id: 'B2' })]) })
  assert.equal(signed([letter({ entrusted: 'B2' })]), 'broken')
  assert.equal(signed([]), 'kept')
})

test('强制法第17条第1款 受委托组织实施扣押的，违反；综合行政执法机构实施的，不违反；强制执行不在此列', () => {
  const seized = (type: Body['type'], measure = 'SEIZE') => resultOf(coercionLaw, 'entrusted-coercion-measure', 'coercion', { bodyCode: 'B1', actualBodyId: 'E1', coercion: { type: measure, startedAt: '2026-03-02' } },
    { registers: by([], [bodyIn(), bodyIn({ id: 'E1', type })]) })
  assert.equal(seized('ENTRUSTED'), 'broken')
  assert.equal(seized('COMPREHENSIVE'), 'kept')
  assert.equal(seized('ENTRUSTED', 'SUBSTITUTE'), 'notApplicable')
})

test('强制法第17条第1款 委托乡镇人民政府实施扣押的，同样违反；没有委托、由派出机构实施、委托书到期次日的，不由本条下结论', () => {
  const seized = (type: Body['type'], letters: readonly Entrustment[], startedAt = '2026-03-02') => resultOf(coercionLaw, 'entrusted-coercion-measure', 'coercion', { bodyCode: 'B1', actualBodyId: 'E1', coercion: { type: 'SEIZE', startedAt } },
    { registers: by(letters, [bodyIn(), bodyIn({ id: 'E1', type })]) })
  assert.equal(seized('TOWNSHIP', [letter()]), 'broken')
  assert.equal(seized('TOWNSHIP', [letter({ by: 'B2' })]), 'kept')
  assert.equal(seized('TOWNSHIP', [letter()], '2026-03-03'), 'kept')
  assert.equal(seized('DISPATCHED_UNIT', [letter()]), 'kept')
})
