import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run } from '../law.ts'

const folder = await mkdtemp(join(tmpdir(), 'library-'))
after(() => rm(folder, { recursive: true }))

async function law(...args: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const code = await run(args, { log: (line: string) => printed.push(line), error: (line: string) => complained.push(line) })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

test('conflicts: both articles, the grade, what a person decides, what the engine does', async () => {
  const { code, printed } = await law('conflicts', 'bayannur-2023')
  assert.equal(code, 0)
  assert.match(printed, /选择　巴彦淖尔细则第22条第2款　←→　国家条例第29条/)
  assert.match(printed, /由人决定：.*写明理由/)
  assert.match(printed, /系统：/)
})

test('conflicts as JSON', async () => {
  const { conflicts } = JSON.parse((await law('conflicts', 'enshi-2025', '--json')).printed) as { conflicts: { grade: string; engine: string[] }[] }
  assert.ok(conflicts.some(({ grade }) => grade === 'choice'))
  assert.ok(conflicts.every(({ engine }) => engine.length > 0))
})

test('conflicts of a law with none above it says so', async () => assert.match((await law('conflicts', 'national-2025')).printed, /没有登记并行的规定/))

test('diagram prints Mermaid, writes SVG, and says what it cannot draw', async () => {
  assert.match((await law('diagram', 'ningxia-2021', '--kind', 'normativeDocument')).printed, /flowchart TD/)
  const file = join(folder, 'a.svg')
  assert.equal((await law('diagram', 'ningxia-2021', '--alone', '--svg', file)).code, 0)
  assert.match(await readFile(file, 'utf8'), /^<svg /)
  for (const [args, says] of [
    [['diagram'], /请写出一部法规/], [['diagram', 'nowhere-1999'], /没有编号为/], [['diagram', 'enshi-2025', '--kind', 'none'], /没有“none”这种程序。可用的有：supervision/],
    [['diagram', 'enshi-2025', '--line', 'x'], /监督线“x”不对/], [['diagram', 'enshi-2025', '--svg', join(folder, 'no', 'a.svg')], /写不进文件/],
  ] as const) {
    const { code, complained } = await law(...args)
    assert.equal(code, 2)
    assert.match(complained, says)
  }
})

test('what the law above brings is drawn only where it is wanted', async () => {
  const [both, alone] = [await law('diagram', 'enshi-2025'), await law('diagram', 'enshi-2025', '--alone')]
  assert.match(both.printed, /国家条例第29条/)
  assert.doesNotMatch(alone.printed, /国家条例/)
})
