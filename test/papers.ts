import { compose, composeReceipt, type Composed, type Paper, type PaperFacts } from '../core/instruments/index.ts'
import { machineFor, type Machine } from '../core/matters/index.ts'
import {
  atOnce, bar, days, decisionType, ground, instrument, may, must, receiptOf, setBy, step, type Instrument, type Law, type Line, type Norm,
} from '../core/norms/index.ts'

/** Small invented laws that differ where real ones do, for tests of what papers say. */
const cite = '第2条'
const words = ['纠正'] as const

const lawOf = (id: string, title: string, norms: readonly Norm[], more: Partial<Law> = {}): Law => ({
  id, version: '1', title, short: title, rank: 'localRegulation', region: 'cn', under: [], inForce: { from: '2020-01-01', cite: '第30条' },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '' }, terms: { superiorAuthority: '上一级监督机关' },
  lines: [], norms, proceedings: [supervision], readings: [], silent: [], external: [], tensions: [], notEncoded: {}, ...more,
})

const supervision: Law['proceedings'][number] = {
  kind: 'supervision', title: '监督案件', cite, tracks: [['open']], opening: { by: 'supervisionOffice', cite },
  steps: [
    step({ from: ['open'], on: { act: 'conclude' }, to: { closed: 'noIssue' }, by: 'supervisionOffice', cite }),
    step({ from: ['open'], on: { act: 'issue', role: 'firstCorrection' }, by: 'supervisionOffice', cite, asks: [{ field: 'within', cite, says: '' }] }),
    step({ from: ['open'], on: { act: 'issue', role: 'reexaminationReply', outcome: ['founded'] }, to: { closed: 'terminated' }, by: 'supervisionOffice', cite }),
  ],
  bars: [bar({ on: [], when: { fact: 'none' }, cite, says: '' })], facts: [],
}

const paper = (role: string, name: string, at: Instrument['cite'], wording: Instrument['wording'], more: Partial<Instrument> = {}): Instrument =>
  instrument({ id: role, role, name, titled: true, cite: at, words, issuedBy: 'supervisionOffice', to: 'supervisedAgency', ...(wording && { wording }), ...more })

const opinion = paper('firstCorrection', '行政执法监督意见书', '第27条第1款',
  { short: '意见书', word: '监意', tone: 'order', operative: '责令你单位限期自行改正上述问题', overdue: { says: '逾期未改正的', cite: '第29条第1款' } })
const opinionDecision = paper('bindingDecision', '行政执法监督决定书', '第29条第1款', { short: '决定书', word: '监决', operative: '责令你单位{decides}' })
const opinionReply = paper('reexaminationReply', '复查答复', '第28条第2款', { short: '答复', word: '监复' })

/** Orders; thirty days to correct, fifteen to object. */
export const ordering = lawOf('ordering', '甲自治区行政执法监督条例', [
  opinion, opinionDecision, opinionReply,
  ground({ id: 'failure', cite: '第27条第1款第4项', words, text: '不履行或者不正确履行行政执法职责的', family: 'failureToAct' }),
  ground({ id: 'procedure', cite: '第27条第1款第2项', words, text: '行政执法主体、权限、内容和程序不合法的；', family: 'procedure' }),
  decisionType({ id: 'revoke', cite: '第29条第1款', words, name: '撤销行政行为', inPaper: '撤销下列行政行为' }),
  must({ id: 'rectification', cite: '第28条第1款', words, who: 'supervisedAgency', act: '书面报告整改落实情况', inPaper: '整改落实，并向{to}书面报告整改落实情况',
    to: 'supervisionAuthority', within: days(30), from: [receiptOf(opinion)] }),
  may({ id: 'objection', cite: '第28条第2款', words, who: 'supervisedAgency', act: '申请复查', to: 'supervisionAuthority', within: days(15), from: [receiptOf(opinion)] }),
])

const notice = paper('firstCorrection', '行政执法监督通知书', '第25条第1款', { short: '通知书', word: '监通', tone: 'notice', operative: '通知你单位限期自行纠正上述问题' })
const noticeDecision = paper('bindingDecision', '行政执法监督决定书', '第25条第1款', { short: '决定书', word: '监决', operative: '决定{decides}' })

/** Gives notice with a period of the paper's; review of the decision by the next higher authority, also for officers. */
export const notifying = lawOf('notifying', '乙自治区行政执法监督条例', [
  notice, noticeDecision,
  ground({ id: 'facts', cite: '第22条第3项', words, text: '主要事实不清、证据不足，适用依据错误的', family: 'decision' }),
  decisionType({ id: 'alter', cite: '第25条第1款', words, name: '变更', inPaper: '变更下列具体行政行为' }),
  must({ id: 'correction', cite: '第25条第1款', words, who: 'supervisedAgency', act: '自行纠正上述问题', within: setBy(notice), from: [receiptOf(notice)] }),
  must({ id: 'execution', cite: '第25条第2款', words, who: 'supervisedAgency', act: '执行本决定', within: atOnce, from: [receiptOf(noticeDecision)] }),
  must({ id: 'executionReport', cite: '第25条第2款', words, who: 'supervisedAgency', act: '报告执行情况', to: 'supervisionAuthority', within: days(30), from: [receiptOf(noticeDecision)] }),
  may({ id: 'superiorReview', cite: '第28条', words, who: ['supervisedAgency', 'enforcementOfficer'], act: '申请复核', to: 'superiorAuthority', within: days(60), from: [receiptOf(noticeDecision)] }),
])

const proposal = paper('firstCorrection', '行政执法监督建议书', '第26条', { short: '建议书', word: '监建', tone: 'advice', operative: '建议你单位限期自行纠正上述问题' })
const proposalReply = paper('reexaminationReply', '复查答复', '第27条第1款', { short: '答复', word: '监复' })

/** Advises; an objection sets the thirty days anew from the reply. */
export const advising = lawOf('advising', '丙州行政执法监督办法', [
  proposal, proposalReply,
  ground({ id: 'decision', cite: '第26条第2项', words, text: '行政执法决定不合法或者明显不当的', family: 'decision' }),
  must({ id: 'rectification', cite: '第27条第2款', words, who: 'supervisedAgency', act: '报送整改情况', inPaper: '完成整改，并向{to}报送整改情况', to: 'supervisionAuthority',
    within: days(30), from: [receiptOf(proposal), { ...receiptOf(proposalReply), outcome: ['unfounded'] }] }),
  may({ id: 'objection', cite: '第27条第1款', words, who: 'supervisedAgency', act: '申请复查', to: 'supervisionAuthority', within: days(10), from: [receiptOf(proposal)] }),
])

const unnamed = paper('firstCorrection', '行政执法监督文书', '第22条第1款',
  { short: '文书', word: '监文', tone: 'notice', operative: '要求你单位依法处理上述问题', finding: '违法或者不当的行政执法行为' }, { unnamed: true })

/** Gives its paper no title and no list of grounds; the report goes to the justice department whoever issued. */
export const untitled = lawOf('untitled', '丁市行政执法监督实施细则', [
  unnamed,
  must({ id: 'rectification', cite: '第22条第1款', words, who: 'supervisedAgency', act: '书面报告处理结果', to: 'justiceDepartment', within: days(30), from: [receiptOf(unnamed)] }),
])

const upperOpinion = paper('firstCorrection', '行政执法监督意见书', '第28条第1款',
  { short: '意见书', word: '监意', tone: 'order', operative: '监督你单位依法纠正上述问题' }, { line: 'government' })
const urging = paper('urging', '行政执法监督督办函', '第27条第1款', { short: '督办函', word: '监督', tone: 'urge', operative: '督促你单位依法履行职责' }, { line: 'government' })

/** Stands above the others: urges, names what they leave without a name, and lets everybody object without a period. */
export const above = lawOf('above', '国家行政执法监督条例', [
  upperOpinion, urging,
  must({ id: 'report', cite: '第27条第2款', words, who: 'supervisedAgency', clock: 'rectification', above: 'always', act: '报送纠正情况', to: 'supervisionOffice', within: setBy(urging), from: [receiptOf(urging)] }),
  may({ id: 'objecting', cite: '第30条', words, who: 'supervisedAgency', clock: 'objection', above: 'ifSilent', act: '提出异议并说明理由', to: 'supervisionOffice', from: [receiptOf(urging), receiptOf(upperOpinion)] }),
])

export function machineUnder(law: Law, uppers: readonly Law[] = [], line: Line = 'government'): Machine {
  const machine = machineFor({ law, uppers, kind: 'supervision', facts: { line }, openedOn: '2026-03-02' })
  if ('refused' in machine) throw new Error(machine.says)
  return machine
}

export const facts = {
  signedBy: '甲县司法局', agency: '甲县市场监督管理局', number: '甲司监意〔2026〕3号', date: '2026-03-12', matter: '甲司监案〔2026〕7号',
  act: '作出的甲市监罚〔2025〕86号行政处罚决定',
  found: [
    '你单位于2025年6月3日对某商贸有限公司涉嫌销售不合格产品立案，于2025年11月20日作出甲市监罚〔2025〕86号行政处罚决定，自立案之日起历时170日',
    '案卷中没有延长办案期限的审批材料，也没有中止调查、鉴定、听证、公告等不计入期限的材料。',
  ],
  breached: [{ title: '中华人民共和国行政处罚法', cite: '第60条' }], grounds: ['第27条第1款第4项'],
  demands: ['对本案超过法定期限的原因作出书面说明', '对2025年以来立案的行政处罚案件逐件清理，列出超期案件并提出处理措施', '建立办案期限提醒和审批制度'],
  contact: { person: '王某', phone: '0000-1234567' },
} as const satisfies PaperFacts

export const paperOf = (composed: Composed): Paper => {
  if ('problems' in composed) throw new Error(composed.problems.map(({ says }) => says).join('\n'))
  return composed.paper
}

export const onePage = (): Paper => paperOf(compose(machineUnder(ordering, [above]), 'firstCorrection', facts))

export const receipt = (): Paper => paperOf(composeReceipt({
  office: '甲县司法局', number: '甲司监送〔2026〕3号', date: '2026-03-12', matter: '甲司监案〔2026〕7号', paper: { name: '行政执法监督意见书', number: '甲司监意〔2026〕3号' },
  recipient: '甲县市场监督管理局', place: '甲县某某路1号', way: 'direct', servers: [{ name: '王某', credential: 'J00-0001' }, { name: '李某', credential: 'J00-0002' }],
}))
