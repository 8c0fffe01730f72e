import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { withDatabase } from '../../database/connect.ts'
import { beneath, within, worker } from '../within.ts'

const { db, handIn } = await recordsOffice('2026-11-20')
const here = '/650000-gov/659801-gov/659801-market/'
const beside = '/650000-gov/659801-gov/659801-transport/'
const tables = ['record_import', 'record_quarantine', 'enforcement_record', 'record_version', 'alert', 'alert_event'] as const

await handIn(penaltyFile(penaltyRow(1, { servedAt: '2026-04-30' }), penaltyRow(2, { decidedAt: 'x' })), { sender: '659801-market' })
await handIn(penaltyFile(penaltyRow(1, { servedAt: '2026-04-29' })), { sender: '659801-market' })

const seen = (path: string, table: string) => within(db.sql, { account: 'worker', scope: beneath(path), own: beneath(path) }, async tx => (await tx`select 1 from ${tx(table)}`).length)

for (const table of tables) {
  test(`${table}: seen by the body and the government above it, not by a body beside it, nor where nothing is laid down`, async () => {
    assert.ok(await seen(here, table) > 0)
    assert.ok(await seen('/650000-gov/659801-gov/', table) > 0)
    assert.equal(await seen(beside, table), 0)
    assert.deepEqual([...await db.sql`select 1 from ${db.sql(table)}`], [])
  })
}

test('nobody writes a record into the scope of another', async () => {
  await assert.rejects(within(db.sql, { account: 'worker', scope: beneath(beside), own: beneath(beside) }, tx => tx`
    insert into record_import (id, account_name, org_path, file_name, says) values (gen_random_uuid(), '某人', ${here}, 'x', 'x')`), /row-level security/)
})

for (const table of ['record_version', 'alert_event'] as const) {
  test(`${table} only grows: the application may not change it, and the owner is refused by a trigger`, async () => {
    await assert.rejects(within(db.sql, worker, tx => tx`delete from ${tx(table)}`), /permission denied/)
    await assert.rejects(within(db.sql, worker, tx => tx`update ${tx(table)} set version = 9`), /permission denied/)
    await withDatabase(db.url, async owner => {
      await assert.rejects(within(owner, worker, tx => tx`update ${tx(table)} set version = 9`), /只增不改/)
      await assert.rejects(within(owner, worker, tx => tx`truncate ${tx(table)}`), /只增不改/)
    })
  })
}

test('the application cannot delete a record, an alert or an import', async () => {
  for (const table of ['enforcement_record', 'alert', 'record_import']) await assert.rejects(within(db.sql, worker, tx => tx`delete from ${tx(table)}`), /permission denied/, table)
})
