import type { Machine } from '../matters/index.ts'
import { assemble, numberedSections, paragraphs } from './assemble.ts'
import { consequencesOf, type Consequences } from './consequences.ts'
import { missingFacts, type Complete, type Composed, type EarlierPaper, type PaperFacts, type Problem } from './facts.ts'
import { calendarDay, citing, numbered, sentence } from './sentences.ts'
import { styleOf } from './style.ts'

/** What the reply comes to, as a clause after 本机关认定. */
const outcomes: Readonly<Record<string, (paper: string) => string>> = {
  founded: () => '异议成立', unfounded: () => '异议不成立', partlyFounded: () => '异议部分成立',
  upheld: paper => `维持${paper}`, changed: paper => `变更${paper}`, annulled: paper => `撤销${paper}`,
}

const nothingMore: Consequences = { duties: [], rights: [], counting: [], problems: [] }
const needed = ['signedBy', 'agency', 'number', 'date', 'earlier', 'objection', 'found', 'reasons', 'outcome'] as const

/** The answer to an objection by the same authority (复查), or to a request for review by the next higher one (复核). */
export function composeReply(machine: Machine, role: string, facts: PaperFacts): Composed {
  const style = styleOf(machine, role, facts.paperName)
  const ends = facts.outcome !== undefined && endsMatter(machine, role, facts.outcome)
  const consequences = ends ? nothingMore : consequencesOf(machine, role, style, facts)
  const problems = [...missingFacts(facts, needed), ...unknownOutcome(facts.outcome), ...consequences.problems]
  if (problems.length > 0) return { problems }
  const complete = facts as Complete<(typeof needed)[number]>
  const { earlier, reasons, orders = [] } = complete
  const basis = citing(style.basis, complete.basis ? [complete.basis] : [])
  const result = [outcomes[complete.outcome]!(paperOf(earlier)), ...(ends ? ['终止本次监督'] : [])].join('，')
  const body = [
    ...paragraphs([opening(role, complete)]),
    ...numberedSections([
      { heading: '提出的理由', texts: numbered(complete.objection.claims) },
      { heading: '查明的事实', texts: complete.found.map(sentence) },
      { heading: '答复意见', texts: [...reasons.map(sentence),
        `依据${basis}的规定，本机关认定：${result}${orders.length > 0 ? '，具体如下：' : '。'}`, ...numbered(orders)] },
      { heading: '期限和报告', texts: [...consequences.duties, ...consequences.counting] },
      { heading: '救济权利', texts: consequences.rights },
    ]),
  ]
  return { paper: assemble({ role, name: style.name, layout: 'letter', about: facts.subject ?? `《${earlier.name}》` }, complete, body) }
}

const paperOf = ({ name, number }: EarlierPaper): string => `《${name}》（${number}）`

function opening(role: string, { agency, earlier, objection, matter }: Complete<'agency' | 'earlier' | 'objection'>): string {
  const what = role === 'reexaminationReply' ? `你单位对${paperOf(earlier)}提出的异议` : `${objection.by ?? agency}对${paperOf(earlier)}提出的复核申请`
  return `${what}${matter ? `（案号：${matter}）` : ''}，本机关于${calendarDay(objection.receivedOn)}收到。经审查，现答复如下：`
}

/** Whether each step that this outcome takes closes the matter. */
function endsMatter({ steps }: Machine, role: string, outcome: string): boolean {
  const taken = steps.filter(({ on }) => on.act === 'issue' && on.role === role && on.outcome?.includes(outcome))
  return taken.length > 0 && taken.every(({ to }) => typeof to === 'object')
}

const unknownOutcome = (outcome: string | undefined): Problem[] => outcome === undefined || Object.hasOwn(outcomes, outcome) ? []
  : [{ fact: 'outcome', says: `“${outcome}”不是答复的结论，请从所列结论中选定。` }]
