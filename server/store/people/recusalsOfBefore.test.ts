import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import { recusedIn } from '../../../test/permissions/recused.ts'

const house = await office('2026-07-13')
const { superuser } = house.db
const written = await recusedIn(house, '2026-07-13')
const agency = await house.as('659801-market')
const seen = async () => await Promise.all(written.ids.slice(1, 3).map(async id => (await agency.get(`/api/matters/${id}`)).status))
const copies = () => superuser`
  select 'matter' as of, id, agency_path from matter where kind = 'recusal' union all select 'deadline', matter_id, agency_path from deadline where matter_id in (select id from matter where kind = 'recusal')
  union all select 'task', matter_id, agency_path from task where matter_id in (select id from matter where kind = 'recusal')
  union all select 'instrument', id, agency_path from instrument where matter_id in (select id from matter where kind = 'recusal') order by 1, 2`

test('升级前登记的回避，升级后被监督机关也看不到；升级后登记的不变', async () => {
  const now = await copies()
  assert.deepEqual(await seen(), [404, 404])
  for (const table of ['matter', 'deadline', 'task', 'instrument']) {
    await superuser.unsafe(`update ${table} set agency_path = organ.path from organ where organ.id = '659801-market' and ${table === 'matter' ? "matter.kind = 'recusal'" : "matter_id in (select id from matter where kind = 'recusal')"}`)
  }
  assert.deepEqual(await seen(), [200, 200])
  const migration = await readFile(new URL('../sql/0048_recusals_of_the_house.sql', import.meta.url), 'utf8')
  await superuser.begin(tx => tx.unsafe(migration))
  assert.deepEqual(await copies(), now)
  assert.deepEqual(await seen(), [404, 404])
})
