import type { Deps } from '../../deps.ts'
import { burdens, listRequests, recordsNamed, type RequestRow } from '../../store/matters/requests.ts'
import * as contract from '../contract/requests.ts'
import { serve, type App } from '../serve.ts'

/** 国家条例第8条: what agencies were asked for, and what of it was here already. */
export function requests(app: App, deps: Deps): void {
  const yearOf = (year: number | undefined): number => year ?? Number(deps.today().slice(0, 4))

  serve(app, deps, contract.listRequests, async ({ query, read }) => await read(async tx => {
    const year = yearOf(query.year)
    const filter = { agency: query.agency, year, limit: query.limit, after: query.after }
    const { rows, ...page } = await listRequests(tx, { ...filter, known: query.known === 'true' })
    const all = (await burdens(tx, year)).filter(({ id }) => query.agency === undefined || id === query.agency)
    const sum = (of: 'count' | 'known') => all.reduce((total, one) => total + one[of], 0)
    return { ...page, items: rows.map(viewRequest), year, count: sum('count'), known: sum('known') }
  }))

  serve(app, deps, contract.listBurdens, async ({ query, read }) => {
    const year = yearOf(query.year)
    const rows = await read(tx => burdens(tx, year))
    return { year, items: rows.map(({ id, name, shortName, count, known }) => ({ agency: { id, name, shortName }, count, known })) }
  })

  serve(app, deps, contract.materialHere, async ({ query, read }) =>
    ({ items: [...await read(tx => recordsNamed(tx, query.agency, query.text))] }))
}

const viewRequest = ({ agencyId, agencyName, record, recordName, ...row }: RequestRow): contract.RequestOut =>
  ({ ...row, agency: { id: agencyId, name: agencyName }, record: record !== null && recordName !== null ? { id: record, name: recordName } : null })
