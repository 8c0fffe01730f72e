import { matchesAct, type Facts, type Machine, type MatterEvent } from '../../../core/matters/index.ts'
import type { Act, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { matterColumns, type MatterRow } from './matters.ts'

type Relation = 'opened' | 'joined' | 'split' | 'continued' | 'related'

export interface LinkRow extends MatterRow {
  readonly relation: Relation
  /** Whether this is the matter that the other grew from. */
  readonly earlier: boolean
  readonly linkedOn: Day
  readonly agencyName: string
}

export async function addLink(tx: Transaction, { account }: Acting, from: string, to: string, relation: Relation, on: Day): Promise<void> {
  await tx`insert into matter_link (from_matter, to_matter, relation, on_day, account_id, by_name) values (${from}, ${to}, ${relation}, ${on}, ${account.id}, ${account.name})`
}

/** The matters on the other ends of a matter's links, as far as the viewer sees them. */
export const linksOf = (query: Query, id: string): Promise<LinkRow[]> => query<LinkRow[]>`
  select ${matterColumns(query)}, relation, on_day as "linkedOn", to_matter = ${id} as earlier, agency.name as "agencyName"
  from matter_link join matter on matter.id in (from_matter, to_matter) and matter.id <> ${id} join organ agency on agency.id = agency_id
  where ${id} in (from_matter, to_matter) order by on_day, matter.opened_on, matter.number`

interface LinkedEntry {
  readonly fromMatter: string
  readonly toMatter: string
  readonly kind: string
  readonly seq: number
  readonly event: MatterEvent
}

/** For each matter, what those it hangs together with say of its facts, as of a day. */
export async function linkedFacts(tx: Transaction, matters: readonly { readonly id: string, readonly machine: Machine }[]): Promise<Map<string, (on: Day) => Facts>> {
  const asking = matters.filter(({ machine }) => machine.facts.some(fact => fact.linked))
  const ids = asking.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const entries = await tx<LinkedEntry[]>`
    select from_matter as "fromMatter", to_matter as "toMatter", other.kind, seq, body as event
    from matter_link join matter other on (other.id = from_matter and to_matter = any(${ids})) or (other.id = to_matter and from_matter = any(${ids}))
    join matter_event on matter_id = other.id where relation = 'opened' order by matter_id, seq`
  return new Map(asking.map(({ id, machine }) => [id, (on: Day) => factsOn(id, machine, entries, on)]))
}

function factsOn(id: string, machine: Machine, entries: readonly LinkedEntry[], on: Day): Facts {
  return Object.fromEntries(machine.facts.flatMap(({ id: fact, linked }) => {
    if (!linked) return []
    if ('grewFrom' in linked) {
      const origin = entries.filter(({ toMatter }) => toMatter === id)
      return origin.length > 0 ? [[fact, happened(origin, linked.grewFrom, on)]] : []
    }
    if ('done' in linked) {
      const decided = entries.filter(({ fromMatter, kind }) => fromMatter === id && kind === linked.followedBy)
      return happened(decided, linked.done, on) ? [[fact, true]] : []
    }
    const following = entries.filter(({ fromMatter, kind, event }) => fromMatter === id && kind === linked.followedBy && event.on <= on)
    const each = [...Map.groupBy(following, ({ toMatter }) => toMatter).values()]
    return each.length > 0 ? [[fact, !each.every(one => happened(one, linked.until, on))]] : []
  }))
}

/** Whether one of the acts stands in the histories, and was not taken back. */
const happened = (entries: readonly LinkedEntry[], acts: readonly Act[], on: Day): boolean => entries.some(({ seq, event, fromMatter, toMatter }) =>
  event.on <= on && acts.some(act => matchesAct(act, event))
  && !entries.some(other => other.fromMatter === fromMatter && other.toMatter === toMatter && other.event.act === 'withdraw' && other.event.corrects === seq && other.event.on <= on))
