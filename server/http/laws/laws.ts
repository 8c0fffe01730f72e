import { articlesOf, rankNames, type ArticleAccount } from '../../../core/laws/index.ts'
import { articleAt } from '../../../core/norms/index.ts'
import type { Deps } from '../../deps.ts'
import type { Edition, LawShelf } from '../../store/laws/laws.ts'
import { currentText, type TextEdition } from '../../store/laws/texts.ts'
import { cited, refused } from '../../store/refused.ts'
import * as contract from '../contract/laws.ts'
import { chapterOut, importerOf, wordsOfArticle } from './textOut.ts'
import { serve, type App } from '../serve.ts'

/** The laws beside what the system does with them: open to everybody. */
export function laws(app: App, deps: Deps): void {
  const shelf = deps.laws
  serve(app, deps, contract.listLaws, async () => ({ items: shelf.all.map(edition => rowOf(edition, shelf)) }))
  serve(app, deps, contract.getLaw, async ({ params, read }) => {
    const edition = editionIn(shelf, params.id)
    return viewLaw(edition, shelf, await read(tx => currentText(tx, edition.law.id)))
  })
  serve(app, deps, contract.getArticle, async ({ params, read }) => {
    const edition = editionIn(shelf, params.id)
    return viewArticle(edition, articleAt(params.article), shelf, await read(tx => currentText(tx, edition.law.id)))
  })
}

/** The law of an id that an address names. */
export function editionIn(shelf: LawShelf, id: string): Edition {
  const edition = shelf.current(id)
  if (!edition) throw refused('law.unknown', 404, `没有“${id}”这部法规。请从法规列表中选择。`)
  return edition
}

function rowOf({ law, hash }: Edition, shelf: LawShelf): contract.LawRow {
  const { id, version, title, short, rank, region, inForce, under } = law
  return {
    id, version, hash, title, short, rank, rankName: rankNames[rank], region, regionName: shelf.region(region).name,
    inForceFrom: inForce.from, inForceTo: inForce.to ?? null, under: [...under],
  }
}

const articlesIn = ({ law }: Edition, shelf: LawShelf, text: TextEdition | undefined): ArticleAccount[] =>
  articlesOf(law, shelf.uppers(law).map(upper => upper.law), text?.text)

function viewLaw(edition: Edition, shelf: LawShelf, text: TextEdition | undefined): contract.LawOut {
  const { law } = edition
  return {
    ...rowOf(edition, shelf), uppers: shelf.uppers(law).map(upper => rowOf(upper, shelf)),
    counting: { says: law.counting.reading, cite: law.counting.cite ?? null },
    articles: articlesIn(edition, shelf, text).map(({ article, number, state, norms, readings }) => ({ article, number, state, norms: norms.length, readings: readings.length })),
    chapters: (text?.text.chapters ?? []).map(chapterOut),
    text: text ? { adopted: text.text.adopted, source: text.sourceName, by: importerOf(text), on: text.importedOn, problems: text.text.problems.length } : null,
    proceedings: law.proceedings.map(({ kind, title, cite }) => ({ kind, title, cite })),
    readings: law.readings.map(({ cite, question, says }) => ({ cite, question, says })),
    silent: law.silent.map(({ cite, question }) => ({ cite, question })),
    tensions: law.tensions.map(({ cite, upper, grade, says }) => ({ cite, upper: cited(upper, shelf), grade, says })),
  }
}

function viewArticle(edition: Edition, cite: string, shelf: LawShelf, official: TextEdition | undefined): contract.Article {
  const articles = articlesIn(edition, shelf, official)
  const at = articles.findIndex(each => each.article === cite)
  const found = articles[at]
  if (!found) throw refused('article.unknown', 404, `《${edition.law.title}》没有${cite}，本法共${articles.length}条有登记。请核对条序。`)
  const { article, number, state, excuse, norms, steps, bars, asks, lines, readings, silent, external, tensions } = found
  const titleOfProceeding = (kind: string) => edition.law.proceedings.find(proceeding => proceeding.kind === kind)?.title ?? ''
  return {
    law: rowOf(edition, shelf), article, number, state, excuse, norms: norms.map(norm => ({ ...norm, words: [...norm.words] })),
    steps: steps.map(step => ({ ...step, proceeding: titleOfProceeding(step.proceeding) })),
    bars: toldOnce(bars), asks: toldOnce(asks), lines: [...lines], readings: [...readings], silent: [...silent], external: [...external],
    tensions: tensions.map(tension => ({ ...tension, other: cited(tension.other, shelf) })),
    previous: articles[at - 1]?.article ?? null, next: articles[at + 1]?.article ?? null,
    imported: official !== undefined, text: official ? wordsOfArticle(official.text, found) : null,
  }
}

/** What several proceedings forbid or ask in the same words. */
const toldOnce = <T extends { readonly cite: string, readonly says: string }>(sayings: readonly T[]): T[] =>
  [...new Map(sayings.map(saying => [`${saying.cite} ${saying.says}`, saying])).values()]
