import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import coercionLaw from './pack.ts'

const result = (norm: string, coercion: Written, more: Written = {}, on = {}) => resultOf(coercionLaw, norm, 'coercion', { ...more, coercion }, on)

test('第18条第1项 批准晚于实施的，违反；同日没有时刻的，不提示；紧急情况不适用', () => {
  const approved = (startedAt: string, approvedAt: string | null, more = {}) => result('coercion-no-prior-approval', { type: 'SEIZE', startedAt, approvedAt, ...more })
  assert.equal(approved('2026-03-02T09:00', '2026-03-02T09:30'), 'broken')
  assert.equal(approved('2026-03-02T09:30', '2026-03-02T09:30'), 'kept')
  assert.equal(approved('2026-03-02', '2026-03-02T15:00'), 'kept')
  assert.equal(approved('2026-03-02', null), 'broken')
  assert.equal(approved('2026-03-02', null, { urgent: true }), 'notApplicable')
})

test('第18条第2项 一人实施扣押的，违反', () => {
  const by = (...officers: Written[]) => resultOf(coercionLaw, 'officers-fewer-than-two', 'coercion', { steps: [{ stepType: 'COERCION_EXEC', startedAt: '2026-03-02', officers }] })
  assert.equal(by({ officerId: 'O1' }), 'broken')
  assert.equal(by({ certNo: '65980100001' }, { certNo: '65980100002' }), 'kept')
})

test('第19条 二十四小时连续计算，不因周末顺延', () => {
  const approved = (approvedAt: string | null, today = '2026-03-09') => result('urgent-coercion-approval-over-24h', { type: 'SEIZE', urgent: true, startedAt: '2026-03-06T18:30', approvedAt }, {}, { today })
  assert.equal(approved('2026-03-07T18:30'), 'kept')
  assert.equal(approved('2026-03-07T18:31'), 'broken')
  assert.equal(approved(null), 'broken')
  assert.equal(approved(null, '2026-03-07'), 'running')
})

test('第19条 只有日期没有时刻的，只有隔日以上才能认定', () => {
  const approved = (approvedAt: string) => result('urgent-coercion-approval-over-24h', { type: 'SEIZE', urgent: true, startedAt: '2026-03-06', approvedAt })
  assert.equal(approved('2026-03-06'), 'kept')
  assert.equal(approved('2026-03-07'), 'unknown')
  assert.equal(approved('2026-03-08'), 'broken')
})

const seized = (more: Written, record: Written = {}, on = {}) => result('seizure-over-term', { type: 'SEIZE', startedAt: '2026-03-02', ...more }, record, on)

test('第25条第1款 扣押三十日，4月1日届满；处理或者解除，以先填报的处理决定为准', () => {
  assert.equal(seized({ disposedAt: '2026-04-01' }), 'kept')
  assert.equal(seized({ disposedAt: '2026-04-02' }), 'broken')
  assert.equal(seized({ liftedAt: '2026-04-02' }), 'broken')
  assert.equal(result('seizure-over-term', { type: 'FREEZE', startedAt: '2026-03-02' }), 'notApplicable')
})

test('第25条第1款 期满之前批准延长的，最多再加三十日；超过三十日的批准本身违反', () => {
  const extended = (approvedAt: string, addedDays: number, disposedAt: string) => seized({ disposedAt }, { extensions: [{ approvedAt, addedDays }] })
  assert.equal(extended('2026-04-01', 30, '2026-05-06'), 'kept') // 第六十日5月1日，假期后5月6日
  assert.equal(extended('2026-04-01', 30, '2026-05-07'), 'broken')
  assert.equal(extended('2026-04-02', 30, '2026-04-10'), 'broken')
  assert.equal(extended('2026-04-01', 31, '2026-04-10'), 'broken')
})

test('第25条第1款 第三十日在国庆假期内，顺延到10月8日', () => {
  const lifted = (liftedAt: string) => seized({ startedAt: '2026-09-03', liftedAt })
  assert.equal(lifted('2026-10-07'), 'kept')
  assert.equal(lifted('2026-10-08'), 'kept')
  assert.equal(lifted('2026-10-09'), 'broken')
})

test('第25条第1款 延长由机关负责人批准：他人批准的不计入；没有写明批准人的计入，并提示核实', () => {
  const extended = (approverPost?: string) => findingOf(coercionLaw, 'seizure-over-term', 'coercion', {
    coercion: { type: 'SEIZE', startedAt: '2026-03-02', liftedAt: '2026-04-20' }, extensions: [{ approvedAt: '2026-03-30', addedDays: 30, ...(approverPost && { approverPost }) }],
  })
  assert.equal(extended('HEAD').result, 'kept')
  assert.equal(extended('COLLECTIVE').result, 'kept')
  assert.equal(extended('SUPERIOR').result, 'broken')
  assert.ok(extended('SUPERIOR').reckoning.some((line) => line.includes('由上一级机关批准，应当由机关负责人、机关负责人集体讨论批准，不计入')))
  assert.equal(extended().result, 'kept')
  assert.ok(extended().reckoning.some((line) => line.includes('没有写明批准人')))
})

test('第25条第1款 期满之后才批准的延长，说明为什么不计入', () => {
  const late = findingOf(coercionLaw, 'seizure-over-term', 'coercion', {
    coercion: { type: 'SEIZE', startedAt: '2026-03-02', liftedAt: '2026-04-10' }, extensions: [{ approvedAt: '2026-04-02', addedDays: 10, approverPost: 'HEAD' }],
  })
  assert.equal(late.result, 'broken')
  assert.ok(late.reckoning.includes('延长10日于2026年4月2日（周四）批准，期限已经届满（2026年4月1日（周三）），不计入。'))
})

test('第25条第3款 鉴定期间书面告知当事人的才不计入', () => {
  const appraised = (more: Written) => seized({ disposedAt: '2026-04-10' }, { excludedPeriods: [{ reason: 'APPRAISAL', from: '2026-03-10', to: '2026-03-19', ...more }] })
  assert.equal(appraised({ partyInformedAt: '2026-03-09' }), 'kept')
  assert.equal(appraised({}), 'broken')
  assert.equal(appraised({ partyInformedAt: '2026-03-09', reason: 'QUARANTINE' }), 'kept')
  assert.equal(appraised({ partyInformedAt: '2026-03-09', reason: 'HEARING' }), 'broken')
})

test('第25条第3款 扣除鉴定十日之后，最后一日是4月11日周六，顺延到4月13日', () => {
  const lifted = (liftedAt: string) => seized({ liftedAt }, { excludedPeriods: [{ reason: 'APPRAISAL', from: '2026-03-10', to: '2026-03-19', partyInformedAt: '2026-03-09' }] })
  assert.equal(lifted('2026-04-10'), 'kept')
  assert.equal(lifted('2026-04-13'), 'kept')
  assert.equal(lifted('2026-04-14'), 'broken')
})

test('第21条 移送查封、扣押的财物，应当书面告知当事人', () => {
  const transferred = (partyInformedAt?: string) => result('transfer-items-handover-late-party', { type: 'SEIZE' }, { transfer: { hasSeizedItems: true, policeFiledNoticeAt: '2026-03-09', partyInformedAt } })
  assert.equal(transferred('2026-03-10'), 'kept')
  assert.equal(transferred(), 'broken')
  assert.equal(result('transfer-items-handover-late-party', { type: 'SEIZE' }), 'notApplicable')
})

test('第28条第1款、第33条第1款 “及时”解除没有法定日数，按建议的三个工作日：3月2日不再需要，5日解除不提示，6日提示', () => {
  for (const [norm, type] of [['coercion-not-lifted-in-time', 'SEIZE'], ['coercion-not-lifted-in-time-freeze', 'FREEZE']] as const) {
    const lifted = (liftedAt: string) => result(norm, { type, releaseGroundAt: '2026-03-02', liftedAt })
    assert.deepEqual([lifted('2026-03-04'), lifted('2026-03-05'), lifted('2026-03-06')], ['kept', 'kept', 'broken'])
    assert.equal(result(norm, { type, liftedAt: '2026-03-06' }), 'notApplicable')
  }
})

test('第31条第1款 冻结决定书三个工作日内交付', () => {
  const delivered = (decisionDeliveredAt: string) => result('freeze-over-term-decision', { type: 'FREEZE', startedAt: '2026-03-02', decisionDeliveredAt })
  assert.equal(delivered('2026-03-05'), 'kept')
  assert.equal(delivered('2026-03-06'), 'broken')
})

test('第32条第1款 冻结三十日内作出处理决定或者解除', () => {
  assert.equal(result('freeze-over-term', { type: 'FREEZE', startedAt: '2026-03-02', liftedAt: '2026-04-01' }), 'kept')
  assert.equal(result('freeze-over-term', { type: 'FREEZE', startedAt: '2026-03-02', liftedAt: '2026-04-02' }), 'broken')
})

const decided = (norm: string, executionDecidedAt: string, more: Written = {}, coercion: Written = {}) =>
  result(norm, { type: 'DEMOLISH', executionDecidedAt, ...coercion }, { urgeServedAt: '2026-03-02', urgePeriodDays: 10, ...more })

test('第35条 强制执行决定之前应当催告', () => {
  assert.equal(decided('execution-without-urge', '2026-03-13'), 'kept')
  assert.equal(decided('execution-without-urge', '2026-03-01'), 'broken')
  assert.equal(decided('execution-without-urge', '2026-03-13', { urgeServedAt: null }), 'broken')
  assert.equal(decided('execution-without-urge', '2026-03-13', { urgeServedAt: null }, { type: 'SUBSTITUTE' }), 'notApplicable')
})

test('第37条第1款 催告书载明十日，按自然日计算，3月12日届满，3月13日才可以决定', () => {
  assert.equal(decided('execution-without-urge-expired', '2026-03-11'), 'broken')
  assert.equal(decided('execution-without-urge-expired', '2026-03-12'), 'broken')
  assert.equal(decided('execution-without-urge-expired', '2026-03-13'), 'kept')
  assert.equal(decided('execution-without-urge-expired', '2026-03-02', { urgePeriodDays: null }), 'broken')
  assert.equal(decided('execution-without-urge-expired', '2026-03-12', {}, { concealmentEvidence: true }), 'notApplicable')
  assert.equal(decided('execution-without-urge-expired', '2026-03-02', { urgePeriodDays: 0 }), 'broken')
})

const executed = (more: Written, on = {}) => result('execution-at-night-or-holiday', { type: 'DEMOLISH', ...more }, {}, on)

test('第43条第1款 清明节放假期间强制拆除的，违反；21时59分结束的，不是夜间', () => {
  assert.equal(executed({ executedFrom: '2026-04-06T10:00', executedTo: '2026-04-06T17:00' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-04-07T10:00', executedTo: '2026-04-07T21:59' }), 'kept')
  assert.equal(executed({ executedFrom: '2026-04-07T10:00', executedTo: '2026-04-07T22:00' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-04-06T10:00', emergencyApprovedAt: '2026-04-06T08:00' }), 'kept')
})

test('第43条第1款 地方节日也是节假日：2025年8月18日恩施州庆', () => {
  assert.equal(executed({ executedFrom: '2025-08-18T10:00' }, { region: 'enshi' }), 'broken')
  assert.equal(executed({ executedFrom: '2025-08-18T10:00' }, { region: 'cn' }), 'kept')
})

test('第43条第1款 应有地方放假通知而没有录入的年份，平日不能判断；全国放假日、夜间照样违反；没有地方节日的地区不受影响', () => {
  assert.equal(executed({ executedFrom: '2026-08-18T10:00' }, { region: 'enshi' }), 'unknown')
  assert.equal(executed({ executedFrom: '2026-04-06T10:00' }, { region: 'enshi' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-08-18T22:00' }, { region: 'enshi' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-08-18T10:00', emergencyApprovedAt: '2026-08-18T09:00' }, { region: 'enshi' }), 'kept')
  assert.equal(executed({ executedFrom: '2025-08-20T10:00' }, { region: 'enshi' }), 'kept')
  assert.equal(executed({ executedFrom: '2026-08-18T10:00' }, { region: 'bayannur' }), 'kept')
})

test('第43条第1款 跨年执行的，两年的放假安排都要有', () => {
  assert.equal(executed({ executedFrom: '2025-12-31T10:00', executedTo: '2026-01-04T10:00' }), 'kept')
  assert.equal(executed({ executedFrom: '2026-12-31T10:00', executedTo: '2027-01-05T10:00' }), 'unknown')
})

test('第43条第1款 普通周末、查封扣押，不适用；没有放假安排的年份，不能判断', () => {
  assert.equal(executed({ executedFrom: '2026-03-07T10:00' }), 'kept')
  assert.equal(result('execution-at-night-or-holiday', { type: 'SEIZE', executedFrom: '2026-04-06T10:00' }), 'notApplicable')
  assert.equal(executed({ executedFrom: '2018-03-07T10:00' }), 'unknown')
})

const demolished = (norm: string, executedFrom: string, more: Written = {}, coercion: Written = {}) =>
  result(norm, { type: 'DEMOLISH', announcedAt: '2025-10-10', executedFrom: `${executedFrom}T10:00`, ...coercion }, { servedAt: '2025-09-10', ...more })

test('第44条 起诉期限六个月3月10日届满，3月11日才可以强制拆除', () => {
  assert.equal(demolished('demolition-before-remedy-expired', '2026-03-09'), 'broken')
  assert.equal(demolished('demolition-before-remedy-expired', '2026-03-10'), 'broken')
  assert.equal(demolished('demolition-before-remedy-expired', '2026-03-11'), 'kept')
  assert.equal(demolished('demolition-before-remedy-expired', '2026-03-11', { servedAt: null }), 'unknown')
})

test('第44条 强制拆除之前应当公告；已经复议、诉讼的，等到审结', () => {
  assert.equal(demolished('demolition-before-remedy-expired-announcement', '2026-03-11'), 'kept')
  assert.equal(demolished('demolition-before-remedy-expired-announcement', '2026-03-11', {}, { announcedAt: null }), 'broken')
  const litigated = (concludedAt: string | null) => ({ remedies: [{ kind: 'LITIGATION', acceptedAt: '2025-11-03', concludedAt }] })
  assert.equal(demolished('demolition-before-remedy-expired-pending', '2026-03-11', litigated('2026-03-11')), 'kept')
  assert.equal(demolished('demolition-before-remedy-expired-pending', '2026-03-11', litigated('2026-03-12')), 'broken')
  assert.equal(demolished('demolition-before-remedy-expired-pending', '2026-03-11', litigated(null)), 'broken')
  assert.equal(demolished('demolition-before-remedy-expired', '2026-03-09', litigated('2026-03-01')), 'notApplicable')
  assert.equal(demolished('demolition-before-remedy-expired-pending', '2026-03-11'), 'notApplicable')
})

test('第46条第1款 加处罚款满三十日4月1日，4月2日才可以决定划拨', () => {
  const transferred = (executionDecidedAt: string, addFine: Written | null = { from: '2026-03-02' }) => result('execution-without-urge-added-fine', { type: 'TRANSFER_DEPOSIT', executionDecidedAt }, { addFine })
  assert.equal(transferred('2026-03-31'), 'broken')
  assert.equal(transferred('2026-04-01'), 'broken')
  assert.equal(transferred('2026-04-02'), 'kept')
  assert.equal(transferred('2026-03-31', null), 'notApplicable')
})

test('第51条第1款第2项 代履行三个工作日前催告：周六5月9日调休上班计入，最早5月11日', () => {
  const performed = (executedFrom: string, more: Written = {}) => result('substitute-performance-urge-short', { type: 'SUBSTITUTE', executedFrom, ...more }, { urgeServedAt: '2026-05-07' })
  assert.equal(performed('2026-05-10'), 'broken')
  assert.equal(performed('2026-05-11'), 'kept')
  assert.equal(performed('2026-05-12'), 'kept')
  assert.equal(performed('2026-05-08', { immediate: true }), 'notApplicable')
  assert.equal(result('substitute-performance-urge-short', { type: 'SUBSTITUTE', executedFrom: '2026-05-11' }), 'broken')
})

const unpaid: Written = { servedAt: '2025-03-10', fulfilled: false, hasEnforcementPower: false }
const applied = (courtAppliedAt: string | null, more: Written = {}, today = '2026-11-20') => result('court-application-overdue', {}, { ...unpaid, courtAppliedAt, ...more }, { today })

test('第53条 起诉期限六个月届满之日起三个月：2025年12月10日届满', () => {
  assert.equal(applied('2025-12-09'), 'kept')
  assert.equal(applied('2025-12-10'), 'kept')
  assert.equal(applied('2025-12-11'), 'broken')
  assert.equal(applied(null, {}, '2025-12-10'), 'running')
  assert.equal(applied(null, {}, '2025-12-11'), 'broken')
})

test('第53条 起诉期限末日在国庆假期内的，顺延之后再起算三个月；说明起算日的来历', () => {
  const found = findingOf(coercionLaw, 'court-application-overdue', 'penalty', { ...unpaid, servedAt: '2025-04-01', courtAppliedAt: '2026-01-12' })
  assert.deepEqual([found.result, found.lastDay], ['broken', '2026-01-09'])
  assert.ok(found.reckoning.some((line) => line.startsWith('起算日：起诉期限（行政诉讼法第46条第1款）届满日，自决定书送达日（2025-04-01）起6个月，于2025年10月9日（周四）届满。')), found.reckoning.join('\n'))
})

test('第53条 批准分期缴纳的，自期限结束之日起算；有执行权、已履行、已经复议诉讼的，不适用；没有填报的，不下结论', () => {
  assert.equal(applied('2026-03-31', { deferredUntil: '2025-12-31' }), 'kept')
  assert.equal(applied('2026-04-01', { deferredUntil: '2025-12-31' }), 'broken')
  assert.equal(applied(null, { hasEnforcementPower: true }), 'notApplicable')
  assert.equal(applied(null, { fulfilled: true }), 'notApplicable')
  assert.equal(applied(null, { remedies: [{ kind: 'LITIGATION', acceptedAt: '2025-05-01' }] }), 'notApplicable')
  assert.equal(applied(null, { hasEnforcementPower: null }), 'unknown')
  assert.equal(applied(null, { fulfilled: null }), 'unknown')
})

test('第54条 催告书送达满十个工作日才可以申请法院；没有催告的，违反', () => {
  const applying = (courtAppliedAt: string, urgeServedAt: string | null = '2026-03-02') => result('court-application-before-urge-expired', {}, { urgeServedAt, courtAppliedAt })
  assert.equal(applying('2026-03-16'), 'broken')
  assert.equal(applying('2026-03-17'), 'kept')
  assert.equal(applying('2026-03-17', null), 'broken')
  assert.equal(resultOf(coercionLaw, 'court-application-before-urge-expired', 'penalty', { urgeServedAt: '2026-03-02', courtAppliedAt: '2026-03-16' }), 'broken')
})

test('第69条 十日以内是工作日：说明逐日计数', () => {
  const found = findingOf(coercionLaw, 'court-application-before-urge-expired', 'penalty', { urgeServedAt: '2026-03-02', courtAppliedAt: '2026-03-16' })
  assert.equal(found.lastDay, '2026-03-16')
  assert.match(found.says, /满10个工作日（2026年3月16日（周一））之后才可以申请人民法院强制执行；申请法院执行日为2026年3月16日（周一）。/)
})
