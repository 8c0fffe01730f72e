import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import { connect } from '../database/connect.ts'
import { enqueue, holdJob, takeJob } from '../store/outbox.ts'
import { within, worker } from '../store/within.ts'
import type { JobHandler } from './handlers.ts'
import { workOff } from './outbox.ts'

const { db, deps } = await office('2026-07-13')

const leave = (payload: object) => within(db.sql, worker, tx => enqueue(tx, 'test', payload as never))
const rows = async () => [...await db.superuser`select topic, attempts, last_error as error from outbox order by id`]
const later = () => db.superuser`update outbox set available_at = now()`
/** Writes something down, so that what a handler did can be counted. */
const mark: JobHandler = async (tx, payload) => { await tx`insert into daily_tick (day) values (${(payload as { day: string }).day})` }
const marks = async () => (await db.superuser<{ day: string }[]>`select day from daily_tick order by day`).map(row => row.day)
const clear = async () => {
  await db.superuser`delete from outbox`
  await db.superuser`delete from daily_tick`
}

test('work is left behind only by what is committed', async () => {
  await assert.rejects(within(db.sql, worker, async tx => {
    await enqueue(tx, 'test', {})
    throw new Error('no')
  }))
  assert.deepEqual(await rows(), [])
})

test('work is done once, and what it wrote is committed together with its row', async () => {
  await leave({ day: '2001-01-01' })
  assert.equal(await workOff(deps, { test: mark }), true)
  assert.equal(await workOff(deps, { test: mark }), false)
  assert.deepEqual([await marks(), await rows()], [['2001-01-01'], []])
  await clear()
})

test('work that fails keeps its row, undoes what it wrote, and comes again later', async () => {
  await leave({ day: '2001-01-02' })
  await workOff(deps, { test: async (tx, payload, with_) => { await mark(tx, payload, with_); throw new Error('not today') } })
  assert.deepEqual(await marks(), [])
  assert.deepEqual(await rows(), [{ topic: 'test', attempts: 1, error: 'Error: not today' }])
  assert.equal(await workOff(deps, { test: mark }), false, 'it is put off')
  await later()
  assert.equal(await workOff(deps, { test: mark }), true)
  assert.deepEqual([await marks(), await rows()], [['2001-01-02'], []])
  await clear()
})

test('work whose process dies in the middle is done by the next one, once', async () => {
  await leave({ day: '2001-01-03' })
  const doomed = connect(db.url, { role: 'xiezhi_app', max: 1 })
  const killed = workOff({ ...deps, sql: doomed }, {
    test: async (tx, payload, with_) => {
      await mark(tx, payload, with_)
      const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`
      await db.superuser`select pg_terminate_backend(${pid})`
      await tx`select 1`
    },
  })
  await killed.catch(() => {}) // how a dying process complains is its own affair
  await doomed.end({ timeout: 1 })
  assert.deepEqual(await marks(), [])
  await later()
  await workOff(deps, { test: mark })
  assert.deepEqual([await marks(), await rows()], [['2001-01-03'], []])
  await clear()
})

test('of two workers one takes a piece of work and the other goes by', async () => {
  await leave({ day: '2001-01-04' })
  const taken = await Promise.all([1, 2, 3].map(() => within(db.sql, worker, takeJob)))
  assert.equal(taken.filter(job => job !== undefined).length, 1)
  await clear()
})

test('what is being worked on is passed over by those who come meanwhile', async () => {
  await leave({})
  await within(db.sql, worker, async tx => {
    const [{ id }] = await tx<[{ id: number }]>`select id from outbox`
    assert.equal(await holdJob(tx, id), true)
    assert.equal(await within(db.sql, worker, takeJob), undefined)
    assert.equal(await within(db.sql, worker, other => holdJob(other, id)), false)
  })
  await clear()
})

test('work that nobody knows how to do is kept, with the reason', async () => {
  await leave({})
  await workOff(deps, {})
  assert.deepEqual(await rows(), [{ topic: 'test', attempts: 1, error: 'Error: nobody does test' }])
  await clear()
})

test('a new row calls the worker', async () => {
  let call: () => void = () => {}
  const called = new Promise<void>(resolve => { call = resolve })
  const { unlisten } = await db.sql.listen('outbox', () => call())
  await leave({})
  await called
  await unlisten()
  await clear()
})
