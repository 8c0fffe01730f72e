import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../home.ts'
import { newLaw } from './new.ts'

const checkout = await mkdtemp(join(tmpdir(), 'new-law-'))
after(() => rm(checkout, { recursive: true }))

before(async () => {
  for (const part of ['laws', 'cli', 'core', 'server', 'test', 'web']) {
    await cp(join(root, part), join(checkout, part), { recursive: true, filter: (path) => !/\/(?:dist|node_modules)(?:\/|$)/.test(path) })
  }
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(root, file), join(checkout, file))
  await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'))
})

const printed: string[] = []
const make = (...args: string[]) => newLaw(args, { log: (line) => printed.push(line), error: () => assert.fail() }, checkout)
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: checkout })
const law = (...args: string[]) => node('cli/main.ts', 'law', ...args).catch((error: { stdout: string }) => error)

test('a skeleton for a new place compiles, is registered and walks its example; what is left to write is named', async () => {
  assert.equal(await make('riverside-2026', '--title', '江畔市行政执法监督办法', '--region', 'riverside', '--region-name', '江畔', '--from', '2026-03-01'), 0)
  assert.match(printed.join('\n'), /laws\/riverside-2026/)
  assert.match(await readFile(join(checkout, 'laws/calendars/index.ts'), 'utf8'), /\{ id: 'riverside', name: '江畔', localHolidays: null \},\n\]/)
  assert.match((await law('list')).stdout, /riverside-2026 .*2026-03-01/)
  assert.match((await law('simulate', 'laws/riverside-2026/examples')).stdout, /✓/)
  const { stdout } = await law('check', 'riverside-2026', '--json')
  const { problems } = JSON.parse(stdout) as { problems: { code: string, says: string }[] }
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['blank'])
  assert.ok(problems.some(({ says }) => says.includes('规范 first 的 name 还是“待填”')), JSON.stringify(problems))
})

test('the compiler finds nothing wrong with it', async () => {
  await writeFile(join(checkout, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: ['laws/riverside-2026/**/*.ts'] }))
  await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json').catch(({ stdout }: { stdout: string }) => assert.fail(stdout))
})

test('what is there is never overwritten, and each wrong word on the line is named', async () => {
  for (const [args, code] of [
    [[], 'missing-id'], [['Hebei'], 'bad-id'], [['ningxia-2021', '--title', 'x', '--region', 'ningxia'], 'law.exists'],
    [['riverside-2026', '--title', 'x', '--region', 'ningxia'], 'law.exists'], [['hebei-2026', '--region', 'cn'], 'missing-title'], [['hebei-2026', '--title', '某条例'], 'bad-region'],
    [['hebei-2026', '--title', '某条例', '--region', 'hebei'], 'missing-region-name'], [['hebei-2026', '--title', '某条例', '--region', 'cn', '--rank', 'x'], 'bad-rank'],
    [['hebei-2026', '--title', '某条例', '--region', 'cn', '--from', '2026-02-30'], 'bad-day'], [['hebei-2026', '--title', "某'条例", '--region', 'cn'], 'bad-text'],
  ] as const) await assert.rejects(make(...args), { code })
})
