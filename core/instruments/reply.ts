import type { Machine } from '../matters/index.ts'
import { consequencesOf, type Consequences } from './consequences.ts'
import { missingFacts, type EarlierPaper, type PaperFacts, type Problem } from './facts.ts'
import { matterValues, type Filling } from './filling.ts'
import { calendarDay, numbered, sentence } from './sentences.ts'
import type { Style } from './style.ts'
import type { Template } from './template.ts'

/** What the reply comes to, as a clause after 本机关认定. */
const outcomes: Readonly<Record<string, (paper: string) => string>> = {
  founded: () => '异议成立', unfounded: () => '异议不成立', partlyFounded: () => '异议部分成立',
  upheld: paper => `维持${paper}`, changed: paper => `变更${paper}`, annulled: paper => `撤销${paper}`,
}

const nothingMore: Consequences = { duties: [], rights: [], counting: [], problems: [] }
const needed = ['signedBy', 'agency', 'number', 'date', 'earlier', 'objection', 'found', 'reasons', 'outcome'] as const

/** The answer to an objection by the same authority (复查), or to a request for review by the next higher one (复核). */
export function fillReply(machine: Machine, role: string, style: Style, facts: PaperFacts, template: Template): Filling {
  const ends = facts.outcome !== undefined && endsMatter(machine, role, facts.outcome)
  const consequences = ends ? nothingMore : consequencesOf(machine, role, style, facts)
  const { earlier, objection, outcome, orders = [] } = facts
  const worded = earlier && outcome !== undefined && Object.hasOwn(outcomes, outcome) ? outcomes[outcome]!(paperOf(earlier)) : ''
  const result = [worded, ...(ends ? ['终止本次监督'] : [])].join('，')
  return {
    consequences, template, problems: [...missingFacts(facts, needed), ...unknownOutcome(outcome), ...consequences.problems],
    about: earlier && `《${earlier.name}》`,
    values: {
      ...matterValues(style, facts), 答复缘由: earlier && objection && opening(role, facts, earlier, objection), 提出的理由: numbered(objection?.claims ?? []),
      查明的事实: facts.found?.map(sentence), 理由: facts.reasons?.map(sentence), 结论: `${result}${orders.length > 0 ? '，具体如下：' : '。'}`, 决定内容: numbered(orders),
      期限和报告: [...consequences.duties, ...consequences.counting], 权利: consequences.rights,
    },
  }
}

const paperOf = ({ name, number }: EarlierPaper): string => `《${name}》（${number}）`

function opening(role: string, { agency, matter }: PaperFacts, earlier: EarlierPaper, objection: NonNullable<PaperFacts['objection']>): string {
  const what = role === 'reexaminationReply' ? `你单位对${paperOf(earlier)}提出的异议` : `${objection.by ?? agency}对${paperOf(earlier)}提出的复核申请`
  return `${what}${matter ? `（案号：${matter}）` : ''}，本机关于${calendarDay(objection.receivedOn)}收到。`
}

/** Whether each step that this outcome takes closes the matter. */
function endsMatter({ steps }: Machine, role: string, outcome: string): boolean {
  const taken = steps.filter(({ on }) => on.act === 'issue' && on.role === role && on.outcome?.includes(outcome))
  return taken.length > 0 && taken.every(({ to }) => typeof to === 'object')
}

const unknownOutcome = (outcome: string | undefined): Problem[] => outcome === undefined || Object.hasOwn(outcomes, outcome) ? []
  : [{ fact: 'outcome', says: `“${outcome}”不是答复的结论，请从所列结论中选定。` }]
