import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seedOrgansAndPeople } from '../server/demo/seed.ts'
import { testDatabase } from '../test/database.ts'
import { penaltyFile, penaltyRow } from '../test/recordsOffice.ts'

const db = await testDatabase()
await seedOrgansAndPeople(db.sql, '2026-11-20')
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-records-'))
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

function records(...args: string[]): Promise<{ code: number, out: string, err: string }> {
  return new Promise(resolve => execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), 'records', ...args], { env: { ...process.env, DATABASE_URL: db.url } },
    (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })))
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a file is imported for one organ; what did not enter is told, and written out', async () => {
  const path = file('penalties.csv', penaltyFile(penaltyRow(1), penaltyRow(2, { bodyCode: '659801-transport' })))
  const quarantine = join(folder, 'quarantine.csv')
  const { code, out } = await records('import', path, '--sender', '659801-market', '--quarantine', quarantine)
  assert.equal(code, 0)
  assert.match(out, /^penalties\.csv　行政处罚（本平台格式），UTF-8\n新增1条，1行未入库.*\n {2}第3行 bodyCode E801 你所在的机关不能代甲县交通运输局报送。\n$/)
  assert.match(readFileSync(quarantine, 'utf8'), /E801/)
})

test('the operator imports for all bodies; as JSON one object', async () => {
  const { out } = await records('import', file('all.csv', penaltyFile(penaltyRow(3), penaltyRow(4, { bodyCode: '649801-market' }))), '--json')
  const done = JSON.parse(out) as { state: string, added: number, problems: unknown[] }
  assert.deepEqual([done.state, done.added, done.problems], ['done', 2, []])
})

test('E802 another number of rows than was declared is told, and the file is taken all the same', async () => {
  const path = file('declared.csv', penaltyFile(penaltyRow(5), penaltyRow(6)))
  assert.match((await records('import', path, '--rows', '3')).out, /\n新增2条，1处提示。\n {2}第3行 E802 报送时声明3行，实际读到2行/)
  assert.match((await records('import', path, '--rows', '2')).out, /\n2条没有变化。\n$/)
})

test('a file that cannot be taken ends with exit code 1 and a sentence', async () => {
  const { code, out } = await records('import', file('broken.csv', penaltyFile('"A')))
  assert.deepEqual([code, /第2行的双引号没有闭合/.test(out)], [1, true])
})

for (const [says, args, code, sentence] of [
  ['no command', [], 2, /用法/], ['another command', ['export'], 2, /没有“records export”这个命令/], ['no file', ['import'], 2, /请写明一个要导入的文件/],
  ['a file that is not there', ['import', 'nowhere.csv'], 1, /没有文件 nowhere\.csv/], ['a folder', ['import', '.'], 1, /不是文件/],
  ['rows that are no number', ['import', import.meta.filename, '--rows', '两行'], 2, /--rows 应当是一个整数，不是“两行”/],
  ['an organ that is not known', ['import', import.meta.filename, '--sender', 'nobody'], 1, /没有标识为“nobody”的机关/],
] as const) {
  test(`${says}: a sentence and exit code ${code}`, async () => {
    const answer = await records(...args)
    assert.equal(answer.code, code)
    assert.match(answer.err + answer.out, sentence)
  })
}
