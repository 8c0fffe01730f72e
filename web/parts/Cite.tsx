import { createContext, useContext, type MouseEvent } from 'react'
import { addresses } from '../frame/address.ts'
import { words } from '../words/index.ts'
import { Link } from './Link.tsx'
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

/** A citation: opens the article beside the page, which stays where it is; of a rule that an office laid down itself, that rule. */
export function Cite({ law, lawName, cite, named }: CiteProps) {
  const open = useOpenArticle()
  const full = `${lawName}${cite}`
  const own = /^own-(\d+)$/.exec(law)?.[1]
  const follow = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation()
    open?.({ law, lawName, cite }, event.currentTarget)
  }
  if (own) return <Link className="cite" data-cite={`${law} ${cite}`} to={addresses.ownRule(Number(own))}>{full}</Link>
  return (
    <button type="button" className="cite" data-cite={`${law} ${cite}`} title={full} onClick={follow} aria-label={words.laws.openCitation(full)}>
      {named ? full : <>{cite}<span className="printed">（{lawName}）</span></>}
    </button>
  )
}
