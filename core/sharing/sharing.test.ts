import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Law } from '../norms/index.ts'
import { batchType, contentProblem, eventOf, heardEvents, sharingBases, waitAfter } from './index.ts'

const told = eventOf({ set: '00000000-0000-4000-8000-000000000001', subject: 'record', subjectId: '12', version: '3', at: '2026-11-20T01:00:00.000Z', data: { a: 1 } })

test('an event has what CloudEvents 1.0 requires, and is read as it was told', () => {
  assert.deepEqual([told.specversion, told.id, told.source, told.type], ['1.0', 'record/12/3', 'urn:uuid:00000000-0000-4000-8000-000000000001', 'xiezhi.record.v1'])
  assert.deepEqual(heardEvents(JSON.parse(JSON.stringify([told]))), [{ id: told.id, source: told.source, subject: 'record', subjectId: '12', time: told.time, data: { a: 1 } }])
  assert.equal(batchType, 'application/cloudevents-batch+json')
})

test('an event that came twice in one batch is read once', () => assert.equal(heardEvents([told, told]).length, 1))

for (const [what, body, says] of [
  ['what is no list', told, /CloudEvents 1.0 的批/], ['another version', [{ ...told, specversion: '0.3' }], /第1个事件：specversion/], ['no id', [told, { ...told, id: '' }], /第2个事件：缺少 id/],
  ['a type that is none of ours', [{ ...told, type: 'com.example' }], /不认识的事件类型/], ['no data', [{ ...told, data: [] }], /data 应当是/], ['a subject of another type', [{ ...told, subject: 'alert/1' }], /subject 应当以 record\//],
  ['a time that is none', [{ ...told, time: 'soon' }], /time 不是时间/],
] as const) test(`${what} is refused with a sentence`, () => assert.match(heardEvents(body) as string, says))

test('each wait is at least as long as the one before, and after eleven failures there is none: three days and a half', () => {
  const waits = Array.from({ length: 12 }, (_, at) => waitAfter(at + 1))
  assert.equal(waits.at(-1), null)
  const seconds = waits.slice(0, -1) as number[]
  assert.ok(seconds.every((wait, at) => at === 0 || wait >= seconds[at - 1]!))
  const days = seconds.reduce((sum, wait) => sum + wait, 0) / 86_400
  assert.ok(days > 3 && days < 5, String(days))
})

test('a receiver may ask for a longer wait, of a day at most', () => assert.deepEqual([waitAfter(1, 600), waitAfter(1, 1), waitAfter(1, 9_999_999)], [600, 5, 86_400]))

const content = { subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole' } as const
test('written in columns a set holds records of the one kind of these columns and nothing else', () => {
  assert.equal(contentProblem(content, null), null)
  assert.match(contentProblem({ ...content, subjects: [] }, null)!, /没有选择共享什么/)
  assert.match(contentProblem({ ...content, layout: 'publicityPenalty' }, 'penalty')!, /只用于一种/)
  assert.match(contentProblem({ ...content, layout: 'publicityPenalty', kinds: ['penalty'], subjects: ['record', 'alert'] }, 'penalty')!, /没有这些列/)
  assert.equal(contentProblem({ ...content, layout: 'publicityPenalty', kinds: ['penalty'] }, 'penalty'), null)
})

const law = (...acts: string[]) => ({ id: 'x', short: '某条例', norms: acts.map((act, at) => ({ kind: 'standing', id: `n${at}`, cite: `第${at + 1}条`, act })) }) as unknown as Law
test('on what sharing rests are the duties of a law that speak of it; a law without one offers none', () => {
  assert.deepEqual(sharingBases([law('加强数据共享', '编制计划', '归集信息')]).map(({ cite }) => cite), ['第1条', '第3条'])
  assert.deepEqual(sharingBases([law('编制计划')]), [])
})
