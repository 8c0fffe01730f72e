import type { Day } from '../../core/norms/index.ts'
import type { Query } from '../database/connect.ts'

export interface Sought {
  readonly agency: string
  readonly kind: string
  readonly title: string
  readonly alert?: number | undefined
  readonly on: Day
}

export interface LikeMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly officeId: string
  readonly openedOn: Day
  readonly open: boolean
  /** The same alert, another alert about the same record, the same document number, or a title that says nearly the same. */
  readonly why: 'alert' | 'record' | 'number' | 'title'
}

/** How alike two titles must be, by the triples of characters they share (pg_trgm); and how much of the shorter must stand in the longer. */
const alike = 0.45, contained = 0.7

/** 甲市监罚〔2026〕12号: as it stands in titles and records, whatever brackets were typed. */
const numbersIn = (text: string): string[] => [...text.matchAll(/[〔[（(](\d{4})[〕\]）)]\s*第?(\d+)号/g)].map(([, year, ordinal]) => `${year}.{1,2}${ordinal}号`)

/**
 * Matters of the same kind about the same agency, opened within a year of the day, that seem to be about the same thing: over what the
 * transaction may see. The strongest reason counts; open ones come first.
 */
export async function likeMatters(query: Query, { agency, kind, title, alert, on }: Sought): Promise<LikeMatter[]> {
  const [known] = alert === undefined ? [] : await query<{ record: number, actionNo: string, decisionNo: string | null }[]>`
    select record_id as record, action_no as "actionNo", decision_no as "decisionNo" from alert join enforcement_record on enforcement_record.id = record_id where alert.id = ${alert}`
  const numbers = [...numbersIn(title), ...numbersIn(known?.actionNo ?? ''), ...numbersIn(known?.decisionNo ?? '')].join('|')
  return await query<LikeMatter[]>`
    select * from (
      select matter.id, number, matter.title, office_id as "officeId", opened_on as "openedOn", closed is null as open, case
          when (source ->> 'alert')::bigint = ${alert ?? null} then 'alert'
          when other.record_id = ${known?.record ?? null} then 'record'
          when ${numbers} <> '' and matter.title ~ ${numbers === '' ? 'x' : numbers} then 'number'
          when ${title} <> '' and (similarity(matter.title, ${title}) >= ${alike}
            or (least(length(matter.title), length(${title})) >= 8 and greatest(word_similarity(${title}, matter.title), word_similarity(matter.title, ${title})) >= ${contained})) then 'title' end as why
      from matter left join alert other on other.id = (source ->> 'alert')::bigint
      where agency_id = ${agency} and matter.kind = ${kind} and opened_on > ${on}::date - interval '1 year' and opened_on <= ${on}::date + interval '1 year'
    ) found where why is not null
    order by open desc, array_position(array['alert', 'record', 'number', 'title'], why), "openedOn" desc limit 20`
}
