import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, headOfBody, law, limit } from '../../core/norms/index.ts'
import { brokenBy, findingOf, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, written: Written, on = {}) => resultOf(penaltyLaw, norm, 'penalty', written, on)
const ordinary = { procedureType: 'ORDINARY' }
const served = (docType: string, method: string, days: Written) => ({ services: [{ docType, method, ...days }] })

test('第36条第1款 违法行为终了二年后才发现的，不再处罚；届满日为周六的，顺延到周一', () => {
  const found = (discoveredAt: string, more = {}) => result('penalty-statute-barred', { decisionResult: 'PENALISE', actEndedAt: '2024-01-10', discoveredAt, ...more })
  assert.equal(found('2026-01-12'), 'kept')
  assert.equal(found('2026-01-13'), 'broken')
  assert.equal(found('2026-01-13', { penalty: { lifeHealthFinanceHarm: true } }), 'kept')
  assert.equal(found('2029-01-11', { penalty: { lifeHealthFinanceHarm: true } }), 'broken')
})

test('第36条第1款 不予处罚的案件、没有填报终了日的案件，不核对', () => {
  assert.equal(result('penalty-statute-barred', { decisionResult: 'NO_PENALTY', actEndedAt: '2020-01-10', discoveredAt: '2026-01-13' }), 'notApplicable')
  assert.equal(result('penalty-statute-barred', { decisionResult: 'PENALISE', discoveredAt: '2026-01-13' }), 'notApplicable')
})

test('第42条第1款 询问时两人中有一名辅助人员，不足两人', () => {
  const by = (...officers: Written[]) => result('officers-fewer-than-two', { ...ordinary, steps: [{ stepType: 'INTERROGATION', officers }] })
  assert.equal(by({ officerId: 'O1' }, { officerId: 'O2', isAuxiliary: true }), 'broken')
  assert.equal(by({ officerId: 'O1' }, { officerId: 'O2' }), 'kept')
  assert.equal(by({ officerId: 'O1' }, { officerId: 'O1' }), 'broken')
  assert.equal(by(), 'broken')
})

test('第42条第1款 处罚案件里查封、扣押由一人实施的，同样提示', () => {
  assert.equal(result('officers-fewer-than-two', { ...ordinary, steps: [{ stepType: 'COERCION_EXEC', officers: [{ officerId: 'O1' }] }] }), 'broken')
})

test('第42条第1款 没有询问、检查等环节的，不核对；检查记录同样核对', () => {
  assert.equal(result('officers-fewer-than-two', { ...ordinary, steps: [{ stepType: 'LEGAL_REVIEW', officers: [{ officerId: 'O1' }] }] }), 'notApplicable')
  assert.equal(resultOf(penaltyLaw, 'officers-fewer-than-two', 'inspection', { steps: [{ stepType: 'ONSITE_INSPECTION', officers: [{ officerId: 'O1' }] }] }), 'broken')
})

const penalised = { ...ordinary, decisionResult: 'PENALISE', decidedAt: '2026-03-10' }

test('第44条 上午告知下午决定，当事人没有放弃陈述申辩的，视为没有告知', () => {
  const notice = served('PRIOR_NOTICE', 'DIRECT', { servedAt: '2026-03-10' })
  assert.equal(result('prior-notice-missing', { ...penalised, ...notice }), 'broken')
  assert.equal(result('prior-notice-missing', { ...penalised, ...notice, statementWaivedAt: '2026-03-10' }), 'kept')
  assert.equal(result('prior-notice-missing', { ...penalised, priorNoticeAt: '2026-03-09' }), 'kept')
  assert.equal(result('prior-notice-missing', penalised), 'broken')
})

test('第44条 公告告知满三十日才算送达；简易程序不适用', () => {
  const announced = (announceFrom: string) => result('prior-notice-missing', { ...penalised, ...served('PRIOR_NOTICE', 'ANNOUNCEMENT', { announceFrom }) })
  assert.equal(announced('2026-02-07'), 'kept')
  assert.equal(announced('2026-02-08'), 'broken')
  assert.equal(result('prior-notice-missing', { ...penalised, procedureType: 'SUMMARY' }), 'notApplicable')
})

test('第45条第1款 收到陈述申辩，决定之前应当复核', () => {
  const reviewed = (statementReviewedAt: string | null) => result('statement-not-reviewed', { statementReceivedAt: '2026-03-05', statementReviewedAt, decidedAt: '2026-03-10' })
  assert.equal(reviewed('2026-03-10'), 'kept')
  assert.equal(reviewed('2026-03-11'), 'broken')
  assert.equal(reviewed(null), 'broken')
  assert.equal(result('statement-not-reviewed', { statementReceivedAt: '2026-03-11', decidedAt: '2026-03-10' }), 'notApplicable')
})

test('第45条第2款 罚款、没收或者处罚种类重于告知的', () => {
  const decided = (fineAmount: number, kinds: string[], proposedKinds = ['FINE']) => result('penalty-heavier-after-statement', {
    decisionResult: 'PENALISE', penalty: { fineAmount, penaltyKinds: kinds, proposed: { fineAmount: 30000, penaltyKinds: proposedKinds } },
  })
  assert.equal(decided(30000, ['FINE'], ['FINE', 'CONFISCATE_GAINS']), 'kept')
  assert.equal(decided(30000.01, ['FINE']), 'broken')
  assert.equal(decided(30000, ['FINE', 'STOP_BUSINESS']), 'broken')
})

test('第48条第2款 三日是工作日：3月2日撤销，应当在3月5日前撤回公示', () => {
  const withdrawn = (withdrawnAt?: string) => result('publicity-withdrawal-overdue', { revokedAt: '2026-03-02', publicity: { publishedAt: '2026-01-05', withdrawnAt } }, { today: '2026-03-05' })
  assert.equal(withdrawn('2026-03-05'), 'kept')
  assert.equal(withdrawn('2026-03-06'), 'broken')
  assert.equal(withdrawn(), 'running')
  assert.equal(result('publicity-withdrawal-overdue', { revokedAt: '2026-03-02' }), 'notApplicable')
})

test('第48条第2款 撤回公示应当公开说明理由', () => {
  const withdrawn = (withdrawReason?: string) => result('publicity-withdrawal-overdue-unexplained', { revokedAt: '2026-03-02', publicity: { publishedAt: '2026-01-05', withdrawnAt: '2026-03-05', withdrawReason } })
  assert.equal(withdrawn('行政复议决定撤销'), 'kept')
  assert.equal(withdrawn(), 'broken')
  assert.equal(result('publicity-withdrawal-overdue-unexplained', { publicity: { withdrawnAt: '2026-03-05' } }), 'notApplicable')
})

test('第54条第2款 “及时立案”没有法定日数，按建议的十五个工作日：3月2日的线索，23日立案不提示，24日提示', () => {
  const filed = (caseFiledAt: string, more: Written = {}) => result('case-filing-late', { clueReceivedAt: '2026-03-02', caseFiledAt, ...more })
  assert.equal(filed('2026-03-20'), 'kept')
  assert.equal(filed('2026-03-23'), 'kept')
  assert.equal(filed('2026-03-24'), 'broken')
  const extended = { extensions: [{ approvedAt: '2026-03-23', approverPost: 'HEAD', addedDays: 15 }] }
  assert.equal(filed('2026-04-14', extended), 'kept')
  assert.equal(filed('2026-04-15', extended), 'broken')
  assert.equal(result('case-filing-late', { clueReceivedAt: '2026-03-02', notFiledAt: '2026-03-23' }), 'kept')
  assert.match(findingOf(penaltyLaw, 'case-filing-late', 'penalty', { clueReceivedAt: '2026-03-02' }, { today: '2026-03-24' }).reading ?? '', /本平台的建议/)
})

test('第54条第2款 先立案，后告知、决定：同日可以，前一日不可以', () => {
  const told = (day: string, more: Written = {}) => result('penalty-no-case-filing', { ...ordinary, caseFiledAt: '2026-03-20', decidedAt: '2026-04-02', steps: [{ stepType: 'PRIOR_NOTICE', startedAt: `${day} 15:00` }], ...more })
  assert.equal(told('2026-03-19'), 'broken')
  assert.equal(told('2026-03-20'), 'kept')
  assert.equal(told('2026-03-20', { caseFiledAt: null }), 'broken')
  assert.equal(told('2026-03-19', { procedureType: 'SUMMARY', caseFiledAt: null }), 'notApplicable')
  assert.equal(result('penalty-no-case-filing', { ...ordinary, caseFiledAt: '2026-03-20', decidedAt: '2026-03-19' }), 'broken')
})

test('第56条 先行登记保存七个工作日内处理；几次登记保存的，有一次逾期即提示', () => {
  const kept = { preservedAt: '2026-03-02', approvedAt: '2026-03-02', disposedAt: '2026-03-11' }
  assert.equal(result('evidence-preservation-overdue', { preservations: [kept] }), 'kept')
  assert.equal(result('evidence-preservation-overdue', { preservations: [kept, { ...kept, disposedAt: '2026-03-12' }] }), 'broken')
  assert.equal(result('evidence-preservation-overdue-unapproved', { preservations: [kept] }), 'kept')
  assert.equal(result('evidence-preservation-overdue-unapproved', { preservations: [{ ...kept, approvedAt: null }] }), 'broken')
  assert.equal(result('evidence-preservation-overdue', {}), 'notApplicable')
})

const filed = (more: Written) => ({ ...ordinary, caseFiledAt: '2024-09-09', ...more })

test('第60条 第九十日2024年12月8日是周日，12月9日仍在期限内，12月10日逾期', () => {
  const decided = (decidedAt: string) => result('penalty-decision-overdue', filed({ decidedAt }))
  assert.equal(decided('2024-12-08'), 'kept')
  assert.equal(decided('2024-12-09'), 'kept')
  assert.equal(decided('2024-12-10'), 'broken')
})

test('第60条 第九十日2026年10月3日在国庆假期内，顺延到10月8日；期间内的春节照计', () => {
  const decided = (caseFiledAt: string, decidedAt: string) => result('penalty-decision-overdue', { ...ordinary, caseFiledAt, decidedAt })
  assert.equal(decided('2026-07-05', '2026-10-02'), 'kept')
  assert.equal(decided('2026-07-05', '2026-10-08'), 'kept')
  assert.equal(decided('2026-07-05', '2026-10-09'), 'broken')
  assert.equal(decided('2026-01-05', '2026-04-07'), 'kept') // 第九十日4月5日清明假期，顺延到4月7日
  assert.equal(decided('2026-01-05', '2026-04-08'), 'broken')
})

test('第60条 没有决定的：期限内为进行中，次日起逾期；说明立案日、最后一日和已过天数', () => {
  assert.equal(result('penalty-decision-overdue', filed({}), { today: '2024-12-09' }), 'running')
  const late = findingOf(penaltyLaw, 'penalty-decision-overdue', 'penalty', filed({}), { today: '2024-12-13' })
  assert.equal(late.result, 'broken')
  assert.equal(late.lastDay, '2024-12-09')
  assert.match(late.says, /立案日为2024年9月9日（周一），应当在90日内作出行政处罚决定，最后一日为2024年12月9日（周一）；至2024年12月13日（周五）没有决定日，已过4天。/)
  assert.deepEqual(late.facts.map(({ name, value }) => [name, value]), [['立案日', '2024-09-09'], ['决定日', null], ['结案日', null], ['移送公安机关时间', null]])
  assert.ok(late.reckoning.some((line) => line.includes('顺延')))
})

test('第60条 撤销案件等以结案日为止；简易程序不适用；没有立案日的，起算日未知', () => {
  assert.equal(result('penalty-decision-overdue', filed({ closedAt: '2024-12-09' })), 'kept')
  assert.equal(result('penalty-decision-overdue', { procedureType: 'SUMMARY', decidedAt: '2026-03-02' }), 'notApplicable')
  assert.equal(result('penalty-decision-overdue', { ...ordinary, decidedAt: '2026-03-02' }), 'unknown')
})

test('第60条 另有规定的，从其规定：鉴定不计入，经批准延长三十日', () => {
  const general = penaltyLaw.limits!.find(({ id }) => id === 'penalty-decision-overdue')!
  const ministry = law({
    ...penaltyLaw, id: 'ministry-procedure-2021', requirements: [],
    limits: [limit({
      ...general, when: [...general.when!, { field: 'fieldCode', oneOf: ['MARKET'] }], insteadOf: { law: penaltyLaw.id, limit: general.id },
      terms: [{ period: days(90), extension: { atMost: 30, beyond: 'ignored', approvedBy: headOfBody } }],
      excludes: { cite: '第60条', words: ['期限'], reasons: ['APPRAISAL'], onlyIfInformed: false },
    })],
  })
  const longer = {
    ...ordinary, caseFiledAt: '2026-03-02', extensions: [{ approvedAt: '2026-06-01', addedDays: 30 }],
    excludedPeriods: [{ reason: 'APPRAISAL', from: '2026-03-10', to: '2026-03-19' }],
  }
  const overdue = (more: Written) => brokenBy([ministry, penaltyLaw], 'penalty', { ...longer, ...more }).includes('penalty-decision-overdue')
  assert.equal(overdue({ fieldCode: 'MARKET', decidedAt: '2026-07-10' }), false)
  assert.equal(overdue({ fieldCode: 'MARKET', decidedAt: '2026-07-13' }), true)
  assert.equal(overdue({ fieldCode: 'TRANSPORT', decidedAt: '2026-07-10' }), true)
  assert.equal(overdue({ fieldCode: 'MARKET', decidedAt: '2026-07-10', extensions: [{ approvedAt: '2026-07-01', addedDays: 30 }] }), true)
})

test('第61条第1款 七个工作日：跨五一假期，5月9日调休上班计入，5月11日届满', () => {
  const handed = (servedAt: string) => result('penalty-service-overdue', { ...ordinary, decidedAt: '2026-04-28', ...served('PENALTY_DECISION', 'DIRECT', { servedAt }) })
  assert.equal(handed('2026-05-11'), 'kept')
  assert.equal(handed('2026-05-12'), 'broken')
})

test('第61条第1款 跨国庆假期：10月10日周六调休上班计入，10月14日届满', () => {
  const handed = (servedAt: string) => result('penalty-service-overdue', { ...ordinary, decidedAt: '2026-09-29', ...served('PENALTY_DECISION', 'DIRECT', { servedAt }) })
  assert.equal(handed('2026-10-13'), 'kept')
  assert.equal(handed('2026-10-14'), 'kept')
  assert.equal(handed('2026-10-15'), 'broken')
})

test('第61条第1款 邮寄看交邮日，公告看公告起始日；当事人在场的，不适用', () => {
  const by = (method: string, days: Written) => result('penalty-service-overdue', { decidedAt: '2026-04-28', ...served('PENALTY_DECISION', method, days) })
  assert.equal(by('MAIL', { sentAt: '2026-05-11', servedAt: '2026-05-20' }), 'kept')
  assert.equal(by('MAIL', { sentAt: '2026-05-12', servedAt: '2026-05-13' }), 'broken')
  assert.equal(by('ANNOUNCEMENT', { announceFrom: '2026-05-11', servedAt: '2026-06-11' }), 'kept')
  assert.equal(result('penalty-service-overdue', { decidedAt: '2026-04-28', partyPresentAtDecision: true }), 'notApplicable')
})

test('第63条第1款 当事人要求听证的，先听证后决定：同日可以，次日才听证的不可以', () => {
  const requested = (hearing: Written, more: Written = {}) => result('hearing-requested-not-held', { decidedAt: '2026-03-20', decisionResult: 'PENALISE', ...more, hearing: { requestedAt: '2026-03-05', ...hearing } })
  assert.equal(requested({ heldAt: '2026-03-19' }), 'kept')
  assert.equal(requested({ heldAt: '2026-03-20' }), 'kept')
  assert.equal(requested({ heldAt: '2026-03-21' }), 'broken')
  assert.equal(requested({}), 'broken')
  assert.equal(requested({}, { decidedAt: null }), 'notApplicable')
})

test('第63条第1款、第64条第6项 撤回、逾期、视为放弃听证的，不予处罚的，不必举行', () => {
  const requested = (hearing: Written, decisionResult = 'PENALISE') => result('hearing-requested-not-held', { decidedAt: '2026-03-20', decisionResult, hearing: { requestedAt: '2026-03-05', ...hearing } })
  assert.equal(requested({ withdrawnAt: '2026-03-09' }), 'notApplicable')
  assert.equal(requested({ requestOutOfTime: true }), 'notApplicable')
  assert.equal(requested({ deemedWaived: true }), 'notApplicable')
  assert.equal(requested({}, 'NO_PENALTY'), 'notApplicable')
})

test('第64条第1项 告知听证权后五个工作日内不得决定；已放弃或者已申请的除外', () => {
  const decided = (decidedAt: string, more = {}) => result('decided-before-hearing-window-closed', { decidedAt, hearing: { rightInformedAt: '2026-03-02', ...more } })
  assert.equal(decided('2026-03-09'), 'broken')
  assert.equal(decided('2026-03-10'), 'kept')
  assert.equal(decided('2026-03-09', { waivedAt: '2026-03-03' }), 'notApplicable')
  assert.equal(decided('2026-03-09', { requestedAt: '2026-03-03' }), 'notApplicable')
})

test('第64条第2项 听证的七个工作日前通知；没有通知而举行的，违反', () => {
  const held = (noticeServedAt: string | null, heldAt = '2026-03-11') => result('hearing-notice-too-short', { hearing: { noticeServedAt, heldAt } })
  assert.equal(held('2026-03-02'), 'kept')
  assert.equal(held('2026-03-02', '2026-03-10'), 'broken')
  assert.equal(held(null), 'broken')
  assert.equal(result('hearing-notice-too-short', { hearing: { noticeServedAt: '2026-03-02' } }), 'notApplicable')
})

const onSite = (norm: string, ...money: Written[]) => result(norm, { money: money.map((one) => ({ type: 'FINE', payChannel: 'ON_SITE', ...one })) })

test('第71条 周四当场收缴，第二个工作日是周一；五一之后的周六5月9日调休上班，也是工作日', () => {
  const handed = (paidAt: string, handedToBodyAt: string) => onSite('onsite-collection-handover-late', { paidAt, handedToBodyAt })
  assert.equal(handed('2026-03-05', '2026-03-06'), 'kept')
  assert.equal(handed('2026-03-05', '2026-03-09'), 'kept')
  assert.equal(handed('2026-03-05', '2026-03-10'), 'broken')
  assert.equal(handed('2026-05-07', '2026-05-09'), 'kept')
  assert.equal(handed('2026-05-07', '2026-05-11'), 'broken')
})

test('第71条 在水上收缴的，自抵岸之日起算；电子支付的，不适用；几笔之中有一笔逾期即提示', () => {
  assert.equal(onSite('onsite-collection-handover-late', { paidAt: '2026-03-02', ashoreAt: '2026-03-05', handedToBodyAt: '2026-03-09' }), 'kept')
  assert.equal(onSite('onsite-collection-handover-late', { paidAt: '2026-03-02', payChannel: 'E_PAY' }), 'notApplicable')
  assert.equal(onSite('onsite-collection-handover-late', { paidAt: '2026-03-05', handedToBodyAt: '2026-03-09' }, { paidAt: '2026-03-05' }), 'broken')
  assert.equal(result('onsite-collection-handover-late', {}), 'notApplicable')
})

test('第71条 机关收到之后二个工作日内缴付银行', () => {
  const deposited = (handedToBankAt?: string) => onSite('onsite-collection-handover-late-bank', { paidAt: '2026-03-05', handedToBodyAt: '2026-03-09', handedToBankAt })
  assert.equal(deposited('2026-03-10'), 'kept')
  assert.equal(deposited('2026-03-11'), 'kept')
  assert.equal(deposited('2026-03-12'), 'broken')
  assert.equal(deposited(), 'broken')
})

test('第86条 施行之前的处罚，本法不核对；作废的记录，不核对', () => {
  assert.deepEqual(brokenBy([penaltyLaw], 'penalty', { ...ordinary, caseFiledAt: '2020-01-02', decidedAt: '2021-07-14' }), [])
  assert.ok(brokenBy([penaltyLaw], 'penalty', { ...ordinary, caseFiledAt: '2020-01-02', decidedAt: '2021-07-15' }).includes('penalty-decision-overdue'))
  assert.deepEqual(brokenBy([penaltyLaw], 'penalty', { ...ordinary, caseFiledAt: '2020-01-02', decidedAt: '2021-07-15', voided: true }), [])
})

test('第85条 末日所在年份没有放假安排的，结论为暂定', () => {
  const last = findingOf(penaltyLaw, 'penalty-decision-overdue', 'penalty', { ...ordinary, caseFiledAt: '2026-10-20' }, { today: '2026-11-20' })
  assert.deepEqual([last.result, last.provisional, last.lastDay], ['running', true, '2027-01-18'])
})
