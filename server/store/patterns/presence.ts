import { figure, type Patterns } from './pattern.ts'

interface Twice { readonly body: string; readonly who: string; readonly a: number; readonly b: number; readonly aFrom: string; readonly aTo: string; readonly bFrom: string; readonly bTo: string }
interface Visited { readonly body: string; readonly party: string; readonly partyKey: string; readonly bodies: number; readonly total: number; readonly records: number[] }

export const presence: Patterns<'officerTwice' | 'manyInspections'> = {
  /** Several papers drawn up at one place with one person are no conflict; a place or person that only one of them tells says nothing against it. */
  async officerTwice({ tx }, { toleratedMinutes }) {
    const found = await tx<Twice[]>`
      with here as (select distinct who, id, step_type, started, ended, place, subject, party from act_step where ended > started
        and step_type in ('ONSITE_INSPECTION', 'INTERROGATION', 'SAMPLING', 'SITE_VERIFY', 'REGISTER_PRESERVE', 'COERCION_EXEC', 'EXECUTION', 'DEMOLITION', 'HEARING'))
      select distinct on (a.who, a.id, b.id) act.body_id as body, a.who, a.id as a, b.id as b,
        to_char(a.started, 'YYYY-MM-DD HH24:MI') as "aFrom", to_char(a.ended, 'HH24:MI') as "aTo", to_char(b.started, 'YYYY-MM-DD HH24:MI') as "bFrom", to_char(b.ended, 'HH24:MI') as "bTo"
      from here a join here b on a.who = b.who and (a.started, a.id, a.step_type) < (b.started, b.id, b.step_type) and b.started < a.ended
        and (a.place <> b.place or coalesce(a.subject <> b.subject, a.party is distinct from b.party))
        and least(a.ended, b.ended) - b.started > make_interval(mins => ${toleratedMinutes})
        join act on act.id = b.id
      order by a.who, a.id, b.id, a.started`
    return found.map(({ body, who, a, b, aFrom, aTo, bFrom, bTo }) => ({
      body, key: `${who} ${Math.min(a, b)} ${Math.max(a, b)}`, name: who, records: [...new Set([a, b])],
      says: `${who}在${aFrom}至${aTo}和${bFrom}至${bTo}的两个环节都在场，时间重叠而地点或者对象不同，请核实笔录是否真实。`,
      facts: [figure('first', '第一个环节', `${aFrom}至${aTo}`), figure('second', '第二个环节', `${bFrom}至${bTo}`)],
    }))
  },

  /** Told to the body that came last. Inspections that a complaint or an accident called for count only among all of them; a joint one counts once. */
  async manyInspections({ tx, today }, { days, bodies, total }) {
    const found = await tx<Visited[]>`
      select (array_agg(body_id order by acted_on desc, id desc))[1] as body, min(party) as party, party_key as "partyKey", count(distinct coalesce(joint, id::text))::int as total,
        count(distinct body_id) filter (where joint is null and trigger = 'PLAN')::int as bodies, array_agg(id order by id) as records
      from act where kind = 'inspection' and on_site and is_enterprise and party_key is not null and acted_on > ${today}::date - ${days}::int and acted_on <= ${today}
      group by party_key having count(distinct body_id) filter (where joint is null and trigger = 'PLAN') >= ${bodies} or count(distinct coalesce(joint, id::text)) > ${total}`
    return found.map(({ body, party, partyKey, bodies: many, total: all, records }) => ({
      body, key: `${partyKey} ${today.slice(0, 7)}`, name: party, records,
      says: `${party}在${days}日内被现场检查${all}次，${many}个机关按计划分别进入，没有联合检查；能合并的应当合并。`,
      facts: [figure('total', '现场检查', `${all}次`), figure('bodies', '分别检查的机关', `${many}个`)],
    }))
  },
}
