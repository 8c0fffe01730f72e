import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import { entryIn } from '../../test/registers.ts'
import { resultOf, type Written } from '../../test/records.ts'
import licensingLaw from './pack.ts'

const result = (norm: string, written: Written, on = {}) => resultOf(licensingLaw, norm, 'licence', written, on)

test('第32条第1款第4项 五个工作日内受理、不予受理或者告知补正', () => {
  const answered = (more: Written, acceptedAt: string | null = null) => result('licence-correction-notice-late', { acceptedAt, licence: { appliedAt: '2026-03-02', ...more } })
  assert.equal(answered({ correctionNoticeAt: '2026-03-09' }), 'kept')
  assert.equal(answered({ correctionNoticeAt: '2026-03-10' }), 'broken')
  assert.equal(answered({}, '2026-03-09'), 'kept')
  assert.equal(answered({ rejectedAt: '2026-03-10' }), 'broken')
})

test('第32条第1款第4项 补正应当一次告知', () => {
  assert.equal(result('licence-correction-notice-late-repeated', { licence: { correctionNoticeCount: 1 } }), 'kept')
  assert.equal(result('licence-correction-notice-late-repeated', { licence: { correctionNoticeCount: 2 } }), 'broken')
})

test('第34条第3款 一人实地核查的，违反', () => {
  const by = (...officers: Written[]) => result('officers-fewer-than-two', { steps: [{ stepType: 'SITE_VERIFY', officers }] })
  assert.equal(by({ name: '某甲' }), 'broken')
  assert.equal(by({ name: '某甲' }, { name: '某乙' }), 'kept')
})

test('第38条第2款 不予许可应当说明理由并告知救济；“不符合条件”不是理由', () => {
  const denied = (denialReason: string | null, remedyInformed = true) => result('licence-denial-without-reason', { denialReason, remedyInformed, licence: { result: 'DENY' } })
  assert.equal(denied('经营场所未通过消防安全检查'), 'kept')
  assert.equal(denied('不符合条件'), 'broken')
  assert.equal(denied(null), 'broken')
  assert.equal(denied('经营场所未通过消防安全检查', false), 'broken')
  assert.equal(result('licence-denial-without-reason', { licence: { result: 'GRANT' } }), 'notApplicable')
})

const accepted = (more: Written, on = {}) => result('licence-decision-overdue', { acceptedAt: '2026-09-21', ...more }, on)

test('第42条第1款 二十个工作日：跨中秋、国庆，10月10日调休上班计入，10月26日届满', () => {
  assert.equal(accepted({ decidedAt: '2026-10-26' }), 'kept')
  assert.equal(accepted({ decidedAt: '2026-10-27' }), 'broken')
  assert.equal(accepted({}, { today: '2026-10-26' }), 'running')
  assert.equal(accepted({}, { today: '2026-10-27' }), 'broken')
})

test('第42条第1款 期满前批准延长的，最多十个工作日', () => {
  const extended = (addedDays: number, decidedAt: string) => accepted({ decidedAt, extensions: [{ approvedAt: '2026-10-20', addedDays }] })
  assert.equal(extended(10, '2026-11-09'), 'kept')
  assert.equal(extended(10, '2026-11-10'), 'broken')
  assert.equal(extended(15, '2026-11-10'), 'broken')
})

test('第42条第2款 统一办理四十五个工作日', () => {
  const together = (decidedAt: string) => result('licence-decision-overdue', { acceptedAt: '2026-03-02', decidedAt, licence: { unifiedHandling: true } })
  assert.equal(together('2026-05-08'), 'kept')
  assert.equal(together('2026-05-09'), 'broken') // 周六调休上班
})

test('第42条 延长的批准：前一日、当日批准有效，次日批准已经过期；统一办理的须由政府负责人批准', () => {
  const extended = (approvedAt: string, approverPost = 'HEAD') => accepted({ decidedAt: '2026-11-09', extensions: [{ approvedAt, approverPost, addedDays: 10 }] })
  assert.equal(extended('2026-10-23'), 'kept')
  assert.equal(extended('2026-10-26'), 'kept')
  assert.equal(extended('2026-10-27'), 'broken')
  const together = (approverPost: string) => result('licence-decision-overdue', {
    acceptedAt: '2026-03-02', decidedAt: '2026-05-20', licence: { unifiedHandling: true }, extensions: [{ approvedAt: '2026-05-07', approverPost, addedDays: 15 }],
  })
  assert.equal(together('GOV_HEAD'), 'kept')
  assert.equal(together('HEAD'), 'broken')
})

test('第43条 下级机关二十个工作日内审查完毕', () => {
  const reviewed = (reviewedBelowAt: string | null, reviewedBelow = true) => result('licence-review-below-overdue', { acceptedAt: '2026-03-02', licence: { reviewedBelow, reviewedBelowAt } })
  assert.equal(reviewed('2026-03-27'), 'kept')
  assert.equal(reviewed('2026-03-30'), 'kept')
  assert.equal(reviewed('2026-03-31'), 'broken')
  assert.equal(reviewed(null, false), 'notApplicable')
})

test('第44条 准予许可十个工作日内颁发证件', () => {
  const issued = (certIssuedAt: string) => result('licence-delivery-late', { decidedAt: '2026-03-02', licence: { result: 'GRANT', certIssuedAt } })
  assert.equal(issued('2026-03-16'), 'kept')
  assert.equal(issued('2026-03-17'), 'broken')
  assert.equal(result('licence-delivery-late', { decidedAt: '2026-03-02', licence: { result: 'DENY' } }), 'notApplicable')
})

test('第45条 检验时间书面告知申请人的，不计入', () => {
  const tested = (more: Written) => accepted({ decidedAt: '2026-10-27', excludedPeriods: [{ reason: 'INSPECTION_TEST', from: '2026-09-28', to: '2026-09-30', ...more }] })
  assert.equal(tested({ partyInformedAt: '2026-09-25' }), 'kept')
  assert.equal(tested({}), 'broken')
})

test('第47条第1款 告知听证权后五个工作日内不得决定', () => {
  const decided = (decidedAt: string, more: Written = {}) => result('decided-before-hearing-window-closed', { decidedAt, hearing: { rightInformedAt: '2026-03-02', ...more } })
  assert.equal(decided('2026-03-06'), 'broken')
  assert.equal(decided('2026-03-09'), 'broken')
  assert.equal(decided('2026-03-10'), 'kept')
  assert.equal(decided('2026-03-06', { waivedAt: '2026-03-03' }), 'notApplicable')
})

test('第47条第1款、第48条第2款 申请听证之后二十个工作日内组织，听证之后才可以决定', () => {
  const heard = (norm: string, heldAt: string | null, more: Written = {}) => result(norm, { decidedAt: '2026-04-03', hearing: { requestedAt: '2026-03-02', heldAt, ...more } })
  assert.equal(heard('hearing-requested-not-held-organised', '2026-03-27'), 'kept')
  assert.equal(heard('hearing-requested-not-held-organised', '2026-03-30'), 'kept')
  assert.equal(heard('hearing-requested-not-held-organised', '2026-03-31'), 'broken')
  assert.equal(heard('hearing-requested-not-held-organised', null, { withdrawnAt: '2026-03-05' }), 'notApplicable')
  assert.equal(heard('hearing-requested-not-held', '2026-04-03'), 'kept')
  assert.equal(heard('hearing-requested-not-held', '2026-04-04'), 'broken')
  assert.equal(heard('hearing-requested-not-held', null), 'broken')
})

test('第48条第1款第1项 听证的七个工作日前通知', () => {
  assert.equal(result('hearing-notice-too-short', { hearing: { noticeServedAt: '2026-03-02', heldAt: '2026-03-11' } }), 'kept')
  assert.equal(result('hearing-notice-too-short', { hearing: { noticeServedAt: '2026-03-02', heldAt: '2026-03-10' } }), 'broken')
})

test('第50条第2款 有效期届满前决定是否准予延续，届满日不顺延；逾期申请的，不适用', () => {
  const renewed = (decidedAt: string | null, appliedAt = '2026-03-01', originalValidTo = '2026-03-31', today = '2026-11-20') =>
    result('licence-renewal-undecided-before-expiry', { decidedAt, licence: { isRenewal: true, appliedAt, originalValidTo } }, { today })
  assert.equal(renewed('2026-03-30'), 'kept')
  assert.equal(renewed('2026-03-31'), 'kept')
  assert.equal(renewed('2026-04-01'), 'broken')
  assert.equal(renewed('2026-10-08', '2026-08-01', '2026-10-03'), 'broken')
  assert.equal(renewed(null, '2026-03-01', '2026-03-31', '2026-03-31'), 'running')
  assert.equal(renewed('2026-04-01', '2026-03-02'), 'notApplicable')
  assert.equal(result('licence-renewal-undecided-before-expiry', { decidedAt: '2026-04-01', licence: { isRenewal: false, appliedAt: '2026-03-01', originalValidTo: '2026-03-31' } }), 'notApplicable')
})

test('第55条第2款 受理之日起五个工作日内指派检验、检测、检疫人员', () => {
  const assigned = (testersAssignedAt: string) => result('licence-testers-assigned-late', { acceptedAt: '2026-03-02', licence: { needsTesting: true, testersAssignedAt } })
  assert.equal(assigned('2026-03-06'), 'kept')
  assert.equal(assigned('2026-03-09'), 'kept')
  assert.equal(assigned('2026-03-10'), 'broken')
  assert.equal(result('licence-testers-assigned-late', { acceptedAt: '2026-03-02', licence: {} }), 'notApplicable')
})

test('第47条第1款 许可决定之后才放弃听证的，不能补正提前作出的决定', () => {
  const waived = (waivedAt: string) => result('decided-before-hearing-window-closed', { decidedAt: '2026-03-05', hearing: { rightInformedAt: '2026-03-02', waivedAt } })
  assert.equal(waived('2026-03-05'), 'notApplicable')
  assert.equal(waived('2026-03-06'), 'broken')
})

test('第32条第1款第4项 没有受理也没有告知的，自收到申请之日起即为受理：二十个工作日为3月30日', () => {
  const decided = (decidedAt: string | null, licence: Written = {}, more: Written = {}) => result('licence-decision-overdue-deemed', { decidedAt, licence: { appliedAt: '2026-03-02', ...licence }, ...more }, { today: '2026-04-22' })
  assert.equal(decided('2026-03-30'), 'kept')
  assert.equal(decided('2026-03-31'), 'broken')
  assert.equal(decided(null), 'broken')
  assert.equal(decided(null, { correctionNoticeAt: '2026-03-04' }), 'notApplicable')
  assert.equal(decided(null, { rejectedAt: '2026-03-04' }), 'notApplicable')
  assert.equal(decided(null, { result: 'NOT_ACCEPT' }), 'notApplicable')
  assert.equal(decided('2026-04-10', {}, { acceptedAt: '2026-03-09' }), 'notApplicable')
  assert.equal(decided('2026-04-10', {}, { acceptedAt: '2026-03-30' }), 'broken')
  assert.equal(decided(null, {}, { unreported: ['acceptedAt'] }), 'unknown')
})

test('第32条第1款第4项 收到申请十六日以后才告知补正的，已经视为受理：二十个工作日仍自3月2日起算', () => {
  const decided = (correctionNoticeAt: string) => result('licence-decision-overdue-deemed', { acceptedAt: '2026-04-13', decidedAt: '2026-05-08', licence: { appliedAt: '2026-03-02', correctionNoticeAt } })
  assert.equal(decided('2026-03-09'), 'notApplicable')
  assert.equal(decided('2026-03-17'), 'notApplicable', '十五日，跨节假日时可能还在五个工作日之内')
  assert.equal(decided('2026-03-18'), 'broken')
})

test('第34条第2款 当场作出许可决定，没有另外受理的，不提示；第六个工作日才决定而没有受理的，提示', () => {
  const onTheSpot = (decidedAt: string) => result('licence-correction-notice-late', { procedureType: 'ONSITE_LICENCE', decidedAt, licence: { appliedAt: '2026-03-02', result: 'GRANT' } })
  assert.equal(onTheSpot('2026-03-02'), 'kept')
  assert.equal(onTheSpot('2026-03-09'), 'kept')
  assert.equal(onTheSpot('2026-03-10'), 'broken')
})

test('第42条第1款 申请人撤回、终止办理而没有决定的，不提示；没有终止的，照常提示', () => {
  const ended = (licence: string | null, decidedAt: string | null = null) => accepted({ decidedAt, licence: { result: licence } })
  assert.equal(ended('TERMINATE'), 'notApplicable')
  assert.equal(ended(null), 'broken')
  assert.equal(ended('TERMINATE', '2026-10-27'), 'broken')
})

test('第50条第1款 另有提前期的，登记后代替三十日：规章规定九十日的，六十日前申请是迟的；规定十五日的，二十日前申请是依期的', () => {
  const decided = (count: number, appliedAt: string) => result('licence-renewal-undecided-before-expiry', { areaCode: '422801', decidedAt: '2026-09-01', licence: { isRenewal: true, appliedAt, originalValidTo: '2026-08-29' } }, {
    registers: { period: [entryIn<SpecialPeriod>({ norm: 'licence-renewal-undecided-before-expiry', place: '000000', fieldCode: null, item: null, count, unit: 'cd', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null })] },
  })
  assert.equal(decided(90, '2026-06-30'), 'notApplicable')
  assert.equal(decided(90, '2026-05-31'), 'broken')
  assert.equal(decided(15, '2026-08-09'), 'broken')
  assert.equal(decided(15, '2026-08-15'), 'notApplicable')
})

test('第50条第2款 被许可人撤回延续申请的，不提示', () => {
  const withdrawn = (end: string | null) => result('licence-renewal-undecided-before-expiry', { licence: { isRenewal: true, appliedAt: '2026-07-01', originalValidTo: '2026-08-29', result: end } })
  assert.equal(withdrawn('TERMINATE'), 'notApplicable')
  assert.equal(withdrawn(null), 'broken')
})
