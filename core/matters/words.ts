import type { ActName, Closing, Stage } from '../norms/index.ts'
import { instrumentFor } from './machine.ts'
import type { Machine } from './matter.ts'

/** What a button, a line of the history or a refusal calls an act. Papers bear the names their law gives them. */
const verbs: Record<ActName, (paper: string) => string> = {
  open: () => '立案', measure: () => '采取监督措施', conclude: () => '作出调查结论',
  issue: paper => `制发${paper}`, submit: paper => `报请制发${paper}`, approve: paper => `批准制发${paper}`,
  disapprove: paper => `不批准制发${paper}`, serve: paper => `送达${paper}`, file: paper => `提交${paper}`,
  accept: paper => `认可${paper}`, reject: paper => `不予认可${paper}`, refer: () => '移送有关机关',
  notPursue: () => '不再报请决定', close: () => '结案', expire: () => '期限届满', establish: () => '登记事实变化',
}

/** In what state a track is, in the words of the trade. Stages that one law alone knows are named in its `terms`. */
const stageWords: Record<string, string> = {
  open: '调查中', verified: '查证属实', issued: '待送达', rectifying: '整改中', reported: '已报送，待验收', overdue: '逾期未改正',
  submitted: '已报请决定', approved: '已决定，待制发', decisionIssued: '决定书待送达', executing: '执行中',
  executionReported: '已报告执行，待核查', executed: '已执行，待复核终结', executionOverdue: '逾期未执行',
  noObjection: '无异议', objecting: '异议待处理', replied: '异议答复待送达', replyServed: '异议已答复', noReview: '未申请复核', underReview: '复核中', reviewed: '复核已终结',
  received: '已收到', handling: '办理中', answered: '已答复', due: '待备案', filed: '已备案',
}

const closingWords: Record<Closing, string> = {
  corrected: '已改正', noIssue: '未发现问题', correctedOnSpot: '当场纠正', terminated: '异议成立，终止监督', executed: '决定已执行',
  notPursued: '不再追究', liability: '转责任追究', expired: '期满', answered: '已答复', filed: '已备案',
}

export const actWords = (machine: Machine, act: ActName, role?: string): string => verbs[act](role ? paperName(machine, role) : '')

/** A title in 《》 where the law writes it so. */
export function paperName(machine: Machine, role: string): string {
  const instrument = instrumentFor(machine, role)
  if (!instrument) return role
  return instrument.titled ? `《${instrument.name}》` : instrument.name
}

export const stageName = (machine: Machine, stage: Stage): string =>
  machine.law.terms[stage] ?? stageWords[stage] ?? stage

export const closingName = (closing: Closing): string => closingWords[closing]
