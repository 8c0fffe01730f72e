import {
  accept, all, any, approve, ask, bar, close, conclusion, dateOf, decisionType, disapprove, expiry, file, filingOf, instrument,
  issue, law, may, measureTaken, must, not, notPursue, promptly, receiptOf, refer, referTo, reject, serve, setBy, step, submit,
} from '../../core/norms/index.ts'
import { grounds, measures } from './investigation.ts'
import { lines } from './lines.ts'
import { readings, silent } from './readings.ts'

// 第二十七条 ── 督办函

const urging = instrument({
  id: 'urging', role: 'urging', name: '行政执法监督督办函', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第27条第1款', words: ['行政执法监督督办函', '应当履行而未履行'], contains: ['规定时限'],
  wording: {
    short: '督办函', word: '监督办', tone: 'urge', operative: '督促你单位依法履行职责', finding: '应当履行而未履行行政执法职责的情形',
    overdue: { says: '未按照要求履职的', cite: '第29条' },
  },
})

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '纠正情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第27条第2款', words: ['报送纠正情况'],
})

const ends = [
  { act: 'accept', role: rectificationReport.role },
  { act: 'issue', role: 'reexaminationReply', outcome: ['changed', 'partlyFounded'] },
  { act: 'issue', role: 'bindingDecision' },
] as const
const whileReported = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

const perform = must({
  id: 'performAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '履行职责并报送纠正情况', to: 'supervisionOffice',
  within: setBy(urging), from: [receiptOf(urging)], until: ends, holds: whileReported, above: 'always',
  cite: '第27条第2款', words: ['规定时限内', '报送纠正情况'], inPaper: '及时履行职责，并向{to}报送纠正情况',
  reading: '时限由督办函载明，自收到之日起按自然日计算；“及时”本身不产生逾期（N-1至N-3）。',
})

// 第二十八条 ── 意见书

const opinion = instrument({
  id: 'opinion', role: 'firstCorrection', name: '行政执法监督意见书', titled: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第28条第1款', words: ['行政执法监督意见书', '查明', '违法或者明显不当'], contains: ['规定时限'],
  wording: {
    short: '意见书', word: '监意', tone: 'order', operative: '监督你单位依法纠正上述问题', finding: '违法或者明显不当的行政执法问题',
    overdue: { says: '未按照要求纠正的', cite: '第29条' },
  },
})

const rectify = must({
  id: 'rectification', who: 'supervisedAgency', act: '纠正并报送纠正情况', to: 'supervisionOffice',
  within: setBy(opinion), from: [receiptOf(opinion)], until: ends, holds: whileReported, above: 'ifSilent',
  cite: '第28条第2款', words: ['及时纠正', '规定时限内'], inPaper: '及时纠正，并向{to}报送纠正情况',
  reading: '时限由意见书载明，自收到之日起按自然日计算（N-1至N-3）。',
})

// 第二十九条 ── 处理建议、本级人民政府决定、决定书

const decision = instrument({
  id: 'decision', role: 'bindingDecision', name: '行政执法监督决定书', titled: true,
  issuedBy: 'government', issuedByDepartment: 'supervisionAuthority', to: 'supervisedAgency',
  cite: '第29条', words: ['行政执法监督决定书', '决定纠正'],
  wording: { short: '决定书', word: '监决', operative: '决定{decides}' },
})

const correct = decisionType({
  id: 'correct', name: '纠正', cite: '第29条', words: ['予以纠正'], inPaper: '对下列问题予以纠正',
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
  cite: '第29条', words: ['予以纠正'], inPaper: '执行本决定，并向{to}报告执行情况', reading: '条例没有规定执行期限，由决定书载明（N-23）。',
})

// 第三十条 ── 异议

const objection = instrument({
  id: 'objection', role: 'objection', name: '异议书', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第30条', words: ['有异议', '说明理由'],
  reading: '可对监督机构的各种文书提出；对本级人民政府的决定书提出的，收存转报，不产生效力（N-12）。',
})

const reply = instrument({
  id: 'reply', role: 'reexaminationReply', name: '异议处理答复', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第30条', words: ['及时处理'], wording: { short: '答复', word: '监复' },
})

const objectToUrging = may({
  id: 'objectToUrging', clock: 'objection', who: 'supervisedAgency', act: '提出异议并说明理由', to: 'supervisionOffice', from: [receiptOf(urging)], above: 'always',
  cite: '第30条', words: ['有异议', '可以向其提出'], reading: '条例没有规定期限。整改期照常进行（N-13）。',
})

const objectToOpinion = may({
  id: 'objectToOpinion', clock: 'objection', who: 'supervisedAgency', act: '提出异议并说明理由', to: 'supervisionOffice', from: [receiptOf(opinion)], above: 'ifSilent',
  cite: '第30条', words: ['有异议', '可以向其提出'], reading: '条例没有规定期限；地方另有期限的，期内依地方规定，期满后依本条（N-15）。',
})

const handle = must({
  id: 'handleObjection', clock: 'objectionHandling', who: 'supervisionOffice', act: '处理异议', to: 'supervisedAgency',
  within: promptly, from: [filingOf(objection)], until: [dateOf(reply)], above: 'always',
  cite: '第30条', words: ['及时处理'],
})

// 第三十一条、第三十二条、第四十二条第二款 ── 通报、对人员的处理建议、告知上一级主管部门

const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督通报', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第31条', words: ['一定范围内进行通报', '向社会公布'],
})

const liabilityProposal = instrument({
  id: 'liabilityProposal', role: 'liabilityProposal', name: '对执法人员的处理建议', issuedBy: 'supervisionOffice', to: 'competentOrgan',
  cite: '第32条', words: ['处理的建议', '有权机关依法处理'],
  reading: '地方规定的警告、暂扣等，登记后须待有权机关决定才生效；本级人民政府的批准视为该决定（N-22）。',
})

const superiorNotice = instrument({
  id: 'superiorNotice', role: 'superiorNotice', name: '问题告知函', issuedBy: 'supervisionOffice', to: 'superiorDepartment',
  cite: '第42条第2款', words: ['及时告知', '上一级主管部门'],
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const paperServed = any({ happened: serve(urging) }, { happened: serve(opinion) })
const inRemedy = any({ fact: 'inReconsideration' }, { fact: 'inLitigation' })
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const withdrawn = issue(reply, 'founded', 'annulled')
const ways = { correctedOnSpot: conclusion('correctedOnSpot'), corrected: accept(rectificationReport), refused: disapprove(decision), executed: accept(executionReport), liability: issue(liabilityProposal), close }

export default law({
  id: 'national-2025', version: '2026-11-01', title: '行政执法监督条例', short: '国家条例', rank: 'administrativeRegulation',
  region: 'cn', under: [],
  inForce: { from: '2026-02-01', cite: '第44条' },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有以日数规定的期限；文书载明的“日”按自然日，起算当日不计，最后一日为节假日的顺延（N-2）。',
  },
  terms: {
    supervisionAuthority: '人民政府', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '行政执法机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '受邀参加监督的人员',
    superiorDepartment: '上一级主管部门', competentOrgan: '有权机关',
  },
  lines,
  norms: [
    ...grounds, ...measures, urging, rectificationReport, perform, opinion, rectify, decision, correct, executionReport, execute,
    objection, reply, objectToUrging, objectToOpinion, handle, circular, liabilityProposal, superiorNotice,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第26条第1款',
    tracks: [running, ['noObjection', 'objecting', 'replied', 'replyServed']],
    opening: { by: office, cite: '第6条第1款' },
    steps: [
      step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第22条', above: 'ifSilent' }),
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
        when: any({ groundOf: 'failureToAct' }, not({ states: 'grounds' })), otherwise: '督办函用于应当履行而未履行职责的情形；所认定的情形不属于此。',
        asks: [ask('within', '第27条第2款', '督办函须载明报送纠正情况的时限。')],
        reading: '对不履行职责，督办函与地方文书择一，并说明理由；同一问题不并用（N-4）。',
      }),
      step({
        from: ['verified'], on: issue(urging), to: 'issued', by: office, cite: '第42条第1款', line: 'department', above: 'always', also: ['noObjection'],
        when: any({ groundOf: 'failureToAct' }, not({ states: 'grounds' })), otherwise: '督办函用于应当履行而未履行职责的情形；所认定的情形不属于此。',
        asks: [ask('within', '第27条第2款', '督办函须载明报送纠正情况的时限。')],
        reading: '部门对所属机构、派出机构和垂直管理的下级参照第27条（N-11）。',
      }),
      step({
        from: ['verified'], on: issue(opinion), to: 'issued', by: office, cite: '第28条第1款', also: ['noObjection'],
        asks: [ask('within', '第28条第2款', '意见书须载明报送纠正情况的时限。')],
      }),
      step({ from: ['issued'], on: serve(urging), to: 'rectifying', by: office, cite: '第27条第2款', above: 'always', when: { happened: issue(urging) }, otherwise: '督办函尚未制发，不能送达。' }),
      step({ from: ['issued'], on: serve(opinion), to: 'rectifying', by: office, cite: '第28条第2款', above: 'ifSilent', when: { happened: issue(opinion) }, otherwise: '文书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第2款', above: 'ifSilent', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第28条第2款', above: 'ifSilent', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第28条第2款', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第28条第2款', above: 'ifSilent' }),
      step({ from: ['rectifying'], on: expiry(rectify), to: 'overdue', by: 'anyone', cite: '第29条', above: 'ifSilent' }),
      step({
        from: ['noObjection'], on: file(objection), to: 'objecting', by: 'supervisedAgency', cite: '第30条', above: 'always', offers: ['reasons'],
        when: all(paperServed, not({ happened: issue(decision) })),
        otherwise: '异议针对监督机构已经送达的文书；对决定书的异议收存转报作出决定的机关，不在本办件办理。',
      }),
      step({ from: ['objecting'], on: issue(reply, 'unfounded', 'upheld'), to: 'replied', by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'], reading: '处理结果为维持、变更或者撤回，均须说明理由（N-16）。' }),
      step({
        from: ['objecting'], on: issue(reply, 'changed', 'partlyFounded'), to: 'replied', also: ['verified'], by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'],
        reading: '变更的，另行制发文书，期限自收到新文书之日重新起算（N-16）。',
      }),
      step({ from: ['objecting'], on: withdrawn, to: { closed: 'noIssue' }, by: office, cite: '第30条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['replied'], on: serve(reply), to: 'replyServed', by: office, cite: '第30条', above: 'ifSilent' }),
      step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: office, cite: '第29条', line: 'government', above: 'ifSilent', offers: ['decides', 'reasons'] }),
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
      step({
        from: ['executing'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'],
        when: not({ running: 'execution' }), otherwise: '决定书载明的执行期限尚未届满。', late: true,
        reading: '决定书没有载明执行期限的，由监督机构附理由认定未执行。',
      }),
      step({ from: ['executionOverdue'], on: issue(liabilityProposal), to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'] }),
      step({ from: ['executionOverdue'], on: close, to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'] }),
      step({
        from: running, on: issue(circular), by: office, cite: '第31条', line: 'government', above: 'ifSilent', offers: ['text'],
        when: { fact: 'prominentProblem' }, otherwise: '拒不落实执法制度或者执法行为存在突出问题的，才可以通报或者公布。',
      }),
      step({
        from: running, on: issue(superiorNotice), by: office, cite: '第42条第2款', line: 'government', above: 'always', offers: ['text'],
        when: { fact: 'verticalOrgan' }, otherwise: '被监督机关不实行垂直管理，没有须告知的上一级主管部门。',
      }),
      step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第33条第1款', above: 'ifSilent' }),
      step({ from: running, on: referTo('police', 'procuratorate', 'other'), by: office, cite: '第32条' }),
    ],
    bars: [
      bar({
        on: [{ act: 'issue' }], when: { by: 'justiceStation' }, above: 'always', cite: '第6条第2款',
        says: '司法所只协助监督，不制发文书：请报县级人民政府司法行政部门。',
      }),
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
        on: [issue(urging)], when: not({ fact: 'ownBody' }), line: 'department', above: 'always', cite: '第42条第3款',
        says: '部门对下级人民政府的部门只作督促指导，不发督办函；被监督的是所属机构、派出机构或者垂直管理的下级的，请先登记。',
      }),
      bar({
        on: [issue(opinion)], when: { at: 'open' }, line: 'government', above: 'always', cite: '第28条第1款',
        says: '文书限于已经查明的违法或者明显不当：请先作出调查结论。',
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
      bar({ on: [ways.corrected], when: { at: 'objecting' }, above: 'always', cite: '第30条', says: '异议尚未处理，不能结案。' }),
      bar({
        on: [notPursue], when: { line: 'government' }, above: 'always', cite: '第29条',
        says: '期满未纠正的，监督机构应当提出处理建议报本级人民政府决定；是否纠正由本级人民政府决定。',
      }),
      bar({
        on: [conclusion('unfounded'), withdrawn, ways.corrected, ways.refused, ways.executed, ways.liability, close], above: 'always', cite: '第33条第1款',
        when: all({ fact: 'clueToTransfer' }, not({ happened: refer })),
        says: '已发现应当移送的问题线索，移送之后才能结案。',
      }),
      bar({
        on: Object.values(ways), line: 'government', above: 'always', cite: '第42条第2款',
        when: all({ fact: 'verticalOrgan' }, not({ happened: issue(superiorNotice) })),
        says: '对垂直管理机关发现的问题应当及时告知其上一级主管部门，告知之后才能结案。',
        reading: '告知总是要有；文书须有地方依据并标记（N-21）。',
      }),
    ],
    facts: [
      { id: 'majorMatter', ask: '是否涉及重大问题（须写明理由）', cite: '第29条', above: 'always' },
      { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第33条第3款', above: 'always' },
      { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第33条第3款', above: 'always' },
      { id: 'clueToTransfer', ask: '是否发现应当移送监察机关的线索', cite: '第33条第1款', above: 'always' },
      { id: 'prominentProblem', ask: '是否拒不落实执法制度或者存在突出问题', cite: '第31条', above: 'always' },
      { id: 'ownBody', ask: '被监督的是否本部门的所属机构、派出机构或者垂直管理的下级', cite: '第42条第1款', above: 'always' },
      { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第42条第2款', above: 'always' },
    ],
  }],
  readings, silent,
  external: [],
  tensions: [],
  notEncoded: {},
})
