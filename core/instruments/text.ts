import { calendarDay } from './sentences.ts'
import type { Block, FormField, Paper } from './paper.ts'

/**
 * All that a paper says, in the order in which it is read, one entry a line or cell. What is read back from a DOCX or a
 * PDF must be these words and no others; white space does not count.
 */
export function wordsOf(paper: Paper): string[] {
  return [
    ...(paper.verification ? [verificationLine(paper.verification)] : []),
    paper.mark,
    ...(paper.layout === 'form' ? [...paper.title, paper.number] : [paper.number, ...paper.title]),
    ...(paper.addressee ? [`${paper.addressee}：`] : []),
    ...paper.body.flatMap(blockWords),
    ...attachmentList(paper),
    ...(paper.signedBy ? [paper.signedBy, ...paper.jointly ?? [], calendarDay(paper.date)] : []),
    ...(paper.note ? [noteLine(paper.note)] : []),
    ...paper.attachments.flatMap(({ title, body }, index) => [attachmentLabel(paper, index), title, ...body.flatMap(blockWords)]),
    ...colophonWords(paper),
  ]
}

export const textOf = (paper: Paper): string => wordsOf(paper).join('\n')

export const verificationLine = (code: string): string => `核验码：${code}`
export const noteLine = (note: string): string => `（${note}）`
export const attachmentLabel = ({ attachments }: Paper, index: number): string => attachments.length > 1 ? `附件${index + 1}` : '附件'
export const copiesLine = (copies: readonly string[]): string => `抄送：${copies.join('，')}。`
export const printedLine = (day: Paper['date']): string => `${calendarDay(day)}印发`

/** 附件：1.… below the body. */
export const attachmentList = ({ attachments }: Paper): string[] =>
  attachments.map(({ title }, index) => (index === 0 ? '附件：' : '') + (attachments.length > 1 ? `${index + 1}.` : '') + title)

/** A choice as it is printed: the chosen one with a tick in its box, the others with an empty box, which is no text. */
export const choiceWords = (choice: string, chosen: string): string => choice === chosen ? `√${choice}` : choice

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': return [block.text]
    case 'table': return [...block.head, ...block.rows.flat()]
    case 'form': return block.rows.flatMap(({ fields }) => fields.flatMap(fieldWords))
  }
}

function fieldWords({ label, value }: FormField): string[] {
  if ('text' in value) return [label, value.text]
  if ('texts' in value) return [label, ...value.texts]
  if ('choices' in value) return [label, ...value.choices.map(choice => choiceWords(choice, value.chosen))]
  return [label, value.hint]
}

const colophonWords = ({ colophon }: Paper): string[] => colophon
  ? [...(colophon.copies.length > 0 ? [copiesLine(colophon.copies)] : []), colophon.printedBy, printedLine(colophon.printedOn)]
  : []
