import { createContext, useContext, type MouseEvent } from 'react'
import { words } from '../words/index.ts'
import './Cite.css'

export interface CiteProps {
  law: string
  lawName: string
  cite: string
  /** In running text the law is named; in tables and buttons only its article. */
  named?: boolean
}

type OpenArticle = (citation: { law: string; lawName: string; cite: string }, from: HTMLElement | SVGElement) => void

const Articles = createContext<OpenArticle | undefined>(undefined)
export const ArticlesProvider = Articles.Provider
/** For what opens an article and is no chip: a box of a drawing. */
export const useOpenArticle = (): OpenArticle | undefined => useContext(Articles)

/** A citation: opens the article beside the page, which stays where it is. */
export function Cite({ law, lawName, cite, named }: CiteProps) {
  const open = useOpenArticle()
  const full = `${lawName}${cite}`
  const follow = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation()
    open?.({ law, lawName, cite }, event.currentTarget)
  }
  return (
    <button type="button" className="cite" data-cite={`${law} ${cite}`} title={full} onClick={follow} aria-label={words.laws.openCitation(full)}>
      {named ? full : <>{cite}<span className="printed">（{lawName}）</span></>}
    </button>
  )
}
