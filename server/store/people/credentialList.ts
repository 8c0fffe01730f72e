import type { CredentialKind } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import type { Query } from '../../database/connect.ts'
import { credentialColumns, type CredentialRow } from './credentials.ts'
import { expiringWithin } from './officers.ts'
import { countedTo, dayPart, keyIn, type Page, pageOf, uuidPart } from '../pages.ts'

export type CredentialView = 'all' | 'valid' | 'expiring' | 'suspended' | 'ended'

export interface CredentialFilter {
  readonly kind?: CredentialKind | undefined
  readonly text?: string | undefined
  readonly view: CredentialView
  readonly after?: string | undefined
  readonly limit: number
}

const status = (query: Query, today: Day) => query`credential_status_on(credential.id, ${today})`

function seenBy(query: Query, view: CredentialView, today: Day) {
  const valid = query`(${status(query, today)} = 'valid' and ${today}::date between valid_from and valid_to)`
  switch (view) {
    case 'valid': return valid
    case 'expiring': return query`(${valid} and valid_to <= ${addDays(today, expiringWithin)})`
    case 'suspended': return query`(${status(query, today)} = 'suspended' and valid_to >= ${today})`
    case 'ended': return query`(valid_to < ${today} or ${status(query, today)} in ('returned', 'cancelled', 'revoked', 'lost'))`
    default: return query`true`
  }
}

const matching = (query: Query, { kind, text }: CredentialFilter) => query`
  (${kind ?? null}::text is null or credential.kind = ${kind ?? null})
  and (${text ?? null}::text is null or cert_no like ${`%${text ?? ''}%`} or officer.name like ${`%${text ?? ''}%`} or organ.name like ${`%${text ?? ''}%`})`

const from = (query: Query) => query`from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id`

/** The nearest last day first. */
export async function listCredentials(query: Query, filter: CredentialFilter, today: Day): Promise<Page<CredentialRow>> {
  const [to = null, id = null] = keyIn(filter.after, dayPart, uuidPart) ?? []
  const where = query`${matching(query, filter)} and ${seenBy(query, filter.view, today)}`
  const rows = await query<CredentialRow[]>`
    select ${credentialColumns(query)} ${from(query)} where ${where} and (${to}::date is null or (valid_to, credential.id::text) > (${to}::date, ${id}))
    order by valid_to, credential.id::text limit ${filter.limit + 1}`
  const [{ count }] = await query<[{ count: number }]>`select count(*)::int as count from (select 1 ${from(query)} where ${where} limit ${countedTo + 1}) counted`
  return pageOf(rows, filter.limit, count, row => [row.to, row.id])
}

export async function countCredentials(query: Query, filter: CredentialFilter, today: Day): Promise<Record<CredentialView, number>> {
  const [counts] = await query<[Record<CredentialView, number>]>`
    select count(*)::int as all, count(*) filter (where ${seenBy(query, 'valid', today)})::int as valid, count(*) filter (where ${seenBy(query, 'expiring', today)})::int as expiring,
      count(*) filter (where ${seenBy(query, 'suspended', today)})::int as suspended, count(*) filter (where ${seenBy(query, 'ended', today)})::int as ended
    ${from(query)} where ${matching(query, filter)}`
  return counts
}
