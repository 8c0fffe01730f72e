import { figure, type Patterns } from './pattern.ts'

interface Related { readonly body: string; readonly id: number; readonly actionNo: string; readonly officer: string; readonly name: string }

export const interests: Patterns<'partyIsRelative'> = {
  /** Compared by the number made blind, never by name. Whoever withdrew from the case is left out. */
  async partyIsRelative({ tx }, { kinds }) {
    const found = await tx<Related[]>`
      select distinct act.body_id as body, act.id, act.action_no as "actionNo", officer.id as officer, officer.name
      from declared_interest declared join officer on officer.id = declared.officer_id join act on act.party_key = declared.key_hash and act.kind = any(${[...kinds]})
        join enforcement_record record on record.id = act.id
      where declared.kind = 'relative' and declared.withdrawn is null and not exists (select from declared_interest later where later.withdrawn = declared.id)
        and exists (select from unnest(record.officers) as who where (who = officer.id::text or who in (select cert_no from credential where officer_id = officer.id))
          and not (coalesce(record.content #>> '{recusal,result}', '') = 'RECUSE' and record.content #>> '{recusal,officerId}' in (who, officer.id::text)))`
    return found.map(({ body, id, actionNo, officer, name }) => ({
      body, key: `record ${id} ${officer}`, name: actionNo, records: [id], says: `${name}申报的近亲属是当事人，仍办理本案，没有回避。`, facts: [figure('officers', '办案人员', name), figure('relative', '申报的关系', '近亲属')],
    }))
  },
}
