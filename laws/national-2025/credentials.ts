import { accept, ask, bar, file, instrument, issue, not, reject, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第十条、第十七条第二款 ── 执法人员：审核、考试、发证、退出

const application = instrument({
  id: 'credentialApplication', role: 'credentialApplication', name: '行政执法证件申领表', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第17条第2款', words: ['资格进行审核'],
})

const examResult = instrument({
  id: 'examResult', role: 'examResult', name: '行政执法资格考试成绩', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第17条第2款', words: ['行政执法资格考试'],
})

const credential = instrument({
  id: 'credential', role: 'credential', name: '行政执法证件', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第17条第2款', words: ['制发行政执法证件', '确认', '人员资格'],
})

const renewal = instrument({
  id: 'credentialRenewal', role: 'credentialRenewal', name: '行政执法证件延续、换发登记', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第17条第2款', words: ['制发行政执法证件'], reading: '条例没有写证件的有效期和延续：期满之前由发证的机构延续或者换发，不另审核、考试；期满之后重新申领。',
})

const withdrawal = instrument({
  id: 'credentialWithdrawal', role: 'credentialWithdrawal', name: '行政执法证件收回通知', issuedBy: 'supervisionOffice', to: ['supervisedAgency', 'enforcementOfficer'],
  cite: '第10条', words: ['准入和退出'],
})

export const norms = [application, examResult, credential, renewal, withdrawal]

export const proceeding: Proceeding = {
  kind: 'enforcementCredential', title: '行政执法证件', cite: '第17条第2款', tracks: [['requested', 'examined', 'valid']],
  opening: { by: ['supervisedAgency', ...office], cite: '第10条', acts: [file(application)], offers: ['text'] },
  steps: [
    step({ from: ['requested', 'examined'], on: accept(application), by: office, cite: '第17条第2款', offers: ['basis', 'reasons'] }),
    step({ from: ['requested', 'examined'], on: reject(application), to: { closed: 'declined' }, by: office, cite: '第17条第2款' }),
    step({ from: ['requested'], on: file(examResult), to: 'examined', by: [...office, 'supervisedAgency'], cite: '第17条第2款', offers: ['text'], reading: '只登记合格的成绩；不合格的不予认可申领。' }),
    step({ from: ['examined'], on: issue(credential), to: 'valid', by: office, cite: '第17条第2款', offers: ['text'], reading: '证件生效之日为执法资格起算之日。' }),
    step({ from: ['requested', 'valid'], on: issue(renewal), to: 'valid', by: office, cite: '第17条第2款', offers: ['text', 'reasons'], reading: '证件是早先发给的，另立办件即可延续。' }),
    step({
      from: ['valid'], on: issue(withdrawal, '退出执法岗位'), to: { closed: 'cancelled' }, by: office, cite: '第10条',
      asks: [ask('basis', '第10条', '收回证件须写明退出执法岗位的依据。')],
    }),
    step({
      from: ['requested', 'valid'], on: issue(withdrawal, '取消执法资格'), to: { closed: 'cancelled' }, by: office, cite: '第32条',
      reading: '证件是早先发给的，由责任处理启动办件：不再审核、考试，直接收回。',
      asks: [ask('basis', '第32条', '取消执法资格由有权机关依法决定，监督机构只提建议：收回证件须写明有权机关的决定。')],
    }),
  ],
  bars: [
    bar({
      on: [issue(credential)], when: not({ happened: accept(application) }), cite: '第17条第2款',
      says: '资格审核没有通过，不能制发行政执法证件。',
    }),
  ],
  facts: [],
}
