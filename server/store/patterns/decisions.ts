import { figure, percent, type Patterns } from './pattern.ts'

interface Crowded { readonly body: string; readonly year: string; readonly day: string; readonly count: number; readonly all: number; readonly records: number[] }
interface Alike { readonly body: string; readonly day: string; readonly offence: string; readonly count: number; readonly apart: number; readonly records: number[] }
interface Number { readonly body: string; readonly id: number; readonly before: number; readonly no: string; readonly noBefore: string; readonly decidedOn: string; readonly decidedBefore: string; readonly missing: number }
interface Dormant { readonly body: string; readonly clues: number; readonly records: number[] }
interface Corrected { readonly body: string; readonly concluded: number; readonly corrected: number; readonly average: number; readonly records: number[] }

export const decisions: Patterns<'decisionsOnOneDay' | 'numbersOutOfOrder' | 'dormantBody' | 'correctionRate'> = {
  /** Only of ordinary cases. This year is looked at as far as it has run, and last year; of earlier ones not all is at hand. */
  async decisionsOnOneDay({ tx, today }, { atLeast, share, timesUsual, workingDays, alike, filedApart }) {
    const crowded = await tx<Crowded[]>`
      with daily as (select body_id, extract(year from decided_on) as year, decided_on, count(*) as count, array_agg(id order by id) as records
        from act where kind = 'penalty' and procedure = 'ORDINARY' and decided_on >= date_trunc('year', ${today}::date) - interval '1 year' group by body_id, decided_on),
      ranked as (select *, sum(count) over (partition by body_id, year) as all_count, row_number() over (partition by body_id, year order by count desc, decided_on) as rank from daily)
      select body_id as body, year::text as year, decided_on as day, count::int as count, all_count::int as all, records from ranked
      where rank = 1 and all_count >= ${atLeast} and count >= ${share}::numeric * all_count and count >= ${timesUsual}::numeric * all_count / ${workingDays}::numeric`
    const together = await tx<Alike[]>`
      select body_id as body, decided_on as day, offence, count(*)::int as count, max(filed_on) - min(filed_on) as apart, array_agg(id order by id) as records
      from act where kind = 'penalty' and procedure = 'ORDINARY' and decided_on is not null and offence is not null
      group by body_id, decided_on, offence having count(*) >= ${alike} and max(filed_on) - min(filed_on) >= ${filedApart}`
    return [
      ...crowded.map(({ body, year, day, count, all, records }) => ({
        body, key: `year ${year}`, name: `${day}作出的决定`, records,
        says: `${year}年普通程序决定${all}件，其中${count}件（${percent(count / all)}）在${day}一天作出，请核实是否突击结案。`,
        facts: [figure('count', `${day}决定`, `${count}件`), figure('all', `${year}年决定`, `${all}件`)],
      })),
      ...together.map(({ body, day, offence, count, apart, records }) => ({
        body, key: `day ${day} ${offence}`, name: `${day}同案由的决定`, records,
        says: `${day}一天对案由${offence}作出决定${count}件，立案日前后相差${apart}日，请核实是否批量补办。`,
        facts: [figure('count', '同日同案由决定', `${count}件`), figure('apart', '立案日相差', `${apart}日`)],
      })),
    ]
  },

  /**
   * Of one mark and one year: `某市监罚〔2026〕12号`, however wide its brackets and digits are; of this year and the last, whose numbers are all at hand.
   * Numbers that were never reported look left out as well; those of records that were withdrawn, tell no day of decision or are of another kind do not.
   */
  async numbersOutOfOrder({ tx, today }, { daysBack }) {
    const lastYear = Number(today.slice(0, 4)) - 1
    const found = await tx<Number[]>`
      with told as (
        select body_id, id, decided_on, decision_no, decided_on is null or kind not in ('penalty', 'coercion', 'licence') as is_void from act where decision_no is not null
        union all select body_id, id, decided_on, decision_no, true from enforcement_record where voided and decision_no is not null and coalesce(decided_on, acted_on) >= ${`${lastYear}-01-01`}
      ), parted as (
        select *, regexp_match(regexp_replace(translate(normalize(decision_no, NFKC), '〔〕[]【】', '()()()'), '\\s', '', 'g'), '^(.*?)\\((\\d{4})\\)第?0*(\\d{1,9})号') as part from told
      ), numbered as (
        select *, part[1] as mark, part[2] as year, part[3]::int as number from parted where part is not null and part[2]::int >= ${lastYear}
      ), following as (
        select *, lag(id) over line as before, lag(number) over line as number_before, lag(decided_on) over line as decided_before, lag(decision_no) over line as no_before
        from numbered where not is_void window line as (partition by body_id, mark, year order by number, decided_on, id)
      ), gaps as (
        select later.*, number - number_before - 1 - case when number - number_before > 1 then (select count(distinct void.number) from numbered void where void.is_void
          and (void.body_id, void.mark, void.year) = (later.body_id, later.mark, later.year) and void.number > later.number_before and void.number < later.number) else 0 end as missing
        from following later where before is not null
      )
      select body_id as body, id, before, decision_no as no, no_before as "noBefore", decided_on as "decidedOn", decided_before as "decidedBefore", missing::int as missing
      from gaps where decided_before - decided_on > ${daysBack} or missing > 0`
    return found.map(({ body, id, before, no, noBefore, decidedOn, decidedBefore, missing }) => ({
      body, key: `record ${id}`, name: no, records: [before, id],
      says: missing > 0 ? `${noBefore}之后是${no}，中间缺${missing}个文号，没有作废登记；请核实是否抽案。` : `${no}的决定日${decidedOn}早于前一号${noBefore}的${decidedBefore}，请核实是否倒签。`,
      facts: [figure('decisionNo', '文号', no), figure('decidedAt', '决定日', decidedOn), figure('noBefore', '前一号', noBefore), figure('decidedBefore', '前一号决定日', decidedBefore)],
    }))
  },

  /** A body whose inspections are reported is connected: that no case of it was filed is then what it did, and no gap in the data. A case counts by the day it was filed, whenever it was decided; what was handed on to another body was not for it to file. */
  async dormantBody({ tx, today }, { months, clues }) {
    const found = await tx<Dormant[]>`
      select body_id as body, count(*)::int as clues, array_agg(act.id order by act.id) as records
      from act join organ on organ.id = body_id
      where organ.has_penalty_power and check_result = 'SUSPECTED_VIOLATION' and not is_handed_on and acted_on > ${today}::date - make_interval(months => ${months})
        and not exists (select from act filed where filed.body_id = act.body_id and filed.kind = 'penalty' and filed.filed_on > ${today}::date - make_interval(months => ${months}))
      group by body_id having count(*) >= ${clues}`
    return found.map(({ body, clues: many, records }) => ({
      body, key: today.slice(0, 4), name: '有线索而没有立案', records,
      says: `近${months}个月检查发现涉嫌违法${many}件，没有一件立案，请核实是否怠于履行职责。`,
      facts: [figure('clues', '检查发现涉嫌违法', `${many}件`), figure('filed', '立案', '0件')],
    }))
  },

  /** 和解、调解、撤回 correct nothing. The average is that of bodies of the same level and field, itself left out; a body is of the field in which most was concluded against it. */
  async correctionRate({ tx, today }, { months, atLeast, rate, timesAverage }) {
    const found = await tx<Corrected[]>`
      with concluded as (select *, outcome in ('REVOKE', 'CHANGE', 'CONFIRM_ILLEGAL', 'INVALID', 'ORDER_PERFORM') as is_corrected from act_remedy
        where concluded_on > ${today}::date - make_interval(months => ${months}) and concluded_on <= ${today}),
      own as (select body_id, level, mode() within group (order by field) as field, count(*) as concluded, count(*) filter (where is_corrected) as corrected,
          array_agg(distinct id) filter (where is_corrected) as records
        from concluded group by body_id, level),
      rated as (select *, (sum(corrected) over peers - corrected)::float8 / nullif(sum(concluded) over peers - concluded, 0) as average from own window peers as (partition by level, field))
      select body_id as body, concluded::int as concluded, corrected::int as corrected, coalesce(average, 0) as average, records from rated
      where concluded >= ${atLeast} and corrected >= ${rate}::numeric * concluded and corrected::float8 / concluded >= ${timesAverage}::float8 * coalesce(average, 0)`
    return found.map(({ body, concluded, corrected, average, records }) => ({
      body, key: today.slice(0, 4), name: '复议、诉讼纠错率', records,
      says: `近${months}个月审结的复议、诉讼${concluded}件，被纠正${corrected}件（${percent(corrected / concluded)}），同级同领域平均${percent(average)}。`,
      facts: [figure('concluded', '审结', `${concluded}件`), figure('corrected', '被纠正', `${corrected}件`), figure('average', '同级同领域平均', percent(average))],
    }))
  },
}
