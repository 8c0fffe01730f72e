import type { Actor, Cite, Day, Period } from '../norms/index.ts'
import type { Attachment, Paper } from './paper.ts'

/**
 * What the office knows and writes for one paper. Names, grounds, periods, rights and articles come from the law. Which
 * facts a paper needs depends on its role; what is missing is answered, never printed as a blank.
 */
export interface PaperFacts {
  /** The name of a paper to which no law of the matter gives one. */
  readonly paperName?: string
  /** The organ that signs: the office, the department, or the government for its own decision. */
  readonly signedBy?: string
  /** 主送: an organ, or a person. */
  readonly agency?: string
  readonly number?: string
  readonly date?: Day
  /** 案号. */
  readonly matter?: string
  /** 案由, as the matter is called. */
  readonly matterTitle?: string
  readonly openedOn?: Day
  /** Whom the matter is about. */
  readonly object?: string
  readonly handlers?: readonly string[]
  /** What was stated as the law asks, a question and its answer. */
  readonly stated?: readonly { readonly ask: string; readonly says: string }[]
  /** What the paper says, one paragraph each, where its writer says it freely. */
  readonly text?: readonly string[]
  /** Blanks of the template, by the name they have there: 时间, 地点. */
  readonly parts?: Readonly<Record<string, string>>
  /** Puts 关于…的 before the paper's name in its title. */
  readonly subject?: string
  /** Names of the organs to which the law sends the addressee and which are not the one that signs. */
  readonly organs?: Readonly<Partial<Record<Actor, string>>>
  /** What was looked into, as it follows 你单位: 作出的甲市监罚〔2026〕12号行政处罚决定. */
  readonly act?: string
  /** 查明的事实, one paragraph each. */
  readonly found?: readonly string[]
  /** Ids or citations of grounds, as a command states them. */
  readonly grounds?: readonly string[]
  /** Provisions on enforcement itself that were broken. */
  readonly breached?: readonly { readonly title: string; readonly cite: Cite }[]
  /** What exactly is asked, one each. */
  readonly demands?: readonly string[]
  /** The period the paper sets, or its last day, where the law leaves it to the paper. */
  readonly within?: Period
  readonly reasons?: readonly string[]
  /** Ids or names of the kinds of decision. */
  readonly decides?: readonly string[]
  /** What the decision is about, one each: 甲市监罚〔2026〕12号行政处罚决定. */
  readonly orders?: readonly string[]
  /** A legal basis beside those of the pack: 《…条例》第二十九条. */
  readonly basis?: string
  /** The office on whose proposal a government decides. */
  readonly proposedBy?: string
  /** The paper objected to, or not complied with. */
  readonly earlier?: EarlierPaper
  /** `by`: who handed it in, where it was not the agency. */
  readonly objection?: { readonly receivedOn: Day; readonly claims: readonly string[]; readonly by?: string }
  /** Of a reply, as a command states it: `founded`, `unfounded`, `upheld` … */
  readonly outcome?: string
  readonly contact?: { readonly person: string; readonly phone: string; readonly address?: string }
  /** 抄送. */
  readonly copies?: readonly string[]
  /** 联合发文: the organs that sign after the one that issues it. */
  readonly jointly?: readonly string[]
  readonly attachments?: readonly Attachment[]
  readonly verification?: string
  readonly verifyAt?: string
}

export interface EarlierPaper {
  readonly name: string
  readonly number: string
  /** Left out: the organ that signs this one. */
  readonly issuedBy?: string
  readonly issuedOn: Day
  readonly servedOn?: Day
  /** Of the period it set; provisional if it rests on a year whose holiday notice is not known. */
  readonly lastDay?: Day
  readonly provisional?: boolean
}

/** A fact that is missing or cannot stand in this paper, with a sentence to show as it stands. */
export interface Problem {
  readonly fact: string
  readonly says: string
}

export type Composed = { readonly paper: Paper } | { readonly problems: readonly Problem[] }

export type Complete<K extends keyof PaperFacts> = PaperFacts & Required<Pick<PaperFacts, K>>

const asked: Partial<Record<keyof PaperFacts, string>> = {
  signedBy: '署名机关：请选定以哪个机关的名义制发。',
  agency: '主送机关：请填写被监督机关的全称。',
  number: '发文字号：请先取号。',
  date: '成文日期。',
  text: '内容：请写明文书的内容，一段一行。',
  within: '期限：请填写文书定下的期限。',
  act: '监督事项：请写明所监督的行政执法行为。',
  found: '查明的事实：请把调查查明的事实逐段写明。',
  grounds: '情形：请从本法列举的情形中选定至少一项。',
  reasons: '理由：请写明认定和处理的理由。',
  decides: '决定种类：请选定至少一种。',
  orders: '决定内容：请逐项写明决定的具体内容。',
  basis: '法律依据：本法没有规定决定的种类，请写明所依据的法律、法规及其条款。',
  earlier: '所针对的文书：请写明其名称、文号和制发日期。',
  objection: '异议：请写明收到日期和异议内容。',
  outcome: '结论：请写明处理结论。',
}

/** The facts of these names that are not there. Text of white space alone is not there. */
export const missingFacts = (facts: PaperFacts, needed: readonly (keyof PaperFacts)[]): Problem[] =>
  needed.filter(name => isBlank(facts[name])).map(fact => ({ fact, says: `缺少${asked[fact] ?? fact}` }))

export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0 || value.some(isBlank)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(part => part !== undefined && isBlank(part))
  return value === undefined || value === null
}
