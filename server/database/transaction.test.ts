import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { testDatabase } from '../../test/database.ts'
import { openDoor } from '../../test/door.ts'
import { connect } from './connect.ts'
import { transaction } from './transaction.ts'

const db = await testDatabase()
const sql = connect(db.url, { max: 1 })
await sql`create table thing (name text)`
after(async () => {
  await sql.end({ timeout: 1 })
  await db.drop()
})

const names = async () => (await sql<{ name: string }[]>`select name from thing order by name`).map(row => row.name)
const kill = (pid: number) => db.superuser`select pg_terminate_backend(${pid})`
/** The first question after a loss may still hear of it; the one after that must be answered. */
const answers = () => sql`select 1`.catch(() => sql`select 1`)

test('what is done is kept, and the answer comes back', async () => {
  assert.equal(await transaction(sql, '', async tx => { await tx`insert into thing values ('kept')`; return 'done' }), 'done')
  assert.deepEqual(await names(), ['kept'])
})

test('an error undoes everything and comes through as it is', async () => {
  const error = new Error('no')
  await assert.rejects(transaction(sql, '', async tx => { await tx`insert into thing values ('lost')`; throw error }), found => found === error)
  assert.deepEqual(await names(), ['kept'])
})

test('an error of the database undoes everything too', async () => {
  await assert.rejects(transaction(sql, '', async tx => { await tx`insert into thing values ('lost')`; await tx`select nonsense` }), { code: '42703' })
  assert.deepEqual(await names(), ['kept'])
})

test('a transaction that only reads cannot write', async () => {
  await assert.rejects(transaction(sql, 'isolation level repeatable read read only', tx => tx`insert into thing values ('lost')`), { code: '25006' })
})

test('a connection that goes during a question ends the transaction with an error, and the pool works on', async () => {
  await assert.rejects(transaction(sql, '', async tx => {
    const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`
    await Promise.all([tx`select pg_sleep(60)`, kill(pid)])
  }), { code: 'CONNECTION_CLOSED' })
  assert.equal((await answers()).length, 1)
})

test('a connection that goes between two questions does so too: the second is refused, not sent nowhere', async () => {
  await assert.rejects(transaction(sql, '', async tx => {
    const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`
    await kill(pid)
    while (await db.superuser`select 1 from pg_stat_activity where pid = ${pid}`.then(rows => rows.length > 0)) { /* until it has gone */ }
    await tx`insert into thing values ('lost')`
  }), { code: 'CONNECTION_CLOSED' })
  await answers()
  assert.deepEqual(await names(), ['kept'])
})

test('connections that are reset again and again, in the middle of beginning, leave no dead place in the pool', async () => {
  const door = await openDoor(() => Number(new URL(db.url).port))
  const far = connect(Object.assign(new URL(db.url), { port: String(door.port) }).href, { max: 1 })
  for (let reset = 0; reset < 10; reset++) {
    await transaction(far, '', tx => tx`select 1`)
    door.slam()
    await assert.rejects(transaction(far, '', tx => tx`select 1`), { code: 'CONNECTION_CLOSED' })
  }
  await far.end({ timeout: 1 })
  door.close()
})

test('a new connection that goes while the driver asks for its types keeps nobody waiting for ever', async () => {
  let refusals = 1
  const door = await openDoor(() => Number(new URL(db.url).port), said => said.includes('typcategory') && refusals-- > 0)
  const worker = new Worker(new URL('../../test/throughADoor.ts', import.meta.url), { workerData: Object.assign(new URL(db.url), { port: door.port }).href })
  try {
    assert.deepEqual(await once(worker, 'message'), ['answered'])
    assert.ok(refusals <= 0, 'one connection was reset')
  } finally {
    await worker.terminate()
    door.close()
  }
})
