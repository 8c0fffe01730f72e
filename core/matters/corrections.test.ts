import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { laws, notices, regionOf } from '../../laws/registry.ts'
import type { Day } from '../norms/index.ts'
import { calendarOf } from '../periods/index.ts'
import { decide, machineFor, replay, timeline, type Command, type Matter } from './index.ts'

// Under 新疆条例 alone: thirty days to put things right and fifteen to object, both from the receipt of the opinion.

const by = 'supervisionOffice'
const opened: Command = { act: 'open', on: '2025-11-03', by }
const verified: Command = { act: 'conclude', finding: 'verified', grounds: ['第27条第1款第4项'], on: '2025-11-03', by }
const issued: Command = { act: 'issue', role: 'firstCorrection', on: '2025-11-03', by }
const served: Command = { act: 'serve', role: 'firstCorrection', on: '2025-11-07', by }
const objected: Command = { act: 'file', role: 'objection', on: '2025-11-21', by: 'supervisedAgency', reasons: '不属实。' }
const corrected = (happened: Day, on: Day = '2025-11-25'): Command => ({ act: 'correct', role: 'firstCorrection', corrects: 4, happened, on, by, reasons: '回证上的签收日期。' })
const withdrawn: Command = { act: 'withdraw', role: 'firstCorrection', corrects: 3, on: '2025-11-05', by, reasons: '引用条文有误。' }

function after(...commands: Command[]): Matter {
  const machine = machineFor({ law: laws.find(({ id }) => id === 'xinjiang-2023')!, uppers: [], kind: 'supervision', facts: {}, openedOn: '2025-11-03' })
  assert.ok(!('refused' in machine))
  return then({ machine, facts: {}, events: [], calendar: calendarOf(notices, regionOf('cn')) }, ...commands)
}

function then(matter: Matter, ...commands: Command[]): Matter {
  return commands.reduce((history, command) => {
    const answer = decide(history, command)
    assert.ok(!answer.refused, answer.refused ? `${command.act}: ${answer.says}` : '')
    return { ...history, events: [...history.events, ...answer.events] }
  }, matter)
}

const refusal = (matter: Matter, command: Command): string => {
  const answer = decide(matter, command)
  return answer.refused ? answer.says : 'taken'
}
const lastDay = (matter: Matter, id: string, today: Day = '2025-11-26') => replay(matter, today).clocks.findLast(clock => clock.id === id)?.lastDay

describe('a wrong day of receipt is corrected by an entry of its own', () => {
  test('第28条 更正送达日期，两个期限都从实际收到之日重新计算', () => {
    const before = after(opened, verified, issued, served)
    assert.deepEqual([lastDay(before, 'rectification'), lastDay(before, 'objection')], ['2025-12-08', '2025-11-24'])
    const now = then(before, corrected('2025-11-10'))
    assert.deepEqual([lastDay(now, 'rectification'), lastDay(now, 'objection')], ['2025-12-10', '2025-11-25'])
  })

  test('the entry that was wrong stays as it was written; the timeline tells both days', () => {
    const now = then(after(opened, verified, issued, served), corrected('2025-11-10'))
    assert.equal(now.events[3]!.on, '2025-11-07')
    const lines = timeline(replay(now, '2025-11-26'))
    assert.equal(lines.find(({ seq }) => seq === 4)?.on, '2025-11-10')
    assert.match(lines.find(({ seq }) => seq === 5)!.label, /送达日期：由2025年11月7日（周五）更正为2025年11月10日（周一）/)
  })

  test('第28条第2款 原记第14日提出的异议，更正后第16日才提出，改记为逾期；再更正回去，又是按期', () => {
    const before = after(opened, verified, issued, served, objected)
    assert.equal(replay(before, '2025-11-21').matter.events[4]!.late, undefined)
    const now = then(before, corrected('2025-11-05'))
    assert.match(replay(now, '2025-11-25').matter.events[4]!.late!, /2025年11月20日（周四）届满/)
    assert.equal(replay(then(now, corrected('2025-11-07')), '2025-11-25').matter.events[4]!.late, undefined)
  })

  test('第29条第2款 已经据以报请决定的，更正后整改期未满，先处理报请的事项', () => {
    const before = after(opened, verified, issued, served, { act: 'submit', role: 'bindingDecision', decides: '撤销', on: '2025-12-09', by })
    assert.match(refusal(before, corrected('2025-11-10', '2025-12-09')), /2025年12月9日（周二）的“报请制发.*没有依据.*请先依法处理该事项/)
  })

  for (const [what, day, says] of [
    ['before the paper was issued', '2025-11-02', /早于上一事项的日期/], ['after what was done since', '2025-11-24', /已有办理记录/],
    ['still to come', '2025-11-27', /还没有到/], ['the same', '2025-11-07', /不必更正/],
  ] as const) {
    test(`a day that is ${what} is refused`, () => assert.match(refusal(after(opened, verified, issued, served, objected), corrected(day)), says))
  }

  test('without a reason, or by the agency, nothing is corrected', () => {
    const matter = after(opened, verified, issued, served)
    const { reasons: _, ...bare } = corrected('2025-11-10')
    assert.match(refusal(matter, bare), /须写明原因/)
    assert.match(refusal(matter, { ...corrected('2025-11-10'), by: 'supervisedAgency' }), /由制发、送达文书的机关办理/)
  })

  test('what a holiday notice made of the wrong last day goes with it', () => {
    const before = after(opened, verified, issued, served)
    const moved: Matter = { ...before, changes: [{ law: 'xinjiang-2023', norm: 'rectification', startedBy: 4, from: '2025-12-08', to: '2025-12-09', notice: '某通知', on: '2025-11-20', state: 'moved' }] }
    assert.equal(lastDay(moved, 'rectification'), '2025-12-09')
    assert.equal(lastDay(then(moved, corrected('2025-11-10')), 'rectification'), '2025-12-10')
  })
})

describe('a paper issued in error is withdrawn before it is served', () => {
  test('第27条第1款 送达之前撤回，办件回到制发之前，可以另行制发', () => {
    const matter = after(opened, verified, issued, withdrawn)
    assert.deepEqual(replay(matter, '2025-11-05').stages[0], 'verified')
    assert.match(timeline(replay(matter, '2025-11-05')).find(({ seq }) => seq === 3)!.label, /（已撤回）$/)
    assert.equal(lastDay(then(matter, { ...issued, on: '2025-11-06' }, served), 'rectification'), '2025-12-08')
  })

  test('第28条 已经送达的不能撤回', () => {
    assert.match(refusal(after(opened, verified, issued, served), { ...withdrawn, on: '2025-11-10' }), /已于2025年11月7日（周五）送达，不能撤回/)
  })

  test('what was withdrawn is not withdrawn again, and a withdrawal says why', () => {
    const matter = after(opened, verified, issued)
    assert.match(refusal(then(matter, withdrawn), { ...withdrawn, on: '2025-11-06' }), /没有可以撤回/)
    const { reasons: _, ...bare } = withdrawn
    assert.match(refusal(matter, bare), /须写明理由/)
  })
})
