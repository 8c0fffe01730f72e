import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureFonts } from './fonts.ts'

let scratch: string
before(async () => { scratch = await mkdtemp(join(tmpdir(), 'xiezhi-setup-')) })
after(() => rm(scratch, { recursive: true }))

test('brings the five fonts of papers, and no others', async () => {
  assert.deepEqual((await readdir(await ensureFonts())).sort(), [
    'BabelStoneHan.ttf', 'FandolFang-Regular.otf', 'FandolHei-Regular.otf', 'FandolSong-Bold.otf', 'LiberationSerif-Regular.ttf',
  ])
})

test('leaves a complete folder as it is', async () => {
  const names = await readdir(await ensureFonts())
  await Promise.all(names.map(name => writeFile(join(scratch, name), 'mine')))
  assert.equal(await ensureFonts(scratch), scratch)
  assert.equal(await readFile(join(scratch, names[0]!), 'utf8'), 'mine')
})

test('says what to do where no Debian package can be had, and leaves nothing half done', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = join(scratch, 'nothing-here')
  try {
    await assert.rejects(ensureFonts(join(scratch, 'fonts')), { code: 'fonts-unreachable', message: /无法从 Debian 软件源取得公文字体（texlive-lang-chinese）：没有 apt-get。.*apt-get download/ })
  } finally {
    process.env['PATH'] = path
  }
  assert.ok(!(await readdir(scratch)).some(name => name.startsWith('fonts')))
})
