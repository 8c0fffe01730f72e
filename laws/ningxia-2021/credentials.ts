import { approve, ask, bar, close, file, instrument, issue, not, step, type PeopleRules, type Proceeding } from '../../core/norms/index.ts'
import { stated, preparing, regionalGovernment, regionalJusticeDepartment } from './actors.ts'
import { decision as liabilityDecision } from './liability.ts'

// 第十条第六项、第二十六条 ── 行政执法证：培训、核发、暂扣、注销

const trainingRecord = instrument({
  id: 'trainingRecord', role: 'trainingRecord', name: '综合执法培训记录', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第10条第6项', words: ['综合执法培训'],
})
const examResult = instrument({
  id: 'examResult', role: 'examResult', name: '培训合格记录', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第10条第6项', words: ['综合执法培训'], reading: '条例没有写怎样考核：培训合格以记录为准（NX-6）。',
})
const credential = instrument({
  id: 'enforcementCredential', role: 'credential', name: '行政执法证', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第10条第6项', words: ['行政执法证件的管理'],
})
const renewal = instrument({
  id: 'credentialRenewal', role: 'credentialRenewal', name: '行政执法证延续、换发登记', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第10条第6项', words: ['行政执法证件的管理'], reading: '条例没有写证件的有效期和延续：期满之前由管理证件的机构延续或者换发，不另培训、考核；期满之后重新申领。',
})
const suspension = instrument({
  id: 'credentialSuspension', role: 'credentialSuspension', name: '暂扣行政执法证通知', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第26条', words: ['暂扣', '行政执法证'],
})
const restitution = instrument({
  id: 'credentialReturn', role: 'credentialReturn', name: '发还行政执法证通知', issuedBy: 'supervisionOffice', to: 'enforcementOfficer',
  cite: '第26条', words: ['暂扣'], reading: '条例没有写暂扣多久、何时发还：由批准暂扣的决定写明（NX-7）。',
})
const cancellation = instrument({
  id: 'credentialCancellation', role: 'credentialCancellation', name: '注销行政执法证决定', issuedBy: regionalJusticeDepartment, to: 'enforcementOfficer',
  cite: '第26条', words: ['自治区司法行政部门注销'],
})

// 第七条第二款、第二十七条 ── 行政执法监督证件

const supervisionCredential = instrument({
  id: 'supervisionCredential', role: 'supervisionCredential', name: '行政执法监督证', issuedBy: regionalGovernment, to: 'supervisionOfficer',
  cite: '第7条第2款', words: ['自治区人民政府制发', '行政执法监督证件'],
})
const supervisionRenewal = instrument({
  id: 'supervisionCredentialRenewal', role: 'supervisionCredentialRenewal', name: '行政执法监督证延续、换发登记', issuedBy: regionalGovernment, to: 'supervisionOfficer',
  cite: '第7条第2款', words: ['自治区人民政府制发', '行政执法监督证件'], reading: '条例没有写证件的有效期和延续：期满之前由发证机关延续或者换发；期满之后重新申领。',
})
const supervisionCancellation = instrument({
  id: 'supervisionCredentialCancellation', role: 'supervisionCredentialCancellation', name: '注销行政执法监督证决定', issuedBy: regionalGovernment, to: 'supervisionOfficer',
  cite: '第27条', words: ['发证机关注销', '行政执法监督证'],
})

export const norms = [trainingRecord, examResult, credential, renewal, suspension, restitution, cancellation, supervisionCredential, supervisionRenewal, supervisionCancellation]

/** What the register asks of whoever handles a matter. */
export const people: PeopleRules = {
  qualification: { cite: '第7条第2款', oneOf: [['degree', 'qualification']], says: '须有法律专业背景或者法律职业资格' },
  credential: { cite: '第7条第2款', name: '监督证件' },
}

const managed = { by: preparing, cite: '第10条第6项' } as const
const serious = { fact: 'serious' } as const
const heldAlready = '证件是早先发给的，由责任处理启动办件：不再培训、考核，直接暂扣或者注销。'

export const enforcementCredential: Proceeding = {
  kind: 'enforcementCredential', title: '行政执法证', cite: '第10条第6项',
  tracks: [['requested', 'trained', 'examined', 'valid', 'suspended']],
  opening: { by: ['supervisedAgency', ...preparing], cite: '第10条第6项', offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: file(trainingRecord), to: 'trained', ...managed, offers: ['text'] }),
    step({ from: ['trained'], on: file(examResult), to: 'examined', ...managed, offers: ['text'] }),
    step({ from: ['examined'], on: issue(credential), to: 'valid', ...managed, offers: ['text'] }),
    step({ from: ['requested', 'valid'], on: issue(renewal), to: 'valid', ...managed, offers: ['text', 'reasons'], reading: '证件是早先发给的，另立办件即可延续。' }),
    step({
      from: ['requested', 'valid'], on: issue(suspension), to: 'suspended', by: preparing, cite: '第26条', reading: heldAlready,
      asks: [ask('reasons', '第26条', '须写明暂扣所依据的情形和批准。')],
    }),
    step({ from: ['suspended'], on: issue(restitution), to: 'valid', by: preparing, cite: '第26条', offers: ['reasons'] }),
    step({
      from: ['requested', 'valid', 'suspended'], on: issue(cancellation), to: { closed: 'cancelled' }, by: regionalJusticeDepartment, cite: '第26条',
      offers: ['reasons'], when: serious, otherwise: '情节严重的，才注销行政执法证。', reading: heldAlready,
    }),
    step({
      from: ['requested', 'trained', 'examined'], on: close, to: { closed: 'withdrawn' }, ...managed,
      asks: [ask('reasons', '第10条第6项', '不再办理证件的，须写明原因。')],
    }),
    step({
      from: ['valid', 'suspended'], on: close, to: { closed: 'completed' }, ...managed,
      asks: [ask('reasons', '第10条第6项', '收回证件的，须写明离岗等原因。')],
    }),
  ],
  bars: [
    bar({
      on: [issue(suspension)], when: not({ fact: 'suspensionApproved' }), cite: '第26条',
      says: '暂扣行政执法证，须先报请本级人民政府或者本部门批准。',
    }),
  ],
  facts: [
    { id: 'suspensionApproved', ask: '暂扣是否已经本级人民政府或者本部门批准', cite: '第26条', asked: 'later', linked: { grewFrom: [approve(liabilityDecision)] } },
    { id: 'serious', ask: '是否情节严重', cite: '第26条', asked: 'later' },
  ],
}

const backgrounds = [{ value: 'degree', name: '法律专业背景' }, { value: 'qualification', name: '法律职业资格' }]

export const supervisionCredentials: Proceeding = {
  kind: 'supervisionCredential', title: '行政执法监督证', cite: '第7条第2款', tracks: [['requested', 'valid']],
  opening: { by: ['supervisionAuthority', ...preparing], cite: '第7条第2款', offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: issue(supervisionCredential), to: 'valid', by: regionalGovernment, cite: '第7条第2款', offers: ['text'] }),
    step({
      from: ['requested', 'valid'], on: issue(supervisionRenewal), to: 'valid', by: regionalGovernment, cite: '第7条第2款', offers: ['text', 'reasons'],
      reading: '证件是早先发给的，另立办件即可延续。',
    }),
    step({
      from: ['requested', 'valid'], on: issue(supervisionCancellation), to: { closed: 'cancelled' }, by: regionalGovernment, cite: '第27条',
      offers: ['reasons'], when: serious, otherwise: '情节严重的，才注销行政执法监督证。', reading: '证件是早先发给的，另立办件即可注销。',
    }),
    step({
      from: ['requested'], on: close, to: { closed: 'withdrawn' }, by: preparing, cite: '第7条第2款',
      asks: [ask('reasons', '第7条第2款', '不再申领的，须写明原因。')],
    }),
    step({
      from: ['valid'], on: close, to: { closed: 'completed' }, by: preparing, cite: '第7条第2款',
      asks: [ask('reasons', '第7条第2款', '不再从事监督工作的，须写明原因。')],
    }),
  ],
  bars: [
    bar({
      on: [issue(supervisionCredential)], when: not(stated('background', backgrounds)), cite: '第7条第2款',
      says: '监督人员须有法律专业背景或者法律职业资格：登记之后才能制发监督证件。',
    }),
  ],
  facts: [
    { id: 'background', ask: '有法律专业背景还是法律职业资格', cite: '第7条第2款', choices: [...backgrounds, { value: 'neither', name: '都没有' }], holds: ['degree', 'qualification'] },
    { id: 'serious', ask: '是否情节严重', cite: '第27条', asked: 'later' },
  ],
}
