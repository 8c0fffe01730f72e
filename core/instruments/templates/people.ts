import { form, letter, plainRedHead, redHead, type Shipped } from './kinds.ts'

const card = (what: string): string => `
${what}：{文书名称}
持证人：{当事人}｜发证日期：{成文日期}
工作单位和职务：{职务}
证件号：{证件号}｜有效期：{有效期}
依据：{依据}
登记事项：{登记事项}
说明：{内容}
告知：{期限和报告}
权利：{权利}
持证人签名：〔手写〕年　　月　　日
发证机关盖章：〔手写〕年　　月　　日`

const list = (what: string): string => `
事项：{案由}
依据：{依据}
日期：{成文日期}｜案号：{案号}
人员：{当事人}
时间：{时间}｜地点：{地点}
${what}：{内容}
登记事项：{登记事项}
告知：{期限和报告}
权利：{权利}
备注：{附送材料}
机关盖章：〔手写〕年　　月　　日`

/** A measure against a credential: what is taken, for how long, from whom. */
const credentialMeasure = (says: string): string => `
依据{依据}的规定，${says}
持证人：{当事人}，{职务}。
证件号：{证件号}。
期限：{有效期}。
{内容}
{理由}
{期限和报告}
{权利}
{结语}。`

const complaint = `
你（单位）反映的“{案由}”（编号：{案号}），{署名机关}于{启动日期}收到。依据{依据}的规定，`

export const people: Readonly<Record<string, Shipped>> = {
  acceptanceNotice: letter('监受', `${complaint}本机关决定受理，正在办理。办理结果将依法告知你（单位）。
{内容}
{期限和报告}
{权利}`),
  complaintReply: letter('监答', `${complaint}经调查核实，现答复如下：
{内容}
{理由}
{要求}
{期限和报告}
{权利}`, ['内容']),
  complaintCorrection: plainRedHead('监纠'),
  remedyNotice: letter('监告', `${complaint}经审查，你（单位）所反映的事项应当通过行政复议、行政诉讼等法定途径解决。现告知如下：
{内容}
{期限和报告}
{权利}
特此告知。`),
  hearingRefusal: letter('听复', `
你（单位）就“{案由}”{案号说明}提出的听证申请收悉。依据{依据}的规定，经审查，决定不举行听证，理由如下：
{内容}
{理由}
{期限和报告}
{权利}
特此答复。`),
  invitation: letter('监邀', `
依据{依据}的规定，现邀请{当事人}参加行政执法监督活动。
{内容}
时间：{时间}。
地点：{地点}。
{期限和报告}
{权利}`),
  appointment: letter('监聘', `
依据{依据}的规定，经审查，现确定{当事人}承担行政执法监督工作。
{内容}
任期：{有效期}。
{登记事项}
请依法履行职责，遵守工作纪律和保密规定。
{期限和报告}
{权利}`),
  assignment: form('监配', list('名单')),
  credential: form('证发', card('证件')), supervisionCredential: form('监证发', card('证件')), invitedCredential: form('特证发', card('证件')),
  credentialRenewal: form('证续', card('证件')), supervisionCredentialRenewal: form('监证续', card('证件')),
  trainingRecord: form('训录', list('培训情况')), examResult: form('考绩', list('考试成绩')),
  credentialSuspension: letter('证扣', credentialMeasure('决定暂扣下列人员的行政执法证件。')),
  credentialReturn: letter('证还', credentialMeasure('决定发还下列人员的行政执法证件。')),
  credentialWithdrawal: letter('证收', credentialMeasure('决定收回下列人员的行政执法证件。')),
  credentialCancellation: redHead('证销', credentialMeasure('决定注销下列人员的行政执法证件。')),
  supervisionCredentialCancellation: redHead('监证销', credentialMeasure('决定注销下列人员的行政执法监督证件。')),
  cancellationRequest: letter('证提', credentialMeasure('提请注销下列人员的行政执法证件。')),
  supervisorCancellationRequest: letter('监证提', credentialMeasure('提请注销下列人员的行政执法监督证件。')),
  supervisorWarning: plainRedHead('监警'),
  bodyConfirmation: redHead('主确', `
{主送}申请确认行政执法主体资格。依据{依据}的规定，经审查，现予确认。
# 确认的内容
{内容}
{登记事项}
# 事后的管理
职责、依据或者机构发生变化的，应当及时申请重新确认。
{期限和报告}
{权利}`),
  bodyPublication: plainRedHead('主公'), bodyCleanupResult: plainRedHead('主清'),
}
