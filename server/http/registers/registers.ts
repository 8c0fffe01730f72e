import { columnsOf, readEntry, registerIds, registerOf, type RegisterId, type Written } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { normNames } from '../../registers/norms.ts'
import { organsOf } from '../../store/organs/organs.ts'
import { wrong } from '../../store/organs/writes.ts'
import { refused } from '../../store/refused.ts'
import { namesIn } from '../../store/registers/names.ts'
import { lookAgain } from '../../store/registers/lookAgain.ts'
import { countedNear, listVersions, type VersionRow } from '../../store/registers/versions.ts'
import { addVersion, aroundOf, correctVersion, endVersion, mayKeep, notHisToSay, requirePlace, type Placing } from '../../store/registers/write.ts'
import * as contract from '../contract/registers.ts'
import { registerFiles } from './files.ts'
import { registerImports } from './imports.ts'
import { requireVersion, viewEntry, viewVersion } from './view.ts'
import { serve, type App } from '../serve.ts'

export function registers(app: App, deps: Deps): void {
  const { today } = deps
  const norms = () => normNames(deps.laws)
  serve(app, deps, contract.listRegisters, async ({ who, read }) => {
    const counts = new Map((await read(tx => countedNear(tx, who.organ.path))).map(({ register, count }) => [register, count]))
    return { items: registerIds.map(id => ({ ...describe(id, norms()), count: counts.get(id) ?? 0, mayKeep: mayKeep(who, who.organ.path, id) })) }
  })
  serve(app, deps, contract.listRegisterVersions, async ({ params: { register }, query, who, read }) => {
    const on = query.on ?? today()
    return await read(async tx => {
      const { rows, ...page } = await listVersions(tx, { ...query, register, on, near: query.reach === 'near' ? who.organ.path : undefined }, query)
      const called = await namesIn(tx, rows.map(({ entry }) => entry), norms())
      return { ...page, on, items: rows.map(row => viewVersion(row, on, called)) }
    })
  })
  registerFiles(app, deps)
  registerImports(app, deps)
  serve(app, deps, contract.addRegisterVersion, async ({ params: { register }, body, who, write }) => await write(async tx => {
    const placing = await placingIn(tx, deps, register, body)
    const id = await addVersion(tx, who, register, placing)
    await lookAgain(tx, [{ register, ...placing }], today())
    return await viewEntry(tx, who, id, today(), norms())
  }))
  serve(app, deps, contract.getRegisterVersion, async ({ params, query, who, read }) => await read(tx => viewEntry(tx, who, params.id, query.on ?? today(), norms())))
  serve(app, deps, contract.endRegisterVersion, async ({ params, query, body, who, write }) => await write(async tx => {
    const row = await requireVersion(tx, params.id)
    await endVersion(tx, who, row, body.to, body.basis)
    await lookAgain(tx, [touchedBy(row)], today())
    return await viewEntry(tx, who, params.id, query.on ?? today(), norms())
  }))
  serve(app, deps, contract.correctRegisterVersion, async ({ params, query, body, who, write }) => await write(async tx => {
    const row = await requireVersion(tx, params.id)
    const instead = body.instead && await placingIn(tx, deps, row.register, body.instead, 'instead.')
    const id = await correctVersion(tx, who, row, body.basis, instead)
    await lookAgain(tx, [touchedBy(row), ...(instead ? [{ register: row.register, ...instead }] : [])], today())
    return await viewEntry(tx, who, id, query.on ?? today(), norms())
  }))
}

const touchedBy = ({ register, entry, orgPath }: VersionRow) => ({ register, entry, path: orgPath })

function describe(id: RegisterId, norms: ReadonlyMap<string, string>) {
  const { name, about, organIs, mustBePublished } = registerOf(id)
  return {
    id, name, about, organIs, mustBePublished,
    columns: columnsOf(id).map(([column, { name: title, form, required, hint, codes }]) => {
      const isNorm = id === 'period' && column === 'norm'
      return { id: column, name: title, form: isNorm ? 'code' as const : form, required, hint: hint ?? null, codes: isNorm ? Object.fromEntries(norms) : codes ?? null }
    }),
  }
}

/** An entry as it was sent; 422 with everything that is wrong with it, field by field. */
async function placingIn(tx: Transaction, { laws }: Deps, register: RegisterId, { issuer, entry: written }: { issuer: string, entry: Written }, at = ''): Promise<Placing> {
  const organ = (await organsOf(tx, [issuer])).get(issuer)
  if (!organ) throw wrong(`${at}issuer`, 'organ.unknown', '名录中没有这个机关。请先登记它，或者另选一个。')
  const around = await aroundOf(tx, typeof written['offence'] === 'string' ? [written['offence'].trim()] : [], normNames(laws))
  const read = readEntry(register, organ.id, written, around)
  if (!read.ok) {
    throw refused('entry.wrong', 422, read.faults[0]!.says, { errors: read.faults.map(({ column, says }) => ({ field: `body.${at}entry.${column}`, code: 'entry.wrong', says })) })
  }
  const not = notHisToSay(register, organ, read.entry)
  if (not) throw wrong(not.column === 'organ' ? `${at}issuer` : `${at}entry.${not.column}`, 'register.notYours', not.says)
  await requirePlace(tx, read.entry, `${at}entry.place`)
  return { entry: read.entry, path: organ.path, title: registerOf(register).titleOf(read.entry, around) }
}
