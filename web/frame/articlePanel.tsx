import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react'

const ArticlePanel = lazy(async () => ({ default: (await import('../laws/ArticlePanel.tsx')).ArticlePanel }))

interface Citation { readonly law: string; readonly lawName: string; readonly cite: string }

/** The article beside the page, and what opens it. The focus goes back to the chip it came from. */
export function useArticlePanel(): readonly [ReactNode, (citation: Citation, from: HTMLElement | SVGElement) => void] {
  const [citation, setCitation] = useState<Citation>()
  const origin = useRef<HTMLElement | SVGElement>(undefined)
  const open = useCallback((chosen: Citation, from: HTMLElement | SVGElement) => {
    if (!from.closest('.article-panel')) origin.current = from
    setCitation(chosen)
  }, [])
  const close = useCallback(() => {
    setCitation(undefined)
    origin.current?.focus()
  }, [])
  const panel = citation && <Suspense fallback={null}><ArticlePanel citation={citation} onClose={close} /></Suspense>
  return [panel, open]
}
