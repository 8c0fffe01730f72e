import type { Query } from '../../database/connect.ts'
import type { Visit } from '../patterns/visits.ts'

export interface Visited { readonly body: string, readonly bodyName: string, readonly party: string, readonly record: number, readonly visits: readonly Visit[] }

/** Which enterprises each body inspected on their premises in a year, each visit in its order. */
export const visitedIn = (query: Query, { year, area, body }: { readonly year: number, readonly area?: string | undefined, readonly body?: string | undefined }): Promise<Visited[]> => query<Visited[]>`
  select body_id as body, organ.name as "bodyName", min(act.party) as party, max(act.id) as record,
    json_agg(json_build_object('id', act.id, 'on', to_char(acted_on, 'YYYY-MM-DD'), 'trigger', content #>> '{inspection,trigger}', 'plan', content #>> '{inspection,planId}', 'risk', content ->> 'riskClass', 'joint', content #>> '{inspection,jointId}')
      order by acted_on, act.id) as visits
  from enforcement_record act join organ on organ.id = act.body_id
  where act.kind = 'inspection' and is_enterprise and party_key is not null and not voided and acted_on between ${`${year}-01-01`} and ${`${year}-12-31`} and (content #>> '{inspection,onSite}')::boolean
    ${area ? query`and act.org_path in (select path from organ where area_code = ${area})` : query``} ${body ? query`and act.org_path = (select path from organ where id = ${body})` : query``}
  group by body_id, organ.name, organ.path, party_key order by organ.path, party_key`
