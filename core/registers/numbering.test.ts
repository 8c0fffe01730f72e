import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsPattern } from './numbering.ts'
import { readEntry } from './read.ts'

for (const [number, pattern, fits] of [
  ['65980000001', '6598#######', true], ['6598000001', '6598#######', false], ['659800000011', '6598#######', false], ['6597000001A', '6598#######', false],
  ['65A-00B1', '65A-??????', false], ['65A-00B1', '65A-????', true], ['65A-00.1', '65A-????', false],
] as const) test(`“${number}” ${fits ? 'is' : 'is not'} one of ${pattern}`, () => assert.equal(fitsPattern(number, pattern), fits))

const around = { offence: () => undefined, norms: new Map() }
const faultsOf = (patterns: string) => {
  const read = readEntry('numbering', 'm', { place: '650000', document: '某通知', from: '2026-01-01', patterns }, around)
  return read.ok ? [] : read.faults.map(({ column }) => column)
}

test('a pattern without anything that changes, or with signs that no number has, is refused', () => {
  assert.deepEqual(faultsOf('6598#######；65A-????'), [])
  for (const patterns of ['', '65980000001', '^65.*$#']) assert.deepEqual([...new Set(faultsOf(patterns))], ['patterns'], patterns)
})
