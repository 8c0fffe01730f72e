import type { Facts } from '../../core/matters/index.ts'
import type { Opening } from '../store/matters/open.ts'
import type { Intent } from '../store/matters/intent.ts'

/** One act of a story: how many days before today, what, by whose account of the place, and what it says besides. */
type Scene = readonly [daysAgo: number, option: string, by: Person, says?: Partial<Intent>]

/** `agency`: the legal office of the agency that the story is about. */
type Person = 'clerk' | 'clerk2' | 'chief' | 'agency'

export interface Story {
  /** Told where the law of the place itself has such a proceeding. */
  readonly kind: string
  readonly agency: 'market' | 'transport' | 'agriculture' | 'emergency'
  readonly title: string
  readonly openedDaysAgo: number
  readonly opener?: Person
  /** Title of the story that it grows from; it is then about whoever opens it. */
  readonly from?: string
  readonly facts?: Facts
  readonly says?: Pick<Opening, 'text' | 'reasons'>
  readonly scenes: readonly Scene[]
}

const paper = {
  found: ['经查阅案卷和询问，该行为在法定期限届满后才作出，案卷中没有批准延长期限的材料。', '有关送达材料没有归入案卷。'],
  demands: ['对本案的办理情况进行复核并作出书面说明。', '完善期限管理和案卷归档制度。'],
}
const verified: Partial<Intent> = { finding: 'verified', text: paper.found.join('\n'), reasons: '案卷材料与当事人陈述一致。' }
const receipt: Partial<Intent> = { receipt: { way: 'direct', recipient: '收发室', place: '被监督机关办公楼' } }
const firstPaper = (issued: number, served: number): Scene[] =>
  [[issued, 'issue:firstCorrection', 'chief', { paper }], [served, 'serve:firstCorrection', 'clerk', receipt]]
const supervision = 'supervision'

const opinion: Partial<Intent> = {
  text: '两机关未能达成一致。建议由县农业农村部门牵头、市场监管部门配合，共用一次检查结果，报本级人民政府决定。',
  paper: { outline: '建议农业农村部门牵头、市场监管部门配合，共用一次检查结果。' },
}
const accepted: Partial<Intent> = { text: '已经受理，正在核实。', paper: { outline: '告知反映人已经受理，正在核实。' } }
const talk: Partial<Intent> = {
  text: '请单位主要负责人到场，说明逾期结案较多的原因和改进措施。', paper: { outline: '约谈主要负责人，说明逾期结案较多的原因和改进措施。' },
}

/** As far as the law of the place has the step; the others are passed over. */
export const stories: readonly Story[] = [
  { kind: supervision, agency: 'market', title: '行政处罚案件超过期限作出决定', openedDaysAgo: 3, scenes: [] },
  { kind: supervision, agency: 'transport', title: '作出的行政处罚决定未按期送达', openedDaysAgo: 14, scenes: [[12, 'conclude', 'clerk', verified]] },
  { kind: supervision, agency: 'agriculture', title: '行政检查由一名人员实施', openedDaysAgo: 26, scenes: [[24, 'conclude', 'clerk', verified], ...firstPaper(22, 20)] },
  { kind: supervision, agency: 'emergency', title: '查封扣押期限届满未作处理', openedDaysAgo: 75, scenes: [[73, 'conclude', 'clerk', verified], ...firstPaper(70, 67)] },
  {
    kind: supervision, agency: 'market', title: '行政许可未在期限内作出决定', openedDaysAgo: 20,
    scenes: [[18, 'conclude', 'clerk', verified], ...firstPaper(16, 9), [3, 'file:objection', 'agency', { reasons: '本机关认为延长期限已经批准，请予复查。' }]],
  },
  {
    kind: supervision, agency: 'transport', title: '行政处罚信息未按期公示', openedDaysAgo: 60,
    scenes: [[58, 'conclude', 'clerk', verified], ...firstPaper(55, 52), [35, 'file:rectificationReport', 'agency', { text: '已补充公示并完善制度。' }], [32, 'accept:rectificationReport', 'clerk', { reasons: '经核查，已经整改到位。' }]],
  },
  {
    kind: 'complaint', agency: 'market', title: '反映食品经营许可申请迟迟没有答复', openedDaysAgo: 6,
    says: { text: '反映人称两个月前提交申请，至今没有收到决定，也没有收到延长期限的通知。' }, scenes: [[5, 'issue:acceptanceNotice', 'chief', accepted]],
  },
  {
    kind: 'coordination', agency: 'agriculture', title: '兽药经营的检查由哪一机关实施', openedDaysAgo: 16, opener: 'agency', facts: { subject: 'dispute' },
    says: { text: '本机关与市场监督管理部门都认为对方应当实施检查，请予协调。' },
    scenes: [
      [13, 'file:negotiationRecord', 'agency', { text: '两机关协商一次，没有达成一致。' }], [12, 'file:coordinationRequest', 'agency', { reasons: '协商不成，请予协调。' }],
      [12, 'accept:coordinationRequest', 'clerk'], [4, 'issue:coordinationOpinion', 'chief', opinion],
    ],
  },
  {
    kind: 'recusal', agency: 'emergency', title: '承办人与被监督机关的案件有利害关系', openedDaysAgo: 2, opener: 'clerk2', from: '查封扣押期限届满未作处理', facts: { interest: true },
    says: { reasons: '承办人的近亲属在该案中任被处罚企业的负责人。', text: '请决定该承办人回避，另派人员办理。' }, scenes: [],
  },
  {
    kind: 'regulatoryTalk', agency: 'emergency', title: '逾期结案较多，拟约谈主要负责人', openedDaysAgo: 9, facts: { prominentProblem: true, majorImpact: true },
    says: { reasons: '半年内多起案件逾期结案，群众反映集中。' }, scenes: [[4, 'issue:talkNotice', 'chief', talk]],
  },
]
