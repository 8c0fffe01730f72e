import { createHash } from 'node:crypto'
import type { Paper } from '../../core/instruments/index.ts'
import { Trouble } from '../trouble.ts'
import { binder, type Binding } from './binding.ts'
import { renderDocx } from './docx.ts'
import { assertEqual } from './equal.ts'
import { fontSet } from './fonts.ts'
import { pdfRenderer, type PdfRenderer } from './pdf.ts'

/** What the renderer asks of its child process, and what it gets back. */
export type Task = { readonly kind: 'issue' | 'preview', readonly paper: Paper } | { readonly kind: 'bind', readonly binding: Binding }

export type Answer = { readonly bytesInUse: number } & (
  | { readonly made: Made }
  | { readonly trouble: { readonly code: string; readonly says: string } }
  | { readonly fault: string }
)

export type Made = RenderedPaper | BoundPapers | Uint8Array

export interface BoundPapers {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly sha256: string
}

export interface RenderedPaper {
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
  readonly docxSha256: string
  readonly pdfSha256: string
  /** Of the PDF. */
  readonly pages: number
}

const fonts = process.argv[2]!
let renderer: PdfRenderer | undefined
let bind: ReturnType<typeof binder> | undefined

// The parent hands out one task at a time. Without a parent there is nothing to do.
process.on('disconnect', () => process.exit(0))
process.on('message', (task: Task) => { void answer(task).then(reply => process.send!(reply)) })

async function answer(task: Task): Promise<Answer> {
  const outcome = await work(task).then(made => ({ made }), explain)
  return { ...outcome, bytesInUse: process.memoryUsage.rss() }
}

const explain = (error: unknown) => error instanceof Trouble
  ? { trouble: { code: error.code, says: error.message } }
  : { fault: error instanceof Error ? error.stack ?? error.message : String(error) }

async function work(task: Task): Promise<Made> {
  if (task.kind === 'bind') {
    bind ??= binder(fontSet(fonts))
    const { pdf, pages } = await bind(task.binding)
    return { pdf, pages, sha256: sha256(pdf) }
  }
  const { kind, paper } = task
  renderer ??= pdfRenderer(fontSet(fonts))
  if (kind === 'preview') return renderer(paper, { draft: true }).pdf
  const { pdf, pages } = renderer(paper)
  const docx = await renderDocx(paper)
  await assertEqual(paper, docx, pdf)
  return { docx, pdf, pages, docxSha256: sha256(docx), pdfSha256: sha256(pdf) }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
