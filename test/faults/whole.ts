import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from '../../server/database/connect.ts'

/** What must never be found in a database, whenever somebody looks: each query lists offenders. */
const offences: Readonly<Record<string, string>> = {
  'a history with a gap, or a case that counts its entries wrongly': `
    select matter.id from matter left join matter_event on matter_id = matter.id group by matter.id
    having matter.version <> count(seq) or min(seq) <> 1 or max(seq) <> count(seq)`,
  'an act without its audit entry, or with two': `
    select matter_id, event.act from matter_event event left join audit_entry entry on subject_id = matter_id::text and entry.act = 'matter.' || event.act
      and (event.act = 'open' or (detail->>'seq')::int = seq)
    group by matter_id, seq, event.act having count(entry.id) <> 1`,
  'a paper issued or received without the paper that says so, or with two': `
    select event.matter_id, seq from matter_event event where act in ('issue', 'serve')
      and 1 <> (select count(*) from instrument where instrument.matter_id = event.matter_id and instrument.seq = event.seq)`,
  'a number that is missing or stands twice': `
    select issued_by_id, role, year from instrument where number is not null group by 1, 2, 3
    having count(*) <> max(ordinal) or min(ordinal) <> 1 or count(distinct number) <> count(*)
      or max(ordinal) <> (select last from counter where organ_id = issued_by_id and kind = 'instrument:' || role and counter.year = instrument.year)`,
  'a case number that is missing or stands twice': `
    select office_id from matter group by office_id having count(*) <> (select sum(last) from counter where organ_id = office_id and kind like 'matter%') or count(distinct number) <> count(*)`,
  'a paper that nobody will print': `
    select id from instrument where content is not null and (
      (render_state = 'waiting' and not exists (select from outbox where payload->>'instrument' = instrument.id::text))
      or (render_state = 'ready' and 2 <> (select count(*) from instrument_file where instrument_id = instrument.id)) or render_state = 'failed')`,
  'a record that counts its versions wrongly, or an alert of no record': `
    select id from enforcement_record record where version <> 1 + (select count(*) from record_version where record_id = record.id)
    union all select alert.id from alert left join enforcement_record record on record.id = record_id where record.id is null and record_id is not null`,
}

export async function assertWhole(db: Sql): Promise<void> {
  for (const [what, query] of Object.entries(offences)) assert.deepEqual([...await db.unsafe(query)], [], what)
}

/** Waits until the worker has printed all that was issued. */
export async function untilPrinted(db: Sql): Promise<void> {
  for (;;) {
    const [{ left }] = await db<[{ left: number }]>`select count(*) as left from outbox where topic = 'paper.render'`
    if (left === 0) return
    await db`update outbox set available_at = now()` // what a killed worker had taken would be put off
    await wait(100)
  }
}
