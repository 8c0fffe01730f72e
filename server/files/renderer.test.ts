import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { onePage, receipt } from '../../test/papers.ts'
import { createPaperRenderer, type PaperRenderer, type RendererOptions } from './renderer.ts'

let fonts: string
const opened: PaperRenderer[] = []
before(async () => { fonts = await ensureFonts() })
after(() => Promise.all(opened.map(renderer => renderer.close())))

function renderer(options: Omit<RendererOptions, 'fonts'> = {}): PaperRenderer {
  const made = createPaperRenderer({ fonts, ...options })
  opened.push(made)
  return made
}

const childProcesses = async (): Promise<number[]> =>
  (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim().split(' ').filter(Boolean).map(Number)

test('renders DOCX and PDF with their digests', async () => {
  const { docx, pdf, pages, docxSha256, pdfSha256 } = await renderer().render(onePage())
  assert.equal(Buffer.from(docx).toString('latin1', 0, 2), 'PK')
  assert.equal(Buffer.from(pdf).toString('latin1', 0, 5), '%PDF-')
  assert.ok(pages >= 2)
  assert.match(docxSha256 + pdfSha256, /^[0-9a-f]{128}$/)
})

test('previews without issuing', async () => {
  assert.equal(Buffer.from(await renderer().preview(receipt())).toString('latin1', 0, 5), '%PDF-')
})

test('answers many papers in the order asked, each with its own', async () => {
  const ours = renderer()
  const papers = Array.from({ length: 8 }, (_, index) => ({ ...receipt(), number: `甲司监送〔2026〕${index + 1}号` }))
  const made = await Promise.all(papers.map(paper => ours.render(paper)))
  assert.equal(new Set(made.map(({ pdfSha256 }) => pdfSha256)).size, 8)
  assert.equal((await ours.render(papers[3]!)).pdfSha256, made[3]!.pdfSha256)
})

test('survives the death of its child with a paper in hand', async () => {
  const before = new Set(await childProcesses())
  const ours = renderer()
  const paper = ours.render(onePage())
  for (const child of await childProcesses()) if (!before.has(child)) process.kill(child, 'SIGKILL')
  assert.ok((await paper).pages >= 2)
})

test('gives up a paper that kills its child twice, and goes on with the next', async () => {
  const before = new Set(await childProcesses())
  const ours = renderer()
  const doomed = assert.rejects(ours.render(onePage()), { code: 'paper.broken', message: /意外终止/ })
  const next = ours.render(receipt())
  const killed = new Set<number>()
  while (killed.size < 2) {
    for (const child of await childProcesses()) {
      if (before.has(child) || killed.has(child)) continue
      process.kill(child, 'SIGKILL')
      killed.add(child)
    }
    await nextTurn()
  }
  await doomed
  assert.equal((await next).pages, 1)
})

test('turns papers away when too many wait', async () => {
  const ours = renderer({ queue: 1 })
  const accepted = [ours.render(receipt()), ours.render(receipt())]
  await assert.rejects(ours.render(receipt()), { code: 'paper.busy', message: /已有1件/ })
  await Promise.all(accepted)
})

test('stops a paper that takes too long', async () => {
  await assert.rejects(renderer({ patienceMs: 1 }).render(onePage()), { code: 'paper.slow' })
})

test('replaces a child after its share of papers, or when it has grown too large', async () => {
  for (const limit of [{ papersPerChild: 1 }, { bytesPerChild: 1 }]) {
    const ours = renderer(limit)
    const before = await childProcesses()
    await ours.render(receipt())
    const first = (await childProcesses()).filter(child => !before.includes(child))
    await ours.render(receipt())
    assert.ok((await childProcesses()).some(child => !before.includes(child) && !first.includes(child)))
  }
})

test('names a missing character as the child saw it', async () => {
  await assert.rejects(renderer().render({ ...receipt(), mark: '甲县\u{2B1A9}局' }), { name: 'Trouble', code: 'paper.glyph', message: /U\+2B1A9/ })
  assert.match((await renderer().unprintable({ ...receipt(), mark: '甲县\u{2B1A9}局' }))!, /“\u{2B1A9}”（U\+2B1A9）/u)
  assert.equal(await renderer().unprintable(receipt()), undefined)
})

test('a closed renderer takes nothing and fails what it had', async () => {
  const ours = createPaperRenderer({ fonts })
  const open = assert.rejects(ours.render(onePage()), { name: 'Trouble' })
  await ours.close()
  await open
  await assert.rejects(ours.render(onePage()), /closed/)
})

test('lets the program end, whether it is closed or forgotten', async () => {
  for (const ending of ['await ours.close()', '']) {
    const program = `
      import { createPaperRenderer } from '${import.meta.dirname}/renderer.ts'
      import { receipt } from '${import.meta.dirname}/../../test/papers.ts'
      const ours = createPaperRenderer({ fonts: ${JSON.stringify(fonts)} })
      console.log((await ours.render(receipt())).pages, 'page')
      ${ending}
      console.log('done')`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 60_000 })
    assert.equal(stdout, '1 page\ndone\n')
  }
})
