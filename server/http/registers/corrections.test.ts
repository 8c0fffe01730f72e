import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fee, ok, registersOffice } from '../../../test/registersOffice.ts'
import type { Problem, RegisterEntry } from '../contract/index.ts'

const { clerk, listed, enter } = await registersOffice('2026-07-13')

test('作废后一版本，被它结束的前一版本继续施行；原来的登记保留可查', async () => {
  const { version: first } = ok(await enter('fee', fee('R1')))
  const { version: mistaken } = ok(await enter('fee', fee('R1', { from: '2026-07-01', max: '80' })))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${mistaken.id}/correct`, { basis: '录错了项目。', instead: null }))
  const maxOn = async (on: string) => (await listed('fee', `text=R1&state=holds&on=${on}`)).items.map(({ says }) => says.find(({ id }) => id === 'max')?.value)
  assert.deepEqual([await maxOn('2026-06-30'), await maxOn('2026-07-01')], [['100元'], ['100元']])
  const { versions } = (await clerk.get<RegisterEntry>(`/api/register-versions/${first.id}`)).body
  assert.deepEqual(versions.map(({ from, to, withdrawn }) => [from, to, withdrawn]), [['2026-07-01', null, true], ['2025-01-01', null, false], ['2025-01-01', '2026-06-30', true]])
})

test('更正后一版本的起始日，前一版本随之施行到更正后的前一日', async () => {
  ok(await enter('fee', fee('R2')))
  const { version } = ok(await enter('fee', fee('R2', { from: '2026-07-01', max: '80' })))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${version.id}/correct`, { basis: '施行日期录错。', instead: { issuer: '659801-market', entry: fee('R2', { from: '2026-09-01', max: '80' }) } }))
  const maxOn = async (on: string) => (await listed('fee', `text=R2&state=holds&on=${on}`)).items.map(({ says }) => says.find(({ id }) => id === 'max')?.value)
  assert.deepEqual([await maxOn('2026-07-01'), await maxOn('2026-08-31'), await maxOn('2026-09-01')], [['100元'], ['100元'], ['80元']])
})

test('后面还有版本的，前一版本只恢复到那一版本的前一日；有人写明失效日的，不恢复', async () => {
  ok(await enter('fee', fee('R3')))
  const { version: middle } = ok(await enter('fee', fee('R3', { from: '2026-03-01', max: '80' })))
  ok(await enter('fee', fee('R3', { from: '2026-06-01', max: '60' })))
  const takeBack = (id: number) => clerk.post<RegisterEntry & Problem>(`/api/register-versions/${id}/correct`, { basis: '录错了。', instead: null })
  ok(await takeBack(middle.id))
  const spans = async (text: string) => (await listed('fee', `text=${text}`)).items.map(({ from, to }) => [from, to])
  assert.deepEqual(await spans('R3'), [['2026-06-01', null], ['2025-01-01', '2026-05-31']])
  const { version: ended } = ok(await enter('fee', fee('R4')))
  ok(await clerk.post<RegisterEntry & Problem>(`/api/register-versions/${ended.id}/end`, { to: '2026-02-28', basis: '某发〔2026〕1号' }))
  const { version: after } = ok(await enter('fee', fee('R4', { from: '2026-03-01', max: '80' })))
  ok(await takeBack(after.id))
  assert.deepEqual(await spans('R4'), [['2025-01-01', '2026-02-28']])
})
