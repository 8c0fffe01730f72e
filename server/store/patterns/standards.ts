import type { Field, Party } from '../../../core/registers/index.ts'
import { figure, type Night, type Patterns, yuan } from './pattern.ts'

interface Crowd { readonly body: string; readonly amount: number; readonly below: number; readonly above: number; readonly records: number[] }
interface Split { readonly body: string; readonly partyKey: string; readonly party: string; readonly amount: number; readonly sum: number; readonly most: number; readonly first: string; readonly records: number[] }

const purposes = ['HEARING', 'LEGAL_REVIEW', 'COLLECTIVE', 'FILING'] as const

/** From which fine on a hearing, a review, a discussion or a filing is due: for each area, field and sort of party that was fined. Laid out once, beside the acts. */
export async function layOutStandards({ tx, today, world }: Night): Promise<void> {
  const fined = await tx<{ area: string, field: Field | null, party: Party | null }[]>`select distinct area, field, party_type as party from act where kind = 'penalty' and fine > 0`
  const lines = fined.flatMap(({ area, field, party }) => {
    const amounts = purposes.map(purpose => world.standard(purpose, { place: area, field, party }, today)?.fineFrom).filter(amount => amount !== null && amount !== undefined)
    return [...new Set(amounts)].map(amount => ({ area, field, party, amount }))
  })
  await tx`create temporary table fine_standard (area text, field text, party text, amount numeric) on commit drop`
  await tx`insert into fine_standard select * from jsonb_populate_recordset(null::fine_standard, ${tx.json(lines as never)})`
  await tx`analyze fine_standard`
}

export const standards: Patterns<'belowStandard' | 'splitCases'> = {
  async belowStandard({ tx, today }, { months, width, atLeast, times }) {
    const found = await tx<Crowd[]>`
      with near as (
        select act.body_id, standard.amount, act.id, fine < standard.amount as is_below
        from act join fine_standard standard on standard.area = act.area and standard.field is not distinct from act.field and standard.party is not distinct from act.party_type
        where kind = 'penalty' and decided_on > ${today}::date - make_interval(months => ${months})
          and fine >= standard.amount * (1 - ${width}::numeric) and fine < standard.amount * (1 + ${width}::numeric)
      )
      select body_id as body, amount::float8 as amount, count(*) filter (where is_below)::int as below, count(*) filter (where not is_below)::int as above,
        array_agg(id order by id) filter (where is_below) as records
      from near group by body_id, amount
      having count(*) >= ${atLeast} and count(*) filter (where is_below) >= ${times} * greatest(count(*) filter (where not is_below), 1)`
    return found.map(({ body, amount, below, above, records }) => ({
      body, key: `${amount} ${today.slice(0, 4)}`, name: `${yuan(amount)}标准线`, records,
      says: `近${months}个月罚款略低于${yuan(amount)}标准的有${below}件，略高的只有${above}件，请核实是否规避听证、法制审核、集体讨论或者备案。`,
      facts: [figure('amount', '标准', yuan(amount)), figure('below', '略低于标准', `${below}件`), figure('above', '略高于标准', `${above}件`)],
    }))
  },

  /** For one offence, or found at one inspection. The days run back from each fine. */
  async splitCases({ tx }, { days }) {
    // A table of its own, so that the planner knows how many there are: most parties were fined once, and no other can split.
    await tx`
      create temporary table fined_again on commit drop as
      select * from (
        select act.id, body_id, party_key, act.party, decided_on, fine, standard.amount, coalesce(offence, '') as offence, source, count(*) over (partition by body_id, party_key, standard.amount) as times
        from act join fine_standard standard on standard.area = act.area and standard.field is not distinct from act.field and standard.party is not distinct from act.party_type
        where kind = 'penalty' and fine > 0 and fine < standard.amount and revoked_on is null and party_key is not null and decided_on is not null
      ) below where times > 1`
    await tx`analyze fined_again`
    const found = await tx<Split[]>`
      with gathered as (
        select first.body_id, first.party_key, min(first.party) as party, first.amount, first.id as first_id, first.decided_on as first_on, sum(other.fine) as sum, max(other.fine) as most,
          array_agg(other.id order by other.id) as records
        from fined_again first join fined_again other on other.body_id = first.body_id and other.party_key = first.party_key and other.amount = first.amount
          and other.decided_on between first.decided_on and first.decided_on + ${days}::int
          and (other.offence = first.offence and first.offence <> '' or other.source = first.source or other.id = first.id)
        group by first.body_id, first.party_key, first.amount, first.id, first.decided_on having count(*) >= 2 and sum(other.fine) >= first.amount
      )
      select distinct on (body_id, party_key, amount) body_id as body, party_key as "partyKey", party, amount::float8 as amount, sum::float8 as sum, most::float8 as most, first_on as first, records
      from gathered order by body_id, party_key, amount, cardinality(records) desc, first_on`
    return found.map(({ body, party, amount, sum, most, first, records }) => ({
      body, key: `${records[0]} ${amount}`, name: party, records,
      says: `自${first}起${days}日内对${party}罚款${records.length}次，每次不超过${yuan(most)}，合计${yuan(sum)}，达到了${yuan(amount)}的标准，请核实是否拆分案件。`,
      facts: [figure('count', '罚款次数', records.length), figure('sum', '合计', yuan(sum)), figure('amount', '标准', yuan(amount))],
    }))
  },
}
