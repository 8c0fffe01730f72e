import { readFile, stat } from 'node:fs/promises'
import { parseLawText, type LawText } from '../../core/texts/index.ts'
import { Trouble } from '../trouble.ts'
import { decodeText } from './decode.ts'
import { textOfDocx, type Source } from './docx.ts'
import { inParagraphs, isArchive, pageOf } from './webPage.ts'

/** No law comes near it; a file above it is something else. */
export const largestText = 20 * 1024 * 1024

/** What people take for text and what they can do instead. */
const others: readonly { readonly begins: readonly number[], readonly says: string }[] = [
  { begins: [0xd0, 0xcf, 0x11, 0xe0], says: '这是旧版 Word 或 WPS 的文件（.doc、.wps）。请打开后另存为 DOCX 或者纯文本，再试。' },
  { begins: [0x25, 0x50, 0x44, 0x46], says: '这是 PDF 文件，其中的字句不能可靠地分成段落。请使用公布机关的 DOCX 或者网页文本。' },
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], says: '这是 RTF 文件。请打开后另存为 DOCX 或者纯文本，再试。' },
  { begins: [0x89, 0x50, 0x4e, 0x47], says: '这是图片，不是文本。' },
  { begins: [0xff, 0xd8, 0xff], says: '这是图片，不是文本。' },
]

/** Plain text, Markdown, a web page or archive, or DOCX, told apart by content. Throws a Trouble for anything else. */
export function sourceOf(bytes: Uint8Array): Source {
  const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
  if (bytes.length > largestText) throw new Trouble('text-too-large', `文件超过 ${largestText / 1024 / 1024} MB，不像一部法规的文本。`)
  const other = others.find((each) => begins(each.begins))
  if (other) throw new Trouble('text-unreadable', other.says)
  if (begins([0x50, 0x4b, 0x03, 0x04])) return textOfDocx(bytes)
  const text = isArchive(bytes) ? pageOf(bytes) : decodeText(bytes)
  const unread = text.match(/[\uFFFD\0]/g)?.length ?? 0
  if (unread > text.length / 20) throw new Trouble('text-unreadable', '这不是文本，也不是 DOCX。请使用纯文本、Markdown、网页或者 DOCX。')
  return { text: /^\s*<(?:!doctype\s+html|html|\?xml)/i.test(text) ? inParagraphs(text) : text, omitted: [] }
}

/** What the file holds besides its text stands among the problems. */
export function lawTextOf(bytes: Uint8Array): LawText {
  const { text, omitted } = sourceOf(bytes)
  const law = parseLawText(text)
  return omitted.length === 0 ? law : { ...law, problems: [...omitted, ...law.problems] }
}

/** The bytes of a file on this machine; what keeps it from being read becomes a sentence. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > largestText) throw new Trouble('text-too-large', `${file} 超过 ${largestText / 1024 / 1024} MB，不像一部法规的文本。`)
    return await readFile(file)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (error instanceof Trouble) throw error
    throw new Trouble('file-unreadable', code === 'ENOENT' ? `没有文件 ${file}，请核对路径。` : code === 'EISDIR' ? `${file} 是文件夹，请写明一个文件。` : `读不了文件 ${file}：${message}`, error)
  }
}
