import { Trouble } from '../trouble.ts'
import { BodyReader } from './docxBody.ts'
import { decodeText } from './decode.ts'
import { numberingOf } from './numbering.ts'
import { relationsIn, relationsOf } from './relations.ts'
import { hiddenStylesIn } from './hidden.ts'
import { pageOf } from './webPage.ts'
import { readXml } from './xml.ts'
import { openZip } from './zip.ts'

/** A text, and sentences about what the file holds besides it. */
export interface Source {
  readonly text: string
  readonly omitted: readonly string[]
}

/**
 * The paragraphs of a DOCX, one a line, as they stand on paper: automatic numbers written out, what tracked changes insert but not what
 * they delete, text boxes behind the paragraph that holds them, web pages where they are embedded. A row of a table is a line, its cells
 * set off by tabs. Headers, footers and comments are no part of the text.
 */
export function textOfDocx(bytes: Uint8Array, within = 0): Source {
  const part = openZip(bytes)
  const relations = (name: string) => {
    const found = part(relationsOf(name))
    return found ? relationsIn(decodeText(found), name) : []
  }
  const body = relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml'
  const document = part(body)
  if (!document) throw new Trouble('text-not-docx', '这是压缩文件，但不是 DOCX 文档。请先解压，或者在 Word、WPS 中另存为 DOCX。')
  const related = relations(body)
  const optional = (kind: string): string | undefined => {
    const found = part(related.find((each) => each.kind === kind)?.target ?? `word/${kind}.xml`)
    return found && decodeText(found)
  }
  const styles = optional('styles')
  // Each is read once: a document that embeds the same page without end was made to do harm.
  const chunks = new Map(related.filter(({ kind }) => kind === 'aFChunk').map(({ id, target }) => [id, target]))
  const embedded = (id: string): readonly string[] | undefined => {
    const found = part(chunks.get(id) ?? '')
    chunks.delete(id)
    return found && linesOfChunk(found, within)
  }
  const reader = new BodyReader(numberingOf(optional('numbering'), styles), styles === undefined ? new Set() : hiddenStylesIn(styles), embedded)
  readXml(decodeText(document), reader)
  if (reader.unreadChunks > 0 && reader.lines.every((line) => line.trim() === '')) {
    throw new Trouble('text-embedded', '这个 DOCX 的正文嵌在里面，读不出来。请在 Word 或 WPS 中打开后另存为 DOCX，再试。')
  }
  return { text: reader.lines.join('\n'), omitted: reader.omitted() }
}

/** A web page, a web archive, plain text or another DOCX; undefined for anything else. */
function linesOfChunk(bytes: Uint8Array, within: number): readonly string[] | undefined {
  const begins = String.fromCharCode(...bytes.subarray(0, 5))
  if (begins.startsWith('PK')) return within > 0 ? undefined : textOfDocx(bytes, within + 1).text.split('\n')
  return begins === '{\\rtf' ? undefined : pageOf(bytes).split('\n')
}
