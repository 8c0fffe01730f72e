import { stateOn } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { daysBetween } from '../../../core/periods/index.ts'
import type { Query } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { handledBy } from '../../store/matters/about.ts'
import { countCredentials, listCredentials } from '../../store/people/credentialList.ts'
import { enterStatus, findCredential, type CredentialRow } from '../../store/people/credentials.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound } from '../../store/refused.ts'
import * as contract from '../contract/credentials.ts'
import { serve, type App } from '../serve.ts'

/** 证件：有效期、状态，和一本失效的证件使哪些办件停下来. */
export function credentials(app: App, deps: Deps): void {
  const { laws, today } = deps
  serve(app, deps, contract.listCredentials, async ({ query, read }) => await read(async tx => {
    const { rows, ...rest } = await listCredentials(tx, query, today())
    return { ...rest, items: await Promise.all(rows.map(row => viewCredential(tx, row, laws, today()))), counts: await countCredentials(tx, query, today()) }
  }))
  serve(app, deps, contract.reportLost, async ({ params, body, who, write }) => {
    requireRole(who, ['clerk', 'chief', 'agencyLegal'], '登记遗失')
    return await write(async tx => {
      if (!await findCredential(tx, params.id)) throw notFound('本证件')
      await enterStatus(tx, who, params.id, 'lost', { on: body.on, law: null, cite: null, says: body.says, matterId: null, seq: null })
      return await viewCredential(tx, (await findCredential(tx, params.id))!, laws, today())
    })
  })
}

export async function viewCredential(query: Query, row: CredentialRow, laws: LawShelf, today: Day): Promise<contract.CredentialOut> {
  const matters = row.kind === 'supervision' && row.account !== null ? await handledBy(query, row.account) : []
  return {
    id: row.id, number: row.number, kind: row.kind, officer: { id: row.officer, name: row.name }, organ: { id: row.organId, name: row.organName, shortName: row.organShortName },
    issuer: row.issuer, issuedOn: row.issuedOn, from: row.from, to: row.to, state: stateOn(row, today), daysLeft: daysBetween(today, row.to), areas: [...row.areas], fields: [...row.fields], matter: row.matterId,
    history: row.history.map(({ status, from, law, cite, says, matterId }) => ({ status, from, citation: law && cite ? cited({ law, cite }, laws) : null, says, matter: matterId })),
    blocks: matters.map(({ id, number, title }) => ({ id, number, title })),
  }
}
