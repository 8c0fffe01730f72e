import { days, hours, is, known, law, limit, requirement } from '../../core/norms/index.ts'

// 第三条 ── 应当移送

const handedOver = requirement({
  id: 'criminal-transfer-not-made', cite: '第3条第1款', words: ['涉嫌构成犯罪', '必须依照本规定向公安机关移送'], kinds: ['penalty'],
  title: '达到追诉标准没有移送公安机关', colour: 'red', fact: 'crimeHandedOver', given: { reasoned: 20 },
  reading: '按登记的案由追诉标准（金额、情节）核对；案由没有登记的，不下结论。公安机关不予立案的，不批准移送并将理由记录在案（不少于二十字，是本平台的建议）的，不提示；以行政处罚代替移送的，仍须移送（第11条第1款）。',
})

// 第五条 ── 审批与移送

const approval = limit({
  id: 'transfer-approval-late', cite: '第5条第2款', words: ['自接到报告之日起３日内', '批准移送或者不批准移送'], kinds: ['penalty', 'coercion', 'inspection'],
  title: '移送报告逾期未审批', colour: 'red', act: '作出批准移送或者不批准移送的决定',
  from: ['transfer.reportedAt'], until: ['transfer.approvedAt'], must: 'within', terms: [{ period: days(3) }], withoutStart: 'notApplicable',
  reading: '正职负责人或者主持工作的负责人作出的决定为准。',
})

const transferred = limit({
  id: 'transfer-over-24h', cite: '第5条第2款', words: ['在２４小时内', '移送'], kinds: ['penalty', 'coercion', 'inspection'],
  title: '批准后逾期未移送公安机关', colour: 'red', act: '向同级公安机关移送',
  when: [is('transfer.approvalResult', 'APPROVE')], from: ['transfer.approvedAt'], until: ['transfer.transferredAt'], must: 'within',
  terms: [{ period: hours(24) }], withoutStart: 'unknown',
  reading: '自批准的时刻起算，以移送书回执上的时间为准。',
})

const refusalExplained = requirement({
  id: 'transfer-approval-late-reason', cite: '第5条第2款', words: ['不予批准的理由记录在案'], kinds: ['penalty', 'coercion', 'inspection'],
  title: '不批准移送没有记录理由', colour: 'red', when: [is('transfer.approvalResult', 'REJECT')], fact: 'saysAlso',
  given: { must: [known('transfer.rejectReason')], otherwise: '决定不批准移送，没有将理由记录在案。' },
})

// 第十二条 ── 移交涉案物品

const handover = limit({
  id: 'transfer-items-handover-late', cite: '第12条', words: ['自接到立案通知书之日起３日内', '办结交接手续'], kinds: ['penalty', 'coercion', 'inspection'],
  title: '公安机关立案后逾期未移交涉案物品', colour: 'yellow', act: '移交涉案物品和有关材料并办结交接手续',
  from: ['transfer.policeFiledNoticeAt'], until: ['transfer.itemsHandedAt'], must: 'within', terms: [{ period: days(3) }], withoutStart: 'notApplicable',
})

export default law({
  id: 'crime-transfer-2020', version: '3', title: '行政执法机关移送涉嫌犯罪案件的规定', short: '移送规定', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2020-08-07', cite: '第20条', reading: '自2001年7月9日公布之日起施行；这一版本是2020年8月7日修订后的文本。' },
  enacted: { by: '国务院', on: '2001-07-09', amendedOn: '2020-08-07', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条文没有写明工作日，按自然日计算；末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [approval, transferred, handover], requirements: [handedOver, refusalExplained],
  readings: [], silent: [{ cite: '第5条第1款', question: '“立即”指定专案组，几日内提出移送报告？' }],
  external: [{ cite: '第12条', refersTo: '法律、行政法规对移交涉案物品的另行规定', resolved: false, says: '没有录入。' }],
  tensions: [],
  notEncoded: {
    第7条: '二十四小时内转送是公安机关的期限',
    第8条: '三日内审查是公安机关的期限',
    第9条: '三日内提请复议、建议立案监督是行政执法机关的权利；其余是公安机关的期限',
    第13条: '“及时”移送行政执法机关是公安机关的义务',
    第16条: '逾期不移送的责任，由第5条的期限核对',
    第17条: '公安机关逾期不作决定的责任，不是行政执法机关的期限',
    第19条: '“及时”移送职务犯罪线索没有法定日数，来源数据不采集',
  },
})
