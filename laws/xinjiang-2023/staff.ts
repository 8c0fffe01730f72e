import { actor, any, bar, close, instrument, issue, may, not, step, type PeopleRules, type Proceeding } from '../../core/norms/index.ts'
import { chosen, named } from './choices.ts'

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const invitedSupervisor = actor('invitedSupervisor')

// 第十条 ── 部门的监督机构，司法行政部门对它的业务指导

const departmentOffice = may({
  id: 'departmentOffice', who: 'supervisionOffice', act: '承办本系统行政执法监督的具体工作', line: 'department',
  cite: '第10条', words: ['本系统', '具体工作'],
})

const guidance = instrument({
  id: 'guidance', role: 'guidanceOpinion', name: '业务指导意见', issuedBy: 'justiceDepartment', to: 'supervisionOffice',
  cite: '第10条', words: ['监督和业务指导'],
})

export const guidanceProceeding: Proceeding = {
  kind: 'guidance', title: '对部门监督机构的业务指导', cite: '第10条', tracks: [['drafted']],
  opening: { by: 'justiceDepartment', cite: '第10条', offers: ['text'] },
  steps: [step({ from: ['drafted'], on: issue(guidance), to: { closed: 'completed' }, by: 'justiceDepartment', cite: '第10条', offers: ['text'] })],
  bars: [], facts: [],
}

// 第十二条第二款 ── 监督人员的条件

const appointment = instrument({
  id: 'appointment', role: 'appointment', name: '行政执法监督人员配备登记', issuedBy: 'supervisionAuthority', to: 'supervisionOfficer',
  cite: '第12条第2款', words: ['行政执法监督人员'], reading: '条例没有规定监督人员的证件：登记在册即可办理监督事项。',
})

const renewal = instrument({
  id: 'credentialRenewal', role: 'credentialRenewal', name: '行政执法监督人员登记延续', issuedBy: 'supervisionAuthority', to: 'supervisionOfficer',
  cite: '第12条第2款', words: ['行政执法监督人员'], reading: '条例没有写登记的有效期：期满之前由监督机关延续；期满之后重新登记。',
})

export const qualificationProceeding: Proceeding = {
  kind: 'supervisionCredential', title: '监督人员资格登记', cite: '第12条第2款', tracks: [['requested', 'valid']],
  opening: { by: office, cite: '第12条第2款', offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: issue(appointment), to: 'valid', by: office, cite: '第12条第2款', offers: ['text'] }),
    step({ from: ['requested', 'valid'], on: issue(renewal), to: 'valid', by: office, cite: '第12条第2款', offers: ['text', 'reasons'] }),
    step({ from: ['requested'], on: close, to: { closed: 'declined' }, by: office, cite: '第12条第2款', offers: ['reasons'] }),
    step({ from: ['valid'], on: close, to: { closed: 'cancelled' }, by: office, cite: '第12条第2款', offers: ['reasons'] }),
  ],
  bars: [
    bar({
      on: [issue(appointment)], when: not(any({ fact: 'legalQualification' }, { fact: 'familiarWithLaw' })), cite: '第12条第2款',
      says: '监督人员应当具有法律职业资格，或者熟悉有关法律、法规和规章：请先登记其一。',
    }),
    bar({ on: [issue(appointment)], when: not({ fact: 'capable' }), cite: '第12条第2款', says: '监督人员应当具备相应工作能力：请先登记如何认定。' }),
  ],
  facts: [
    { id: 'legalQualification', ask: '是否具有法律职业资格', cite: '第12条第2款', holds: ['qualification'] },
    { id: 'familiarWithLaw', ask: '是否熟悉有关法律、法规和规章（有考核、培训或者工作经历证明）', cite: '第12条第2款', holds: ['familiar'] },
    { id: 'capable', ask: '是否具备相应工作能力', cite: '第12条第2款', holds: ['capable'] },
  ],
}

/** What the register asks of whoever handles a matter. */
export const people: PeopleRules = {
  qualification: { cite: '第12条第2款', oneOf: [['qualification', 'familiar'], ['capable']], says: '须有法律职业资格或者熟悉有关法律、法规、规章，并具备相应工作能力' },
  credential: { cite: '第12条第2款', name: '监督人员资格登记', reading: '条例没有规定监督人员的证件：以资格登记为准。' },
  invited: { cite: '第13条', name: '受邀参加人员' },
  recusal: { cite: '第25条第3款', decidedBy: '所在单位主要负责人', reading: '条例没有写明决定之前是否停止办理：该人员暂停，其他人照常。' },
}

// 第十三条 ── 受邀参加监督的人员

const invitees = named('人大代表', '政协委员', '专家学者', '律师', '工商联代表', '新闻媒体工作者', '其他人员')

const invitation = instrument({
  id: 'invitation', role: 'invitation', name: '参加行政执法监督活动邀请', issuedBy: 'government', to: invitedSupervisor,
  cite: '第13条', words: ['邀请', '参加行政执法监督活动'],
})

export const invitedProceeding: Proceeding = {
  kind: 'invitedSupervisor', title: '邀请参加行政执法监督活动', cite: '第13条', tracks: [['drafted', 'valid']],
  opening: { by: ['government', 'justiceDepartment', 'supervisionOffice'], cite: '第13条', offers: ['text'] },
  steps: [
    step({ from: ['drafted'], on: issue(invitation), to: 'valid', by: ['government', 'justiceDepartment', 'supervisionOffice'], cite: '第13条', offers: ['text'] }),
    step({
      from: ['valid'], on: close, to: { closed: 'completed' }, by: ['justiceDepartment', 'supervisionOffice'], cite: '第13条', offers: ['text'],
      reading: '受邀人员协助监督，不制发文书、不作决定；活动结束时写明参加情况和意见。',
    }),
  ],
  bars: [bar({
    on: [issue(invitation)], when: not(chosen('category', invitees)), cite: '第13条', says: '请先登记受邀人员的身份类别。',
    reading: '“等”为未尽列举：其他人员也可以邀请。',
  })],
  facts: [{ id: 'category', ask: '受邀人员的身份', cite: '第13条', choices: invitees }],
}

export const norms = [departmentOffice, guidance, appointment, renewal, invitation]
