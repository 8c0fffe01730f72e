import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { workOff } from '../../server/jobs/outbox.ts'
import { recordsOffice } from '../recordsOffice.ts'

const today = '2026-11-20'
const { db, deps } = await recordsOffice(today)

const actNow = async () => (await db.superuser<{ version: number, steps: number }[]>`
  select version, coalesce(json_array_length(content -> 'steps'), 0) as steps from enforcement_record where source_record_id = 'act'`)[0]
const waiting = async () => (await db.superuser`select from record_quarantine where resubmitted_in is null`).length
const left = async () => (await db.superuser<{ topic: string }[]>`select topic from outbox`).map(({ topic }) => topic)

/** The connection of whoever waits to look for what came at the same moment. */
async function waitsForItsTurn(): Promise<number> {
  for (;;) {
    const [held] = await db.superuser<{ pid: number }[]>`
      select pid from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())` // others wait in databases of their own
    if (held) return held.pid
    await nextTurn()
  }
}

/** An import in a process of its own, killed -9 when it has committed and has not looked yet. */
async function killedBetween(): Promise<void> {
  const program = fileURLToPath(new URL('importer.ts', import.meta.url))
  const child = spawn(process.execPath, [program, db.url, today], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'xiezhi-compile-cache') } })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await db.superuser.begin(async turn => {
    await turn`select pg_advisory_xact_lock(7302)`
    child.stdin.write('on\n')
    const pid = await waitsForItsTurn()
    child.kill('SIGKILL')
    await ended
    await db.superuser`select pg_terminate_backend(${pid}, 10000)`
  })
}

test('an import is killed between its commit and its look at what came at the same moment: the look is done by the worker, once', async () => {
  await db.superuser`delete from outbox`
  await killedBetween()
  assert.deepEqual([await actNow(), await waiting(), await left()], [{ version: 1, steps: 0 }, 1, ['records.joinLate']])
  assert.equal(await workOff(deps), false, 'it is left to the importer for a minute')
  await db.superuser`update outbox set available_at = now()`
  assert.equal(await workOff(deps), true)
  assert.deepEqual([await actNow(), await waiting(), await left()], [{ version: 2, steps: 1 }, 0, []])
  assert.equal(await workOff(deps), false)
})
