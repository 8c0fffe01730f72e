import { all, close, closing, file, instrument, issue, not, sanction, type Cite, type Proceeding } from '../../core/norms/index.ts'
import { office, stated } from './choices.ts'

// 第三十二条至第三十四条 ── 责任追究；容错

const conducts = [
  { value: 'failureToAct', name: '不履行或者不正确履行执法职责' }, { value: 'rudeness', name: '粗暴、野蛮等不文明执法，造成不良影响' },
  { value: 'unlawful', name: '主体、权限、程序或者决定不合法，决定明显不当' }, { value: 'obstruction', name: '不配合、不接受监督或者弄虚作假' },
  { value: 'refusal', name: '拒不执行监督决定' }, { value: 'selfInterest', name: '利用执法职权谋取不正当利益' },
  { value: 'other', name: '其他违法或者不当的执法行为' },
] as const

const punishment = sanction({
  id: 'liability', cite: '第32条第1款', words: ['依纪依法予以处理', '直接责任人员'], text: '对直接负责的主管人员和其他直接责任人员依纪依法处理',
  imposedBy: 'competentOrgan', on: 'person', for: conducts.map(({ name }) => name), reading: '办法没有写明由谁处理：由有权机关决定，监督机关只提出建议（I-17）。',
})
const supervisorsPunishment = sanction({
  id: 'supervisorsLiability', cite: '第33条', words: ['滥用职权', '玩忽职守', '徇私舞弊'], text: '对监督机关直接负责的主管人员和其他直接责任人员依纪依法处理',
  imposedBy: 'competentOrgan', on: 'person', for: ['滥用职权', '玩忽职守', '徇私舞弊'],
})
const outsidersPunishment = sanction({
  id: 'outsidersLiability', cite: '第34条', words: ['阻挠、妨碍', '依纪依法予以处理'], text: '对其他单位和个人的有关责任人员依纪依法处理',
  imposedBy: 'competentOrgan', on: 'person', for: ['阻挠、妨碍行政执法监督工作'],
})

export const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理建议', issuedBy: 'supervisionAuthority', to: 'competentOrgan',
  cite: '第32条第1款', words: ['拒不执行', '依纪依法予以处理'],
  reading: '办法没有写明由谁处理：监督机关只提出建议，由有权机关决定（I-17）；提出之前依第32条第2款审查是否容错。',
})
const result = instrument({
  id: 'liabilityResult', role: 'liabilityResult', name: '责任处理结果', issuedBy: 'competentOrgan', to: 'supervisionAuthority',
  cite: '第32条第1款', words: ['依纪依法予以处理'],
})
const exemption = instrument({
  id: 'exemption', role: 'exemption', name: '容错意见', issuedBy: 'competentOrgan', to: 'supervisionAuthority',
  cite: '第32条第2款', words: ['予以容错', '难以预见情形'],
})

export const norms = [punishment, supervisorsPunishment, outsidersPunishment, liabilityProposal, result, exemption]

const tolerable = all({ fact: 'beyondControl' }, { fact: 'dutyFulfilled' })
const register = ['competentOrgan', ...office] as const
const resultReading = '结果由有权机关作出；监督机关只登记，不作处分。'

const liability: Proceeding = {
  kind: 'liability', title: '被监督机关及其工作人员的责任处理', cite: '第32条第1款', tracks: [['open', 'proposed']],
  obstruction: { cite: '第32条第1款', which: { fact: 'conduct', is: 'obstruction' } },
  opening: { by: office, cite: '第32条第1款', offers: ['text'] },
  steps: [
    { from: ['open'], on: issue(liabilityProposal), to: 'proposed', by: office, cite: '第32条第1款', offers: ['reasons'] },
    { from: ['open'], on: close, to: { closed: 'noIssue' }, by: office, cite: '第32条第1款', late: true, offers: ['reasons'], reading: '查明不属于列明的行为的，到此为止。' },
    {
      from: ['open', 'proposed'], on: file(exemption), to: { closed: closing('exempted') }, by: register, cite: '第32条第2款', offers: ['reasons'],
      when: tolerable, otherwise: '容错须由于客观因素或者难以预见情形，并且执法人员已经按照职责和工作计划的要求履行职责。',
    },
    { from: ['proposed'], on: file(result), to: { closed: 'decided' }, by: register, cite: '第32条第1款', offers: ['text'], reading: resultReading },
  ],
  bars: [
    { on: [issue(liabilityProposal)], when: not(stated('conduct', conducts)), cite: '第32条第1款', says: '请写明属于列明的哪一种行为。' },
    { on: [issue(liabilityProposal)], when: not({ fact: 'toleranceReviewed' }), cite: '第32条第2款', says: '提出处理建议之前，须先审查是否应当容错。' },
    { on: [issue(liabilityProposal)], when: tolerable, cite: '第32条第2款', says: '符合容错的条件，不提出处理建议：请登记容错意见。' },
  ],
  facts: [
    { id: 'conduct', ask: '属于哪一种行为', cite: '第32条第1款', choices: conducts },
    { id: 'toleranceReviewed', ask: '是否已经审查应否容错', cite: '第32条第2款' },
    { id: 'beyondControl', ask: '是否由于客观因素或者难以预见情形', cite: '第32条第2款' },
    { id: 'dutyFulfilled', ask: '是否已经按照职能分工、岗位职责和监督管理工作计划要求履行职责', cite: '第32条第2款' },
  ],
}

/** Those on the other side, and those outside: a proposal and its result, no review of good faith. */
const others = (kind: string, title: string, cite: Cite): Proceeding => ({
  kind, title, cite, tracks: [['open', 'proposed']],
  opening: { by: ['superiorAuthority', ...office], cite, offers: ['text'] },
  steps: [
    { from: ['open'], on: issue(liabilityProposal), to: 'proposed', by: ['superiorAuthority', ...office], cite, offers: ['reasons'] },
    { from: ['proposed'], on: file(result), to: { closed: 'decided' }, by: ['superiorAuthority', ...register], cite, offers: ['text'], reading: resultReading },
  ],
  bars: [], facts: [],
})

export const proceedings: readonly Proceeding[] = [
  liability, { ...others('supervisorLiability', '监督机关及其工作人员的责任处理', '第33条'), notBySubject: true },
  { ...others('outsiderObstruction', '其他单位和个人妨碍监督的处理', '第34条'), obstruction: { cite: '第34条' } },
]
