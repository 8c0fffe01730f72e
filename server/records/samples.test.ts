import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { problemsOf } from '../store/records/imports.ts'
import { reading, worker } from '../store/within.ts'
import { recordsOffice } from '../../test/recordsOffice.ts'

const { db, handIn } = await recordsOffice('2026-11-20')
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../docs/samples', name))

for (const [name, added, wrong, norms] of [
  ['publicity-penalties.csv', 8, ['5 E202 uscc', '9 E103 CF_JDRQ'], []],
  ['penalties.csv', 9, ['11 E305 fineAmount'], [
    'officers-fewer-than-two', 'penalty-decision-overdue', 'penalty-decision-overdue', 'penalty-service-overdue', 'penalty-statute-barred', 'prior-notice-missing', 'statement-not-reviewed',
  ]],
  ['records.ndjson', 5, [], ['licence-decision-overdue', 'seizure-over-term']],
] as const) {
  test(`docs/samples/${name} does what its page says`, async () => {
    const done = await handIn(sample(name), { sender: '659801-market' })
    const problems = await reading(db.sql, worker, tx => problemsOf(tx, done.id, 100))
    assert.deepEqual(problems.filter(({ level }) => level !== 'warning').map(({ line, code, field }) => `${line} ${code} ${field}`), wrong)
    const alerts = await db.superuser`select norm from alert join enforcement_record record on record.id = record_id where import_id = ${done.id} order by norm`
    assert.deepEqual([done.state, done.added, alerts.map(({ norm }) => norm as string)], ['done', added, norms])
  })
}

for (const [name, wrong, told] of [['steps.csv', ['6 E501 sourceRecordId'], { steps: 3, evidence: 0 }], ['evidence.csv', ['5 E103 obtainedAt'], { steps: 3, evidence: 3 }]] as const) {
  test(`docs/samples/${name}, after the acts it belongs to, does what its page says`, async () => {
    await handIn(sample('penalties.csv'), { sender: '659801-market' })
    const done = await handIn(sample(name), { sender: '659801-market' })
    const problems = await reading(db.sql, worker, tx => problemsOf(tx, done.id, 100))
    assert.deepEqual([done.state, done.changed, problems.map(({ line, code, field }) => `${line} ${code} ${field}`)], ['done', 2, wrong])
    const [kept] = await db.superuser`
      select sum(json_array_length(content -> 'steps'))::int as steps, sum(json_array_length(content -> 'evidence'))::int as evidence from enforcement_record where source_record_id in ('2025-0001', '2025-0002') and source_system = '办案系统'`
    assert.deepEqual({ steps: kept!['steps'] as number, evidence: kept!['evidence'] as number | null ?? 0 }, told)
  })
}
