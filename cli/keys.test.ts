import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seedOrgansAndPeople } from '../server/demo/seed.ts'
import { testDatabase } from '../test/database.ts'

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, '2026-11-20')
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-keys-'))
after(async () => {
  rmSync(folder, { recursive: true })
  await db.drop()
})

const xiezhi = (...args: string[]): Promise<{ code: number, out: string, err: string }> => new Promise(resolve => execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args],
  { env: { ...process.env, DATABASE_URL: db.url, XIEZHI_KEYS: join(folder, 'keys') } }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })))

const file = join(folder, 'one.ndjson')
writeFileSync(file, JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '1', actionNo: '1', bodyCode: '659801-market', partyType: 'PERSON', name: '某某', idType: 'ID_CARD', idNo: '11010519491231002X',
  procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING'] },
}))

test('a key lives: made with the first import, followed by a new one, given up by what it sealed, dropped only then', async () => {
  assert.match((await xiezhi('records', 'import', file)).out, /新增1条/)
  const [, first] = /^([0-9a-f]{8}) {2}\S+ 生成 {2}封存 1 项 {2}现用\n/.exec((await xiezhi('keys', 'list')).out)!
  assert.match((await xiezhi('keys', 'drop', first!)).err, /现用的密钥，不能删除/)
  assert.match((await xiezhi('keys', 'new')).out, /已生成密钥/)
  assert.match((await xiezhi('keys', 'drop', first!)).err, /还有 1 项内容用密钥/)
  assert.match((await xiezhi('keys', 'rotate')).out, /^1 项改用密钥/)
  assert.match((await xiezhi('records', 'import', file)).out, /1条没有变化/)
  assert.match((await xiezhi('keys', 'drop', first!)).out, /已删除密钥/)
  assert.match((await xiezhi('keys', 'list')).out, /^[0-9a-f]{8} {2}\S+ 生成 {2}封存 1 项 {2}现用\n[0-9a-f]{8} {2}\S+ 生成 {2}索引/)
})

test('without a command, or with a strange one, it says how it is used', async () => {
  for (const args of [[], ['lose'], ['drop']]) assert.deepEqual(await xiezhi('keys', ...args).then(({ code, err }) => [code, err.startsWith('用法')]), [2, true])
})
