import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { LawText } from '../../core/texts/index.ts'
import { lawTextOf } from '../../server/texts/read.ts'
import { Trouble } from '../../server/trouble.ts'

/** An official text and the file it came from. */
export interface TextFile {
  readonly file: string
  readonly text: LawText
}

const formats = ['.txt', '.md', '.docx', '.html', '.htm', '.mht', '.mhtml']

/** Every text below a folder, by the title it bears. Files without articles are no laws and are left out. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, readonly TextFile[]>> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('bad-folder', `读不出文件夹 ${folder}：${error.code === 'ENOENT' ? '没有这个文件夹' : error.code === 'ENOTDIR' ? '这不是文件夹' : error.message}。`, error)
  })
  const found = new Map<string, TextFile[]>()
  for (const name of names.filter((each) => formats.includes(extname(each).toLowerCase()) && !basename(each).startsWith('~$')).sort()) {
    const file = join(folder, name)
    const text = readOrName(await readFile(file), file)
    if (text.articles.length > 0) found.set(text.title, [...(found.get(text.title) ?? []), { file, text }])
  }
  return found
}

/** One bad file among many must say which it is. */
function readOrName(bytes: Uint8Array, file: string): LawText {
  try {
    return lawTextOf(bytes)
  } catch (error) {
    throw error instanceof Trouble ? new Trouble(error.code, `${file}：${error.message}`, error) : error
  }
}
