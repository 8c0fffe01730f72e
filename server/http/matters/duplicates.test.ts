import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import type { AnswerOf, findDuplicates, listRecords, Matter, openingOf, Problem, RecordDetail } from '../contract/index.ts'

// 立案之前: like matters by what the records behind them say, and a body that is not confirmed.

const today = '2026-07-13'
const { as, db, handIn, send } = await recordsOffice(today)
await handIn(penaltyFile(penaltyRow(7, { servedAt: '2026-06-20' })))
const clerk = await as('659801-clerk')
const [alert] = await db.superuser<{ id: string, actionNo: string }[]>`select alert.id, action_no as "actionNo" from alert join enforcement_record on enforcement_record.id = record_id order by alert.id limit 1`
const opened = await send<Matter & Problem>(clerk, 'POST', '/api/matters', { agency: '659801-market', title: '送达超过期限', on: today, alert: Number(alert!.id), facts: { enforcementAct: '行政处罚' } })
const like = async (login: string, title: string) =>
  (await send<AnswerOf<typeof findDuplicates>>(await as(login), 'GET', `/api/duplicates?agency=659801-market&title=${encodeURIComponent(title)}`)).body

test('由预警立案的，记录的当事人、文号与新写的案由相同，列为可能重复', async () => {
  assert.equal(opened.status, 201, opened.body.sentence)
  assert.deepEqual((await like('659801-clerk', '某某超市有限公司反映的问题')).items.map(({ id, why }) => [id, why]), [[opened.body.id, 'party']])
  assert.deepEqual((await like('659801-clerk', `核查${alert!.actionNo}`)).items.map(({ why }) => why), ['number'])
  assert.deepEqual((await like('659801-clerk', '另一家企业反映的问题')).items, [])
})

test('由行为启动的：办件写明来自它，它的页面列出办件；同一行为再启动，列为重复；看不到的行为不能用', async () => {
  await handIn(penaltyFile(penaltyRow(8, { name: '某某食品有限公司' })))
  const [{ id: record }] = await db.superuser<[{ id: number }]>`select id from enforcement_record order by id desc limit 1`
  const open = (by: typeof clerk, agency: string) => send<Matter & Problem>(by, 'POST', '/api/matters', { agency, title: '核查处罚案卷', on: today, record, facts: { enforcementAct: '行政处罚' } })
  const { body: matter, status } = await open(clerk, '659801-market')
  assert.equal(status, 201, matter.sentence)
  assert.deepEqual([matter.source.alert, matter.source.record], [null, record])
  const { matters, sameParty } = (await send<RecordDetail>(clerk, 'GET', `/api/records/${record}`)).body
  assert.deepEqual([matters.map(({ id }) => id), sameParty], [[matter.id], { since: '2025-07-13', acts: 2 }])
  const { items } = (await send<AnswerOf<typeof findDuplicates>>(clerk, 'GET', `/api/duplicates?agency=659801-market&record=${record}`)).body
  assert.deepEqual(items.map(({ id, why }) => [id, why]), [[matter.id, 'record']])
  const refused = await open(await as('659802-clerk'), '659802-market')
  assert.deepEqual([refused.status, refused.body.code], [422, 'record.unknown'])
})

test('看不到记录的机关，不能拿当事人的名字试出谁在查', async () => {
  const { items, elsewhere } = await like('659802-clerk', '某某超市有限公司反映的问题')
  assert.deepEqual([items, elsewhere], [[], []])
})

const gap = async (on: string) => (await send<AnswerOf<typeof openingOf>>(clerk, 'GET', `/api/matters/opening?agency=659801-market&on=${on}`)).body.bodyUnconfirmed
const onRecord = async () => {
  const { items } = (await send<AnswerOf<typeof listRecords>>(clerk, 'GET', '/api/records')).body
  return (await send<RecordDetail>(clerk, 'GET', `/api/records/${items[0]!.id}`)).body.bodyUnconfirmed
}
const enter = (result: string, on: string, basis: string) =>
  db.superuser`insert into organ_confirmation (organ_id, org_path, result, on_day, basis) select id, path, ${result}, ${on}, ${basis} from organ where id = '659801-market'`

test('主体资格没有确认的，立案时、记录上都写明，不妨碍监督；确认之日起不再提示，终止之日起写明终止', async () => {
  await enter('ended', '2026-02-01', '尚未重新确认')
  assert.match((await gap(today))!, /主体资格已于2026年2月1日.*终止（尚未重新确认）。不妨碍监督/)
  assert.match((await onRecord())!, /终止/)
  await enter('confirmed', '2026-03-01', '某法第1条')
  assert.deepEqual([await gap(today), await onRecord()], [null, null])
  await enter('ended', '2026-07-13', '机构撤销')
  assert.equal(await gap('2026-07-12'), null)
  assert.match((await gap(today))!, /2026年7月13日.*终止（机构撤销）/)
  assert.equal(await onRecord(), null, '行为的当日仍有资格')
})
