import { letter, redHead, type Shipped } from './kinds.ts'

const firstPaper = `
本机关依法对你单位{监督事项}实施行政执法监督{案号说明}，{引语}：
# 查明的事实
{查明的事实}
# 认定的情形
{认定的情形}
# {要求标题}
{监督要求}
# 期限和报告
{期限和报告}
# 异议权利
{权利}`

const decision = `
{此前经过}经审查，现作出如下决定：
# 查明的事实
{查明的事实}
# 决定的理由
{理由}
# 决定的依据和内容
依据{依据}的规定，{决定方式}：
{决定内容}
# 执行和报告
{期限和报告}
# 救济权利
{权利}`

const reply = `
{答复缘由}经审查，现答复如下：
# 提出的理由
{提出的理由}
# 查明的事实
{查明的事实}
# 答复意见
{理由}
依据{依据}的规定，本机关认定：{结论}
{决定内容}
# 期限和报告
{期限和报告}
# 救济权利
{权利}`

/** The papers of a supervision case itself; the words for their numbers are given by the laws that name them. */
export const supervision: Readonly<Record<string, Shipped>> = {
  firstCorrection: redHead(undefined, firstPaper),
  urging: letter(undefined, firstPaper),
  bindingDecision: redHead(undefined, decision),
  reexaminationReply: letter(undefined, reply),
  superiorReviewReply: letter(undefined, reply),
}
