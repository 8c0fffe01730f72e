import { all, any, ask, bar, close, instrument, issue, not, refer, referTo, sanction, step, type Proceeding } from '../../core/norms/index.ts'
import { crimeReferred, regionalGovernment, stated } from './actors.ts'

// 第二十七条 ── 监督机关、监督机构及其工作人员的责任

const conducts = [
  { value: 'selfDealing', name: '以监督权谋取私利' },
  { value: 'credentialMisused', name: '涂改、转借行政执法监督证' },
  { value: 'derelictionOrExcess', name: '失职、越权而后果严重' },
  { value: 'complaintRefused', name: '没有正当理由而不受理投诉举报' },
  { value: 'otherBreach', name: '其他违反条例的行为' },
]

const warning = instrument({
  id: 'supervisorWarning', role: 'supervisorWarning', name: '警告决定', issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisionOfficer',
  cite: '第27条', words: ['给予警告', '有关负责人和责任人员'],
})

const cancellationRequest = instrument({
  id: 'supervisorCancellationRequest', role: 'supervisorCancellationRequest', name: '提请注销行政执法监督证的函', issuedBy: 'government',
  issuedByDepartment: 'supervisionAuthority', to: regionalGovernment, cite: '第27条', words: ['发证机关注销'],
})

const sanctions = [
  sanction({
    id: 'warnSupervisor', cite: '第27条', words: ['给予警告'], text: '警告', on: 'person', imposedBy: ['government', 'supervisionAuthority'], for: conducts.map(({ name }) => name),
  }),
  sanction({
    id: 'cancelSupervisionCredential', cite: '第27条', words: ['发证机关注销'], text: '注销行政执法监督证（情节严重）', on: 'person', imposedBy: regionalGovernment,
    credential: { becomes: 'cancelled', proceeding: 'supervisionCredential', after: [issue(cancellationRequest)] },
  }),
  sanction({ id: 'disciplineSupervisor', cite: '第27条', words: ['情节严重', '依法给予处分'], text: '处分（情节严重）', on: 'person', imposedBy: 'competentOrgan' }),
  sanction({ id: 'prosecuteSupervisor', cite: '第27条', words: ['构成犯罪', '刑事责任'], text: '追究刑事责任', on: 'person', imposedBy: 'competentOrgan' }),
]

export const norms = [warning, cancellationRequest, ...sanctions]

const own = { cite: '第27条' } as const
const deciders = ['government', 'supervisionAuthority'] as const

export const proceeding: Proceeding = {
  kind: 'supervisorMisconduct', title: '对监督机关、监督人员的责任处理', ...own, notBySubject: true, tracks: [['open', 'issued']],
  opening: { by: deciders, ...own, offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(warning), to: 'issued', by: 'government', line: 'government', ...own,
      asks: [ask('reasons', '第27条', '须写明事实和给予警告的理由。')],
    }),
    step({
      from: ['open'], on: issue(warning), to: 'issued', by: 'supervisionAuthority', line: 'department', ...own,
      asks: [ask('reasons', '第27条', '须写明事实和给予警告的理由。')],
    }),
    step({ from: ['open'], on: close, to: { closed: 'noIssue' }, by: deciders, ...own, asks: [ask('reasons', '第27条', '不作处理的，须写明理由。')] }),
    step({
      from: ['open', 'issued'], on: issue(cancellationRequest), by: deciders, ...own, offers: ['reasons'],
      when: { fact: 'serious' }, otherwise: '情节严重的，才提请注销行政执法监督证。',
    }),
    step({ from: ['open', 'issued'], on: referTo('supervisoryCommission', 'police', 'procuratorate', 'other'), by: deciders, ...own }),
    step({ from: ['issued'], on: close, to: { closed: 'liability' }, by: deciders, ...own, offers: ['reasons'] }),
  ],
  bars: [
    bar({ on: [issue(warning)], when: not(stated('conduct', conducts)), ...own, says: '须先认定监督机关、监督机构或者人员属于哪一种行为。' }),
    bar({ on: [close], when: all({ fact: 'crimeSuspected' }, any({ linked: 'crimeSuspected' }, not({ happened: refer }))), ...own, says: '监督人员涉嫌犯罪的，移送之后才能结案。' }),
    bar({
      on: [close], when: all({ fact: 'serious' }, { at: 'issued' }, not({ happened: issue(cancellationRequest) })), ...own,
      says: '情节严重的，须提请发证机关注销行政执法监督证，才能结案。',
    }),
  ],
  facts: [
    { id: 'conduct', ask: '属于哪一种行为', ...own, choices: conducts },
    { id: 'serious', ask: '是否情节严重', ...own, asked: 'later' },
    { id: 'crimeSuspected', ask: '是否涉嫌犯罪', ...own, asked: 'later', linked: crimeReferred },
  ],
}
