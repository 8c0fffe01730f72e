import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diagramOf } from '../core/laws/index.ts'
import { machineFor } from '../core/matters/index.ts'
import { laws, upperLaws } from './registry.ts'

const drawings = laws.flatMap((law) => law.proceedings.flatMap(({ kind }) => (['government', 'department'] as const).flatMap((line) => [true, false].map((above) => {
  const uppers = upperLaws(law)
  const openedOn = [law, ...above ? uppers : []].map(({ inForce }) => inForce.from).sort().at(-1)!
  const machine = machineFor({ law, uppers: above ? uppers : [], kind, facts: { line }, openedOn })
  assert.ok(!('refused' in machine))
  return { name: `${law.short} ${kind} ${line} ${above}`, machine, drawn: diagramOf({ law, uppers, kind, line, above })! }
}))))

test('每一种程序、每一条线、有无上位法，每一步画一次', () => {
  assert.ok(drawings.length > 20)
  for (const { name, machine, drawn } of drawings) {
    const steps = drawn.boxes.filter(({ kind }) => kind === 'step').map(({ id }) => id)
    assert.equal(steps.length, machine.steps.length, name)
    assert.equal(new Set(steps).size, steps.length, name)
  }
})

test('任何两个框不重叠，都在画面之内', () => {
  for (const { name, drawn: { boxes, width, height } } of drawings) {
    for (const [at, a] of boxes.entries()) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height, `${name} ${a.id}`)
      for (const b of boxes.slice(at + 1)) assert.ok(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height, `${name}: ${a.id} ${b.id}`)
    }
  }
})

test('每一步写明行为、谁办和条款；箭头从框到框', () => {
  for (const { name, drawn: { boxes, arrows } } of drawings) {
    const ids = new Set(boxes.map(({ id }) => id))
    for (const { from, to } of arrows) assert.ok(ids.has(from) && ids.has(to), name)
    for (const { step } of boxes) if (step) assert.ok(step.act !== '' && step.cite.startsWith('第'), name)
  }
})
