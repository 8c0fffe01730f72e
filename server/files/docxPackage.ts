import PizZip from 'pizzip'
import type { Day } from '../../core/norms/index.ts'
import { substitutes } from './docxText.ts'

/** Fixes what the library makes anew each time (times, ids) and adds what it cannot say; the same paper gives the same bytes. */
export function repacked(made: Uint8Array, date: Day): Uint8Array {
  const zip = new PizZip(made)
  const moment = `${date}T00:00:00Z`
  rewrite(zip, 'docProps/core.xml', xml => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`))
  rewrite(zip, 'word/styles.xml', xml => xml.replace(/(w:styleId="Normal".*?<w:pPr>)/s, `$1${chineseTypesetting}`))
  for (const name of Object.keys(zip.files).filter(file => /^word\/(?:header\d+|document)\.xml$/.test(file))) rewrite(zip, name, numberedPictures)
  zip.file('word/fontTable.xml', fontTable())
  const packed = new PizZip()
  for (const name of Object.keys(zip.files).filter(file => !zip.files[file]!.dir).sort(contentTypesFirst)) {
    packed.file(name, zip.file(name)!.asUint8Array(), { date: new Date(moment), binary: true })
  }
  return packed.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The library numbers pictures through all documents it has ever made. */
function numberedPictures(xml: string): string {
  let count = 0
  return xml.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+/g, (_, start: string) => `${start}${++count}`)
}

/** 禁则 on; hanging punctuation and automatic spaces between Chinese and digits off; pages filled to the last line. */
const chineseTypesetting = '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

function fontTable(): string {
  const entries = Object.entries(substitutes).map(([name, substitute]) =>
    `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="default"/></w:font>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
}

function rewrite(zip: PizZip, name: string, change: (xml: string) => string): void {
  const file = zip.file(name)
  if (!file) throw new Error(`the document has no ${name}`)
  zip.file(name, change(file.asText()))
}

/** Readers recognise the format by the first entry. */
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  return Number(b === first) - Number(a === first) || (a < b ? -1 : 1)
}
