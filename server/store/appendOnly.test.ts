import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { office } from '../../test/office.ts'
import { connect } from '../database/connect.ts'
import { within, worker } from './within.ts'

const today = '2026-07-13'
const { db, as } = await office(today)
await (await as('422891-clerk')).open('422891-market', today)
const owner = connect(db.url, { max: 1 })
after(() => owner.end())

for (const table of ['matter_event', 'audit_entry']) {
  const attempts = { update: `update ${table} set account_name = 'nobody'`, delete: `delete from ${table}`, truncate: `truncate ${table} cascade` }
  for (const [verb, statement] of Object.entries(attempts)) {
    test(`${table}: ${verb} is not granted to the application`, async () => {
      await assert.rejects(within(db.sql, worker, tx => tx.unsafe(statement)), { code: '42501' })
    })

    test(`${table}: ${verb} is refused to its owner by a trigger`, async () => {
      await assert.rejects(within(owner, worker, tx => tx.unsafe(statement)), /只增不改/)
    })

    test(`${table}: ${verb} is refused to a superuser by the same trigger`, async () => {
      await assert.rejects(db.superuser.unsafe(statement), /只增不改/)
    })
  }
}

test('two entries cannot have one place in a history', async () => {
  await assert.rejects(db.superuser`
    insert into matter_event (matter_id, seq, happened_on, act, body, account_name, organ_id, organ_name)
    select matter_id, seq, happened_on, act, body, account_name, organ_id, organ_name from matter_event`, { code: '23505' })
})
