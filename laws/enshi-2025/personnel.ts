import { actor, close, file, instrument, issue, not, type PeopleRules, type Proceeding } from '../../core/norms/index.ts'
import { office, stated } from './choices.ts'

/** 行政执法社会监督员. */
const invitedSupervisor = actor('invitedSupervisor')

// 第七条第一款 ── 监督人员

const assignment = instrument({
  id: 'assignment', role: 'assignment', name: '行政执法监督人员名单', issuing: 'must', issuedBy: 'supervisionAuthority', to: 'supervisionOfficer',
  cite: '第7条第1款', words: ['配备', '行政执法监督人员'],
})

const renewal = instrument({
  id: 'credentialRenewal', role: 'credentialRenewal', name: '行政执法监督人员名单延续登记', issuedBy: 'supervisionAuthority', to: 'supervisionOfficer',
  cite: '第7条第1款', words: ['配备', '行政执法监督人员'], reading: '办法没有写监督人员的任期和证件的有效期：期满之前由监督机关延续；期满之后重新配备。',
})

const officers: Proceeding = {
  kind: 'supervisionCredential', title: '行政执法监督人员的配备', cite: '第7条第1款', tracks: [['requested', 'valid']],
  opening: { by: office, cite: '第7条第1款', offers: ['text'] },
  steps: [
    { from: ['requested'], on: issue(assignment), to: 'valid', by: 'supervisionAuthority', cite: '第7条第1款', offers: ['text'] },
    { from: ['requested', 'valid'], on: issue(renewal), to: 'valid', by: 'supervisionAuthority', cite: '第7条第1款', offers: ['text', 'reasons'] },
    { from: ['requested'], on: close, to: { closed: 'declined' }, by: 'supervisionAuthority', cite: '第7条第1款', offers: ['reasons'] },
    { from: ['valid'], on: close, to: { closed: 'cancelled' }, by: 'supervisionAuthority', cite: '第7条第1款', offers: ['reasons'], reading: '不再从事监督工作的，从名单中除去；办法没有规定条件。' },
  ],
  bars: [{
    on: [issue(assignment)], when: not({ fact: 'competent' }), cite: '第7条第1款',
    says: '监督人员应当熟悉有关法律、法规、规章和执法业务知识，具备相应专业能力：请核实并登记。',
  }],
  facts: [{ id: 'competent', ask: '是否熟悉有关法律、法规、规章和执法业务知识，具备相应专业能力', cite: '第7条第1款', holds: ['familiar', 'capable'] }],
}

/** What the register asks of whoever handles a matter. */
export const people: PeopleRules = {
  qualification: { cite: '第7条第1款', oneOf: [['familiar'], ['capable']], says: '须熟悉有关法律、法规、规章和执法业务知识，并具备相应专业能力' },
  credential: { cite: '第24条第1项', name: '监督证件', reading: '办法只写现场监督出示证件：没有有效证件的不作承办人。' },
  invited: { cite: '第7条第2款', name: '社会监督员' },
  recusal: { cite: '第24条第2项', decidedBy: '监督机关的负责人', reading: '办法没有写明决定之前是否停止办理：该人员暂停，其他人照常。' },
}

// 第七条第二款 ── 社会监督员

const appointment = instrument({
  id: 'appointment', role: 'appointment', name: '行政执法社会监督员聘书', issuing: 'may', issuedBy: 'government', to: invitedSupervisor,
  cite: '第7条第2款', words: ['聘请', '社会监督员'],
})

const backgrounds = [
  { value: 'deputy', name: '人大代表' }, { value: 'committeeMember', name: '政协委员' }, { value: 'scholar', name: '专家学者' },
  { value: 'lawyer', name: '律师' }, { value: 'federation', name: '工商联代表' }, { value: 'journalist', name: '新闻媒体工作者' },
  { value: 'other', name: '社会其他方面人士' },
] as const

const appointments: Proceeding = {
  kind: 'invitedSupervisor', title: '行政执法社会监督员', cite: '第7条第2款', tracks: [['requested', 'valid']],
  opening: { by: ['government', 'justiceDepartment'], cite: '第7条第2款', offers: ['text'] },
  steps: [
    { from: ['requested'], on: issue(appointment), to: 'valid', by: 'government', cite: '第7条第2款', offers: ['within', 'text'] },
    { from: ['requested'], on: close, to: { closed: 'declined' }, by: 'government', cite: '第7条第2款', offers: ['reasons'] },
    { from: ['valid'], on: close, to: { closed: 'cancelled' }, by: 'government', cite: '第7条第2款', offers: ['reasons'], reading: '聘期和解聘的条件办法没有规定，由聘请的人民政府决定。' },
  ],
  bars: [{
    on: [issue(appointment)], when: not(stated('background', backgrounds)), cite: '第7条第2款',
    says: '社会监督员从社会各界人士中聘请：请写明是哪一方面的人士。',
  }],
  facts: [{ id: 'background', ask: '是哪一方面的人士', cite: '第7条第2款', choices: backgrounds }],
}

const opinion = instrument({
  id: 'invitedOpinion', role: 'invitedOpinion', name: '社会监督员意见', issuedBy: invitedSupervisor, to: 'supervisionAuthority',
  cite: '第7条第2款', words: ['司法行政部门指导下', '参与'],
})

/** In a supervision matter: invited supervisors take part, guided by the justice department, and issue nothing. */
export const participation = {
  step: { on: file(opinion), by: [invitedSupervisor, ...office], cite: '第7条第2款', offers: ['text'] },
  bar: { on: [{ act: 'issue' }], when: { by: invitedSupervisor }, cite: '第7条第2款', says: '社会监督员在司法行政部门指导下参与监督，不制发文书。' },
} as const

export const norms = [assignment, renewal, appointment, opinion]
export const proceedings = [officers, appointments]
