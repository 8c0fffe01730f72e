import type { Day } from '../../../core/norms/index.ts'
import { plain } from '../../../core/records/index.ts'
import type { Query } from '../../database/connect.ts'

/** A penalty as other sides know it: by the number of its decision and its body. */
export interface PenaltyRow {
  readonly id: number
  readonly body: string
  readonly decisionNo: string
  readonly system: string
  readonly recordId: string
  readonly publishedOn: Day | null
  readonly removedOn: Day | null
}

/** The penalties of bodies under numbers of decisions, as far as the viewer sees them; brackets and blanks do not tell numbers apart. */
export async function penaltiesOf(query: Query, wanted: readonly { readonly body: string, readonly decisionNo: string }[]): Promise<readonly PenaltyRow[]> {
  if (wanted.length === 0) return []
  const bodies = [...new Set(wanted.map(({ body }) => body))]
  const numbers = new Set(wanted.map(({ body, decisionNo }) => `${body}\n${plain(decisionNo)}`))
  const digits = [...new Set(wanted.map(({ decisionNo }) => digitsOf(decisionNo)))]
  const rows = await query<PenaltyRow[]>`
    select id, body_id as body, decision_no as "decisionNo", source_system as system, source_record_id as "recordId",
      content -> 'publicity' ->> 'publishedAt' as "publishedOn", content -> 'publicity' ->> 'removedAt' as "removedOn"
    from enforcement_record where body_id = any(${bodies}) and kind = 'penalty' and not voided and regexp_replace(decision_no, '[^0-9]', '', 'g') = any(${digits})`
  return rows.filter(({ body, decisionNo }) => numbers.has(`${body}\n${plain(decisionNo)}`))
}

/** What every way of writing a number has in common: the database narrows by it. */
const digitsOf = (decisionNo: string): string => decisionNo.normalize('NFKC').replaceAll(/\D/g, '')
