import type { Citation, Cite, Day, Law, PeopleRules } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { credentialOn, entryOn, stateOn, type CredentialState, type Person, type Recusal } from './person.ts'

/** Why somebody may not work on a matter on a day, and under which article; without one, it is not the law but the register that says so. */
export interface Unfit {
  readonly code: 'gone' | 'unqualified' | 'uncredentialed' | 'held' | 'recused' | 'unknown'
  /** As it stands beside his name: 监督证件6月30日（周二）到期. */
  readonly brief: string
  /** What is not so, why, and what to do. */
  readonly says: string
  readonly citation: Citation | null
}

/** The rules of the law of a matter, and whose they are. */
export interface RulesOf {
  readonly law: Pick<Law, 'id' | 'short'>
  readonly rules: PeopleRules
}

/** The local law first; what it leaves out, a law above may say. */
export function rulesFor(laws: readonly Law[]): readonly RulesOf[] {
  return laws.flatMap((law) => (law.people ? [{ law, rules: law.people }] : []))
}

type Part = 'qualification' | 'credential' | 'recusal'

export function ruleOf<P extends Part>(all: readonly RulesOf[], part: P): { readonly law: RulesOf['law']; readonly rule: NonNullable<PeopleRules[P]> } | undefined {
  const found = all.find(({ rules }) => rules[part] !== undefined)
  return found && { law: found.law, rule: found.rules[part]! }
}

/** Everything against it; empty: he may. */
export function unfit(person: Person, all: readonly RulesOf[], recusal: Recusal | undefined, day: Day): Unfit[] {
  return [...gone(person, day), ...withdrawn(person, all, recusal, day), ...uncredentialed(person, all, day), ...unqualified(person, all)]
}

const article = ({ short }: RulesOf['law'], cite: Cite): string => `（${short}${cite}）`

function gone({ name, service }: Person, day: Day): Unfit[] {
  const entry = entryOn(service, day)
  if (!entry || entry.status === 'ACTIVE') return []
  const how = { LEFT: '离岗', RETIRED: '退休', SECONDED: '借调外单位' }[entry.status]
  return [{ code: 'gone', brief: `${chineseDay(entry.from)}起${how}`, says: `${name}已于${chineseDay(entry.from)}${how}，不能再办理监督事项（人员登记）。请换人。`, citation: null }]
}

function withdrawn({ name }: Person, all: readonly RulesOf[], recusal: Recusal | undefined, day: Day): Unfit[] {
  if (!recusal || day < recusal.declaredOn || (recusal.decided?.granted === false && recusal.decided.on <= day)) return []
  const found = ruleOf(all, 'recusal')
  const citation = found ? { law: found.law.id, cite: found.rule.cite } : null
  const why = found ? article(found.law, found.rule.cite) : '（回避）'
  if (recusal.decided && recusal.decided.on <= day) {
    return [{ code: 'recused', brief: `${chineseDay(recusal.decided.on)}决定回避`, says: `${name}已经决定回避${why}，不能再办理本案。请由其他人办理。`, citation }]
  }
  return [{
    code: 'held', brief: '回避还没有决定', citation,
    says: `${name}的回避还没有决定${why}。请由${found?.rule.decidedBy ?? '监督机关负责人'}先决定，在此之前本案由其他人办理。`,
  }]
}

function uncredentialed(person: Person, all: readonly RulesOf[], day: Day): Unfit[] {
  const found = ruleOf(all, 'credential')
  if (!found) return []
  const credential = credentialOn(person, 'supervision', day)
  const state = credential && stateOn(credential, day)
  if (state === 'valid') return []
  const { rule: { name, cite }, law } = found
  const [what, next] = credential && state ? lapse(state, name, credential.to, credential.from) : [`没有${name}`, `先办理${name}`]
  return [{
    code: 'uncredentialed', brief: what, citation: { law: law.id, cite },
    says: `${person.name}${what.startsWith('没有') ? '' : '的'}${what.replace(/(?=[\d]{4}年)/, '已于')}，不能办理监督事项${article(law, cite)}。请换人，或者${next}。`,
  }]
}

function lapse(state: CredentialState, name: string, to: Day, from: Day): [string, string] {
  switch (state) {
    case 'expired': return [`${name}${chineseDay(to)}到期`, '先办理换证']
    case 'notYet': return [`${name}${chineseDay(from)}才生效`, '等证件生效']
    case 'suspended': return [`${name}已经暂扣`, '待证件发还']
    case 'cancelled': return [`${name}已经注销`, '重新申领']
    case 'revoked': return [`${name}已经吊销`, '重新申领']
    case 'lost': return [`${name}已经登记遗失`, '先办理补证']
    default: return [`${name}已经收回`, '重新申领']
  }
}

function unqualified({ name, qualifications }: Person, all: readonly RulesOf[]): Unfit[] {
  const found = ruleOf(all, 'qualification')
  if (!found || found.rule.oneOf.every((group) => group.some((one) => qualifications.includes(one)))) return []
  return [{
    code: 'unqualified', brief: '资格没有登记', citation: { law: found.law.id, cite: found.rule.cite },
    says: `${name}的资格没有登记：${found.rule.says}${article(found.law, found.rule.cite)}。请先登记资格和证明材料，或者换人。`,
  }]
}
