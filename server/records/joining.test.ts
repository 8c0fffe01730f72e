import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { findImport, partsOf, problemsOf } from '../store/records/imports.ts'
import { formerVersions, findRecord } from '../store/records/records.ts'
import { reading, worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import { zipped } from '../../test/hostile/zipped.ts'

const office = await recordsOffice('2026-11-20')
const { db, handIn } = office

const evidenceHeader = 'sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt'
const evidence = (...rows: readonly string[]): string => [evidenceHeader, ...rows, ''].join('\n')
const row = (act: string, id: string, more = '账册,2026-03-05 10:00'): string => `办案系统,${act},${id},OBJECT,${more}`
const stepsHeader = 'sourceSystem,sourceRecordId,stepId,stepType,startedAt,officer1Name,officer1CertNo'
const steps = (...rows: readonly string[]): string => [stepsHeader, ...rows, ''].join('\n')
const archive = (files: Readonly<Record<string, string>>): Buffer => zipped(Object.entries(files).map(([name, content]) => ({ name, content })))

async function act(id: string) {
  const [found] = await db.superuser<{ id: number }[]>`select id from enforcement_record where source_record_id = ${id}`
  if (!found) return null
  const [now, before] = await reading(db.sql, worker, async tx => [(await findRecord(tx, found.id))!, await formerVersions(tx, found.id)] as const)
  return { version: now.version, names: now.record.evidence.map(({ name }) => name), steps: now.record.steps.length, unreported: now.record.unreported, before: before.map(({ version, record }) => `${version} ${record.evidence.length}`) }
}
const told = (id: string) => reading(db.sql, worker, async tx => (await problemsOf(tx, id, 100)).map(({ line, code, field }) => `${line} ${code} ${field}`))
const waiting = async (id: string) => (await db.superuser`select line, resubmitted_in is not null as over from record_quarantine where source_record_id = ${id} order by at, line`).map(({ line, over }) => `${line} ${over ? 'over' : 'waits'}`)

test('压缩包：行为表和几张子表一起交，行为第一版就是完整的', async () => {
  const done = await handIn(archive({
    '2026/20_penalty.csv': penaltyFile(penaltyRow('a1'), penaltyRow('a2')), '2026/32_evidence.csv': evidence(row('a1', 'Z1'), row('a1', 'Z2', '照片,')), '2026/30_steps.csv': steps('办案系统,a1,S1,ONSITE_INSPECTION,2026-03-04 09:10,冯二,执1'),
    '__MACOSX/._20_penalty.csv': 'x', '说明.docx': 'x',
  }))
  assert.deepEqual([done.state, done.formatName, done.rows, done.added, done.changed, done.refused], ['done', '3个文件', 5, 2, 0, 0])
  assert.deepEqual((await act('a1'))?.names, ['账册', '照片'])
  assert.deepEqual([(await act('a1'))?.version, (await act('a1'))?.steps, (await act('a2'))?.names], [1, 1, []])
  // The source tells of the evidence of the one, and not of the other.
  assert.deepEqual([(await act('a1'))?.unreported.includes('evidence'), (await act('a2'))?.unreported.includes('evidence')], [false, true])
  const parts = await reading(db.sql, worker, tx => partsOf(tx, done.id))
  assert.deepEqual(parts.map(({ fileName, rows, says }) => `${fileName} ${rows} ${says.replace(/，产生预警.*/, '。')}`), ['file.csv › 20_penalty.csv 2 新增2条。', 'file.csv › 30_steps.csv 1 1行已并入所属行为。', 'file.csv › 32_evidence.csv 2 2行已并入所属行为。'])
})

test('同一压缩包再交一次：什么也不变', async () => {
  const file = archive({ 'b.csv': penaltyFile(penaltyRow('b1')), 'c.csv': evidence(row('b1', 'Z1')) })
  await handIn(file)
  const again = await handIn(file)
  assert.deepEqual([again.added, again.changed, again.unchanged, again.refused, (await act('b1'))?.version], [0, 0, 1, 0, 1])
})

test('子表单独交：更新它指明的行为，成为新的一版；再交一次不变；行为表再交，子表的内容还在', async () => {
  await handIn(penaltyFile(penaltyRow('c1'), penaltyRow('c2')))
  const done = await handIn(evidence(row('c1', 'Z1')))
  assert.deepEqual([done.formatName, done.changed], ['证据（子表）', 1])
  assert.match(done.says, /^更新1条/)
  assert.deepEqual(await act('c1').then(one => [one?.version, one?.names, one?.before]), [2, ['账册'], ['1 0']])
  assert.deepEqual(await handIn(evidence(row('c1', 'Z1'))).then(({ changed, unchanged }) => [changed, unchanged]), [0, 1])
  assert.deepEqual(await handIn(penaltyFile(penaltyRow('c1'), penaltyRow('c2'))).then(({ changed, unchanged }) => [changed, unchanged]), [0, 2])
  await handIn(penaltyFile(penaltyRow('c1', { decidedAt: '2026-04-02' })))
  assert.deepEqual(await act('c1').then(one => [one?.version, one?.names]), [3, ['账册']])
  await handIn(evidence(row('c1', 'Z1', '账册两本,2026-03-05 10:00'), row('c1', 'Z9', '录音,')))
  assert.deepEqual(await act('c1').then(one => [one?.version, one?.names]), [4, ['账册两本', '录音']])
})

test('子表先到：等行为报来，自动并入；行为没有来的，继续等', async () => {
  const early = await handIn(evidence(row('d1', 'Z1'), row('d2', 'Z1')))
  assert.deepEqual([early.changed, early.refused, early.says], [0, 2, '2行未入库（其中2行等所属行为报来，届时自动并入），可以下载修改后重新导入。'])
  assert.deepEqual(await told(early.id), ['2 E501 sourceRecordId', '3 E501 sourceRecordId'])
  const done = await handIn(penaltyFile(penaltyRow('d1')))
  assert.deepEqual([done.added, (await act('d1'))?.names, (await act('d1'))?.version], [1, ['账册'], 1])
  assert.deepEqual([await waiting('d1'), await waiting('d2')], [['2 over'], ['3 waits']])
})

test('行为有错没有入库：它的子表等着；行为改正后一起并入', async () => {
  const done = await handIn(archive({ 'e.csv': penaltyFile(penaltyRow('e1', { decidedAt: '2026-02-30' })), 'f.csv': evidence(row('e1', 'Z1')) }))
  assert.deepEqual([done.added, done.refused], [0, 2])
  await handIn(penaltyFile(penaltyRow('e1')))
  assert.deepEqual((await act('e1'))?.names, ['账册'])
})

test('子表里有错的一行留下，同一行为的其余各行照常并入；改正后从来源再交，销号', async () => {
  const done = await handIn(archive({ 'g.csv': penaltyFile(penaltyRow('g1')), 'h.csv': evidence(row('g1', 'Z1'), row('g1', 'Z2', '账册,2026-02-30'), row('g1', 'Z3', '账册,2027-01-05'), row('g1', 'Z4').replace('OBJECT', 'OBJECTS'), '办案系统,,Z5,OBJECT,账册,') }))
  assert.deepEqual([done.added, done.refused, (await act('g1'))?.names.length], [1, 4, 1])
  const [, part] = await reading(db.sql, worker, tx => partsOf(tx, done.id))
  assert.deepEqual(await told(part!.id), ['3 E103 obtainedAt', '4 E402 evidence.obtainedAt', '5 E201 evidenceType', '6 E102 sourceRecordId'])
  await handIn(evidence(row('g1', 'Z2'), row('g1', 'Z3'), row('g1', 'Z4')))
  assert.deepEqual([(await act('g1'))?.names.length, await waiting('g1')], [4, ['3 over', '4 over', '5 over']])
})

test('同一行为在行为表里写了两次：子表并入先前的一行，后一行照旧说明', async () => {
  const done = await handIn(archive({ 'i.csv': penaltyFile(penaltyRow('i1'), penaltyRow('i1', { decidedAt: '2026-04-02' })), 'j.csv': evidence(row('i1', 'Z1')) }))
  assert.deepEqual([done.added, done.refused, (await act('i1'))?.names], [1, 1, ['账册']])
})

test('列名写错、没有数据、文件太多：整个压缩包不入库，说出是哪一个文件', async () => {
  const refused = async (files: Readonly<Record<string, string>>) => {
    const { state, code, says } = await handIn(archive(files))
    return `${state} ${code} ${says}`
  }
  const wrong = await refused({ 'k.csv': penaltyFile(penaltyRow('k1')), '证据.csv': evidence(row('k1', 'Z1')).replace('obtainedAt', 'obtainAt') })
  assert.match(wrong, /^failed E101 压缩包里的“证据.csv”：第1行第6列“obtainAt”不是证据（子表）的列名，是不是“obtainedAt”？/)
  assert.equal(await act('k1'), null)
  assert.match(await refused({ 'k.csv': penaltyFile(), 'l.csv': evidence() }), /^failed empty 文件只有表头/)
  assert.match(await refused(Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`${at}.csv`, evidence()]))), /^failed E100 压缩包里有61个数据文件，一次最多60个/)
})

test('工作簿：行为和子表各在一张工作表；空的子表、说明和字典不算', async () => {
  const sheet = (name: string, text: string) => ({ name, rows: text.trim().split('\n').map(line => line.split(',')) })
  const done = await handIn(Buffer.from(await writeXlsx({ sheets: [sheet('处罚', penaltyFile(penaltyRow('m1'))), sheet('填写说明', '列名,含义\nname,名称'), sheet('证据', evidence(row('m1', 'Z1'))), sheet('过程', steps())] })))
  assert.deepEqual([done.state, done.formatName, done.added, (await act('m1'))?.names], ['done', '2个文件', 1, ['账册']])
})

test('只有两个机关都有这个记录号时才要写主体编码；别人的行为不能动', async () => {
  const transport = { bodyCode: '659801-transport' }
  await handIn(penaltyFile(penaltyRow('n1'), penaltyRow('n1', transport)))
  const unclear = await handIn(evidence(row('n1', 'Z1')))
  assert.deepEqual(await told(unclear.id), ['2 E501 bodyCode'])
  const clear = await handIn(`${evidenceHeader},bodyCode\n${row('n1', 'Z1')},659801-transport\n`)
  assert.equal(clear.changed, 1)
  const others = await handIn(`${evidenceHeader},bodyCode\n${row('n1', 'Z1')},659801-transport\n`, { sender: '659801-market' })
  assert.deepEqual(await told(others.id), ['2 E801 bodyCode'])
  const unseen = await handIn(evidence(row('n2', 'Z1')), { sender: '659801-market' })
  await handIn(penaltyFile(penaltyRow('n2', transport)))
  assert.equal(unseen.refused, 1)
})

test('预警随完整的行为产生：子表报明没有音像记录，缺数据就成了有疑或者合格', async () => {
  const alerts = async (id: string) => (await db.superuser<{ state: string }[]>`select alert.state from alert join enforcement_record record on record.id = record_id where source_record_id = ${id} and alert.state <> 'lapsed'`).length
  const done = await handIn(archive({ 'o.csv': penaltyFile(penaltyRow('o1', { servedAt: '2026-04-30' })), 'p.csv': evidence(row('o1', 'Z1')) }))
  assert.equal(done.alerts, await alerts('o1'))
  const [events] = await db.superuser<[{ count: number }]>`select count(*) as count from alert_event event join alert on alert.id = alert_id join enforcement_record record on record.id = record_id where source_record_id = 'o1' and event.says like '%不再命中%'`
  assert.equal(Number(events.count), 0)
})

test('一个行为的子表多得不合情理：多出的不并入，其余照常', async () => {
  const many = Array.from({ length: 2_010 }, (_, at) => row('q1', `Z${at}`, '照片,'))
  const done = await handIn(archive({ 'q.csv': penaltyFile(penaltyRow('q1')), 'r.csv': evidence(...many) }))
  assert.deepEqual([done.added, done.refused, (await act('q1'))?.names.length], [1, 10, 2_000])
  assert.equal((await reading(db.sql, worker, tx => findImport(tx, done.id)))?.rows, 2_011)
})
