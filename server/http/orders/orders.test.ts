import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official, write } from '../../../test/office.ts'
import type { OrderImport, Problem, RecordImportDetail, WaitingDetail, WaitingRow, WorkOrderRow } from '../contract/index.ts'

const today = '2026-07-13'
const { app, as, db } = await office(today)
const clerk = await as('422891-clerk')

const header = '工单编号,派单时间,来电人,联系电话,诉求内容,诉求分类,被反映单位,办结时限'
const order = (number: string, more: { body?: string, on?: string, content?: string } = {}) =>
  `${number},${more.on ?? '2026-07-06 09:12'},张某某,13800000000,${more.content ?? '反映执法人员不出示证件，电话13800000000'},执法作风,${more.body ?? '甲县市场监督管理局'},2026-07-20`

async function hand<T = OrderImport>(official: Official, path: string, ...rows: string[]): Promise<{ status: number, body: T & Problem }> {
  const boundary = 'orders'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="工单.csv"\r\ncontent-type: text/csv\r\n\r\n${[header, ...rows].join('\r\n')}\r\n--${boundary}--\r\n`
  const answer = await app.inject({ method: 'POST', url: `/api/work-orders/hotline/imports${path}`, headers: { cookie: official.cookie, ...write(), 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
  return { status: answer.statusCode, body: answer.json() }
}

const market = (await db.superuser<{ name: string }[]>`select name from organ where id = '422891-market'`)[0]!.name
const matters = async () => [...await db.superuser<{ kind: string, title: string, facts: { source?: string } }[]>`select kind, title, facts from matter order by number`]
const orders = async () => (await clerk.get<{ items: WorkOrderRow[] }>('/api/work-orders/hotline')).body.items

test('a trial tells what would become of the orders and leaves nothing behind', async () => {
  const { status, body } = await hand(clerk, '/preview', order('1', { body: market }), order('2', { body: '没有这个局' }), order('', { body: market }))
  assert.equal(status, 200, body.sentence)
  assert.deepEqual([body.rows, body.added, body.wrong, body.written], [3, 1, 2, false])
  assert.deepEqual(body.problems.map(({ row, column }) => `${row} ${column}`), ['3 被反映单位', '4 工单编号'])
  assert.deepEqual(await matters(), [])
})

test('恩施办法第10条 a work order becomes a complaint that says it came by the hotline; who called is kept nowhere', async () => {
  const { status, body } = await hand(clerk, '', order('1', { body: market }))
  assert.equal(status, 201, body.sentence)
  const [matter] = await matters()
  assert.deepEqual([matter!.kind, matter!.facts.source], ['complaint', 'hotline'])
  const [row] = await orders()
  assert.deepEqual([row!.number, row!.receivedOn, row!.replyBy, row!.category], ['1', '2026-07-06', '2026-07-20', '执法作风'])
  const kept = JSON.stringify([await db.superuser`select * from matter`, await db.superuser`select * from matter_event`, await db.superuser`select * from work_order`])
  assert.doesNotMatch(kept, /13800000000|张某某/)
})

test('the same order again opens nothing', async () => {
  const { body } = await hand(clerk, '', order('1', { body: market, content: '改过的内容' }))
  assert.deepEqual([body.added, body.known, (await matters()).length], [0, 1, 1])
})

test('one wrong row keeps all out, unless only those that are right are asked for', async () => {
  const all = await hand<Problem>(clerk, '?which=all', order('3', { body: market }), order('4', { body: '没有这个局' }))
  assert.deepEqual([all.status, all.body.code, (await matters()).length], [422, 'import.wrong', 1])
  const right = await hand(clerk, '?which=right', order('3', { body: market }), order('4', { body: '没有这个局' }))
  assert.deepEqual([right.body.added, right.body.wrong, (await matters()).length], [1, 1, 2])
})

test('a row that was not taken waits among the rows to be corrected, with nothing of who called; corrected, it becomes its case', async () => {
  const list = async () => (await clerk.get<{ items: WaitingRow[] }>('/api/record-quarantine?channel=hotline')).body.items
  const [waiting, ...others] = await list()
  assert.deepEqual([waiting!.sourceRecordId, waiting!.sourceSystem, waiting!.problems.map(({ field, code }) => `${field} ${code}`), others.length], ['4', '热线工单', ['被反映的机关 orders.body'], 0])
  const row = (await clerk.get<WaitingDetail>(`/api/record-quarantine/${waiting!.importId}/${waiting!.line}`)).body
  assert.doesNotMatch(JSON.stringify([row, await db.superuser`select * from record_quarantine`]), /13800000000|张某某/)
  const corrected = (body: string) => clerk.post<RecordImportDetail & Problem>(`/api/record-quarantine/${row.importId}/${row.line}/correction`, { cells: row.header.map((name, at) => (name === '被反映的机关' ? body : row.cells[at])) })
  const still = await corrected('也没有这个局')
  assert.deepEqual([still.body.refused, still.body.problems[0]?.code], [1, 'orders.body'], still.body.sentence)
  const [next] = await list()
  assert.notEqual(next!.importId, row.importId, 'what was handed in again waits in its place')
  const before = (await matters()).length
  const done = await corrected(market)
  assert.deepEqual([done.body.state, done.body.added, done.body.refused, (await matters()).length], ['done', 1, 0, before + 1], done.body.sentence)
  assert.deepEqual(await list(), [])
})

test('handed in again, a wrong row waits once; who is of another place sees nothing of it', async () => {
  const waiting = async (official = clerk) => (await official.get<{ items: WorkOrderRow[], waiting: number }>('/api/work-orders/hotline')).body.waiting
  await hand(clerk, '?which=right', order('40', { body: '没有这个局' }))
  await hand(clerk, '?which=right', order('40', { body: '没有这个局' }))
  assert.deepEqual([await waiting(), await waiting(await as('659801-clerk'))], [1, 0])
  assert.equal((await hand(clerk, '', order('40', { body: market }))).body.added, 1)
  assert.equal(await waiting(), 0, 'put right where it came from, it waits no more')
})

test('what the hotline calls a body is said once; from then on its orders are taken', async () => {
  const { version, mapping } = (await clerk.get<{ version: number, mapping: { columns: object[], bodies: object } }>('/api/work-orders/hotline/mapping')).body
  assert.equal(version, 0)
  const saved = await clerk.post<Problem>('/api/work-orders/hotline/mapping', { after: version, mapping: { ...mapping, bodies: { 县工商局: '422891-market' } } })
  assert.equal(saved.status, 204, saved.body?.sentence)
  assert.equal((await hand(clerk, '', order('5', { body: '县工商局' }))).body.added, 1)
  assert.equal((await clerk.post<Problem>('/api/work-orders/hotline/mapping', { after: 0, mapping })).body.code, 'mapping.changed')
})

test('新疆条例第7条 a body of another place, or a day that has not come, is told by the law or the calendar, row by row', async () => {
  const { body } = await hand(clerk, '/preview', order('6', { body: '659801-market' }), order('7', { body: market, on: '2026-07-14' }))
  assert.deepEqual([body.added, body.problems.length], [0, 2])
  assert.match(body.problems[1]!.says, /还没有到/)
})

test('who neither handles cases nor reports for a body cannot hand orders in; another office sees none of them', async () => {
  assert.equal((await hand<Problem>(await as('422891-leader'), '/preview', order('8', { body: market }))).status, 403)
  assert.deepEqual((await (await as('659801-clerk')).get<{ items: WorkOrderRow[] }>('/api/work-orders/hotline')).body.items, [])
})
