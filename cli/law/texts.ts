import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { parseLawText, type LawText } from '../../core/texts/index.ts'
import { Trouble } from '../../server/trouble.ts'

/** An official text and the file it came from. */
export interface TextFile {
  readonly file: string
  readonly text: LawText
}

/** Every `.txt` and `.md` below a folder, by the title it bears. Files without articles are no laws and are left out. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, readonly TextFile[]>> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('bad-folder', `读不出文件夹 ${folder}：${error.code === 'ENOENT' ? '没有这个文件夹' : error.code === 'ENOTDIR' ? '这不是文件夹' : error.message}。`, error)
  })
  const found = new Map<string, TextFile[]>()
  for (const name of names.filter((each) => ['.txt', '.md'].includes(extname(each).toLowerCase())).sort()) {
    const file = join(folder, name)
    const text = parseLawText(decodeText(await readFile(file)))
    if (text.articles.length > 0) found.set(text.title, [...(found.get(text.title) ?? []), { file, text }])
  }
  return found
}

/** UTF-8, UTF-16 with a byte order mark, else GB18030, as texts from authorities come. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
