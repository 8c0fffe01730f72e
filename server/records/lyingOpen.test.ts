import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { penaltyRow, penaltyFile, recordsOffice } from '../../test/recordsOffice.ts'
import { testSeals } from '../../test/seals.ts'
import { connect } from '../database/connect.ts'
import { findRecord, formerVersions } from '../store/records/records.ts'
import { sealNext } from '../store/records/sealing.ts'
import { opened } from '../store/records/sealed.ts'
import { reading, within, worker } from '../store/within.ts'
import { sealWhatLiesOpen } from './resealing.ts'

const { db, handIn } = await recordsOffice('2026-11-20')
const owner = connect(db.url, { max: 1 })
after(() => owner.end())

const count = 1_100 // three transactions
const person = (id: number, more: object = {}) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: String(id), actionNo: `${id}号`, bodyCode: '659801-market', partyType: 'PERSON', name: '某某', idType: 'ID_CARD', idNo: '110105********002X',
  procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING'] }, ...more,
})

/** As a database was before there were seals: birth days and addresses in the clear, in records, in what they said before, in rows that were kept out. */
async function asBefore(): Promise<void> {
  await handIn(Array.from({ length: count }, (_, at) => person(at)).join('\n'))
  await handIn(person(0, { name: '某某某' }))
  await handIn(penaltyFile(penaltyRow('r1', { fineAmount: 'many' })))
  const inTheClear = `jsonb_build_object('birthDate', '1949-12-31', 'address', '甲县丁路1号')`
  await db.superuser.unsafe(`
    alter table record_version disable trigger user;
    update enforcement_record set sealed = null, content = (content::jsonb || ${inTheClear})::json;
    update record_version set sealed = null, content = (content::jsonb || ${inTheClear})::json;
    alter table record_version enable trigger user;
    update record_quarantine set sealed = null;
    insert into seal_due (subject) values ('enforcement_record'), ('record_version'), ('record_quarantine')`)
}

const openIn = async (table: string): Promise<number> => (await db.superuser.unsafe<[{ count: number }]>(`select count(*)::int as count from ${table} where content::text like '%1949-12-31%'`))[0].count

test('what came in before there were seals is sealed some hundred rows at a time; cut short, it goes on where it was; done, it has nothing to do', async () => {
  await asBefore()
  await assert.rejects(within(owner, worker, async tx => {
    await sealNext(tx, testSeals)
    throw new Error('killed')
  }), /killed/)
  assert.equal(await openIn('enforcement_record'), count)
  await within(owner, worker, tx => sealNext(tx, testSeals))
  const left = await openIn('enforcement_record')
  assert.ok(left > 0 && left < count, `${left} of ${count}`)

  assert.equal(await sealWhatLiesOpen(owner, testSeals), true)
  assert.deepEqual([await openIn('enforcement_record'), await openIn('record_version')], [0, 0])
  assert.deepEqual([...await db.superuser`select count(*)::int as count from record_quarantine where sealed is null`], [{ count: 0 }])
  assert.equal(await sealWhatLiesOpen(owner, testSeals), false)
})

test('opened, each says what it said, and what it said before', async () => {
  await reading(db.sql, worker, async tx => {
    const [row] = await tx<[{ id: number }]>`select id from enforcement_record where source_record_id = '0'`
    const found = (await findRecord(tx, row.id))!
    const [former] = await formerVersions(tx, row.id)
    for (const one of [found, { ...former!, place: found.place }]) {
      const { record } = opened(testSeals, one)
      assert.deepEqual([record.birthDate, record.address, record.idNo], ['1949-12-31', '甲县丁路1号', '110105********002X'])
    }
  })
})

test('a record that is handed in again as it was is no new version for having been sealed', async () => {
  assert.equal((await handIn(person(5, { birthDate: '1949-12-31', address: '甲县丁路1号' }))).unchanged, 1)
})
