import { cpus } from 'node:os'
import type { Transaction } from '../../server/database/connect.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { acting, type AccountRow } from '../../server/store/acting.ts'
import { findOrgan, governedPath } from '../../server/store/organs/organs.ts'
import { countTasks, countTasksOfOthers, owedByOthers, tasksFor, tasksOfOthers } from '../../server/store/matters/work.ts'
import { reading, worker } from '../../server/store/within.ts'
import { testDatabase } from '../database.ts'

const total = 100_000
const day = '2026-07-13'
const rounds = 20

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, day)
const offices = (await db.superuser<{ id: string }[]>`select id from organ office where kind = 'justiceDepartment'
  and exists (select from organ where government_id = office.government_id and kind = 'department') order by id`).map(({ id }) => id)
await db.superuser`insert into law_edition (hash, law_id, version, body) values (${'0'.repeat(64)}, 'bench', '1', '{}')`
await db.superuser`
  insert into matter (kind, number, title, law_id, law_version, law_hash, upper_hashes, facts, line, office_id, office_path, authority_id, agency_id, agency_path, opened_on, stages, stage_name,
    waiting_for, waiting_organs, waiting_name, next_clock, next_last_day, rows_hold_until)
  select 'supervision', 'n' || n, '某办件', 'bench', '1', ${'0'.repeat(64)}, '{}', '{}', 'government', office.id, office.path, office.id, agency.id, agency.path, '2026-01-01', '{start}', '开始',
    '{}', case when n % 3 = 0 then array[agency.id] else array[office.id] end, '', '某事', ${day}::date + n % 60 - 10, 'infinity'
  from generate_series(1, ${total}::int) n
    join organ office on office.id = (${offices}::text[])[case when n % 2 = 0 then 1 else 1 + n % ${offices.length}::int end]
    join lateral (select id, path from organ where government_id = office.government_id and kind = 'department' order by id limit 1) agency on true`
await db.superuser`
  insert into deadline (matter_id, position, office_path, agency_path, clock, law, norm, cite, what, kind, who, started_on, last_day, provisional, state, explanation, started_by, organs)
  select id, 0, office_path, agency_path, 'rectification', 'bench', 'rectification', '第1条', '某事', 'duty', '{}', '2026-01-01', next_last_day, false, 'running', '[]', 1, waiting_organs from matter`
await db.superuser`
  insert into task select id, office_id, role, office_path, agency_path, 'conclude', '作出结论', 'bench', '第1条', next_last_day, false, '2026-01-01'
  from matter, unnest(array['clerk', 'chief']) role where office_id = any(waiting_organs) and (role = 'clerk' or number like '%7')`
await db.superuser`analyze`

const [account] = await db.superuser<AccountRow[]>`select account.id, login, account.name from account join post on account_id = account.id where organ_id = ${offices[0]!} and role = 'clerk' limit 1`
const who = await reading(db.sql, worker, async tx => acting(account!, (await findOrgan(tx, offices[0]!))!, ['clerk'], await governedPath(tx, offices[0]!)))
const everything = { whose: 'organ' } as const

const works: Record<string, (tx: Transaction) => Promise<unknown>> = {
  'what waits for me, first hundred': tx => tasksFor(tx, who, everything, []),
  'how many wait for me, by nearness': tx => countTasks(tx, who, everything, [], day),
  'what others owe, first hundred': tx => owedByOthers(tx, who, everything, []),
  'what lies with colleagues': tx => tasksOfOthers(tx, who, everything, [], ['clerk', 'chief', 'leader']),
  'how many lie with colleagues': tx => countTasksOfOthers(tx, who, []),
}

const [own] = await db.superuser<{ count: number }[]>`select count(*) from task where organ_id = ${offices[0]!} and role = 'clerk'`
console.log(`workbench: ${total.toLocaleString('en')} open deadlines, ${own!.count.toLocaleString('en')} tasks of one clerk; median of ${rounds}, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
for (const [name, work] of Object.entries(works)) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await reading(db.sql, who.viewer, work)
    times.push(performance.now() - begin)
  }
  console.log(`  ${name.padEnd(36)} ${times.toSorted((a, b) => a - b)[rounds >> 1]!.toFixed(1).padStart(7)} ms`)
}
await db.drop()
