import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inventedLaw } from '../../test/inventedLaw.ts'
import { layOut, type Sized } from './diagram/layout.ts'
import { mermaidOf } from './diagram/mermaid.ts'
import { pathOf, svgOf } from './diagram/svg.ts'
import { diagramOf, graphOf, type Wanted } from './diagram.ts'

const wanted: Wanted = { law: inventedLaw, uppers: [], kind: 'supervision', line: 'government', above: false }
const box = (id: string, width = 40, height = 20): Sized => ({ id, width, height })

test('a chain goes straight down', () => {
  const { places, routes } = layOut([box('a'), box('b')], [{ from: 'a', to: 'b' }])
  assert.equal(places.get('a')!.x, places.get('b')!.x)
  assert.ok(places.get('b')!.y > places.get('a')!.y)
  assert.equal(pathOf(routes[0]!), 'M20 20V56')
})

test('an arrow back ends where it points to, above', () => {
  const { routes, places } = layOut([box('a'), box('b')], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }])
  const back = routes.find(({ from }) => from === 'b')!
  assert.equal(back.points.at(-1)![1], places.get('a')!.y + 20)
})

test('a long arrow bends beside what lies between', () => {
  const { routes, places } = layOut([box('a'), box('b'), box('c')], [{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'a', to: 'c' }])
  const [x] = routes.find(({ from, to }) => from === 'a' && to === 'c')!.points[1]!
  const { x: left } = places.get('b')!
  assert.ok(x < left || x > left + 40)
})

test('no two boxes overlap, whatever is drawn, and the same is drawn alike', () => {
  const graph = fc.integer({ min: 1, max: 12 }).chain((count) => {
    const id = fc.integer({ min: 0, max: count - 1 }).map((number) => `n${number}`)
    return fc.record({
      boxes: fc.array(fc.record({ width: fc.integer({ min: 10, max: 200 }), height: fc.integer({ min: 10, max: 90 }) }), { minLength: count, maxLength: count })
        .map((sizes) => sizes.map((size, at): Sized => ({ id: `n${at}`, ...size }))),
      links: fc.array(fc.record({ from: id, to: id }), { maxLength: 20 }).map((links) => links.filter(({ from, to }) => from !== to)),
    })
  })
  fc.assert(fc.property(graph, ({ boxes, links }) => {
    const { places, routes } = layOut(boxes, links)
    const rectangles = boxes.map(({ id, width, height }) => ({ ...places.get(id)!, width, height }))
    assert.deepEqual(overlapping(rectangles), [])
    assert.equal(routes.length, links.length)
    assert.deepEqual(layOut(boxes, links).places, places)
  }), { numRuns: 200 })
})

const overlapping = <Box extends { x: number; y: number; width: number; height: number }>(boxes: readonly Box[]) => boxes.flatMap((a, at) =>
  boxes.slice(at + 1).filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).map((b) => [a, b]))

test('each step of a procedure is one box', () => {
  const steps = inventedLaw.proceedings[0]!.steps.length
  assert.equal(diagramOf(wanted)!.boxes.filter(({ kind }) => kind === 'step').length, steps)
})

test('a proceeding that the law does not have is not drawn', () => assert.equal(diagramOf({ ...wanted, kind: 'none' }), undefined))

test('the file has a title, a description of every step, and no mark that breaks it', () => {
  const svg = svgOf(diagramOf(wanted)!, 'A & B <C>')
  assert.match(svg, /<title id="title">A &amp; B &lt;C&gt;：/)
  for (const { step } of diagramOf(wanted)!.boxes) if (step) assert.ok(svg.includes(step.cite))
  assert.match(svg, /<desc/)
})

test('Mermaid: a node a place, an arrow a way, in lanes', () => {
  const text = mermaidOf(graphOf(wanted)!)
  assert.match(text, /^---\ntitle: .*\n---\nflowchart TD\n {2}subgraph lane0/)
  assert.match(text, /lane0p\d+ -->\|".*第\d+条.*"\| lane0p\d+/)
})
