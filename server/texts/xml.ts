import { Trouble } from '../trouble.ts'

/** What comes by in a document, in its order. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined, empty: boolean): void
  close(name: string): void
  text(text: string): void
}

const markup = /<(\/?)([A-Za-z_][\w:.-]{0,100})((?:\s+[\w:.-]{1,100}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[^<>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!\[CDATA\[((?:(?!\]\]>)[\s\S])*)\]\]>/g

/** Reads XML as word processors write it. Entities of its own a document may not declare: none of ours needs them, and they can do harm. */
export function readXml(xml: string, reader: XmlReader): void {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw new Trouble('text-suspicious', '这个文件中有文书处理软件不会写入的声明（DOCTYPE），为安全起见没有读取。')
  let at = 0
  const prefixes = prefixesIn(xml)
  for (const found of xml.matchAll(markup)) {
    if (found.index > at) reader.text(withEntities(xml.slice(at, found.index)))
    at = found.index + found[0].length
    const [, closing, name, attributes = '', empty, data] = found
    if (data !== undefined) reader.text(data)
    if (name === undefined) continue
    const usual = prefixes.usual(name)
    if (closing) reader.close(usual)
    else {
      reader.open(usual, (wanted) => attributeOf(attributes, wanted) ?? attributeOf(attributes, prefixes.written(wanted)), empty === '/')
      if (empty) reader.close(usual)
    }
  }
}

/** Namespaces by the prefix that word processors give them, in the older and the strict wording. Some programs write another prefix, or none. */
const namespaces: readonly { readonly prefix: string, readonly ends: RegExp }[] = [
  { prefix: 'w', ends: /\/wordprocessingml\/(?:2006\/)?main$/ },
  { prefix: 'r', ends: /\/officeDocument\/(?:2006\/)?relationships$/ },
  { prefix: 'm', ends: /\/officeDocument\/(?:2006\/)?math$/ },
  { prefix: 'mc', ends: /\/markup-compatibility\/2006$/ },
]

interface Prefixes { usual(name: string): string, written(name: string): string }

/** Reads the declarations of the root, where every word processor has them. */
function prefixesIn(xml: string): Prefixes {
  const usual = new Map<string, string>()
  for (const [, prefix = '', uri = ''] of xml.slice(0, 20_000).matchAll(/\sxmlns(?::([\w.-]{1,40}))?\s*=\s*["']([^"'<]{1,200})["']/g)) {
    const known = namespaces.find(({ ends }) => ends.test(uri))
    if (known && known.prefix !== prefix) usual.set(prefix, known.prefix)
  }
  if (usual.size === 0) return { usual: (name) => name, written: (name) => name }
  const written = new Map([...usual].map(([prefix, known]) => [known, prefix]))
  const renamed = (name: string, prefixes: ReadonlyMap<string, string>): string => {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) as [string, string] : ['', name]
    const other = prefixes.get(prefix)
    return other === undefined ? name : other === '' ? local : `${other}:${local}`
  }
  return { usual: (name) => renamed(name, usual), written: (name) => renamed(name, written) }
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return withEntities(double ?? single ?? '')
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const withEntities = (text: string): string => text.includes('&')
  ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()]!
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
  : text
