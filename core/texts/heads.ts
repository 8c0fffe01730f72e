import type { ArticleNumber } from './lawText.ts'
import { numberPattern, readNumber } from './numerals.ts'

/** 第…条 at the beginning of a line. */
export interface Head extends ArticleNumber {
  /** As it is written: 第十条之一. */
  readonly written: string
  readonly caption?: string
  /** What follows it on the line. */
  readonly rest: string
  /**
   * `apart`: a space, a caption, a colon or nothing follows, so that it opens an article. `glued`: text follows at once, which
   * may open an article whose space was lost, or cite one. `cites`: it reads like a citation.
   */
  readonly form: 'apart' | 'glued' | 'cites'
}

const head = new RegExp(`^[第笫][ \\t\\u3000]{0,2}(${numberPattern})[ \\t\\u3000]{0,2}条(?:[ \\t\\u3000]{0,2}之(${numberPattern}))?`)
const caption = /^[ \t\u3000]{0,4}((?:【[^【】]{1,60}】[ \t\u3000]{0,2}){1,8}|（(?![一二三四五六七八九十]{1,3}）)[^（）。；]{1,60}）(?=[ \t\u3000]|$|[^，、；的]))/
/** What stands behind an article that is cited: 第三条规定的, 第三条第二款, 第三条、第四条. */
const citing = /^(?:[ \t\u3000]{0,2}第(?:[一二三四五六七八九十\d]{1,5}[款项]|[（(])|第[一二三四五六七八九十百千\d]{1,5}条|[、，；。的款~—－”》）)-]|(?:和|或|或者|及|以及|与|至|到)第|中(?:的|所|规定)|前款|规定|所[列称指述]|修改为|改为|之规定|以[上下外])/

/** 笫 is what reading machines make of 第. */
const mayHead = (line: string): boolean => line.startsWith('第') || line.startsWith('笫')

/** Undefined where the line begins otherwise; null where its number cannot be read. */
export function headOf(line: string): Head | null | undefined {
  const found = mayHead(line) ? head.exec(line) : null
  if (!found) return undefined
  const [written, first = '', second] = found
  const number = readNumber(first)
  const suffix = second === undefined ? undefined : readNumber(second)
  if (number === undefined || (second !== undefined && suffix === undefined)) return null
  const after = line.slice(written.length)
  const named = captionOf(after)
  const rest = after.slice(named?.length ?? 0).replace(/^[：:．.]/, '').trim()
  return { number, ...(suffix !== undefined && { suffix }), written: written.trim(), rest, form: formOf(after), ...(named && { caption: named.trim() }) }
}

/** （略） and （已废止） are all that remains of an article, not its name. */
function captionOf(after: string): string | undefined {
  const found = caption.exec(after)?.[0]
  return found === undefined || isRemnant(found.trim()) ? undefined : found
}

export const isRemnant = (text: string): boolean => /^[（(【[](?:此条|本条)?(?:略|从略|已?废止|已?失效|已?删除?去?|空缺|保留)[）)】\]]$/.test(text)

/** A line that is nothing but the name of the article above it: （目的和依据）. */
export const isCaption = (text: string): boolean => !isRemnant(text) && (caption.exec(text)?.[0].length ?? 0) === text.length

function formOf(after: string): Head['form'] {
  if (citing.test(after)) return 'cites'
  return after === '' || /^[\s：:．.（(【[]/.test(after) ? 'apart' : 'glued'
}

const divisionWords = '部分|分编|编|章|节|目'
const division = new RegExp(`^[第笫][ \\t\\u3000]{0,2}(${numberPattern})[ \\t\\u3000]{0,2}(${divisionWords})(?=(.?))`)

export interface DivisionHead {
  readonly level: string
  readonly number: number
  readonly title: string
}

/** 第一章　总则. A sentence that begins so is none. */
export function divisionOf(line: string): DivisionHead | undefined {
  const found = line.length <= 80 && mayHead(line) ? division.exec(line) : null
  if (!found) return undefined
  const [written, digits = '', level = '', next = ''] = found
  const number = readNumber(digits)
  const title = line.slice(written.length).replace(/^[：:、.．]/, '')
  if (number === undefined || /[。；：，]/.test(title) || (next !== '' && citing.test(title) && !/^\s/.test(title))) return undefined
  return { level, number, title: tidy(title) }
}

/** Without the leaders and the page number of a table of contents, and without spaces between Chinese characters. */
export const tidy = (title: string): string => title
  .replace(/[.…·．]{2,200}\s{0,20}\d{0,4}$|\s{1,20}\d{1,4}$/, '')
  .replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/g, '').trim()
