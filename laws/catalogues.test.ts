import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutiesOf } from '../core/fulfilments/index.ts'
import { getOrgan, organsById } from '../core/authority/index.ts'
import { citeOf } from '../core/norms/index.ts'
import { getLaw } from './registry.ts'

/** What a county's justice office and one of its departments with bodies below it find in their registers. */
function registerOf(lawId: string): readonly { readonly cite: string; readonly id: string }[] {
  const law = getLaw(lawId)
  const common = { region: law.region === 'cn' ? 'xinjiang' : law.region }
  const organs = organsById([
    { id: 'city', name: '甲市人民政府', kind: 'government', level: 'prefecture', ...common },
    { id: 'cityMarket', name: '甲市市场监督管理局', kind: 'department', level: 'prefecture', government: 'city', ...common },
    { id: 'county', name: '甲县人民政府', kind: 'government', level: 'county', superior: 'city', ...common },
    { id: 'justice', name: '甲县司法局', kind: 'justiceDepartment', level: 'county', government: 'county', ...common },
    { id: 'market', name: '甲县市场监督管理局', kind: 'department', level: 'county', government: 'county', superior: 'cityMarket', ...common },
  ])
  return ['county', 'justice', 'cityMarket'].flatMap((id) => dutiesOf(getOrgan(id, organs), [law], organs, '2026-07-13').map(({ norm }) => ({ cite: norm.cite, id: norm.id })))
}

const items = (article: number, count: number, paragraph = ''): string[] => Array.from({ length: count }, (_, index) => `第${article}条${paragraph}第${index + 1}项`)

const catalogues: readonly (readonly [law: string, article: number, count: number])[] = [
  ['enshi-2025', 11, 4], ['enshi-2025', 12, 5], ['enshi-2025', 13, 6], ['enshi-2025', 14, 11],
  ['xinjiang-2023', 16, 5], ['xinjiang-2023', 17, 5], ['xinjiang-2023', 18, 7], ['xinjiang-2023', 19, 8], ['xinjiang-2023', 20, 5],
  ['bayannur-2023', 8, 15], ['national-2025', 7, 5], ['national-2025', 12, 8],
]

test('监督内容和职责的清单与条文的项一一相应，监督机构的台账逐项列出', () => {
  for (const [lawId, article, count] of catalogues) {
    const listed = new Set(registerOf(lawId).map(({ cite }) => cite))
    assert.deepEqual(items(article, count).filter((cite) => !listed.has(cite)), [], lawId)
    assert.equal([...listed].filter((cite) => cite.startsWith(`第${article}条第`) && cite.endsWith('项')).length, count, `${lawId} 第${article}条`)
  }
})

test('国家条例第9条 监督内容的三类都在台账里', () => {
  assert.equal(registerOf('national-2025').filter(({ cite }) => cite === '第9条' || cite.startsWith('第9条第')).length >= 3, true)
})

test('宁夏条例第8条至第10条 政府、部门、监督机构的各项职责，不是在台账里就是有步骤可办', () => {
  const answered = new Set<string>(getLaw('ningxia-2021').provisions!.filter(({ state }) => state === 'encoded' || state === 'recorded').map(({ id }) => citeOf(id)))
  assert.deepEqual([...items(8, 5, '第1款'), ...items(9, 5, '第1款'), ...items(10, 10, '第1款')].filter((cite) => !answered.has(cite)), [])
})
