import { randomUUID } from 'node:crypto'
import type { Day, RecordKind } from '../core/norms/index.ts'
import { actedOn, keysOf, packed } from '../core/records/index.ts'
import type { Sql } from '../server/database/connect.ts'
import { recordOf, type Written } from './records.ts'
import { testSeals } from './seals.ts'

let many = 0

/** Records as they are kept, without the checks at the door: a pattern looks at what is there. Answers their ids. */
export async function keepRecords(sql: Sql, today: Day, kind: RecordKind, body: string, records: readonly Written[]): Promise<number[]> {
  const [organ] = await sql<{ path: string }[]>`select path from organ where id = ${body}`
  const [layout] = await sql<{ id: number }[]>`insert into record_layout (unreported) values ('{}') on conflict (unreported, joined) do update set unreported = excluded.unreported returning id`
  const rows = records.map((written) => {
    const record = recordOf(kind, { sourceSystem: '系统', sourceRecordId: String(++many), actionNo: `案${many}`, bodyCode: body, partyType: 'ORG', name: `某企业${many}`, ...written })
    const keys = keysOf(record, testSeals.blind)
    return {
      org_path: organ!.path, body_id: body, kind, source_system: '系统', source_record_id: record.sourceRecordId, version: 1, action_no: record.actionNo, decision_no: record.decisionNo, party: record.name,
      is_enterprise: record.isEnterprise === true, acted_on: actedOn(record) ?? today, decided_on: record.decidedAt, voided: false, content: JSON.parse(packed(record)) as unknown,
      layout_id: layout!.id, import_id: randomUUID(), party_key: keys.party, officers: keys.officers,
    }
  })
  const kept = await sql<{ id: number }[]>`
    insert into enforcement_record (org_path, body_id, kind, source_system, source_record_id, version, action_no, decision_no, party, is_enterprise, acted_on, decided_on, voided, content, layout_id, import_id, party_key, officers)
    select org_path, body_id, kind, source_system, source_record_id, version, action_no, decision_no, party, is_enterprise, acted_on, decided_on, voided, content, layout_id, import_id, party_key, officers
    from jsonb_to_recordset(${sql.json(rows as never)}) as row(org_path text, body_id text, kind text, source_system text, source_record_id text, version int, action_no text, decision_no text,
      party text, is_enterprise boolean, acted_on date, decided_on date, voided boolean, content json, layout_id int, import_id uuid, party_key text, officers text[]) returning id`
  return kept.map(({ id }) => id)
}
