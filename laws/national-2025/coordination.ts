import { accept, any, ask, bar, close, file, instrument, issue, not, reject, step, type Condition, type Proceeding } from '../../core/norms/index.ts'
import { office } from './actors.ts'
import { guidance, guideFirst } from './remedy.ts'

// 第七条第二项、第十三条 ── 行政执法争议的协调

const request = instrument({
  id: 'coordinationRequest', role: 'coordinationRequest', name: '执法争议协调申请', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第13条', words: ['争议进行协调'],
})

const opinion = instrument({
  id: 'coordinationOpinion', role: 'coordinationOpinion', name: '执法争议处理意见', issuedBy: 'supervisionOffice', to: 'government',
  cite: '第13条', words: ['不能取得一致意见', '提出处理意见'],
})

const decision = instrument({
  id: 'coordinationDecision', role: 'coordinationDecision', name: '执法争议处理决定', issuedBy: 'government', to: 'supervisedAgency',
  cite: '第13条', words: ['报人民政府决定'],
})

export const norms = [request, opinion, decision]

const subjects = [
  { value: 'listManagement', name: '行政执法事项清单管理' }, { value: 'jurisdiction', name: '案件管辖' },
  { value: 'crossField', name: '跨领域行政执法' }, { value: 'crossRegion', name: '跨区域行政执法' }, { value: 'other', name: '其他争议' },
] as const
const subjectStated: Condition = any(...subjects.map(({ value }) => ({ fact: 'disputeOver', is: value })))

export const proceeding: Proceeding = {
  kind: 'coordination', title: '行政执法争议协调', cite: '第13条', tracks: [['requested', 'coordinating', 'beforeGovernment']],
  opening: { by: ['supervisedAgency', ...office], cite: '第7条第2项', acts: [file(request)], offers: ['text'] },
  steps: [
    step({ from: ['requested'], on: accept(request), to: 'coordinating', by: office, cite: '第13条' }),
    step({ from: ['requested'], on: reject(request), to: { closed: 'declined' }, by: office, cite: '第13条', reading: '“可以”协调：不予协调的，写明理由。' }),
    guidance(['requested', 'coordinating']),
    step({
      from: ['coordinating'], on: close, to: { closed: 'agreed' }, by: office, cite: '第13条',
      asks: [ask('text', '第13条', '协调取得一致的，须写明一致意见。')],
    }),
    step({
      from: ['coordinating'], on: issue(opinion), to: 'beforeGovernment', by: office, cite: '第13条',
      asks: [ask('text', '第13条', '经协调不能取得一致意见的，须提出处理意见，才能报人民政府决定。')],
    }),
    step({ from: ['beforeGovernment'], on: issue(decision), to: { closed: 'decided' }, by: 'government', cite: '第13条', offers: ['text'] }),
  ],
  bars: [
    bar({ on: [accept(request)], when: not(subjectStated), cite: '第13条', says: '请先写明争议所涉：事项清单管理、案件管辖、跨领域、跨区域或者其他。' }),
    bar({
      on: [accept(request)], when: { fact: 'beyondOwnLevel' }, cite: '第13条',
      says: '只协调本级行政执法机关之间的争议：各方不属同一级人民政府的，请报共同的上一级。',
    }),
    guideFirst('withCounterpart', [close, issue(opinion), issue(decision)], ['requested', 'coordinating']),
  ],
  facts: [
    { id: 'disputeOver', ask: '争议涉及什么', cite: '第13条', choices: subjects },
    { id: 'beyondOwnLevel', ask: '争议是否有本级以外的行政执法机关参与', cite: '第13条' },
    { id: 'withCounterpart', ask: '是否行政执法机关与当事人之间的行政争议', cite: '第33条第3款', above: 'always' },
  ],
}
