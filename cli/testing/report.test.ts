import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'report-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs these test files for real, in a process that does not know it stands inside a test, and returns what was printed and counted. */
async function reported(files: Record<string, string>): Promise<{ printed: string, passed: number, failed: number }> {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, `import { describe, test, after } from 'node:test'\n${text}`)
    return path
  })
  const program = join(folder, 'program.mjs')
  writeFileSync(program, `import { run } from 'node:test'
    import { report } from ${JSON.stringify(join(import.meta.dirname, 'report.ts'))}
    const outcome = await report(run({ files: ${JSON.stringify(paths)} }))
    console.log(JSON.stringify(outcome))`)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout } = await run(process.execPath, [program], { env })
  const lines = stdout.trimEnd().split('\n')
  return { ...JSON.parse(lines.pop() ?? '') as { passed: number, failed: number }, printed: lines.join('\n') }
}

test('tests inside groups and tests count once each, the group and a parent that only fails with a child do not', async () => {
  const { passed, failed, printed } = await reported({ 'nested.test.mjs': `
    describe('group', () => { test('one', () => {}); test('two', () => { throw new Error('因为') }) })
    test('parent', async t => { await t.test('three', () => {}); await t.test('four', () => { throw new Error('no') }) })
    test('calm parent', async t => { await t.test('five', () => {}) })` })
  assert.deepEqual({ passed, failed }, { passed: 4, failed: 2 })
  assert.match(printed, /✖ .*nested\.test\.mjs {2}4 通过，2 未通过/)
  assert.match(printed, /✖ two .*nested\.test\.mjs:\d+\)\n.*Error: 因为\n.*nested\.test\.mjs/)
})

for (const [title, file, text, words] of [
  ['a file that cannot be loaded', 'broken.test.mjs', "throw new Error('at the door')", /at the door/],
  ['a file without a test', 'empty.test.mjs', '', /没有一个测试/],
  ['a test that is skipped', 'skipped.test.mjs', "test('later', { skip: true }, () => {})", /later：被跳过/],
  ['a test left to be written', 'todo.test.mjs', "test('later', { todo: true }, () => {})", /later：尚未写完/],
  ['a hook that fails at the end', 'hook.test.mjs', "test('fine', () => {}); after(() => { throw new Error('afterwards') })", /afterwards/],
  ['a process that ends in the middle', 'exit.test.mjs', "test('first', () => { process.exit(3) }); test('second', () => {})", /exit\.test\.mjs/],
] as const) {
  test(`${title} is a failure`, async () => {
    const { failed, printed } = await reported({ [file]: text })
    assert.equal(failed, 1, printed)
    assert.match(printed, words)
  })
}

test('what a file printed is shown only when it fails', async () => {
  const { printed } = await reported({
    'quiet.test.mjs': "test('fine', () => console.log('chatter'))",
    'loud.test.mjs': "test('bad', () => { console.log('a clue'); throw new Error('x') })",
  })
  assert.match(printed, /a clue/)
  assert.doesNotMatch(printed, /chatter/)
})
