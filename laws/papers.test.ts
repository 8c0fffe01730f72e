import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPaper } from '../test/everyPaper.ts'
import { laws } from './registry.ts'
import { compose, counterWord, matterMark, prefixOf, sampleFacts, textOf } from '../core/instruments/index.ts'

const cases = everyPaper()

for (const { law, line, openedOn, machine, role, name } of cases) {
  test(`${law.short}（${line === 'government' ? '政府' : '部门'}一线，${openedOn.slice(0, 4)}年启动，${machine.proceeding.title}）：${name}`, () => {
    const composed = compose(machine, role, sampleFacts(machine, role))
    assert.ok('paper' in composed, JSON.stringify(composed))
    assert.equal(composed.paper.name, name)
    const text = textOf(composed.paper)
    assert.ok([law, ...machine.uppers].some(({ title }) => new RegExp(`《${title}》第[一二三四五六七八九十百零]+条`, 'u').test(text)), text)
    assert.doesNotMatch(text, /undefined|null|[{}]|(?<!特此.)[向告：]。|。。|(立即|及时)\1|，，|、。/)
  })
}

test('各法的文书超过一百种，四部地方法规和国家条例都在内', () => {
  assert.ok(new Set(cases.map(({ law, role }) => `${law.id} ${role}`)).size > 100)
})

test('一部法里两种文书不会得到同一个文号', () => {
  const roles = new Map<string, string>()
  for (const { law, line, openedOn, machine, role } of cases) {
    const prefix = `${law.id} ${line} ${openedOn} ${prefixOf('甲司', machine, role)}`
    const counter = counterWord(machine, role)
    assert.equal(roles.get(prefix) ?? counter, counter, `${prefix}: ${role}`)
    roles.set(prefix, counter)
  }
})

test('部门一线的首次文书只以地方法规为依据（国家条例参照适用，N-10、N-11）', () => {
  const [government, department] = (['government', 'department'] as const).map(wanted => {
    const { machine } = cases.find(({ law, line, openedOn, role }) => law.id === 'xinjiang-2023' && line === wanted && openedOn > '2026-02-01' && role === 'firstCorrection')!
    const composed = compose(machine, 'firstCorrection', sampleFacts(machine, 'firstCorrection'))
    return 'paper' in composed ? textOf(composed.paper) : ''
  })
  assert.match(government!, /《行政执法监督条例》第二十八条/)
  assert.doesNotMatch(department!, /《行政执法监督条例》/)
})

test('每种办件的字各不相同；现行各法的种类都有自己的字', () => {
  const kinds = [...new Set(laws.flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))]
  assert.deepEqual(kinds.filter(kind => matterMark(kind) === matterMark('')), [])
  assert.equal(new Set(kinds.map(matterMark)).size, kinds.length)
})
