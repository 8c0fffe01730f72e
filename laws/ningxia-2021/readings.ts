import type { Reading, Silence, Tension } from '../../core/norms/index.ts'

export const readings: readonly Reading[] = [
  { id: 'I-3', cite: '第25条第1款', question: '通知书的期限可以多短？', says: '由通知书定；明显过短的提示，不拒绝。' },
  { id: 'I-6', cite: '第25条第2款', question: '纠正期和三十日从何时起算？', says: '自收到通知书、决定书之日；制发日与收到日都显示。' },
  { id: 'I-7', cite: '第28条', question: '复核是否停止执行？', says: '不停止；复核机关可以要求停止，登记为类推，不是法定。' },
  { id: 'I-8', cite: '第28条', question: '部门决定的“上一级”是谁？', says: '上一级部门或者本级人民政府，默认前者，由收件机关登记管辖。' },
  { id: 'I-9', cite: '第28条', question: '复核应在多长时间内作出？', says: '没有法定期限；内部目标六十日，如实标明。' },
  { id: 'I-10', cite: '第25条第1款', question: '“可以报请”是否可以不报请？', says: '可以，须写明理由，上一级可见；国家条例施行后政府一线应当提出处理建议。' },
  { id: 'I-11', cite: '第17条', question: '受委托组织的问题，文书发给谁？', says: '发给委托机关，受委托组织记为行为人。' },
  { id: 'I-23', cite: '第25条第2款', question: '平台送达何时算“收到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
  { id: 'I-24', cite: '第25条第2款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
  { id: 'I-25', cite: '第28条', question: '逾期提出的复核申请收不收？', says: '收下并标记，由复核机关附理由决定。' },
  { id: 'I-28', cite: '第4条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的办件不因此拒绝立案，应写明理由。' },
]

export const silent: readonly Silence[] = [
  { cite: '第28条', question: '复核机关应当在多长时间内作出复核决定？' },
  { cite: '第28条', question: '复核期间，决定书是否停止执行？' },
  { cite: '第28条', question: '复核有哪些结果，撤销之后如何处理？' },
  { cite: '第25条第1款', question: '对通知书不服，能否提出异议？', about: 'file:objection' },
  { cite: '第25条第1款', question: '通知书的纠正期限最短、最长是多少，从何时起算？' },
  { cite: '第25条第1款', question: '纠正之后是否须报告？' },
  { cite: '第25条第1款', question: '本级人民政府或者本部门不同意作出决定的，如何处理？' },
  { cite: '第23条', question: '可以采取哪些监督措施？' },
  { cite: '第23条', question: '监督人员至少几人，是否出示证件、作记录？' },
  { cite: '第7条第2款', question: '监督人员有利害关系的，是否回避、由谁决定？' },
  { cite: '第24条', question: '听证应当在多长时间内举行？' },
  { cite: '第26条', question: '涉嫌职务违法犯罪的线索是否移送、移送谁？' },
  { cite: '第20条第1款第1项', question: '自行纠正的三十日从何时起算，逾期不纠正的如何处理？' },
]

const upper = (cite: Tension['upper']['cite']): Tension['upper'] => ({ law: 'national-2025', cite })

export const tensions: readonly Tension[] = [
  { cite: '第25条第1款', upper: upper('第26条第1款'), grade: 'choice', line: 'government', says: '国家条例列举督办函、意见书、决定书“等”；本条例的通知书保留名称，并引国家条例。' },
  { cite: '第25条第1款', upper: upper('第26条第2款'), grade: 'choice', says: '能够当场纠正的，国家条例要求督促立即纠正；本条例要求制作通知书。' },
  { cite: '第22条第2项', upper: upper('第27条第1款'), grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本条例应当发通知书：择一，并说明理由。' },
  { cite: '第25条第1款', upper: upper('第29条'), grade: 'choice', line: 'government', says: '本条例“可以报请”，国家条例应当提出处理建议；重大问题可径报。' },
  { cite: '第2条第1款', upper: upper('第2条'), grade: 'notice', says: '部门一线：国家条例未列，保留并提示。' },
  { cite: '第6条第1款', upper: upper('第2条'), grade: 'notice', says: '乡镇人民政府作为监督机关：国家条例从县级人民政府起，保留并提示。' },
  { cite: '第6条第2款', upper: upper('第6条第1款'), grade: 'notice', says: '国家条例只以司法行政部门为监督机构；部门法制机构保留并提示。' },
  { cite: '第9条', upper: upper('第42条第3款'), grade: 'notice', line: 'department', says: '国家条例对下级部门只作督促指导。' },
  { cite: '第25条第1款', upper: upper('第28条第1款'), grade: 'notice', says: '国家条例的意见书须查明违法或者明显不当；本条例写违法或者不当。' },
  { cite: '第25条第1款', upper: upper('第28条第2款'), grade: 'notice', says: '国家条例要求在时限内报送纠正情况；本条例没有要求。' },
  { cite: '第25条第1款', upper: upper('第29条'), grade: 'notice', says: '国家条例的决定书由政府作出；部门一线保留并提示（N-10）。' },
  { cite: '第25条第1款', upper: upper('第8条'), grade: 'notice', says: '不得以监督代替行政执法：“变更”决定要特别说明。' },
  { cite: '第26条', upper: upper('第32条'), grade: 'notice', says: '国家条例对人员只提处理建议；本条例须经批准，批准视为有权机关的决定（N-22）。' },
  { cite: '第10条第9项', upper: upper('第33条第3款'), grade: 'notice', says: '机关与相对人之间的争议：先引导申请复议、提起诉讼。' },
  { cite: '第15条第2款', upper: upper('第33条第3款'), grade: 'notice', says: '答复投诉举报时一并告知复议、诉讼途径。' },
]
