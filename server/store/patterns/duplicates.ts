import { figure, type Patterns, yuan } from './pattern.ts'

interface Twice { readonly body: string; readonly first: number; readonly second: number; readonly party: string; readonly offence: string; readonly actAt: string; readonly before: string; readonly fine: number; readonly fineBefore: number; readonly noBefore: string | null }
interface Shared { readonly body: string; readonly digest: string; readonly cases: number; readonly bodies: number; readonly records: number[] }
interface Repeated { readonly body: string; readonly key: string; readonly party: string; readonly offence: string; readonly decidedOn: string; readonly fine: number; readonly records: number[] }
interface Numbered { readonly body: string; readonly no: string; readonly records: number[] }

/** Of one trace so many acts are shown; how many there are it says. */
const mostShown = 100

export const duplicates: Patterns<'finedTwice' | 'numberTwice' | 'fileTwice' | 'actTwice'> = {
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

  /** Of one body. Brackets and digits of either width are one; 之一、之二 tell papers of one number apart. One paper may approve many payments, or confirm much: only decisions of their own are compared. */
  async numberTwice({ tx }) {
    const found = await tx<Numbered[]>`
      with numbered as (select body_id, id, translate(regexp_replace(normalize(decision_no, NFKC), '\\s', '', 'g'), '〔〕[]【】', '()()()') as no from act where decision_no is not null and kind in ('penalty', 'coercion', 'licence'))
      select body_id as body, no, array_agg(id order by id) as records from numbered group by body_id, no having count(*) > 1`
    return found.map(({ body, no, records }) => ({
      body, key: no, name: no, records, says: `文号${no}对应${records.length}个没有作废的执法行为，请核对是抄错、重复报送，还是应当加“之一、之二”。`,
      facts: [figure('decisionNo', '文号', no), figure('count', '执法行为', `${records.length}件`)],
    }))
  },

  /** Acts of one case may share them: by 案号 and body a case is known, and what began with an inspection or another act goes on with its papers. Told to the body that acted last. */
  async fileTwice({ tx }) {
    const found = await tx<Shared[]>`
      with held as (
        select digest, count(*) over (partition by digest) as times, id, body_id, action_no, source, source_no, coalesce(decided_on, acted_on) as day
        from act cross join lateral unnest(digests) as one(digest) where kind in ('penalty', 'licence', 'coercion', 'inspection')
      ), again as materialized (select * from held where times > 1), cased as (
        select *, coalesce((select min(origin.action_no) from again origin where origin.digest = one.digest and origin.body_id = one.body_id and origin.id <> one.id
          and one.source in (origin.action_no, origin.source_no)), action_no) as case_no from again one
      ), shared as (
        select digest, count(distinct (body_id, case_no))::int as cases, count(distinct body_id)::int as bodies,
          (array_agg(body_id order by day desc, id desc))[1] as body, (array_agg(id order by id))[1:${mostShown}] as records
        from cased group by digest
      )
      select * from shared where cases > 1 order by digest`
    return found.map(({ body, digest, cases, bodies, records }) => ({
      body, key: digest, name: `${digest.slice(0, 12)}…`, records,
      says: `同一份音像或者文书（哈希${digest.slice(0, 12)}…）出现在${cases}个案件里${bodies > 1 ? `，涉及${bodies}个机关` : ''}，请核实是否张冠李戴，或者确属几案共用。`,
      facts: [figure('digest', '哈希', digest), figure('cases', '案件', `${cases}个`)],
    }))
  },

  async actTwice({ tx }) {
    const found = await tx<Repeated[]>`
      select body_id as body, min(party) as party, offence, decided_on as "decidedOn", fine::float8 as fine, (array_agg(id order by id))[1:${mostShown}] as records,
        concat_ws(' ', party_key, offence, decided_on, fine) as key
      from act where kind = 'penalty' and party_key is not null and offence is not null and decided_on is not null and fine > 0 and revoked_on is null
      group by body_id, party_key, offence, decided_on, fine having count(*) > 1 order by min(id)`
    return found.map(({ body, key, party, offence, decidedOn, fine, records }) => ({
      body, key, name: party, records, says: `对${party}同一案由（${offence}）、同一日（${decidedOn}）、同一数额（${yuan(fine)}）的处罚报送了${records.length}件，请核对是不是同一件重复报送。`,
      facts: [figure('decidedAt', '决定日', decidedOn), figure('fine', '罚款', yuan(fine)), figure('count', '执法行为', `${records.length}件`)],
    }))
  },
}
