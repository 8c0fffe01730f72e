import {
  accept, actor, all, ask, bar, conclusion, dateOf, days, decisionType, expiry, file, filingOf, ground, instrument, issue, law, may,
  must, not, opening, receiptOf, reject, serve, setBy, stage, step, workingDays, type Law,
} from '../core/norms/index.ts'

/**
 * A regulation of nowhere, as unlike the real ones as the vocabulary allows: one stage, working days, a review that does
 * not suspend, decision types with their own grounds and direct effects, a lead that must be answered before opening, a
 * talk that a share of wrong files triggers. The engine is tried on it, so that it learns no real law by heart.
 */
const council = actor('villageCouncil')
const sifting = stage('sifting')
const talking = stage('talking')
const quiet = stage('quiet')

const hasty = ground({ id: 'hasty', cite: '第6条第1项', words: ['仓促'], text: '仓促作出', family: 'decision' })
const idle = ground({ id: 'idle', cite: '第6条第2项', words: ['怠惰'], text: '怠惰不为', family: 'failureToAct' })

const caseNotice = instrument({ id: 'caseNotice', role: 'caseNotice', name: '受理告知', issuedBy: 'supervisionOffice', to: 'complainant', cite: '第5条', words: ['告知'] })
const sift = must({ id: 'sift', who: 'supervisionOffice', act: '决定是否受理', within: workingDays(5), from: [opening], until: [dateOf(caseNotice)], cite: '第5条', words: ['五个工作日'] })

const order = instrument({ id: 'order', role: 'bindingDecision', name: '监督令', titled: true, issuedBy: council, to: 'supervisedAgency', cite: '第7条第1款', words: ['监督令'] })
const annul = decisionType({ id: 'annul', name: '径行撤销', cite: '第7条第2款', words: ['径行撤销'], grounds: ['hasty'], directEffect: '原行为自始无效' })
const compel = decisionType({ id: 'compel', name: '限期作为', cite: '第7条第3款', words: ['限期作为'], grounds: ['idle'] })
const report = instrument({ id: 'report', role: 'executionReport', name: '执行回报', issuedBy: 'supervisedAgency', to: council, cite: '第8条', words: ['回报'] })
const obey = must({
  id: 'execution', who: 'supervisedAgency', act: '执行监督令', within: setBy(order), from: [receiptOf(order)], until: [{ act: 'accept', role: 'executionReport' }],
  holds: [{ by: filingOf(report), till: { act: 'reject', role: 'executionReport' }, then: 'resume' }], cite: '第8条', words: ['执行'],
})

const plea = instrument({ id: 'plea', role: 'reviewRequest', name: '申诉', issuedBy: 'supervisedAgency', to: 'superiorAuthority', cite: '第9条', words: ['申诉'] })
const answer = instrument({ id: 'answer', role: 'superiorReviewDecision', name: '申诉决定', issuedBy: 'superiorAuthority', to: 'supervisedAgency', cite: '第9条', words: ['决定'] })
const appeal = may({ id: 'appeal', clock: 'superiorReview', who: 'supervisedAgency', act: '申诉', within: workingDays(10), from: [receiptOf(order)], until: [filingOf(plea)], late: 'refuse', cite: '第9条', words: ['十个工作日'] })

const talkRecord = instrument({ id: 'talkRecord', role: 'talkRecord', name: '约谈记录', issuedBy: council, to: 'supervisedAgency', cite: '第10条', words: ['约谈'] })
const talkWithin = must({ id: 'talk', who: council, act: '约谈负责人', within: days(10), from: [receiptOf(order)], until: [dateOf(talkRecord)], cite: '第10条', words: ['约谈'] })

export const inventedLaw: Law = law({
  id: 'invented', version: '1', title: '乌有乡监督规约', short: '乌有规约', rank: 'localRule', region: 'cn', under: [],
  inForce: { from: '2020-01-01', to: '2025-12-31', cite: '第12条' },
  counting: { plainDay: 'working', endsOnHoliday: 'nextWorkingDay', reading: '本规约的日均为工作日。', cite: '第11条' },
  terms: { sifting: '甄别', talking: '待约谈', quiet: '无须约谈', villageCouncil: '乡约会' },
  lines: [], norms: [hasty, idle, caseNotice, sift, order, annul, compel, report, obey, plea, answer, appeal, talkRecord, talkWithin],
  proceedings: [{
    kind: 'supervision', title: '监督', cite: '第4条',
    tracks: [[sifting, 'open', 'verified', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'], ['noReview', 'underReview', 'reviewed'], [quiet, talking]],
    opening: { by: ['supervisionOffice', 'anyone'], cite: '第4条', acts: [{ act: 'file', role: 'tip' }] },
    steps: [
      step({ from: [sifting], on: issue(caseNotice), to: 'open', by: 'supervisionOffice', cite: '第5条' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: 'supervisionOffice', cite: '第6条', offers: ['grounds'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: 'supervisionOffice', cite: '第6条' }),
      step({ from: ['verified'], on: issue(order), to: 'decisionIssued', by: council, cite: '第7条第1款', asks: [ask('decides', '第7条第1款', '监督令须写明种类。')], offers: ['within'] }),
      step({ from: ['decisionIssued'], on: serve(order), to: 'executing', by: council, cite: '第8条' }),
      step({ from: ['executing'], on: file(report), to: 'executionReported', by: 'supervisedAgency', cite: '第8条' }),
      step({ from: ['executionOverdue'], on: file(report), to: 'executionReported', by: 'supervisedAgency', cite: '第8条', late: true }),
      step({ from: ['executionReported'], on: accept(report), to: { closed: 'executed' }, by: council, cite: '第8条' }),
      step({ from: ['executionReported'], on: reject(report), to: 'executing', by: council, cite: '第8条' }),
      step({ from: ['executing'], on: expiry(obey), to: 'executionOverdue', by: 'anyone', cite: '第8条' }),
      step({ from: ['noReview'], on: file(plea), to: 'underReview', by: 'supervisedAgency', cite: '第9条' }),
      step({ from: ['underReview'], on: issue(answer, 'upheld'), to: 'reviewed', by: 'superiorAuthority', cite: '第9条' }),
      step({ from: [quiet], on: issue(talkRecord), by: council, cite: '第10条', when: { fact: 'wrongShare', atLeast: 30 }, otherwise: '不合格案卷未达三成，不约谈。' }),
    ],
    bars: [bar({ on: [accept(report)], when: all({ at: 'underReview' }, not({ fact: 'urgent' })), cite: '第9条', says: '申诉未决，不能结案。' })],
    facts: [{ id: 'wrongShare', ask: '不合格案卷占百分之几', cite: '第10条' }, { id: 'urgent', ask: '是否紧急', cite: '第9条' }],
  }],
  readings: [], silent: [{ cite: '第9条', question: '对受理告知能否提出异议？', about: 'file:objection' }], external: [], tensions: [], notEncoded: {},
})
