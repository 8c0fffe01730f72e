import { is, isNot, known, law, limit, pattern, requirement, workingDays } from '../../core/norms/index.ts'

const source = '国务院办公厅文件（国办发〔2024〕54号）的文本没有收录，按公开报道和主管部门的解答核对，部分的序号待核对；'
const onSite = [is('inspection.onSite', true), is('isEnterprise', true)]

const planned = requirement({
  id: 'inspection-without-plan-or-trigger', cite: '第3部分', words: ['检查计划'], kinds: ['inspection'], when: onSite,
  title: '没有计划、没有线索入企检查', colour: 'red', fact: 'inspectionPlannedOrCalledFor', given: {},
  reading: `${source}抽查事项、对象和问题检查见优化营商环境条例第54条。属于检查日之前公布的计划，或者有投诉举报、转办交办、数据监测、企业申请、应急、复查、上级部署的依据。`,
})

const approved = requirement({
  id: 'inspection-not-approved', cite: '第3部分', words: ['批准'], kinds: ['inspection'], when: onSite,
  title: '入企检查没有经过批准，或者没有出具检查通知书', colour: 'red', fact: 'inspectionApproved', given: { madeUpWithin: 24 },
  reading: `${source}实施前报行政机关负责人批准，紧急的及时补办；二十四小时是本平台的建议，文件写“及时”。`,
})

const byHead = requirement({
  id: 'head-approval-missing', cite: '第3部分', words: ['批准'], kinds: ['inspection'], when: [...onSite, isNot('inspection.urgent', true), known('headApproval.at'), known('decidedAt')],
  title: '入企检查不是由行政机关负责人批准', colour: 'yellow', fact: 'headApproved', given: {},
  reading: `${source}填报了审批人的才核对；分管负责人依授权审批的，按负责人填报。`,
})

const scanned = requirement({
  id: 'inspection-no-scan-in', cite: '第3部分', words: ['扫码入企'], kinds: ['inspection'], when: onSite,
  title: '入企检查没有扫码登记', colour: 'yellow', fact: 'scannedIn', given: { within: 30 },
  reading: `${source}当地登记了启用日的才核对；三十分钟是本平台的建议。处置突发事件、没有网络而离线登记的，核实时说明。`,
})

const special = requirement({
  id: 'special-inspection-not-approved-or-filed', cite: '第4部分', words: ['专项检查', '批准', '备案'], kinds: ['inspection'],
  title: '专项检查计划没有经过批准、备案、公布', colour: 'yellow', fact: 'specialPlanApproved', given: {},
  reading: `${source}计划开始之前由县级以上人民政府批准，垂直管理的由上一级机关批准，并备案、公布；上级部署的专项检查和应急检查不在此列。`,
})

const informed = limit({
  id: 'inspection-result-not-informed', cite: '第3部分', words: ['检查结果', '告知'], kinds: ['inspection'],
  title: '检查结果没有书面告知', colour: 'yellow', act: '书面告知检查结果',
  from: ['inspection.resultFormedAt', 'inspection.endedAt'], until: ['inspection.resultInformedAt'], must: 'within',
  terms: [{ period: workingDays(5) }], withoutStart: 'notApplicable',
  reading: `${source}五个工作日是本平台的建议，文件没有日数；检验、检测的，自结果形成之日起算。结果的公开由政府信息公开条例的规则核对。`,
})

const overCap = pattern({
  id: 'inspection-frequency-exceeded', cite: '第4部分', words: ['年度频次上限'], kinds: ['inspection'],
  title: '同一机关对同一企业的检查超过年度上限', colour: 'yellow', pattern: 'inspectionsOverCap', given: { casesUpTo: 3 },
  reading: `${source}上限以机关公布的为准，没有公布的不提示；上级部署的不计入，投诉举报、转办交办等个案检查不受上限限制，但超过上限三倍（本平台的建议）的，提示是否合理。`,
})

export default law({
  id: 'enterprise-inspection-2024', version: '2', title: '国务院办公厅关于严格规范涉企行政检查的意见', short: '涉企检查意见', rank: 'normativeDocument', region: 'cn', under: [],
  inForce: { from: '2024-12-27', cite: '第1部分', reading: '国办发〔2024〕54号，以成文日为准；文本没有收录，成文日以公开报道为据。' },
  enacted: { by: '国务院办公厅', on: '2024-12-27', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '没有写明工作日的按自然日计算；末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [informed],
  requirements: [planned, approved, byHead, scanned, special],
  patterns: [overCap],
  readings: [], silent: [{ cite: '第3部分', question: '“及时”补办批准、告知检查结果是几日？' }], external: [], tensions: [],
  notEncoded: {},
})
