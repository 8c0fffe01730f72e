import {
  all, bar, close, conclusion, file, instrument, issue, measureTaken, measureUnder, not, step, type Act, type Bar, type Fact, type Line, type Proceeding, type Step,
} from '../../core/norms/index.ts'
import { contents } from './catalogue.ts'
import { chosen, named, office } from './choices.ts'

// 第十一条 ── 重大问题报告

export const majorReport = instrument({
  id: 'majorReport', role: 'majorProblemReport', name: '重大问题报告', issuing: 'must', issuedBy: 'supervisionOffice', to: ['government', 'superiorAuthority'],
  cite: '第11条第1款', words: ['重大问题', '报告'],
  reading: '司法行政部门向本级人民政府和上一级司法行政部门两处报告；部门向本级人民政府和上一级主管部门两处报告。',
})

export const majorProblem: Fact = { id: 'majorProblem', ask: '检查中是否发现重大问题', cite: '第11条第1款', asked: 'later' }

/** Each line reports to two organs of its own, and nothing ends before. */
const reports = {
  government: { cite: '第11条第1款', says: '检查中发现的重大问题，须先向本级人民政府和上一级司法行政部门报告。' },
  department: { cite: '第11条第2款', says: '检查中发现的重大问题，须先向本级人民政府和上一级主管部门报告。' },
} as const

export const reporting = (line: Line, from: Step['from']): Step => step({ from, on: issue(majorReport), by: office, cite: reports[line].cite, line, offers: ['text'] })
export const reportedFirst = (line: Line, on: readonly Act[]): Bar => bar({ on, when: all({ fact: majorProblem.id }, not({ happened: issue(majorReport) })), line, ...reports[line] })

// 第二十三条第三款 ── 司法所提请

const stationRequest = instrument({
  id: 'stationRequest', role: 'stationRequest', name: '提请处理函', issuing: 'must', issuedBy: 'justiceStation', to: 'justiceDepartment',
  cite: '第23条第3款', words: ['司法所', '应当提请'],
})

export const requesting = (from: Step['from']): Step =>
  step({ from, on: file(stationRequest), by: 'justiceStation', cite: '第23条第3款', offers: ['text'] })

export const norms = [majorReport, stationRequest]

// 第十条、第十六条 ── 措施、现场

export const credentialsShown: Fact = { id: 'credentialsShown', ask: '现场监督时是否已经出示有效执法监督证件', cite: '第16条', asked: 'later' }
export const conductOfMeasures: readonly Bar[] = [
  bar({
    on: [measureTaken], when: all({ states: 'onSite' }, not({ stating: 'officers', atLeast: 2 })), line: 'government', cite: '第16条',
    says: '现场监督时，行政执法监督人员不得少于两人，并应当出示有效证件。', reading: '条文只写司法行政部门，不及于部门的监督。',
  }),
  bar({
    on: [measureTaken], when: all({ states: 'onSite' }, not({ fact: credentialsShown.id })), line: 'government', cite: '第16条',
    says: '现场监督须出示有效执法监督证件：请先登记已经出示。',
  }),
  bar({ on: [measureUnder('第10条第1款第7项')], when: not({ states: 'basis' }), cite: '第10条第1款第7项', says: '采取其他监督措施的，须写明法律依据。' }),
]

// 第九条 ── 六种形式：案卷评查、评议、专项监督、个案监督各有自己的办件，其余在这里

const modes = [{ value: 'daily', name: '日常监督检查' }, { value: 'other', name: '法律、法规、规章规定的其他方式' }] as const

const own = { by: [...office, 'justiceStation'], cite: '第11条第1款', offers: ['text'] } as const

export const inspection: Proceeding = {
  kind: 'inspection', title: '行政执法监督检查', cite: '第9条', tracks: [['handling']],
  opening: { by: [...office, 'justiceStation'], cite: '第9条', offers: ['basis', 'text'] },
  steps: [
    step({ from: ['handling'], on: measureTaken, by: [...office, 'justiceStation'], cite: '第10条第1款', offers: ['basis'] }),
    requesting(['handling']),
    reporting('government', ['handling']), reporting('department', ['handling']),
    step({ from: ['handling'], on: conclusion('verified'), to: { closed: 'completed' }, ...own, reading: '发现违法或者不当行为的，另行立案，制发监督文书。' }),
    step({ from: ['handling'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, ...own }),
  ],
  bars: [
    bar({ on: [{ act: 'open' }], when: not(chosen('mode', modes)), cite: '第9条', says: '请写明采取细则列明的哪一种形式：案卷评查、评议、专项监督、个案监督另有各自的办件。' }),
    bar({ on: [{ act: 'open' }], when: all({ fact: 'mode', is: 'other' }, not({ states: 'basis' })), cite: '第9条第6项', says: '其他方式须由法律、法规、规章规定：请写明依据。' }),
    bar({ on: [{ act: 'open' }], when: not(chosen('content', contents)), cite: '第8条', says: '请写明监督内容属于细则列明的哪一项。' }),
    ...conductOfMeasures,
    reportedFirst('government', [conclusion()]), reportedFirst('department', [conclusion()]),
  ],
  facts: [
    { id: 'mode', ask: '采取哪一种形式', cite: '第9条', choices: modes }, { id: 'content', ask: '监督内容属于哪一项', cite: '第8条', choices: contents },
    credentialsShown, majorProblem,
  ],
}

// 第十四条 ── 专项监督

const fields = named(
  '食品药品', '公共卫生', '自然资源', '生态环境', '安全生产', '劳动保障', '城市管理', '交通运输', '金融服务', '教育培训', '其他关系群众切身利益的重点领域',
)

export const special: Proceeding = {
  kind: 'specialSupervision', title: '行政执法专项监督', cite: '第14条', tracks: [['drafted', 'submitted', 'approved']],
  opening: { by: office, cite: '第9条第4项', offers: ['basis', 'text'] },
  steps: [
    step({
      from: ['drafted', 'approved'], on: measureTaken, by: office, cite: '第10条第1款', offers: ['basis'],
      reading: '细则没有要求方案和批准；国家条例施行后，方案经批准才能开展。',
    }),
    reporting('government', ['drafted', 'approved']), reporting('department', ['drafted', 'approved']),
    step({ from: ['drafted', 'approved'], on: close, to: { closed: 'completed' }, by: office, cite: '第14条', offers: ['text'] }),
  ],
  bars: [
    bar({
      on: [{ act: 'open' }], when: not(chosen('field', fields)), line: 'government', cite: '第14条', says: '请写明专项监督围绕哪一个重点领域。',
      reading: '第14条只写司法行政部门；部门依第9条第4项开展专项监督的，不限于这些领域。',
    }),
    ...conductOfMeasures,
    reportedFirst('government', [close]), reportedFirst('department', [close]),
  ],
  facts: [{ id: 'field', ask: '围绕哪一个重点领域', cite: '第14条', choices: fields }, credentialsShown, majorProblem],
}
