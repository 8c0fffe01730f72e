import { lineBetween } from '../../core/authority/index.ts'
import type { Deps } from '../deps.ts'
import { colleagues } from '../store/accounts.ts'
import type { Acting } from '../store/acting.ts'
import { lawOn } from '../store/open.ts'
import { asOrgans, organsAround, organsIn, type OrganRow } from '../store/organs.ts'
import type { Transaction } from '../database/connect.ts'
import * as contract from './contract/organs.ts'
import { serve, type App } from './serve.ts'

export function organs(app: App, deps: Deps): void {
  serve(app, deps, contract.listOrgans, async ({ query, who, read }) => ({
    items: await read(async tx => {
      const rows = await organsIn(tx, who.viewer.scope ?? { from: who.organ.path, to: `${who.organ.path}!` })
      const shown = query.which === 'scope' ? rows : await supervisable(tx, deps, who, rows)
      const byId = new Map((await organsAround(tx, shown.map(row => row.id))).entries())
      return shown.map(row => describe(row, byId.get(row.governmentId ?? '')))
    }),
  }))
  serve(app, deps, contract.listPeople, async ({ who, read }) => ({ items: await read(tx => colleagues(tx, who.organ.id, deps.today())) }))
}

/** Those against which some law of the place lets this organ open a matter today. */
async function supervisable(tx: Transaction, { laws, today }: Deps, { organ }: Acting, rows: readonly OrganRow[]): Promise<OrganRow[]> {
  const directory = asOrgans((await organsAround(tx, [organ.id, ...rows.map(row => row.id)])).values())
  const regions = [...new Set(rows.map(row => row.region))]
  const lawOf = new Map(await Promise.all(regions.map(async region => [region, (await lawOn(tx, laws, region, organ.path, today())).edition?.law] as const)))
  return rows.filter(row => {
    const law = lawOf.get(row.region)
    if (!law || row.id === organ.id) return false
    const uppers = laws.uppers(law).map(upper => upper.law).filter(upper => upper.inForce.from <= today())
    return !lineBetween([law, ...uppers], organ.id, row.id, directory, today()).refused
  })
}

const describe = ({ id, name, shortName, kind, uscc, region, level }: OrganRow, government: OrganRow | undefined): contract.Organ => ({
  id, name, shortName, kind, uscc, region, level, government: government ? refOf(government) : null,
})

/** How an organ is named wherever it occurs. */
export const refOf = ({ id, name, shortName }: OrganRow) => ({ id, name, shortName })
