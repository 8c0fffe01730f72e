import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { currentLine } from './currentLine.ts'
import { operating, reference, type Section, work } from './menuLines.ts'

const linesOf = (sections: readonly Section[]): string[] => [...sections, reference].flatMap(section => ('to' in section ? [section.to] : section.entries.map(({ to }) => to)))
const kinds = [{ kind: 'supervision', name: '监督案件', open: 1, mayOpen: true }, { kind: 'complaint', name: '投诉举报', open: 1, mayOpen: true }]
const office = linesOf(work({ supervised: false, reads: true }, kinds as never, true))
const agency = linesOf(work({ supervised: true, reads: false }, kinds as never, false))
const operator = linesOf(operating)

/** Pages that no line leads to: they are reached from the head of the page, or have no menu. */
const none: readonly string[] = ['/notices', '/settings', '/wall/x']
/** Pages that one side alone has. */
const alone: Readonly<Record<string, readonly string[]>> = { '/received': agency, '/admin/accounts': operator }

const router = readFileSync(new URL('router.tsx', import.meta.url), 'utf8')
const routes = [...router.matchAll(/\bat\('([^']+)'/g)].flatMap(([, path]) => path!.includes('$table') ? ['officers', 'credentials', 'entrustments', 'empowered'].map(table => path!.replace('$table', table)) : [path!.replaceAll(/\$\w+/g, 'x')])

test('every route was read', () => assert.ok(routes.length > 75, String(routes.length)))

for (const path of routes) {
  test(`${path} has its line of the menu, or is listed as having none`, () => {
    const line = currentLine(alone[path] ?? office, path, '')
    assert.equal(line === undefined, none.includes(path), line)
    assert.notEqual(line === '/', path !== '/', 'the first page is not the page of others')
  })
}

for (const [path, search, lines, expected] of [
  ['/master-data/officers', '', office, '/officers'], ['/master-data/credentials', '', office, '/officers'], ['/master-data/entrustments', '', office, '/organs'], ['/master-data/empowered', '', agency, '/organs'], ['/master-data/areas', '', office, '/organs'], ['/master-data/calendar', '', office, '/calendars'],
  ['/master-data/officers', '', operator, '/organs'], ['/credentials', '?view=valid', office, '/officers'], ['/register-versions/3', '', operator, '/registers'], ['/registers/item/import', '', office, '/registers'],
  ['/instruments', '', office, '/instruments'], ['/instruments', '?view=register', office, '/instruments?view=register'], ['/instruments/x', '', office, '/instruments'],
  ['/matters', '', office, '/matters?kind=supervision'], ['/matters', '?kind=complaint', office, '/matters?kind=complaint'], ['/matters', '?kind=recusal', office, '/matters?kind=all'], ['/matters', '?kind=all', office, '/matters?kind=all'],
  ['/records/mappings', '', office, '/records/import'], ['/records/quarantine/x/2', '', office, '/records/import'], ['/records/profile', '?offence=x', office, '/records/figures'], ['/records/7', '', office, '/records'], ['/records', '?kind=complaint', office, '/records?kind=complaint'], ['/records', '?kind=penalty', office, '/records'],
  ['/alerts/figures', '', office, '/alerts'], ['/laws/x/27-1', '', office, '/laws'], ['/alertsx', '', office, undefined],
] as const) test(`${path}${search} stands under ${expected ?? 'no line'}`, () => assert.equal(currentLine(lines, path, search), expected))
