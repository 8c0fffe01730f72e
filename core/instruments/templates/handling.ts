import { form, letter, plain, plainLetter, plainRedHead, redHead, type Shipped } from './kinds.ts'

const referral = `
{署名机关}在办理“{案由}”{案号说明}中发现有关问题线索。依据{依据}的规定，现将该线索移送你单位，请依法处理。
# 线索的主要内容
{内容}
# 移送的依据
{登记事项}
# 附送的材料
{附送材料}。
# 办理和反馈
请在所附回执上签收后退回本机关，并将办理结果函告本机关。
{期限和报告}
{权利}`

const proposal = `
{署名机关}对“{案由}”{案号说明}调查终结。依据{依据}的规定，现提出如下处理建议：
# 查明的情况
{内容}
# 认定和依据
{登记事项}
{理由}
# 建议的处理
建议作出“{结果}”的处理。
{要求}
# 期限和反馈
请将处理结果反馈本机关。
{期限和报告}
{权利}`

const liabilityDecision = `
依据{依据}的规定，对“{案由}”{案号说明}经调查，现作出如下决定：
# 查明的情况
{内容}
# 认定和依据
{登记事项}
{理由}
# 决定
决定作出“{结果}”的处理。
{要求}
# 执行和报告
{期限和报告}
# 救济权利
{权利}`

const talkNotice = `
依据{依据}的规定，本机关决定就“{案由}”{案号说明}对你单位主要负责人进行约谈。现将有关事项通知如下：
# 约谈的事项
{内容}
# 约谈的时间和地点
时间：{时间}。
地点：{地点}。
# 参加的人员
{参加人员}。
# 要求
请携带有关材料按时到场，说明情况、原因和改进措施。不能按时到场的，请事先书面说明理由。
{要求}
{期限和报告}
{权利}`

/** A record is signed page by page by those who were there. */
const record = (what: string, asked: string, answering: string): string => `
案由：{案由}
案号：{案号}
时间：{时间}
地点：{地点}
依据：{依据}
主持人：{主持人}｜记录人：{记录人}
参加人员：{参加人员}
${asked}：{对象}
${what}：{内容}
议定事项：{要求}
登记事项：{登记事项}
告知：{期限和报告}
权利：{权利}
${answering}：〔手写〕年　　月　　日
主持人、记录人签名：〔手写〕年　　月　　日`

export const handling: Readonly<Record<string, Shipped>> = {
  referralLetter: letter('监移', referral, ['内容']),
  liabilityProposal: letter('监责建', proposal),
  liabilityDecision: redHead('监责决', liabilityDecision),
  talkNotice: letter('监约', talkNotice, ['内容']),
  talkRecord: form('约录', record('约谈内容', '被约谈单位', '被约谈人签名')),
  negotiationRecord: form('商录', record('协商情况', '涉及的机关', '各方签名')),
  obstructionRecord: form('阻录', record('拒绝、阻挠的情况', '所涉单位', '在场人员签名')),
  circular: redHead('监通报', `
依据{依据}的规定，现将“{案由}”的有关情况通报如下：
# 基本情况
{内容}
# 处理情况
{结果}。
{理由}
# 工作要求
{要求}
各单位应当引以为戒，对照检查，规范行政执法行为。
{期限和报告}
{权利}`, ['内容']),
  typicalCase: redHead('监例', `
依据{依据}的规定，现发布下列典型案例，供各行政执法机关参照：
# 基本案情
{内容}
# 处理结果
{结果}。
{要求}
# 典型意义
{理由}
{期限和报告}
{权利}`, ['内容']),
  listedSupervision: redHead('监挂', `
依据{依据}的规定，本机关决定对“{案由}”{案号说明}挂牌督办。现将有关事项通知如下：
# 督办的事项
{内容}
# 办理要求
{要求}
办理期限：{规定期限}。
请明确责任人员，按期办结并报告办理情况。
{期限和报告}
{权利}`),
  elevatedSupervision: redHead('监提', `
依据{依据}的规定，经审查，本机关决定对“{案由}”{案号说明}提级监督，由本机关直接办理。
{内容}
请自收到本决定之日起停止办理该事项，并将已经形成的全部材料移交本机关。
{期限和报告}
{权利}`),
  directSupervision: redHead('监直', `
依据{依据}的规定，本机关决定对“{案由}”{案号说明}直接实施监督。
{内容}
请将已经形成的全部材料移交本机关，并配合做好有关工作。
{期限和报告}
{权利}
特此通知。`),
  designation: redHead('监定', `
依据{依据}的规定，经审查，本机关决定指定你单位对“{案由}”{案号说明}实施监督。
{内容}
请依法办理，并将办理结果报告本机关。
{期限和报告}
{权利}
特此通知。`),
  handover: letter('监交', `
依据{依据}的规定，现将“{案由}”{案号说明}移交你单位办理。
# 已经办理的情况
{内容}
# 移交的材料
{附送材料}。
请核对签收，并在所附回执上注明日期后退回本机关。
{期限和报告}
{权利}`),
  assistanceRequest: letter('监协', `
因办理“{案由}”{案号说明}需要，依据{依据}的规定，现请你单位予以协助、配合：
{内容}
{要求}
请于{回复期限}前书面回复；不能提供的，请说明理由。
{期限和报告}
{权利}`, ['内容']),
  recusalDecision: letter('监回', `
关于“{案由}”{案号说明}中的回避事项，依据{依据}的规定，经审查，现作出如下决定：
决定：{结果}。
{内容}
{理由}
作出决定以前已经进行的监督行为是否有效，由本机关根据具体情况另行确定。
{期限和报告}
{权利}`),
  coordinationOpinion: redHead('协意', `
关于“{案由}”{案号说明}，{署名机关}依据{依据}的规定进行了协调。经听取各方意见，现提出如下处理意见：
# 争议的事项
{登记事项}
# 处理意见
{内容}
{理由}
{要求}
# 落实和报告
{期限和报告}
{权利}`, ['内容']),
  coordinationDecision: redHead('协决', `
关于“{案由}”{案号说明}，依据{依据}的规定，经研究，现作出如下决定：
# 争议的事项
{登记事项}
# 决定
{内容}
{理由}
{要求}
# 执行和报告
{期限和报告}
{权利}`, ['内容']),
  coordinationReport: letter('协报', plain, ['内容']),
  majorProblemReport: redHead('监报', `
{署名机关}在行政执法监督中发现重大问题。依据{依据}的规定，现就“{案由}”{案号说明}报告如下：
# 问题的基本情况
{内容}
# 已经采取的措施
{结果}。
{理由}
# 处理意见和建议
{要求}
{期限和报告}
{权利}
特此报告。`, ['内容']),
  superiorNotice: plainLetter('监知'), stationRequest: plainLetter('监请'), advice: plainRedHead('监议'), leadNotice: plainLetter('监线'),
  redressNotice: plainLetter('赔告'), remedyOrder: plainRedHead('监补'), stayOrder: plainRedHead('监中'), orderToCorrect: plainRedHead('监责改'),
  orderAlteration: plainRedHead('监变'), orderAnnulment: plainRedHead('监撤'), guidance: plainLetter('监指'), guidanceOpinion: plainLetter('监指意'),
  caseTransferNotice: plainLetter('移告'), caseTransferReceipt: plainLetter('移收'), caseTransferCoordination: plainLetter('移协'), keyMatter: plainRedHead('重督'),
}
