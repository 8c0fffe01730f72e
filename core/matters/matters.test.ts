import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { notices, regionOf } from '../../laws/registry.ts'
import { inventedLaw } from '../../test/inventedLaw.ts'
import type { Day } from '../norms/index.ts'
import { calendarOf } from '../periods/index.ts'
import { deadlines, decide, machineFor, options, replay, timeline, waitingFor, type Command, type Matter, type Refusal, type Situation } from './index.ts'

const calendar = calendarOf(notices, regionOf('cn'))

function begin(facts = {}, openedOn: Day = '2025-03-03'): Matter {
  const machine = machineFor({ law: inventedLaw, uppers: [], kind: 'supervision', facts, openedOn })
  assert.ok(!('refused' in machine))
  return after({ machine, facts, events: [], calendar }, { act: 'open', on: openedOn })
}

/** The matter once the commands are taken; a refusal fails the test with its sentence. */
function after(matter: Matter, ...commands: Command[]): Matter {
  return commands.reduce((history, command) => {
    const answer = decide(history, command)
    assert.ok(!answer.refused, answer.refused ? `${command.act} ${command.role ?? ''}: ${answer.says}` : '')
    return { ...history, events: [...history.events, ...answer.events] }
  }, matter)
}

function refusalOf(matter: Matter, command: Command): Refusal {
  const answer = decide(matter, command)
  assert.ok(answer.refused, `${command.act} was taken`)
  return answer
}

const open = (at: Situation): string[] => options(at).open.map(option => option.id)
const taken: Command = { act: 'issue', role: 'caseNotice', on: '2025-03-04' }
const verified: Command = { act: 'conclude', finding: 'verified', grounds: ['第6条第1项'], on: '2025-03-05' }
const ordered: Command = { act: 'issue', role: 'bindingDecision', decides: '径行撤销', within: '10d', on: '2025-03-06' }
const served: Command = { act: 'serve', role: 'bindingDecision', on: '2025-03-07' }
const executing = (facts = {}) => after(begin(facts), taken, verified, ordered, served)

describe('clocks', () => {
  test('opening starts a clock of its own, in working days', () => {
    assert.deepEqual(deadlines(replay(begin(), '2025-03-03')).map(clock => [clock.id, clock.lastDay]), [['sift', '2025-03-10']])
  })
  test('the act that is owed ends it', () => {
    assert.deepEqual(deadlines(replay(after(begin(), taken), '2025-03-04')), [])
  })
  test('a paper sets its own period, and a law of working days counts working days', () => {
    const clock = deadlines(replay(executing(), '2025-03-07')).find(({ id }) => id === 'execution')
    assert.equal(clock?.lastDay, '2025-03-21')
  })
  test('a paper that sets none starts none', () => {
    const { within: _, ...silent } = ordered
    assert.ok(!deadlines(replay(after(begin(), taken, verified, silent, served), '2025-03-07')).some(clock => clock.id === 'execution'))
  })
  test('on the last day a duty still runs; the day after it is overdue', () => {
    const states = (['2025-03-21', '2025-03-22'] as const).map(day => replay(executing(), day).clocks.find(clock => clock.id === 'execution')?.state)
    assert.deepEqual(states, ['running', 'overdue'])
  })
  test('a duty with a condition starts only where the facts say so on the day it would', () => {
    const norms = inventedLaw.norms.map(norm => norm.id === 'talk' && norm.kind === 'duty' ? { ...norm, when: { fact: 'wrongShare', atLeast: 20 } } as const : norm)
    const starts = (...more: Command[]) => {
      const machine = machineFor({ law: { ...inventedLaw, norms }, uppers: [], kind: 'supervision', facts: { wrongShare: 19 }, openedOn: '2025-03-03' })
      assert.ok(!('refused' in machine))
      const matter = after({ machine, facts: { wrongShare: 19 }, events: [], calendar }, { act: 'open', on: '2025-03-03' }, taken, verified, ordered, ...more)
      return replay(matter, '2025-03-10').clocks.some(({ id }) => id === 'talk')
    }
    const known = (on: Day): Command => ({ act: 'establish', on, facts: { wrongShare: 20 } })
    assert.deepEqual([starts(served), starts(known('2025-03-06'), served), starts(served, known('2025-03-08'))], [false, true, false])
  })
  test('expiry moves the stage by itself', () => {
    assert.equal(replay(executing(), '2025-03-22').stages[0], 'executionOverdue')
  })
  test('a report handed in time keeps the clock from running out', () => {
    const reported = after(executing(), { act: 'file', role: 'executionReport', on: '2025-03-21' })
    assert.equal(replay(reported, '2025-04-01').stages[0], 'executionReported')
  })
  test('a rejected report brings back the old last day, not a new one', () => {
    const rejected = after(executing(), { act: 'file', role: 'executionReport', on: '2025-03-21' }, { act: 'reject', role: 'executionReport', on: '2025-03-24' })
    const at = replay(rejected, '2025-03-24')
    assert.deepEqual([at.stages[0], at.clocks.find(clock => clock.id === 'execution')?.lastDay], ['executionOverdue', '2025-03-21'])
  })
  test('a date of a later history does not show in an earlier situation', () => {
    assert.equal(replay(executing(), '2025-03-05').stages[0], 'verified')
  })
  test('entries that only note an expiry change nothing', () => {
    const noted = executing()
    const note = { act: 'expire', role: 'execution', on: '2025-03-22', by: 'anyone', law: 'invented', cite: '第8条' } as const
    assert.deepEqual(replay({ ...noted, events: [...noted.events, note] }, '2025-03-25').stages, replay(noted, '2025-03-25').stages)
  })
})

describe('opening', () => {
  const machine = machineFor({ law: inventedLaw, uppers: [], kind: 'supervision', facts: {}, openedOn: '2025-03-03' })
  assert.ok(!('refused' in machine))
  const empty: Matter = { machine, facts: {}, events: [], calendar }
  test('an act that the law lets open a matter opens it', () => {
    assert.ok(replay(after(empty, { act: 'file', role: 'tip', on: '2025-03-03' }), '2025-03-03').opened)
  })
  test('any other act before it is refused', () => {
    assert.match(refusalOf(empty, taken).says, /尚未立案/)
  })
})

describe('rights', () => {
  test('a right may be used on its last day', () => {
    assert.ok(!decide(executing(), { act: 'file', role: 'reviewRequest', on: '2025-03-21' }).refused)
  })
  test('after it, a law that refuses cites the article whose time has passed', () => {
    const refusal = refusalOf(executing(), { act: 'file', role: 'reviewRequest', on: '2025-03-24' })
    assert.deepEqual([refusal.cite, refusal.says], ['第9条', '申诉的期限已于2025年3月21日（周五）届满'])
  })
  test('before it has begun, the refusal says what starts it', () => {
    assert.match(refusalOf(after(begin(), taken, verified, ordered), { act: 'file', role: 'reviewRequest', on: '2025-03-06' }).says, /须先送达《监督令》/)
  })
})

describe('refusals', () => {
  test('a step too early names what must come first, under its article', () => {
    const refusal = refusalOf(after(begin(), taken), ordered)
    assert.deepEqual([refusal.cite, refusal.says], ['第6条', '现在不能制发《监督令》：须先作出调查结论。'])
  })
  test('a missing field is refused under the article that wants it', () => {
    const { decides: _, ...blank } = ordered
    assert.equal(refusalOf(after(begin(), taken, verified), blank).says, '监督令须写明种类。')
  })
  test('a decision type is open only to its own grounds', () => {
    assert.equal(refusalOf(after(begin(), taken, verified), { ...ordered, decides: '限期作为' }).cite, '第7条第3款')
  })
  test('a ground the law does not list is refused', () => {
    assert.match(refusalOf(after(begin(), taken), { ...verified, grounds: ['第6条第9项'] }).says, /不是本法列明的情形/)
  })
  test('an act the law is silent about cites the silence', () => {
    assert.equal(refusalOf(executing(), { act: 'file', role: 'objection', on: '2025-03-10' }).cite, '第9条')
  })
  test('an act unknown to the law cites the article the proceeding rests on', () => {
    assert.equal(refusalOf(executing(), { act: 'issue', role: 'urging', on: '2025-03-10' }).cite, '第4条')
  })
  test('days never go back', () => {
    assert.match(refusalOf(executing(), { act: 'file', role: 'executionReport', on: '2025-03-06' }).says, /早于上一事项/)
  })
  test('somebody else may not do it', () => {
    assert.match(refusalOf(after(begin(), taken, verified), { ...ordered, by: 'supervisedAgency' }).says, /不由该主体办理/)
  })
  test('a closed matter takes no more steps', () => {
    const closed = after(begin(), taken, { act: 'conclude', finding: 'unfounded', on: '2025-03-05' })
    assert.match(refusalOf(closed, verified).says, /已于2025年3月5日（周三）办结/)
  })
  test('a matter is opened once', () => {
    assert.match(refusalOf(begin(), { act: 'open', on: '2025-03-04' }).says, /不能重复立案/)
  })
  for (const [day, what] of [['2019-12-31', '自2020年1月1日（周三）起施行'], ['2026-01-01', '有效期至2025年12月31日（周三）']] as const) {
    test(`no matter is opened on ${day}, outside the law's validity`, () => {
      const answer = machineFor({ law: inventedLaw, uppers: [], kind: 'supervision', facts: {}, openedOn: day })
      assert.ok('refused' in answer && answer.says.includes(what) && answer.cite === '第12条')
    })
  }
  test('a bar stands as long as its condition, and a fact may lift it', () => {
    const pleading = after(executing(), { act: 'file', role: 'reviewRequest', on: '2025-03-10' }, { act: 'file', role: 'executionReport', on: '2025-03-11' })
    const close: Command = { act: 'accept', role: 'executionReport', on: '2025-03-12' }
    assert.equal(refusalOf(pleading, close).cite, '第9条')
    assert.ok(!decide(after(pleading, { act: 'establish', facts: { urgent: true }, on: '2025-03-12' }), close).refused)
  })
})

describe('options', () => {
  test('each open option bears its article', () => {
    assert.ok(options(replay(executing(), '2025-03-07')).open.every(option => /^第\d+条/.test(option.cite)))
  })
  test('a share reached opens what the law hangs on it', () => {
    assert.deepEqual([29, 30].map(wrongShare => open(replay(executing({ wrongShare }), '2025-03-07')).includes('issue:talkRecord')), [false, true])
  })
  test('what is not open says why, under an article', () => {
    const closed = options(replay(executing({ wrongShare: 12 }), '2025-03-07')).notNow.find(({ id }) => id === 'issue:talkRecord')
    assert.deepEqual([closed?.why.cite, closed?.why.says], ['第10条', '不合格案卷未达三成，不约谈。'])
  })
  test('an option shows the last day it would keep', () => {
    assert.equal(options(replay(executing(), '2025-03-07')).open.find(({ id }) => id === 'file:executionReport')?.lastDay, '2025-03-21')
  })
  test('somebody sees only what he may do', () => {
    assert.deepEqual(options(replay(executing(), '2025-03-07'), ['supervisedAgency']).open.map(({ id }) => id), ['file:executionReport', 'file:reviewRequest'])
  })
  test('fields come with the sentence of the law that wants them', () => {
    const option = options(replay(after(begin(), taken, verified), '2025-03-05')).open.find(({ id }) => id === 'issue:bindingDecision')
    const decides = option?.fields.find(({ field }) => field === 'decides')
    assert.deepEqual([decides?.required, decides?.why?.cite, decides?.choices?.map(({ name }) => name)], [true, '第7条第1款', ['径行撤销', '限期作为']])
  })
})

describe('the other questions', () => {
  test('a matter waits for whoever takes the next step', () => {
    assert.deepEqual(waitingFor(replay(executing(), '2025-03-07')), ['supervisedAgency'])
  })
  test('a right nobody need use keeps nobody waiting', () => {
    assert.ok(!waitingFor(replay(begin(), '2025-03-03')).includes('superiorAuthority'))
  })
  test('the timeline tells what was, and the last days ahead', () => {
    assert.deepEqual(timeline(replay(executing(), '2025-03-07')).map(({ kind, label }) => `${kind} ${label}`), [
      'event 立案', 'event 制发受理告知', 'event 作出调查结论', 'event 制发《监督令》', 'event 送达《监督令》',
      'ahead 执行监督令的最后一日', 'ahead 申诉的最后一日', 'ahead 约谈负责人的最后一日',
    ])
  })
  test('a history its law could not have produced is a broken program', () => {
    const broken = { ...begin(), events: [...begin().events, { act: 'serve', role: 'bindingDecision', on: '2025-03-04', by: 'anyone', law: 'invented', cite: '第8条' } as const] }
    assert.throws(() => replay(broken, '2025-03-04'), /is not a step/)
  })
})
