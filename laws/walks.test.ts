import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decide, openOption, options, replay, waitingFor } from '../core/matters/index.ts'
import { addDays } from '../core/periods/index.ts'
import { isStuck, kinds, opened, setting, stride, supervision, walk } from '../test/walks.ts'

function everyWalk(look: Parameters<typeof walk>[2], among: Parameters<typeof setting>[0] = supervision): void {
  fc.assert(fc.property(setting(among), fc.array(stride, { minLength: 8, maxLength: 24 }), (where, strides) => {
    const start = opened(where)
    if (start) walk(start, strides, look)
  }), { numRuns: 400 })
}

describe('random acts in the cases of every law', () => {
  test('each track stands at a stage of its own, and refusals cite', () => {
    everyWalk((matter, today) => {
      replay(matter, today).stages.forEach((stage, index) => assert.ok(matter.machine.tracks[index]!.includes(stage), stage))
    })
  })
  test('there is no dead end: an open matter waits for somebody who may act, or for a day', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (at.closed) return
      assert.ok(waitingFor(at).length > 0, `nobody is waited for at ${at.stages.join()}`)
      assert.ok(options(at).open.length > 0, `nothing may be done at ${at.stages.join()}`)
    })
  })
  test('whatever is taken was open before', () => {
    everyWalk((_, today, tried) => {
      if (!tried) return
      const id = tried.command.role ? `${tried.command.act}:${tried.command.role}` : tried.command.act
      assert.ok(options(replay(tried.before, today)).open.some(option => option.id === id), `${id} was taken but not open`)
    })
  })
  test('whatever is open is taken, once what the law asks is stated', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      for (const option of options(at).open) {
        assert.deepEqual(openOption(at, option.id), option)
        const choices = (field: string) => option.fields.find(wanted => wanted.field === field)?.choices?.map(({ value }) => value) ?? [undefined]
        const taken = choices('finding').some(finding => choices('outcome').some(outcome => choices('decides').some(decides => !decide(matter, {
          act: option.act, on: today, ...(option.role && { role: option.role }), ...(finding && { finding }), ...(outcome && { outcome }), ...(decides && { decides }),
          reasons: '理由', basis: '依据', text: '事实', within: '15d', officers: 3, to: choices('to')[0] ?? 'other', ...(choices('grounds')[0] && { grounds: [choices('grounds')[0]!] }),
        }).refused)))
        assert.ok(taken, `${option.id} is shown as open at ${at.stages.join()} and cannot be taken`)
      }
    })
  })
  test('a closed matter owes nothing', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (at.closed) assert.deepEqual(at.clocks.filter(clock => clock.kind === 'duty' && clock.state !== 'done'), [])
    })
  })
  test('no decision of a government without its approval; after a first paper no decision before a period ran out, but in a major matter', () => {
    everyWalk(matter => {
      const issued = matter.events.findIndex(event => event.act === 'issue' && event.role === 'bindingDecision')
      if (issued < 0) return
      const before = { ...matter, events: matter.events.slice(0, issued) }
      const day = matter.events[issued]!.on
      if (matter.machine.line === 'government' && matter.machine.uppers.length > 0) assert.ok(before.events.some(event => event.act === 'approve'))
      const at = replay(before, day)
      const inTwoStages = matter.machine.law.norms.some(norm => norm.kind === 'instrument' && norm.role === 'firstCorrection')
      if (inTwoStages) assert.ok(at.expiries.some(({ clock }) => clock === 'rectification') || matter.facts['majorMatter'] === true)
    })
  })
  test('replaying a history twice, or up to an earlier day, gives the same answer', () => {
    everyWalk((matter, today) => {
      assert.deepEqual(replay(matter, today).clocks, replay({ ...matter }, today).clocks)
      const last = matter.events.at(-1)!
      const earlier = { ...matter, events: matter.events.filter(event => event.on < last.on) }
      if (earlier.events.length > 0) assert.deepEqual(replay(matter, addDays(last.on, -1)).stages, replay(earlier, addDays(last.on, -1)).stages)
    })
  })
})

describe('random acts in every kind of proceeding', () => {
  test('each track stands at a stage of its own, and refusals cite', () => {
    everyWalk((matter, today) => {
      replay(matter, today).stages.forEach((stage, index) => assert.ok(matter.machine.tracks[index]!.includes(stage), stage))
    }, kinds)
  })
  test('there is no dead end: something may be done in an open matter, or once a fact is stated', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (!at.closed) assert.ok(!isStuck(matter, today), `nothing may be done in ${matter.machine.law.id} ${matter.machine.kind} at ${at.stages.join()}`)
    }, kinds)
  })
  test('whatever is taken was open before', () => {
    everyWalk((_, today, tried) => {
      if (!tried) return
      const id = tried.command.role ? `${tried.command.act}:${tried.command.role}` : tried.command.act
      assert.ok(options(replay(tried.before, today)).open.some(option => option.id === id), `${id} was taken but not open`)
    }, kinds)
  })
  test('a closed matter owes nothing', () => {
    everyWalk((matter, today) => {
      const at = replay(matter, today)
      if (at.closed) assert.deepEqual(at.clocks.filter(clock => clock.kind === 'duty' && clock.state !== 'done'), [])
    }, kinds)
  })
  test('a history stored as JSON and replayed stands where it stood', () => {
    everyWalk((matter, today) => {
      const stored = { ...matter, events: JSON.parse(JSON.stringify(matter.events)) as typeof matter.events }
      assert.deepEqual(replay(stored, today), { ...replay(matter, today), matter: stored })
    }, kinds)
  })
})
