import assert from 'node:assert/strict'
import { test } from 'node:test'
import { laws } from '../../laws/registry.ts'
import { norms, turned } from './otherCells.ts'

test('every period of the common data model stands in for a norm that some law has', () => {
  const held = new Set(laws.flatMap(({ limits = [], requirements = [] }) => [...limits, ...requirements].map(({ id }) => id)))
  assert.deepEqual(Object.values(norms).filter(norm => !held.has(norm)), [])
})

test('a period under its code becomes one under its norm; a code that is unknown stays to be refused', () => {
  const normOf = (norm: string) => turned('period', [{ row: 1, organ: '甲县', written: { norm } }])[0]!.written['norm']
  assert.equal(normOf('PUBLICITY'), 'penalty-licence-publicity-late')
  assert.equal(normOf('UNHEARD_OF'), 'UNHEARD_OF')
})
