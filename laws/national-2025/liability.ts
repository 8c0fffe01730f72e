import { all, any, ask, bar, close, instrument, issue, not, refer, referTo, reject, sanction, step, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'
import { clueReferred } from './referral.ts'
import { objectionSteps, objectionTrack } from './objection.ts'

// 第三十二条 ── 对执法人员的处理建议，由有权机关处理

export const proposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '对执法人员的处理建议', issuedBy: 'supervisionOffice', to: 'competentOrgan',
  cite: '第32条', words: ['处理的建议', '有权机关依法处理'],
  reading: '地方规定的警告、暂扣等，登记后须待有权机关决定才生效；本级人民政府的批准视为该决定（N-22）。',
})

export const decision = instrument({
  id: 'liabilityDecision', role: 'liabilityDecision', name: '对执法人员的处理决定', issuedBy: ['competentOrgan', 'government'], to: 'enforcementOfficer',
  cite: '第32条', words: ['有权机关依法处理'],
})

const onOfficer = { on: 'person', imposedBy: 'competentOrgan', cite: '第32条', for: ['存在违法或者明显不当情形'] } as const

export const norms = [
  proposal, decision,
  sanction({ id: 'criticism', text: '批评教育', words: ['批评教育'], ...onOfficer }),
  sanction({ id: 'offPostEducation', text: '离岗教育', words: ['离岗教育'], ...onOfficer }),
  sanction({ id: 'transferOffPost', text: '调离执法岗位', words: ['调离执法岗位'], ...onOfficer }),
  sanction({ id: 'revokeQualification', text: '取消执法资格', words: ['取消执法资格'], ...onOfficer, credential: { becomes: 'cancelled', proceeding: 'enforcementCredential' } }),

  // 第四十条、第四十一条 ── 监督人员，拒绝、阻挠监督的人员

  sanction({
    id: 'disciplineSupervisor', cite: '第40条', words: ['滥用职权', '玩忽职守', '徇私舞弊', '处分'], text: '依法给予处分',
    on: 'person', imposedBy: 'competentOrgan', for: ['滥用职权', '玩忽职守', '徇私舞弊'],
  }),
  sanction({
    id: 'prosecuteSupervisor', cite: '第40条', words: ['构成犯罪', '刑事责任'], text: '依法追究刑事责任',
    on: 'person', imposedBy: 'competentOrgan', for: ['构成犯罪'], reading: '移送有管辖权的机关，登记去向和回执。',
  }),
  sanction({
    id: 'disciplineObstruction', cite: '第41条', words: ['拒绝、阻挠', '扰乱', '处分'], text: '依法给予处分',
    on: 'person', imposedBy: 'competentOrgan', for: ['拒绝、阻挠监督', '故意扰乱监督工作秩序'], reading: '处分只及于依法可以给予处分的人员；其他人员另依法律处理。',
  }),
]

const bySupervisor = any({ by: 'supervisionOffice' }, { by: 'justiceDepartment' })

export const proceeding: Proceeding = {
  kind: 'liability', title: '对执法人员的责任处理', cite: '第32条', tracks: [['open', 'proposed'], objectionTrack],
  obstruction: { cite: '第41条' },
  opening: { by: office, cite: '第32条', offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(proposal), to: 'proposed', by: office, cite: '第32条',
      asks: [ask('text', '第32条', '处理建议须写明建议给予哪一种处理，以及所考虑的原因、后果和纠正情况。')],
    }),
    step({ from: ['open'], on: close, to: { closed: 'noIssue' }, by: office, cite: '第32条', late: true, offers: ['reasons'] }),
    step({ from: ['proposed'], on: issue(decision), to: { closed: 'decided' }, by: ['competentOrgan', 'government'], cite: '第32条', above: 'ifSilent', offers: ['text', 'basis'] }),
    step({ from: ['proposed'], on: reject(proposal), to: { closed: 'declined' }, by: ['competentOrgan', 'government'], cite: '第32条', above: 'ifSilent' }),
    step({ from: ['open', 'proposed'], on: referTo('supervisoryCommission'), by: office, cite: '第33条第1款', above: 'ifSilent' }),
    step({ from: ['open', 'proposed'], on: referTo('police', 'procuratorate', 'other'), by: office, cite: '第40条', reading: '构成犯罪的，依法追究刑事责任。' }),
    ...objectionSteps(all({ happened: issue(proposal) }, not({ happened: issue(decision) })), '异议针对监督机构的处理建议；有权机关已经决定的，依该决定所依的法律救济。'),
  ],
  bars: [
    bar({
      on: [issue(proposal)], cite: '第32条', above: 'always',
      when: not(all({ fact: 'weighsCauses' }, { fact: 'weighsConsequences' }, { fact: 'weighsCorrection' })),
      says: '提出处理建议须综合考虑主客观原因、后果、纠正情况，缺一不能提出。',
    }),
    bar({
      on: [issue(decision)], when: bySupervisor, cite: '第32条',
      says: '监督机构对执法人员只提处理建议，由有权机关依法处理。', reading: '地方规定的处理登记后，待有权机关决定或者本级人民政府批准才生效（N-22）。',
    }),
    bar({
      on: [issue(decision), reject(proposal), close], when: all({ fact: 'clueToTransfer' }, any({ linked: 'clueToTransfer' }, not({ happened: refer }))), cite: '第33条第1款', above: 'always',
      says: '已发现应当移送监察机关的线索，移送之后才能了结。',
    }),
  ],
  facts: [
    { id: 'weighsCauses', ask: '是否考虑了主客观原因', cite: '第32条', above: 'always', asked: 'later' },
    { id: 'weighsConsequences', ask: '是否考虑了后果', cite: '第32条', above: 'always', asked: 'later' },
    { id: 'weighsCorrection', ask: '是否考虑了纠正情况', cite: '第32条', above: 'always', asked: 'later' },
    { id: 'clueToTransfer', ask: '是否有应当移送监察机关的线索还没有移送', cite: '第33条第1款', above: 'always', asked: 'later', linked: clueReferred },
  ],
}
