import { figure, type Patterns, yuan } from './pattern.ts'

interface Twice { readonly body: string; readonly first: number; readonly second: number; readonly party: string; readonly offence: string; readonly actAt: string; readonly before: string; readonly fine: number; readonly fineBefore: number; readonly noBefore: string | null }
interface Numbered { readonly body: string; readonly no: string; readonly records: number[] }

export const duplicates: Patterns<'finedTwice' | 'numberTwice'> = {
  /** One deed: the same party, violation and place, at nearly the same time; by the minute where both tell it, else on the same day. Told to the body that fined last. */
  async finedTwice({ tx }, { hours }) {
    const found = await tx<Twice[]>`
      with fined as (select * from act where kind = 'penalty' and fine > 0 and revoked_on is null and party_key is not null and offence is not null and place is not null and act_at is not null)
      select b.body_id as body, a.id as first, b.id as second, b.party, b.offence, b.act_at as "actAt", a.act_at as before, b.fine::float8 as fine, a.fine::float8 as "fineBefore", a.decision_no as "noBefore"
      from fined a join fined b on a.party_key = b.party_key and a.offence = b.offence and a.place = b.place
        and (coalesce(a.decided_on, a.acted_on), a.id) < (coalesce(b.decided_on, b.acted_on), b.id)
        and case when length(a.act_at) > 10 and length(b.act_at) > 10 then abs(extract(epoch from b.act_at::timestamp - a.act_at::timestamp)) <= ${hours}::int * 3600
          else left(a.act_at, 10) = left(b.act_at, 10) end`
    return found.map(({ body, first, second, party, offence, actAt, before, fine, fineBefore, noBefore }) => ({
      body, key: `${first} ${second}`, name: party, records: [first, second],
      says: `对${party}同一地点、同一案由（${offence}）、相隔不超过${hours}小时的违法行为，先罚款${yuan(fineBefore)}（${noBefore ?? '文号未填'}），又罚款${yuan(fine)}，请核实是否同一个违法行为。`,
      facts: [figure('actAt', '违法行为时间', actAt), figure('before', '前一次的违法行为时间', before), figure('fine', '罚款', yuan(fine)), figure('fineBefore', '前一次罚款', yuan(fineBefore))],
    }))
  },

  /** Of one body. Brackets and digits of either width are one; 之一、之二 tell papers of one number apart. */
  async numberTwice({ tx }) {
    const found = await tx<Numbered[]>`
      with numbered as (select body_id, id, translate(regexp_replace(normalize(decision_no, NFKC), '\\s', '', 'g'), '〔〕[]【】', '()()()') as no from act where decision_no is not null)
      select body_id as body, no, array_agg(id order by id) as records from numbered group by body_id, no having count(*) > 1`
    return found.map(({ body, no, records }) => ({
      body, key: no, name: no, records, says: `文号${no}对应${records.length}个没有作废的执法行为，请核对是抄错、重复报送，还是应当加“之一、之二”。`,
      facts: [figure('decisionNo', '文号', no), figure('count', '执法行为', `${records.length}件`)],
    }))
  },
}
