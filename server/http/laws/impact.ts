import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { editionsOf } from '../../store/laws/editions.ts'
import { countOpenUnder, impactPage, keptEditions, type Affected } from '../../store/laws/impact.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { cited, refused } from '../../store/refused.ts'
import * as contract from '../contract/lawImpact.ts'
import { editionIn } from './laws.ts'
import { serve, type App } from '../serve.ts'

/** What would change under another version of a law, for the matters within sight. Nothing is written. */
export function lawImpact(app: App, deps: Deps): void {
  const shelf = deps.laws
  serve(app, deps, contract.lawEditions, async ({ params, read }) => {
    const { law, hash } = editionIn(shelf, params.id)
    return await read(async tx => {
      const kept = await keptEditions(tx, law.id)
      const since = kept.find(edition => edition.hash === hash)?.since ?? null
      return {
        matters: await countOpenUnder(tx, law.id),
        items: [{ hash, version: law.version, current: true, since }, ...kept.filter(edition => edition.hash !== hash).map(edition => ({ ...edition, current: false }))],
      }
    })
  })
  serve(app, deps, contract.lawImpact, async ({ params, query, read }) => await read(async tx => {
    const { law } = editionIn(shelf, params.id)
    const other = await editionNamed(tx, law.id, query.edition, shelf)
    const { affected, compared, next } = await impactPage(tx, shelf, other, deps.today(), query)
    return { compared, next, items: affected.map(each => viewImpact(each, shelf)) }
  }))
}

async function editionNamed(tx: Transaction, id: string, hash: string, shelf: LawShelf) {
  const kept = shelf.current(id)?.hash === hash || (await keptEditions(tx, id)).some(edition => edition.hash === hash)
  if (!kept) throw refused('edition.unknown', 404, '没有这个版本。请从版本的列表中选择。')
  return (await editionsOf(tx, shelf, [hash])).get(hash)!
}

const viewImpact = ({ row, impact }: Affected, shelf: LawShelf): contract.ImpactItem => ({
  id: row.id, number: row.number, title: row.title, stageName: row.stageName,
  refused: impact.refused && { ...cited(impact.refused, shelf), what: impact.refused.what, on: impact.refused.on, says: impact.refused.says },
  stage: impact.stage, clocks: [...impact.clocks], appears: [...impact.appears], disappears: [...impact.disappears],
})
