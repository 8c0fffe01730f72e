import { actor, all, ask, bar, close, file, instrument, issue, not, stage, step, type Fact, type PeopleRules, type Proceeding } from '../../core/norms/index.ts'
import { notForDepartments, office } from './choices.ts'

// 第十七条 ── 特邀监督员：聘任的区域、证件、履职

const invitedSupervisor = actor('invitedSupervisor')
const appointed = stage('appointed')
const cite = '第17条'

const appointment = instrument({
  id: 'appointment', role: 'appointment', name: '行政执法特邀监督员聘书', issuing: 'may', issuedBy: 'justiceDepartment', to: invitedSupervisor,
  cite, words: ['可以聘请', '特邀监督员'], reading: '细则没有规定聘期：聘书可以写明。',
})
const credential = instrument({
  id: 'invitedCredential', role: 'invitedCredential', name: '行政执法特邀监督员证件', issuedBy: 'justiceDepartment', to: invitedSupervisor,
  cite, words: ['司法行政部门核发', '特邀监督员证件'],
})
const opinion = instrument({
  id: 'invitedOpinion', role: 'invitedOpinion', name: '特邀监督员意见', issuedBy: invitedSupervisor, to: 'supervisionOffice',
  cite, words: ['履行行政执法监督职责'],
})

export const norms = [appointment, credential, opinion]

const by = ['justiceDepartment', 'supervisionOffice'] as const

export const proceeding: Proceeding = {
  kind: 'invitedSupervisor', title: '行政执法特邀监督员', cite, tracks: [['requested', appointed, 'valid']],
  opening: { by, cite, offers: ['text'] },
  steps: [
    step({
      from: ['requested'], on: issue(appointment), to: appointed, by, cite, offers: ['within'],
      asks: [ask('text', cite, '聘书须写明所聘任的行政区域。')],
    }),
    step({ from: ['requested'], on: close, to: { closed: 'declined' }, by, cite, offers: ['reasons'], reading: '“可以”聘请：也可以不聘。' }),
    step({ from: [appointed], on: issue(credential), to: 'valid', by, cite, offers: ['text'] }),
    step({ from: [appointed, 'valid'], on: close, to: { closed: 'cancelled' }, by, cite, offers: ['reasons'], reading: '聘期届满或者解聘的，收回证件；细则没有规定条件。' }),
  ],
  bars: [notForDepartments(cite, '特邀监督员由司法行政部门聘请，部门没有这一权力。')],
  facts: [],
}

/** What the register asks of whoever handles a matter. */
export const people: PeopleRules = {
  credential: { cite: '第16条', name: '执法监督证件', reading: '细则只写现场监督出示有效证件：没有有效证件的不作承办人。' },
  invited: { cite, name: '特邀监督员' },
}

/** In a supervision matter: with a credential that is in force, and inside the area of the appointment. */
export const participation = {
  step: { on: file(opinion), by: [invitedSupervisor, ...office], cite, offers: ['text'] },
  bars: [
    bar({ on: [file(opinion)], when: not({ fact: 'invitedCredentialValid' }), cite, says: '特邀监督员须持司法行政部门核发的有效证件：没有证件或者聘期已满的，不能履行监督职责。' }),
    bar({ on: [file(opinion)], when: all({ fact: 'invitedCredentialValid' }, not({ fact: 'withinAppointedArea' })), cite, says: '特邀监督员只在其所聘任的行政区域内履行监督职责。' }),
  ],
  facts: [
    { id: 'invitedCredentialValid', ask: '参与的特邀监督员是否持有效证件、在聘期之内', cite, asked: 'later', register: 'invitedCredential' },
    { id: 'withinAppointedArea', ask: '监督事项是否在其所聘任的行政区域之内', cite, asked: 'later', register: 'invitedArea' },
  ] satisfies readonly Fact[],
} as const
