import { chinesePeriod } from '../periods/index.ts'
import type { Consequences } from './consequences.ts'
import type { PaperFacts, Problem } from './facts.ts'
import { calendarDay, citing, sentence } from './sentences.ts'
import { wordedBy, type Style } from './style.ts'
import type { Template, Values } from './template.ts'

/** What a paper's facts and laws put into its template, and what is still missing. */
export interface Filling {
  readonly values: Values
  readonly consequences: Consequences
  readonly problems: readonly Problem[]
  /** The template with what the law of the matter adds to it. */
  readonly template: Template
  /** Puts 关于…的 before the paper's name where the writer gave no subject. */
  readonly about?: string | undefined
}

/** What every paper may say of its matter and of itself. */
export function matterValues(style: Style, facts: PaperFacts): Values {
  const { signedBy, agency, object, matter, matterTitle, openedOn, date, handlers = [], stated = [], earlier, outcome, within } = facts
  return {
    依据: citing(style.basis, facts.basis ? [facts.basis] : []), 文书名称: style.name, 简称: wordedBy(style, 'short'),
    署名机关: signedBy, 主送: agency, 对象: object ?? agency, 案号: matter, 案号说明: matter ? `（案号：${matter}）` : '', 案由: matterTitle ?? facts.act,
    启动日期: openedOn && calendarDay(openedOn), 成文日期: date && calendarDay(date), 承办人: handlers.length > 0 ? handlers.join('、') : undefined,
    登记事项: stated.map(({ ask, says }) => `${ask.replace(/[？?]$/u, '')}：${sentence(says)}`),
    此前文书: earlier && `《${earlier.name}》（${earlier.number}）`, 此前文书日期: earlier && calendarDay(earlier.issuedOn),
    结果: outcome !== undefined && /^\p{Script=Han}/u.test(outcome) ? outcome : undefined, 规定期限: within && chinesePeriod(within),
  }
}
