import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { isAway } from '../database/away.ts'
import { withDatabase } from '../database/connect.ts'
import { importRecords } from './import.ts'
import { quarantineFile } from './quarantine.ts'
import { cancelImport, findImport, problemsOf, quarantined } from '../store/records/imports.ts'
import { reading, within, worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { db, deps, handIn } = office

/** Each test works on source numbers of its own, so that they share a database and not their rows. */
const stored = async (...ids: string[]) => [...await db.superuser<{ id: string, version: number, decided: string }[]>`
  select source_record_id as id, version, decided_on as decided from enforcement_record where source_record_id = any(${ids}) order by source_record_id`]
const problems = (id: string) => reading(db.sql, worker, tx => problemsOf(tx, id, 100))
const told = async (id: string) => (await problems(id)).map(({ line, code, field }) => `${line} ${code} ${field}`)

test('rows in order enter with their alerts; bad rows are kept out with line, field, code and sentence', async () => {
  const done = await handIn(penaltyFile(penaltyRow('a1'), penaltyRow('a2', { servedAt: '2026-04-30' }), penaltyRow('a3', { decidedAt: '2026-02-30' }), penaltyRow('a4', { bodyCode: 'nobody' })))
  assert.equal(done.says, '新增2条，2行未入库，可以下载修改后重新导入，产生预警1条。')
  assert.deepEqual([done.state, done.rows, done.added, done.refused, done.alerts], ['done', 4, 2, 2, 1])
  assert.deepEqual(await stored('a1', 'a2', 'a3', 'a4'), [{ id: 'a1', version: 1, decided: '2026-04-01' }, { id: 'a2', version: 1, decided: '2026-04-01' }])
  assert.deepEqual(await told(done.id), ['4 E103 decidedAt', '5 E501 bodyCode'])
  const [alert] = await db.superuser`select norm, state, alert.org_path as path from alert join enforcement_record record on record.id = record_id where source_record_id = 'a2'`
  assert.deepEqual({ ...alert }, { norm: 'penalty-service-overdue', state: 'new', path: '/650000-gov/659801-gov/659801-market/' })
})

test('the same file again changes nothing; a changed row becomes a new version, the old one is kept', async () => {
  const file = penaltyFile(penaltyRow('b1'), penaltyRow('b2', { servedAt: '2026-04-30' }))
  await handIn(file)
  const again = await handIn(file)
  assert.deepEqual([again.added, again.changed, again.unchanged, again.alerts], [0, 0, 2, 0])
  const changed = await handIn(penaltyFile(penaltyRow('b1', { decidedAt: '2026-04-02' }), penaltyRow('b2', { servedAt: '2026-04-30' })))
  assert.deepEqual([changed.added, changed.changed, changed.unchanged], [0, 1, 1])
  assert.deepEqual(await stored('b1', 'b2'), [{ id: 'b1', version: 2, decided: '2026-04-02' }, { id: 'b2', version: 1, decided: '2026-04-01' }])
  const [former] = await db.superuser`select version.version, version.content->>'decidedAt' as decided from record_version version join enforcement_record record on record.id = record_id where source_record_id = 'b1'`
  assert.deepEqual({ ...former }, { version: 1, decided: '2026-04-01' })
})

test('an alert lapses when the record is corrected, and comes again when it is broken again', async () => {
  const states = async () => (await db.superuser`
    select event.says, alert.state from alert_event event join alert on alert.id = alert_id join enforcement_record record on record.id = record_id
    where source_record_id = 'c1' order by event.id`).map(({ says, state }) => `${says} ${state}`)
  await handIn(penaltyFile(penaltyRow('c1', { servedAt: '2026-04-30' })))
  await handIn(penaltyFile(penaltyRow('c1')))
  assert.deepEqual(await states(), ['机器发现 lapsed', '数据或者规则变化后不再命中 lapsed'])
  await handIn(penaltyFile(penaltyRow('c1', { servedAt: '2026-04-29' })))
  assert.equal((await states()).at(-1), '数据或者规则变化后再次发现 new')
})

test('a record that its sender withdraws breaks nothing any more', async () => {
  await handIn(penaltyFile(penaltyRow('d1', { servedAt: '2026-04-30' })))
  await handIn(penaltyFile(penaltyRow('d1', { servedAt: '2026-04-30', rowAction: 'V' })))
  const [row] = await db.superuser`select record.voided, alert.state from alert join enforcement_record record on record.id = record_id where source_record_id = 'd1'`
  assert.deepEqual({ ...row }, { voided: true, state: 'lapsed' })
})

test('a record that stands twice in one file: the first is taken, the second told of the first', async () => {
  const done = await handIn(penaltyFile(penaltyRow('e1'), penaltyRow('e2'), penaltyRow('e1', { decidedAt: '2026-04-02' })))
  assert.deepEqual([done.added, done.refused], [2, 1])
  const [problem] = await problems(done.id)
  assert.deepEqual([problem?.line, problem?.code], [4, 'E601'])
  assert.match(problem!.says, /^与第2行是同一条记录/)
  const [row] = await reading(db.sql, worker, tx => quarantined(tx, done.id, 0, 10))
  assert.deepEqual(row?.cells, penaltyRow('e1', { decidedAt: '2026-04-02' }).split(','))
})

test('the same record again thousands of rows later is told of the first; the same long file again changes nothing', async () => {
  const rows = Array.from({ length: 2_200 }, (_, at) => penaltyRow(`long${at}`))
  const file = penaltyFile(...rows, penaltyRow('long7', { decidedAt: '2026-04-02' }))
  const first = await handIn(file)
  assert.deepEqual([first.added, first.refused], [2_200, 1])
  assert.match((await problems(first.id))[0]!.says, /^与前面的一行是同一条记录/)
  const again = await handIn(file)
  assert.deepEqual([again.added, again.changed, again.unchanged, again.refused], [0, 0, 2_200, 1])
})

for (const [name, encode] of [
  ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
  ['UTF-16LE', (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
] as const) {
  test(`a file in ${name}, in pieces that cut letters in two`, async () => {
    const done = await handIn(encode(penaltyFile(penaltyRow(`f-${name}`))), { pieces: 7 })
    assert.deepEqual([done.state, done.encoding, done.added], ['done', name, 1])
  })
}

for (const [title, file, code, line, says] of [
  ['an unclosed quote', penaltyFile(penaltyRow('g1'), '"A,办案系统'), 'E100', 3, /^第3行的双引号没有闭合.*没有任何数据入库。$/],
  ['an unknown column', `${penaltyFile(penaltyRow('g1')).replace('decidedAt', 'decideAt')}`, 'E101', 1, /“decideAt”不是行政处罚（本平台格式）的列名，是不是“decidedAt”？/],
  ['a missing column', `${penaltyFile(penaltyRow('g1')).replace('actionNo,', '')}`, 'E101', 1, /第1行缺少必需的列：actionNo（案号）/],
  ['a file without rows', penaltyFile(), 'empty', null, /^文件只有表头，没有数据。/],
  ['an empty file', '', 'empty', null, /^文件是空的/],
  ['a JSON array', '[{}]', 'E100', 1, /^这是一个 JSON 数组/],
] as const) {
  test(`${title} is refused whole, with a sentence and the line`, async () => {
    const done = await handIn(file)
    assert.deepEqual([done.state, done.code, done.line], ['failed', code, line])
    assert.match(done.says, says)
    assert.deepEqual(await stored('g1'), [])
  })
}

test('a row with too many or too few columns is kept out, the others enter', async () => {
  const done = await handIn(penaltyFile(penaltyRow('h1'), `${penaltyRow('h2')},more`, 'A,办案系统'))
  assert.deepEqual([done.added, done.refused], [1, 2])
  assert.deepEqual((await problems(done.id)).map(({ says }) => says), [
    '第3行有20列，表头有19列。请核对是否少了逗号，或者单元格里的逗号没有加引号。', '第4行有2列，表头有19列。请核对是否少了逗号，或者单元格里的逗号没有加引号。',
  ])
})

test('NDJSON: each line a record, a broken line is kept out', async () => {
  const record = (id: string) => JSON.stringify({
    actionKind: 'coercion', sourceSystem: '办案系统', sourceRecordId: id, actionNo: id, bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43',
    itemCode: 'QZ0101', areaCode: '659801',
    coercion: {
      type: 'SEIZE', startedAt: '2026-03-02T10:00', approvedAt: '2026-03-02T09:00', decisionDeliveredAt: '2026-03-02T10:30', listDeliveredAt: '2026-03-02T10:30', onsiteRecordId: '现场笔录1号',
    },
  })
  const done = await handIn(`${record('i1')}\n{"actionKind":\n\n${record('i2')}`)
  assert.deepEqual([done.formatName, done.added, done.refused, done.alerts], ['NDJSON', 2, 1, 2])
  assert.deepEqual(await told(done.id), ['2 E100 null'])
})

test('an agency reports for itself alone', async () => {
  const done = await handIn(penaltyFile(penaltyRow('j1'), penaltyRow('j2', { bodyCode: '659801-transport' })), { sender: '659801-market' })
  assert.deepEqual([done.added, done.refused], [1, 1])
  assert.deepEqual((await problems(done.id)).map(({ code, says }) => `${code} ${says}`), ['E801 你所在的机关不能代甲县交通运输局报送。'])
  assert.deepEqual((await stored('j1', 'j2')).map(({ id }) => id), ['j1'])
})

test('a year without a holiday notice: taken, with a warning that names the year', async () => {
  const done = await handIn(penaltyFile(penaltyRow('k1', { caseFiledAt: '2018-03-01', priorNoticeAt: '2018-03-20', decidedAt: '2018-04-03', servedAt: '2018-04-04' })))
  assert.deepEqual([done.added, done.warnings], [1, 1])
  assert.match((await problems(done.id))[0]!.says, /^没有2018年的全国放假调休通知/)
})

test('identity numbers lie masked, in the tables and in quarantine, and such a row can be handed in again', async () => {
  const person = { partyType: 'PERSON', uscc: '', idType: 'ID_CARD', idNo: '11010519491231002X' }
  const done = await handIn(penaltyFile(penaltyRow('l1', person), penaltyRow('l2', { ...person, fineAmount: 'many' })))
  const kept = JSON.stringify([await db.superuser`select content from enforcement_record where source_record_id = 'l1'`, await db.superuser`select cells from record_quarantine where import_id = ${done.id}`])
  assert.equal(kept.split('110105********002X').length, 3)
  assert.equal((await handIn(penaltyFile(penaltyRow('l2', { ...person, idNo: '110105********002X' })))).added, 1)
})

test('the quarantine file has the sender\'s columns and the reasons, and is taken once it is corrected', async () => {
  const done = await handIn(penaltyFile(penaltyRow('m1', { name: '=1+1', decidedAt: '2026-02-30' }), penaltyRow('m2')))
  let file = ''
  for await (const part of quarantineFile(deps, worker, done.id, 'whole')) file += part
  const [head, row, end] = file.split('\r\n')
  assert.equal(head, `\ufeff${penaltyFile().trim()},行号（导入结果）,未入库原因（导入结果）`)
  assert.match(row!, /'=1\+1,.*,2,E103 决定日“2026-02-30”不是有效日期/)
  assert.equal(end, '')
  const again = await handIn(file.replace('2026-02-30', '2026-04-01'))
  assert.deepEqual([again.added, again.refused], [1, 0])
  const [corrected] = await db.superuser`select party from enforcement_record where source_record_id = 'm1'`
  assert.equal(corrected?.['party'], '=1+1')
})

test('one key for one file: the same again is answered from the first time, another is refused, a failed one may be tried again', async () => {
  const id = randomUUID()
  await handIn('', { id })
  const first = await handIn(penaltyFile(penaltyRow('n1')), { id })
  assert.equal(first.state, 'done')
  assert.deepEqual((await handIn(penaltyFile(penaltyRow('n1')), { id })).endedAt, first.endedAt)
  await assert.rejects(handIn(penaltyFile(penaltyRow('n2')), { id }), /已经用于另一个文件/)
})

test('a version that the sender counts must count on', async () => {
  const hand = (version: number, actionNo: string) => handIn(JSON.stringify({
    actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: 'o1', version, actionNo, bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43',
    procedureType: 'ORDINARY', caseFiledAt: '2026-11-02',
  }))
  assert.equal((await hand(3, '甲')).added, 1)
  const stale = await hand(3, '乙')
  assert.deepEqual([stale.changed, stale.refused], [0, 1])
  assert.match((await problems(stale.id))[0]!.says, /^平台已有这条记录的第3版/)
  assert.equal((await hand(5, '乙')).changed, 1)
  assert.equal((await stored('o1'))[0]?.version, 5)
})

test('a wish to cancel is heard: nothing has entered, and the import says so', async () => {
  const id = randomUUID()
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(penaltyFile(penaltyRow('p1')))
    await within(db.sql, worker, tx => cancelImport(tx, id))
    for (let number = 2; ; number++) yield Buffer.from(`${penaltyRow(`p${number}`)}\n`)
  }
  const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id, fileName: 'endless.csv', bytes: slowly(), bytesTotal: null })
  assert.deepEqual([done.state, done.says], ['cancelled', '已取消，没有任何数据入库。'])
  assert.deepEqual(await stored('p1'), [])
})

test('a wish to cancel that is given just before an import begins anew by itself is heard', async () => {
  const id = randomUUID()
  async function* ended(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(penaltyFile(penaltyRow('w1')))
    await within(db.sql, worker, tx => cancelImport(tx, id))
    throw Object.assign(new Error('as of two imports that wait for each other one is ended'), { code: '40P01' })
  }
  const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id, fileName: 'file.csv', bytes: ended(), bytesTotal: null })
  assert.deepEqual([done.state, await stored('w1')], ['cancelled', []])
  assert.equal((await handIn(penaltyFile(penaltyRow('w1')), { id })).state, 'done', 'the wish was for that time')
})

test('while it runs, others see how far it is', async () => {
  const id = randomUUID()
  const seen: string[] = []
  async function* watched(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(penaltyFile(penaltyRow('q1')))
    for (let number = 2; seen.length === 0; number++) {
      yield Buffer.from(`${penaltyRow(`q${number}`)}\n`)
      const row = await reading(db.sql, worker, tx => findImport(tx, id))
      if (row!.rows > 0) seen.push(`${row!.state} ${row!.says}`)
    }
  }
  const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id, fileName: 'slow.csv', bytes: watched(), bytesTotal: null })
  assert.match(seen[0]!, /^receiving 正在接收：已读取\d+行$/)
  assert.equal(done.state, 'done')
})

test('an import whose process died is told as interrupted, without anybody having swept', async () => {
  const id = randomUUID()
  await db.superuser`insert into record_import (id, account_name, org_path, file_name, says, started_at) values (${id}, '某甲', '/', 'x.csv', '正在接收文件', now() - interval '1 minute')`
  const row = await reading(db.sql, worker, tx => findImport(tx, id))
  assert.deepEqual([row?.state, row?.code], ['failed', 'interrupted'])
  assert.equal((await handIn(penaltyFile(penaltyRow('r1')), { id })).state, 'done')
})

test('two files about the same records at once: both end, each record once', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `s${at}`)
  const [a, b] = await Promise.all([handIn(penaltyFile(...rows.map(id => penaltyRow(id)))), handIn(penaltyFile(...rows.toReversed().map(id => penaltyRow(id))))])
  assert.deepEqual([a.added + b.added, a.unchanged + b.unchanged], [300, 300])
})

test('two files at once that say different things of the same records: the later one makes the second version', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `u${at}`)
  const [a, b] = await Promise.all([handIn(penaltyFile(...rows.map(id => penaltyRow(id)))), handIn(penaltyFile(...rows.map(id => penaltyRow(id, { decidedAt: '2026-04-02' }))))])
  assert.deepEqual([a.added + b.added, a.changed + b.changed, a.unchanged + b.unchanged], [50, 50, 0])
})

test('where the database is away before an import begins, that is what is told', async () => {
  await withDatabase('postgres://nobody@127.0.0.1:9/none', async sql => {
    await assert.rejects(importRecords({ ...deps, sql }, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: 'x', records: [] }), isAway)
  })
})

test('a fault in the middle leaves nothing, and the import says that it failed', async () => {
  const id = randomUUID()
  async function* torn(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(penaltyFile(penaltyRow('t1')))
    throw new Error('the line went dead')
  }
  await assert.rejects(importRecords(deps, { viewer: worker, account: null, organ: null }, { id, fileName: 'x.csv', bytes: torn(), bytesTotal: null }), /the line went dead/)
  const row = await reading(db.sql, worker, tx => findImport(tx, id))
  assert.deepEqual([row?.state, row?.code], ['failed', 'fault'])
  assert.deepEqual(await stored('t1'), [])
})

test('midnight passes while a file comes in: the whole of it came on the day on which it began', async () => {
  const late = (id: string) => penaltyRow(id, { caseFiledAt: '2026-03-02', decidedAt: '2026-08-03', priorNoticeAt: '2026-07-20', servedAt: '2026-08-04' })
  const [head, ...rows] = penaltyFile(late('eve'), late('morning')).split('\n')
  async function* overMidnight(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${head}\n${rows[0]}\n`)
    office.goTo('2026-11-21', '00:00')
    yield Buffer.from(`${rows[1]}\n`)
  }
  const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: 'x.csv', bytes: overMidnight(), bytesTotal: null })
  office.goTo('2026-11-20')
  assert.deepEqual([done.state, done.added], ['done', 2])
  const days = await db.superuser`select distinct raised_on::text as day from alert join enforcement_record record on record.id = record_id where source_record_id in ('eve', 'morning')`
  assert.deepEqual([...days], [{ day: '2026-11-20' }])
})
