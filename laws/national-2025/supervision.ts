import {
  accept, all, any, approve, ask, bar, close, conclusion, disapprove, expiry, file, issue, measureTaken, not, notPursue, refer, referTo, reject,
  serve, step, submit, type Cite, type Proceeding,
} from '../../core/norms/index.ts'
import { elevated, office } from './actors.ts'
import { circular, publicOnlyIfProminent, toThePublic } from './circular.ts'
import { proposal } from './liability.ts'
import { clueReferred } from './referral.ts'
import { decisionObjection, decisionObjectionPassedOn, objection, reply } from './objection.ts'
import { decision, elevatedSupervision, execute, executionReport, listedSupervision, opinion, rectificationReport, rectify, superiorNotice, urging } from './papers.ts'

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const decided = ['decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const paperServed = any({ happened: serve(urging) }, { happened: serve(opinion) })
const inRemedy = any({ fact: 'inReconsideration' }, { fact: 'inLitigation' })
const keyMatter = { fact: 'mode', is: 'key' } as const
const statementHeard = any({ fact: 'statementHeard' }, { happened: { act: 'measure', outcome: ['第22条第1项'] } })
const directOnly = '没有认定为重大问题的，须待督办函或者首次文书期满未纠正，才能报请本级人民政府决定。'
const verified = (cite: Cite) => ask('reasons', cite, '没有报送纠正情况而结案的，须写明如何核实已经履行或者纠正。')
const withdrawn = issue(reply, 'founded', 'annulled')
const ways = { correctedOnSpot: conclusion('correctedOnSpot'), corrected: accept(rectificationReport), refused: disapprove(decision), executed: accept(executionReport), liability: issue(proposal), close }

export const proceeding: Proceeding = {
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
    step({
      from: ['rectifying', 'overdue'], on: close, to: { closed: 'corrected' }, by: office, cite: '第27条第2款', above: 'always', late: true,
      when: { happened: issue(urging) }, otherwise: '未报送纠正情况而由监督机构自行核实结案的，限于已经制发督办函的。', asks: [verified('第27条第2款')],
      reading: '已经履行而没有报送的，只作提醒，不作逾期决定（N-3）。',
    }),
    step({
      from: ['rectifying', 'overdue'], on: close, to: { closed: 'corrected' }, by: office, cite: '第28条第2款', late: true,
      when: { happened: issue(opinion) }, asks: [verified('第28条第2款')], reading: '已经纠正而没有报送的，只作提醒，不作逾期决定（N-3）。',
    }),
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
    step({ from: ['overdue'], on: submit(decision), to: 'submitted', by: ['supervisionOffice', 'justiceDepartment'], cite: '第29条', line: 'government', above: 'ifSilent', offers: ['decides', 'reasons'] }),
    step({
      from: ['verified'], on: submit(decision), to: 'submitted', by: ['supervisionOffice', 'justiceDepartment'], cite: '第29条', line: 'government', above: 'always', offers: ['decides', 'reasons'],
      when: all({ fact: 'majorMatter' }, statementHeard), otherwise: directOnly, reading: '是否重大由监督机构写明理由并署名认定，不由评分得出（N-7）。',
    }),
    step({
      from: ['verified'], on: submit(decision), to: 'submitted', by: office, cite: '第29条', line: 'government', above: 'always', offers: ['decides', 'reasons'],
      when: all({ fact: 'majorMatter' }, not(statementHeard)), otherwise: directOnly,
      reading: '注意：还没有听取被监督机关说明。条例没有写明，一般应先要求说明情况（第22条第1项）；仍要报请的，在理由中写明为什么（N-8）。是否重大由监督机构写明理由并署名认定（N-7）。',
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
    step({
      from: decided, on: file(decisionObjection), by: 'supervisedAgency', cite: '第30条', line: 'government', above: 'always', offers: ['reasons'],
      reading: '对本级人民政府决定书的异议收存转报，不产生效力，执行的期限照走（N-12）。',
    }),
    step({
      from: decided, on: issue(decisionObjectionPassedOn), by: office, cite: '第30条', line: 'government', above: 'always', offers: ['text'],
      when: { happened: file(decisionObjection) }, otherwise: '没有收到对决定书的异议，没有可以转报的。',
    }),
    step({ from: ['executing'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条', above: 'ifSilent', offers: ['text'] }),
    step({ from: ['executionOverdue'], on: file(executionReport), to: 'executionReported', by: 'supervisedAgency', cite: '第29条', above: 'ifSilent', offers: ['text'], late: true }),
    step({ from: ['executionReported'], on: accept(executionReport), to: { closed: 'executed' }, by: office, cite: '第29条', above: 'ifSilent', offers: ['reasons'] }),
    step({ from: ['executionReported'], on: reject(executionReport), to: 'executing', by: office, cite: '第29条', above: 'ifSilent' }),
    step({ from: ['executing'], on: expiry(execute), to: 'executionOverdue', by: 'anyone', cite: '第29条', above: 'ifSilent' }),
    step({
      from: ['executing'], on: issue(proposal), to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'],
      when: not({ running: 'execution' }), otherwise: '决定书载明的执行期限尚未届满。', late: true,
      reading: '决定书没有载明执行期限的，由监督机构附理由认定未执行。',
    }),
    step({ from: ['executionOverdue'], on: issue(proposal), to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'] }),
    step({ from: ['executionOverdue'], on: close, to: { closed: 'liability' }, by: office, cite: '第32条', above: 'ifSilent', offers: ['reasons'] }),
    step({
      from: running, on: issue(circular), by: office, cite: '第31条', line: 'government', above: 'ifSilent', offers: ['text'],
      when: { fact: 'prominentProblem' }, otherwise: '拒不落实执法制度或者执法行为存在突出问题的，才可以通报或者公布。',
    }),
    step({
      from: running, on: issue(superiorNotice), by: office, cite: '第42条第2款', line: 'government', above: 'always', offers: ['text'],
      when: { fact: 'verticalOrgan' }, otherwise: '被监督机关不实行垂直管理，没有须告知的上一级主管部门。',
    }),
    step({
      from: running, on: issue(listedSupervision), by: [...office, 'superiorAuthority'], cite: '第20条第3款', above: 'always', offers: ['text'],
      when: keyMatter, otherwise: '挂牌督办用于重点监督的事项：请先按第20条确定为重点监督。',
    }),
    step({
      from: running, on: issue(elevatedSupervision), to: { closed: elevated }, by: 'superiorAuthority', cite: '第20条第3款', above: 'always', late: true, offers: ['text'],
      when: keyMatter, otherwise: '提级监督用于重点监督的事项：请先按第20条确定为重点监督。', reading: '提级之后由上一级另行立案，本机构不再办理。',
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
      on: [{ act: 'measure', outcome: ['第22条第1项', '第22条第4项'] }], when: { fact: 'materialsAtHand' }, above: 'always', cite: '第8条',
      says: '所需材料已经归集或者报送过：请直接取用，不要求行政执法机关重复报送。', reading: '“避免增加负担”：同样的数据不要求报送两次。',
    }),
    bar({
      on: [submit(decision), issue(decision)], when: all({ decides: '变更' }, not({ states: 'reasons' }), not({ states: 'basis' })), above: 'always', cite: '第8条',
      says: '“变更”直接改变执法决定，而监督不得代替行政执法：须写明变更的依据和理由。', reading: '禁令约束监督机构；变更由有权决定的人民政府或者部门依地方规定作出。',
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
    publicOnlyIfProminent,
    bar({
      on: [submit(decision)], when: all({ fact: 'verticalOrgan' }, not({ states: 'basis' }), not({ states: 'reasons' })), line: 'government', above: 'always', cite: '第42条第2款',
      says: '对垂直管理的机关，国家条例只写监督和告知：报请制发决定书须写明所依的法律、法规。', reading: '决定书的依据由承办人填写（N-21）。',
    }),
    bar({ on: [ways.corrected, close], when: { at: 'objecting' }, above: 'always', cite: '第30条', says: '异议尚未处理，不能结案。' }),
    bar({
      on: [notPursue], when: { line: 'government' }, above: 'always', cite: '第29条',
      says: '期满未纠正的，监督机构应当提出处理建议报本级人民政府决定；是否纠正由本级人民政府决定。',
    }),
    bar({
      on: [conclusion('unfounded'), withdrawn, ways.corrected, ways.refused, ways.executed, ways.liability, close], above: 'always', cite: '第33条第1款',
      when: all({ fact: 'clueToTransfer' }, any({ linked: 'clueToTransfer' }, not({ happened: refer }))),
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
    {
      id: 'mode', ask: '以哪一种方式监督', cite: '第14条', above: 'always',
      choices: [{ value: 'daily', name: '日常监督' }, { value: 'key', name: '重点监督' }, { value: 'special', name: '专项监督' }, { value: 'other', name: '其他方式' }],
    },
    { id: 'materialsAtHand', ask: '拟调取的材料是否已经归集或者报送过', cite: '第8条', above: 'always', asked: 'later' },
    { id: 'majorMatter', ask: '是否涉及重大问题（须写明理由）', cite: '第29条', above: 'always' },
    { id: 'statementHeard', ask: '报请之前是否已经听取被监督机关说明', cite: '第22条第1项', above: 'always', asked: 'later' },
    { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第33条第3款', above: 'always' },
    { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第33条第3款', above: 'always' },
    { id: 'clueToTransfer', ask: '是否有应当移送监察机关的线索还没有移送', cite: '第33条第1款', above: 'always', asked: 'later', linked: clueReferred },
    { id: 'prominentProblem', ask: '是否拒不落实执法制度或者存在突出问题', cite: '第31条', above: 'always', asked: 'later' },
    toThePublic,
    { id: 'ownBody', ask: '被监督的是否本部门的所属机构、派出机构或者垂直管理的下级', cite: '第42条第1款', above: 'always' },
    { id: 'verticalOrgan', ask: '被监督机关是否实行垂直管理', cite: '第42条第2款', above: 'always' },
  ],
}
