import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { pino } from 'pino'
import { testDatabase } from '../../../test/database.ts'
import { ownFolder } from '../../../test/folder.ts'
import { testSeals } from '../../../test/seals.ts'
import { statuteShelf } from '../../../test/statuteShelf.ts'
import { lookForPatterns } from '../../jobs/patterns.ts'
import { writeWorld } from './folder.ts'
import { importWorld } from './load.ts'
import { countiesFor } from './places.ts'
import { worldOf } from './world.ts'

const today: Day = '2026-11-20'
const db = await testDatabase()
const folder = await ownFolder()
after(async () => {
  await db.drop()
  await folder.remove()
})

/** The full figure is 100,000: XIEZHI_RECORDS=100000. */
const count = Number(process.env['XIEZHI_RECORDS'] ?? 1_500)

async function written(name: string, seed: number, many: number): Promise<string> {
  const path = join(folder.path, name)
  await writeWorld(worldOf({ seed, count: many, counties: countiesFor(many), today, from: addDays(today, -300), to: addDays(today, -190), flawedOneIn: 10 }), path, { seed, today })
  return path
}

const digest = async (path: string) => {
  const names = (await readdir(path)).sort()
  return createHash('sha256').update(Buffer.concat(await Promise.all(names.map(name => readFile(join(path, name)))))).digest('hex')
}

test('同一个种子生成同样的文件，另一个种子不同', async () => {
  const [first, again, other] = [await digest(await written('a', 7, 60)), await digest(await written('b', 7, 60)), await digest(await written('c', 8, 60))]
  assert.equal(again, first)
  assert.notEqual(other, first)
})

interface Answer { readonly breaks?: readonly string[], readonly group?: string, readonly bodyCode: string, readonly sourceRecordId: string, readonly records?: readonly string[] }

/** What differs between two lists, each entry as often as it stands there. */
function apart(found: readonly string[], planted: readonly string[]): { missing: string[], wrong: string[] } {
  const left = new Map<string, number>()
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1)
  const missing = planted.filter(one => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
  return { missing, wrong: [...left].flatMap(([one, count]) => Array.from({ length: Math.max(0, count) }, () => one)) }
}

test(`生成的世界（${count}条执法数据）用产品自己的导入装入空库，扫描和夜间监测发现的正是所埋的，此外一处也没有`, async (t) => {
  const path = await written('world', 20_261_120, count)
  const deps = { sql: db.sql, laws: statuteShelf(), today: () => today, seals: testSeals, log: pino({ level: 'silent' }) }
  const done = await importWorld(deps, path)
  const refused = await db.superuser<{ problems: unknown }[]>`select distinct problems::text as problems from record_quarantine limit 5`
  assert.deepEqual([done.state, done.refused, refused.map(({ problems }) => problems)], ['done', 0, []], done.says)
  await lookForPatterns(deps)
  const key = (await readFile(join(path, '答案.ndjson'), 'utf8')).trim().split('\n').map(line => JSON.parse(line) as Answer)
  const planted = key.flatMap(({ breaks, group, bodyCode, sourceRecordId, records }) => breaks ? breaks.map(norm => `${norm} ${sourceRecordId}`) : [`${group!} ${bodyCode} ${[...records!].sort().join()}`])
  const found = await db.superuser<{ norm: string, body: string, says: string, record: string | null, records: string[] | null }[]>`
    select norm, alert.body_id as body, says, record.source_record_id as record,
      (select array_agg(source_record_id) from enforcement_record where id = any(alert.records)) as records
    from alert left join enforcement_record record on record.id = alert.record_id where alert.state = 'new'`
  const { missing, wrong } = apart(found.map(({ norm, body, record, records }) => record !== null ? `${norm} ${record}` : `${norm} ${body} ${[...records ?? []].sort().join()}`), planted)
  const [{ taken }] = await db.superuser<[{ taken: number }]>`select count(*)::int as taken from enforcement_record`
  t.diagnostic(`${taken}条执法数据，埋有${planted.length}处，发现${found.length}处，遗漏${missing.length}处，误报${wrong.length}处`)
  assert.ok(planted.length > count / 20)
  assert.deepEqual({ missing: missing.slice(0, 40), wrong: wrong.slice(0, 40), counts: [missing.length, wrong.length] }, { missing: [], wrong: [], counts: [0, 0] })
})
