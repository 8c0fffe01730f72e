import { figure, type Patterns } from './pattern.ts'
import { againstCap, type Visit } from './visits.ts'

interface Visited { readonly body: string; readonly party: string; readonly partyKey: string; readonly year: string; readonly visits: readonly Visit[] }

export const caps: Patterns<'inspectionsOverCap'> = {
  /** What a superior ordered does not count at all; a body that published no cap is left alone. One visit is too many only where the cap is none. */
  async inspectionsOverCap({ tx, world }, { casesUpTo }) {
    const found = await tx<Visited[]>`
      select act.body_id as body, min(act.party) as party, act.party_key as "partyKey", to_char(act.acted_on, 'YYYY') as year,
        json_agg(json_build_object('id', act.id, 'on', to_char(act.acted_on, 'YYYY-MM-DD'), 'trigger', act.trigger, 'plan', record.content #>> '{inspection,planId}', 'risk', record.content ->> 'riskClass', 'joint', act.joint)
          order by act.acted_on, act.id) as visits
      from act join enforcement_record record on record.id = act.id
      where act.kind = 'inspection' and act.on_site and act.is_enterprise and act.party_key is not null
      group by act.body_id, act.party_key, to_char(act.acted_on, 'YYYY')
      having count(*) > 1 or exists (select from register_version where register = 'cap' and organ_id = act.body_id and content ->> 'cap' = '0')`
    return found.flatMap(({ body, party, partyKey, year, visits }) => {
      const { cap, counted, called } = againstCap(world, body, year, visits)
      if (cap === undefined) return []
      const most = Math.max(cap, 1) * casesUpTo
      const over = counted.length > cap ? counted : called.length > most ? called : []
      if (over.length === 0) return []
      const what = over === counted ? `计入频次的现场检查${counted.length}次，超过公布的年度上限${cap}次` : `因投诉举报、转办交办等个案现场检查${called.length}次，年度上限${cap}次，超过${most}次`
      return [{
        body, key: `${partyKey} ${year}`, name: party, records: over.map(({ id }) => id), says: `${year}年对${party}${what}，请核实是否合理。`,
        facts: [figure('cap', '年度上限', `${cap}次`), figure('counted', '计入频次', `${counted.length}次`), figure('called', '个案检查', `${called.length}次`)],
      }]
    })
  },
}
