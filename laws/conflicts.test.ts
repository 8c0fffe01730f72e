import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictsOf } from '../core/laws/index.ts'
import { getLaw, laws, upperLaws } from './registry.ts'

const of = (id: string) => conflictsOf(getLaw(id), upperLaws(getLaw(id)))
const article = (cite: string): string => /^第(\d+)条/.exec(cite)![1]!

/** 本法的条／国家条例的条；`!`：须由人选择. */
const expected: Readonly<Record<string, string>> = {
  'xinjiang-2023': '38/33 11/42 3/2 3/42 20/42 23/22 27/26! 27/27! 27/28 28/30 29/29! 29/29 34/32! 33/33 30/31',
  'ningxia-2021': '2/2 6/2 6/6 9/42 25/26! 22/27! 25/28 25/29! 25/29 25/8 26/32 10/33 15/33',
  'enshi-2025': '3/2 5/42 26/26! 26/27! 26/28 27/30 28/29! 28/29 29/22 29/31 21/21',
  'bayannur-2023': '2/42 11/42 22/26! 22/28 22/29! 11/29 21/22 21/31 14/21 12/33',
}

for (const [id, pairs] of Object.entries(expected)) {
  test(`${getLaw(id).short}与国家条例并行的每一对都登记，分清选择和提示`, () => {
    const listed = new Set(of(id).map(({ cite, upper, grade }) => `${article(cite)}/${article(upper.cite)}${grade === 'choice' ? '!' : ''}`))
    assert.deepEqual(pairs.split(' ').filter((pair) => !listed.has(pair)), [])
  })
}

test('当场纠正：在建议书之外加入一步，由监督机构选择', () => {
  const pair = of('enshi-2025').find(({ cite, upper }) => cite === '第26条' && upper.cite === '第26条第2款')!
  assert.equal(pair.grade, 'choice')
  assert.ok(pair.own.some((says) => says.includes('制发《行政执法监督建议书》')))
  assert.ok(pair.above.some((says) => says.includes('当场纠正')))
  assert.match(pair.decides, /选择依哪一条，并写明理由/)
  assert.ok(pair.engine.some((says) => says.startsWith('在本法之外加入')))
})

test('政府不予纠正：上位法的这一步代替本法的同一步', () => {
  const pair = of('xinjiang-2023').find(({ upper, grade }) => upper.cite === '第29条' && grade === 'choice')!
  assert.ok(pair.engine.some((says) => says.includes('代替本法')))
  assert.ok(pair.engine.some((says) => says.startsWith('两法的禁止都要遵守')))
})

test('提示不需要选择', () => {
  for (const { grade, decides } of of('bayannur-2023')) if (grade === 'notice') assert.match(decides, /不需要选择/)
})

test('没有上位法的没有并行规定', () => {
  for (const law of laws.filter(({ under }) => under.length === 0)) assert.deepEqual(conflictsOf(law, []), [])
})
