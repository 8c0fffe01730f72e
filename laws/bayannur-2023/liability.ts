import { ask, close, instrument, issue, not, referTo, reject, step, type Proceeding } from '../../core/norms/index.ts'
import { named, office } from './choices.ts'
import { inSupervision } from './referral.ts'

// 第二十七条 ── 责任依内蒙古条例；细则自己不设处罚、处分的种类

const words = ['有关规定处理'] as const
const cite = '第27条'

export const proposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '责任处理建议', issuedBy: 'supervisionOffice', to: 'competentOrgan', cite, words,
  reading: '由谁处理、有哪些种类，都依内蒙古条例；监督机构只提建议。',
})
const decision = instrument({
  id: 'liabilityDecision', role: 'liabilityDecision', name: '责任处理决定', issuedBy: 'competentOrgan', to: ['supervisedAgency', 'supervisionOffice'], cite, words,
})

export const norms = [proposal, decision]

export const proceeding: Proceeding = {
  kind: 'liability', title: '责任处理', cite, tracks: [['open', 'proposed']], obstruction: { cite },
  opening: { by: office, cite, offers: ['text'] },
  steps: [
    step({
      from: ['open'], on: issue(proposal), to: 'proposed', by: office, cite, offers: ['text', 'reasons', 'basis'],
      asks: [ask('basis', cite, '处理建议须写明内蒙古条例的哪一条：其文本尚未录入，请手工填写。', not({ under: 'national-2025' }))],
      reading: '国家条例施行后，建议可以以国家条例第32条为据；处理决定仍须写明依据。',
    }),
    step({ from: ['open'], on: close, to: { closed: 'noIssue' }, by: office, cite, late: true, offers: ['reasons'] }),
    step({ from: ['open', 'proposed'], on: referTo('supervisoryCommission'), by: office, cite: '第20条第1款' }),
    step({ from: ['open', 'proposed'], on: referTo(...inSupervision.otherOrgans), by: office, cite: '第20条第2款' }),
    step({
      from: ['proposed'], on: issue(decision), to: { closed: 'decided' }, by: 'competentOrgan', cite, offers: ['text'],
      asks: [ask('basis', cite, '处理决定须写明所依的条款。')], reading: '决定由有权机关作出；监督机构只登记。',
    }),
    step({ from: ['proposed'], on: reject(proposal), to: { closed: 'declined' }, by: 'competentOrgan', cite }),
  ],
  bars: [],
  facts: [{ id: 'of', ask: '涉及谁', cite, choices: named('行政执法部门', '行政执法人员', '行政执法监督人员') }],
}
