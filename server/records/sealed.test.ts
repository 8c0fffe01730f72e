import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { personalValues } from '../../core/records/index.ts'
import { copyOut } from '../../test/copyOut.ts'
import { recordsOffice } from '../../test/recordsOffice.ts'
import { connect, type Sql } from '../database/connect.ts'
import { newKey } from '../seal/keys.ts'
import { type Seals, sealsOf } from '../seal/seals.ts'
import { testKeys, testSeals } from '../../test/seals.ts'
import { findRecord } from '../store/records/records.ts'
import { recordsToScan } from '../store/records/toScan.ts'
import { keyUses, resealNext, sealedTables } from '../store/records/sealing.ts'
import { opened, openedForMonitoring } from '../store/records/sealed.ts'
import { reading, within, worker } from '../store/within.ts'
import { quarantineFile } from './quarantine.ts'
import { resealAll } from './resealing.ts'

const { db, handIn } = await recordsOffice('2026-11-20')

const person = { idNo: '11010519491231002X', birthDate: '1949-12-31', phone: '13812345678', address: '甲省乙市丙县丁路1号', publicity: { text: '某某，电话13912345678' } }
const secrets = [person.idNo, person.birthDate, person.phone, '丁路1号', '13912345678']

const record = (id: string, more: object = {}) => ({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: `甲市监罚〔2026〕${id}号`, bodyCode: '659801-market', partyType: 'PERSON', name: '某某', idType: 'ID_CARD',
  procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING'] }, ...person, ...more,
})
const ndjson = (...records: object[]) => records.map(one => JSON.stringify(one)).join('\n')

/** Every table of the database as it would be dumped. */
async function dump(): Promise<Map<string, string>> {
  const tables = await db.superuser<{ name: string }[]>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
  const dumped = new Map<string, string>()
  for (const { name } of tables) {
    let text = ''
    await copyOut(db.superuser, name, new Writable({ decodeStrings: false, write: (chunk, _, done) => { text += String(chunk); done() } }))
    dumped.set(name, text)
  }
  return dumped
}

async function nowhereOpen(): Promise<void> {
  for (const [table, text] of await dump()) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${table} holds ${secret} in the clear`)
  }
}

async function wholeOf(id: string, seals: Seals = testSeals) {
  return await reading(db.sql, worker, async tx => {
    const [row] = await tx<{ id: number }[]>`select id from enforcement_record where source_record_id = ${id}`
    return opened(seals, (await findRecord(tx, row!.id))!)
  })
}
const valuesOf = async (id: string) => Object.fromEntries(personalValues((await wholeOf(id)).record).map(({ field, value }) => [field, value]))
const everything = { idNo: person.idNo, birthDate: person.birthDate, phone: person.phone, address: person.address, 'publicity.text': person.publicity.text }

test('of what was handed in about people nothing lies in the clear, in no table: taken, changed, refused, misread', async () => {
  await handIn(ndjson(record('a1'), record('a2', { phone: '13912345678' })))
  await handIn(ndjson(record('a1', { name: '某某某' })))
  const refused = await handIn(`${ndjson(record('a3', { decidedAt: 'never' }))}\n{"idNo":"${person.idNo}", "birthDate":`)
  assert.equal(refused.refused, 2)
  await handIn(ndjson(record('a4', { birthDate: `${person.birthDate}T99`, idNo: null })))
  await nowhereOpen()
  assert.deepEqual(await valuesOf('a1'), everything)
})

test('the same again changes nothing; a digit that the mask hides makes a new version', async () => {
  await handIn(ndjson(record('b1')))
  assert.equal((await handIn(ndjson(record('b1')))).unchanged, 1)
  assert.equal((await handIn(ndjson(record('b1', { phone: '13800005678' })))).changed, 1)
  assert.deepEqual(await valuesOf('b1'), { ...everything, phone: '13800005678' })
  const [former] = await db.superuser`select count(*)::int as count from record_version join enforcement_record record on record.id = record_id where source_record_id = 'b1' and record_version.sealed is not null`
  assert.equal(former?.['count'], 1)
})

test('one person is known again under different names and spellings, at different bodies; another is not', async () => {
  await handIn(ndjson(record('c1'), record('c2', { name: '某某（曾用名）', idNo: '11010519491231002x', bodyCode: '659801-transport' }), record('c3', { idNo: '110105194912310038' })))
  const rows = await db.superuser<{ key: string }[]>`select party_key as key from enforcement_record where source_record_id in ('c1', 'c2', 'c3') order by source_record_id`
  assert.equal(rows[0]!.key, rows[1]!.key)
  assert.notEqual(rows[0]!.key, rows[2]!.key)
  assert.match(rows[0]!.key, /^[0-9a-f]{64}$/)
})

test('whoever sent a row that was kept out has it whole again; in the hands of others it is masked', async () => {
  const done = await handIn(ndjson(record('d1', { decidedAt: 'never' })))
  const file = async (how: 'whole' | 'masked', seals: Seals = testSeals) => (await Array.fromAsync(quarantineFile({ sql: db.sql, seals }, worker, done.id, how))).join('')
  assert.match(await file('whole'), /11010519491231002X.*丁路1号/)
  assert.match(await file('masked'), /110105\*{8}002X.*丙县\*{4}/)
  assert.equal(await file('whole', stranger), await file('masked'))
})

const stranger = sealsOf({ sealing: [newKey('2026-11-20')], index: testKeys.index })

test('a seal does not open under another key, nor in the place of another record, and nothing breaks: what was asked whole counts as not reported', async () => {
  await handIn(ndjson(record('e1'), record('e2')))
  const without = await wholeOf('e1', stranger)
  assert.deepEqual([without.unopened?.why, without.record.birthDate, without.record.idNo, without.record.unreported.includes('birthDate')], ['noKey', null, '110105********002X', true])
  await db.superuser`update enforcement_record one set sealed = other.sealed from enforcement_record other where one.source_record_id = 'e1' and other.source_record_id = 'e2'`
  assert.equal((await wholeOf('e1')).unopened?.why, 'changed')
  const [row] = await db.superuser<{ id: number }[]>`select id from enforcement_record where source_record_id = 'e1'`
  const [[toScan] = []] = await within(db.sql, worker, tx => Array.fromAsync(recordsToScan(tx, row!.id - 1, 1)))
  assert.equal(openedForMonitoring(testSeals, toScan!).birthDate, null)
})

/** As the part that shares keeps what it signs with. */
const secret = randomUUID()
const sealedSecret = testSeals.seal('whsec', `webhook:${secret}`).toString('hex')
await db.superuser.unsafe(`
  set session_replication_role = replica;
  insert into export_secret (id, set_id, org_path, sealed) values ('${secret}', '${secret}', '/', decode('${sealedSecret}', 'hex'));
  insert into record_sender_secret (id, sender_id, org_path, sealed) values ('${secret}', '${secret}', '/', decode('${sealedSecret}', 'hex'));
  reset session_replication_role`)

const owner = connect(db.url, { max: 1 })
const byOwner = <T>(sql: Sql, work: Parameters<typeof within<T>>[2]) => within(sql, worker, work)

test('under a new key everything is sealed anew, what was cut short is gone on with, and the old key is used by nothing', async () => {
  await db.superuser`update enforcement_record set sealed = null where source_record_id = 'e1'`
  const newer = newKey('2026-11-21')
  const rotated = sealsOf({ ...testKeys, sealing: [...testKeys.sealing, newer] })
  await assert.rejects(byOwner(owner, async tx => {
    assert.ok((await resealNext(tx, rotated, 'enforcement_record', '(0,0)')).resealed > 0)
    throw new Error('killed')
  }), /killed/)
  assert.deepEqual(new Set((await reading(db.sql, worker, keyUses)).map(({ key }) => key)), new Set([testKeys.sealing[0]!.id]))
  const before = await reading(db.sql, worker, keyUses)
  await byOwner(owner, tx => resealNext(tx, rotated, 'enforcement_record', '(0,0)'))
  const { resealed, unopened } = await resealAll(owner, rotated)
  assert.equal(unopened, 0)
  assert.ok(resealed > 0)
  const after = await reading(db.sql, worker, keyUses)
  assert.deepEqual(after.map(({ table, values }) => [table, values]), before.map(({ table, values }) => [table, values]))
  assert.deepEqual(new Set(after.map(({ key }) => key)), new Set([newer.id]))
  assert.deepEqual(new Set(after.map(({ table }) => table)), new Set(sealedTables))
  const whole = await wholeOf('a1', rotated)
  assert.equal(whole.record.idNo, person.idNo)
  assert.deepEqual((await resealAll(owner, rotated)).resealed, 0)
  await owner.end()
})

test('what was handed in before the rotation is still known as the same after it', async () => {
  assert.equal((await handIn(ndjson(record('b1', { phone: '13800005678' })), { id: randomUUID() })).unchanged, 1)
})

test('what a record said before can be sealed anew, and nothing else of it can be changed', async () => {
  await assert.rejects(db.superuser`update record_version set content = '{}'`, /只增不改/)
  await assert.rejects(db.superuser`update record_version set sealed = null`, /只增不改/)
  await assert.rejects(db.superuser`update record_version set version = version + 100`, /只增不改/)
  await assert.rejects(within(db.sql, worker, tx => tx`update record_version set sealed = sealed`), { code: '42501' })
})
