import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { laws, notices, regions } from '../../laws/registry.ts'
import type { Day } from '../norms/index.ts'
import { decide, machineFor, replay, simulate, type Command, type Scenario, type Simulation } from './index.ts'

const library = { laws, notices, regions }
const walk = (steps: Scenario['steps'], scenario: Partial<Scenario> = {}): Simulation => simulate({ law: 'xinjiang-2023', overlay: false, ...scenario, steps }, library)

const served: Scenario['steps'] = [
  { on: '2025-11-03', act: 'open' }, { on: '2025-11-03', act: 'conclude', finding: 'verified', grounds: ['第27条第1款第4项'] },
  { on: '2025-11-03', act: 'issue', role: 'firstCorrection' }, { on: '2025-11-03', act: 'serve', role: 'firstCorrection' },
]
const decided: Scenario['steps'] = [
  ...served, { on: '2025-12-04', act: 'submit', role: 'bindingDecision' }, { on: '2025-12-04', act: 'approve', role: 'bindingDecision' },
  { on: '2025-12-04', act: 'issue', role: 'bindingDecision', within: '10d' }, { on: '2025-12-05', act: 'serve', role: 'bindingDecision' },
]

describe('what a scenario may ask', () => {
  const holds = (steps: Scenario['steps']): boolean => walk(steps).ok
  test('every clock that runs must be named', () => {
    assert.match(walk([...served, { expect: { deadlines: { rectification: '2025-12-03' } } }]).failure!.says, /objection.*没有列出/)
  })
  test('a last day must be right', () => {
    assert.match(walk([...served, { expect: { deadlines: { rectification: '2025-12-02', objection: '2025-11-18' } } }]).failure!.says, /2025-12-03/)
  })
  test('what is overdue must be named; what a decision has overtaken may be', () => {
    assert.ok(!holds([...served, { on: '2025-12-04', expect: { overdue: [] } }]))
    assert.ok(holds([...decided, { expect: { overdue: [] } }, { expect: { overdue: ['rectification'] } }]))
    assert.ok(!holds([...decided, { on: '2025-12-16', expect: { overdue: ['rectification'] } }]))
  })
  test('the office stands for its authority', () => {
    assert.ok(holds([{ on: '2025-11-03', act: 'open' }, { expect: { waitingFor: ['supervisionOffice'] } }, { expect: { waitingFor: ['supervisionAuthority'] } }]))
    assert.ok(!holds([{ on: '2025-11-03', act: 'open' }, { expect: { waitingFor: ['government'] } }]))
  })
  test('an option that is not open fails, and one that is fails where it should not be', () => {
    assert.ok(!holds([...served, { expect: { options: ['submit:bindingDecision'] } }]))
    assert.ok(!holds([...served, { expect: { notOptions: ['file:objection'] } }]))
  })
  test('a marked act may be cited by the article whose time has passed or by the one it was taken in under', () => {
    const late = (cite: string): boolean => walk([
      { on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', grounds: ['第27条第1款第3项'] }, { on: '2026-03-02', act: 'issue', role: 'firstCorrection' },
      { on: '2026-03-02', act: 'serve', role: 'firstCorrection' }, { on: '2026-03-18', act: 'file', role: 'objection', expect: 'flagged', cite },
    ], { overlay: true }).ok
    assert.deepEqual([late('第28条第2款'), late('第30条'), late('第29条第1款')], [true, true, false])
  })
  test('the line of supervision may be stated with the opening', () => {
    const { end } = walk([{ on: '2025-11-03', act: 'open', facts: { line: 'department' } }])
    assert.deepEqual([end?.matter.machine.line, end?.facts['line']], ['department', 'department'])
  })
  test('days never go back', () => {
    assert.match(walk([...served, { on: '2025-11-02', act: 'refer', to: 'other' }]).failure!.says, /不能倒退/)
  })
})

describe('clocks and late acts', () => {
  const stateAfter = (steps: Scenario['steps'], id: string, day: Day) => {
    const { end } = walk(steps)
    return replay(end!.matter, day).clocks.findLast(clock => clock.id === id)?.state
  }
  test('a report in time holds the clock past its last day', () => {
    assert.equal(stateAfter([...served, { on: '2025-12-03', act: 'file', role: 'rectificationReport' }], 'rectification', '2025-12-10'), 'held')
  })
  test('a report after the last day holds nothing up', () => {
    assert.equal(stateAfter([...served, { on: '2025-12-04', act: 'file', role: 'rectificationReport' }], 'rectification', '2025-12-10'), 'overdue')
  })
  test('the period that another law gives is taken from the opening', () => {
    const opened = (within?: string) => walk([{ on: '2025-09-19', act: 'open', ...(within && { within }) }], { law: 'ningxia-2021', kind: 'complaint' }).end?.clocks[0]?.lastDay
    assert.deepEqual([opened(), opened('15d')], ['2025-09-29', '2025-10-09'])
  })
  test('a period that cannot be read is refused, at the opening as later', () => {
    assert.match(walk([{ on: '2025-09-19', act: 'open', within: '两周' }], { law: 'ningxia-2021', kind: 'complaint' }).failure!.says, /两周/)
    assert.match(walk([{ on: '2025-09-19', act: 'open' }, { on: '2025-09-19', act: 'issue', role: 'firstCorrection', grounds: ['第22条第1项'], within: '十日' }], { law: 'ningxia-2021' }).failure!.says, /十日/)
  })
})

describe('refusals', () => {
  const refusal = (steps: Scenario['steps'], command: Command, scenario: Partial<Scenario> = {}) => {
    const answer = decide(walk(steps, scenario).end!.matter, command)
    assert.ok(answer.refused)
    return answer
  }
  test('beside what comes first stands all that has still to come', () => {
    const { cite, then = [] } = refusal([{ on: '2025-11-03', act: 'open' }], { act: 'issue', role: 'bindingDecision', on: '2025-11-03' })
    assert.deepEqual([cite, ...then.map(later => later.cite)], ['第27条第2款', '第28条第1款', '第29条第1款', '第29条第2款', '第29条第2款'])
    assert.match(then.at(-1)!.says, /此后还须批准制发/)
  })
  test('a law too new for the matter is named beside the reason of its own law', () => {
    const { also } = refusal([{ on: '2026-01-31', act: 'open' }], { act: 'submit', role: 'bindingDecision', on: '2026-02-02' }, { overlay: true })
    assert.ok(also.some(({ law, cite, says }) => law === 'national-2025' && cite === '第44条' && /不及于此前立案/.test(says)))
  })
  test('a reply must say what it comes to, a referral to whom it goes', () => {
    assert.match(refusal([...served, { on: '2025-11-04', act: 'file', role: 'objection' }], { act: 'issue', role: 'reexaminationReply', on: '2025-11-05' }).says, /须写明处理结果/)
    assert.match(refusal(served, { act: 'refer', on: '2025-11-05' }).says, /须写明移送给哪个机关/)
  })
  test('a local paper rests on the grounds its law lists, a law without a list leaves them open', () => {
    assert.match(refusal([{ on: '2026-03-02', act: 'open' }], { act: 'conclude', finding: 'verified', grounds: ['第28条第1款'], on: '2026-03-02' }, { overlay: true }).says, /不是本法列明的情形/)
    assert.ok(walk([{ on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', grounds: ['第22条第1款'] }], { law: 'bayannur-2023' }).ok)
  })
  test('a kind of matter that another law holds is refused with the article that says so', () => {
    const law = laws.find(({ id }) => id === 'xinjiang-2023')!
    const answer = machineFor({ law, uppers: [], kind: 'normativeDocument', facts: {}, openedOn: '2025-06-16' })
    assert.ok('refused' in answer && answer.cite === '第38条第2款')
  })
})
