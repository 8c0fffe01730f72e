import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import { importRecords } from './import.ts'

const { db, deps, handIn } = await recordsOffice('2026-11-20')

/** A file whose sender pauses between two pieces until something has come about. */
const pausing = (pieces: readonly string[], until: (piece: number) => Promise<void>) => importRecords(deps, { viewer: worker, account: null, organ: null }, {
  id: randomUUID(), fileName: 'file.csv', bytesTotal: null,
  bytes: (async function* () {
    for (const [at, piece] of pieces.entries()) {
      yield Buffer.from(piece)
      await until(at)
    }
  })(),
})

/** An act, and after it so many others that it has been looked at when the last of them come. */
const actThen = (name: string): string[] => [penaltyFile(penaltyRow(`${name}1`)), ...['x', 'y'].map(part => Array.from({ length: 400 }, (_, at) => `${penaltyRow(`${name}${part}${at}`)}\n`).join(''))]

const steps = (...rows: readonly string[]): string => ['sourceSystem,sourceRecordId,stepId,stepType,startedAt,officer1Name,officer1CertNo', ...rows, ''].join('\n')
const stepsOf = async (id: string) => (await db.superuser<{ version: number, steps: { stepId: string }[] | null }[]>`
  select version, content -> 'steps' as steps from enforcement_record where source_record_id = ${id}`).map(({ version, steps: told }) => [version, (told ?? []).map(({ stepId }) => stepId)])[0]
const waiting = async (id: string) => (await db.superuser`select line from record_quarantine where source_record_id = ${id} and resubmitted_in is null`).length

test('an act and its steps, in two files at the same moment: neither sees the other, and they find each other all the same', async () => {
  const act = await pausing(actThen('a'), async piece => {
    if (piece !== 1) return
    const child = await handIn(steps('办案系统,a1,S1,INTERROGATION,2026-03-04 09:10,冯二,执1'))
    assert.deepEqual([child.refused, await waiting('a1')], [1, 1], 'the act is not there yet')
  })
  assert.equal(act.state, 'done')
  assert.deepEqual(await stepsOf('a1'), [2, ['S1']])
  assert.equal(await waiting('a1'), 0)
})

test('what was joined late is told under the file that was last; the same files again change nothing', async () => {
  const files = [penaltyFile(penaltyRow('b1')), steps('办案系统,b1,S1,INTERROGATION,2026-03-04 09:10,冯二,执1')] as const
  const act = await pausing(actThen('b'), async piece => { if (piece === 1) await handIn(files[1]) })
  const [late] = await db.superuser<{ name: string, says: string, changed: number }[]>`select file_name as name, says, changed from record_import where bundle_id = ${act.id}`
  assert.deepEqual({ ...late }, { name: 'file.csv › 同时报来的子表', says: '1行已并入所属行为。', changed: 1 })
  for (const file of files) assert.equal((await handIn(file)).unchanged, 1)
  assert.deepEqual(await stepsOf('b1'), [2, ['S1']])
})

test('more than two thousand acts and their steps at the same moment: they are joined in two parts, and nothing is left to be done', async () => {
  const ids = Array.from({ length: 2_001 }, (_, at) => `d${at}`)
  const [, ...others] = actThen('dd')
  const act = await pausing([penaltyFile(...ids.map(id => penaltyRow(id))), ...others], async piece => {
    if (piece === 1) assert.equal((await handIn(steps(...ids.map(id => `办案系统,${id},S1,INTERROGATION,2026-03-04 09:10,冯二,执1`)))).refused, 2_001)
  })
  const late = await db.superuser<{ says: string }[]>`select says from record_import where bundle_id = ${act.id} order by rows desc`
  assert.deepEqual(late.map(({ says }) => says), ['2000行已并入所属行为。', '1行已并入所属行为。'])
  assert.deepEqual([await stepsOf('d0'), await stepsOf('d2000')], [[2, ['S1']], [2, ['S1']]])
  assert.deepEqual([...await db.superuser`select topic from outbox where topic = 'records.joinLate'`], [])
})

/** Two imports have written their first rows, and write nothing now. */
async function bothHaveWritten(): Promise<void> {
  for (;;) {
    const [{ writers }] = await db.superuser<[{ writers: number }]>`
      select count(distinct held.pid)::integer as writers from pg_locks held join pg_stat_activity using (pid)
      where held.relation = 'enforcement_record'::regclass and held.mode = 'RowExclusiveLock' and held.granted and state = 'idle in transaction'`
    if (writers >= 2) return
    await nextTurn()
  }
}

test('two files of the same thousand records in opposite order: they wait for each other, and the one that is ended tries again by itself', async () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => penaltyRow(`c${String(at).padStart(4, '0')}`))
  const met = Promise.withResolvers<void>()
  let halves = 0
  const inHalves = (file: string) => {
    const middle = file.indexOf('\n', file.length / 2) + 1
    return pausing([file.slice(0, middle), file.slice(middle)], async piece => {
      if (piece === 0 && ++halves === 2) void bothHaveWritten().then(met.resolve)
      await met.promise
    })
  }
  const [forth, back] = await Promise.all([inHalves(penaltyFile(...rows)), inHalves(penaltyFile(...rows.toReversed()))])
  assert.deepEqual([forth.state, back.state], ['done', 'done'])
  assert.deepEqual([forth.rows, back.rows], [1_200, 1_200])
  assert.deepEqual([forth.added + back.added, forth.unchanged + back.unchanged, forth.refused + back.refused], [1_200, 1_200, 0])
  assert.deepEqual([...await db.superuser`select count(*)::integer as records, max(version) as version from enforcement_record where source_record_id like 'c%'`], [{ records: 1_200, version: 1 }])
})
