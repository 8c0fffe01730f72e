import {
  all, close, conclusion, file, instrument, issue, measureTaken, not, type Bar, type Fact, type Proceeding,
} from '../../core/norms/index.ts'
import { office, stated } from './choices.ts'

const alone = not({ stating: 'officers', atLeast: 2 })

/** 第24条第1项, wherever supervisors come to the place. */
export const onSite: Bar = {
  on: [measureTaken], when: all({ states: 'onSite' }, alone), cite: '第24条第1项',
  says: '现场监督时，行政执法监督人员不得少于两人，并应当出示监督证件。',
}

// 第十六条、第十七条 ── 监督检查、听取报告、其他方式

const modes = [
  { value: 'inspection', name: '监督检查' }, { value: 'hearReport', name: '听取执法工作情况报告' }, { value: 'other', name: '其他与监督工作相适应的方式' },
] as const

/** 第11条. */
const contents = [
  { value: 'systems', name: '重要制度落实情况' }, { value: 'responsibility', name: '执法责任制落实情况' },
  { value: 'conduct', name: '严格规范公正文明执法情况' }, { value: 'other', name: '其他依法应当监督的内容' },
] as const

const contentFact: Fact = { id: 'content', ask: '监督内容属于哪一类', cite: '第11条', choices: contents }
const contentBar: Bar = { on: [{ act: 'open' }], when: not(stated('content', contents)), cite: '第11条', says: '请写明监督内容属于办法列明的哪一类。' }
export const credentialsShown: Fact = { id: 'credentialsShown', ask: '现场监督时是否已经出示监督证件', cite: '第24条第1项', asked: 'later' }

/** 第24条第1项, in every proceeding in which measures are taken. */
export const identified: Bar = {
  on: [measureTaken], when: all({ states: 'onSite' }, not({ fact: credentialsShown.id })), cite: '第24条第1项', says: '现场监督须出示监督证件：请先登记已经出示。',
}

const otherwiseCase = '发现第26条所列情形的，另行启动监督程序。'

const inspection: Proceeding = {
  kind: 'inspection', title: '监督检查等监督活动', cite: '第17条', tracks: [['handling']],
  opening: { by: office, cite: '第16条', offers: ['basis', 'text'] },
  steps: [
    { from: ['handling'], on: measureTaken, by: [...office, 'justiceStation'], cite: '第23条', offers: ['basis'] },
    { from: ['handling'], on: conclusion('verified'), to: { closed: 'completed' }, by: office, cite: '第17条', offers: ['grounds', 'text'], reading: otherwiseCase },
    { from: ['handling'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第17条', offers: ['text'] },
  ],
  bars: [
    { on: [{ act: 'open' }], when: not(stated('mode', modes)), cite: '第16条', says: '请写明采取办法列明的哪一种监督方式。' },
    { on: [{ act: 'open' }], when: all({ fact: 'mode', is: 'other' }, not({ states: 'basis' })), cite: '第16条第8项', says: '采取其他方式的，须写明是什么方式、有何依据。' },
    contentBar, onSite, identified,
  ],
  facts: [{ id: 'mode', ask: '采取哪一种监督方式', cite: '第16条', choices: modes }, contentFact, credentialsShown],
}

// 第二十一条 ── 专项监督

const sources = [
  { value: 'deputies', name: '人大代表建议' }, { value: 'committee', name: '政协委员提案' }, { value: 'court', name: '司法建议' },
  { value: 'commission', name: '监察建议' }, { value: 'superior', name: '上级交办事项' }, { value: 'publicConcern', name: '社会普遍关注的热点问题' },
  { value: 'influential', name: '具有较大影响的案件' },
  { value: 'alike', name: '与上述相当的其他事项' },
] as const

const special: Proceeding = {
  kind: 'specialSupervision', title: '专项行政执法监督', cite: '第21条', tracks: [['drafted', 'submitted', 'approved']],
  opening: { by: office, cite: '第21条', offers: ['basis', 'text'] },
  steps: [
    { from: ['drafted', 'approved'], on: measureTaken, by: [...office, 'justiceStation'], cite: '第23条', offers: ['basis'], reading: '办法没有要求方案和批准；国家条例施行后，方案经批准才能开展。' },
    { from: ['drafted', 'approved'], on: close, to: { closed: 'completed' }, by: office, cite: '第21条', offers: ['text'], reading: otherwiseCase },
  ],
  bars: [
    { on: [{ act: 'open' }], when: not(stated('source', sources)), cite: '第21条', says: '请写明专项监督因何而起：建议、提案、交办事项、热点问题或者具有较大影响的案件。' },
    onSite, identified,
  ],
  facts: [{ id: 'source', ask: '专项监督因何而起', cite: '第21条', choices: sources }, credentialsShown],
}

// 第十八条至第二十条 ── 案卷评查、考核评议、统计分析

const caseFileReport = instrument({
  id: 'caseFileReport', role: 'caseFileReport', name: '行政执法案卷评查报告', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第18条', words: ['案卷评查', '真实、规范、完整'],
})

const caseFileReview: Proceeding = {
  kind: 'caseFileReview', title: '行政执法案卷评查', cite: '第18条', tracks: [['handling']],
  opening: { by: office, cite: '第18条', offers: ['text'] },
  steps: [{
    from: ['handling'], on: issue(caseFileReport), to: { closed: 'completed' }, by: office, cite: '第18条',
    asks: [
      { field: 'text', cite: '第18条', says: '请写明文书、证据等材料是否真实、规范、完整。' },
      { field: 'reasons', cite: '第18条', says: '请评判执法行为是否合法、适当，并写明理由。' },
    ],
  }],
  bars: [], facts: [],
}

const internal = instrument({
  id: 'internalAppraisal', role: 'internalAppraisal', name: '内部考核结果', issuedBy: 'supervisionAuthority', to: 'supervisedAgency', cite: '第19条', words: ['内部考核'],
})
const external = instrument({
  id: 'externalAppraisal', role: 'externalAppraisal', name: '外部评议结果', issuedBy: 'supervisionAuthority', to: 'supervisedAgency', cite: '第19条', words: ['外部评议'],
})
const appraisalResult = instrument({
  id: 'appraisalResult', role: 'appraisalResult', name: '行政执法考核评议结果', issuedBy: 'supervisionAuthority', to: 'supervisedAgency', cite: '第19条', words: ['考核评议'],
})

const scopes = [{ value: 'comprehensive', name: '综合考核评议' }, { value: 'special', name: '专项考核评议' }] as const

const appraisal: Proceeding = {
  kind: 'appraisal', title: '行政执法考核评议', cite: '第19条', tracks: [['handling']],
  opening: { by: office, cite: '第19条', offers: ['text'] },
  steps: [
    { from: ['handling'], on: file(internal), by: office, cite: '第19条', offers: ['text'] },
    { from: ['handling'], on: file(external), by: office, cite: '第19条', offers: ['text'] },
    {
      from: ['handling'], on: issue(appraisalResult), to: { closed: 'completed' }, by: office, cite: '第19条', offers: ['text'],
      when: all({ happened: file(internal) }, { happened: file(external) }), otherwise: '考核评议包括内部考核和外部评议，两者都有结果之后才算完成。',
    },
    { from: ['handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第19条', offers: ['reasons'], reading: '中止的考核评议不计入每年至少一次。' },
  ],
  bars: [{ on: [issue(appraisalResult)], when: not(stated('scope', scopes)), cite: '第19条', says: '请写明是综合考核评议还是专项考核评议。' }],
  facts: [{ id: 'scope', ask: '是综合考核评议还是专项考核评议', cite: '第19条', choices: scopes }],
}

const analysisReport = instrument({
  id: 'analysisReport', role: 'analysisReport', name: '行政执法统计分析报告', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第20条', words: ['统计、分析、监测', '预防和整改措施'],
})

const analysis: Proceeding = {
  kind: 'analysis', title: '行政执法统计分析', cite: '第20条', tracks: [['handling']],
  opening: { by: office, cite: '第20条', offers: ['text'] },
  steps: [{
    from: ['handling'], on: issue(analysisReport), to: { closed: 'completed' }, by: office, cite: '第20条',
    asks: [{ field: 'text', cite: '第20条', says: '请针对存在的问题写明预防和整改措施。' }],
  }],
  bars: [], facts: [],
}

export const norms = [caseFileReport, internal, external, appraisalResult, analysisReport]
export const proceedings = [inspection, special, caseFileReview, appraisal, analysis]
