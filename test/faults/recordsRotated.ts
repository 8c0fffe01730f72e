import { type KeyPlace, readKeys } from '../../server/seal/keys.ts'
import { type Seals, sealsOf } from '../../server/seal/seals.ts'
import { type ImportDeps, importRecords } from '../../server/records/import.ts'
import { placeOfRecord, placeOfRow } from '../../server/store/records/sealed.ts'
import { worker } from '../../server/store/within.ts'
import type { Sql } from '../../server/database/connect.ts'

/** Acts about people, some of them told a second time otherwise, one in ten misread: so that every table of records has sealed values. */
export async function keepPeople(deps: ImportDeps, count: number): Promise<void> {
  for (const edition of [1, 2]) {
    const records = Array.from({ length: count }, (_, at) => personalAct('人口系统', at, edition === 1 ? 0 : at % 3))
    await importRecords(deps, { viewer: worker, account: null, organ: null }, { id: crypto.randomUUID(), fileName: '人口系统.json', records })
  }
}

export const personalAct = (sourceSystem: string, number: number, floor = 0): object => ({
  actionKind: 'penalty', sourceSystem, sourceRecordId: String(number), actionNo: `甲市监罚〔2026〕${number}号`, bodyCode: '659801-market', partyType: 'PERSON', name: `居民${number}`, idType: 'ID_CARD',
  idNo: '11010519491231002X', phone: `138${String(number).padStart(8, '0')}`, address: `甲省乙市丙县丁路${number}号${floor}层`, procedureType: 'ORDINARY', caseFiledAt: '2026-03-02',
  decidedAt: number % 10 === 3 ? '某日' : '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING'] },
})

/** As whoever starts now reads them. */
export const sealsAt = (place: KeyPlace): Seals => sealsOf(readKeys(place)!)

/** All that is sealed of records, opened, in the order of where it lies; what does not open is told as such. */
export async function openedWith(db: Sql, seals: Seals): Promise<string[]> {
  const acts = await db<{ body: string, system: string, id: string, version: number, sealed: Buffer }[]>`
    select body_id as body, source_system as system, source_record_id as id, record.version, sealed from enforcement_record record where sealed is not null
    union all select body_id, source_system, source_record_id, former.version, former.sealed from record_version former join enforcement_record record on record.id = record_id where former.sealed is not null
    order by 1, 2, 3, 4`
  const rows = await db<{ id: string, line: number, sealed: Buffer }[]>`select import_id as id, line, sealed from record_quarantine where sealed is not null order by 1, 2`
  const told = (sealed: Buffer, place: string) => {
    const found = seals.open(sealed, place)
    return found.ok ? found.text : `${found.why} ${place}`
  }
  return [...acts.map(({ body, system, id, version, sealed }) => `${id} ${version} ${told(sealed, placeOfRecord(body, system, id))}`), ...rows.map(({ id, line, sealed }) => told(sealed, placeOfRow(id, line)))]
}

/** How many values lie under other keys than that one. */
export async function notUnder(db: Sql, key: string): Promise<number> {
  const [{ count }] = await db<[{ count: number }]>`
    select count(*) as count from (select sealed from enforcement_record union all select sealed from record_version union all select sealed from record_quarantine
      union all select sealed from export_secret union all select sealed from record_sender_secret) kept
    where sealed is not null and encode(substring(sealed from 2 for 4), 'hex') <> ${key}`
  return count
}
