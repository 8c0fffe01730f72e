import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AreaSetting, InspectionPlan } from '../../core/registers/index.ts'
import { bodyIn, entryIn } from '../../test/registers.ts'
import { type On, resultOf, type Written } from '../../test/records.ts'
import enterpriseInspection from './pack.ts'

const result = (norm: string, inspection: Written, registers: On['registers'] = {}, more: Written = {}, today?: On['today']) =>
  resultOf(enterpriseInspection, norm, 'inspection', { bodyCode: 'B1', isEnterprise: true, itemCode: 'I1', inspection: { onSite: true, startedAt: '2026-03-31', ...inspection }, ...more }, { registers, ...(today && { today }) })

const plan = (changes: Partial<InspectionPlan> = {}): InspectionPlan => entryIn<InspectionPlan>({
  organ: 'B1', code: 'P1', name: '年度检查计划', type: 'ROUTINE', items: ['I1'], targets: null, deployedAbove: null, approver: null, approvedOn: null, filedOn: null,
  from: '2026-01-01', to: '2026-12-31', publishedOn: '2026-03-31', ...changes,
})

test('涉企检查意见 按计划入企：计划公布当日可以，公布前一日不可以', () => {
  const on = (startedAt: string) => result('inspection-without-plan-or-trigger', { startedAt, trigger: 'PLAN', planId: 'P1' }, { plan: [plan()] })
  assert.equal(on('2026-03-30'), 'broken')
  assert.equal(on('2026-03-31'), 'kept')
  assert.equal(on('2026-04-01'), 'kept')
})

test('涉企检查意见 计划没有公布、没有列这一事项、不是当日有效的计划，都不是依据', () => {
  const by = (changes: Partial<InspectionPlan>, planId = 'P1') => result('inspection-without-plan-or-trigger', { trigger: 'PLAN', planId }, { plan: [plan(changes)] })
  assert.equal(by({ publishedOn: null }), 'broken')
  assert.equal(by({ items: ['I2'] }), 'broken')
  assert.equal(by({ to: '2026-03-30' }), 'broken')
  assert.equal(by({}, 'P9'), 'broken')
  assert.equal(by({ items: [] }), 'kept')
})

test('涉企检查意见 有投诉举报等个案依据的不需要计划；只写触发方式而没有记录的不算', () => {
  for (const trigger of ['COMPLAINT', 'ASSIGNED', 'DATA_ALERT', 'APPLICATION', 'EMERGENCY', 'RECHECK']) {
    assert.equal(result('inspection-without-plan-or-trigger', { trigger, triggerRef: 'T1' }), 'kept')
    assert.equal(result('inspection-without-plan-or-trigger', { trigger }), 'broken')
  }
})

test('涉企检查意见 没有计划、没有线索的，违反；计划没有登记、来源不采集计划的，不下结论；不是现场检查企业的，不适用', () => {
  assert.equal(result('inspection-without-plan-or-trigger', { trigger: 'PLAN' }), 'broken')
  assert.equal(result('inspection-without-plan-or-trigger', { trigger: 'PLAN', planId: 'P1' }), 'unknown')
  assert.equal(result('inspection-without-plan-or-trigger', {}, {}, { unreported: ['inspection.planId', 'inspection.trigger'] }), 'unknown')
  assert.equal(result('inspection-without-plan-or-trigger', { onSite: false }), 'notApplicable')
  assert.equal(result('inspection-without-plan-or-trigger', {}, {}, { isEnterprise: false }), 'notApplicable')
})

const started = { startedAt: '2026-03-02 09:00', noticeDocId: 'D1' }

test('涉企检查意见 批准应当在检查之前；当天上午检查、下午批准的，违反', () => {
  const at = (approvedAt: string | null) => result('inspection-not-approved', { ...started, approvedAt })
  assert.equal(at('2026-03-02 08:59'), 'kept')
  assert.equal(at('2026-03-02 09:00'), 'kept')
  assert.equal(at('2026-03-02 15:00'), 'broken')
  assert.equal(at('2026-03-01'), 'kept')
  assert.equal(at('2026-03-02'), 'kept', '只有日期的，同一日不提示')
  assert.equal(at(null), 'broken')
})

test('涉企检查意见 紧急检查二十四小时内补办批准；没有补办的，届满以后提示', () => {
  const made = (approvedAt: string | null, today?: On['today']) => result('inspection-not-approved', { ...started, urgent: true, approvedAt }, {}, {}, today)
  assert.equal(made('2026-03-03 09:00'), 'kept')
  assert.equal(made('2026-03-03 09:01'), 'broken')
  assert.equal(made('2026-03-03'), 'unknown')
  assert.equal(made('2026-03-04'), 'broken')
  assert.equal(made(null, '2026-03-03'), 'running')
  assert.equal(made(null, '2026-03-04'), 'broken')
})

test('涉企检查意见 没有出具检查通知书的，违反；来源不采集的，不下结论', () => {
  const approved = { ...started, approvedAt: '2026-03-01', noticeDocId: null }
  assert.equal(result('inspection-not-approved', approved), 'broken')
  assert.equal(result('inspection-not-approved', approved, {}, { unreported: ['inspection.noticeDocId'] }), 'unknown')
})

const scanning = { area: [entryIn<AreaSetting>({ organ: 'B0', place: '422801', scansFrom: '2025-07-01', nightFrom: null, nightTo: null })] }
const scanned = (scanInAt: string | null, more: Written = {}, startedAt = '2026-03-02 09:00') =>
  result('inspection-no-scan-in', { startedAt, scanInAt, scanOfficerId: 'O1', ...more }, scanning, { placeAreaCode: '422801', officers: [{ officerId: 'O1' }] })

test('涉企检查意见 检查开始三十分钟以内扫码的不提示，第三十一分钟、没有扫码的提示', () => {
  assert.equal(scanned('2026-03-02 09:30'), 'kept')
  assert.equal(scanned('2026-03-02 09:31'), 'broken')
  assert.equal(scanned('2026-03-02 08:50'), 'kept')
  assert.equal(scanned(null), 'broken')
  assert.equal(scanned('2026-03-03'), 'broken')
})

test('涉企检查意见 扫码的不是检查人员的提示', () => {
  assert.equal(scanned('2026-03-02 09:00', { scanOfficerId: 'O9' }), 'broken')
  assert.equal(scanned('2026-03-02 09:00', { scanOfficerId: null }), 'kept')
})

test('涉企检查意见 启用扫码前一日的检查不适用，启用当日起核对；没有登记启用日的地方不下结论', () => {
  assert.equal(scanned(null, {}, '2025-06-30 09:00'), 'notApplicable')
  assert.equal(scanned(null, {}, '2025-07-01 09:00'), 'broken')
  assert.equal(result('inspection-no-scan-in', { startedAt: '2026-03-02 09:00' }), 'unknown')
})

const special = (changes: Partial<InspectionPlan>, vertical = false) => result('special-inspection-not-approved-or-filed', { planId: 'P1', startedAt: '2026-04-01' }, {
  bodies: [bodyIn({ vertical })],
  plan: [plan({ type: 'SPECIAL', from: '2026-04-01', approvedOn: '2026-03-20', approver: 'GOVERNMENT', filedOn: '2026-04-01', publishedOn: '2026-04-01', ...changes })],
})

test('涉企检查意见 专项检查由政府批准、开始当日以前备案并公布的合规；自行批准、开始以后才批准或者备案的不合规', () => {
  assert.equal(special({}), 'kept')
  assert.equal(special({ approver: 'SELF', filedOn: '2026-03-25', publishedOn: '2026-03-26' }), 'broken')
  assert.equal(special({ approvedOn: '2026-04-02' }), 'broken')
  assert.equal(special({ approvedOn: null }), 'broken')
  assert.equal(special({ filedOn: '2026-04-02' }), 'broken')
  assert.equal(special({ publishedOn: null }), 'broken')
})

test('涉企检查意见 垂直管理机关的专项检查由上一级机关批准', () => {
  assert.equal(special({ approver: 'SUPERIOR_BODY' }, true), 'kept')
  assert.equal(special({ approver: 'GOVERNMENT' }, true), 'broken')
})

test('涉企检查意见 上级部署的专项检查、日常检查和应急检查不在此列；计划没有登记的不下结论', () => {
  assert.equal(special({ deployedAbove: true, approvedOn: null }), 'notApplicable')
  assert.equal(special({ type: 'ROUTINE', approvedOn: null }), 'notApplicable')
  assert.equal(result('special-inspection-not-approved-or-filed', { planId: 'P1', trigger: 'EMERGENCY' }), 'notApplicable')
  assert.equal(result('special-inspection-not-approved-or-filed', { planId: 'P1' }), 'unknown')
})

test('涉企检查意见 检查结束五个工作日内书面告知结果；需要检验的，自结果形成起算', () => {
  const told = (resultInformedAt: string | null, more: Written = {}, today: On['today'] = '2026-04-30') => result('inspection-result-not-informed', { endedAt: '2026-03-02', resultInformedAt, ...more }, {}, {}, today)
  assert.equal(told('2026-03-06'), 'kept')
  assert.equal(told('2026-03-09'), 'kept')
  assert.equal(told('2026-03-10'), 'broken')
  assert.equal(told('2026-03-16', { resultFormedAt: '2026-03-09' }), 'kept')
  assert.equal(told(null, {}, '2026-03-09'), 'running')
  assert.equal(told(null, {}, '2026-03-10'), 'broken')
})

test('第3部分 入企检查由行政机关负责人批准；审批人没有填报的、紧急检查，不核对', () => {
  const by = (headApproval: Written | null, more: Written = {}) => result('head-approval-missing', { ...started, onSite: true, ...more }, {}, { isEnterprise: true, decidedAt: '2026-03-02', headApproval })
  assert.equal(by({ at: '2026-03-01', isLeader: true }), 'kept')
  assert.equal(by({ at: '2026-03-01', isLeader: false }), 'broken')
  assert.equal(by({ at: '2026-03-03', isLeader: true }), 'broken')
  assert.equal(by(null), 'notApplicable')
  assert.equal(by({ at: '2026-03-01', isLeader: false }, { urgent: true }), 'notApplicable')
})

test('涉企检查意见 写了个案触发而没有记录的，列在公布的计划之内即可', () => {
  const by = (planId: string | null, changes: Partial<InspectionPlan> = {}) => result('inspection-without-plan-or-trigger', { trigger: 'COMPLAINT', planId }, { plan: [plan(changes)] })
  assert.deepEqual([by('P1'), by('P1', { publishedOn: null }), by(null)], ['kept', 'broken', 'broken'])
})

const areas = { bodies: [bodyIn({ area: '150802' }), bodyIn({ id: 'B2', area: '150802' }), bodyIn({ id: 'B3', area: '150800', level: 'prefecture' })] }

test('涉企检查意见 上级机关公布的计划，下级执行的，是检查的依据，也不须本级政府批准；同级机关的计划不是', () => {
  const by = (norm: string, organ: string) => result(norm, { trigger: 'PLAN', planId: 'P9' }, { ...areas, plan: [plan(), plan({ organ, code: 'P9', type: 'SPECIAL' })] })
  assert.equal(by('inspection-without-plan-or-trigger', 'B3'), 'kept')
  assert.equal(by('special-inspection-not-approved-or-filed', 'B3'), 'notApplicable')
  assert.equal(by('inspection-without-plan-or-trigger', 'B2'), 'broken')
})

test('涉企检查意见 上级机关是另一领域的，它的计划不是依据', () => {
  const bodies = [bodyIn({ area: '150802', fields: ['MARKET'] }), bodyIn({ id: 'B3', area: '150800', fields: ['TRANSPORT'] })]
  assert.equal(result('inspection-without-plan-or-trigger', { trigger: 'PLAN', planId: 'P9' }, { bodies, plan: [plan(), plan({ organ: 'B3', code: 'P9' })] }), 'broken')
})

test('涉企检查意见 跨部门联合检查，牵头机关的计划是参加机关的依据；不是联合检查的，不是依据', () => {
  const by = (jointId: string | null) => result('inspection-without-plan-or-trigger', { trigger: 'PLAN', planId: 'P9', jointId }, { ...areas, plan: [plan(), plan({ organ: 'B2', code: 'P9', type: 'JOINT' })] })
  assert.equal(by('LH-1'), 'kept')
  assert.equal(by(null), 'broken')
})
