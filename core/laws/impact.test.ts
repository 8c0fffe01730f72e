import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices, regionOf } from '../../laws/registry.ts'
import { inventedLaw } from '../../test/inventedLaw.ts'
import { decide, machineFor, type Command, type Machine, type Matter } from '../matters/index.ts'
import { workingDays, type Law } from '../norms/index.ts'
import { calendarOf } from '../periods/index.ts'
import { impactOf } from './impact.ts'

const machine = (law: Law): Machine => {
  const made = machineFor({ law, uppers: [], kind: 'supervision', facts: {}, openedOn: '2025-03-03' })
  assert.ok(!('refused' in made))
  return made
}
const matter = ([{ act: 'open', on: '2025-03-03' }, { act: 'issue', role: 'caseNotice', on: '2025-03-04' }] as Command[]).reduce<Matter>((history, command) => {
  const answer = decide(history, command)
  assert.ok(!answer.refused)
  return { ...history, events: [...history.events, ...answer.events] }
}, { machine: machine(inventedLaw), facts: {}, events: [], calendar: calendarOf(notices, regionOf('cn')) })
const opened: Matter = { ...matter, events: matter.events.slice(0, 1) }

const [proceeding] = inventedLaw.proceedings as [Law['proceedings'][number]]
const withSteps = (change: (steps: typeof proceeding.steps) => typeof proceeding.steps): Law => ({ ...inventedLaw, proceedings: [{ ...proceeding, steps: change(proceeding.steps) }] })

test('the same law changes nothing', () => assert.equal(impactOf(matter, machine({ ...inventedLaw, version: 'other' }), '2025-03-05'), undefined))

test('a longer period moves the last day of a clock that runs', () => {
  const longer: Law = { ...inventedLaw, norms: inventedLaw.norms.map((norm) => (norm.id === 'sift' && norm.kind === 'duty' ? { ...norm, within: workingDays(9) } : norm)) }
  const impact = impactOf(opened, machine(longer), '2025-03-05')
  assert.deepEqual(impact?.clocks.map(({ before, after }) => [before, after]), [['2025-03-10', '2025-03-14']])
  assert.equal(impact.stage, null)
})

test('what was done and would not have been open is named, with the reason', () => {
  const without = withSteps((steps) => steps.filter(({ on }) => on.role !== 'caseNotice'))
  const impact = impactOf(matter, machine(without), '2025-03-05')
  assert.equal(impact?.refused?.on, '2025-03-04')
  assert.ok(impact.refused.says !== '' && impact.refused.cite.startsWith('第'))
})

test('an option that goes is told', () => {
  const without = withSteps((steps) => steps.filter(({ on }) => on.role !== 'caseNotice'))
  assert.equal(impactOf(opened, machine(without), '2025-03-05')?.disappears.length, 1)
})

test('laws that would not have opened the matter refuse its opening', () => {
  const later = machineFor({ law: { ...inventedLaw, inForce: { from: '2025-06-01', cite: '第1条' } }, uppers: [], kind: 'supervision', facts: {}, openedOn: '2025-03-03' })
  assert.equal(impactOf(matter, later, '2025-03-05')?.refused?.what, '立案')
})
