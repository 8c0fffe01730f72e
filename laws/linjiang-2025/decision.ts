import {
  accept, all, ask, bar, dateOf, decisionType, expiry, file, filingOf, ground, instrument, issue, may, must, receiptOf, reject, serve, step,
  workingDays, type DecisionType, type Ground,
} from '../../core/norms/index.ts'
import { board, notStayed, remedyOverdue, remedying, room, sanctioned, stayed } from './actors.ts'

// 第五条、第六条 ── 一个阶段：五种情形各有一种决定

export const grounds: readonly Ground[] = [
  ground({ id: 'curable', cite: '第5条第1项', words: ['可以补足'], text: '理由或者证据有欠缺，可以补足', family: 'decision' }),
  ground({ id: 'powerless', cite: '第5条第2项', words: ['没有职权', '违反法定程序'], text: '没有职权，或者违反法定程序', family: 'competence' }),
  ground({ id: 'executed', cite: '第5条第3项', words: ['已经执行'], text: '已经执行，撤销没有实际意义', family: 'decision' }),
  ground({ id: 'void', cite: '第5条第4项', words: ['重大且明显违法'], text: '重大且明显违法', family: 'decision' }),
  ground({ id: 'idle', cite: '第5条第5项', words: ['应当作为'], text: '应当作为而没有作为', family: 'failureToAct' }),
]

export const types: readonly DecisionType[] = [
  decisionType({ id: 'complete', name: '责令补正', cite: '第6条第1款第1项', words: ['责令补正'], grounds: ['curable'] }),
  decisionType({ id: 'revoke', name: '撤销', cite: '第6条第1款第2项', words: ['撤销', '送达之日起失去效力'], grounds: ['powerless'], directEffect: '原行为自决定送达之日起失去效力' }),
  decisionType({ id: 'declareUnlawful', name: '确认违法', cite: '第6条第1款第3项', words: ['确认违法', '效力不变'], grounds: ['executed'], directEffect: '原行为违法，效力不变' }),
  decisionType({ id: 'declareVoid', name: '确认无效', cite: '第6条第1款第4项', words: ['确认无效', '自始没有效力'], grounds: ['void'], directEffect: '原行为自始没有效力' }),
  decisionType({ id: 'perform', name: '限期作为', cite: '第6条第1款第5项', words: ['限期作为'], grounds: ['idle'] }),
]

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '监督处理决定', titled: true, issuing: 'must', issuedBy: room, to: 'supervisedAgency',
  cite: '第6条第1款', words: ['《监督处理决定》', '会商室制发'], wording: { short: '决定', word: '监处', operative: '决定{decides}' },
})

const redressNotice = instrument({
  id: 'redressNotice', role: 'redressNotice', name: '赔偿请求权告知', issuedBy: room, to: 'counterpart', cite: '第6条第2款', words: ['可以依法请求赔偿'],
})

const tellOfRedress = must({
  id: 'redress', who: room, act: '告知受损害的人可以依法请求赔偿', to: 'counterpart', within: workingDays(5),
  from: [{ ...dateOf(decision), decides: ['确认违法'] }], until: [dateOf(redressNotice)],
  cite: '第6条第2款', words: ['确认违法', '五日内'], reading: '条文没有写起算日，自作出处理决定之日起算。',
})

// 第七条 ── 执行和报告

const report = instrument({
  id: 'report', role: 'executionReport', name: '执行报告', issuedBy: 'supervisedAgency', to: room, cite: '第7条', words: ['应当报告'],
})

const execution = must({
  id: 'execution', who: 'supervisedAgency', act: '执行处理决定并报告', to: room, within: workingDays(10),
  from: [receiptOf(decision)], until: [{ act: 'accept', role: report.role }, { act: 'issue', role: 'superiorReviewReply', outcome: ['annulled'] }],
  holds: [
    { by: filingOf(report), till: { act: 'reject', role: report.role }, then: 'resume' },
    { by: { act: 'issue', role: 'stayOrder' }, till: { act: 'issue', role: 'superiorReviewReply' }, then: 'resume' },
  ],
  cite: '第7条', words: ['十日内执行'], inPaper: '执行本决定，并向{to}报告执行情况', reading: '中止执行的，复审决定作出后继续计算，以原来的最后一日为准。',
})

// 第八条 ── 对决定本身的复审，不停止执行；例外由市评审会决定

const request = instrument({
  id: 'request', role: 'reviewRequest', name: '复审申请', issuedBy: 'supervisedAgency', to: board, cite: '第8条第1款', words: ['申请复审'],
})

const review = may({
  id: 'review', clock: 'superiorReview', who: 'supervisedAgency', act: '申请复审', to: board, within: workingDays(7), from: [receiptOf(decision)],
  until: [filingOf(request)], late: 'refuse', cite: '第8条第1款', words: ['七日内', '逾期的，不予受理'],
})

const reviewReply = instrument({
  id: 'reviewReply', role: 'superiorReviewReply', name: '复审决定', issuedBy: board, to: 'supervisedAgency', cite: '第8条第2款', words: ['复审决定'],
  wording: { short: '决定', word: '监审' },
})

const answerReview = must({
  id: 'answerReview', who: board, act: '作出复审决定', within: workingDays(15), from: [filingOf(request)], until: [dateOf(reviewReply)],
  cite: '第8条第2款', words: ['十五日内'],
})

const stayOrder = instrument({
  id: 'stayOrder', role: 'stayOrder', name: '中止执行决定', issuedBy: board, to: 'supervisedAgency', cite: '第8条第3款', words: ['中止执行'],
})

// 第九条 ── 两步的责任：先责令，期满再建议

const remedyOrder = instrument({
  id: 'remedyOrder', role: 'remedyOrder', name: '限期补救通知', issuedBy: room, to: 'supervisedAgency', cite: '第9条', words: ['责令限期补救'],
})

const remedy = must({
  id: 'remedy', who: 'supervisedAgency', act: '补救', within: { setBy: remedyOrder.role }, from: [receiptOf(remedyOrder)],
  until: [{ act: 'accept', role: report.role }], holds: [{ by: filingOf(report), till: { act: 'reject', role: report.role }, then: 'resume' }],
  cite: '第9条', words: ['限期补救'],
})

const proposal = instrument({
  id: 'proposal', role: 'liabilityProposal', name: '处分建议', issuedBy: room, to: 'competentOrgan', cite: '第9条', words: ['建议给予处分'],
})

export const norms = [
  ...grounds, decision, ...types, redressNotice, tellOfRedress, report, execution, request, review, reviewReply, answerReview, stayOrder, remedyOrder, remedy, proposal,
]

export const steps = [
  step({
    from: ['verified'], on: issue(decision), to: 'decisionIssued', by: room, cite: '第6条第1款', offers: ['officers', 'text'],
    asks: [ask('decides', '第6条第1款', '处理决定须写明是五种中的哪一种。')],
    when: { stating: 'officers', atLeast: 3 }, otherwise: '处理决定须由三名以上评议员会商：请填写参加会商的人数，不足三名的不能作出。',
  }),
  step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: room, cite: '第7条' }),
  step({ from: ['executing', 'executionReported', 'executionOverdue', remedying], on: issue(redressNotice), by: room, cite: '第6条第2款' }),
  step({ from: ['executing'], on: file(report), to: 'executionReported', by: 'supervisedAgency', cite: '第7条', offers: ['text'] }),
  step({ from: ['executionOverdue'], on: file(report), to: 'executionReported', by: 'supervisedAgency', cite: '第7条', offers: ['text'], late: true }),
  step({ from: [remedying, remedyOverdue], on: file(report), to: 'executionReported', by: 'supervisedAgency', cite: '第9条', offers: ['text'] }),
  step({ from: ['executionReported'], on: accept(report), to: { closed: 'executed' }, by: room, cite: '第7条', offers: ['reasons'] }),
  step({ from: ['executionReported'], on: reject(report), to: 'executing', by: room, cite: '第7条', asks: [ask('reasons', '第7条', '不认可执行报告的，须写明哪里没有执行。')] }),
  step({ from: ['executing'], on: expiry(execution), to: 'executionOverdue', by: 'anyone', cite: '第9条' }),
  step({ from: ['executionOverdue'], on: issue(remedyOrder), by: room, cite: '第9条', asks: [ask('within', '第9条', '须写明补救的期限。')] }),
  step({ from: ['executionOverdue'], on: serve(remedyOrder), to: remedying, by: room, cite: '第9条', when: { happened: issue(remedyOrder) }, otherwise: '限期补救通知尚未制发，不能送达。' }),
  step({ from: [remedying], on: expiry(remedy), to: remedyOverdue, by: 'anyone', cite: '第9条' }),
  step({ from: [remedyOverdue], on: issue(proposal), to: { closed: sanctioned }, by: room, cite: '第9条', offers: ['reasons'] }),
  step({ from: ['noReview'], on: file(request), to: 'underReview', by: 'supervisedAgency', cite: '第8条第1款', offers: ['reasons'], afterClosing: true }),
  step({ from: ['underReview'], on: issue(reviewReply, 'upheld', 'changed'), to: 'reviewed', also: [notStayed], by: board, cite: '第8条第2款', offers: ['reasons'], afterClosing: true }),
  step({ from: ['underReview'], on: issue(reviewReply, 'annulled'), to: { closed: 'terminated' }, also: ['reviewed', notStayed], by: board, cite: '第8条第2款', offers: ['reasons'], afterClosing: true }),
  step({
    from: [notStayed], on: issue(stayOrder), to: stayed, by: board, cite: '第8条第3款', when: all({ at: 'underReview' }, { fact: 'irreparable' }),
    otherwise: '只有在复审期间，并且执行将造成不能弥补的损失的，才可以中止执行。', asks: [ask('reasons', '第8条第3款', '中止执行的，须写明会造成怎样的损失。')],
  }),
]

export const bars = [
  bar({ on: [accept(report)], when: { running: 'redress' }, cite: '第6条第2款', says: '尚未告知受损害的人可以请求赔偿，不能结案。' }),
  bar({ on: [accept(report)], when: { at: 'underReview' }, cite: '第8条第2款', says: '复审决定尚未作出，不能结案。' }),
  bar({ on: [issue(remedyOrder)], when: { at: stayed }, cite: '第8条第3款', says: '执行已经中止，不能责令补救。' }),
]
