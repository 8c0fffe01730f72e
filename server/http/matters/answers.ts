import { externalSubject, readingIds } from '../../../core/laws/index.ts'
import type { Law } from '../../../core/norms/index.ts'
import { basisIn, referenceAnswered, type AnswerIn, type LawAnswer } from '../../store/laws/answers.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { InHand } from '../../store/matters/load.ts'
import { cited } from '../../store/refused.ts'
import type { Matter } from '../contract/matters.ts'
import type { OptionOut } from '../contract/options.ts'

/** The view of a matter with what organs have answered, beside the readings its options rest on. */
export const withAnswers = (view: Matter, inHand: InHand, answerTo: AnswerIn, shelf: LawShelf): Matter =>
  ({ ...view, options: view.options.map(option => answered(option, inHand, answerTo, shelf)) })

function answered(option: OptionOut, { row, matter: { machine } }: InHand, answerTo: AnswerIn, shelf: LawShelf): OptionOut {
  const law = [machine.law, ...machine.uppers].find(({ id }) => id === option.citation.law)
  if (!law) return option
  const listed = readingIds(option.reading ?? '').flatMap(id => law.readings.filter(reading => reading.id === id))
  const found = [
    ...listed.map(({ id, question, cite }) => ({ question, cite, answer: answerTo(law.id, `reading:${id}`) })),
    ...(option.reading ? [{ question: option.reading, cite: option.citation.cite, answer: answerTo(law.id, `reading:${row.kind}/${option.id} ${option.citation.cite}`) }] : []),
    ...law.external.filter(({ cite }) => cite === option.citation.cite).map(({ cite, refersTo }) => ({ question: refersTo, cite, answer: answerTo(law.id, externalSubject({ cite, refersTo })) })),
  ]
  const answers = found.flatMap(({ question, cite, answer }) => answer?.says ? [{
    question, says: answer.says, document: documentOf(answer), organ: answer.organName, citation: cited({ law: law.id, cite }, shelf),
  }] : [])
  return { ...option, ...(answers.length > 0 && { answers }), fields: option.fields.map(field => basisKnown(field, [machine.law, ...machine.uppers], answerTo)) }
}

const documentOf = ({ document, documentNumber }: LawAnswer): string => `《${document}》${documentNumber}`

/** A basis that an answer already states need not be written by hand. */
function basisKnown(field: OptionOut['fields'][number], laws: readonly Law[], answerTo: AnswerIn): OptionOut['fields'][number] {
  const answer = field.field === 'basis' && field.why ? referenceAnswered(laws, field.why, answerTo) : undefined
  return answer && field.why ? { ...field, required: false, why: { ...field.why, says: `不另写的，以已登记的答复为据：${basisIn(answer)}` } } : field
}
