import {
  actor, any, ask, bar, close, dateOf, days, file, filingOf, instrument, issue, must, not, opening, promptly, refer, referTo, reject, stage, step, type Linked, type Proceeding, type Trigger,
} from '../../core/norms/index.ts'
import { office } from './choices.ts'

// 第二十条 ── 移送和反馈

const reply = instrument({
  id: 'referralReply', role: 'referralFeedback', name: '移送事项处理情况告知', issuedBy: 'competentOrgan', to: 'supervisionOffice',
  cite: '第20条第2款', words: ['处理情况', '书面告知'],
})
const receipt = instrument({
  id: 'referralReceipt', role: 'referralReceipt', name: '移送回执', issuedBy: 'competentOrgan', to: 'supervisionOffice',
  cite: '第20条第2款', words: ['移送有关机关'], reading: '细则没有规定回执：以回执证明移送何时送达。',
})

const otherOrgans = ['police', 'procuratorate', 'other'] as const
const feedback = {
  who: 'competentOrgan', act: '书面告知移送事项处理情况', to: 'supervisionOffice', within: days(20),
  from: [{ ...referTo(...otherOrgans), dayIn: 'feedback' } satisfies Trigger], until: [filingOf(reply)],
  cite: '第20条第2款', words: ['处理决定之日起', '二十日内'],
  reading: '起算日在另一机关：不知道处理决定之日的，登记为“起算日未知”，不计算最后一日。移送监察机关的依第1款，不适用本款期限。',
} as const

const referralFeedback = must({ id: 'referralFeedback', ...feedback })
const feedbackOfReferral = must({ id: 'feedbackOfReferral', clock: 'referralFeedback', proceeding: 'referral', ...feedback })

/** A referral that grew from a matter marks a clue in it; once it is sent, or was found to be none, it keeps the matter open no longer. */
export const clueReferred: Linked = { followedBy: 'referral', until: [refer] }

const toRefer = stage('toRefer')
const referred = stage('referred')

/** 第20条第1款, 第2款: the commission, or whoever else it is for. */
export const referral: Proceeding = {
  kind: 'referral', title: '移送', cite: '第20条第2款', withheld: true, tracks: [[toRefer, referred]],
  opening: { by: office, cite: '第20条第2款', offers: ['text'] },
  steps: [
    step({ from: [toRefer, referred], on: referTo('supervisoryCommission'), to: { closed: 'answered' }, by: office, cite: '第20条第1款', reading: '移送监察机关的，由其依法调查处置，本细则没有规定反馈。' }),
    step({ from: [toRefer, referred], on: referTo(...otherOrgans), to: referred, by: office, cite: '第20条第2款', reading: '得知受移送机关作出处理决定之日后，再登记一次移送并填写该日。' }),
    step({ from: [referred], on: file(receipt), by: ['competentOrgan', ...office], cite: '第20条第2款', offers: ['text'] }),
    step({ from: [referred], on: file(reply), to: { closed: 'answered' }, by: ['competentOrgan', 'supervisionOffice'], cite: '第20条第2款', offers: ['text'] }),
  ],
  bars: [bar({
    on: [referTo(...otherOrgans)], when: { fact: 'officialMisconduct' }, cite: '第20条第1款',
    says: '执法人员涉嫌贪污贿赂、失职渎职等职务违法或者职务犯罪的问题线索，应当移送监察机关。',
  })],
  facts: [{ id: 'officialMisconduct', ask: '是否为执法人员涉嫌职务违法或者职务犯罪的线索', cite: '第20条第1款' }],
}

/** In a supervision matter. */
export const inSupervision = { otherOrgans, reply }

// 第二十六条 ── 执法部门与综合行政执法机构之间的告知和移送

const integratedBody = actor('integratedBody')

const notice = instrument({
  id: 'caseTransferNotice', role: 'caseTransferNotice', name: '违法行为告知（移送）书', issuedBy: ['supervisedAgency', integratedBody], to: ['supervisedAgency', integratedBody],
  cite: '第26条第1款', words: ['及时告知或者移送'],
})
const acceptance = instrument({
  id: 'caseTransferReceipt', role: 'caseTransferReceipt', name: '告知、移送的接收结果', issuedBy: ['supervisedAgency', integratedBody], to: ['supervisedAgency', integratedBody],
  cite: '第26条第2款', words: ['案件移送', '衔接配合'],
})
const coordination = instrument({
  id: 'caseTransferCoordination', role: 'caseTransferCoordination', name: '案件移送衔接协调意见', issuedBy: 'justiceDepartment', to: ['supervisedAgency', integratedBody],
  cite: '第26条第2款', words: ['加强协调监督'],
})

const promptTransfer = must({
  id: 'caseTransferPromptly', proceeding: 'caseTransfer', who: ['supervisedAgency', integratedBody], act: '告知或者移送',
  within: promptly, from: [opening], until: [dateOf(notice)], cite: '第26条第1款', words: ['及时告知或者移送'],
  reading: '“及时”没有最后一日：显示已等天数，不产生逾期。',
})

export const norms = [reply, receipt, referralFeedback, feedbackOfReferral, notice, acceptance, coordination, promptTransfer]

const bodies = ['supervisedAgency', integratedBody, ...office] as const
const from = { fact: 'direction', is: 'fromDepartment' } as const
const to = { fact: 'direction', is: 'toDepartment' } as const

const coordinated = {
  to: { closed: 'decided' }, by: 'justiceDepartment', cite: '第26条第2款', asks: [ask('text', '第26条第2款', '须写明由谁处理、如何衔接。')],
} as const

export const caseTransfer: Proceeding = {
  kind: 'caseTransfer', title: '执法部门与综合行政执法机构的案件移送', cite: '第26条第1款', tracks: [[toRefer, 'sent', 'coordinating']],
  opening: { by: bodies, cite: '第26条第1款', offers: ['text'] },
  steps: [
    step({ from: [toRefer], on: issue(notice), to: 'sent', by: bodies, cite: '第26条第1款', offers: ['text'] }),
    step({ from: [toRefer], on: close, to: { closed: 'withdrawn' }, by: bodies, cite: '第26条第1款', late: true, offers: ['reasons'], reading: '查明仍应由自己处理的，到此为止。' }),
    step({ from: ['sent'], on: file(acceptance), to: { closed: 'completed' }, by: bodies, cite: '第26条第2款', offers: ['text'] }),
    step({ from: ['sent'], on: reject(notice), to: 'coordinating', by: bodies, cite: '第26条第2款', reading: '不接收的，由本级司法行政部门协调。' }),
    step({ from: ['sent'], on: issue(coordination), ...coordinated, late: true, reading: '迟迟没有接收结果的，司法行政部门也可以径行协调。' }),
    step({ from: ['coordinating'], on: issue(coordination), ...coordinated }),
  ],
  bars: [bar({ on: [issue(notice)], when: not(any(from, to)), cite: '第26条第1款', says: '请写明由谁告知或者移送给谁。' })],
  facts: [{
    id: 'direction', ask: '由谁告知或者移送给谁', cite: '第26条第1款',
    choices: [{ value: from.is, name: '执法部门移送综合行政执法机构' }, { value: to.is, name: '综合行政执法机构移送执法部门' }],
  }],
}
