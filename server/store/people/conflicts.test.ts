import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { reading, worker } from '../within.ts'
import { conflictsOf } from './conflicts.ts'

const { db, handIn, send, as } = await recordsOffice('2026-11-20')

test('a relative declared by number is found as the counterpart of the act, and neither number stands anywhere', async () => {
  await handIn(penaltyFile(penaltyRow('1', { partyType: 'PERSON', name: '某某', uscc: '', idType: 'ID_CARD', idNo: '11010519491231002X', caseFiledAt: '2025-03-03', priorNoticeAt: '2025-03-20' })))
  const [act] = await db.superuser<{ id: number }[]>`select id from enforcement_record`
  const [officer] = await db.superuser<{ id: string, name: string }[]>`select officer.id, officer.name from officer join account on account.id = account_id where login = '659801-clerk'`
  const declared = await send(await as('659801-clerk'), 'POST', `/api/officers/${officer!.id}/entries`, { what: 'interest', kind: 'relative', name: '配偶', idNumber: '11010519491231002x' })
  assert.equal(declared.status, 200, JSON.stringify(declared.body))
  const found = await reading(db.sql, worker, tx => conflictsOf(tx, { agencyId: '659801-market', source: { record: act!.id } } as never, [{ officer: officer!.id, name: officer!.name } as never]))
  assert.deepEqual(found.map(({ says }) => says), ['近亲属是有关执法行为的当事人'])
  assert.equal(JSON.stringify([await db.superuser`select * from declared_interest`, await db.superuser`select * from enforcement_record`]).includes('19491231002'), false)
})
