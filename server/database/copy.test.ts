import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { copyInto } from './copy.ts'
import { transaction } from './transaction.ts'

const db = await testDatabase()
after(() => db.drop())

const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at}\n`).join('')
const kept = (count: number, settings = '', text = lines(count)) => transaction(db.sql, '', async tx => {
  await tx.unsafe(`create temporary table number (value integer) on commit drop; ${settings}`)
  await copyInto(tx, tx`copy number from stdin`, text)
  const [row] = await tx<[{ count: number }]>`select count(*) as count from number`
  return row.count
})

test('all lines arrive, none and many', async () => {
  assert.deepEqual([await kept(0), await kept(1), await kept(200_000)], [0, 1, 200_000])
})

test('what goes wrong with the last line is heard, and the connection goes on', async () => {
  await assert.rejects(kept(1, '', '1\nno number\n'), { code: /^(?:22P02|25P02)$/ })
  assert.equal(await kept(3), 3)
})

test('that the time is over is heard', async () => {
  await assert.rejects(kept(1_000_000, 'set local statement_timeout = 1'), { code: /^(?:57014|25P02)$/ })
  assert.equal(await kept(3), 3)
})
