import type { Machine } from '../matters/index.ts'
import type { DecisionType, Ground, Norm } from '../norms/index.ts'
import { familyOf } from './compose.ts'
import type { PaperFacts } from './facts.ts'
import { isPeriod } from './general.ts'
import { blanks } from './placeholders.ts'

/** Facts of an invented matter, for a trial of a template: every placeholder brings something, and nothing but the template can be wrong. */
export function sampleFacts(machine: Machine, role: string): PaperFacts {
  const { law, uppers } = machine
  const first = <N extends Norm>(kind: N['kind']): N | undefined => [law, ...uppers].flatMap(({ norms }) => norms).find((norm): norm is N => norm.kind === kind)
  const ground = law.norms.find((norm): norm is Ground => norm.kind === 'ground')
  const type = first<DecisionType>('decisionType')
  const contained = containedIn(machine, role)
  return {
    ...invented, ...(ground && { grounds: [ground.id] }), ...(type && { decides: [type.id] }), ...(setsPeriod(machine, role, contained) && { within: { unit: 'day', count: 20 } }),
    outcome: familyOf(role) === 'reply' ? 'upheld' : '限期整改',
    parts: Object.fromEntries([...blanks, ...contained].map(name => [name, written[name] ?? `${name}见正文`])),
    organs: {
      ...Object.fromEntries(Object.keys(law.playedBy ?? {}).map(actor => [actor, '甲县司法局'])),
      superiorAuthority: '乙市司法局', superiorDepartment: '乙市市场监督管理局', justiceDepartment: '甲县司法局', government: '甲县人民政府', supervisionOffice: '甲县司法局',
    },
  }
}

const containedIn = ({ law, uppers }: Machine, role: string): string[] =>
  [law, ...uppers].flatMap(({ norms }) => norms).flatMap(norm => norm.kind === 'instrument' && norm.role === role ? norm.contains ?? [] : [])

function setsPeriod({ steps }: Machine, role: string, contained: readonly string[]): boolean {
  const issuing = steps.find(({ on }) => on.act === 'issue' && on.role === role)
  return (issuing?.offers?.includes('within') || issuing?.asks?.some(({ field }) => field === 'within') || (familyOf(role) === 'general' && contained.some(isPeriod))) ?? false
}

const invented = {
  signedBy: '甲县司法局', agency: '甲县市场监督管理局', object: '甲县市场监督管理局', number: '甲司样〔2026〕1号', date: '2026-03-12', matter: '甲司监案〔2026〕7号',
  matterTitle: '食品销售类案件超期办理问题', openedOn: '2026-02-10', handlers: ['王某', '李某'], act: '作出的甲市监罚〔2025〕86号行政处罚决定', found: ['逾期作出决定'], reasons: ['逾期没有纠正'],
  demands: ['逐件清理超期案件', '建立办案期限提醒制度'], orders: ['甲市监罚〔2025〕86号行政处罚决定'], basis: '《某某条例》第二十九条',
  text: ['经查，有三件案件超过法定期限', '有关单位已经开始整改'], stated: [{ ask: '属于哪一种情形', says: '其他违法或者不当的执法行为' }],
  objection: { receivedOn: '2026-03-20', claims: ['程序合法'] }, proposedBy: '甲县司法局', earlier: { name: '行政执法监督文书', number: '甲司监〔2026〕1号', issuedOn: '2026-03-01' },
  contact: { person: '王某', phone: '0000-1234567' }, copies: ['甲县人民政府'],
} as const satisfies PaperFacts

const written: Readonly<Record<string, string>> = {
  时间: '2026年3月20日上午9时30分', 地点: '甲县司法局三楼会议室', 参加人员: '甲县市场监督管理局主要负责人、法制机构负责人', 主持人: '王某', 记录人: '李某',
  当事人: '赵某', 职务: '甲县市场监督管理局执法人员', 证件号: '00000001', 有效期: '2026年3月12日至2029年3月11日', 附送材料: '材料一册，共12页', 回复期限: '2026年3月30日',
}
