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
  correct: paper => `更正${paper}的送达日期`, withdraw: paper => `撤回${paper}`,
}

/** In what state a track is, in the words of the trade. Stages and closings that one law alone knows are named in its `terms`. */
const stageWords: Record<string, string> = {
  open: '调查中', verified: '查证属实', issued: '待送达', rectifying: '整改中', reported: '已报送，待验收', overdue: '逾期未改正',
  submitted: '已报请决定', approved: '已决定，待制发', decisionIssued: '决定书待送达', executing: '执行中',
  executionReported: '已报告执行，待核查', executed: '已执行，待复核终结', executionOverdue: '逾期未执行',
  noObjection: '无异议', objecting: '异议待处理', replied: '异议答复待送达', replyServed: '异议已答复', noReview: '未申请复核', underReview: '复核中', reviewed: '复核已终结',
  received: '已收到', handling: '办理中', answered: '已答复', due: '待备案', filed: '已备案',
  requested: '已提出，待决定', negotiating: '协商中', coordinating: '协调中', beforeGovernment: '待本级人民政府决定', beforeCompetentOrgan: '待有权机关决定',
  drafted: '已拟定，待批准', noticed: '已通知，待举行', held: '已举行，待落实', sent: '已移送，待接收', receipted: '已接收，待反馈',
  trained: '已培训，待考试', examined: '考试合格，待发证', valid: '有效', suspended: '已暂扣', proposed: '已提出处理建议，待决定',
}

const closingWords: Record<string, string> = {
  corrected: '已改正', noIssue: '未发现问题', correctedOnSpot: '当场纠正', terminated: '异议成立，终止监督', executed: '决定已执行',
  notPursued: '不再追究', liability: '转责任追究', expired: '期满', answered: '已答复', filed: '已备案',
  decided: '已决定', agreed: '协商一致', declined: '未获同意', withdrawn: '已撤回', held: '已举行', fedBack: '已反馈', published: '已发布',
  reported: '已报告', completed: '已完成', cancelled: '已注销',
}

export const actWords = (machine: Machine, act: ActName, role?: string): string =>
  act === 'open' && machine.kind !== 'supervision' ? '启动' : verbs[act](role ? paperName(machine, role) : '')

/** The laws of a matter: what the local one does not name, one above it may. */
type Named = Pick<Machine, 'law' | 'uppers'>

const termOf = ({ law, uppers }: Named, id: string): string | undefined => [law, ...uppers].map(({ terms }) => terms[id]).find(term => term !== undefined)

/** A title in 《》 where the law writes it so. */
export function paperName(machine: Machine, role: string): string {
  const instrument = instrumentFor(machine, role)
  if (!instrument) return role
  return instrument.titled ? `《${instrument.name}》` : instrument.name
}

export const stageName = (machine: Machine, stage: Stage): string => termOf(machine, stage) ?? (needsNoApproval(machine, stage) ? '已拟定，待制发' : stageWords[stage]) ?? stage

/** What is drafted waits for approval only where the law has somebody approve it. */
const needsNoApproval = ({ steps }: Machine, stage: Stage): boolean =>
  stage === 'drafted' && !steps.some(({ from, on }) => from.includes(stage) && (on.act === 'submit' || on.act === 'approve'))

export const closingName = (laws: Named, closing: Closing): string => termOf(laws, closing) ?? closingWords[closing] ?? closing
