import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { seedOrgansAndPeople } from '../server/demo/seed.ts'
import { testDatabase } from './database.ts'

const root = dirname(import.meta.dirname)
const pages = globSync(['*.md', 'docs/**/*.md', 'laws/*.md'], { cwd: root })
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'xiezhi-docs-'))
const db = await testDatabase()
await seedOrgansAndPeople(db.sql, '2026-11-20')
after(async () => {
  rmSync(folder, { recursive: true })
  await db.drop()
})

/** Other tests try these two whole; a folder named after a law to come is that page's own example, tried there. */
const triedElsewhere = /^\.\/xiezhi (?:up|test|bench)\b|riverbank/

const commands = pages.flatMap(page => [...textOf(page).matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, block]) => block!.split('\n').filter(line => line.startsWith('./xiezhi ')))
  .filter(line => !triedElsewhere.test(line)).map(line => ({ page, line: line.replace(/\s+#.*$/, '') })))

function run(line: string): Promise<{ code: number, err: string }> {
  return new Promise(done => execFile('sh', ['-c', `exec "${process.execPath}" cli/main.ts ${line.slice('./xiezhi '.length)}`],
    { cwd: root, env: { ...process.env, DATABASE_URL: db.url, XIEZHI_KEYS: join(folder, 'keys') } }, (error, _, err) => done({ code: Number(error?.code ?? 0), err })))
}

describe('commands of the pages', () => {
  test('there are some', () => assert.ok(commands.length > 5))
  for (const { page, line } of commands) {
    test(`${page}: ${line}`, async () => assert.deepEqual(await run(line), { code: 0, err: '' }))
  }
})

describe('scenarios of the pages', () => {
  const scenarios = pages.flatMap(page => [...textOf(page).matchAll(/^```yaml\n(law: .*?)^```$/gms)].map(([, scenario]) => ({ page, scenario: scenario! })))
    .filter(({ scenario }) => !triedElsewhere.test(scenario))
  test('there are some', () => assert.ok(scenarios.length > 0))
  for (const { page, scenario } of scenarios) {
    test(page, async () => {
      const file = join(folder, 'scenario.yaml')
      writeFileSync(file, scenario)
      assert.deepEqual(await run(`./xiezhi law simulate ${file}`), { code: 0, err: '' })
    })
  }
})

describe('links of the pages', () => {
  const links = pages.flatMap(page => [...textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => ({ page, target: target! })))
    .filter(({ target }) => !/^\w+:/.test(target))
  test('each leads somewhere', () => {
    assert.ok(links.length > 10)
    assert.deepEqual(links.filter(({ page, target }) => !existsSync(resolve(root, dirname(page), target))), [])
  })
})

test('each identifier of the glossary occurs in the code', () => {
  const code = globSync(['core/**/*.ts', 'laws/**/*.ts', 'server/**/*.{ts,sql}', 'web/**/*.{ts,tsx}'], { cwd: root, exclude: ['web/dist/**'] })
    .filter(file => !file.includes('.test')).map(textOf).join('\n')
  const [tables] = textOf('GLOSSARY.md').split('## Names kept')
  const identifiers = [...tables!.matchAll(/^\| .*$/gm)].flatMap(([row]) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name!))
  assert.ok(identifiers.length > 40)
  assert.deepEqual(identifiers.filter(name => !new RegExp(`\\b[${name[0]!.toLowerCase()}${name[0]!.toUpperCase()}]${name.slice(1)}`).test(code)), [])
})
