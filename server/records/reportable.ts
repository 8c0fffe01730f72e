import type { Transaction } from '../database/connect.ts'
import { organsIn } from '../store/organs/organs.ts'
import type { Importer } from '../store/records/imports.ts'
import { beneath } from '../store/within.ts'
import type { ActingBody } from './joining.ts'

/** Every body under its id and its code, and whether this importer may report for it. */
export async function reportableBodies(tx: Transaction, { viewer: { scope }, sender }: Importer): Promise<ReadonlyMap<string, ActingBody>> {
  const isSenders = (id: string) => !sender || sender.bodies.length === 0 || sender.bodies.includes(id)
  return new Map((await organsIn(tx, beneath('/'))).flatMap(({ id, uscc, name, region, path }) => {
    const body: ActingBody = { id, name, region, path, mayReport: scope !== undefined && path >= scope.from && path < scope.to && isSenders(id) }
    return [[id, body], ...(uscc === null ? [] : [[uscc, body]])] as [string, ActingBody][]
  }))
}
