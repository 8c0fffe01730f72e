import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { days, type Law } from '../../core/norms/index.ts'
import { getLaw } from '../../laws/registry.ts'
import { office } from '../../test/office.ts'

const { as, db } = await office('2026-07-13')
await (await as('649801-clerk')).open('649801-market', '2026-07-13', { kind: 'complaint', title: '对执法的投诉' })
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-impact-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const law = (...args: string[]): Promise<{ code: number, out: string, err: string }> =>
  new Promise((resolve) => execFile(process.execPath, [join(import.meta.dirname, '..', 'main.ts'), 'law', 'impact', ...args], { env: { ...process.env, DATABASE_URL: db.url } },
    (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })))

const present = getLaw('ningxia-2021')
const longer: Law = { ...present, version: '2027-01-01', norms: present.norms.map((norm) => (norm.kind === 'duty' && norm.id === 'complaintReply' ? { ...norm, within: { otherLawOr: days(20) } } : norm)) }
const pack = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('a pack in a file: which open matters would change, and how', async () => {
  const { code, out } = await law('ningxia-2021', '--against', pack('longer.json', longer))
  assert.equal(code, 0)
  assert.match(out, /换成 2027-01-01 版：比较未办结的办件 1 件，1 件会变化/)
  assert.match(out, /期限：答复投诉举报　2026年7月22日.* → 2026年8月3日/)
})

test('as JSON, and against the version of today nothing changes', async () => {
  const { out } = await law('ningxia-2021', '--against', present.version, '--json')
  assert.deepEqual(JSON.parse(out), { law: present.id, against: present.version, compared: 1, matters: [] })
  assert.match((await law('ningxia-2021', '--against', 'current')).out, /0 件会变化/)
})

test('what cannot be compared with is refused with a sentence', async () => {
  for (const [args, says] of [
    [['ningxia-2021'], /用 --against 写明/], [['ningxia-2021', '--against', '1999'], /没有“ningxia-2021”的版本“1999”。有的是/],
    [['ningxia-2021', '--against', join(folder, 'none.json')], /读不出法规包/], [['ningxia-2021', '--against', pack('other.json', getLaw('enshi-2025'))], /不是“ningxia-2021”的法规包/],
    [['ningxia-2021', '--against', pack('wrong.json', { ...longer, norms: [...longer.norms, longer.norms[0]] })], /有错误，先用 law check 改正/],
  ] as const) {
    const { code, err } = await law(...args)
    assert.equal(code, 2, args.join(' '))
    assert.match(err, says)
  }
})
