import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineBetween, organsById } from '../core/authority/index.ts'
import { machineFor } from '../core/matters/index.ts'
import type { Day, Law } from '../core/norms/index.ts'
import { addDays } from '../core/periods/index.ts'
import { laws, upperLaws } from './registry.ts'

const regulations = laws.filter(({ proceedings }) => proceedings.length > 0)
const openedOn = (law: Law, day: Day) => machineFor({ law, uppers: upperLaws(law), kind: 'supervision', facts: {}, openedOn: day })
const refusedBy = (law: Law, day: Day): string | undefined => {
  const opened = openedOn(law, day)
  return 'refused' in opened ? opened.cite : undefined
}

test('施行前一日不能立案，施行当日可以', () => {
  for (const law of regulations) {
    assert.equal(refusedBy(law, addDays(law.inForce.from, -1)), law.inForce.cite, law.short)
    assert.equal(refusedBy(law, law.inForce.from), undefined, law.short)
  }
})

test('有效期最后一日可以立案，次日不能', () => {
  const ending = regulations.filter(({ inForce }) => inForce.to !== undefined)
  assert.ok(ending.length > 0)
  for (const law of ending) {
    assert.equal(refusedBy(law, law.inForce.to!), undefined, law.short)
    assert.equal(refusedBy(law, addDays(law.inForce.to!, 1)), law.inForce.cite, law.short)
  }
})

test('不在施行区域的机关，不能依该法立案', () => {
  const local = regulations.filter(({ region }) => region !== 'cn')
  assert.ok(local.length > 0)
  for (const law of local) {
    const elsewhere = local.find(({ region }) => region !== law.region)!.region
    const organs = organsById([
      { id: 'county', name: '甲县人民政府', kind: 'government', level: 'county', region: elsewhere },
      { id: 'market', name: '甲县市场监督管理局', kind: 'department', level: 'county', region: elsewhere, government: 'county' },
    ])
    const line = lineBetween([law], 'county', 'market', organs, law.inForce.from)
    assert.ok(line.refused, law.short)
    assert.equal(line.cite, law.lines.find(({ over }) => over === 'elsewhere')!.cite)
  }
})
