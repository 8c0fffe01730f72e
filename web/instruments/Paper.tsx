import { useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { problemOf } from '../frame/queries.ts'
import { Skeleton, TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'
import { openPdf } from './pdf.ts'
import './Paper.css'

const zooms = [0.75, 1, 1.25, 1.5, 2] as const

/** The paper itself, page by page: real pages in their own ratio, text that can be marked and found. */
export function Paper({ load, title, again, zoomed = 1 }: { load: (signal: AbortSignal) => Promise<ArrayBuffer>; title: string; again: string; zoomed?: (typeof zooms)[number] }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [error, setError] = useState<Error>()
  const [zoom, setZoom] = useState<number>(zoomed)
  const loader = useRef(load)
  loader.current = load
  useEffect(() => {
    const cancel = new AbortController()
    setError(undefined)
    loader.current(cancel.signal)
      .then((bytes) => openPdf(bytes))
      .then((document) => {
        if (cancel.signal.aborted) void document.destroy()
        else setPdf(document)
      })
      .catch((thrown: unknown) => { if (!cancel.signal.aborted) setError(thrown as Error) })
    return () => cancel.abort()
  }, [again])
  useEffect(() => () => { void pdf?.destroy() }, [pdf]) // after its pages have let go of it
  if (error) return problemOf(error) ? <TroubleNotice error={error} /> : <p className="panel-note">{words.instruments.notShown}</p>
  if (!pdf) return <Skeleton lines={6} />
  const at = zooms.findIndex((each) => each === zoom)
  return (
    <div className="paper">
      <div className="paper-tools no-print" role="toolbar" aria-label={words.instruments.zoom}>
        <button type="button" className="text-button" disabled={at <= 0} onClick={() => setZoom(zooms[at - 1] ?? zoom)}>{words.instruments.zoomOut}</button>
        <span>{Math.round(zoom * 100)}%</span>
        <button type="button" className="text-button" disabled={at >= zooms.length - 1} onClick={() => setZoom(zooms[at + 1] ?? zoom)}>{words.instruments.zoomIn}</button>
        <span className="quiet">{words.instruments.pages(pdf.numPages)}</span>
      </div>
      <div className="paper-pages" tabIndex={0} role="document" aria-label={title}>
        {Array.from({ length: pdf.numPages }, (_, index) => <Page key={index} pdf={pdf} number={index + 1} zoom={zoom} />)}
      </div>
    </div>
  )
}

/** A4 at 96 points an inch, in CSS pixels; a page is drawn once for the zoom and the screen's own density. */
function Page({ pdf, number, zoom }: { pdf: PDFDocumentProxy; number: number; zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    const draw = async () => {
      const { TextLayer } = await import('pdfjs-dist')
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: zoom * (96 / 72) })
      const density = window.devicePixelRatio || 1
      const target = canvas.current
      if (gone || !target || !text.current) return
      target.width = Math.floor(viewport.width * density)
      target.height = Math.floor(viewport.height * density)
      target.style.inlineSize = `${viewport.width}px`
      text.current.replaceChildren()
      text.current.style.setProperty('--total-scale-factor', String(viewport.scale))
      await page.render({ canvas: target, viewport, transform: [density, 0, 0, density, 0, 0] }).promise
      if (gone) return
      await new TextLayer({ textContentSource: await page.getTextContent(), container: text.current, viewport }).render()
    }
    draw().catch((error: unknown) => { if (!gone) throw error })
    return () => { gone = true }
  }, [pdf, number, zoom])
  return (
    <figure className="paper-page" data-paper-page={number}>
      <div className="paper-sheet"><canvas ref={canvas} aria-hidden /><div ref={text} className="textLayer" /></div>
      <figcaption className="faint">{words.instruments.page(number, pdf.numPages)}</figcaption>
    </figure>
  )
}
