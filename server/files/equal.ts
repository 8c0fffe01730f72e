import PizZip from 'pizzip'
import { textOf, type Paper } from '../../core/instruments/index.ts'
import { Trouble } from '../trouble.ts'

/**
 * Reads both files back and holds them against the paper: what is signed and served must be what was decided. White
 * space does not count; every other character does. Throws Trouble at the first difference.
 */
export async function assertEqual(paper: Paper, docx: Uint8Array, pdf: Uint8Array): Promise<void> {
  const wanted = squash(textOf(paper))
  for (const [kind, text] of [['DOCX', docxText(docx)], ['PDF', await pdfText(pdf)]] as const) {
    const difference = firstDifference(wanted, squash(text))
    if (difference) throw new Trouble('paper.unequal', `${kind} 的文字与文书不一致（${difference}），不能出文书。请联系系统管理员。`)
  }
}

const squash = (text: string): string => text.replace(/\s+/gu, '')

function firstDifference(wanted: string, found: string): string | undefined {
  if (wanted === found) return undefined
  const [ours, theirs] = [[...wanted], [...found]]
  const at = ours.findIndex((character, index) => character !== theirs[index])
  const place = at < 0 ? ours.length : at
  const around = (characters: readonly string[]): string => characters.slice(Math.max(0, place - 8), place + 8).join('')
  return `第${place + 1}字：应为“${around(ours)}”，实为“${around(theirs)}”`
}

/** The text of the first page's header and of the body, as Word shows it. Reads only what `renderDocx` writes. */
export function docxText(bytes: Uint8Array): string {
  const zip = new PizZip(bytes)
  const parts = [...Object.keys(zip.files).filter(name => /^word\/header\d+\.xml$/.test(name)).sort(), 'word/document.xml']
  return parts.flatMap(name => [...zip.file(name)!.asText().matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text!))).join('')
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')

/** What a reader of the PDF is told: not page numbers, repeated table heads and other artefacts of the page, unless asked for. */
export const pdfText = async (bytes: Uint8Array, options?: { readonly artefacts: boolean }): Promise<string> => (await pdfPages(bytes, options)).join('')

export async function pdfPages(bytes: Uint8Array, { artefacts } = { artefacts: false }): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  try {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true })
      pages.push(textOfItems(items, artefacts))
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

type Item = { readonly str: string } | { readonly type: string; readonly tag?: string }

function textOfItems(items: readonly Item[], artefacts: boolean): string {
  const open: boolean[] = []
  let text = ''
  for (const item of items) {
    if ('str' in item) text += artefacts || !open.includes(true) ? item.str : ''
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.tag === 'Artifact')
  }
  return text
}

export async function pageCount(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  try {
    return (await loading.promise).numPages
  } finally {
    await loading.destroy()
  }
}
