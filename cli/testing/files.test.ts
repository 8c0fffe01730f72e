import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks, complaintOf } from './checks.ts'
import { testFiles } from './files.ts'

test('without a filter every test file is chosen, the pure ones first, and no benchmark', () => {
  const files = testFiles([])
  const first = (folder: string) => files.findIndex(file => file.startsWith(folder))
  assert.ok(files.includes('cli/testing/files.test.ts'))
  assert.deepEqual([first('core/'), first('laws/'), first('server/'), first('cli/')].toSorted((a, b) => a - b), [first('core/'), first('laws/'), first('server/'), first('cli/')])
  assert.equal(first('core/'), 0)
  assert.equal(files.some(file => file.startsWith('test/bench/')), false)
})

test('a filter chooses the files whose path contains it', () => {
  assert.deepEqual(testFiles(['testing/files']), ['cli/testing/files.test.ts'])
  assert.deepEqual(testFiles(['no such file']), [])
})

test('a tool that finds nothing has no complaint; one that fails, or is not there, has its words', async () => {
  const check = (...command: [string, ...string[]]) => complaintOf({ name: 'check', title: 'check', command })
  assert.equal(await check('true'), null)
  assert.equal(await check('sh', '-c', 'echo wrong >&2; exit 1'), 'wrong\n')
  assert.equal(await check('sh', '-c', 'exit 3'), 'sh ended with 3')
  assert.match(await check('no-such-tool') ?? '', /ENOENT/)
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length)
})
