import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official } from '../../../test/office.ts'
import type { AnswerOf, listReports, OwedDetail, Problem, ReportOut } from '../contract/index.ts'

// 宁夏条例第9条第5项、第10条第4项: reports upward, a copy for each receiver, acknowledged by each.

const today = '2026-07-13'
const { as, db } = await office(today)
await db.superuser`insert into organ (id, kind, name, short_name, level, area_code, region, government_id, path)
  values ('640000-market', 'department', '某自治区市场监督管理厅', '某市场监管厅', 'region', '640000', 'ningxia', '640000-gov', (select path || '640000-market/' from organ where id = '640000-gov'))`
await db.superuser`update organ set superior_id = '640000-market' where id = '649801-market'`
await db.superuser`insert into organ (id, kind, name, short_name, level, area_code, region, government_id, entrusted_by_id, path)
  select '649801-entrusted', 'entrustedOrganization', '丙县市场监管服务中心', '服务中心', level, area_code, region, government_id, id, path || '649801-entrusted/' from organ where id = '649801-market'`
const law = 'ningxia-2021'
const entry = { turn: '2026', doneOn: today, doneBy: ['甲某'], says: '报送年度监督工作报告。', document: { title: '年度行政执法监督工作报告', number: '丙市监〔2026〕1号' } }
const received = async (by: Official) => (await by.get<AnswerOf<typeof listReports>>('/api/fulfilments/reports')).body.items
const recordAs = async (login: string, norm: string) => {
  const { status, body } = await (await as(login)).post<OwedDetail & Problem>('/api/fulfilments', { law, norm, ...entry })
  assert.equal(status, 201, body.sentence)
  return body.history[0]!
}

test('第9条第5项 部门的报告送本级人民政府和上级行政主管部门，各自签收，别人看不到', async () => {
  const { copies } = await recordAs('649801-market', 'departmentReport')
  assert.deepEqual(copies.map(({ to, acknowledged }) => [to, acknowledged]), [['某自治区市场监督管理厅', null], ['丙县人民政府', null]])
  const [government, other] = [await as('649801-government'), await as('649802-government')]
  const [report] = await received(government)
  assert.deepEqual([report!.from.id, report!.citation.cite, report!.document?.number], ['649801-market', '第9条第5项', '丙市监〔2026〕1号'])
  assert.deepEqual(await received(other), [])
  assert.equal((await other.post(`/api/fulfilments/reports/${report!.id}/acknowledgement`, {})).status, 404)
  assert.equal((await government.post<ReportOut>(`/api/fulfilments/reports/${report!.id}/acknowledgement`, {})).body.acknowledged?.on, today)
  const { history } = (await (await as('649801-market')).get<OwedDetail>(`/api/fulfilments/duties/${law}/departmentReport`)).body
  assert.deepEqual(history[0]!.copies.filter(({ acknowledged }) => acknowledged).map(({ acknowledged }) => acknowledged!.on), [today])
})

test('第10条第4项 监督机构的汇报送本级人民政府签收', async () => {
  const { copies } = await recordAs('649801-clerk', 'officeReport')
  assert.equal(copies.length, 1)
  assert.ok((await received(await as('649801-government'))).some(({ from, acknowledged }) => from.id === '649801-justice' && acknowledged === null))
})
