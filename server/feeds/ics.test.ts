import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarEntry } from '../store/reminders/feeds.ts'
import { calendarText, uidOf } from './ics.ts'
import { eventsIn, unfolded } from '../../test/icsReader.ts'

const entry: CalendarEntry = {
  matterId: '0190d1d0-0000-7000-8000-000000000001', law: 'a', norm: 'rectification', startedBy: 4, number: '甲司监案〔2026〕15号', what: '整改落实并书面报告', cite: '第27条第2款',
  agency: '甲县市场监管局', lastDay: '2026-07-16', provisional: false, sequence: 0, changedAt: '2026-06-23T01:02:03.000Z', cancelled: false,
}
const look = { name: '獬豸·我的期限', reveals: false, address: 'https://xz.example', organId: 'x' }
const text = (more: Partial<CalendarEntry> = {}, how = look) => calendarText([{ ...entry, ...more }], how)
const event = (...given: Parameters<typeof text>) => eventsIn(text(...given))[0]!

test('a last day is an event of that whole day', () => {
  assert.deepEqual([event()['DTSTART;VALUE=DATE'], event()['DTEND;VALUE=DATE']], ['20260716', '20260717'])
})

test('the title holds number and act, and no name of an organ', () => {
  assert.equal(event()['SUMMARY'], '甲司监案〔2026〕15号 整改落实并书面报告')
  assert.doesNotMatch(unfolded(text()).join('\n'), /市场监管局/)
})

test('names stand there only where it was chosen and allowed', () => assert.match(event({}, { ...look, reveals: true })['SUMMARY']!, /（甲县市场监管局）$/))

test('the same duty keeps its UID when its day moves, and its sequence grows', () => {
  const moved = event({ lastDay: '2026-07-20', sequence: 1 })
  assert.deepEqual([moved['UID'], moved['SEQUENCE'], moved['DTSTART;VALUE=DATE']], [event()['UID'], '1', '20260720'])
  assert.notEqual(uidOf({ ...entry, startedBy: 6 }), uidOf(entry))
})

test('what is done is cancelled and rings no more', () => {
  assert.equal(event({ cancelled: true, sequence: 2 })['STATUS'], 'CANCELLED')
  assert.doesNotMatch(text({ cancelled: true }), /VALARM/)
  assert.equal(text().match(/BEGIN:VALARM/g)?.length, 2)
})

test('it does not take up the time of the day', () => assert.equal(event()['TRANSP'], 'TRANSPARENT'))

test('no line is longer than 75 octets, none breaks within a character, each ends as the standard says', () => {
  const long = text({ what: '对行政执法中存在的问题进行整改并书面报告整改落实情况'.repeat(5), number: '𠮷县司监案〔2026〕15号' })
  assert.ok(long.endsWith('END:VCALENDAR\r\n'))
  assert.doesNotMatch(long, /[^\r]\n/)
  for (const line of long.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!line.includes('\uFFFD'))
  }
  assert.match(eventsIn(long)[0]!['SUMMARY']!, /^𠮷县司监案〔2026〕15号 (对行政执法中存在的问题进行整改并书面报告整改落实情况){5}$/)
})

test('the same entries give the same text', () => assert.equal(text(), text()))

test('whatever the time of the machine, the day is the same', t => {
  const before = process.env['TZ']
  t.after(() => { if (before === undefined) delete process.env['TZ']; else process.env['TZ'] = before })
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
    process.env['TZ'] = zone
    assert.equal(event()['DTSTART;VALUE=DATE'], '20260716', zone)
  }
})
