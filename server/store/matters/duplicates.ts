import type { Day } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'

export interface Sought {
  readonly agency: string
  readonly kind: string
  readonly title: string
  readonly alert?: number | undefined
  readonly record?: number | undefined
  readonly on: Day
}

interface KnownRecord { readonly record: number, readonly actionNo: string, readonly decisionNo: string | null, readonly party: string }

export interface LikeMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly officeId: string
  readonly openedOn: Day
  readonly open: boolean
  /** The same alert, the same record, the same document number, the same party to an enforcement act, or a title that says nearly the same. */
  readonly why: 'alert' | 'record' | 'number' | 'party' | 'title'
}

/** How alike two titles must be, by the triples of characters they share (pg_trgm); and how much of the shorter must stand in the longer. */
const alike = 0.45, contained = 0.7

/** 甲市监罚〔2026〕12号: as it stands in titles and records, whatever brackets were typed. */
const numbersIn = (text: string): string[] => [...text.matchAll(/[〔[（(](\d{4})[〕\]）)]\s*第?(\d+)号/g)].map(([, year, ordinal]) => `${year}.{1,2}${ordinal}号`)

/**
 * Matters of the same kind about the same agency, opened within a year of the day, that seem to be about the same thing: over what the
 * transaction may see. The strongest reason counts; open ones come first. What stands in the records behind those matters is compared
 * for whoever may read them (`byRecord`): nobody learns by guessing names whom another office looks into.
 */
export async function likeMatters(query: Query, { agency, kind, title, alert, record, on }: Sought, byRecord: boolean): Promise<LikeMatter[]> {
  const [known] = await query<KnownRecord[]>`
    select id as record, action_no as "actionNo", decision_no as "decisionNo", party from enforcement_record
    where id = coalesce((select record_id from alert where id = ${alert ?? null}::bigint), ${record ?? null}::bigint)`
  const numbers = [...numbersIn(title), ...numbersIn(known?.actionNo ?? ''), ...numbersIn(known?.decisionNo ?? '')].join('|')
  return await query<LikeMatter[]>`
    select * from (
      select matter.id, number, matter.title, office_id as "officeId", opened_on as "openedOn", closed is null as open, case
          when (source ->> 'alert')::bigint = ${alert ?? null} then 'alert'
          when act.id = ${known?.record ?? null} then 'record'
          when ${numbers} <> '' and (matter.title ~ ${numbers === '' ? 'x' : numbers} or (${byRecord} and concat_ws(' ', act.action_no, act.decision_no) ~ ${numbers === '' ? 'x' : numbers})) then 'number'
          when ${byRecord} and (act.party = ${known?.party ?? null}::text or (length(act.party) >= 2 and position(act.party in ${title}::text) > 0) or position(${known?.party ?? null}::text in matter.title) > 0) then 'party'
          when ${title} <> '' and (similarity(matter.title, ${title}) >= ${alike}
            or (least(length(matter.title), length(${title})) >= 8 and greatest(word_similarity(${title}, matter.title), word_similarity(matter.title, ${title})) >= ${contained})) then 'title' end as why
      from matter left join enforcement_record act on act.id = (source ->> 'record')::bigint
      where agency_id = ${agency} and matter.kind = ${kind} and opened_on > ${on}::date - interval '1 year' and opened_on <= ${on}::date + interval '1 year'
    ) found where why is not null
    order by open desc, array_position(array['alert', 'record', 'number', 'party', 'title'], why), "openedOn" desc limit 20`
}
