import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Problem, RecordFile, RecordDetail } from '../contract/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { handIn as upload } from '../../../test/uploads.ts'
import { namedFiles } from '../../store/records/files.ts'
import { reading, worker } from '../../store/within.ts'

const office = await recordsOffice('2026-11-20')
const { send, db } = office
const [agency, clerk, elsewhere] = [await office.as('659801-market'), await office.as('659801-clerk'), await office.as('649801-clerk')]

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const contents = '现场检查笔录：检查时发现货架上的食品超过保质期，当事人当场确认。'

/** An act that names two files, one of them with its hash. */
async function act(id: string, sha256 = hashOf(contents)): Promise<number> {
  await office.handIn(JSON.stringify({
    actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: id, bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43', procedureType: 'ORDINARY', caseFiledAt: '2026-11-02',
    attachments: [{ name: '笔录.txt', mediaType: 'text/plain', size: Buffer.byteLength(contents), sha256, url: `https://files.example.cn/${id}` }, { name: '照片', url: 'NAS/1' }],
  }))
  const [row] = await db.superuser<[{ id: number }]>`select id from enforcement_record where source_record_id = ${id}`
  return row.id
}
const filesOf = async (id: number) => (await send<RecordDetail>(clerk, 'GET', `/api/records/${id}`)).body.files
const states = (files: readonly RecordFile[]) => files.map(({ name, delivery }) => `${name} ${delivery}`)

async function give(id: number, key: string, text: string, by = agency) {
  const { body } = await upload(office.app, by, '交来.txt', text)
  return await send<{ items: RecordFile[] } & Problem>(by, 'POST', `/api/records/${id}/files`, { key, upload: body.id })
}

test('报送的附件：名称、大小、哈希、在哪里；没有交来的，说未收到', async () => {
  const [named, photo] = await filesOf(await act('f1'))
  assert.deepEqual([named!.size, named!.sha256, named!.host, named!.delivery], [Buffer.byteLength(contents), hashOf(contents), 'files.example.cn', 'missing'])
  assert.deepEqual([photo!.host, photo!.url], [null, 'NAS/1'])
})

test('交来的原件与报送的哈希相同，交在哪一个名下都认得；可以打开', async () => {
  const id = await act('f2')
  const { status, body } = await give(id, 'attachments:照片', contents)
  assert.deepEqual([status, ...states(body.items)], [200, '笔录.txt intact', '照片 unproven'])
  const opened = await send(clerk, 'GET', `/api/records/${id}/files/${hashOf(contents)}`)
  assert.deepEqual([opened.status, opened.raw.toString(), opened.headers['content-security-policy']], [200, contents, "default-src 'none'; sandbox"])
})

test('交来的是另一个文件：照样收下，说明不一致；再交对的，就一致', async () => {
  const id = await act('f3')
  assert.deepEqual(states((await give(id, 'attachments:笔录.txt', '另一份笔录，内容已经改过。')).body.items), ['笔录.txt other', '照片 missing'])
  assert.deepEqual(states((await give(id, 'attachments:笔录.txt', contents)).body.items), ['笔录.txt intact', '照片 missing'])
})

test('来源更正哈希以后，交来的文件重新核对', async () => {
  const id = await act('f4', hashOf('错的'))
  assert.deepEqual(states((await give(id, 'attachments:笔录.txt', contents)).body.items), ['笔录.txt other', '照片 missing'])
  await act('f4')
  assert.deepEqual(states(await filesOf(id)), ['笔录.txt intact', '照片 missing'])
})

test('没有报送过的附件不收；别处的机关看不到，也打不开', async () => {
  const id = await act('f5')
  assert.deepEqual([(await give(id, 'attachments:没有', contents)).body.code], ['record.noSuchFile'])
  await give(id, 'attachments:笔录.txt', contents)
  assert.equal((await send(elsewhere, 'GET', `/api/records/${id}/files/${hashOf(contents)}`)).status, 404)
  assert.equal((await give(id, 'attachments:笔录.txt', contents, elsewhere)).status, 404)
})

test('各机关报送多少附件、收到多少原件、多少不一致', async () => {
  const [market] = await reading(db.sql, worker, tx => namedFiles(tx, { body: '659801-market', system: '办案系统' }))
  assert.deepEqual([market?.named, market?.intact, market?.other], [10, 5, 0])
  const plan = await db.superuser`explain select from enforcement_record where 'files.named' = any (tallies)`
  assert.match(JSON.stringify(plan), /enforcement_record_naming_files|Seq Scan/)
})
