import type { Day } from '../../core/norms/index.ts'
import type { Query, Transaction } from '../database/connect.ts'

export const foundKinds = ['matter', 'instrument', 'record', 'organ', 'officer'] as const
export type FoundKind = typeof foundKinds[number]

/** A thing as it is found: what it is called, and what stands beside it. */
export interface Found {
  readonly kind: FoundKind
  readonly subject: string
  readonly title: string
  readonly note: string
  readonly onDay: Day | null
}

/** What a thing is indexed by, besides its title and its note. */
export interface Findable extends Found {
  readonly officePath: string
  readonly agencyPath: string | null
  /** Of which the initials count too. */
  readonly named: string
}

/** Within sight, `most` of each kind: those that say it in so many characters first, then the later. `wanted` as `queryOf` writes it. */
export const find = (query: Query, wanted: string, called: string, most: number): Promise<Found[]> =>
  query<Found[]>`select kind, subject, title, note, on_day as "onDay" from found(${wanted}::tsquery, ${called}, ${most})`

/** Takes what was written since and is still to be read anew; what is being written at this moment stays for later. */
export async function takeDue(tx: Transaction, most: number): Promise<{ kind: FoundKind, subject: string }[]> {
  return await tx<{ kind: FoundKind, subject: string }[]>`
    delete from search_due where (kind, subject) in (select kind, subject from search_due order by asked_at limit ${most} for update skip locked)
    returning kind, subject`
}

/** The things as they are now. */
export function findable(tx: Transaction, kind: FoundKind, subjects: readonly string[]): Promise<Findable[]> {
  const ids = [...subjects]
  switch (kind) {
    case 'matter': return tx<Findable[]>`
      select ${kind} as kind, matter.id as subject, number as title, agency.name || '　' || title as note, opened_on as "onDay", office_path as "officePath",
        agency_path as "agencyPath", agency.short_name || ' ' || title as named
      from matter join organ agency on agency.id = agency_id where matter.id = any(${ids}::uuid[])`
    case 'instrument': return tx<Findable[]>`
      select ${kind} as kind, instrument.id as subject, title || coalesce(number, '') as title,
        addressee || '　' || (select number from matter where matter.id = matter_id) || case when voided_on is null then '' else '　已作废' end as note,
        issued_on as "onDay", office_path as "officePath", agency_path as "agencyPath", title as named
      from instrument where id = any(${ids}::uuid[])`
    case 'record': return tx<Findable[]>`
      select ${kind} as kind, record.id as subject, action_no as title, organ.short_name || '　' || party || coalesce('　' || decision_no, '') as note,
        acted_on as "onDay", org_path as "officePath", null as "agencyPath", party as named
      from enforcement_record record join organ on organ.id = body_id where record.id = any(${ids}::bigint[])`
    case 'organ': return tx<Findable[]>`
      select ${kind} as kind, id as subject, name as title, concat_ws('　', short_name, uscc) as note, null::date as "onDay", path as "officePath",
        null as "agencyPath", name || ' ' || short_name as named
      from organ where id = any(${ids})`
    case 'officer': return tx<Findable[]>`
      select ${kind} as kind, officer.id as subject, officer.name as title, concat_ws('　', organ.short_name,
        (select string_agg(cert_no, '、' order by cert_no) from credential where officer_id = officer.id)) as note,
        null::date as "onDay", org_path as "officePath", null as "agencyPath", officer.name as named
      from officer join organ on organ.id = organ_id where officer.id = any(${ids}::uuid[])`
  }
}

/** Makes the things findable by those words. */
export async function makeFindable(tx: Transaction, entries: readonly (Findable & { readonly lexemes: readonly string[] })[]): Promise<void> {
  await tx`
    insert into search_entry (kind, subject, office_path, agency_path, title, note, on_day, words)
    select kind, subject, "officePath", "agencyPath", title, note, "onDay", array_to_tsvector(lexemes)
    from jsonb_to_recordset(${tx.json(entries as never)})
      as entry(kind text, subject text, "officePath" text, "agencyPath" text, title text, note text, "onDay" date, lexemes text[])
    on conflict (kind, subject) do update set office_path = excluded.office_path, agency_path = excluded.agency_path, title = excluded.title,
      note = excluded.note, on_day = excluded.on_day, words = excluded.words`
}

/** Leaves out what is no longer there. */
export async function makeUnfindable(tx: Transaction, kind: FoundKind, subjects: readonly string[]): Promise<void> {
  await tx`delete from search_entry where kind = ${kind} and subject = any(${[...subjects]})`
}
