import { figure, percent, type Patterns, yuan } from './pattern.ts'

interface Apart { readonly body: string; readonly id: number; readonly actionNo: string; readonly offence: string; readonly tier: string; readonly amount: number; readonly middle: number; readonly count: number; readonly isMultiple: boolean }
interface Pair { readonly body: string; readonly offence: string; readonly pair: string[]; readonly count: number; readonly zero: number; readonly peers: number; readonly records: number[] }
interface Even { readonly body: string; readonly level: string; readonly field: string; readonly bodies: number; readonly first: string; readonly last: string; readonly variation: number; readonly low: number; readonly high: number; readonly records: number[] }
interface Income { readonly body: string; readonly now: number; readonly before: number; readonly records: number[] }

export const fines: Patterns<'fineDispersion' | 'pairWithoutFines' | 'evenFines' | 'fineIncome'> = {
  /** A fine that is a multiple of a base is compared as a multiple. Who wrote down why it deviates is left alone. */
  async fineDispersion({ tx, today }, { months, atLeast, score, flat }) {
    const found = await tx<Apart[]>`
      with fine as (
        select id, body_id, region, action_no, offence, tier, is_multiple, is_explained, case when is_multiple then fine / base else fine end as amount
        from act where kind = 'penalty' and fine > 0 and offence is not null and tier is not null and decided_on > ${today}::date - make_interval(months => ${months})
      ), middle as (
        select region, offence, tier, is_multiple, count(*) as count, percentile_cont(0.5) within group (order by amount) as middle from fine where amount is not null
        group by region, offence, tier, is_multiple having count(*) >= ${atLeast}
      ), spread as (
        select region, offence, tier, is_multiple, count, middle, percentile_cont(0.5) within group (order by abs(amount - middle)) as spread
        from fine join middle using (region, offence, tier, is_multiple) group by region, offence, tier, is_multiple, count, middle
      )
      select body_id as body, id, action_no as "actionNo", offence, tier, amount::float8 as amount, middle::float8 as middle, count::int as count, is_multiple as "isMultiple"
      from fine join spread using (region, offence, tier, is_multiple)
      where not is_explained and case when spread > 0 then 0.6745 * abs(amount - middle) / spread > ${score} else abs(amount - middle) > middle * ${flat} end`
    return found.map(({ body, id, actionNo, offence, tier, amount, middle, count, isMultiple }) => {
      const shown = (value: number) => (isMultiple ? `基数的${value.toFixed(2)}倍` : yuan(value))
      return {
        body, key: `record ${id}`, name: actionNo, records: [id],
        says: `同案由（${offence}）、同阶次（${tier}）${count}件的罚款中位数是${shown(middle)}，本案${shown(amount)}，明显${amount > middle ? '偏高' : '偏低'}，没有说明偏离的理由。`,
        facts: [figure('penalty.fineAmount', '本案罚款', shown(amount)), figure('middle', '同类中位数', shown(middle)), figure('count', '同类件数', count)],
      }
    })
  },

  async pairWithoutFines({ tx, today }, { months, atLeast, score, above }) {
    const found = await tx<Pair[]>`
      with closed as (
        select act.id, body_id, offence, coalesce(fine, 0) = 0 as zero, pair
        from act cross join lateral (select array_agg(distinct coalesce("officerId", "certNo", name) order by coalesce("officerId", "certNo", name)) as pair
          from json_to_recordset(act.officers) as one("officerId" text, "certNo" text, name text) where coalesce("officerId", "certNo", name) is not null) named
        where kind = 'penalty' and offence is not null and act.officers is not null and closed_on > ${today}::date - make_interval(months => ${months}) and cardinality(pair) = 2
      ), paired as (select body_id, offence, pair, count(*) as count, count(*) filter (where zero) as zero, array_agg(id order by id) as records from closed group by body_id, offence, pair),
      whole as (select body_id, offence, count(*) as all_count, count(*) filter (where zero) as all_zero from closed group by body_id, offence),
      rated as (
        select *, zero::float8 / count as rate, (all_zero - zero)::float8 / nullif(all_count - count, 0) as peers,
          zero * (all_count - count) - (all_zero - zero) * count >= ${above}::numeric * count * (all_count - count) as is_above
        from paired join whole using (body_id, offence) where count >= ${atLeast} and all_count - count >= ${atLeast}
      )
      select body_id as body, offence, pair, count::int as count, zero::int as zero, peers, records from rated
      where peers > 0 and peers < 1 and is_above and (rate - peers) / sqrt(peers * (1 - peers) / count) > ${score}`
    return found.map(({ body, offence, pair, count, zero, peers, records }) => ({
      body, key: `${offence} ${pair.join(' ')} ${today.slice(0, 4)}`, name: pair.join('、'), records,
      says: `${pair.join('、')}近${months}个月共同办结案由${offence}的案件${count}件，不予罚款${zero}件（${percent(zero / count)}），同机关其他人员是${percent(peers)}。`,
      facts: [figure('count', '共同办结', `${count}件`), figure('zero', '不予罚款', `${zero}件`), figure('peers', '其他人员不予罚款比例', percent(peers))],
    }))
  },

  /** Found about the government under which the bodies are: that many of them keep step is what none of them shows alone. Of the last twelve whole months, the latest so many on end in which each of them fined. */
  async evenFines({ tx, today }, { bodies, months, variation, spread }) {
    const found = await tx<Even[]>`
      with fined as (select id, government, level, field, body_id, fine, date_trunc('month', decided_on) as month from act
        where kind = 'penalty' and fine > 0 and field is not null and government is not null and decided_on >= date_trunc('month', ${today}::date) - interval '12 months'
          and decided_on < date_trunc('month', ${today}::date)),
      monthly as (select government, level, field, body_id, month, count(*) as count from fined group by government, level, field, body_id, month),
      stretch as (select distinct month as last, month - make_interval(months => ${months}::int - 1) as first from monthly),
      active as (select government, level, field, body_id, first, last from monthly join stretch on month between first and last
        group by government, level, field, body_id, first, last having count(*) = ${months}),
      steady as (select government, level, field, first, last, count(distinct body_id) as bodies, stddev_pop(count) / avg(count) as variation
        from active join monthly using (government, level, field, body_id) where month between first and last group by government, level, field, first, last),
      amounts as (select government, level, field, first, last, percentile_cont(0.1) within group (order by fine) as low, percentile_cont(0.9) within group (order by fine) as high, array_agg(id order by id) as records
        from active join fined using (government, level, field, body_id) where month between first and last group by government, level, field, first, last)
      select distinct on (government, level, field) government as body, level, field, bodies::int as bodies, to_char(first, 'YYYY-MM') as first, to_char(last, 'YYYY-MM') as last,
        variation::float8 as variation, low::float8 as low, high::float8 as high, records
      from steady join amounts using (government, level, field, first, last)
      where bodies >= ${bodies} and variation <= ${variation} and high <= low * ${spread}
      order by government, level, field, last desc`
    return found.map(({ body, level, field, bodies: many, first, last, variation: apart, low, high, records }) => ({
      body, key: `${field} ${level} ${today.slice(0, 4)}`, name: `${field} ${many}个主体`, records,
      says: `辖区内${many}个主体自${first}至${last}连续${months}个月每月处罚件数几乎相同（变异系数${apart.toFixed(2)}），罚款大多在${yuan(low)}至${yuan(high)}之间，请核实是否下达罚没指标。`,
      facts: [figure('bodies', '主体数', many), figure('months', '月份', `${first}至${last}`), figure('variation', '月件数变异系数', apart.toFixed(2)), figure('low', '罚款第10百分位', yuan(low)), figure('high', '罚款第90百分位', yuan(high))],
    }))
  },

  /** This year so far against the same days of last year. One great case that makes up the greater part is a reason, no rise, in however many parts it was paid. */
  async fineIncome({ tx, today }, { rate, amount, single }) {
    const found = await tx<Income[]>`
      with paid as (
        select body_id, id, sum(amount) as amount, paid_on >= date_trunc('year', ${today}::date) as is_now from act_money
        where paid_on <= ${today} and (paid_on >= date_trunc('year', ${today}::date)
          or paid_on between date_trunc('year', ${today}::date) - interval '1 year' and ${today}::date - interval '1 year')
        group by body_id, id, is_now
      )
      select body_id as body, sum(amount) filter (where is_now)::float8 as now, sum(amount) filter (where not is_now)::float8 as before,
        array_agg(distinct id) filter (where is_now) as records
      from paid group by body_id
      having sum(amount) filter (where not is_now) > 0 and sum(amount) filter (where is_now) >= (1 + ${rate}::numeric) * sum(amount) filter (where not is_now)
        and sum(amount) filter (where is_now) - sum(amount) filter (where not is_now) >= ${amount}
        and max(amount) filter (where is_now) <= ${single}::numeric * sum(amount) filter (where is_now)`
    return found.map(({ body, now, before, records }) => ({
      body, key: today.slice(0, 4), name: `${today.slice(0, 4)}年罚没收入`, records,
      says: `今年以来罚没收入${yuan(now)}，去年同期${yuan(before)}，同比上升${percent(now / before - 1)}，请核实原因。`,
      facts: [figure('now', '今年以来罚没收入', yuan(now)), figure('before', '去年同期', yuan(before))],
    }))
  },
}
