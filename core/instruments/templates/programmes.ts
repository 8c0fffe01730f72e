import { plainRedHead, redHead, type Shipped } from './kinds.ts'

/** What is not about one case: plans, schemes, results of reviews, decisions on normative documents. */
export const programmes: Readonly<Record<string, Shipped>> = {
  specialSupervisionScheme: redHead('专监', `
依据{依据}的规定，现就“{案由}”{案号说明}作出如下安排：
# 总体安排
{内容}
{登记事项}
# 责任部门
{责任部门}。
# 监督重点
{监督重点}。
# 进度安排
{进度安排}。
# 工作要求
{工作要求}。
{要求}
{期限和报告}
{权利}`, ['内容']),
  inspectionScheme: plainRedHead('检安'), priorityList: plainRedHead('监重'),
  appraisalScheme: plainRedHead('评方'), appraisalPlan: plainRedHead('评案'), appraisalResult: plainRedHead('评结'), appraisalPublication: plainRedHead('评公'),
  internalAppraisal: plainRedHead('评内'), externalAppraisal: plainRedHead('评外'),
  analysisReport: redHead('析报', `
依据{依据}的规定，{署名机关}对{对象}的行政执法情况作了统计分析{案号说明}，现将结果告知如下：
# 统计的情况
{执法情况}。
{监督情况}。
{预警情况}。
# 存在的问题
{存在的问题}。
# 预防和整改措施
{内容}
{要求}
{期限和报告}
{权利}`, ['内容']),
  caseFileReport: redHead('卷评', `
依据{依据}的规定，{署名机关}对{对象}的行政执法案卷进行了评查{案号说明}。现将评查情况通报如下：
# 评查的基本情况
{登记事项}
# 发现的问题
{内容}
# 整改要求
{要求}
{期限和报告}
{权利}`, ['内容']),
  normativeDocumentCorrection: plainRedHead('规纠'), normativeDocumentAnnulment: plainRedHead('规撤'), normativeDocumentRevision: plainRedHead('规修'),
  normativeDocumentRuling: plainRedHead('规决'), normativeDocumentImprovement: plainRedHead('规改'), listPublication: plainRedHead('清告'),
  noPenaltyList: plainRedHead('清免'), lighterPenaltyList: plainRedHead('清轻'), reducedPenaltyList: plainRedHead('清减'), noCoercionList: plainRedHead('清强'),
}
