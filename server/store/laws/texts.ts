import { createHash } from 'node:crypto'
import type { JSONValue } from 'postgres'
import type { Day } from '../../../core/norms/index.ts'
import type { LawText } from '../../../core/texts/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { canonicalJson } from './laws.ts'
import { refused } from '../refused.ts'

/** An edition of an official text as it was imported. */
export interface TextEdition {
  readonly id: number
  readonly lawId: string
  readonly hash: string
  readonly text: LawText
  readonly sourceName: string
  readonly importedBy: string
  readonly importedByOrgan: string | null
  readonly importedOn: Day
}

/** Who imports: somebody at an organ, or the operator at the command line. */
export interface TextImporter {
  readonly account: { readonly id: string } | null
  readonly name: string
  readonly organ: string | null
}

export interface NewText {
  readonly lawId: string
  readonly text: LawText
  readonly sourceName: string
}

/** The same for the same text, whatever file it came from. */
export const hashOfText = (text: LawText): string => createHash('sha256').update(canonicalJson(text)).digest('hex')

const columns = (query: Query) => query`id, law_id as "lawId", hash, body as text, source_name as "sourceName", account_name as "importedBy",
  organ_name as "importedByOrgan", imported_on as "importedOn"`

/** The text that holds for a law; undefined while none was imported. */
export async function currentText(query: Query, lawId: string): Promise<TextEdition | undefined> {
  const [row] = await query<TextEdition[]>`select ${columns(query)} from law_text where law_id = ${lawId} order by id desc limit 1`
  return row
}

/** The text that holds for each law that has one. */
export const currentTexts = (query: Query): Promise<TextEdition[]> =>
  query<TextEdition[]>`select distinct on (law_id) ${columns(query)} from law_text order by law_id, id desc`

/**
 * Keeps a text as the latest of its law; earlier ones stay. The same text again changes nothing and is answered with what is there.
 * The transaction must be the worker's: a text concerns every case of the installation.
 */
export async function keepText(tx: Transaction, { lawId, text, sourceName }: NewText, by: TextImporter, today: Day): Promise<{ edition: TextEdition, known: boolean }> {
  const before = await currentText(tx, lawId)
  const hash = hashOfText(text)
  if (before?.hash === hash) return { edition: before, known: true }
  const [edition] = await tx<TextEdition[]>`
    insert into law_text (law_id, hash, title, adopted, articles, body, source_name, replaces_id, account_id, account_name, organ_name, imported_on)
    values (${lawId}, ${hash}, ${text.title}, ${text.adopted}, ${text.articles.length}, ${tx.json(text as unknown as JSONValue)}, ${sourceName.slice(0, 200)},
      ${before?.id ?? null}, ${by.account?.id ?? null}, ${by.name}, ${by.organ}, ${today})
    on conflict (law_id, replaces_id) do nothing
    returning ${columns(tx)}`
  if (!edition) throw refused('text.changed', 409, '刚刚有人导入了这部法规的文本。请重新核对一次再导入。')
  return { edition, known: false }
}
