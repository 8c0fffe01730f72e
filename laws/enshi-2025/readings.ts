import type { External, Reading, Silence, Tension } from '../../core/norms/index.ts'

export const readings: readonly Reading[] = [
  { id: 'I-12', cite: '第27条第2款', question: '何时算“无异议”，整改期从何时起算？', says: '不等十日届满：自收到建议书之日起算三十日；期内提出异议的，由复查答复之日重新起算代替。' },
  { id: 'I-13', cite: '第27条第2款', question: '提出异议之后、答复之前，整改期是否进行？', says: '自提出异议之日起停止，至收到复查答复之日止。' },
  { id: 'I-14', cite: '第27条第1款', question: '复查逾期未答复，后果如何？', says: '办法未规定：升级提醒；整改期自实际收到答复之日起算。' },
  { id: 'I-15', cite: '第27条第1款', question: '异议部分成立如何处理？', says: '按发现的问题分开：成立的部分终止监督，其余部分按不成立办理。' },
  { id: 'I-16', cite: '第28条第1款', question: '决定书由谁批准？', says: '政府一线由本级人民政府批准，与国家条例一致；部门一线由其负责人批准。' },
  { id: 'I-17', cite: '第32条第1款', question: '对责任人员由谁处理？', says: '办法没有写明：监督机关只提出建议，由有权机关决定；提出之前先审查是否容错。' },
  { id: 'I-23', cite: '第27条第1款', question: '平台送达何时算“收到”？', says: '以签收为准；被监督机关书面同意电子送达的，以到达其系统之日为准。' },
  { id: 'I-24', cite: '第27条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
  { id: 'I-25', cite: '第27条第1款', question: '逾期提出的异议收不收？', says: '收下并标记，不停止整改期，由监督机关附理由决定其效力。' },
  { id: 'I-26', cite: '第28条第1款', question: '决定种类的“等”怎么用？', says: '选“其他”，写明法律依据并提请上一级审批。' },
  { id: 'I-28', cite: '第2条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的办件不因此拒绝立案，应写明理由。' },
]

export const silent: readonly Silence[] = [
  { cite: '第6条第2款', question: '监督机关之间的争议，协商和协调处理各须多长时间？' },
  { cite: '第7条第2款', question: '社会监督员的聘期和解聘的条件如何？' },
  { cite: '第10条第2款', question: '投诉举报应当在多长时间内处理和答复？' },
  { cite: '第22条', question: '何为重大行政执法决定，应当在多长时间内备案？' },
  { cite: '第24条第1项', question: '行政执法监督证件由谁制发和管理？' },
  { cite: '第24条第1项', question: '监督行为是否须作记录，非现场监督须几人？' },
  { cite: '第24条第2项', question: '监督人员的回避由谁决定？', about: 'issue:recusalDecision' },
  { cite: '第25条第1款', question: '被监督机关应当在多长时间内提供资料？' },
  { cite: '第27条第1款', question: '监督机关逾期不答复的，后果如何？' },
  { cite: '第27条第1款', question: '对决定书不服，能否向上一级申请复核？', about: 'file:reviewRequest' },
  { cite: '第28条第1款', question: '决定书由谁批准？' },
  { cite: '第28条第1款', question: '本级人民政府不同意制发决定书的，如何处理？' },
  { cite: '第28条第2款', question: '决定书没有写明执行期限的，何时应当执行完毕？' },
  { cite: '第29条第2款', question: '约谈是否须提前通知、作出记录？' },
  { cite: '第31条', question: '受移送机关多久应当反馈？' },
  { cite: '第32条第2款', question: '是否容错由谁决定，依什么程序？' },
]

const elsewhere = (about: string, what: string): External =>
  ({ cite: '第2条第2款', refersTo: `${what}的法律法规`, resolved: false, about, says: `${what}不依本办法，依照有关法律法规执行。` })

export const external: readonly External[] = [
  elsewhere('reconsideration', '行政复议'), elsewhere('supervisoryCommission', '监察'), elsewhere('audit', '审计'), elsewhere('normativeDocument', '行政规范性文件备案审查'),
]

const upper = (cite: Tension['upper']['cite']): Tension['upper'] => ({ law: 'national-2025', cite })

export const tensions: readonly Tension[] = [
  { cite: '第26条', upper: upper('第26条第2款'), grade: 'choice', says: '能够当场纠正的，国家条例要求督促立即纠正；本办法要求制发建议书。' },
  { cite: '第26条', upper: upper('第26条第1款'), grade: 'choice', line: 'government', says: '国家条例列举督办函、意见书、决定书“等”；本办法的建议书保留名称，并引国家条例。' },
  { cite: '第26条第3项', upper: upper('第27条第1款'), grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本办法应当发建议书：择一，并说明理由。' },
  { cite: '第28条第1款', upper: upper('第29条'), grade: 'choice', line: 'government', says: '重大问题可依国家条例径报本级人民政府；本办法须逾期未自行纠正。' },
  { cite: '第3条第1款', upper: upper('第2条'), grade: 'notice', says: '国家条例不列部门对下级部门；本办法的部门一线保留并提示。' },
  { cite: '第5条第2款', upper: upper('第42条第3款'), grade: 'notice', line: 'department', says: '国家条例对下级部门只作督促指导；本办法的监督权保留，决定书宜由司法行政部门办理。' },
  { cite: '第26条第4项', upper: upper('第28条第1款'), grade: 'notice', says: '国家条例的意见书限于违法或者明显不当；本办法此项更宽。' },
  { cite: '第26条第5项', upper: upper('第28条第1款'), grade: 'notice', says: '国家条例的意见书限于违法或者明显不当；本办法此项更宽。' },
  { cite: '第27条第1款', upper: upper('第30条'), grade: 'notice', says: '国家条例的异议没有期限；本办法十日过后提出的，标记并及时处理，不停止整改期（N-15）。' },
  { cite: '第28条第1款', upper: upper('第29条'), grade: 'notice', says: '国家条例的决定书由政府作出；部门一线保留并提示（N-10）。' },
  { cite: '第29条第2款', upper: upper('第22条第5项'), grade: 'notice', says: '国家条例的约谈是一般措施；本办法的条件较严，从其条件。' },
  { cite: '第29条第1款', upper: upper('第31条'), grade: 'notice', says: '国家条例的通报限于拒不落实制度或者问题突出；更宽的使用要标记（N-25）。' },
  { cite: '第21条', upper: upper('第21条第1款'), grade: 'notice', says: '国家条例的专项监督属省级以上；本办法的专项监督保留并标记（N-24）。' },
]
