import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '../test/database.ts'

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-calendar-'))
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

function calendar(...args: string[]): Promise<{ code: number, out: string, err: string }> {
  return new Promise(resolve => execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), 'calendar', ...args], { env: { ...process.env, DATABASE_URL: db.url } },
    (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })))
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const notice = file('2040.yaml', `
year: 2040
region: cn
title: 国务院办公厅关于2040年部分节假日安排的通知
sources: [https://www.gov.cn/zhengce/2040]
holidays:
  - name: 元旦
    rest: { from: 2040-01-01, to: 2040-01-03 }
    work: [2040-01-07]
`)

test('--check says what would happen and enters nothing', async () => {
  const { code, out } = await calendar('import', notice, '--check')
  assert.deepEqual([code, out], [0, '核对无误：全国 2040年　国务院办公厅关于2040年部分节假日安排的通知\n没有正在走的期限因此变动。\n'])
  assert.equal((await db.superuser`select from holiday_notice`).length, 0)
})

test('a notice is entered, once; the list and the year show it', async () => {
  assert.match((await calendar('import', notice)).out, /^已录入：全国 2040年/)
  assert.match((await calendar('import', notice)).out, /已有相同的放假安排.*没有变化/)
  assert.match((await calendar('list')).out, /2040 全国　国务院办公厅关于2040年部分节假日安排的通知　命令行 \d{4}-\d\d-\d\d\n$/)
  assert.match((await calendar('show', 'xinjiang', '2040')).out, /^新疆 2040年　工作日\d+天\n {2}元旦　2040年1月1日（周日）至2040年1月3日（周二）放假，2040年1月7日（周六）上班　国务院办公厅关于2040年/)
})

test('holiday-cn’s own file is read too', async () => {
  const path = file('2041.json', JSON.stringify({ year: 2041, papers: ['https://www.gov.cn/zhengce/2041'], days: [{ name: '元旦', date: '2041-01-01', isOffDay: true }] }))
  const { code, out } = await calendar('import', path, '--json')
  const done = JSON.parse(out) as { entered: boolean, notice: { holidays: unknown } }
  assert.deepEqual([code, done.entered, done.notice.holidays], [0, true, [{ name: '元旦', rest: { from: '2041-01-01', to: '2041-01-01' } }]])
})

test('a wrong notice: each thing with its place, exit code 1, nothing entered', async () => {
  const { code, err } = await calendar('import', file('wrong.yaml', 'year: 2042\nregion: cn\ntitle: 某通知\nsources: [某处]\nholidays:\n  - name: 元旦\n    rest: { from: 2042-01-03, to: 2042-01-01 }\n'))
  assert.equal(code, 1)
  assert.equal(err, '这份通知有1处需要改正，没有录入：\n  holidays[0].rest：元旦放假的首日2042年1月3日（周五）晚于末日2042年1月1日（周三），请核对前后。\n')
})

test('a year that nobody has announced is provisional', async () => {
  assert.match((await calendar('show', 'cn', '2050')).out, /^全国 2050年（暂定）[^]*没有2050年的全国放假调休通知/)
  assert.deepEqual(JSON.parse((await calendar('show', 'enshi', '2025', '--json')).out).provisional, false)
})

for (const [says, args, code, sentence] of [
  ['no command', [], 2, /用法/], ['another command', ['export'], 2, /没有“calendar export”这个命令/], ['no file', ['import'], 2, /用法/],
  ['a file that is not there', ['import', 'nowhere.yaml'], 1, /没有文件 nowhere\.yaml/],
  ['a region nobody knows', ['show', 'tibet', '2025'], 1, /没有编号为“tibet”的地区/], ['a year that is none', ['show', 'cn', '明年'], 1, /“明年”不是年份/],
] as const) {
  test(`${says}: a sentence and exit code ${code}`, async () => {
    const answer = await calendar(...args)
    assert.equal(answer.code, code)
    assert.match(answer.err + answer.out, sentence)
  })
}
