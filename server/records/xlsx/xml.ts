import { FileRefused } from '../fileRefused.ts'

/** What is met while a document is read. Names are without their prefix. */
export interface Hears {
  open(name: string, attributes: string): void
  text(text: string): void
  close(name: string): void
}

const longest = 1_000_000

const broken = (part: string): FileRefused => new FileRefused('E100', `工作簿的内容损坏（${part}），读不下去。请在表格软件中重新保存为 XLSX 后再导入。`)

/**
 * Reads XML as it comes, without keeping it: no tree, no entities of its own (a document that declares any is refused), nothing fetched.
 * Made for the parts of workbooks; `part` is named in refusals.
 */
export class XmlReader {
  readonly #part: string
  readonly #hears: Hears
  #rest = ''
  #depth = 0

  constructor(part: string, hears: Hears) {
    this.#part = part
    this.#hears = hears
  }

  push(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#markup(text, at) : this.#characters(text, at)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longest) throw broken(this.#part)
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#depth !== 0) throw broken(this.#part)
  }

  /** The text up to the next mark; whole, because an entity may stand at its end. */
  #characters(text: string, at: number): number {
    const end = text.indexOf('<', at)
    if (end < 0) return -1
    if (this.#depth > 0) this.#hears.text(this.unescaped(text.slice(at, end)))
    return end
  }

  /** Behind the mark that begins at `at`; −1 if it is not all there yet. */
  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (second === 33) return this.#declaration(text, at) // !
    if (second === 63) return after(text, '?>', at) // ?
    const end = tagEnd(text, at + 1)
    if (end < 0) return -1
    if (second === 47) { // /
      if (--this.#depth < 0) throw broken(this.#part)
      this.#hears.close(localName(text.slice(at + 2, end).trimEnd()))
      return end + 1
    }
    const alone = text.charCodeAt(end - 1) === 47
    const tag = text.slice(at + 1, alone ? end - 1 : end)
    const space = tag.search(/\s/)
    const name = localName(space < 0 ? tag : tag.slice(0, space))
    if (name === '') throw broken(this.#part)
    this.#hears.open(name, space < 0 ? '' : tag.slice(space))
    if (alone) this.#hears.close(name)
    else this.#depth++
    return end + 1
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9)
      if (end < 0) return -1
      this.#hears.text(text.slice(at + 9, end))
      return end + 3
    }
    if (text.length - at < 9) return -1
    throw new FileRefused('E100', `工作簿里有不该有的声明（${this.#part}），为了安全没有读。请在表格软件中重新保存为 XLSX 后再导入。`)
  }

  unescaped(text: string): string {
    return unescapedOr(text, () => { throw broken(this.#part) })
  }
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}

/** The `>` of a tag: not one inside the quotes of an attribute. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapedOr(text: string, otherwise: () => never): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, closed: string) => {
    const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const point = code ? parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : null
    if (closed === '' || (point === null ? !Object.hasOwn(entities, name) : point > 0x10ffff)) return otherwise()
    return point === null ? entities[name]! : String.fromCodePoint(point)
  })
}

/** The value of an attribute, null if it is not there. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (before > 32) continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (value) return unescapedOr(value[1] ?? value[2]!, () => { throw broken(name) })
  }
  return null
}

/** The text of a part of a workbook: UTF-8, or UTF-16 with its mark. */
export async function* xmlText(part: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8', { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    throw error instanceof TypeError ? broken(part) : error
  }
}

/** Reads a whole part. */
export async function readXml(part: string, bytes: AsyncIterable<Uint8Array>, hears: Hears): Promise<void> {
  const reader = new XmlReader(part, hears)
  for await (const text of xmlText(part, bytes)) reader.push(text)
  reader.end()
}
