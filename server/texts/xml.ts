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
  for (const found of xml.matchAll(markup)) {
    if (found.index > at) reader.text(withEntities(xml.slice(at, found.index)))
    at = found.index + found[0].length
    const [, closing, name, attributes = '', empty, data] = found
    if (data !== undefined) reader.text(data)
    if (name === undefined) continue
    if (closing) reader.close(name)
    else {
      reader.open(name, (wanted) => attributeOf(attributes, wanted), empty === '/')
      if (empty) reader.close(name)
    }
  }
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
