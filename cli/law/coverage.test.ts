import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { type Answer, type Totals } from '../../core/laws/coverage.ts'
import { laws } from '../../laws/registry.ts'
import { root } from '../home.ts'

/** As anybody else reads it: through a pipe, which is slower than the program. */
async function coverage(...args: string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'cli/main.ts'), 'law', 'coverage', '--json', ...args], { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as { totals: Record<string, Totals>, norms: Answer[], problems: unknown[], unproved: string[] }
}

const { totals, norms, problems, unproved } = await coverage()
const sum = ({ encoded, recorded, pending, excused }: Totals) => encoded + recorded + pending + excused

test('every statement of the five regulations has its answer', () => {
  const counts = { 'national-2025': 122, 'xinjiang-2023': 125, 'ningxia-2021': 109, 'enshi-2025': 131, 'bayannur-2023': 104 }
  assert.deepEqual(Object.fromEntries(Object.keys(counts).map((id) => [id, sum(totals[id]!)])), counts)
  assert.deepEqual([sum(totals['all']!), norms.length], [591, 591])
  assert.equal(new Set(norms.map(({ id }) => id)).size, norms.length)
})

test('every law that holds a procedure has its map', () => {
  assert.deepEqual(laws.filter(({ proceedings, provisions }) => proceedings.length > 0 && !provisions?.length).map(({ id }) => id), [])
})

test('nothing that is said to be enforced goes without a test, and nothing is named that is not there', () => {
  assert.deepEqual(unproved, [])
  assert.deepEqual(problems, [])
  assert.deepEqual(norms.filter(({ state, test }) => state === 'encoded' && test === null), [])
})

test('each test it names is there', () => {
  const named = [...new Set(norms.flatMap(({ tests }) => tests))]
  assert.ok(named.length > 100)
  assert.deepEqual(named.filter((name) => {
    const [file, title] = name.split('#')
    return !existsSync(join(root, file!)) || (title !== undefined && !readFileSync(join(root, file!), 'utf8').includes(title))
  }), [])
})

test('what is recorded has its place, what is excused its reason', () => {
  assert.deepEqual(norms.filter(({ state, place, why }) => state === 'excused' ? !why || why.length < 4 : !place).map(({ id }) => id), [])
})

test('nothing is left to later work of the law, the organs, the people and the handling', () => {
  const done = 'PACK XREF TIME FLOW ORG JURIS STAFF CERT RECUSE PANEL ISSUE RECTIFY OBJECTION DECISION EXECUTE REVIEWUP DOCS COORD ASSIST TRANSFER TALK CIRCULAR REPORT'.split(' ')
  assert.deepEqual(norms.filter(({ state, capability }) => state === 'pending' && done.includes(capability)).map(({ id }) => id), [])
})

test('the invented regulation is not counted among them, and holds by itself', async () => {
  const invented = await coverage('linjiang-2025')
  assert.ok(invented.norms.length > 0 && !('linjiang-2025' in totals))
  assert.deepEqual([invented.unproved, invented.problems], [[], []])
})

test('one law, one state', async () => {
  const { norms: excused } = await coverage('ningxia-2021', '--state', 'excused')
  assert.ok(excused.length > 0 && excused.every(({ law, state }) => law === 'ningxia-2021' && state === 'excused'))
})
