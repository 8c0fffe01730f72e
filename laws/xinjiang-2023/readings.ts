import type { External, Reading, Silence, Tension } from '../../core/norms/index.ts'

export const readings: readonly Reading[] = [
  { id: 'I-1', cite: '第28条第2款', question: '复查期间整改期是否停止？', says: '不停止；但答复之前不得制发决定书，答复迟延不得使被监督机关受逾期之累。' },
  { id: 'I-2', cite: '第28条第2款', question: '复查有哪些结果？', says: '维持、变更、撤销；变更须另行制发意见书，撤销即终止。' },
  { id: 'I-3', cite: '第28条第1款', question: '意见书能否写明短于三十日的期限？', says: '可以写明期望日期；三十日届满之前不得据此制发决定书。' },
  { id: 'I-4', cite: '第29条第1款', question: '决定书的执行如何报告？', says: '由决定书要求；逾期为内部提醒，不是法定逾期。' },
  { id: 'I-5', cite: '第27条第2款', question: '部门作为监督机关由谁署名？', says: '该部门，由其负责人签发，承办机构拟制。' },
  { id: 'I-23', cite: '第28条第1款', question: '平台送达何时算“收到”？', says: '以签收为准；书面同意电子送达的，以到达其系统之日为准。' },
  { id: 'I-24', cite: '第28条第1款', question: '最后一日逢休息日如何处理？', says: '顺延至休息日之后第一个工作日。' },
  { id: 'I-25', cite: '第28条第2款', question: '逾期提出的复查申请收不收？', says: '收下并标记，由监督机关附理由决定。' },
  { id: 'I-26', cite: '第29条第1款', question: '决定种类的“等”怎么用？', says: '选“其他”，写明法律依据并提请上一级审批。' },
  { id: 'I-27', cite: '第34条', question: '监督机关能否自行暂扣证件？', says: '2026年2月1日起先作建议，经有权机关决定生效，并提示两法并行。' },
  { id: 'I-28', cite: '第38条第2款', question: '监督事项与复议、诉讼重叠时怎么办？', says: '立案时询问；不适用国家条例的办件不因此拒绝立案，应写明理由。' },
  { id: 'I-29', cite: '第24条第1款', question: '远程审查数据是否也须两人？', says: '须两人，每项任务署两个名字。' },
  { id: 'I-30', cite: '第38条第1款', question: '派出机关由谁监督？', says: '按设立它的人民政府的机关对待，并标明是解读。' },
]

export const silent: readonly Silence[] = [
  { cite: '第28条第2款', question: '复查期间整改期是否停止计算？' },
  { cite: '第28条第2款', question: '监督机关逾期不答复复查申请的，后果如何？' },
  { cite: '第29条第1款', question: '决定书应当在多长时间内执行、是否报告？' },
  { cite: '第29条第2款', question: '本级人民政府不同意制发决定书的，如何处理？' },
  { cite: '第29条第1款', question: '对决定书不服，能否向上一级申请复核？', about: 'file:reviewRequest' },
  { cite: '第24条第1款', question: '现场监督是否须出示证件？' },
  { cite: '第3条第1款', question: '能否直接监督、指定监督，监督机关之间有争议的如何处理？' },
  { cite: '第7条第2款', question: '投诉举报应当在多长时间内反馈？' },
  { cite: '第23条', question: '约谈是否为一种监督措施？' },
  { cite: '第33条第2款', question: '受移送机关多久应当反馈？' },
  { cite: '第12条第2款', question: '监督人员是否须持监督证件？' },
  { cite: '第23条第6项', question: '何时应当举行听证会、由谁主持？' },
  { cite: '第25条第3款', question: '回避应当在多长时间内决定，对决定不服如何救济？' },
  { cite: '第25条第3款', question: '决定回避之前已经实施的监督行为是否有效？' },
  { cite: '第26条', question: '被请求机关应当在多长时间内协助，不协助的后果如何？' },
  { cite: '第30条', question: '通报由谁批准，范围如何确定？' },
  { cite: '第34条', question: '暂扣执法证件的期限和返还？' },
  { cite: '第35条', question: '对监督机关、监督人员作出处理的有权机关是谁？' },
]

export const external: readonly External[] = [
  { cite: '第38条第2款', refersTo: '行政复议的法律、法规', resolved: false, about: 'reconsideration', says: '行政复议不依本条例，依照有关法律、法规执行。' },
  { cite: '第38条第2款', refersTo: '监察的法律、法规', resolved: false, about: 'supervisoryCommission', says: '监察不依本条例，依照有关法律、法规执行。' },
  { cite: '第38条第2款', refersTo: '审计的法律、法规', resolved: false, about: 'audit', says: '审计不依本条例，依照有关法律、法规执行。' },
  { cite: '第38条第2款', refersTo: '行政规范性文件备案审查的法律、法规和自治区规定', resolved: false, about: 'normativeDocument', says: '行政规范性文件备案审查不依本条例，依照有关规定执行。' },
]

const upper = (cite: Tension['upper']['cite']): Tension['upper'] => ({ law: 'national-2025', cite })

export const tensions: readonly Tension[] = [
  { cite: '第27条第1款', upper: upper('第26条第2款'), grade: 'choice', says: '能够当场纠正的，国家条例要求督促立即纠正；本条例要求制发意见书。' },
  { cite: '第27条第1款第4项', upper: upper('第27条第1款'), grade: 'choice', line: 'government', says: '对不履行职责，国家条例可以发督办函，本条例应当发意见书：择一，并说明理由。' },
  { cite: '第29条第1款', upper: upper('第29条'), grade: 'choice', line: 'government', says: '重大问题可依国家条例径报本级人民政府；本条例须逾期未改正。' },
  { cite: '第34条', upper: upper('第32条'), grade: 'choice', says: '国家条例对人员只提处理建议；本条例由监督机关给予处理。' },
  { cite: '第38条第2款', upper: upper('第33条第3款'), grade: 'notice', says: '本条例只说复议另依其法；国家条例不许重复监督。' },
  { cite: '第11条', upper: upper('第42条第2款'), grade: 'notice', says: '垂直管理机关：本条例双重监督，国家条例限于遵守执行法律政策并告知上级。' },
  { cite: '第3条第1款', upper: upper('第2条'), grade: 'notice', says: '国家条例不列部门对下级部门；本条例的部门一线保留并提示。' },
  { cite: '第3条第1款', upper: upper('第42条第3款'), grade: 'notice', line: 'department', says: '国家条例对下级部门只作督促指导；本条例的监督权保留，决定书宜由司法行政部门办理。' },
  { cite: '第20条', upper: upper('第42条第3款'), grade: 'notice', line: 'department', says: '国家条例对下级部门只作督促指导；本条例规定重点监督。' },
  { cite: '第23条第7项', upper: upper('第22条第5项'), grade: 'notice', says: '约谈可经本项作为法规规定的其他措施使用。' },
  { cite: '第27条第1款', upper: upper('第28条第1款'), grade: 'notice', says: '国家条例的意见书限于查明的违法或者明显不当；本条例第1、5、6项更宽。' },
  { cite: '第28条第2款', upper: upper('第30条'), grade: 'notice', says: '国家条例的异议没有期限；十五日过后提出的，标记并及时处理（N-15）。' },
  { cite: '第29条第1款', upper: upper('第29条'), grade: 'notice', says: '国家条例的决定书由政府作出；部门一线保留并提示（N-10）。' },
  { cite: '第33条第2款', upper: upper('第33条第1款'), grade: 'notice', says: '国家条例多移送一类：违反该条例规定的线索。' },
  { cite: '第30条', upper: upper('第31条'), grade: 'notice', says: '国家条例的通报条件更窄；更宽的使用要标记（N-25）。' },
]
