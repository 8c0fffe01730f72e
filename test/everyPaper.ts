import { familyOf, isComposed, type PaperFacts } from '../core/instruments/index.ts'
import { instrumentFor, machineFor, type Machine } from '../core/matters/index.ts'
import type { Day, DecisionType, Ground, Law, Line, Norm } from '../core/norms/index.ts'
import { laws, upperLaws } from '../laws/registry.ts'

/** A paper that somebody may have to issue or hand in: under which law, on which line, in a proceeding of which kind. */
export interface Case {
  readonly law: Law
  readonly line: Line
  readonly openedOn: Day
  readonly machine: Machine
  readonly role: string
  readonly name: string
}

const lines: readonly Line[] = ['government', 'department']

/** Every paper of every law that is in force on the day of opening, once for each line and way the law calls it. */
export function everyPaper(): Case[] {
  const seen = new Set<string>()
  return laws.flatMap(law => lines.flatMap(line => openings(law).flatMap(openedOn => machinesOf(law, line, openedOn).flatMap(machine =>
    rolesOf(machine).map((role): Case => ({ law, line, openedOn, machine, role, name: instrumentFor(machine, role)!.name })))
  ))).filter(({ law, line, openedOn, role, machine }) => {
    const key = [law.id, line, openedOn, role, machine.kind === 'supervision'].join()
    return !seen.has(key) && seen.add(key)
  })
}

/** Before and after the law above came into force. */
const openings = (law: Law): readonly Day[] => law.inForce.from < '2025-06-02' ? ['2026-03-02', '2025-06-02'] : ['2026-03-02']

function machinesOf(law: Law, line: Line, openedOn: Day): Machine[] {
  const uppers = upperLaws(law)
  const kinds = new Set([law, ...uppers].flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))
  return [...kinds].flatMap(kind => {
    const machine = machineFor({ law, uppers, kind, facts: { line }, openedOn })
    return 'refused' in machine ? [] : [machine]
  })
}

const rolesOf = (machine: Machine): string[] => [...new Set([...machine.steps.map(({ on }) => on), ...machine.proceeding.opening.acts ?? []]
  .flatMap(({ act, role }) => act !== 'expire' && role && isComposed(role) && instrumentFor(machine, role) ? [role] : []))]

/** Every fact that any paper may want, so that nothing but the pack can be missing. */
export function everything(machine: Machine, role: string): PaperFacts {
  const norms = machine.law.norms
  const first = <N extends Norm>(kind: N['kind'], among: readonly Norm[]): N | undefined => among.find((norm): norm is N => norm.kind === kind)
  const ground = first<Ground>('ground', norms)
  const type = first<DecisionType>('decisionType', norms) ?? first<DecisionType>('decisionType', machine.uppers.flatMap(upper => upper.norms))
  const instruments = [machine.law, ...machine.uppers].flatMap(law => law.norms).filter(norm => norm.kind === 'instrument' && norm.role === role)
  const issuing = machine.steps.find(({ on }) => on.act === 'issue' && on.role === role)
  const contained = instruments.flatMap(norm => norm.kind === 'instrument' ? norm.contains ?? [] : [])
  const setsPeriod = issuing?.offers?.includes('within') || issuing?.asks?.some(({ field }) => field === 'within') || familyOf(role) === 'general' && contained.some(part => /[期时]限$/u.test(part))
  return {
    signedBy: '甲县司法局', agency: '甲县市场监督管理局', object: '甲县市场监督管理局', number: '甲司监意〔2026〕3号', date: '2026-03-12', matter: '甲司监案〔2026〕7号',
    matterTitle: '食品销售类案件超期办理问题', openedOn: '2026-02-10', handlers: ['王某', '李某'], act: '作出的甲市监罚〔2025〕86号行政处罚决定',
    found: ['逾期作出决定'], ...(ground && { grounds: [ground.id] }), ...(setsPeriod && { within: { unit: 'day', count: 20 } }), reasons: ['逾期没有纠正'], ...(type && { decides: [type.id] }),
    demands: ['逐件清理超期案件', '建立办案期限提醒制度'], orders: ['甲市监罚〔2025〕86号行政处罚决定'], basis: '《某某条例》第二十九条',
    outcome: familyOf(role) === 'reply' ? 'upheld' : '限期整改', objection: { receivedOn: '2026-03-20', claims: ['程序合法'] }, proposedBy: '甲县司法局',
    text: ['经查，有三件案件超过法定期限', '有关单位已经开始整改'], stated: [{ ask: '属于哪一种情形', says: '其他违法或者不当的执法行为' }],
    parts: Object.fromEntries([...blanks, ...contained].map(name => [name, blankOf[name] ?? `${name}见正文`])),
    earlier: { name: '行政执法监督文书', number: '甲司监〔2026〕1号', issuedOn: '2026-03-01' }, contact: { person: '王某', phone: '0000-1234567' }, copies: ['甲县人民政府'],
    organs: { ...Object.fromEntries(Object.keys(machine.law.playedBy ?? {}).map(actor => [actor, '甲县司法局'])), superiorAuthority: '乙市司法局', justiceDepartment: '甲县司法局', government: '甲县人民政府', supervisionOffice: '甲县司法局' },
  }
}

const blankOf: Readonly<Record<string, string>> = {
  时间: '2026年3月20日上午9时30分', 地点: '甲县司法局三楼会议室', 参加人员: '甲县市场监督管理局主要负责人、法制机构负责人', 主持人: '王某', 记录人: '李某',
  当事人: '赵某', 职务: '甲县市场监督管理局执法人员', 证件号: '00000001', 有效期: '2026年3月12日至2029年3月11日', 附送材料: '线索材料一册，共12页', 回复期限: '2026年3月30日',
}
const blanks = Object.keys(blankOf)
