import { spreadOf } from '../../core/monitoring/index.ts'
import { recordKinds } from '../../core/norms/index.ts'
import { recordCodes } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { levelWords } from '../organs/columns.ts'
import { likeBodiesSheet } from '../records/likeBodiesSheet.ts'
import { type Group, type LikeBody, likeBodiesOf, likeGroups } from '../store/records/likeBodies.ts'
import { monthsAsked, spanOf } from './comparedMonths.ts'
import * as contract from './contract/likeBodies.ts'
import type { AnswerOf, QueryOf } from './contract/route.ts'
import { sendFigures } from './sendFigures.ts'
import { serve, type App } from './serve.ts'

type Asked = QueryOf<typeof contract.compareBodies>
type Answer = AnswerOf<typeof contract.compareBodies>
type Measures = contract.LikeBodyOut['measures']

/** Bodies of one field and level side by side. */
export function likeBodies(app: App, deps: Deps): void {
  serve(app, deps, contract.compareBodies, async ({ query, read }) => await read(tx => told(tx, deps, query)))
  serve(app, deps, contract.exportLikeBodies, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '同类机关对照', as: query.as, table: likeBodiesSheet(await read(tx => told(tx, deps, query))) }))
}

async function told(tx: Transaction, deps: Deps, query: Asked): Promise<Answer> {
  const today = deps.today()
  const months = monthsAsked(query, today)
  const span = spanOf(months)
  const groups = await likeGroups(tx, today)
  const group = groups.find(each => nameOf(each) === query.group) ?? (query.group === undefined ? groups[0] : undefined)
  const bodies = group ? (await likeBodiesOf(tx, group, { ...span, months, today })).map(bodyOut) : []
  const each = <T>(of: (measure: keyof Measures) => T) => Object.fromEntries(contract.likeMeasures.map(measure => [measure, of(measure)])) as Record<keyof Measures, T>
  return {
    ...span, year: Number(span.to.slice(0, 4)), groups: groups.map(one => ({ id: nameOf(one), name: `${levelWords[one.level]}${recordCodes.field[one.field as keyof typeof recordCodes.field] ?? one.field}`, bodies: one.bodies })),
    group: group ? nameOf(group) : null, kinds: recordKinds.filter(kind => bodies.some(({ kinds }) => kinds.some(one => one.kind === kind))).map(kind => ({ kind, name: recordCodes.recordKind[kind] })),
    bodies, all: each(measure => sumOf(bodies.map(({ measures }) => measures[measure]))), spreads: each(measure => spreadOf(bodies.map(({ measures }) => measures[measure]))),
  }
}

const nameOf = ({ field, level }: Group): string => `${field}:${level}`

const bodyOut = ({ id, name, kinds, contested, overturned, confirmed, dismissed, decided, incomplete, rows, refused, wanted, filled }: LikeBody): contract.LikeBodyOut => ({
  id, name, acts: kinds.reduce((sum, { records }) => sum + records, 0), kinds: [...kinds],
  measures: {
    confirmed: { part: confirmed, of: confirmed + dismissed }, overturned: { part: overturned, of: contested }, published: { part: decided - incomplete, of: decided },
    taken: { part: rows - refused, of: rows }, filled: { part: filled, of: wanted },
  },
})

const sumOf = (parts: readonly { readonly part: number, readonly of: number }[]) => ({ part: parts.reduce((sum, { part }) => sum + part, 0), of: parts.reduce((sum, { of }) => sum + of, 0) })
