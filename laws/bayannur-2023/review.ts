import { ask, bar, close, file, instrument, issue, not, stage, step, type Proceeding } from '../../core/norms/index.ts'
import { chosen, named, notForDepartments, office } from './choices.ts'

// 第十二条 ── 案卷评查

const caseFileReport = instrument({
  id: 'caseFileReport', role: 'caseFileReport', name: '行政执法案卷评查报告', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第12条第1款', words: ['案卷评查制度', '评查结果'],
})

const enterprise = named('已经列为评查重点', '这一批没有涉企案卷')
const corrected = named('已经全部纳入', '没有被纠错的案卷')

export const caseFileReview: Proceeding = {
  kind: 'caseFileReview', title: '行政执法案卷评查', cite: '第12条第1款', tracks: [['handling']],
  opening: { by: office, cite: '第12条第1款', offers: ['text'] },
  steps: [
    step({
      from: ['handling'], on: issue(caseFileReport), to: { closed: 'completed' }, by: office, cite: '第12条第1款',
      asks: [ask('text', '第12条第1款', '请写明评查了哪些案卷、结果如何。')],
    }),
    step({ from: ['handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite: '第12条第1款', offers: ['reasons'], reading: '中止的评查不计入一年一评查。' }),
  ],
  bars: [
    bar({
      on: [issue(caseFileReport)], when: not(chosen('correctedFiles', corrected)), cite: '第12条第2款',
      says: '行政复议或者行政诉讼被纠错的案卷，应当纳入评查范围：请先登记是否已经全部纳入。',
    }),
    bar({ on: [issue(caseFileReport)], when: not(chosen('enterpriseFiles', enterprise)), cite: '第12条第3款', says: '涉企案卷应当重点评查：请先登记涉企案卷的抽取情况。' }),
  ],
  facts: [
    { id: 'correctedFiles', ask: '复议、诉讼被纠错的案卷是否已经纳入', cite: '第12条第2款', choices: corrected, asked: 'later' },
    { id: 'enterpriseFiles', ask: '涉企案卷是否已经列为评查重点', cite: '第12条第3款', choices: enterprise, asked: 'later' },
  ],
}

// 第十三条 ── 评议考核

const cite = '第13条第2款'
const toPublish = stage('toPublish')
const plan = instrument({ id: 'appraisalPlan', role: 'appraisalPlan', name: '行政执法评议考核方案', issuedBy: 'justiceDepartment', to: 'supervisedAgency', cite, words: ['负责指导和监督', '评议考核工作'] })
const opinions = instrument({ id: 'publicOpinions', role: 'publicOpinions', name: '公众意见', issuedBy: 'anyone', to: 'justiceDepartment', cite, words: ['听取公众意见'] })
const result = instrument({ id: 'appraisalResult', role: 'appraisalResult', name: '行政执法评议考核结果', issuedBy: 'justiceDepartment', to: 'supervisedAgency', cite, words: ['评议考核结果'] })
const publication = instrument({ id: 'appraisalPublication', role: 'appraisalPublication', name: '评议考核结果公告', issuing: 'must', issuedBy: 'justiceDepartment', to: 'anyone', cite, words: ['向社会公开'] })

export const norms = [caseFileReport, plan, opinions, result, publication]

export const appraisal: Proceeding = {
  kind: 'appraisal', title: '行政执法评议考核', cite, tracks: [['drafted', 'handling', toPublish]],
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({ from: ['drafted'], on: issue(plan), to: 'handling', by: office, cite, offers: ['text'] }),
    step({ from: ['handling'], on: file(opinions), by: office, cite, offers: ['text'] }),
    step({
      from: ['handling'], on: issue(result), to: toPublish, by: office, cite, offers: ['text'],
      when: { happened: file(opinions) }, otherwise: '评议考核应当听取公众意见：没有公众意见的记录，不能定稿。',
    }),
    step({ from: [toPublish], on: issue(publication), to: { closed: 'published' }, by: office, cite, offers: ['text'] }),
    step({ from: ['drafted', 'handling'], on: close, to: { closed: 'withdrawn' }, by: office, cite, offers: ['reasons'] }),
  ],
  bars: [
    notForDepartments(cite, '评议考核由司法行政部门指导和监督实施，方案由其发布。', '部门自己的评议依第9条第3项，作为监督检查登记，不是本条的评议考核。'),
    bar({ on: [issue(result)], when: not({ fact: 'reviewsCounted' }), cite: '第12条第1款', says: '案卷评查结果应当纳入年度依法行政评议考核：请先登记已经计入。' }),
    bar({ on: [issue(result)], when: not({ fact: 'inGovernmentAssessment' }), cite, says: '评议考核应当纳入同级政府考核指标体系：请先登记已经纳入。' }),
  ],
  facts: [
    { id: 'reviewsCounted', ask: '案卷评查结果是否已经计入', cite: '第12条第1款', asked: 'later' },
    { id: 'inGovernmentAssessment', ask: '是否已经纳入同级政府考核指标体系', cite, asked: 'later' },
  ],
}
