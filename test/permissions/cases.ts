import type { Day } from '../../core/norms/index.ts'

/**
 * Who may do what, written down from the regulations and from how an office divides its work — not from the packs and not from the
 * engine, so that the two can disagree. An entry is `act@seat`; the posts of a seat follow from the act.
 */
type Entry = `${string}@${Seat}`
type Seat = 'office' | 'government' | 'agency' | 'above'

/** What a 监督机关 may do: the office in its name, and the government itself, whose office it is. */
const authority = (...acts: string[]): Entry[] => acts.flatMap((act): Entry[] => [`${act}@office`, `${act}@government`])

export interface Stop {
  /** Where the case stands, for whoever reads a failure. */
  readonly where: string
  readonly day: Day
  readonly may: readonly Entry[]
  /** How it goes on from here. */
  readonly next?: readonly [who: string, option: string, says: Readonly<Record<string, unknown>>]
}

export interface Case {
  readonly law: string
  readonly division: string
  readonly above: string
  readonly agency: string
  /** Another organ of the same place, which the case does not concern. */
  readonly stranger: string
  readonly neighbour: string
  readonly always: readonly Entry[]
  readonly stops: readonly Stop[]
}

const handed = { receipt: { way: 'direct', recipient: '收发室值班员', place: '被监督机关办公楼' } }
const demands = { demands: ['依法改正。'] }
const orders = { orders: ['某行政处罚决定'] }

export const cases: readonly Case[] = [
  {
    law: '新疆条例', division: '659801', above: '650000', agency: 'transport', stranger: 'market', neighbour: '659802',
    always: ['measure@office', 'establish@office', ...authority('issue:obstructionRecord', 'issue:circular', 'refer')], // 第23、30、33、36条
    stops: [
      { where: '已立案', day: '2026-03-09', may: ['conclude@office'], next: ['clerk', 'conclude', { finding: 'verified', text: '没有法制审核。' }] },
      { where: '已查明（第27条）', day: '2026-03-12', may: ['issue:firstCorrection@office', ...authority('issue:urging')], next: ['chief', 'issue:firstCorrection', { grounds: ['第27条第1款第2项'], paper: demands }] },
      { where: '意见书待送达', day: '2026-03-13', may: ['serve:firstCorrection@office'], next: ['clerk', 'serve:firstCorrection', handed] },
      { where: '整改中（第28条第1款）', day: '2026-03-20', may: ['file:rectificationReport@agency', 'file:objection@agency'], next: ['transport', 'file:objection', { reasons: '已经口头审核。' }] },
      { where: '复查中（第28条第2款）', day: '2026-03-21', may: ['file:rectificationReport@agency', ...authority('issue:reexaminationReply')], next: ['leader', 'issue:reexaminationReply', { outcome: 'unfounded', reasons: '没有审核记录。' }] },
      { where: '复查答复待送达', day: '2026-03-22', may: ['file:rectificationReport@agency', 'serve:reexaminationReply@office'], next: ['clerk', 'serve:reexaminationReply', handed] },
      { where: '逾期未改正（第29条第1款）', day: '2026-04-14', may: ['file:rectificationReport@agency', 'submit:bindingDecision@office'], next: ['chief', 'submit:bindingDecision', { decides: '撤销', reasons: '期满未改正。' }] },
      { where: '已报请政府（第29条第2款）', day: '2026-04-15', may: ['approve:bindingDecision@government', 'disapprove:bindingDecision@government'], next: ['government', 'approve:bindingDecision', {}] },
      { where: '政府已批准', day: '2026-04-15', may: [...authority('issue:bindingDecision')], next: ['chief', 'issue:bindingDecision', { within: '15d', paper: orders }] },
      { where: '决定书待送达', day: '2026-04-16', may: ['file:decisionObjection@agency', 'serve:bindingDecision@office'], next: ['clerk', 'serve:bindingDecision', handed] },
      { where: '执行中', day: '2026-04-20', may: ['file:decisionObjection@agency', 'file:executionReport@agency'], next: ['transport', 'file:executionReport', { text: '已经撤销。' }] },
      { where: '已报告执行情况', day: '2026-04-21', may: ['file:decisionObjection@agency', 'accept:executionReport@office', 'reject:executionReport@office'], next: ['clerk', 'accept:executionReport', { reasons: '撤销决定已经送达当事人。' }] },
      { where: '已办结', day: '2026-04-22', may: [] },
    ],
  },
  {
    law: '宁夏条例', division: '649801', above: '640000', agency: 'market', stranger: 'transport', neighbour: '649802',
    always: ['measure@office', 'establish@office', ...authority('refer')], // 第23、26条
    stops: [
      { where: '已立案；公民可以申请听证（第24条）', day: '2026-03-09', may: ['conclude@office', 'file:hearingRequest@office'], next: ['clerk', 'conclude', { finding: 'verified', text: '没有告知听证权利。', grounds: ['第22条第6项'] }] },
      { where: '已查明（第22条）', day: '2026-03-12', may: authority('issue:firstCorrection'), next: ['chief', 'issue:firstCorrection', { within: '30d', paper: demands }] },
      { where: '通知书待送达', day: '2026-03-13', may: ['serve:firstCorrection@office'], next: ['clerk', 'serve:firstCorrection', handed] },
      { where: '期满未纠正（第25条第1款）；国家条例第30条异议', day: '2026-04-20', may: ['close@office', 'file:rectificationReport@agency', 'file:objection@agency', 'submit:bindingDecision@office'], next: ['chief', 'submit:bindingDecision', { decides: '变更', reasons: '期满未纠正。' }] },
      { where: '已报请政府', day: '2026-04-21', may: ['approve:bindingDecision@government', 'disapprove:bindingDecision@government', 'file:objection@agency'], next: ['government', 'approve:bindingDecision', {}] },
      { where: '政府已批准', day: '2026-04-21', may: [...authority('issue:bindingDecision'), 'file:objection@agency'], next: ['chief', 'issue:bindingDecision', { paper: orders }] },
      { where: '决定书待送达', day: '2026-04-22', may: ['file:decisionObjection@agency', 'serve:bindingDecision@office'], next: ['clerk', 'serve:bindingDecision', handed] },
      { where: '执行中；主体或者人员可以申请复核（第28条）', day: '2026-04-25', may: ['file:decisionObjection@agency', 'file:executionReport@agency', 'file:reviewRequest@agency'], next: ['market-officer', 'file:reviewRequest', { by: 'enforcementOfficer', reasons: '已经口头告知。' }] },
      { where: '复核中', day: '2026-04-26', may: ['file:decisionObjection@agency', 'file:executionReport@agency', 'issue:superiorReviewReply@above'], next: ['market', 'file:executionReport', { text: '已经变更。' }] },
      { where: '已报告执行情况，复核中', day: '2026-04-27', may: ['file:decisionObjection@agency', 'accept:executionReport@office', 'reject:executionReport@office', 'issue:superiorReviewReply@above'], next: ['clerk', 'accept:executionReport', { reasons: '属实。' }] },
      { where: '已执行，等复核', day: '2026-04-28', may: ['issue:superiorReviewReply@above'], next: ['640000-chief', 'issue:superiorReviewReply', { outcome: 'upheld', reasons: '决定正确。' }] },
      { where: '复核已决', day: '2026-04-29', may: ['close@office'], next: ['clerk', 'close', {}] },
      { where: '已办结', day: '2026-04-30', may: [] },
    ],
  },
  {
    law: '恩施办法', division: '422891', above: '422800', agency: 'transport', stranger: 'market', neighbour: '422892',
    always: ['measure@office', 'establish@office', 'file:invitedOpinion@office', ...authority('issue:circular', 'refer')], // 第7、23、29、31条
    stops: [
      { where: '已启动', day: '2026-03-09', may: ['conclude@office'], next: ['clerk', 'conclude', { finding: 'verified', text: '由一人实施检查。' }] },
      { where: '经调查属实（第26条）', day: '2026-03-12', may: authority('issue:firstCorrection', 'issue:urging'), next: ['chief', 'issue:firstCorrection', { grounds: ['第26条第1项'], paper: demands }] },
      { where: '建议书待送达', day: '2026-03-13', may: ['serve:firstCorrection@office'], next: ['clerk', 'serve:firstCorrection', handed] },
      { where: '整改中（第27条）', day: '2026-03-16', may: ['file:objection@agency', 'file:rectificationReport@agency'], next: ['transport', 'file:objection', { reasons: '记录有两人签名。' }] },
      { where: '复查中', day: '2026-03-17', may: [...authority('issue:reexaminationReply'), 'file:rectificationReport@agency'], next: ['leader', 'issue:reexaminationReply', { outcome: 'unfounded', reasons: '签名系补上。' }] },
      { where: '复查答复待送达', day: '2026-03-18', may: ['serve:reexaminationReply@office', 'file:rectificationReport@agency'], next: ['clerk', 'serve:reexaminationReply', handed] },
      { where: '整改中', day: '2026-03-20', may: ['file:rectificationReport@agency'], next: ['transport', 'file:rectificationReport', { text: '已经整改。' }] },
      { where: '已报送', day: '2026-03-21', may: ['accept:rectificationReport@office', 'reject:rectificationReport@office'], next: ['clerk', 'accept:rectificationReport', { reasons: '材料齐全。' }] },
      { where: '已办结', day: '2026-03-22', may: [] },
    ],
  },
  {
    law: '巴彦淖尔细则', division: '150891', above: '150800', agency: 'agriculture', stranger: 'market', neighbour: '150892',
    always: ['measure@office', 'establish@office', 'issue:guidance@above', ...authority('issue:majorProblemReport', 'issue:circular', 'refer')], // 第10、11、20、21条
    stops: [
      { where: '已立案', day: '2026-03-09', may: ['conclude@office'], next: ['clerk', 'conclude', { finding: 'verified', text: '两个月没有处理投诉。' }] },
      { where: '已查明（第22条）', day: '2026-03-12', may: authority('issue:firstCorrection', 'issue:urging'), next: ['chief', 'issue:urging', { paper: demands }] },
      { where: '督办函待送达', day: '2026-03-13', may: ['serve:urging@office'], next: ['clerk', 'serve:urging', handed] },
      { where: '处理中（第22条第1款）', day: '2026-03-16', may: ['close@office', 'file:rectificationReport@agency', 'file:objection@agency'], next: ['agriculture', 'file:rectificationReport', { text: '已经受理并答复。' }] },
      { where: '已报告处理结果', day: '2026-03-17', may: ['accept:rectificationReport@office', 'reject:rectificationReport@office', 'file:objection@agency'], next: ['clerk', 'accept:rectificationReport', { reasons: '属实。' }] },
      { where: '已办结', day: '2026-03-18', may: [] },
    ],
  },
]

/** Of a seat, the posts that do an act: a clerk prepares, a chief signs, a leader decides; on the supervised side it is all one. */
export function postsFor(entry: string): readonly string[] {
  const [option = '', seat] = entry.split('@')
  const act = option.split(':')[0]!
  if (seat === 'agency') return ['agencyLegal', 'officer']
  if (['issue', 'submit', 'refer', 'notPursue'].includes(act)) return ['chief', 'leader']
  return ['approve', 'disapprove'].includes(act) ? ['leader'] : ['clerk', 'chief']
}
