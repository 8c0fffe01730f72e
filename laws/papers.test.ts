import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose, isComposed, textOf, type PaperFacts } from '../core/instruments/index.ts'
import { machineFor, titles, type Machine } from '../core/matters/index.ts'
import type { DecisionType, Ground, Line, Norm } from '../core/norms/index.ts'
import { laws, upperLaws } from './registry.ts'

function machineOf(law: (typeof laws)[number], line: Line, openedOn: '2026-03-02' | '2025-06-02'): Machine {
  const machine = machineFor({ law, uppers: upperLaws(law), kind: 'supervision', facts: { line }, openedOn })
  if ('refused' in machine) throw new Error(machine.says)
  return machine
}

/** Every fact that any paper may want, so that nothing but the pack can be missing. */
function everything(machine: Machine, role: string): PaperFacts {
  const norms = machine.law.norms
  const first = <N extends Norm>(kind: N['kind'], among: readonly Norm[]): N | undefined => among.find((norm): norm is N => norm.kind === kind)
  const ground = first<Ground>('ground', norms)
  const type = first<DecisionType>('decisionType', norms) ?? first<DecisionType>('decisionType', machine.uppers.flatMap(upper => upper.norms))
  const issuing = machine.steps.find(({ on }) => on.act === 'issue' && on.role === role)
  const setsPeriod = issuing?.offers?.includes('within') || issuing?.asks?.some(({ field }) => field === 'within')
  return {
    signedBy: '甲县司法局', agency: '甲县市场监督管理局', number: '甲司监意〔2026〕3号', date: '2026-03-12', act: '作出的甲市监罚〔2025〕86号行政处罚决定',
    found: ['逾期作出决定'], ...(ground && { grounds: [ground.id] }), ...(setsPeriod && { within: { unit: 'day', count: 20 } }), reasons: ['逾期没有纠正'], ...(type && { decides: [type.id] }),
    orders: ['甲市监罚〔2025〕86号行政处罚决定'], basis: '《某某条例》第二十九条', outcome: 'upheld', objection: { receivedOn: '2026-03-20', claims: ['程序合法'] }, proposedBy: '甲县司法局',
    earlier: { name: '行政执法监督文书', number: '甲司监〔2026〕1号', issuedOn: '2026-03-01' },
    organs: { ...Object.fromEntries(Object.keys(machine.law.playedBy ?? {}).map(actor => [actor, '甲县司法局'])), superiorAuthority: '乙市司法局', justiceDepartment: '甲县司法局', government: '甲县人民政府', supervisionOffice: '甲县司法局' },
  }
}

for (const law of laws.filter(({ proceedings }) => proceedings.some(({ kind }) => kind === 'supervision'))) {
  for (const line of ['government', 'department'] as const) {
    for (const openedOn of law.inForce.from < '2025-06-02' ? ['2026-03-02', '2025-06-02'] as const : ['2026-03-02'] as const) {
      const machine = machineOf(law, line, openedOn)
      const written = (role: string): boolean => isComposed(role) && machine.steps.some(({ on }) => on.act === 'issue' && on.role === role)
      for (const [role, name] of Object.entries(titles(machine)).filter(([role]) => written(role))) {
        test(`${law.short}（${line === 'government' ? '政府' : '部门'}一线，${openedOn.slice(0, 4)}年立案）：${name}`, () => {
          const composed = compose(machine, role, everything(machine, role))
          assert.ok('paper' in composed, JSON.stringify(composed))
          assert.equal(composed.paper.name, name)
          const text = textOf(composed.paper)
          assert.ok([law, ...machine.uppers].some(({ title }) => new RegExp(`《${title}》第[一二三四五六七八九十百零]+条`, 'u').test(text)), text)
          assert.doesNotMatch(text, /undefined|null|[{}]|[向告]。|。。|(立即|及时)\1/)
        })
      }
    }
  }
}

test('部门一线的首次文书只以地方法规为依据（国家条例参照适用，N-10、N-11）', () => {
  const xinjiang = laws.find(({ id }) => id === 'xinjiang-2023')!
  const [government, department] = (['government', 'department'] as const).map(line => {
    const machine = machineOf(xinjiang, line, '2026-03-02')
    const composed = compose(machine, 'firstCorrection', everything(machine, 'firstCorrection'))
    return 'paper' in composed ? textOf(composed.paper) : ''
  })
  assert.match(government!, /《行政执法监督条例》第二十八条/)
  assert.doesNotMatch(department!, /《行政执法监督条例》/)
})
