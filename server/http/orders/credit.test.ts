import assert from 'node:assert/strict'
import { test } from 'node:test'
import { write } from '../../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { workOff } from '../../jobs/outbox.ts'
import type { Matter, OrderImport, Problem, RecordImportDetail, WaitingDetail, WaitingRow, WorkOrderRow } from '../contract/index.ts'

const county = await recordsOffice('2026-11-20')
const clerk = await county.as('659801-clerk')
const market = (await county.db.superuser<{ name: string }[]>`select name from organ where id = '659801-market'`)[0]!.name

type Channel = 'creditObjection' | 'creditRepair'
const headers = { creditObjection: '异议编号,转办日期,处罚决定书文号,处罚机关,申请人,联系电话,异议事由', creditRepair: '修复编号,修复决定日期,处罚决定书文号,处罚机关,申请人,修复结果,停止公示日期' }

async function hand(channel: Channel, ...rows: string[]): Promise<OrderImport & Problem> {
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="信用.csv"\r\n\r\n${[headers[channel], ...rows].join('\r\n')}\r\n--b--\r\n`
  const answer = await county.app.inject({ method: 'POST', url: `/api/work-orders/${channel}/imports?which=right`, headers: { cookie: clerk.cookie, ...write(), 'content-type': 'multipart/form-data; boundary=b' }, payload })
  const done = answer.json<OrderImport & Problem>()
  assert.equal(answer.statusCode, 201, done.sentence)
  while (await workOff(county.deps)) { /* the ends of publications are written by the worker */ }
  return done
}

const recordsOf = async () => Object.fromEntries((await county.db.superuser<{ id: string, version: number, removed: string | null, published: string | null }[]>`
  select source_record_id as id, version, content -> 'publicity' ->> 'removedAt' as removed, content -> 'publicity' ->> 'publishedAt' as published from enforcement_record order by id`).map(({ id, ...row }) => [id, row]))
const alertsOf = async (norm: string) => (await county.db.superuser<{ record: string, state: string }[]>`
  select source_record_id as record, state from alert join enforcement_record on enforcement_record.id = record_id where norm like ${`${norm}%`} order by 1`).map(({ record, state }) => `${record} ${state}`)
const orders = async (channel: Channel) => (await clerk.get<{ items: WorkOrderRow[] }>(`/api/work-orders/${channel}`)).body.items
const waiting = async (channel: Channel) => (await clerk.get<{ items: WaitingRow[] }>(`/api/record-quarantine?channel=${channel}`)).body.items

// 2023年11月1日公示：三年的公示期在2026年11月1日届满，过了十个工作日还没有停止公示
const penalties = (...numbers: number[]): string => {
  const [header = ''] = penaltyFile().split('\n')
  const row = (number: number) => penaltyRow(number, { caseFiledAt: '2023-09-04', priorNoticeAt: '2023-09-20', decidedAt: '2023-10-20', servedAt: '2023-10-20' })
  return [`${header},decisionNo,fieldCode`, ...numbers.map(number => `${row(number)},甲市监罚〔2023〕${number}号,MARKET`), ''].join('\n')
}
const publications = (...numbers: number[]) => ['sourceSystem,sourceRecordId,bodyCode,publishedAt,withdrawnAt,removedAt', ...numbers.map(number => `办案系统,${number},659801-market,2023-11-01,,`), ''].join('\n')
await county.handIn(penalties(1, 2, 3, 4))
await county.handIn(publications(1, 2, 3))

test('市场监管公示规定第13条第1款 a repair ends the publication: the record says so as a version of its own, and its alert lapses', async () => {
  const norm = 'publicity-not-removed'
  const before = await alertsOf(norm)
  const done = await hand('creditRepair', `XF1,2026-09-01,甲市监罚[2023]1 号,${market},某某,准予修复,2026-09-03`)
  assert.deepEqual([done.added, done.wrong, done.problems], [1, 0, []])
  const { 1: repaired, 2: other } = await recordsOf()
  assert.deepEqual([repaired, other], [{ version: 3, removed: '2026-09-03', published: '2023-11-01' }, { version: 2, removed: null, published: '2023-11-01' }])
  const [row] = await orders('creditRepair')
  assert.deepEqual([row!.number, row!.matter, row!.record?.decisionNo, row!.endsOn, row!.record?.removedOn], ['XF1', null, '甲市监罚〔2023〕1号', '2026-09-03', '2026-09-03'])
  assert.deepEqual([before, await alertsOf(norm)], [['1 new', '2 new', '3 new'], ['1 lapsed', '2 new', '3 new']])
})

test('a repair that was refused is written down and changes no record; the same file again changes nothing', async () => {
  const rows = [`XF2,2026-11-03,甲市监罚〔2023〕2号,${market},某某,不予修复,`, `XF1,2026-11-02,甲市监罚〔2023〕1号,${market},某某,准予修复,2026-11-04`]
  const first = await hand('creditRepair', ...rows)
  const again = await hand('creditRepair', ...rows)
  assert.deepEqual([first.added, first.known, again.added, again.known], [1, 1, 0, 2])
  const { 1: repaired, 2: other } = await recordsOf()
  assert.deepEqual([repaired!.version, other!.version, other!.removed], [3, 2, null])
  assert.equal((await orders('creditRepair')).find(({ number }) => number === 'XF2')!.endsOn, null)
})

test('what cannot be: a number that no record has, a publication that nobody reported, an end before it began: each waits to be corrected', async () => {
  const done = await hand('creditRepair', `XF3,2026-11-03,甲市监罚〔2023〕9号,${market},,,`, `XF4,2026-11-03,甲市监罚〔2023〕4号,${market},,准予修复,`, `XF5,2022-11-03,甲市监罚〔2023〕3号,${market},,准予修复,`, `XF6,2026-11-21,甲市监罚〔2023〕3号,${market},,准予修复,`)
  assert.deepEqual([done.added, done.wrong], [0, 4])
  assert.deepEqual(done.problems.map(({ row, column, code }) => `${row} ${column} ${code}`), ['2 处罚决定书文号 orders.penalty', '3 处罚决定书文号 orders.unpublished', '4 修复决定日期 orders.before', '5 修复决定日期 day.future'])
  assert.equal((await recordsOf())[3]!.version, 2)
  assert.equal((await waiting('creditRepair')).length, 4)
})

test('corrected on the page, such a row ends its publication; reported after all, the other one is handed in again as it stands', async () => {
  const at = async (number: string) => {
    const { importId, line } = (await waiting('creditRepair')).find(({ sourceRecordId }) => sourceRecordId === number)!
    return (await clerk.get<WaitingDetail>(`/api/record-quarantine/${importId}/${line}`)).body
  }
  const again = async ({ importId, line, header, cells }: WaitingDetail, change: Readonly<Record<string, string>> = {}) => {
    const answer = await clerk.post<RecordImportDetail & Problem>(`/api/record-quarantine/${importId}/${line}/correction`, { cells: header.map((name, place) => change[name] ?? cells[place]) })
    assert.deepEqual([answer.status, answer.body.added], [200, 1], answer.body.sentence ?? answer.body.problems[0]?.says)
    while (await workOff(county.deps)) { /* until it is written */ }
  }
  await again(await at('XF5'), { 修复决定日期: '2026-11-05' })
  assert.equal((await recordsOf())[3]!.removed, '2026-11-05')
  await county.handIn(publications(4))
  await again(await at('XF4'))
  assert.equal((await recordsOf())[4]!.removed, '2026-11-03')
  assert.deepEqual(new Set((await waiting('creditRepair')).map(({ sourceRecordId }) => sourceRecordId)), new Set(['XF3', 'XF6']))
})

test('an objection to a published penalty becomes what the law of the place has for it, about that penalty; who objected is kept nowhere', async () => {
  const done = await hand('creditObjection', `YY1,2026-11-02,甲市监罚〔2023〕2号,${market},李某某,13800000000,公示的罚款金额与决定书不一致`, `YY2,2026-11-02,甲市监罚〔2023〕99号,${market},李某某,13800000000,没有这份决定`)
  assert.deepEqual([done.added, done.wrong], [1, 1])
  const [row] = await orders('creditObjection')
  assert.equal(row!.record?.decisionNo, '甲市监罚〔2023〕2号')
  const matter = (await clerk.get<Matter>(`/api/matters/${row!.matter!.id}`)).body
  assert.deepEqual([matter.source.record, matter.source.says], [row!.record!.id, '甲市监罚〔2023〕2号'])
  const kept = JSON.stringify([await county.db.superuser`select * from matter`, await county.db.superuser`select * from matter_event`, await county.db.superuser`select * from work_order`, await county.db.superuser`select * from record_quarantine`])
  assert.match(kept, /信用异议YY1，对处罚决定甲市监罚〔2023〕2号/)
  assert.doesNotMatch(kept, /13800000000|李某某/)
})

test('columns are said for each channel by itself', async () => {
  const mapping = { columns: [{ from: '文号', to: 'decisionNo' }, { from: '号', to: 'number' }, { from: '日', to: 'receivedOn' }, { from: '局', to: 'body' }], bodies: { 某局: '659801-market' } }
  const saved = await clerk.post<Problem>('/api/work-orders/creditRepair/mapping', { after: 0, mapping })
  assert.equal(saved.status, 204, saved.body?.sentence)
  assert.equal((await clerk.post<Problem>('/api/work-orders/hotline/mapping', { after: 0, mapping })).body.code, 'mapping.incomplete')
  const versions = await Promise.all(['hotline', 'creditRepair'].map(async channel => (await clerk.get<{ version: number }>(`/api/work-orders/${channel}/mapping`)).body.version))
  assert.deepEqual(versions, [0, 1])
})
