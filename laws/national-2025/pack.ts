import {
  accept, all, any, approve, ask, bar, close, conclusion, dateOf, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, law, may, measure, measureTaken, must, not, notPursue, promptly, receiptOf, refer, reject, serve, setBy, step, submit,
} from '../../core/norms/index.ts'
import { lines } from './lines.ts'

// 第二十二条 ── 监督措施

const measures = [
  measure({ id: 'selfInspection', cite: '第22条第1项', words: ['自查、说明情况'], text: '要求自查、说明情况' }),
  measure({ id: 'inspect', cite: '第22条第2项', words: ['检查、访谈、暗访'], text: '检查、访谈、暗访' }),
  measure({ id: 'convene', cite: '第22条第3项', words: ['座谈、听证、统计、评估'], text: '座谈、听证、统计、评估' }),
  measure({ id: 'inspectFiles', cite: '第22条第4项', words: ['调阅、复制'], text: '调阅、复制资料' }),
  measure({ id: 'talk', cite: '第22条第5项', words: ['约谈', '负责人'], text: '约谈负责人或者相关责任人' }),
  measure({ id: 'otherMeasure', cite: '第22条第6项', words: ['其他必要的措施'], text: '其他必要的措施' }),
]

// 第二十七条 ── 督办函

const urging = instrument({
  id: 'urging', role: 'urging', name: '行政执法监督督办函', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['行政执法监督督办函', '应当履行而未履行'], contains: ['规定时限'],
})

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '纠正情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第27条第2款', words: ['报送纠正情况'],
})

const accepted = [{ act: 'accept', role: rectificationReport.role }] as const
const whileReported = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

const perform = must({
  id: 'performAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '履行职责并报送纠正情况', to: 'supervisionOffice',
  within: setBy(urging), from: [receiptOf(urging)], until: accepted, holds: whileReported, above: 'always',
  cite: '第27条第2款', words: ['规定时限内', '报送纠正情况'],
  reading: '时限由督办函载明，自收到之日起按自然日计算；“及时”本身不产生逾期（N-1至N-3）。',
})

// 第二十八条 ── 意见书

const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第28条第1款', words: ['行政执法监督意见书', '查明', '违法或者明显不当'], contains: ['规定时限'],
})

const rectify = must({
  id: 'rectification', who: 'supervisedAgency', act: '纠正并报送纠正情况', to: 'supervisionOffice',
  within: setBy(opinion), from: [receiptOf(opinion)], until: accepted, holds: whileReported, above: 'ifSilent',
  cite: '第28条第2款', words: ['及时纠正', '规定时限内'],
  reading: '时限由意见书载明，自收到之日起按自然日计算（N-1至N-3）。',
})

// 第二十九条 ── 处理建议、本级人民政府决定、决定书

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true, issuedBy: 'government', to: 'supervisedAgency',
  cite: '第29条', words: ['行政执法监督决定书', '本级人民政府决定纠正'],
})

const correct = decisionType({
  id: 'correct', name: '纠正', cite: '第29条', words: ['予以纠正'],
  reading: '条例没有列举决定的种类：设一个开放的种类“纠正”；地方列举的种类保留（N-23）。',
})

const executionReport = instrument({
  id: 'executionReport', role: 'executionReport', name: '执行情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第29条', words: ['予以纠正'], reading: '条例没有规定报告执行情况，由决定书要求（N-23）。',
})

const execute = must({
  id: 'execution', who: 'supervisedAgency', act: '执行决定', to: 'supervisionOffice',
  within: setBy(decision), from: [receiptOf(decision)], until: [{ act: 'accept', role: executionReport.role }],
  holds: [{ by: filingOf(executionReport), till: { act: 'reject', role: executionReport.role }, then: 'resume' }], above: 'ifSilent',
  cite: '第29条', words: ['予以纠正'], reading: '条例没有规定执行期限，由决定书载明（N-23）。',
})

// 第三十条 ── 异议

const objection = instrument({
  id: 'objection', role: 'objection', name: '异议书', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第30条', words: ['有异议', '说明理由'],
  reading: '可对监督机构的各种文书提出；对本级人民政府的决定书提出的，收存转报，不产生效力（N-12）。',
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '异议处理答复', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第30条', words: ['及时处理'],
})

const object = may({
  id: 'objectAtAnyTime', who: 'supervisedAgency', act: '提出异议', to: 'supervisionOffice',
  cite: '第30条', words: ['有异议', '可以向其提出'], reading: '条例没有规定期限。整改期照常进行（N-13）。',
})

const handle = must({
  id: 'handleObjection', clock: 'objectionHandling', who: 'supervisionOffice', act: '处理异议', to: 'supervisedAgency',
  within: promptly, from: [filingOf(objection)], until: [dateOf(reply)], above: 'always',
  cite: '第30条', words: ['及时处理'],
})

// 第三十二条 ── 对人员的处理建议

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '对执法人员的处理建议', issuedBy: 'supervisionOffice', to: 'competentOrgan',
  cite: '第32条', words: ['处理的建议', '有权机关依法处理'],
  reading: '地方规定的警告、暂扣等，登记后须待有权机关决定才生效；本级人民政府的批准视为该决定（N-22）。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const afterFirstPaper = any({ happened: { act: 'serve', role: 'urging' } }, { happened: { act: 'serve', role: 'firstCorrection' } })
const inRemedy = any({ fact: 'inReconsideration' }, { fact: 'inLitigation' })
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

export default law({
  id: 'national-2025', version: '2026-11-01', title: '行政执法监督条例', short: '国家条例', rank: 'administrativeRegulation',
  region: 'cn', under: [],
  inForce: { from: '2026-02-01', cite: '第44条' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有以日数规定的期限；文书载明的“日”按自然日，起算当日不计，最后一日为节假日的顺延（N-2）。',
  },
  terms: {
    supervisionAuthority: '人民政府', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '行政执法机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '受邀参加监督的人员', competentOrgan: '有权机关',
  },
  lines,
  norms: [...measures, urging, rectificationReport, perform, opinion, rectify, decision, correct, executionReport, execute, objection, reply, object, handle, liabilityProposal],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第26条第1款',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第6条第1款' },
    steps: [
      step({ from: running, on: measureTaken, by: office, cite: '第22条', above: 'ifSilent' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: office, cite: '第28条第1款', offers: ['grounds', 'text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: office, cite: '第26条第1款' }),
      step({
        from: ['open'], on: conclusion('correctedOnSpot'), to: { closed: 'correctedOnSpot' }, by: office, cite: '第26条第2款', above: 'always',
        offers: ['grounds', 'text'], when: not(any({ fact: 'majorMatter' }, { fact: 'clueToTransfer' })),
        otherwise: '涉及重大问题或者应当移送的线索，不能以当场纠正结案。',
        reading: '发现、纠正和证明在同一日；涉及重大问题或者应当移送的线索的除外（N-17）。',
     }),
      step({
        from: ['verified'], on: issue(urging), to: 'issued', by: office, cite: '第27条第1款', line: 'government', above: 'always', also: ['noObjection'],
        when: { groundOf: 'failureToAct' }, otherwise: '督办函用于应当履行而未履行职责的情形；所认定的情形不属于此。',
        asks: [ask('within', '第27条第2款', '督办函须载明报送纠正情况的时限。')],
        reading: '对不履行职责，督办函与地方文书择一，并说明理由；同一问题不并用（N-4）。',
     }),
      step({
        from: ['verified'], on: issue(opinion), to: 'issued', by: office, cite: '第28条第1款', also: ['noObjection'],
        asks: [ask('within', '第28条第2款', '意见书须载明报送纠正情况的时限。')],
     }),
      step({ from: ['issued'], on: serve(urging), to: 'rectifying', by: office, cite: '第27条第2款', above: 'always', when: { happened: { act: 'issue', role: 'urging' } }, otherwise: '督办函尚未制发，不能送达。' }),
      step({ from: ['issued'], on: serve(opinion), to: 'rectifying', by: office, cite: '第28条第2款', above: 'ifSilent', when: { happened: { act: 'issue', role: 'firstCorrection' } }, otherwise: '文书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第2款', above: 'ifSilent', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第2款', above: 'ifSilent', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第28条第2款', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第28条第2款', above: 'ifSilent' }),
      step({ from: ['rectifying'], on: expiry(rectify), to: 'overdue', by: 'anyone', cite: '第29条', above: 'ifSilent' }),
      step({
        from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第30条', above: 'always', offers: ['reasons'],
        when: all(afterFirstPaper, not({ happened: { act: 'issue', role: 'bindingDecision' } })),
        otherwise: '异议针对监督机构已经送达的文书提出；现在没有这样的文书。',
     }),
      step({ from: ['objecting'], on: issue(reply, 'unfounded', 'upheld'), to: 'replied', by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'], reading: '处理结果为维持、变更或者撤回，均须说明理由（N-16）。' }),
      step({ from: ['objecting'], on: issue(reply, 'changed', 'partlyFounded'), to: 'replied', also: ['verified'], by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['objecting'], on: issue(reply, 'founded', 'annulled'), to: { closed: 'noIssue' }, by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['replied'], on: serve(reply), to: 'replyServed', by: office, cite: '第30条', above: 'ifSilent' }),
      step({
        from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第29条', line: 'government', above: 'ifSilent', offers: ['decides', 'reasons'],
     }),
      step({
        from: ['verified'], on: submit(decision), to: 'submitted', by: office, cite: '第29条', line: 'government', above: 'always', offers: ['decides', 'reasons'],
        when: { fact: 'majorMatter' }, otherwise: '没有认定为重大问题的，须待督办函或者首次文书期满未纠正，才能报请本级人民政府决定。',
        reading: '是否重大由监督机构写明理由并署名认定，不由评分得出；一般应先听取被监督机关说明（N-7、N-8）。',
     }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'government', cite: '第29条', line: 'government', above: 'ifSilent' }),
      step({
        from: ['submitted'], on: disapprove(decision), to: { closed: 'notPursued' }, by: 'government', cite: '第29条', line: 'government', above: 'always', overrides: true,
        reading: '本级人民政府可以附理由决定不纠正，监督到此为止（N-9）。',
     }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['supervisionOffice', 'government', 'justiceDepartment', 'supervisionAuthority'], cite: '第29条', line: 'government', above: 'ifSilent', offers: ['decides', 'within'] }),
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第42条第1款', line: 'department', offers: ['decides', 'reasons'], reading: '部门对所属机构的监督参照办理：由本部门负责人决定（N-11）。' }),
      step({ from: ['submitted'], on: approve(decision), to: 'approved', by: 'supervisionAuthority', cite: '第42条第1款', line: 'department' }),
      step({ from: ['submitted'], on: disapprove(decision), to: { closed: 'notPursued' }, by: 'supervisionAuthority', cite: '第42条第1款', line: 'department' }),
      step({ from: ['approved'], on: issue(decision), to: 'decisionIssued', by: ['supervisionOffice', 'supervisionAuthority'], cite: '第42条第1款', line: 'department', offers: ['decides', 'within'] }),
      step({ from: ['decisionIssued'], on: serve(decision), to: 'executing', by: office, cite: '第29条', above: 'ifSilent' }),
      step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条', above: 'ifSilent', offers: ['text'] }),
      step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条', above: 'ifSilent', offers: ['text'], late: true }),
      step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第29条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第29条', above: 'ifSilent' }),
      step({ from: ['executing'], on: expiry(execute), to: 'executionOverdue', by: 'anyone', cite: '第29条', above: 'ifSilent' }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: running, on: refer, by: office, cite: '第33条第1款', above: 'ifSilent' }),
    ],
    bars: [
      bar({
        on: [{ act: 'open' }], when: inRemedy, above: 'always', cite: '第33条第3款',
        says: '该争议已经进入行政复议或者行政诉讼程序，不重复监督。',
        reading: '自申请之日起至程序终结为“已经进入”；只及于该争议，其他监督照常（N-18、N-20）。',
     }),
      bar({
        on: [{ act: 'issue' }, { act: 'submit' }, { act: 'approve' }], when: inRemedy, above: 'always', cite: '第33条第3款',
        says: '该争议已经进入行政复议或者行政诉讼程序，监督暂停，不再制发文书。',
        reading: '立案后才进入复议、诉讼的，办件暂停：不发文书、不报请；已送达文书的期限照走而不产生后果（N-19）。',
     }),
      bar({
        on: [issue(decision)], when: not({ happened: approve(decision) }), line: 'government', above: 'always', cite: '第29条',
        says: '决定书须由监督机构提出处理建议，报本级人民政府决定后制发。',
     }),
      bar({
        on: [submit(decision)], when: { at: 'objecting' }, above: 'always', cite: '第30条',
        says: '异议尚未处理，处理之前不能报请决定。', reading: '“及时处理”在先（N-14）。',
     }),
      bar({
        on: [issue(decision)], when: { at: 'objecting' }, above: 'always', line: 'department', cite: '第30条',
        says: '异议尚未处理，处理之前不能制发决定书。',
     }),
      bar({
        on: [accept(rectificationReport)], when: { at: 'objecting' }, above: 'always', cite: '第30条',
        says: '异议尚未处理，不能结案。',
     }),
      bar({
        on: [notPursue], when: { line: 'government' }, above: 'always', cite: '第29条',
        says: '期满未纠正的，监督机构应当提出处理建议报本级人民政府决定；是否纠正由本级人民政府决定。',
     }),
      bar({
        on: [accept(rectificationReport), accept(executionReport), close], above: 'always', cite: '第33条第1款',
        when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        says: '已发现应当移送的问题线索，移送之后才能结案。',
     }),
      bar({
        on: [accept(rectificationReport), accept(executionReport), close], above: 'always', cite: '第42条第2款',
        when: all({ fact: 'verticalOrgan' }, not({ fact: 'superiorInformed' })),
        says: '对垂直管理机关发现的问题应当及时告知其上一级主管部门，告知之后才能结案。',
        reading: '告知总是要有；文书须有地方依据并标记（N-21）。',
     }),
    ],
    facts: [
      { id: 'majorMatter', ask: '是否涉及重大问题（须写明理由）', cite: '第29条', above: 'always' },
      { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第33条第3款', above: 'always' },
      { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第33条第3款', above: 'always' },
      { id: 'clueToTransfer', ask: '是否发现应当移送监察机关的线索', cite: '第33条第1款', above: 'always' },
      { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第42条第2款', above: 'always' },
      { id: 'superiorInformed', ask: '是否已告知其上一级主管部门', cite: '第42条第2款', above: 'always' },
    ],
  }],
  readings: [
    { id: 'N-1', cite: '第27条第2款', question: '“规定时限”由谁定？', says: '由文书载明；没有载明的不得制发。地方另有固定期限的从其规定。' },
    { id: 'N-2', cite: '第27条第2款', question: '时限如何计算？', says: '自收到之日起按自然日，最后一日逢休息日顺延；文书也可以直接写明日期。' },
    { id: 'N-3', cite: '第27条第2款', question: '“及时”与“规定时限”是一个期限还是两个？', says: '一个：文书载明的最后一日；已履行而未报送的只提醒，不作逾期决定。' },
    { id: 'N-4', cite: '第27条第1款', question: '不履行职责，发督办函还是地方的首次文书？', says: '择一并说明理由，同一问题不并用。' },
    { id: 'N-5', cite: '第26条第1款', question: '意见书是否取代地方文书的名称？', says: '不取代，“等”为未尽列举；地方没有名称的用国家条例的名称。' },
    { id: 'N-6', cite: '第28条第1款', question: '地方封闭列举之外的情形能否发文书？', says: '可单独依国家条例第28条制发意见书，并提示。' },
    { id: 'N-7', cite: '第29条', question: '什么是重大问题？', says: '由监督机构写明理由并署名认定，从不由评分得出。' },
    { id: 'N-8', cite: '第29条', question: '径行报请前是否听取被监督机关意见？', says: '一般应先要求其说明情况；没有的提示。' },
    { id: 'N-9', cite: '第29条', question: '期满未纠正，监督机构能否不报请？', says: '政府一线不能；本级人民政府可以附理由不予纠正。' },
    { id: 'N-10', cite: '第29条', question: '第29条是否约束部门作出的决定？', says: '只约束政府一线，并向部门提示；撤销类决定宜由司法行政部门办理。' },
    { id: 'N-11', cite: '第42条第1款', question: '哪些规定及于部门一线？', says: '保护性规定参照适用（第8、26条第2款、30、32、33条第3款），第29条径行报请和第31条公布不及。' },
    { id: 'N-12', cite: '第30条', question: '对什么可以提出异议？', says: '监督机构的各种文书、通报、建议；对本级人民政府决定书的收存转报。' },
    { id: 'N-13', cite: '第30条', question: '异议是否停止整改期？', says: '不停止；地方有自己规定的从其规定。' },
    { id: 'N-14', cite: '第30条', question: '异议未处理能否报请决定？', says: '不能。' },
    { id: 'N-15', cite: '第30条', question: '地方的异议期限已过怎么办？', says: '收下、标记、及时处理，不产生地方规定的效力。' },
    { id: 'N-16', cite: '第30条', question: '异议处理有哪些结果？', says: '维持、变更、撤回，均须说明理由。' },
    { id: 'N-17', cite: '第26条第2款', question: '什么是当场？', says: '发现、纠正和证明在同一日；重大问题和应移送的线索除外。' },
    { id: 'N-18', cite: '第33条第3款', question: '何时算“已经进入”？', says: '自申请之日起至终结；只及于该争议。' },
    { id: 'N-19', cite: '第33条第3款', question: '立案后才进入复议、诉讼的？', says: '暂停：不发文书、不报请；已送达文书的期限照走而不产生后果。' },
    { id: 'N-20', cite: '第33条第3款', question: '被纠错案件能否再评查案卷？', says: '复议、诉讼终结后可以。' },
    { id: 'N-21', cite: '第42条第2款', question: '地方能否对垂直管理机关发文书？', says: '总要告知其上级；首次文书须有地方依据并标记；决定书须手工写明依据。' },
    { id: 'N-22', cite: '第32条', question: '地方规定的警告、暂扣是否还有效？', says: '登记；待有权机关决定才生效，本级人民政府的批准视为该决定。' },
    { id: 'N-23', cite: '第29条', question: '决定书有哪些种类，何时执行？', says: '一个开放的种类“纠正”；地方的种类和期限保留，否则由决定书载明。' },
    { id: 'N-24', cite: '第21条第1款', question: '省级以下的专项监督？', says: '保留并标记；方案与批准（第21条第2款）一律适用。' },
    { id: 'N-25', cite: '第31条', question: '更宽的通报？', says: '行政系统内部的标记；向社会公布的只依第31条。' },
    { id: 'N-26', cite: '第6条第1款', question: '“定期”报告是多久？', says: '默认每年一次，来源为解读，可以调整。' },
  ],
  silent: [
    { cite: '第30条', question: '异议应当在多长时间内提出、多长时间内处理？' },
    { cite: '第29条', question: '决定书应当在多长时间内执行、是否报告执行情况？' },
    { cite: '第22条', question: '监督人员至少几人，是否出示证件？' },
    { cite: '第29条', question: '对决定书不服，能否申请复核？', about: 'file:reviewRequest' },
  ],
  external: [],
  tensions: [],
  notEncoded: {},
})
