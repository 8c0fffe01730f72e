import { queryOf } from '../../core/search/index.ts'
import type { Deps } from '../deps.ts'
import { audit } from '../store/audit.ts'
import { find } from '../store/search.ts'
import { within } from '../store/within.ts'
import * as contract from './contract/search.ts'
import { serve, type App } from './serve.ts'

export function search(app: App, deps: Deps): void {
  serve(app, deps, contract.search, async ({ query: { text, most }, who, read }) => {
    const wanted = queryOf(text)
    const found = wanted ? await read(tx => find(tx, wanted, text, most)) : []
    const persons = found.filter(({ kind }) => kind === 'officer')
    if (persons.length > 0) {
      await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'officer.found', subject: { kind: 'officer', id: persons[0]!.subject }, detail: { shown: persons.length } }))
    }
    return { items: found.map(({ subject, ...hit }) => ({ id: subject, ...hit })), logged: persons.length > 0 }
  })
}
