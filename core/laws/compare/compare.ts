import type { Law, Silence } from '../../norms/index.ts'
import { accountOf } from '../explain.ts'
import { speechOf } from '../words.ts'
import { ofTheLawAbove } from './above.ts'
import { ofDecision, ofObjection } from './afterwards.ts'
import { ofActivities, ofConduct, ofConsequences, ofPeriods } from './conduct.ts'
import { ofTheDocument } from './document.ts'
import { ofFirstPaper, ofGrounds, ofMeasures } from './firstPaper.ts'
import type { Pack, Question, Value } from './question.ts'
import { ofRelations } from './relations.ts'

/** What one law answers. No value: the law does not say (法无规定), which is an answer of its own. */
export interface Cell {
  readonly law: string
  readonly values: readonly Value[]
  /** Where the pack itself marks the silence. */
  readonly silence?: Pick<Silence, 'cite' | 'question'>
}

export interface ComparedRow {
  readonly key: string
  readonly question: string
  /** In the order of the laws. */
  readonly cells: readonly Cell[]
  /** All laws answer alike, word for word; where they answer alike in other terms, a reader must see both. */
  readonly alike: boolean
}

export interface Comparison {
  readonly groups: readonly { readonly title: string; readonly rows: readonly ComparedRow[] }[]
}

const groups: readonly { readonly title: string; readonly questions: readonly Question[] }[] = [
  { title: '法规本身', questions: ofTheDocument },
  { title: '谁监督谁', questions: ofRelations },
  { title: '首次文书和整改', questions: ofFirstPaper },
  { title: '应当纠正的情形', questions: ofGrounds },
  { title: '异议和复查', questions: ofObjection },
  { title: '决定、执行和复核', questions: ofDecision },
  { title: '其他期限', questions: ofPeriods },
  { title: '监督措施', questions: ofMeasures },
  { title: '监督人员和监督行为', questions: ofConduct },
  { title: '监督的内容和制度', questions: ofActivities },
  { title: '后果', questions: ofConsequences },
  { title: '与国家条例', questions: ofTheLawAbove },
]

/** The laws side by side, each answer as its own pack holds it: what the law above would add to a matter stands in the column of that law. */
export function compare(laws: readonly Law[]): Comparison {
  const packs = laws.map((law): Pack => {
    const speech = speechOf(law, [])
    return { law, speech, account: accountOf(law, speech) }
  })
  return { groups: groups.map(({ title, questions }) => ({ title, rows: questions.map((question) => rowOf(question, packs)) })) }
}

function rowOf(question: Question, packs: readonly Pack[]): ComparedRow {
  const cells = packs.map((pack) => cellOf(question, pack))
  const [first, ...others] = cells.map(({ values }) => values.map(({ says }) => says).sort().join('\n'))
  return { key: question.key, question: question.ask, cells, alike: others.every((other) => other === first) }
}

/** A silence that the pack marks goes before a device by which the product gets along meanwhile. */
function cellOf({ key, of, about = [] }: Question, pack: Pack): Cell {
  const silence = pack.law.silent.find((each) => each.about !== undefined && [key, ...about].includes(each.about))
  const values = silence ? [] : together(of(pack))
  return { law: pack.law.id, values, ...(silence && { silence: { cite: silence.cite, question: silence.question } }) }
}

/** Said at several places, told once with all of them. */
function together(values: readonly Value[]): readonly Value[] {
  const bySaying = new Map<string, Value>()
  for (const each of values) {
    const known = bySaying.get(each.says)
    const reading = known?.reading ?? each.reading
    bySaying.set(each.says, known ? { says: each.says, cites: [...new Set([...known.cites, ...each.cites])], ...(reading !== undefined && { reading }) } : each)
  }
  return [...bySaying.values()]
}
