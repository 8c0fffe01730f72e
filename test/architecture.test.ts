import assert from 'node:assert/strict'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const root = dirname(import.meta.dirname)

/**
 * Who may import whom: the first place that holds a file decides. Nothing here points up; only the registry names a law.
 * 'packages' are those of npm, 'node' what Node brings, 'own folder' the folder of the law itself.
 */
const mayImport: [place: string, targets: string[]][] = [
  ['core', ['core']],
  ['laws/registry.ts', ['core', 'laws']],
  ['laws', ['core/norms', 'own folder']],
  ['server/store', ['core', 'laws/registry.ts', 'server/store', 'server/database', 'server/seal/seals.ts', 'server/trouble.ts', 'package postgres', 'node']],
  ['server/http/contract', ['core', 'server/http/contract', 'package zod']],
  ['server', ['core', 'laws/registry.ts', 'server', 'packages', 'node']],
  ['cli', ['core', 'laws/registry.ts', 'server', 'cli', 'web/build.ts', 'packages', 'node']],
  ...['web/build.ts', 'web/precompress.ts', 'web/vite.config.ts'].map((file): [string, string[]] => [file, ['web/build.ts', 'web/precompress.ts', 'packages', 'node']]),
  ['web', ['core', 'laws/registry.ts', 'server/http/contract', 'web', 'packages']],
]

const isTest = (file: string) => /\.test(-d)?\.tsx?$/.test(file)

/** The files of the product under these places, as paths from the root; tests say freely what the product may not. */
const filesIn = (...places: string[]): string[] =>
  places.flatMap(place => globSync(`${place}/**/*.{ts,tsx,mjs,sql,css,html,svg,yaml}`, { cwd: root, exclude: ['web/dist/**'] })).filter(file => !isTest(file))

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

/** `import x from 'y'`, `export * from 'y'`, `import 'y'` and `import('y')`; relative ones as paths from the root. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:^(?:import|export|\}).*? from |^import |\bimport\()['"]([^'"]+)['"]/gm)].map(([, source = '']) =>
    source.startsWith('.') ? normalize(join(dirname(file), source)) : source.startsWith('node:') ? source : `package ${source}`)

function permits(file: string, target: string): boolean {
  const [, targets = []] = mayImport.find(([place]) => isWithin(file, place)) ?? []
  return targets.some(allowed => {
    switch (allowed) {
      case 'own folder': return isWithin(target, dirname(file).split('/').slice(0, 2).join('/'))
      case 'packages': return target.startsWith('package ')
      case 'node': return target.startsWith('node:')
      default: return isWithin(target, allowed)
    }
  })
}

test('every import points inwards', () => {
  const files = filesIn('core', 'laws', 'server', 'cli', 'web').filter(file => /\.(?:tsx?|mjs)$/.test(file))
  const imports = files.flatMap(file => importsOf(file).map(target => ({ file, target })))
  for (const place of ['core', 'laws', 'server', 'cli', 'web']) assert.ok(imports.some(({ file }) => isWithin(file, place)), `no import was read in ${place}/: the test itself is broken`)
  assert.deepEqual(imports.filter(({ file, target }) => !permits(file, target)).map(({ file, target }) => `${file} → ${target}`), [])
})

/** The first way found from a file back to itself, or nothing. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const walk = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of imports.get(file) ?? []) {
      const circle = walk(target, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of imports.keys()) {
    const circle = walk(file, [])
    if (circle) return circle
  }
  return undefined
}

test('no file leads back to itself', () => {
  assert.deepEqual(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])), ['b', 'c', 'b'], 'a circle is seen')
  assert.equal(circleIn(new Map(filesIn('core', 'laws', 'server', 'cli', 'web').map(file => [file, importsOf(file)]))), undefined)
})

test('the reader of imports sees each way of writing one, and the rule refuses what points outwards', () => {
  assert.ok(importsOf('cli/main.ts').includes('cli/up.ts'), 'import()')
  assert.ok(importsOf('cli/main.ts').includes('server/trouble.ts'), 'import from')
  assert.equal(permits('core/matters/decide.ts', 'server/store/matters/matters.ts'), false)
  assert.equal(permits('core/matters/decide.ts', 'node:fs'), false)
  assert.equal(permits('laws/one-2020/pack.ts', 'laws/two-2021/lines.ts'), false)
  assert.equal(permits('laws/one-2020/pack.ts', 'laws/one-2020/lines.ts'), true)
  assert.equal(permits('web/main.tsx', 'server/store/matters/matters.ts'), false)
})

const lawIds = readdirSync(join(root, 'laws'), { withFileTypes: true }).filter(entry => entry.isDirectory() && /-\d{4}$/.test(entry.name)).map(entry => entry.name)

/** The papers that a law gives a title of its own: `name: '…', titled: true`. */
const paperTitles = filesIn('laws').flatMap(file => [...textOf(file).matchAll(/name: '([^']+)'[^\n]*titled: true/g)].map(([, name]) => name!))

/** What must not stand in the text of certain places; the example proves that the pattern finds it. */
interface Ban { title: string, places: string[], except?: RegExp, pattern: RegExp, example: string }

const outsideTheLaw = ['core', 'server', 'web', 'cli']

const bans: Ban[] = [
  {
    title: 'core and laws never read a clock or throw dice: today is an argument',
    places: ['core', 'laws'], pattern: /new Date\(\)|Date\.now\(|performance\.now\(|Temporal\.Now|Math\.random\(|process\.env/, example: 'const today = new Date()',
  },
  {
    title: 'no law is named outside laws/',
    places: outsideTheLaw, except: /^server\/demo\//, pattern: new RegExp(lawIds.join('|')), example: `const law = '${lawIds[0]}'`,
  },
  {
    title: 'no paper of a law is named outside laws/',
    places: outsideTheLaw, except: /^server\/demo\//, pattern: new RegExp(paperTitles.join('|')), example: `印发《${paperTitles[0]}》`,
  },
  {
    title: 'no period stands outside laws/',
    places: outsideTheLaw, except: /^(?:core\/norms|server\/demo)\//, pattern: /\b(?:days|workingDays|months|years)\(\d+\)/, example: 'within: workingDays(7)',
  },
  {
    title: 'no path of one machine stands anywhere',
    places: [...outsideTheLaw, 'laws', 'test'], except: /^test\/architecture/, pattern: /(?<![\w.~$}*])\/(?:work|tmp|farm|home|root|Users|mnt)\//, example: "readFileSync('/home/someone/law.txt')",
  },
  {
    title: 'nothing is left for later',
    places: [...outsideTheLaw, 'laws', 'test'], pattern: /\b(?:TODO|FIXME|HACK)\b/, example: `// ${'TO'}DO: later`,
  },
]

for (const { title, places, except, pattern, example } of bans) {
  test(title, () => {
    assert.match(example, pattern)
    assert.doesNotMatch('', pattern, 'a list that is empty matches everything')
    const files = filesIn(...places).filter(file => !except?.test(file))
    assert.ok(files.length > 0, 'no file was read: the test itself is broken')
    assert.deepEqual(files.flatMap(file => textOf(file).split('\n').flatMap((line, index) => pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])), [])
  })
}

test('no test is skipped, left to be written, or run alone', () => {
  const pattern = /\b(?:test|it|describe|suite|t)\.(?:skip|todo|only)\b|\{[^}]*\b(?:skip|todo|only): (?!false)/
  for (const example of [`test${'.skip'}('x')`, `test('x', { ${'todo'}: true }, () => {})`]) assert.match(example, pattern)
  const files = globSync('{core,laws,server,cli,web,test}/**/*.test.ts', { cwd: root, exclude: ['web/dist/**', 'cli/testing/report.test.ts'] }) // it tries what becomes of skipped tests
  assert.ok(files.includes('test/architecture.test.ts'))
  assert.deepEqual(files.filter(file => pattern.test(textOf(file))), [])
})
