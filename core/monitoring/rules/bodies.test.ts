import assert from 'node:assert/strict'
import { test } from 'node:test'
import coercionLaw from '../../../laws/coercion-law-2011/pack.ts'
import licensingLaw from '../../../laws/licensing-law-2019/pack.ts'
import national from '../../../laws/national-2025/pack.ts'
import penaltyLaw from '../../../laws/penalty-law-2021/pack.ts'
import { bodyIn, entryIn } from '../../../test/registers.ts'
import { findingOf, resultOf, type On, type Written } from '../../../test/records.ts'
import type { BodyPower, EnforcementItem, LegalBasis } from '../../registers/index.ts'

const penalty = (norm: string, written: Written, registers: On['registers'] = {}) =>
  resultOf(penaltyLaw, norm, 'penalty', { bodyCode: 'B1', decidedAt: '2026-03-02', ...written }, { registers })
const coercion = (norm: string, written: Written, registers: On['registers'] = {}) =>
  resultOf(coercionLaw, norm, 'coercion', { bodyCode: 'B1', ...written }, { registers })

const item = (organ: string, code: string, more: Partial<EnforcementItem> = {}): EnforcementItem => entryIn<EnforcementItem>({
  organ, code, name: `事项${code}`, actKind: 'penalty', fieldCode: null, basis: [], legalDays: null, legalDaysUnit: null, promiseDays: null, requiresLegalReview: null, requiresHearing: null,
  givenToTownships: null, inspectionPublishedOn: null, ...more,
})

test('处罚法第38条第1款 主体资格截止当日作出的有效，次日作出的没有资格', () => {
  const on = (decidedAt: string) => penalty('body-without-qualification', { decidedAt }, { bodies: [bodyIn({ qualified: [{ from: '2019-04-01', to: '2026-03-01' }] })] })
  assert.equal(on('2026-02-28'), 'kept')
  assert.equal(on('2026-03-01'), 'kept')
  assert.equal(on('2026-03-02'), 'broken')
})

test('处罚法第38条第1款 确认之前作出的没有资格；确认当日有资格', () => {
  const on = (decidedAt: string) => penalty('body-without-qualification', { decidedAt }, { bodies: [bodyIn({ qualified: [{ from: '2026-03-02', to: null }] })] })
  assert.equal(on('2026-03-01'), 'broken')
  assert.equal(on('2026-03-02'), 'kept')
})

test('处罚法第38条第1款 内设机构、受委托组织、不行使执法权的单位不能以自己的名义处罚', () => {
  for (const type of ['INTERNAL', 'ENTRUSTED', null] as const) assert.equal(penalty('body-without-qualification', {}, { bodies: [bodyIn({ type })] }), 'broken')
  assert.equal(penalty('body-without-qualification', {}, { bodies: [bodyIn({ type: 'COMPREHENSIVE' })] }), 'kept')
})

test('处罚法第38条第1款 主体没有登记，或者资格从来没有登记的，不下结论', () => {
  assert.equal(penalty('body-without-qualification', {}), 'unknown')
  assert.equal(penalty('body-without-qualification', {}, { bodies: [bodyIn({ qualified: [] })] }), 'unknown')
})

test('处罚法第17条 机关撤销之前最后一日作出的，资格没有登记仍不下结论；次日以撤销了的机关的名义作出的，没有资格', () => {
  const on = (decidedAt: string) => penalty('body-without-qualification', { decidedAt }, { bodies: [bodyIn({ qualified: [], abolished: '2026-03-01' })] })
  assert.equal(on('2026-03-01'), 'unknown')
  assert.equal(on('2026-03-02'), 'broken')
})

test('国家条例第11条第2款第1项 给付、确认等行为的主体同样核对', () => {
  const ended = { bodies: [bodyIn({ qualified: [{ from: '2019-04-01', to: '2026-03-01' as const }] })] }
  for (const kind of ['payment', 'confirmation', 'adjudication'] as const) {
    assert.equal(resultOf(national, 'body-without-qualification', kind, { bodyCode: 'B1', decidedAt: '2026-03-02' }, { registers: ended }), 'broken')
    assert.equal(resultOf(national, 'body-without-qualification', kind, { bodyCode: 'B1', decidedAt: '2026-03-01' }, { registers: ended }), 'kept')
  }
})

test('处罚法第17条 事项自生效当日起在清单内，前一日不在；别的机关的事项不是自己的', () => {
  const registers = { bodies: [bodyIn()], item: [item('B1', 'I1', { from: '2026-03-02' }), item('B2', 'I9')] }
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I1', decidedAt: '2026-03-01' }, registers), 'broken')
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I1', decidedAt: '2026-03-02' }, registers), 'kept')
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I9' }, registers), 'broken')
})

test('处罚法第17条 有指定管辖文书的不提示；清单没有登记、没有填报事项、乡镇街道的，不由本条下结论', () => {
  const registers = { bodies: [bodyIn()], item: [item('B1', 'I1')] }
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I9', jurisdictionDocId: 'D1' }, registers), 'kept')
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I9' }, { bodies: [bodyIn()] }), 'unknown')
  assert.equal(penalty('item-outside-power-list', {}, registers), 'notApplicable')
  assert.equal(penalty('item-outside-power-list', { itemCode: 'I9' }, { ...registers, bodies: [bodyIn({ type: 'TOWNSHIP' })] }), 'notApplicable')
})

test('许可法第22条、强制法第17条第1款 许可、强制的事项也在清单之内', () => {
  const registers = { bodies: [bodyIn()], item: [item('B1', 'XK1', { to: '2026-03-01' })] }
  const licensed = (decidedAt: string) => resultOf(licensingLaw, 'item-outside-power-list', 'licence', { bodyCode: 'B1', itemCode: 'XK1', decidedAt }, { registers })
  assert.equal(licensed('2026-03-01'), 'kept')
  assert.equal(licensed('2026-03-02'), 'broken')
  assert.equal(coercion('item-outside-power-list', { itemCode: 'QZ9', coercion: { type: 'SEIZE', startedAt: '2026-03-02' } }, registers), 'broken')
})

const township = { bodies: [bodyIn({ type: 'TOWNSHIP' as const })], empowered: [{ body: 'B1', code: 'I7', name: '擅自设摊', takenFrom: 'B2', decision: '某决定', from: '2022-07-01' as const, to: '2025-12-31' as const }] }

test('处罚法第24条第2款 赋权事项收回当日立案的有效，次日立案的超出范围', () => {
  const filed = (caseFiledAt: string) => penalty('township-outside-empowered-list', { itemCode: 'I7', caseFiledAt }, township)
  assert.equal(filed('2025-12-30'), 'kept')
  assert.equal(filed('2025-12-31'), 'kept')
  assert.equal(filed('2026-01-01'), 'broken')
  assert.equal(filed('2026-01-05'), 'broken')
})

test('处罚法第24条第2款 赋权前一日立案的超出范围，赋权当日立案的有效；赋给别的乡镇的不算；没有立案的看开始之日', () => {
  const given = { ...township, empowered: [{ ...township.empowered[0]!, from: '2026-03-02' as const, to: null }, { ...township.empowered[0]!, body: 'B3', code: 'I9' }] }
  const acted = (written: Written) => penalty('township-outside-empowered-list', { itemCode: 'I7', ...written }, given)
  assert.equal(acted({ caseFiledAt: '2026-03-01' }), 'broken')
  assert.equal(acted({ caseFiledAt: '2026-03-02' }), 'kept')
  assert.equal(acted({ itemCode: 'I9', caseFiledAt: '2026-03-02' }), 'broken')
  assert.equal(acted({ startedAt: '2026-03-01 09:00', decidedAt: '2026-03-05' }), 'broken')
})

test('处罚法第24条第2款 法律直接授予乡镇的事项不在此列；县级机关不适用；没有赋权登记的不下结论', () => {
  const given = { ...township, item: [item('B1', 'I8', { givenToTownships: true })] }
  assert.equal(penalty('township-outside-empowered-list', { itemCode: 'I8', caseFiledAt: '2026-01-05' }, given), 'kept')
  assert.equal(penalty('township-outside-empowered-list', { itemCode: 'I7' }, { bodies: [bodyIn()] }), 'notApplicable')
  assert.equal(penalty('township-outside-empowered-list', { itemCode: 'I7' }, { bodies: township.bodies }), 'unknown')
})

test('强制法第17条第2款 乡镇实施与处罚权有关的强制措施，同样以赋权清单为限', () => {
  const seized = (caseFiledAt: string) => coercion('township-outside-empowered-list', { itemCode: 'I7', caseFiledAt, coercion: { type: 'SEIZE', startedAt: '2026-01-06' } }, township)
  assert.equal(seized('2025-12-31'), 'kept')
  assert.equal(seized('2026-01-05'), 'broken')
})

const ceiling: BodyPower = entryIn<BodyPower>({ organ: 'B1', areas: [], fineMax: 500, kinds: ['WARNING', 'FINE'] })

test('处罚法第17条 派出所罚款以五百元为限：五百元有权，六百元超出；不能作出的种类也超出', () => {
  const registers = { bodies: [bodyIn({ type: 'DISPATCHED_UNIT' })], power: [ceiling] }
  const fined = (fineAmount: number, ...penaltyKinds: string[]) => penalty('body-power-ceiling-exceeded', { decisionResult: 'PENALISE', penalty: { fineAmount, penaltyKinds } }, registers)
  assert.equal(fined(500, 'FINE'), 'kept')
  assert.equal(fined(500.01, 'FINE'), 'broken')
  assert.equal(fined(600, 'FINE'), 'broken')
  assert.equal(fined(0, 'DETENTION'), 'broken')
})

test('处罚法第17条 没有登记权限上限的主体、没有给予处罚的，不适用', () => {
  const fined = { decisionResult: 'PENALISE', penalty: { fineAmount: 600, penaltyKinds: ['FINE'] } }
  assert.equal(penalty('body-power-ceiling-exceeded', fined, { bodies: [bodyIn()] }), 'notApplicable')
  assert.equal(penalty('body-power-ceiling-exceeded', { ...fined, decisionResult: 'NO_PENALTY' }, { bodies: [bodyIn()], power: [ceiling] }), 'notApplicable')
})

test('处罚法第22条 行为发生在辖区以外，又没有指定管辖等文书的，异地执法', () => {
  const registers = { bodies: [bodyIn({ areas: ['650102'] })] }
  assert.equal(penalty('jurisdiction-outside-area', { placeAreaCode: '650105' }, registers), 'broken')
  assert.equal(penalty('jurisdiction-outside-area', { placeAreaCode: '650105', jurisdictionDocId: 'D1' }, registers), 'kept')
  assert.equal(penalty('jurisdiction-outside-area', { placeAreaCode: '650102003' }, registers), 'kept')
  assert.equal(penalty('jurisdiction-outside-area', {}, registers), 'notApplicable')
  assert.equal(penalty('jurisdiction-outside-area', { placeAreaCode: '650105' }), 'unknown')
})

test('处罚法第22条 州级机关的辖区包括所属各县市', () => {
  assert.equal(penalty('jurisdiction-outside-area', { placeAreaCode: '422801' }, { bodies: [bodyIn({ areas: ['422800'] })] }), 'kept')
})

test('强制法第13条第2款 没有强制执行权的机关自行强制拆除', () => {
  const by = (executionPower: boolean, detail: Written) => coercion('coercive-execution-without-power', { coercion: { executedFrom: '2026-03-02', ...detail } }, { bodies: [bodyIn({ executionPower })] })
  assert.equal(by(false, { type: 'DEMOLISH' }), 'broken')
  assert.equal(by(true, { type: 'DEMOLISH' }), 'kept')
  assert.equal(by(false, { type: 'SUBSTITUTE' }), 'notApplicable')
  assert.equal(by(false, { type: 'SEIZE' }), 'notApplicable')
})

test('强制法第46条第3款 已经查封扣押，救济期满的，可以拍卖抵缴罚款；少一个条件就不可以', () => {
  const auction = (detail: Written) => coercion('coercive-execution-without-power', { coercion: { type: 'AUCTION', executedFrom: '2026-03-02', ...detail } }, { bodies: [bodyIn()] })
  assert.equal(auction({ seizedDuringCase: true, remedyExpired: true }), 'kept')
  assert.equal(auction({ seizedDuringCase: true }), 'broken')
})

test('强制法第13条第2款 主体没有登记时，以机关自报有无强制执行权为准；都没有的不下结论', () => {
  const demolished = (hasEnforcementPower: boolean | null) => coercion('coercive-execution-without-power', { hasEnforcementPower, coercion: { type: 'DEMOLISH', executedFrom: '2026-03-02' } })
  assert.equal(demolished(false), 'broken')
  assert.equal(demolished(true), 'kept')
  assert.equal(demolished(null), 'unknown')
})

const rule = { name: '某规章', level: 'RULE', effectiveFrom: '2010-01-01', effectiveTo: '2025-12-31' }
const based = (actEndedAt: string | null, ...legalBasis: Written[]) => penalty('legal-basis-not-in-force', { actEndedAt, legalBasis })

test('处罚法第37条 依据失效当日终了的行为仍然适用，次日终了的不适用', () => {
  assert.equal(based('2025-12-30', rule), 'kept')
  assert.equal(based('2025-12-31', rule), 'kept')
  assert.equal(based('2026-01-01', rule), 'broken')
  assert.equal(based('2026-01-10', rule), 'broken')
})

test('处罚法第37条 行为之后才施行的规定不适用；处罚较轻的新规定，决定时已经施行的适用', () => {
  const later = { name: '新规章', level: 'RULE', effectiveFrom: '2026-02-01' }
  assert.equal(based('2026-01-10', later), 'broken')
  assert.equal(based('2026-01-10', { ...later, newLighterApplied: true }), 'kept')
  assert.equal(based('2026-01-10', { ...later, effectiveFrom: '2026-03-03', newLighterApplied: true }), 'broken')
})

test('处罚法第16条 只以规范性文件为依据的，没有法定依据；与法律一并引用的不提示', () => {
  const paper = { name: '某通知', level: 'NORMATIVE_DOC', effectiveFrom: '2020-01-01' }
  assert.equal(based('2026-01-10', paper), 'broken')
  assert.equal(based('2026-01-10', paper, { name: '食品安全法', level: 'LAW', effectiveFrom: '2015-10-01' }), 'kept')
})

test('处罚法第37条 法规库有登记的以登记为准；违法行为日不明、日期没有登记的不下结论', () => {
  const registered = { basis: [entryIn<LegalBasis>({ organ: 'B0', name: '某规章', level: 'RULE', from: '2010-01-01', to: '2025-12-31' })] }
  const named = { legalBasis: [{ name: '《某规章》' }] }
  assert.equal(penalty('legal-basis-not-in-force', { actEndedAt: '2025-12-31', ...named }, registered), 'kept')
  assert.equal(penalty('legal-basis-not-in-force', { actEndedAt: '2026-01-01', ...named }, registered), 'broken')
  assert.equal(penalty('legal-basis-not-in-force', { ...named }, registered), 'unknown')
  assert.equal(based('2026-01-10', { name: '某规章' }), 'unknown')
  assert.equal(based('2026-01-10'), 'notApplicable')
})

test('强制法第16条第1款、许可法第4条 以决定日为准；规章不能单独作为强制措施的依据', () => {
  const seized = (decidedAt: string, ...legalBasis: Written[]) => coercion('legal-basis-not-in-force', { decidedAt, legalBasis, coercion: { type: 'SEIZE' } })
  const regulation = { name: '某条例', level: 'LOCAL_REG', effectiveFrom: '2010-01-01', effectiveTo: '2026-03-01' }
  assert.equal(seized('2026-03-01', regulation), 'kept')
  assert.equal(seized('2026-03-02', regulation), 'broken')
  assert.equal(seized('2025-03-01', rule), 'broken')
  assert.equal(resultOf(licensingLaw, 'legal-basis-not-in-force', 'licence', { decidedAt: '2025-12-31', legalBasis: [rule] }), 'kept')
})

test('提示说明在哪一天、差在哪里', () => {
  const found = findingOf(penaltyLaw, 'body-without-qualification', 'penalty', { bodyCode: 'B1', decidedAt: '2026-03-02' }, { registers: { bodies: [bodyIn({ qualified: [{ from: '2019-04-01', to: '2026-03-01' }] })] } })
  assert.equal(found.says, '甲县市场监督管理局2026年3月2日（周一）实施执法，主体资格2026年3月1日（周日）已经终止。')
})
