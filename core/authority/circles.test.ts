import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { circlesIn, commonSuperior, divisionsAbove, isCreditCode, isDivisionCode, organsById, type Organ } from './index.ts'

const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })).filter(([from, to]) => from !== to), { maxLength: 30 })

function asAbove(pairs: readonly (readonly [number, number])[]): Map<string, string[]> {
  const above = new Map<string, string[]>()
  for (const [from, to] of pairs) above.set(`o${from}`, [...above.get(`o${from}`) ?? [], `o${to}`])
  return above
}

/** Whether one can walk from an organ back to it, by trying every way: slow and plain. */
function comesBack(above: Map<string, string[]>, start: string): boolean {
  const [reached, waiting] = [new Set<string>(), [...above.get(start) ?? []]]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start) return true
    if (!reached.has(id)) waiting.push(...above.get(id) ?? [])
    reached.add(id)
  }
  return false
}

test('a circle is found exactly where somebody stands above himself', () => {
  fc.assert(fc.property(edges, (pairs) => {
    const above = asAbove(pairs)
    assert.equal(circlesIn(above).length > 0, [...above.keys()].some((id) => comesBack(above, id)))
  }), { numRuns: 500 })
})

test('each circle that is told can be walked', () => {
  fc.assert(fc.property(edges, (pairs) => {
    const above = asAbove(pairs)
    for (const circle of circlesIn(above)) {
      circle.forEach((id, index) => assert.ok(above.get(id)?.includes(circle[(index + 1) % circle.length]!)))
      assert.equal(new Set(circle).size, circle.length)
    }
  }))
})

test('who is only above those below him makes no circle, in however long a chain', () => {
  const chain = new Map(Array.from({ length: 50_000 }, (_, index) => [`o${index}`, [`o${index + 1}`]]))
  assert.deepEqual(circlesIn(chain), [])
})

test('GB 32100-2015 统一社会信用代码的校验码', () => {
  assert.ok(isCreditCode('91350100M000100Y43'))
  assert.ok(isCreditCode('91440300708461136T'))
  assert.ok(!isCreditCode('91350100M000100Y4Z'))
  assert.ok(!isCreditCode('91350100M000100Y4'))
  assert.ok(!isCreditCode('9135010OM000100Y43'), '没有字母 O')
})

test('one changed character of a code is always found', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, character) => {
    const [code, changed] = ['91350100M000100Y43', [...'91350100M000100Y43'].with(at, character).join('')]
    assert.equal(isCreditCode(changed), changed === code)
  }))
})

test('区划代码：县级以上六位，乡级九位，村级十二位；上级由前缀得出', () => {
  assert.ok(['422891', '422891101', '422891101200'].every(isDivisionCode))
  assert.ok(!['42289', '4228911', '022891', '42289a'].some(isDivisionCode))
  assert.deepEqual(divisionsAbove('422891101'), ['422891', '422800', '420000'])
  assert.deepEqual(divisionsAbove('420000'), [])
})

const organ = (id: string, kind: Organ['kind'], level: Organ['level'], more: Partial<Organ> = {}): Organ => ({ id, name: id, kind, level, region: 'somewhere', ...more })
const organs = organsById([
  organ('city', 'government', 'prefecture'), organ('cityMarket', 'department', 'prefecture', { government: 'city' }),
  organ('east', 'government', 'county', { superior: 'city' }), organ('west', 'government', 'county', { superior: 'city' }),
  organ('eastMarket', 'department', 'county', { government: 'east', superior: 'cityMarket' }),
  organ('westMarket', 'department', 'county', { government: 'west', superior: 'cityMarket' }),
  organ('westCulture', 'department', 'county', { government: 'west' }), organ('elsewhere', 'government', 'county'),
])
const common = (first: string, second: string) => commonSuperior(organs.get(first)!, organs.get(second)!, organs)?.id

test('恩施第6条第2款 共同上一级：同一系统的是系统上级，同一政府的是本级政府，不同系统的是上级政府', () => {
  assert.equal(common('eastMarket', 'westMarket'), 'cityMarket')
  assert.equal(common('westMarket', 'westCulture'), 'west')
  assert.equal(common('eastMarket', 'westCulture'), 'city')
  assert.equal(common('east', 'west'), 'city')
  assert.equal(common('east', 'elsewhere'), undefined)
})
