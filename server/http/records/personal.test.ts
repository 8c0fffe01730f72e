import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import type { AnswerOf, findPerson, getQuarantined, lookAtPersonal, lookAtRow, Problem, RecordDetail } from '../contract/index.ts'

const { db, handIn, send, as } = await recordsOffice('2026-11-20')
const number = '11010519491231002X'
const person = {
  actionKind: 'penalty', sourceSystem: '办案系统', bodyCode: '659801-market', partyType: 'PERSON', name: '某某', idType: 'ID_CARD', idNo: number, phone: '13812345678', address: '甲省乙市丙县丁路1号',
  procedureType: 'ORDINARY', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING'] },
}
await handIn(['1', '2'].map(id => JSON.stringify({ ...person, sourceRecordId: id, actionNo: id })).join('\n'))
const [{ id }] = await db.superuser<[{ id: number }]>`select id from enforcement_record where source_record_id = '1'`
const clerk = await as('659801-clerk')
const own = await as('659801-market')
const path = `/api/records/${id}/personal`
const why = { reason: 'alert', text: '核对当事人' }

const audited = async (act: string) => [...await db.superuser<{ detail: object, subject: string }[]>`select detail, subject_id as subject from audit_entry where act = ${act} order by id`]
const look = (who: typeof clerk, body: object) => send<AnswerOf<typeof lookAtPersonal> & Problem>(who, 'POST', path, body)

test('an act shows personal values masked, and says who may see them whole', async () => {
  const detail = async (who: typeof clerk) => (await send<RecordDetail>(who, 'GET', `/api/records/${id}`)).body
  const { fields, personal } = await detail(clerk)
  assert.deepEqual(['idNo', 'phone', 'address', 'birthDate'].map(field => fields.find(one => one.field === field)?.value), ['110105********002X', '138****5678', '甲省乙市丙县****', '1949-**-**'])
  assert.deepEqual(personal, { masked: 4, may: 'reason' })
  assert.equal((await detail(own)).personal.may, 'own')
  assert.equal((await detail(await as('659801-government'))).personal.may, null)
})

test('an office sees them whole for a reason, which is written down, and the values are not', async () => {
  assert.equal((await look(clerk, { why: null })).body.code, 'personal.reason')
  assert.equal((await look(clerk, { why: { reason: 'other', text: '' } })).status, 400)
  const { body } = await look(clerk, { why })
  assert.deepEqual(body.items.map(({ field, value }) => [field, value]), [['idNo', number], ['birthDate', '1949-12-31'], ['address', person.address], ['phone', person.phone]])
  assert.deepEqual(await audited('record.seenWhole'), [{ detail: why, subject: String(id) }])
  const kept = JSON.stringify(await db.superuser`select * from idempotency`)
  for (const value of [number, person.phone, '丁路1号']) assert.equal(kept.includes(value), false)
})

test('the body sees its own without a reason, and that is written down too; whoever stands above it otherwise never', async () => {
  assert.equal((await look(own, { why: null })).status, 200)
  assert.deepEqual((await audited('record.seenWhole')).at(-1)?.detail, { reason: 'own', text: '' })
  assert.equal((await look(await as('659801-government'), { why })).body.code, 'personal.closed')
  assert.equal((await look(await as('649801-clerk'), { why })).status, 404)
})

test('a person is found by the whole number, at every body, and nothing keeps the number', async () => {
  const find = (asked: string) => send<AnswerOf<typeof findPerson> & Problem>(clerk, 'POST', '/api/records/person-search', { number: asked, why })
  const { body } = await find(' 11010519491231002x ')
  assert.equal(body.total, 2)
  const { body: list } = await send<{ total: number }>(clerk, 'GET', `/api/records?party=${body.record}`)
  assert.equal(list.total, 2)
  assert.deepEqual((await find('110105194912310038')).body, { record: null, total: 0 })
  assert.equal((await find('110105********002X')).body.code, 'person.masked')
  assert.deepEqual((await audited('records.soughtByNumber')).map(({ detail }) => detail), [{ ...why, found: 2 }, { ...why, found: 0 }])
  assert.equal(JSON.stringify(await db.superuser`select * from audit_entry`).includes(number), false)
})

test('a value that was changed is refused with a sentence and written down; the act still shows', async () => {
  await db.superuser`update enforcement_record set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where id = ${id}`
  const { status, body } = await look(clerk, { why })
  assert.deepEqual([status, body.code], [409, 'seal.changed'])
  assert.equal((await audited('record.sealRefused')).length, 1)
  assert.equal((await send(clerk, 'GET', `/api/records/${id}`)).status, 200)
})

test('a value whose key is not here is told by the id of the key', async () => {
  await db.superuser`update enforcement_record set sealed = set_byte(sealed, 1, 255) where id = ${id}`
  const { body } = await look(clerk, { why })
  assert.equal(body.code, 'seal.noKey')
  assert.match(body.sentence, /编号为 ff0a0a0a 的密钥/)
})

test('a row that was kept out is corrected with its values masked: what is left masked enters as it was sent', async () => {
  const sent = await send<{ id: string }>(own, 'POST', '/api/records', { records: [{ ...person, sourceRecordId: '9', actionNo: '9', decidedAt: 'never' }] })
  const row = `/api/record-quarantine/${sent.body.id}/1`
  const { body } = await send<AnswerOf<typeof getQuarantined>>(own, 'GET', row)
  assert.equal(body.cells[0]!.includes(number), false)
  assert.equal(body.may, 'own')
  assert.match((await send<AnswerOf<typeof lookAtRow>>(own, 'POST', `${row}/whole`)).body.cells[0]!, new RegExp(number))
  assert.equal((await send<Problem>(clerk, 'POST', `${row}/whole`)).body.code, 'personal.closed')
  const done = await send<{ added: number }>(own, 'POST', `${row}/correction`, { cells: [body.cells[0]!.replace('never', '2026-04-01')] })
  assert.equal(done.body.added, 1)
  const [kept] = await db.superuser<[{ id: number }]>`select id from enforcement_record where source_record_id = '9'`
  const whole = await send<AnswerOf<typeof lookAtPersonal>>(own, 'POST', `/api/records/${kept.id}/personal`, { why: null })
  assert.equal(whole.body.items.find(({ field }) => field === 'idNo')?.value, number)
})
