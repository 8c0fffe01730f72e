import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { colleagues } from '../people/accounts.ts'
import { assigners, reassign } from '../matters/assignments.ts'
import { audit } from '../audit.ts'
import type { LawShelf } from '../laws/laws.ts'
import { requireRole } from '../posts.ts'
import { Refused, refused } from '../refused.ts'

/** A matter that somebody handles and that is not closed. */
export interface InHandRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly agency: string
  readonly stageName: string
  readonly nextLastDay: Day | null
  readonly nextProvisional: boolean
  /** Others who handle it too. */
  readonly others: readonly string[]
}

/** What a colleague has in hand at an office, the nearest last day first. */
export const inHandOf = (query: Query, officeId: string, person: string): Promise<InHandRow[]> => query<InHandRow[]>`
  select matter.id, number, title, agency.short_name as agency, stage_name as "stageName", next_last_day as "nextLastDay", next_provisional as "nextProvisional",
    array(select name from matter_person other where other.matter_id = matter.id and other.account_id <> ${person} order by name) as others
  from matter join organ agency on agency.id = agency_id
  where office_id = ${officeId} and closed is null and exists (select from matter_person where matter_id = matter.id and account_id = ${person})
  order by next_last_day nulls last, number`

/** Everybody at the office who has matters in hand, with how many. */
export const handlersAt = (query: Query, officeId: string): Promise<{ id: string, name: string, matters: number }[]> => query<{ id: string, name: string, matters: number }[]>`
  select account_id as id, max(name) as name, count(*)::int as matters
  from matter_person join matter on matter.id = matter_id where office_id = ${officeId} and closed is null group by account_id order by 2, 1`

export interface HandingOver {
  readonly from: string
  readonly to: string
  readonly on: Day
  readonly reasons: string
  readonly matters: readonly string[]
}

export interface HandedOver {
  readonly moved: readonly string[]
  /** What stayed, with the sentence that says why. */
  readonly left: readonly { readonly matter: string, readonly says: string }[]
}

/** Gives the matters of one colleague to another, each by the rules of an assignment; one that the successor may not have stays, and is named. */
export async function handOver(tx: Transaction, laws: LawShelf, who: Acting, { from, to, on, reasons, matters }: HandingOver, today: Day): Promise<HandedOver> {
  requireRole(who, assigners, '工作交接')
  if (from === to) throw refused('succession.same', 422, '接手的人就是移交的人。请选择另一位同事。', { errors: [{ field: 'body.to', code: 'succession.same', says: '请选择另一位同事' }] })
  if (!(await colleagues(tx, who.organ.id, today)).some(({ id }) => id === to)) {
    throw refused('person.unknown', 422, '接手的人员不在本机关任职。请从本机关任职人员中选择。', { errors: [{ field: 'body.to', code: 'person.unknown', says: '不在本机关任职' }] })
  }
  const inHand = await inHandOf(tx, who.organ.id, from)
  const [moved, left]: [string[], { matter: string, says: string }[]] = [[], []]
  for (const { id, number } of inHand.filter(({ id }) => matters.includes(id))) {
    try {
      const handles = await handledBy(tx, id, to)
      await reassign(tx, laws, who, id, { on, assign: handles ? [] : [to], release: [from], reasons }, today)
      moved.push(number)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      left.push({ matter: number, says: error.message })
    }
  }
  await audit(tx, who, { act: 'matters.handedOver', subject: { kind: 'account', id: from }, detail: { to, moved: moved.length, left: left.length } })
  return { moved, left }
}

const handledBy = async (tx: Transaction, matterId: string, person: string): Promise<boolean> =>
  (await tx`select 1 from matter_person where matter_id = ${matterId} and account_id = ${person}`).length > 0
