import { isNot, known, limit, pattern, requirement, workingDays } from '../../core/norms/index.ts'

const proposal = '数值是本平台的建议，文件没有写明；只提示核实。'
const online = ['penalty', 'licence', 'coercion', 'inspection'] as const

// （七）完善文字记录

const restDay = requirement({
  id: 'dq-decision-on-rest-day', cite: '第7部分', words: ['客观全面、及时准确'], kinds: ['penalty', 'licence'],
  title: '决定日是休息日', colour: 'blue', fact: 'decidedOnWorkingDay', given: {},
  when: [isNot('procedureType', 'SUMMARY'), isNot('fieldCode', 'POLICE', 'TRAFFIC', 'TRANSPORT', 'URBAN', 'FIRE')],
  reading: '休息日作出的决定不因此违法，只提示核对日期是否属实；公安、交通、城市管理、消防等轮班执法的领域不核对。',
})

const backfilled = requirement({
  id: 'dq-steps-backfilled', cite: '第7部分', words: ['客观全面、及时准确'], kinds: ['penalty', 'coercion', 'inspection'],
  title: '过程环节事后集中补录', colour: 'yellow', fact: 'stepsNotedInTime', given: { atLeast: 4, share: 0.8, minutes: 60 },
  when: [isNot('procedureType', 'SUMMARY'), known('decidedAt')],
  reading: `录入时间以源系统为准；八成以上环节在一小时之内录入，并且都晚于发生之日。${proposal}`,
})

// （九）严格记录归档

const changed = requirement({
  id: 'dq-post-closure-modification', cite: '第9部分', words: ['防删改'], kinds: online,
  title: '结案后没有审批而修改关键数据', colour: 'red', fact: 'unchangedAfterClosing',
  given: { keys: ['caseFiledAt', 'priorNoticeAt', 'decidedAt', 'servedAt', 'officers', 'fineAmount', 'tierCode', 'facts', 'certNo'] },
  reading: '看源系统的更正记录：结案次日起更正日期、人员、金额、情节而没有审批单的，提示；更正前后相同的不算。',
})

const numberTwice = pattern({
  id: 'dq-duplicate-decision-number', cite: '第9部分', words: ['有据可查'], kinds: ['penalty', 'licence', 'coercion'], colour: 'yellow',
  title: '决定文书文号重复', pattern: 'numberTwice', given: {},
  reading: '同一机关的同一文号对应几个没有作废的执法行为；一案多人的，文号应当编“之一、之二”。当场处罚决定书也应当编有号码（行政处罚法第52条第1款）。',
})

const fileTwice = pattern({
  id: 'dq-file-in-several-cases', cite: '第9部分', words: ['有据可查'], kinds: ['penalty', 'licence', 'coercion', 'inspection'], colour: 'yellow',
  title: '同一份音像、文书出现在几个案件', pattern: 'fileTwice', given: {},
  reading: '看音像记录、文书的哈希；同一机关同一案号的几件不算。几案共用的，核实时说明。',
})

const actTwice = pattern({
  id: 'dq-act-reported-twice', cite: '第9部分', words: ['有据可查'], kinds: ['penalty'], colour: 'blue',
  title: '处罚疑似重复报送', pattern: 'actTwice', given: {},
  reading: '同一机关对同一当事人、同一案由、同一日、同一数额的罚款有几件；确属几个违法行为分别处罚的，核实时说明。',
})

// （十五）加强信息化平台建设

const late = limit({
  id: 'dq-late-upload', cite: '第15部分', words: ['执法信息网上录入', '即时性'], kinds: online,
  title: '执法数据迟报', colour: 'blue', act: '录入执法信息',
  from: ['occurredAt'], until: ['recordedAt'], must: 'within', terms: [{ period: workingDays(3) }], withoutStart: 'notApplicable', withoutEnd: 'notApplicable',
  reading: `文件要求即时，没有写明日数；三个工作日的${proposal}离线执法、接口故障期间，核实时说明。`,
})

// （十六）推进信息共享

const complete = (id: string, kinds: typeof online[number], fields: Parameters<typeof requirement<'carries'>>[0]['given']['fields']) => requirement({
  id, cite: '第16部分', words: ['执法数据标准'], kinds: [kinds], title: '关键字段缺失', colour: 'yellow', fact: 'carries', given: { fields },
  when: [known('decidedAt')],
  reading: '已经作出决定的记录应当填写的字段；来源数据根本不含的，不下结论；简易程序没有立案日。缺失会使有关规则无法核对。',
})

const missing = [
  complete('dq-mandatory-missing', 'penalty', ['itemCode', 'offenceCode', 'caseFiledAt', 'decisionNo', 'areaCode']),
  complete('dq-mandatory-missing-licence', 'licence', ['itemCode', 'acceptedAt', 'decisionNo', 'areaCode']),
  complete('dq-mandatory-missing-coercion', 'coercion', ['itemCode', 'areaCode']),
  complete('dq-mandatory-missing-inspection', 'inspection', ['itemCode', 'areaCode']),
]

const area = requirement({
  id: 'dq-area-code-unknown', cite: '第16部分', words: ['执法数据标准'], kinds: ['penalty', 'licence', 'inspection'],
  title: '行政区划代码无效或者与主体所属不符', colour: 'blue', fact: 'areaKnown', given: {},
  reading: '以行为当日有效的区划核对；兵团师市、开发区登记后同样有效。没有填写行为发生地、也没有指定管辖文书的，还要在主体的管辖区域之内；填写了行为发生地的，由管辖的规则核对。',
})

// （二十三）加强队伍建设

const officers = requirement({
  id: 'dq-officer-unregistered', cite: '第23部分', words: ['行政执法人员和法制审核人员数据库'], kinds: online,
  title: '执法人员或者证号与登记不一致', colour: 'yellow', fact: 'officersRegistered', given: {},
  reading: '证号不在登记的证件中、持证人姓名不同、证件属于其他机关的，提示；机关的证件没有登记的，不下结论；联合检查的、登记为当日借调的，不算。',
})

export const dataPatterns = [numberTwice, fileTwice, actTwice]
export const dataLimits = [late]
export const dataRequirements = [restDay, backfilled, changed, ...missing, area, officers]
