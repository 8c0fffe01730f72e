import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { MappingPreview, Problem, RecordImportDetail, SavedMapping } from '../contract/index.ts'
import { zipped } from '../../../test/hostile/zipped.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { write } from '../../../test/office.ts'

const office = await recordsOffice('2026-11-20')
const { send } = office
const market = await office.as('659801-market')
const transport = await office.as('659801-transport')

const file = '流水号,立案号,程序,机关,相对人,类型,罚款（万元）,决定时间,立案时间,代码,结果,种类\n'
  + '1,甲市监罚案〔2026〕71号,一般,甲县市监局,某某超市,企业,0.5,2026年4月1日,2026/3/2,91350100M000100Y43,处罚,罚款\n'
const mapping = {
  kind: 'penalty' as const,
  columns: [
    { from: '流水号', to: 'sourceRecordId' }, { from: '立案号', to: 'actionNo' }, { from: '程序', to: 'procedureType', values: { 一般: 'ORDINARY' } }, { from: '机关', to: 'bodyCode', values: { 甲县市监局: '659801-market' } },
    { from: '相对人', to: 'name' }, { from: '类型', to: 'partyType', values: { 企业: 'ORG' } }, { from: '罚款（万元）', to: 'fineAmount', tenThousands: true }, { from: '决定时间', to: 'decidedAt' },
    { from: '立案时间', to: 'caseFiledAt' }, { from: '代码', to: 'uscc' }, { from: '结果', to: 'decisionResult', values: { 处罚: 'PENALISE' } }, { from: '种类', to: 'penaltyKindsText', values: { 罚款: 'FINE' } },
  ],
  fixed: { sourceSystem: '老系统' },
}

async function sendFile<T>(by: typeof market, path: string, more: Readonly<Record<string, string>> = {}, content: string | Buffer = file) {
  const boundary = randomUUID()
  const fields = Object.entries(more).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')
  const head = `${fields}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="台账.csv"\r\ncontent-type: text/csv\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)])
  return await send<T>(by, 'POST', path, payload, { ...write(), 'content-type': `multipart/form-data; boundary=${boundary}` })
}
const save = (by: typeof market, id: string, after: number | null, more: object = {}) => send<Problem>(by, 'POST', '/api/record-mappings', { id, name: '老系统台账', mapping: { ...mapping, ...more }, after })
const list = async (by: typeof market) => (await send<{ items: SavedMapping[] }>(by, 'GET', '/api/record-mappings')).body.items

test('a file with columns of its own is refused with the way out, previewed, mapped, and taken by its header from then on', async () => {
  const before = await sendFile<RecordImportDetail>(market, '/api/record-imports')
  assert.match(before.body.says, /先在“列对照”里说明每一列是什么/)
  const suggested = await sendFile<MappingPreview>(market, '/api/record-previews')
  assert.equal(suggested.body.knownAs, null)
  assert.match(suggested.body.lacks!, /^还没有对应的必填项/)
  const tried = await sendFile<MappingPreview>(market, '/api/record-previews', { mapping: JSON.stringify(mapping) })
  assert.deepEqual([tried.body.lacks, tried.body.rows.map(({ line, problems }) => [line, problems])], [null, [[2, []]]])
  const id = randomUUID()
  assert.equal((await save(market, id, null)).status, 204)
  const taken = await sendFile<RecordImportDetail>(market, '/api/record-imports')
  assert.deepEqual([taken.body.says, taken.body.formatName], ['新增1条。', '行政处罚（老系统台账）'])
  assert.equal((await sendFile<MappingPreview>(market, '/api/record-previews')).body.saved?.id, id)
  const [row] = await list(market)
  assert.deepEqual([row?.version, row?.used], [1, 1])
})

test('it belongs to its organ; nobody writes over a version that he has not seen; every version is kept', async () => {
  const id = randomUUID()
  await save(market, id, null)
  assert.equal((await save(market, id, null)).body.code, 'mapping.changed')
  assert.equal((await save(market, id, 1, { fixed: { sourceSystem: '新系统' } })).status, 204)
  assert.deepEqual((await list(transport)).map(({ id: seen }) => seen), [])
  assert.notEqual((await save(transport, id, 2)).status, 204)
  const kept = await office.db.superuser`select version, account_name from record_mapping where id = ${id} order by version`
  assert.equal(kept.length, 2)
  const audited = await office.db.superuser`select act from audit_entry where subject_id = ${id}`
  assert.deepEqual(audited.map(({ act }) => act as string), ['mapping.saved', 'mapping.saved'])
})

test('a retired one reads no file', async () => {
  for (const { id } of await list(market)) assert.equal((await send(market, 'POST', `/api/record-mappings/${id}/retirement`, {})).status, 204)
  assert.match((await sendFile<RecordImportDetail>(market, '/api/record-imports')).body.says, /不是能识别的表头|先在“列对照”里/)
})

test('a mapping that leaves out what is required is not saved, with what is missing', async () => {
  const { status, body } = await save(market, randomUUID(), null, { fixed: {} })
  assert.deepEqual([status, body.code], [422, 'mapping.incomplete'])
  assert.match(body.sentence, /来源系统/)
})

const materials = '案件编号,材料号,种类,材料,取得日\n1,C1,书,账册,２０２６年３月５日\n1,C2,物,"=HYPERLINK(""http://x"")",5/3/2026\n1,C3,证人,"供词, ""续""",\n'
const ofMaterials = {
  kind: 'evidence' as const, fixed: { sourceSystem: '老系统' },
  columns: [
    { from: '案件编号', to: 'sourceRecordId' }, { from: '材料号', to: 'evidenceId' }, { from: '种类', to: 'evidenceType', values: { 书: 'DOCUMENT', 物: 'OBJECT' } },
    { from: '材料', to: 'name' }, { from: '取得日', to: 'obtainedAt', days: 'dayFirst' as const },
  ],
}
const parcel = zipped([{ name: '导出/台账.csv', content: file }, { name: '导出/材料.csv', content: materials }])

test('an archive of a sender\'s own tables: each is previewed and mapped by itself, and the whole is taken by its headers, wrong rows apart', async () => {
  const suggested = await sendFile<MappingPreview>(market, '/api/record-previews', {}, parcel)
  assert.deepEqual([suggested.body.part, suggested.body.parts.map(({ name, knownAs }) => `${name} ${knownAs}`)], ['导出/台账.csv', ['导出/台账.csv null', '导出/材料.csv null']])
  await send(market, 'POST', '/api/record-mappings', { id: randomUUID(), name: '台账', mapping, after: null })
  const second = await sendFile<MappingPreview>(market, '/api/record-previews', {}, parcel)
  assert.deepEqual([second.body.part, second.body.mapping.kind, second.body.parts[0]?.knownAs], ['导出/材料.csv', 'evidence', '台账'])
  const first = await sendFile<MappingPreview>(market, `/api/record-previews?part=${encodeURIComponent('导出/台账.csv')}`, {}, parcel)
  assert.deepEqual([first.body.saved?.name, first.body.mapping.kind], ['台账', 'penalty'])
  const tried = await sendFile<MappingPreview>(market, '/api/record-previews', { mapping: JSON.stringify(ofMaterials) }, parcel)
  assert.deepEqual([tried.body.lacks, tried.body.rows.map(({ line, problems }) => `${line} ${problems.map(({ field }) => field).join()}`)], [null, ['2 ', '3 ', '4 种类']])
  await send(market, 'POST', '/api/record-mappings', { id: randomUUID(), name: '材料', mapping: ofMaterials, after: null })
  const { body } = await sendFile<RecordImportDetail>(market, '/api/record-imports', {}, parcel)
  assert.deepEqual(body.files.map(({ formatName, rows, refused }) => `${formatName} ${rows} ${refused}`), ['行政处罚（台账） 1 0', '证据（材料） 3 1'])
  const [act] = await office.db.superuser<{ evidence: { name: string, obtainedAt: string }[] }[]>`select content->'evidence' as evidence from enforcement_record where source_system = '老系统'`
  assert.deepEqual(act?.evidence.map(({ name, obtainedAt }) => `${name} ${obtainedAt}`), ['账册 2026-03-05', '=HYPERLINK("http://x") 2026-03-05'])
  assert.deepEqual((await list(market)).map(({ name, used }) => `${name} ${used}`).toSorted(), ['台账 1', '材料 1'])
})

test('a quote that does not end refuses the whole archive, with the name of the file', async () => {
  const { body } = await sendFile<RecordImportDetail>(market, '/api/record-imports', {}, zipped([{ name: '台账.csv', content: file }, { name: '材料.csv', content: materials.replace('账册', '"账册') }]))
  assert.equal(body.state, 'failed')
  assert.match(body.says, /^压缩包里的“材料.csv”：第3行：引号闭合之后还有内容/)
})

test('a mapping for a child table names what tells whose row it is', async () => {
  const { status, body } = await send<Problem>(market, 'POST', '/api/record-mappings', { id: randomUUID(), name: '材料', mapping: { ...ofMaterials, columns: ofMaterials.columns.slice(1) }, after: null })
  assert.deepEqual([status, body.code], [422, 'mapping.incomplete'])
  assert.match(body.sentence, /源记录号/)
})
