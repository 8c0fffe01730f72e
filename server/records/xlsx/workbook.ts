import { FileRefused } from '../fileRefused.ts'
import { attribute, type Hears, readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** A sheet of a workbook, not yet read. */
export interface Sheet { readonly name: string, readonly part: string, readonly hidden: boolean }

/** What the cells of all sheets rest on. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Serial numbers of days count from 1904, as old Macintosh files have it. */
  readonly from1904: boolean
  /** By the number of a style: whether a number in it is shown as a day. */
  readonly isDay: readonly boolean[]
  readonly strings: readonly string[]
}

/** Characters of all texts of a workbook together: what one import may hold in memory. */
const mostText = 60_000_000

const ignored = (): void => {}

export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const part = (await targets(archive, '_rels/.rels', '')).get('officeDocument') ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw new FileRefused('E100', '这是压缩文件，不是工作簿。请解压以后，导入里面的 XLSX 或者 CSV 文件。')
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const related = await targets(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, folder)
  const { sheets, from1904 } = await outline(archive, part, related)
  return { sheets, from1904, isDay: await dayStyles(archive, related.get('styles')), strings: await sharedStrings(archive, related.get('sharedStrings')) }
}

/** What a part refers to, by id, and by the last word of the kind of reference. */
async function targets(archive: Archive, part: string, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  if (!archive.has(part)) return found
  await readXml(part, archive.read(part), {
    open: (name, attributes) => {
      const [id, kind, target] = ['Id', 'Type', 'Target'].map(key => attribute(attributes, key))
      if (name !== 'Relationship' || !target || attribute(attributes, 'TargetMode') === 'External') return
      const path = resolved(folder, target)
      if (kind) found.set(kind.slice(kind.lastIndexOf('/') + 1), path)
      if (id) found.set(id, path)
    },
    text: ignored, close: ignored,
  })
  return found
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function outline(archive: Archive, part: string, related: ReadonlyMap<string, string>): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Sheet[] = []
  let from1904 = false
  await readXml(part, archive.read(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const target = related.get(attribute(attributes, 'r:id') ?? /\w+:id\s*=\s*["']([^"']+)/.exec(attributes)?.[1] ?? '')
      if (target) sheets.push({ name: attribute(attributes, 'name') ?? '', part: target, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible' })
    },
    text: ignored, close: ignored,
  })
  return { sheets, from1904 }
}

/** Numbers of formats that show a day or a time without being written out in the file. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

async function dayStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const formats = new Map<number, boolean>()
  const isDay: boolean[] = []
  let within = ''
  if (!part || !archive.has(part)) return isDay
  await readXml(part, archive.read(part), {
    open: (name, attributes) => {
      if (name === 'cellXfs') within = name
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') formats.set(id, showsDay(attribute(attributes, 'formatCode') ?? ''))
      if (name === 'xf' && within === 'cellXfs') isDay.push(formats.get(id) ?? builtIn(id))
    },
    text: ignored,
    close: name => { if (name === 'cellXfs') within = '' },
  })
  return isDay
}

/** Whether a format has a place for a part of a day, outside quotes, escapes and colours. */
const showsDay = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]|General/gi, ''))

async function sharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!part || !archive.has(part)) return strings
  let size = 0
  const gathered = gatherText(text => {
    size += text.length + 8
    if (size > mostText) throw new FileRefused('E100', '这个工作簿里的文字太多，一次读不下。请拆成几个文件，或者另存为 CSV（大小不限）后再导入。')
    strings.push(text)
  }, 'si')
  await readXml(part, archive.read(part), gathered)
  return strings
}

/** Hears the text of every element of a name: its runs together, without the guides to pronunciation. */
export function gatherText(done: (text: string) => void, of: string): Hears {
  let text = ''
  let inText = false
  let aside = false
  return {
    open: name => {
      if (name === of) text = ''
      else if (name === 'rPh') aside = true
      else if (name === 't') inText = true
    },
    text: more => { if (inText && !aside) text += more },
    close: name => {
      if (name === 't') inText = false
      else if (name === 'rPh') aside = false
      else if (name === of) done(escapesRead(text))
    },
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const escapesRead = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
