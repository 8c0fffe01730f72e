import {
  accept, any, ask, bar, close, conclusion, dateOf, days, expiry, file, filingOf, instrument, issue, must, not, opening, receiptOf, reject, serve, step, type Proceeding,
} from '../../core/norms/index.ts'
import { standingCommittee } from './actors.ts'
import { barOthers, documentKind, published } from './documents.ts'
import { rectificationReport } from './rectificationReport.ts'

// 第十九条 ── 报送备案

const departmentFiling = instrument({
  id: 'normativeDocumentFilingReport', role: 'normativeDocumentFiling', name: '行政规范性文件备案报告', issuedBy: 'supervisedAgency', to: ['government', 'superiorDepartment'],
  cite: '第19条第2款', words: ['本级人民政府', '上一级行政主管部门', '备案'],
})

const governmentFiling = instrument({
  id: 'governmentDocumentFilingReport', role: 'governmentDocumentFiling', name: '人民政府行政规范性文件备案报告', issuedBy: 'supervisedAgency', to: [standingCommittee, 'superiorAuthority'],
  cite: '第19条第1款', words: ['本级人民代表大会常务委员会', '上一级人民政府', '备案'],
})

const fileDocument = must({
  id: 'normativeDocumentFiling', proceeding: 'normativeDocument', who: 'supervisedAgency', act: '报送行政规范性文件备案', to: ['government', 'superiorDepartment'],
  within: days(30), from: [opening, dateOf(published)], until: [filingOf(departmentFiling), filingOf(governmentFiling)],
  cite: '第19条第3款', words: ['发布之日', '三十日内', '报送备案'],
  reading: '人民政府的文件报本级人民代表大会常务委员会和上一级人民政府；部门的文件报本级人民政府和上一级行政主管部门。',
})

// 第二十条第二款 ── 公民、法人和其他组织的反映

const suggestion = instrument({
  id: 'documentSuggestion', role: 'documentSuggestion', name: '对行政规范性文件的反映', issuedBy: 'anyone', to: 'justiceDepartment',
  cite: '第20条第2款', words: ['反映', '违法或者不当'],
})

// 第二十条第一款 ── 审查之后的处理

const correction = instrument({
  id: 'normativeDocumentCorrectionOrder', role: 'normativeDocumentCorrection', name: '责令自行纠正通知', issuedBy: 'government', to: 'supervisedAgency',
  cite: '第20条第1款第1项', words: ['责令制定机关', '自行纠正'],
})

const annulment = instrument({
  id: 'normativeDocumentAnnulment', role: 'normativeDocumentAnnulment', name: '撤销行政规范性文件决定', issuedBy: 'government', to: 'supervisedAgency',
  cite: '第20条第1款第1项', words: ['予以撤销'],
})

const revision = instrument({
  id: 'normativeDocumentRevision', role: 'normativeDocumentRevision', name: '修订通知', issuedBy: 'justiceDepartment', to: 'supervisedAgency',
  cite: '第20条第1款第2项', words: ['及时予以协调', '修订'],
})

const ruling = instrument({
  id: 'normativeDocumentRuling', role: 'normativeDocumentRuling', name: '对不一致文件的决定', issuedBy: 'government', to: 'supervisedAgency',
  cite: '第20条第1款第2项', words: ['不能协调一致', '本级人民政府决定'],
})

const improvement = instrument({
  id: 'normativeDocumentImprovement', role: 'normativeDocumentImprovement', name: '改进通知', issuedBy: 'justiceDepartment', to: 'supervisedAgency',
  cite: '第20条第1款第3项', words: ['通知制定机关改进'],
})

const correct = must({
  id: 'normativeDocumentCorrection', proceeding: 'normativeDocument', who: 'supervisedAgency', act: '自行纠正行政规范性文件', to: 'justiceDepartment',
  within: days(30), from: [receiptOf(correction)], until: [{ act: 'accept', role: rectificationReport.role }, dateOf(annulment)],
  holds: [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }],
  cite: '第20条第1款第1项', words: ['三十日内', '自行纠正'], reading: '条例没有写起算日：自收到责令纠正的通知之日起算（I-6）。',
})

export const norms = [published, departmentFiling, governmentFiling, fileDocument, suggestion, correction, annulment, revision, ruling, improvement, correct]

const justice = ['justiceDepartment', 'supervisionOffice'] as const
const unlawful = { cite: '第20条第1款第1项' } as const
const byGovernment = { fact: 'maker', is: 'government' } as const

const suggested = { happened: file(suggestion) } as const
/** Filed, or somebody has spoken up against it. */
const open = { from: ['due', 'filed'], when: any({ at: 'filed' }, suggested), otherwise: '文件尚未报送备案，也没有人反映它违法或者不当，不能作出审查处理。' } as const

export const proceeding: Proceeding = {
  kind: 'normativeDocument', title: '行政规范性文件备案审查', cite: '第19条第3款',
  tracks: [['due', 'filed', 'issued', 'rectifying', 'reported', 'overdue', 'handling']],
  opening: { by: ['supervisedAgency', ...justice, 'anyone'], cite: '第19条第3款', acts: [issue(published), file(suggestion)], offers: ['text'] },
  steps: [
    step({
      from: ['due'], on: file(departmentFiling), to: 'filed', by: 'supervisedAgency', cite: '第19条第2款', offers: ['text'],
      when: not(byGovernment), otherwise: '人民政府的文件，报本级人民代表大会常务委员会和上一级人民政府备案。',
    }),
    step({
      from: ['due'], on: file(governmentFiling), to: 'filed', by: ['supervisedAgency', 'government'], cite: '第19条第1款', offers: ['text'],
      when: byGovernment, otherwise: '部门的文件，报本级人民政府和上一级行政主管部门备案。',
    }),
    step({
      from: ['due'], on: close, to: { closed: 'withdrawn' }, by: 'supervisedAgency', cite: '第19条第2款',
      when: { fact: 'notLead' }, otherwise: '文件应当报送备案，不能直接结案。',
      asks: [ask('reasons', '第19条第2款', '须写明由哪个主办部门报送备案。')],
    }),
    step({ from: ['filed'], on: conclusion('unfounded'), to: { closed: 'filed' }, by: justice, cite: '第20条第1款', offers: ['reasons'] }),
    step({ from: ['due'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: justice, cite: '第20条第2款', offers: ['reasons'], when: suggested, otherwise: open.otherwise }),
    step({ ...open, on: issue(correction), to: 'issued', by: ['government', ...justice], ...unlawful, offers: ['reasons'] }),
    step({ from: ['issued'], on: serve(correction), to: 'rectifying', by: justice, ...unlawful }),
    step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', ...unlawful, offers: ['text'] }),
    step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', ...unlawful, offers: ['text'], late: true }),
    step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: justice, ...unlawful, offers: ['reasons'] }),
    step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: justice, ...unlawful }),
    step({ from: ['rectifying'], on: expiry(correct), to: 'overdue', by: 'anyone', ...unlawful }),
    step({ ...open, on: issue(annulment), to: { closed: 'executed' }, by: 'government', ...unlawful, offers: ['reasons'] }),
    step({ from: ['overdue'], on: issue(annulment), to: { closed: 'executed' }, by: 'government', ...unlawful, offers: ['reasons'] }),
    step({ ...open, on: issue(revision), to: 'handling', by: justice, cite: '第20条第1款第2项', offers: ['reasons'] }),
    step({ from: ['handling'], on: close, to: { closed: 'corrected' }, by: justice, cite: '第20条第1款第2项', offers: ['reasons'] }),
    step({ from: ['handling'], on: issue(ruling), to: { closed: 'executed' }, by: 'government', cite: '第20条第1款第2项', offers: ['reasons'] }),
    step({ from: ['filed'], on: issue(improvement), to: { closed: 'filed' }, by: justice, cite: '第20条第1款第3项', offers: ['reasons'] }),
    step({ from: ['due'], on: issue(improvement), to: { closed: 'completed' }, by: justice, cite: '第20条第2款', offers: ['reasons'], when: suggested, otherwise: open.otherwise }),
  ],
  bars: [
    barOthers(issue(published), file(suggestion)),
    bar({ on: [file(departmentFiling)], when: { fact: 'notLead' }, cite: '第19条第2款', says: '几个部门联合制定的，由主办部门报送备案。' }),
  ],
  facts: [
    documentKind,
    { id: 'maker', ask: '是人民政府还是部门的文件', cite: '第19条第1款', choices: [{ value: 'department', name: '部门的文件' }, { value: 'government', name: '人民政府的文件' }] },
    { id: 'notLead', ask: '是否联合制定而本部门不是主办部门', cite: '第19条第2款' },
  ],
}
