import {
  accept, actor, ask, bar, close, conclusion, instrument, issue, not, referTo, reject, sanction, step, type Proceeding, type Step,
} from '../../core/norms/index.ts'
import { chosen, named } from './choices.ts'

// 第三十四条至第三十七条 ── 责任处理

const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const above = ['government', 'superiorAuthority', 'competentOrgan'] as const
const judiciary = actor('judiciary')
const police = actor('police')

const conduct = [
  '不履行或者不正确履行职责', '不文明执法造成不良影响', '主体、权限、程序或者决定违法、明显不当', '不配合、不接受监督或者弄虚作假',
  '拒不执行监督决定', '利用职权谋取不正当利益', '其他违法或者不当的执法行为',
].map((name, index) => ({ value: `第34条第${index + 1}项`, name }))
const misconduct = named('滥用职权', '徇私舞弊', '玩忽职守')

const [byConduct, byMisconduct] = [conduct, misconduct].map((choices) => choices.map(({ name }) => name)) as [string[], string[]]
const recommended = '2026年2月1日起，对人员的处理先登记为建议，经有权机关决定后生效；两法并行，提请注意（I-27）。'

export const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理单', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第34条', words: ['处理措施', '依法给予处分'],
})

export const liabilityDecision = instrument({
  id: 'liabilityDecision', role: 'liabilityDecision', name: '责任处理决定', issuedBy: ['supervisionAuthority', ...above], to: ['supervisedAgency', 'supervisionAuthority', 'anyone'],
  cite: '第34条', words: ['根据情节', '处理措施'],
})

const sanctions = [
  sanction({ id: 'criticise', cite: '第34条', words: ['批评教育'], text: '批评教育', on: 'person', for: byConduct, imposedBy: 'supervisionAuthority', reading: recommended }),
  sanction({ id: 'writtenSelfCriticism', cite: '第34条', words: ['书面检查'], text: '责令作出书面检查', on: 'person', for: byConduct, imposedBy: 'supervisionAuthority', reading: recommended }),
  sanction({
    id: 'suspendCredential', cite: '第34条', words: ['暂扣行政执法证件'], text: '暂扣行政执法证件', on: 'person', for: byConduct, imposedBy: 'supervisionAuthority', reading: recommended,
    credential: { becomes: 'suspended', proceeding: 'credentialSuspension', after: [issue(liabilityDecision, '暂扣行政执法证件'), accept(liabilityProposal)] },
  }),
  sanction({ id: 'discipline', cite: '第34条', words: ['情节严重', '依法给予处分'], text: '处分', on: 'person', for: byConduct, imposedBy: 'competentOrgan' }),
  sanction({ id: 'prosecute', cite: '第34条', words: ['构成犯罪', '刑事责任'], text: '追究刑事责任', on: 'person', for: byConduct, imposedBy: judiciary }),
  sanction({ id: 'supervisorCorrection', cite: '第35条', words: ['限期整改', '通报批评'], text: '限期整改、通报批评', on: 'body', for: byMisconduct, imposedBy: 'competentOrgan' }),
  sanction({ id: 'supervisorDiscipline', cite: '第35条', words: ['依法给予处分'], text: '处分', on: 'person', for: byMisconduct, imposedBy: 'competentOrgan' }),
  sanction({ id: 'supervisorProsecute', cite: '第35条', words: ['构成犯罪', '刑事责任'], text: '追究刑事责任', on: 'person', for: byMisconduct, imposedBy: judiciary }),
  sanction({ id: 'criticiseOutsider', cite: '第36条', words: ['批评教育'], text: '批评教育', on: 'person', for: ['阻挠、妨碍监督工作'], imposedBy: 'supervisionAuthority' }),
  sanction({ id: 'publicOrderPenalty', cite: '第36条', words: ['公安机关', '治安管理处罚'], text: '治安管理处罚', on: 'person', for: ['违反治安管理'], imposedBy: police }),
]

/** A refusal or obstruction is put on record, and may then be dealt with under 第34条第4项. */
export const obstructionRecord = instrument({
  id: 'obstructionRecord', role: 'obstructionRecord', name: '拒绝、阻挠监督情况记录', issuedBy: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第24条第3款', words: ['予以配合', '拒绝、阻挠'],
})

export const norms = [...sanctions, liabilityProposal, liabilityDecision, obstructionRecord]

/** Crime goes to those who pursue it; what has been handed over or was found to be nothing ends. */
const transferred = (cite: '第34条' | '第35条' | '第36条', from: Step['from'], by: Step['by'], offences: readonly [string, ...string[]]): readonly Step[] => [
  step({ from, on: referTo(...offences), by, cite }),
  step({ from: [from[0]], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by, cite, offers: ['text'] }),
  step({
    from, on: close, to: { closed: 'completed' }, by, cite, offers: ['reasons'], late: true,
    when: { happened: { act: 'refer' } }, otherwise: `尚未依${cite}处理，也没有移送，不能结案。`,
  }),
]

export const proceeding: Proceeding = {
  kind: 'liability', title: '对被监督机关人员的责任处理', cite: '第34条', tracks: [['open', 'proposed']],
  obstruction: { cite: '第34条', which: { fact: 'conduct', is: '第34条第4项' } },
  opening: { by: office, cite: '第34条', offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(liabilityDecision, '批评教育', '责令作出书面检查', '暂扣行政执法证件'), to: { closed: 'decided' }, by: office, cite: '第34条', offers: ['text'],
      when: not({ under: 'national-2025' }), otherwise: '国家条例施行后，对人员的处理先向有权机关提出建议，由有权机关决定。', reading: recommended,
    }),
    step({ from: ['open'], on: issue(liabilityProposal), to: 'proposed', by: office, cite: '第34条', offers: ['reasons', 'text'] }),
    step({
      from: ['proposed'], on: accept(liabilityProposal), to: { closed: 'decided' }, by: ['competentOrgan', ...office], cite: '第34条',
      asks: [ask('text', '第34条', '须写明作出决定的有权机关和处理结果。')], reading: '有权机关不在平台上的，由监督机关登记其决定。',
    }),
    step({ from: ['proposed'], on: reject(liabilityProposal), to: { closed: 'declined' }, by: ['competentOrgan', ...office], cite: '第34条' }),
    ...transferred('第34条', ['open', 'proposed'], office, ['police', 'supervisoryCommission']),
    step({
      from: ['open'], on: referTo('other'), by: office, cite: '第37条',
      asks: [ask('basis', '第37条', '条例没有列明的责任，须写明所依据的法律、法规。')],
    }),
  ],
  bars: [bar({ on: [issue(liabilityDecision), issue(liabilityProposal)], when: not(chosen('conduct', conduct)), cite: '第34条', says: '请先选定属于第34条所列哪一项行为。' })],
  facts: [{ id: 'conduct', ask: '属于第34条所列哪一项行为', cite: '第34条', choices: conduct }],
}

export const supervisors: Proceeding = {
  kind: 'supervisorMisconduct', title: '对监督机关、监督人员的责任处理', cite: '第35条', notBySubject: true, tracks: [['open']],
  opening: { by: above, cite: '第35条', offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(liabilityDecision, '限期整改', '通报批评', '处分'), to: { closed: 'decided' }, by: above, cite: '第35条', offers: ['text'],
      reading: '条例没有写明有权机关：由本级人民政府、上一级监督机关或者任免机关处理，监督机关不给自己登记处理。',
    }),
    ...transferred('第35条', ['open'], above, ['police', 'supervisoryCommission']),
  ],
  bars: [bar({ on: [issue(liabilityDecision)], when: not(chosen('misconduct', misconduct)), cite: '第35条', says: '请先选定滥用职权、徇私舞弊或者玩忽职守。' })],
  facts: [{ id: 'misconduct', ask: '监督中的哪一种行为', cite: '第35条', choices: misconduct }],
}

export const outsiders: Proceeding = {
  kind: 'outsiderObstruction', title: '其他单位、个人阻挠监督的处理', cite: '第36条', tracks: [['open']], obstruction: { cite: '第36条' },
  opening: { by: office, cite: '第36条', offers: ['text'] },
  steps: [
    step({ from: ['open'], on: issue(liabilityDecision, '批评教育'), to: { closed: 'decided' }, by: office, cite: '第36条', offers: ['text'] }),
    ...transferred('第36条', ['open'], office, ['police']),
  ],
  bars: [], facts: [],
}
