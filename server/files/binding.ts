import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../core/norms/index.ts'
import { Trouble } from '../trouble.ts'
import { pageCount } from './equal.ts'
import type { FontSet } from './fonts.ts'
import type { Pdf } from './pdf.ts'
import { typst, type Shadow } from './typst.ts'

/** One thing to be bound: a PDF, or a picture on a page of its own. */
export interface Part {
  readonly title: string
  readonly number: string
  /** 责任者: who made it. */
  readonly by: string
  readonly on: Day
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'
  readonly bytes: Uint8Array
}

/** Many papers as one PDF: a case with its cover, contents and page stamps, or a mere stack for the printer. */
export interface Binding {
  /** Left out: no cover, no contents and no stamps. */
  readonly cover?: {
    readonly office: string
    readonly title: string
    /** Label and value, one line each. */
    readonly lines: readonly (readonly [string, string])[]
  }
  readonly parts: readonly Part[]
  /** Each part begins on the front of a sheet. */
  readonly duplex: boolean
  readonly date: Day
  /** Over every page, where what is bound is not public: who took it, and when. */
  readonly mark?: string
}

const template = readFileSync(join(import.meta.dirname, 'binding.typ'), 'utf8')

/** A page of the bound PDF: of which file, which of its pages, and its number; null for a blank side. */
type Page = { readonly file: string, readonly picture: boolean, readonly page: number, readonly number: number } | null

export function binder(fonts: FontSet): (binding: Binding) => Promise<Pdf> {
  const engine = typst(fonts.folders)
  return async binding => {
    const shadows: Shadow[] = []
    const pages: Page[] = []
    const contents: { title: string, number: string, by: string, on: Day, from: number }[] = []
    let number = 0
    for (const [index, { bytes, mediaType, ...part }] of binding.parts.entries()) {
      const picture = mediaType !== 'application/pdf'
      const file = `part-${index}.${mediaType.split('/')[1]!}`
      const count = picture ? 1 : await countOf(part.title, bytes)
      shadows.push({ name: file, bytes })
      contents.push({ ...part, from: number + 1 })
      for (let page = 1; page <= count; page++) pages.push({ file, picture, page, number: ++number })
      if (binding.duplex && pages.length % 2 === 1 && index < binding.parts.length - 1) pages.push(null)
    }
    const given = { cover: binding.cover ?? null, mark: binding.mark ?? null, contents, pages, total: number, date: binding.date, duplex: binding.duplex, families: { ...fonts.families, latin: fonts.families.latin[0] } }
    return engine.pdf(template, { given: JSON.stringify(given) }, { shadows, archival: false }) // PDF/A does not take PDF pages in
  }
}

async function countOf(title: string, bytes: Uint8Array): Promise<number> {
  try {
    return await pageCount(bytes)
  } catch (error) {
    throw new Trouble('binding.unreadable', `“${title}”不是可以读取的 PDF（可能加了密码或者已经损坏），不能装订。请在证据中换一份可以打开的文件。`, error)
  }
}
