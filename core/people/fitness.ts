import type { Citation, Cite, Day, Law, PeopleRules } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { covers, credentialOn, entryOn, stateOn, type Credential, type CredentialKind, type Person, type Recusal } from './person.ts'

/** Why somebody may not work on a matter on a day, and under which article; without one, it is not the law but the register that says so. */
export interface Unfit {
  readonly code: 'gone' | 'unqualified' | 'uncredentialed' | 'held' | 'recused' | 'elsewhere' | 'uncommitted'
  /** As it stands beside his name: 监督证件2026年6月30日（周二）到期. */
  readonly brief: string
  /** What is not so, why, and what to do. */
  readonly says: string
  readonly citation: Citation | null
}

/** The rules of one law of a matter, and whose they are. */
export interface RulesOf {
  readonly law: Pick<Law, 'id' | 'short'>
  readonly rules: PeopleRules
}

/** Of the laws of a matter, the local one first. */
export const rulesFor = (laws: readonly Law[]): readonly RulesOf[] => laws.flatMap((law) => (law.people ? [{ law, rules: law.people }] : []))

/** What the first law that speaks of it says. */
export function ruleOf<Part extends keyof PeopleRules>(all: readonly RulesOf[], part: Part): { readonly law: RulesOf['law']; readonly rule: NonNullable<PeopleRules[Part]> } | undefined {
  const found = all.find(({ rules }) => rules[part] !== undefined)
  return found && { law: found.law, rule: found.rules[part]! }
}

/** Everything against a supervisor; empty: he may. */
export const unfit = (person: Person, all: readonly RulesOf[], recusal: Recusal | undefined, day: Day): Unfit[] =>
  [...gone(person, day), ...withdrawn(person, all, recusal, day), ...uncredentialed(person, all, day), ...unqualified(person, all)]

/** The same of somebody who takes part from outside: his term, his area, his undertaking of secrecy. */
export function unfitInvited(person: Person, all: readonly RulesOf[], place: string, day: Day): Unfit[] {
  const found = ruleOf(all, 'invited')
  const name = found?.rule.name ?? '受邀参加人员'
  const citation = found ? { law: found.law.id, cite: found.rule.cite } : null
  const why = found ? article(found.law, found.rule.cite) : ''
  const credential = credentialOn(person, 'invited', day)
  const lapsed = lapseOf(credential, `${name}证件`, day)
  const valid = credential && !lapsed ? credential : undefined
  const elsewhere: Unfit = {
    code: 'elsewhere', brief: '不在聘任的区域', citation, says: `${person.name}没有受聘在这个地方履行监督职责${why}。请另选在该区域受聘的${name}。`,
  }
  const uncommitted: Unfit = { code: 'uncommitted', brief: '没有保密承诺', citation: null, says: `${person.name}还没有签署保密承诺（人员登记）。请先登记保密承诺书。` }
  return [
    ...gone(person, day),
    ...(lapsed ? [{ code: 'uncredentialed' as const, brief: lapsed.brief, citation, says: `${person.name}${lapsed.says}，不能参与监督${why}。请另选${name}，或者${lapsed.next}。` }] : []),
    ...(valid && !covers(valid.areas, place) ? [elsewhere] : []),
    ...(person.qualifications.includes('confidentiality') ? [] : [uncommitted]),
  ]
}

const article = ({ short }: RulesOf['law'], cite: Cite): string => `（${short}${cite}）`

function gone({ name, service }: Person, day: Day): Unfit[] {
  const entry = entryOn(service, day)
  if (!entry || entry.status === 'ACTIVE') return []
  const how = { LEFT: '离岗', RETIRED: '退休', SECONDED: '借调外单位' }[entry.status]
  return [{ code: 'gone', brief: `${chineseDay(entry.from)}起${how}`, says: `${name}已于${chineseDay(entry.from)}${how}，不能再办理监督事项（人员登记）。请换人。`, citation: null }]
}

function withdrawn({ name }: Person, all: readonly RulesOf[], recusal: Recusal | undefined, day: Day): Unfit[] {
  if (!recusal || day < recusal.declaredOn) return []
  const decided = recusal.decided && recusal.decided.on <= day ? recusal.decided : null
  if (decided?.granted === false) return []
  const found = ruleOf(all, 'recusal')
  const citation = found ? { law: found.law.id, cite: found.rule.cite } : null
  const why = found ? article(found.law, found.rule.cite) : ''
  if (decided) return [{ code: 'recused', brief: `${chineseDay(decided.on)}决定回避`, says: `${name}已经决定回避${why}，不能再办理本案。请由其他人办理。`, citation }]
  return [{
    code: 'held', brief: '回避还没有决定', citation,
    says: `${name}的回避还没有决定${why}。请由${found?.rule.decidedBy ?? '监督机关的负责人'}先决定，在此之前本案由其他人办理。`,
  }]
}

function uncredentialed(person: Person, all: readonly RulesOf[], day: Day): Unfit[] {
  const found = ruleOf(all, 'credential')
  const lapsed = found && lapseOf(credentialOn(person, 'supervision' satisfies CredentialKind, day), found.rule.name, day)
  if (!found || !lapsed) return []
  const { law, rule: { cite } } = found
  return [{
    code: 'uncredentialed', brief: lapsed.brief, citation: { law: law.id, cite },
    says: `${person.name}${lapsed.says}，不能办理监督事项${article(law, cite)}。请换人，或者${lapsed.next}。`,
  }]
}

interface Lapse { readonly brief: string; readonly says: string; readonly next: string }

/** Why a credential is worth nothing on a day, and what helps; nothing where it is valid. */
function lapseOf(credential: Credential | undefined, name: string, day: Day): Lapse | undefined {
  if (!credential) return { brief: `没有${name}`, says: `没有${name}`, next: `先办理${name}` }
  const lapse = (what: string, next: string): Lapse => ({ brief: `${name}${what}`, says: `的${name}已经${what}`, next })
  const from = chineseDay(entryOn(credential.history, day)?.from ?? credential.from)
  switch (stateOn(credential, day)) {
    case 'valid': return undefined
    case 'expired': return { brief: `${name}${chineseDay(credential.to)}到期`, says: `的${name}已于${chineseDay(credential.to)}到期`, next: '先办理换证' }
    case 'notYet': return { brief: `${name}${chineseDay(credential.from)}才生效`, says: `的${name}${chineseDay(credential.from)}才生效`, next: '等证件生效' }
    case 'suspended': return { ...lapse('暂扣', '待证件发还'), says: `的${name}自${from}起暂扣` }
    case 'cancelled': return lapse('注销', '重新申领')
    case 'revoked': return lapse('吊销', '重新申领')
    case 'lost': return lapse('登记遗失', '先办理补证')
    case 'returned': return lapse('收回', '重新申领')
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
