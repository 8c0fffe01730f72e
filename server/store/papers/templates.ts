import type { Template } from '../../../core/instruments/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { governedPath } from '../organs/organs.ts'

/** One version of an organ's own template. It is never changed; the next one takes its place from its day on. */
export interface TemplateRow extends Template {
  readonly id: string
  readonly organId: string
  readonly organName: string
  /** It serves every office beneath this path that has none of its own. */
  readonly reach: string
  readonly role: string
  readonly version: number
  readonly from: Day
  /** The shipped template serves again. */
  readonly withdrawn: boolean
  readonly reason: string
  readonly by: string
  readonly madeAt: string
}

const columns = (query: Query) => query`id, organ_id as "organId", organ_name as "organName", reach, role, version, layout, body as text, needs, from_day as "from", withdrawn,
  reason, account_name as "by", made_at as "madeAt"`

/**
 * What offices at these paths have worded for themselves, in the order in which one yields to the next: wide before
 * near, early before late. The last one in effect on a day serves.
 */
export const templatesFor = (query: Query, paths: readonly string[]): Promise<TemplateRow[]> => query<TemplateRow[]>`
  select ${columns(query)} from paper_template where exists (select from unnest(${[...paths]}::text[]) path where starts_with(path, reach))
  order by length(reach), from_day, version`

/** All versions of one organ, the newest first. */
export const templatesOf = (query: Query, organId: string): Promise<TemplateRow[]> => query<TemplateRow[]>`
  select ${columns(query)} from paper_template where organ_id = ${organId} order by role, version desc`

export interface NewTemplate extends Template {
  readonly role: string
  readonly from: Day
  readonly withdrawn: boolean
  readonly reason: string
}

/** Keeps a version. It serves all that lies beneath the government whose 司法行政部门 words it, else the organ itself. */
export async function addTemplate(tx: Transaction, who: Acting, { role, layout, text, needs, from, withdrawn, reason }: NewTemplate): Promise<TemplateRow> {
  const reach = await governedPath(tx, who.organ.id) ?? who.organ.path
  const [row] = await tx<[TemplateRow]>`
    insert into paper_template (organ_id, organ_name, org_path, reach, role, version, layout, body, needs, from_day, withdrawn, reason, account_id, account_name)
    select ${who.organ.id}, ${who.organ.name}, ${who.organ.path}, ${reach}, ${role}, coalesce(max(version), 0) + 1, ${layout}, ${text}, ${[...needs]}, ${from}, ${withdrawn},
      ${reason}, ${who.account.id}, ${who.account.name}
    from paper_template where organ_id = ${who.organ.id} and role = ${role}
    returning ${columns(tx)}`
  await audit(tx, who, { act: withdrawn ? 'template.withdrawn' : 'template.saved', subject: { kind: 'paperTemplate', id: row.id }, detail: { role, version: row.version, from } })
  return row
}

/** Which of them serves an office on a day; undefined: the shipped one. */
export function templateIn(rows: readonly TemplateRow[], path: string, role: string, day: Day): TemplateRow | undefined {
  const last = rows.findLast(row => row.role === role && row.from <= day && path.startsWith(row.reach))
  return last?.withdrawn ? undefined : last
}
