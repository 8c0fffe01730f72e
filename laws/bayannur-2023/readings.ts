import type { External, Reading, Silence, Tension } from '../../core/norms/index.ts'

export const readings: readonly Reading[] = [
  { id: 'I-18', cite: '第22条第2款', question: '逾期之后依什么处理？', says: '内蒙古条例第29条的文本未录入：逐件手工写明依据，不设种类；投入使用前须补录。' },
  { id: 'I-19', cite: '第22条第1款', question: '部门法制机构制发的，报告送谁？', says: '司法行政部门是法定收件人，制发机构收抄件。' },
  { id: 'I-20', cite: '第22条第1款', question: '三十日是处理期还是报告期？', says: '同一最后一日；既未处理也未报告才算逾期。' },
  { id: 'I-21', cite: '第28条', question: '细则何时失效？', says: '从严计至2028年7月28日；此前立案的办至终结。' },
  { id: 'I-22', cite: '第11条第1款', question: '“定期”是多久？', says: '默认每年一次，来源为解读，可以调整。' },
  { id: 'I-23', cite: '第22条第1款', question: '平台送达何时算“接到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
  { id: 'I-24', cite: '第22条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
  { id: 'I-25', cite: '第22条第1款', question: '逾期提出的异议收不收？', says: '细则没有异议期限，不发生逾期；依国家条例提出的，随时收下。' },
  { id: 'I-28', cite: '第12条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的办件不因此拒绝立案，应写明理由。' },
]

export const silent: readonly Silence[] = [
  { cite: '第6条', question: '协商、协调和报请决定各须多长时间？' },
  { cite: '第10条第2款', question: '被监督单位应当在多长时间内提供材料？' },
  { cite: '第11条第1款', question: '何为重大问题，应当在多长时间内报告？' },
  { cite: '第17条', question: '特邀监督员的条件、聘期和解聘如何？' },
  { cite: '第18条', question: '规范性文件、重大行政处罚向谁备案，多长时间以内？', about: 'file:majorDecisionFiling' },
  { cite: '第21条', question: '约谈是否须提前通知、作出记录？' },
  { cite: '第26条第1款', question: '接到告知或者移送的，多久应当接收或者退回？' },
  { cite: '第22条第1款', question: '对监督文书不服，能否提出异议？', about: 'file:objection' },
  { cite: '第22条第1款', question: '监督文书叫什么名称？' },
  { cite: '第22条第2款', question: '后续处理有哪些种类、由谁批准、如何执行？' },
  { cite: '第22条第2款', question: '逾期之后须报本级人民政府决定吗？', about: 'submit:bindingDecision' },
  { cite: '第22条第2款', question: '后续处理之后，是否须报告执行情况？', about: 'file:executionReport' },
  { cite: '第22条第2款', question: '对后续处理不服，能否申请复核？', about: 'file:reviewRequest' },
  { cite: '第20条第2款', question: '受移送机关多久应当作出处理决定？' },
  { cite: '第16条', question: '监督人员有利害关系的，是否回避、由谁决定？', about: 'issue:recusalDecision' },
  { cite: '第16条', question: '监督行为是否须作记录，部门的监督须几人？' },
  { cite: '第15条第2款', question: '投诉举报应当在多长时间内处理和答复？' },
]

export const external: readonly External[] = [
  { cite: '第22条第2款', refersTo: '内蒙古自治区行政执法监督条例第29条', resolved: false, says: '文本未录入；依本款处理时须手工写明法律依据。' },
  { cite: '第27条', refersTo: '内蒙古自治区行政执法监督条例的责任规定', resolved: false, says: '文本未录入；责任处理须手工写明法律依据。' },
]

const upper = (cite: Tension['upper']['cite']): Tension['upper'] => ({ law: 'national-2025', cite })

export const tensions: readonly Tension[] = [
  { cite: '第22条第1款', upper: upper('第26条第2款'), grade: 'choice', says: '能够当场纠正的，国家条例要求督促立即纠正；本细则要求发监督文书。' },
  { cite: '第22条第2款', upper: upper('第29条'), grade: 'choice', line: 'government', says: '逾期之后：国家条例由本级人民政府决定，本细则指向内蒙古条例第29条，由原监督机构处理。' },
  { cite: '第2条第3款', upper: upper('第42条第2款'), grade: 'notice', says: '不属于本级政府的执法部门：国家条例限于遵守执行法律政策并告知上级。' },
  { cite: '第11条第2款', upper: upper('第42条第3款'), grade: 'notice', line: 'department', says: '国家条例对下级部门只作督促指导；本细则的监督检查保留并提示。' },
  { cite: '第22条第1款', upper: upper('第28条第1款'), grade: 'notice', says: '国家条例限于违法或者明显不当；本细则写违法或者不当。' },
  { cite: '第11条第1款', upper: upper('第29条'), grade: 'notice', says: '重大问题：本细则两处报告，国家条例另须提出处理建议。' },
  { cite: '第21条', upper: upper('第22条第5项'), grade: 'notice', says: '国家条例的约谈是一般措施；本细则的条件较严，从其条件。' },
  { cite: '第21条', upper: upper('第31条'), grade: 'notice', says: '国家条例的通报条件更窄；更宽的使用要标记（N-25）。' },
  { cite: '第14条', upper: upper('第21条第1款'), grade: 'notice', says: '国家条例的专项监督属省级以上；本细则保留并标记（N-24）。' },
  { cite: '第12条第2款', upper: upper('第33条第3款'), grade: 'notice', says: '被纠错案件的案卷评查，须在复议、诉讼终结之后（N-20）。' },
]
