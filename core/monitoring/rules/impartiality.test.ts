import assert from 'node:assert/strict'
import { test } from 'node:test'
import licensingLaw from '../../../laws/licensing-law-2019/pack.ts'
import national from '../../../laws/national-2025/pack.ts'
import penaltyLaw from '../../../laws/penalty-law-2021/pack.ts'
import threeSystems from '../../../laws/three-systems-2018/pack.ts'
import { officerIn } from '../../../test/registers.ts'
import { type On, resultOf, type Written } from '../../../test/records.ts'

const penalty = (norm: string, written: Written, registers: On['registers'] = {}) => resultOf(penaltyLaw, norm, 'penalty', { decidedAt: '2026-03-10', ...written }, { registers })
const asked = { requestedAt: '2026-03-02', officerId: 'O1' }

test('处罚法第43条第3款 回避申请最迟在决定当日处理；次日才处理、没有处理的，违反', () => {
  const on = (decidedAt: string | null) => penalty('recusal-unresolved', { recusal: { ...asked, decidedAt, result: decidedAt === null ? null : 'REJECT' } })
  assert.equal(on('2026-03-09'), 'kept')
  assert.equal(on('2026-03-10'), 'kept')
  assert.equal(on('2026-03-11'), 'broken')
  assert.equal(on(null), 'broken')
})

test('处罚法第43条第3款 决定回避次日起仍参与的提示；回避决定之前不停止调查', () => {
  const questioned = (startedAt: string) => penalty('recusal-unresolved', {
    recusal: { ...asked, decidedAt: '2026-03-05', result: 'RECUSE' }, steps: [{ stepType: 'INTERROGATION', startedAt, officers: [{ officerId: 'O1' }, { officerId: 'O2' }] }],
  })
  assert.equal(questioned('2026-03-04'), 'kept')
  assert.equal(questioned('2026-03-05'), 'kept')
  assert.equal(questioned('2026-03-06'), 'broken')
})

test('处罚法第43条第3款 没有申请回避、案件还没有决定的，不适用；来源不采集回避的，不下结论', () => {
  assert.equal(penalty('recusal-unresolved', {}), 'notApplicable')
  assert.equal(penalty('recusal-unresolved', { decidedAt: null, caseFiledAt: '2026-03-01', recusal: asked }), 'notApplicable')
  assert.equal(penalty('recusal-unresolved', { unreported: ['recusal'] }), 'unknown')
})

test('许可法第48条第1款第3项 对主持人申请回避，没有处理就作出许可决定', () => {
  assert.equal(resultOf(licensingLaw, 'recusal-unresolved', 'licence', { decidedAt: '2026-03-10', recusal: asked }), 'broken')
})

const own = '91350100M000100Y43'
const interested = (more: Written, enterprises: readonly string[] = [own]) =>
  penalty('officer-conflict-of-interest', { uscc: own, officers: [{ officerId: 'O1' }], ...more }, { officers: [officerIn({ enterprises })] })

test('处罚法第43条第1款 办案人员申报过与当事人的利害关系的提示；申报的是别的企业不提示', () => {
  assert.equal(interested({}), 'broken')
  assert.equal(interested({}, ['91310000000000001X']), 'kept')
})

test('处罚法第43条第1款 审批人、审核人同样核对；已经回避的人员不计', () => {
  assert.equal(interested({ officers: [], headApproval: { officerId: 'O1' } }), 'broken')
  assert.equal(interested({ officers: [], legalReview: { reviewerId: 'O1' } }), 'broken')
  assert.equal(interested({ recusal: { ...asked, decidedAt: '2026-03-05', result: 'RECUSE' } }), 'unknown')
})

test('处罚法第43条第1款 人员没有登记的不下结论；当事人是个人的不适用', () => {
  assert.equal(interested({ officers: [{ officerId: 'O9' }] }), 'unknown')
  assert.equal(interested({ uscc: null }), 'notApplicable')
})

const presided = (presiderId: string | null, stepType = 'INTERROGATION') => penalty('hearing-presider-is-investigator', {
  hearing: { heldAt: '2026-03-20', presiderId }, steps: [{ stepType, officers: [{ officerId: 'O1' }, { officerId: 'O2' }] }, { stepType: 'LEGAL_REVIEW', officers: [{ officerId: 'O5' }] }],
})

test('处罚法第64条第4项 听证主持人参与过调查的，违反；只做过法制审核的，不违反', () => {
  assert.equal(presided('O2'), 'broken')
  assert.equal(presided('O5'), 'kept')
  assert.equal(presided('O2', 'SERVICE'), 'kept')
})

test('处罚法第64条第4项 没有填报主持人的不下结论；没有举行听证的不适用', () => {
  assert.equal(presided(null), 'unknown')
  assert.equal(penalty('hearing-presider-is-investigator', { hearing: { requestedAt: '2026-03-02' } }), 'notApplicable')
})

test('许可法第48条第1款第3项 听证由审查许可申请的人员主持', () => {
  const by = (presiderId: string) => resultOf(licensingLaw, 'hearing-presider-is-investigator', 'licence', { decidedAt: '2026-03-30', hearing: { heldAt: '2026-03-20', presiderId }, steps: [{ stepType: 'REVIEW', officers: [{ officerId: 'O1' }] }] })
  assert.equal(by('O1'), 'broken')
  assert.equal(by('O2'), 'kept')
})

const reviewed = (legalReview: Written, registers: On['registers'] = {}) => penalty('legal-reviewer-not-independent-or-unqualified', {
  legalReview: { reviewerId: 'O3', ...legalReview }, steps: [{ stepType: 'INVESTIGATION', officers: [{ officerId: 'O1' }] }],
}, registers)

test('处罚法第58条第2款 2018年1月1日起初任的审核人须有法律职业资格，此前已经从事审核的不适用', () => {
  assert.equal(reviewed({ reviewerFirstReviewAt: '2017-12-31', reviewerLawQualified: false }), 'kept')
  assert.equal(reviewed({ reviewerFirstReviewAt: '2018-01-01', reviewerLawQualified: false }), 'broken')
  assert.equal(reviewed({ reviewerFirstReviewAt: '2018-01-02', reviewerLawQualified: true }), 'kept')
})

test('处罚法第58条第2款 没有填报资格的，以人员登记为准；都没有的不下结论', () => {
  const registered = (...qualifications: 'qualification'[]) => reviewed({ reviewerFirstReviewAt: '2020-01-01' }, { officers: [officerIn({ officer: 'O3', qualifications })] })
  assert.equal(registered('qualification'), 'kept')
  assert.equal(registered(), 'broken')
  assert.equal(reviewed({ reviewerFirstReviewAt: '2020-01-01' }), 'unknown')
})

test('处罚法第58条第1款 承办人员审核自己承办的案件', () => {
  assert.equal(reviewed({ reviewerId: 'O1' }), 'broken')
  assert.equal(reviewed({ reviewerId: null, opinion: 'PASS' }), 'unknown')
})

test('三项制度意见（十四） 强制、许可、征收的审核与承办同样分开', () => {
  for (const [kind, detail] of [['coercion', { coercion: { startedAt: '2026-03-02' } }], ['licence', { decidedAt: '2026-03-02' }], ['levy', { decidedAt: '2026-03-02' }]] as const) {
    const by = (reviewerId: string) => resultOf(threeSystems, 'legal-reviewer-not-independent-or-unqualified', kind, { ...detail, legalReview: { reviewerId }, steps: [{ stepType: 'INVESTIGATION', officers: [{ officerId: 'O1' }] }] })
    assert.equal(by('O1'), 'broken')
    assert.equal(by('O3'), 'kept')
  }
})

test('国家条例第11条第2款第2项 给付、裁决中已经申请回避的，决定之前应当处理', () => {
  for (const kind of ['payment', 'adjudication'] as const) {
    const asked = (decided: string | null) => resultOf(national, 'recusal-unresolved', kind, { decidedAt: '2026-03-20', recusal: { requestedAt: '2026-03-10', decidedAt: decided } })
    assert.deepEqual([asked('2026-03-19'), asked('2026-03-20'), asked('2026-03-21'), asked(null)], ['kept', 'kept', 'broken', 'broken'])
  }
})
