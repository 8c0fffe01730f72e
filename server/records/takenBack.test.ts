import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemsOf } from '../store/records/imports.ts'
import { findRecord, formerVersions } from '../store/records/records.ts'
import { reading, worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import { zipped } from '../../test/hostile/zipped.ts'

const { db, handIn } = await recordsOffice('2026-11-20')

const steps = (...rows: readonly string[]): string => ['rowAction,sourceSystem,sourceRecordId,stepId,stepType,startedAt,officer1Name,officer1CertNo', ...rows, ''].join('\n')

async function act(id: string) {
  const [found] = await db.superuser<[{ id: number }]>`select id from enforcement_record where source_record_id = ${id}`
  const [now, before] = await reading(db.sql, worker, async tx => [(await findRecord(tx, found.id))!, await formerVersions(tx, found.id)] as const)
  const alerts = await db.superuser<{ state: string }[]>`select distinct state from alert where record_id = ${found.id} and norm = 'penalty-no-case-filing-measures'`
  return { version: now.version, steps: now.record.steps.map(({ stepId }) => stepId), before: before.map(({ record }) => record.steps.length), alerts: alerts.map(({ state }) => state) }
}
const told = (id: string) => reading(db.sql, worker, async tx => (await problemsOf(tx, id, 100)).map(({ line, code, field }) => `${line} ${code} ${field}`))

test('作废一个环节：行为成为新的一版，旧版还在，预警随之消失', async () => {
  await handIn(zipped([{ name: 'a.csv', content: penaltyFile(penaltyRow('a1')) }, { name: 'b.csv', content: steps(',办案系统,a1,S1,INTERROGATION,2026-02-01 09:10,冯二,执1', ',办案系统,a1,S2,INTERROGATION,2026-03-04 09:10,冯二,执1') }]))
  const before = await act('a1')
  assert.deepEqual([before.version, before.steps, before.alerts], [1, ['S1', 'S2'], ['new']])
  const done = await handIn(steps('V,办案系统,a1,S1,,,,'))
  assert.deepEqual([done.changed, done.refused, done.warnings], [1, 0, 0])
  const after = await act('a1')
  assert.deepEqual([after.version, after.steps, after.before, after.alerts], [2, ['S2'], [2], ['lapsed']])
})

test('同一作废再报一次：什么也不变，说明没有什么可以作废', async () => {
  await handIn(penaltyFile(penaltyRow('b1')))
  await handIn(steps(',办案系统,b1,S1,INTERROGATION,2026-03-04 09:10,,'))
  await handIn(steps('Ｖ,办案系统,b1,S1,,,,'))
  const again = await handIn(steps('V,办案系统,b1,S1,,,,'))
  assert.deepEqual([again.changed, again.unchanged, again.refused, again.warnings, (await act('b1')).version], [0, 1, 0, 1, 3])
  const [told] = (await db.superuser<{ warned: { line: number, field: string }[] }[]>`select warned from record_import where id = ${again.id}`)
  assert.deepEqual(told?.warned.map(({ line, field }) => `${line} ${field}`), ['2 rowAction'])
})

test('作废先到：等行为报来；环节和作废都在等的，按到达的先后', async () => {
  await handIn(steps(',办案系统,c1,S1,INTERROGATION,2026-03-04 09:10,,', ',办案系统,c1,S2,INTERROGATION,2026-03-05 09:10,,'))
  const early = await handIn(steps('V,办案系统,c1,S1,,,,'))
  assert.deepEqual(await told(early.id), ['2 E501 sourceRecordId'])
  await handIn(penaltyFile(penaltyRow('c1')))
  assert.deepEqual((await act('c1')).steps, ['S2'])
})

test('没有写明作废哪一条的、写错行操作的、像公式的标识：各行各自说明，其余照常', async () => {
  await handIn(penaltyFile(penaltyRow('d1')))
  await handIn(steps(',办案系统,d1,S1,INTERROGATION,2026-03-04 09:10,,', ',办案系统,d1,=S2,INTERROGATION,2026-03-04 10:10,,'))
  const done = await handIn(steps('V,办案系统,d1,,,,,', 'X,办案系统,d1,S1,,,,', 'V,办案系统,d1,=S2,,,,'))
  assert.deepEqual([await told(done.id), (await act('d1')).steps], [['2 E102 rowAction', '3 E201 rowAction'], ['S1']])
})

test('几个文件一起交：按文件的先后并入', async () => {
  for (const [id, names, left] of [['e1', ['a.csv', 'b.csv', 'c.csv'], []], ['e2', ['a.csv', 'c.csv', 'b.csv'], ['S1']]] as const) {
    const parts = { [names[0]]: penaltyFile(penaltyRow(id)), [names[1]]: steps(`,办案系统,${id},S1,INTERROGATION,2026-03-04 09:10,,`), [names[2]]: steps(`V,办案系统,${id},S1,,,,`) }
    await handIn(zipped(Object.keys(parts).toSorted().map(name => ({ name, content: parts[name]! }))))
    assert.deepEqual((await act(id)).steps, left)
  }
})
