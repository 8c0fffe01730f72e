import type { PaperFacts } from './facts.ts'
import type { Block, Paper } from './paper.ts'
import { chineseNumeral } from '../texts/index.ts'
import { titleLines } from './titles.ts'

/** One numbered part of a paper. A part without text is left out, and the numbering closes up. */
export interface Section {
  readonly heading: string
  readonly texts: readonly string[]
}

export const paragraphs = (texts: readonly string[]): Block[] => texts.map(text => ({ kind: 'paragraph', text }))

export const numberedSections = (sections: readonly Section[]): Block[] =>
  sections.filter(({ texts }) => texts.length > 0).flatMap(({ heading, texts }, index): Block[] =>
    [{ kind: 'heading', text: `${chineseNumeral(index + 1)}、${heading}` }, ...paragraphs(texts)])

type Head = Pick<Paper, 'role' | 'name' | 'layout'> & { readonly about?: string | undefined }
type Identified = PaperFacts & Required<Pick<PaperFacts, 'signedBy' | 'number' | 'date'>>

/** The frame that all signed papers share, from the red head to the colophon. */
export function assemble({ role, name, layout, about }: Head, facts: Identified, body: readonly Block[]): Paper {
  const { signedBy, jointly = [], agency, number, date, contact, copies = [], attachments = [], verification, verifyAt } = facts
  return {
    role, name, layout, number, date, attachments,
    ...(layout !== 'form' && { signedBy, ...(jointly.length > 0 && { jointly }) }),
    mark: layout === 'redHead' ? `${[signedBy, ...jointly].join('')}文件` : signedBy,
    title: about && layout !== 'form' ? [...titleLines(`关于${about}的`), name] : [name],
    ...(agency !== undefined && layout !== 'form' && { addressee: agency }),
    body: [...body, ...paragraphs(contact && layout !== 'form' ? [contactSentence(contact)] : [])],
    ...(layout === 'redHead' && { colophon: { copies, printedBy: signedBy, printedOn: date } }),
    ...(verification && { verification, ...(verifyAt && { verifyAt }) }),
  }
}

const contactSentence = ({ person, phone, address }: NonNullable<PaperFacts['contact']>): string =>
  `联系人：${person}，联系电话：${phone}${address ? `，联系地址：${address}` : ''}。`
