import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inventedLaw } from '../../test/inventedLaw.ts'
import { notices, regionOf } from '../../laws/registry.ts'
import type { Day, HolidayNotice } from '../norms/index.ts'
import { addDays, calendarOf } from '../periods/index.ts'
import { deadlines, decide, machineFor, recount, refuseConfirming, replay, timeline, type ClockChange, type Command, type Matter } from './index.ts'

const cn = regionOf('cn')
const notice = (year: number, ...holidays: HolidayNotice['holidays']): HolidayNotice => ({ year, region: 'cn', title: `${year}年通知`, sources: ['测试'], holidays })
const calendarWith = (...more: HolidayNotice[]) => calendarOf([...notices.filter(one => !more.some(({ year }) => year === one.year) || one.region !== 'cn'), ...more], cn)
const before = calendarWith()

/** A report is owed within ten working days of 2025-03-07: by 2025-03-21, a Friday. */
function executing(): Matter {
  const facts = { wrongShare: 40 }
  const machine = machineFor({ law: inventedLaw, uppers: [], kind: 'supervision', facts, openedOn: '2025-03-03' })
  assert.ok(!('refused' in machine))
  return after({ machine, facts, events: [], calendar: before }, { act: 'open', on: '2025-03-03' },
    { act: 'issue', role: 'caseNotice', on: '2025-03-04' }, { act: 'conclude', finding: 'verified', grounds: ['第6条第1项'], on: '2025-03-05' },
    { act: 'issue', role: 'bindingDecision', decides: '径行撤销', within: '10d', on: '2025-03-06' }, { act: 'serve', role: 'bindingDecision', on: '2025-03-07' })
}

function after(matter: Matter, ...commands: Command[]): Matter {
  return commands.reduce((history, command) => {
    const answer = decide(history, command)
    assert.ok(!answer.refused, answer.refused ? answer.says : '')
    return { ...history, events: [...history.events, ...answer.events] }
  }, matter)
}

/** What the server keeps of a recount, and the matter under the calendar that brought it. */
function entered(matter: Matter, on: Day, ...more: HolidayNotice[]): Matter {
  const calendar = calendarWith(...more)
  const changes = recount(replay(matter, on), calendar).map(({ clock, from, to, state }): ClockChange =>
    ({ law: clock.law, norm: clock.norm, startedBy: clock.startedBy, from, to, notice: more.at(-1)?.title ?? '原通知', on, state }))
  return { ...matter, calendar, changes: [...matter.changes ?? [], ...changes] }
}

const decided = (matter: Matter, state: 'confirmed' | 'kept', on: Day): Matter => ({
  ...matter, changes: matter.changes!.map(change => change.state === 'waits' ? { ...change, state, decided: { on, by: '科长', reason: '已经核对' } } : change),
})

const execution = (matter: Matter, today: Day) => replay(matter, today).clocks.find(({ id }) => id === 'execution')!
const states = (matter: Matter) => (matter.changes ?? []).map(({ norm, from, to, state }) => [norm, from, to, state])

const twoMoreDaysOff = notice(2025, { name: '某节', rest: { from: '2025-03-13', to: '2025-03-14' } })
const weekendWorked = notice(2025, { name: '某节', rest: { from: '2025-05-01', to: '2025-05-02' }, work: ['2025-03-15', '2025-03-16'] })

describe('a notice entered while a clock runs', () => {
  test('a later day rules at once; old and new day and the notice stand in the explanation and in the timeline', () => {
    const matter = entered(executing(), '2025-03-10', twoMoreDaysOff)
    assert.equal(execution(matter, '2025-03-10').lastDay, '2025-03-25')
    assert.equal(execution(matter, '2025-03-10').explanation.at(-1), '2025年3月10日（周一）录入“2025年通知”，最后一日由2025年3月21日（周五）改为2025年3月25日（周二）。')
    assert.ok(timeline(replay(matter, '2025-03-10')).some(({ kind, on, label }) => kind === 'change' && on === '2025-03-10' && label.includes('改为2025年3月25日')))
  })

  test('an earlier day waits: the old one rules what is running, overdue and possible', () => {
    const matter = entered(executing(), '2025-03-10', weekendWorked)
    assert.deepEqual(states(matter).find(([norm]) => norm === 'execution'), ['execution', '2025-03-21', '2025-03-19', 'waits'])
    assert.deepEqual([execution(matter, '2025-03-20').lastDay, execution(matter, '2025-03-20').state, execution(matter, '2025-03-22').state], ['2025-03-21', 'running', 'overdue'])
    assert.match(execution(matter, '2025-03-20').explanation.at(-1)!, /应为2025年3月19日（周三），早于原来的2025年3月21日（周五）；待确认/)
  })

  test('once confirmed the earlier day rules; kept, the old one does; both with the reason', () => {
    const matter = entered(executing(), '2025-03-10', weekendWorked)
    const confirmed = execution(decided(matter, 'confirmed', '2025-03-11'), '2025-03-20')
    assert.deepEqual([confirmed.lastDay, confirmed.state], ['2025-03-19', 'overdue'])
    assert.match(confirmed.explanation.at(-1)!, /2025年3月11日（周二）科长确认，最后一日提前为2025年3月19日（周三）。理由：已经核对/)
    const kept = execution(decided(matter, 'kept', '2025-03-11'), '2025-03-20')
    assert.deepEqual([kept.lastDay, kept.state], ['2025-03-21', 'running'])
  })

  test('what was entered meanwhile after the earlier day makes it too late to confirm', () => {
    const matter = after(entered(executing(), '2025-03-10', weekendWorked), { act: 'file', role: 'executionReport', on: '2025-03-20' })
    const waiting = matter.changes!.find(({ norm }) => norm === 'execution')!
    assert.match(refuseConfirming(replay(matter, '2025-03-20'), waiting)!, /2025年3月20日（周四）已有办理记录/)
    assert.equal(refuseConfirming(replay(entered(executing(), '2025-03-10', weekendWorked), '2025-03-10'), waiting), undefined)
  })

  test('the same calendar again changes nothing; another that takes the difference back settles it', () => {
    const matter = entered(executing(), '2025-03-10', weekendWorked)
    assert.equal(entered(matter, '2025-03-11', weekendWorked).changes!.length, matter.changes!.length)
    const back = entered(matter, '2025-03-12')
    assert.deepEqual(states(back).filter(([norm]) => norm === 'execution').at(-1), ['execution', '2025-03-21', '2025-03-21', 'settled'])
    assert.equal(execution(back, '2025-03-12').lastDay, '2025-03-21')
  })

  test('a decision to keep the old day holds when other notices leave the difference as it is', () => {
    const matter = decided(entered(executing(), '2025-03-10', weekendWorked), 'kept', '2025-03-11')
    const more = notice(2027, { name: '元旦', rest: { from: '2027-01-01', to: '2027-01-03' } })
    assert.equal(entered(matter, '2025-03-12', weekendWorked, more).changes!.length, matter.changes!.length)
  })

  test('a day that has run out is run anew while nobody has acted on it, and stays once somebody has', () => {
    assert.equal(execution(executing(), '2025-03-24').state, 'overdue')
    assert.equal(execution(entered(executing(), '2025-03-24', twoMoreDaysOff), '2025-03-24').state, 'running')
    const reported = after(executing(), { act: 'file', role: 'executionReport', on: '2025-03-24' })
    const now = execution(entered(reported, '2025-03-24', twoMoreDaysOff), '2025-03-24')
    assert.deepEqual([now.lastDay, now.changes.at(-1)?.state], ['2025-03-21', 'stays'])
    assert.match(now.explanation.at(-1)!, /期限结束在先，仍以2025年3月21日（周五）为准/)
  })

  test('a clock that starts after the notice is counted by it and bears no change', () => {
    const calendar = calendarWith(twoMoreDaysOff)
    assert.deepEqual([execution({ ...executing(), calendar }, '2025-03-10').lastDay, execution({ ...executing(), calendar }, '2025-03-10').changes], ['2025-03-25', []])
  })

  test('whether a day is provisional follows the notices known', () => {
    const future = { ...executing(), calendar: calendarOf(notices.filter(({ year }) => year !== 2025), cn) }
    assert.equal(execution(future, '2025-03-10').provisional, true)
    assert.equal(execution(entered(future, '2025-03-10'), '2025-03-10').provisional, false)
  })
})

/** Holidays somewhere in the weeks around the clocks of the matter. */
const arrangements = fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 5 }).chain(weeks => fc.tuple(...weeks.map(week =>
  fc.record({ week: fc.constant(week), from: fc.nat({ max: 3 }), length: fc.nat({ max: 1 }), works: fc.boolean() }))))
  .map(some => notice(2025, ...some.map(({ week, from, length, works }) => {
    const monday = addDays('2025-03-03', week * 7)
    return { name: `节${week}`, rest: { from: addDays(monday, from), to: addDays(monday, from + length) }, ...(works && { work: [addDays(monday, 5)] }) }
  })))
const daysOfEntering = fc.array(fc.tuple(arrangements, fc.nat({ max: 3 })), { minLength: 1, maxLength: 5 })

describe('whatever is entered, in whatever order', () => {
  test('no last day gets earlier while nobody has confirmed it, and every history can still be replayed', () => {
    fc.assert(fc.property(daysOfEntering, entries => {
      let [matter, today]: [Matter, Day] = [executing(), '2025-03-07']
      for (const [arrangement, later] of entries) {
        const old = new Map(replay(matter, today).clocks.map(clock => [`${clock.norm} ${clock.startedBy}`, clock.lastDay]))
        today = addDays(today, later)
        matter = entered(matter, today, arrangement)
        for (const clock of replay(matter, today).clocks) assert.ok((clock.lastDay ?? '9') >= (old.get(`${clock.norm} ${clock.startedBy}`) ?? ''))
        assert.doesNotThrow(() => replay(matter, '2025-12-31'))
        assert.equal(entered(matter, today, arrangement).changes!.length, matter.changes!.length, 'entering it twice changes nothing')
      }
    }), { numRuns: 300 })
  })

  test('after the last entry and all confirmations the days are those of the last calendar, whatever came before', () => {
    fc.assert(fc.property(daysOfEntering, fc.boolean(), (entries, reversed) => {
      const order = [...(reversed ? [...entries].reverse() : entries), entries[0]!]
      const matter = decided(order.reduce((sofar, [arrangement]) => entered(sofar, '2025-03-07', arrangement), executing()), 'confirmed', '2025-03-07')
      const straight = { ...executing(), calendar: calendarWith(entries[0]![0]) }
      const running = (of: Matter) => deadlines(replay(of, '2025-03-07')).map(({ id, lastDay }) => [id, lastDay])
      assert.deepEqual(running(matter), running(straight))
    }), { numRuns: 300 })
  })
})
