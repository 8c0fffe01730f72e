import assert from 'node:assert/strict'
import { test } from 'node:test'
import { within, worker } from '../within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const { handIn, db } = await recordsOffice('2026-11-20')
const due = async () => (await db.superuser`select payload ->> 'beneath' as beneath from outbox where topic = 'records.scan' order by id`).map(({ beneath }) => beneath as string)
const paths = new Map((await db.superuser`select id, path from organ`).map(({ id, path }) => [id as string, path as string]))
const market = paths.get('659801-market')!
const forget = async () => { await db.superuser`delete from outbox` }
const change = async (login: string) => { await db.superuser`update credential set valid_to = valid_to - 1 where organ_id = ${login}` }

test('机关没有报送过执法数据，证件变化不引起重新核对', async () => {
  await change('659801-market')
  assert.deepEqual(await due(), [])
})

test('证件变化后，那个机关的执法数据一分钟后重新核对；接连几次变化合成一次', async () => {
  await handIn(penaltyFile(penaltyRow('a')))
  await forget()
  await change('659801-market')
  await change('659801-market')
  await change('659801-transport')
  assert.deepEqual(await due(), [market])
  const [row] = await db.superuser`select available_at > now() + interval '50 seconds' as later from outbox where topic = 'records.scan'`
  assert.equal(row!['later'], true)
})

test('证件的状态、人员的资格、机关的主体资格变化也一样', async () => {
  for (const write of [
    () => within(db.sql, worker, tx => tx`insert into credential_status (credential_id, status, from_day, says) select id, 'suspended', '2026-11-20', '暂扣' from credential where organ_id = '659801-market' limit 1`),
    () => within(db.sql, worker, tx => tx`insert into officer_qualification (officer_id, kind, evidence, on_day, account_name) select id, 'degree', '学位证书', '2026-11-20', '赵一' from officer where organ_id = '659801-market' limit 1`),
    () => db.superuser`insert into organ_confirmation (organ_id, org_path, result, on_day, basis) values ('659801-market', ${market}, 'ended', '2026-11-20', '撤销')`,
    () => db.superuser`update organ set comprehensive = not comprehensive where id = '659801-market'`,
  ]) {
    await forget()
    await write()
    assert.deepEqual(await due(), [market])
  }
})
