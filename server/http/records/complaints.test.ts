import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AlertItem, FiguresOut, RecordDetail, RecordImportDetail, RecordItem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { write } from '../../../test/office.ts'
import { zipped } from '../../../test/hostile/zipped.ts'

const office = await recordsOffice('2026-11-20')
const { db, handIn, send } = office
const agency = await office.as('649801-market')
const clerk = await office.as('649801-clerk')
const elsewhere = await office.as('659801-clerk')

const header = 'rowAction,complaintId,channel,type,fieldCode,targetBodyId,targetActionId,receivedAt,legalReply,acceptanceInformedAt,filingDecidedAt,filingInformedAt,repliedAt,replyText,status'

/** A complaint about the conduct of a market officer, answered in time; as one line of the file of complaints. */
function row(complaintId: string, more: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    rowAction: 'A', complaintId, channel: 'H12345', type: 'ENFORCEMENT_COMPLAINT', fieldCode: 'MARKET', targetBodyId: '649801-market', receivedAt: '2026-07-06 09:30', repliedAt: '2026-07-15', status: 'CLOSED', ...more,
  }
  return header.split(',').map(name => cells[name] ?? '').join(',')
}
const file = (...rows: readonly string[]) => [header, ...rows, ''].join('\n')

const listed = async (query = '', who = clerk) => (await send<{ items: RecordItem[], total: number }>(who, 'GET', `/api/records?${query}`)).body
const named = async (actionNo: string) => (await listed('kind=complaint&limit=200')).items.find(item => item.actionNo === actionNo)
const alertsOf = async (actionNo: string) => [...await db.superuser<{ norm: string, state: string }[]>`
  select norm, alert.state from alert join enforcement_record record on record.id = record_id where action_no = ${actionNo} order by norm`].map(({ norm, state }) => `${norm} ${state}`)

test('宁夏条例第15条第2款 a file of complaints comes in; the seventh working day after 6 July is 15 July', async () => {
  const done = await handIn(file(row('a1'), row('a2', { repliedAt: '2026-07-16' }), row('a3', { repliedAt: '', status: 'OPEN' }), row('a4', { repliedAt: '2026-07-16', legalReply: '15个工作日' })))
  assert.deepEqual([done.added, done.refused, done.formatName], [4, 0, '投诉举报（本平台格式）'])
  for (const [complaint, alerts] of [['a1', []], ['a2', ['complaint-reply-overdue new']], ['a3', ['complaint-reply-overdue new']], ['a4', []]] as const) assert.deepEqual(await alertsOf(complaint), alerts)
})

test('a file without the column of the answer breaks nothing: its silence is no answer', async () => {
  const columns = 'complaintId,channel,type,targetBodyId,receivedAt,status'
  await handIn(`${columns}\nc1,WEB,ENFORCEMENT_COMPLAINT,649801-market,2026-07-06,CLOSED\n`)
  assert.deepEqual(await alertsOf('c1'), [])
})

test('by the interface one by one and as lines; the same again changes nothing', async () => {
  const complaint = (complaintId: string) => ({ actionKind: 'complaint', complaintId, channel: 'WEB', type: 'ENFORCEMENT_COMPLAINT', targetBodyId: '649801-market', receivedAt: '2026-07-06', repliedAt: '2026-07-07', status: 'CLOSED' })
  const json = await send<RecordImportDetail>(agency, 'POST', '/api/records', { records: [complaint('d1')] })
  const lines = await send<RecordImportDetail>(agency, 'POST', '/api/records', `${JSON.stringify(complaint('d1'))}\n${JSON.stringify(complaint('d2'))}\n`, { ...write(), 'content-type': 'application/x-ndjson' })
  assert.deepEqual([json.body.added, lines.body.unchanged, lines.body.added], [1, 1, 1])
})

test('a complaint that is reported again as void is void, and breaks nothing any more', async () => {
  await handIn(file(row('e1', { repliedAt: '' })))
  assert.deepEqual(await alertsOf('e1'), ['complaint-reply-overdue new'])
  await handIn(file(row('e1', { repliedAt: '', rowAction: 'V' })))
  assert.deepEqual([(await named('e1'))?.voided, await alertsOf('e1')], [true, ['complaint-reply-overdue lapsed']])
})

test('a row that was kept out is corrected where it lies, and comes in', async () => {
  const kept = await handIn(file(row('f1', { channel: '口头' })), { sender: '649801-market' })
  const { body } = await send<RecordImportDetail>(agency, 'POST', `/api/record-quarantine/${kept.id}/2/correction`, { cells: row('f1').split(',') })
  assert.deepEqual([kept.refused, body.added, (await named('f1'))?.actionNo], [1, 1, 'f1'])
})

test('a sender whose columns are its own says once what they mean', async () => {
  const columns = [['编号', 'complaintId'], ['方式', 'channel'], ['类别', 'type'], ['被诉单位', 'targetBodyId'], ['收到', 'receivedAt'], ['情况', 'status']].map(([from, to]) => ({ from, to }))
  const mapped = await send(agency, 'POST', '/api/record-mappings', { id: randomUUID(), name: '热线系统', mapping: { kind: 'complaint', columns, fixed: {} }, after: null })
  assert.ok(mapped.status < 300, mapped.raw.toString())
  const done = await handIn('编号,方式,类别,被诉单位,收到,情况\nm1,电话,实名举报,649801-market,2026/7/6,办结\n', { sender: '649801-market' })
  assert.deepEqual([done.added, done.formatName], [1, '投诉举报（热线系统）'])
})

test('complaints are no acts: they stand in a list of their own, and no figure counts them', async () => {
  const before = (await listed()).total
  const figures = async () => (await send<{ total: FiguresOut }>(clerk, 'GET', '/api/record-figures?from=2026-07&to=2026-07')).body.total
  const counted = await figures()
  await handIn(file(row('g1')))
  await handIn(file(row('g1', { rowAction: 'V' })))
  await handIn(file(row('g2')))
  assert.equal((await listed()).total, before)
  assert.deepEqual(await figures(), counted)
  assert.ok((await listed('kind=complaint')).items.every(({ kind }) => kind === 'complaint'))
  assert.ok(await named('g2'))
})

test('another county sees none of them', async () => assert.equal((await listed('kind=complaint', elsewhere)).total, 0))

test('E503 a complaint about an act that is not here is taken and told; one whose act stands in the same archive leads to it', async () => {
  const done = await handIn(zipped([
    { name: 'a.csv', content: file(row('h1', { targetActionId: 'act1' }), row('h2', { targetActionId: 'nowhere' })) },
    { name: 'b.csv', content: penaltyFile(penaltyRow('act1', { bodyCode: '649801-market' })) },
  ]))
  assert.deepEqual([done.added, done.warnings], [3, 1])
  const [warned] = await db.superuser<{ warned: { line: number, code: string }[] }[]>`select warned from record_import where id = ${done.id}`
  assert.deepEqual(warned?.warned.map(({ line, code }) => [line, code]), [[3, 'E503']])
  const { body } = await send<RecordDetail>(clerk, 'GET', `/api/records/${(await named('h1'))!.id}`)
  assert.deepEqual([body.kindName, body.about?.actionNo, body.sameParty, body.complaints], ['投诉举报', '甲市监罚案〔2026〕act1号', null, []])
})

const actsNumbered = (id: string) => db.superuser<{ id: number, body_id: string }[]>`select id, body_id from enforcement_record where source_record_id = ${id}`

test('an act lists the complaints about it, the latest first, with how far each has come and its alerts', async () => {
  await handIn(penaltyFile(penaltyRow('act3', { bodyCode: '649801-market' }), penaltyRow('act3', { bodyCode: '649801-transport' })))
  await handIn(file(row('k1', { targetActionId: 'act3' }), row('k2', { targetActionId: 'act3', receivedAt: '2026-07-08', repliedAt: '', status: 'OPEN' }), row('k3', { targetActionId: 'act4' })))
  const about = async (body: string) => {
    const [act] = (await actsNumbered('act3')).filter(({ body_id }) => body_id === body)
    const { complaints } = (await send<RecordDetail>(clerk, 'GET', `/api/records/${act!.id}`)).body
    return complaints.map(({ actionNo, actedOn, status, newAlerts: { red } }) => [actionNo, actedOn, status, red])
  }
  assert.deepEqual(await about('649801-market'), [['k2', '2026-07-08', '办理中', 1], ['k1', '2026-07-06', '办结', 0]])
  assert.deepEqual(await about('649801-transport'), [], 'the other body gave the same number to another act')
})

test('of two systems of one body that gave the same number, the complaint is about the act that it leads to', async () => {
  await handIn(penaltyFile(penaltyRow('act5', { bodyCode: '649801-market' }), penaltyRow('act5', { bodyCode: '649801-market', sourceSystem: '旧系统' })))
  await handIn(file(row('l1', { targetActionId: 'act5' })))
  const { body: { about } } = await send<RecordDetail>(clerk, 'GET', `/api/records/${(await named('l1'))!.id}`)
  const told = await Promise.all((await actsNumbered('act5')).map(async ({ id }) => ({ id, complaints: (await send<RecordDetail>(clerk, 'GET', `/api/records/${id}`)).body.complaints.length })))
  assert.deepEqual(told.filter(({ complaints }) => complaints > 0), [{ id: about!.id, complaints: 1 }])
})

test('E503 of thousands of complaints in one file, those whose act is nowhere are told with their lines', async () => {
  await handIn(penaltyFile(penaltyRow('act2', { bodyCode: '649801-market' })))
  const nowhere = [1, 1_000, 1_001, 2_500]
  const done = await handIn(file(...Array.from({ length: 2_500 }, (_, at) => row(`n${at + 1}`, { targetActionId: nowhere.includes(at + 1) ? 'nowhere' : 'act2' }))))
  assert.deepEqual([done.added, done.warnings], [2_500, 4])
  const [warned] = await db.superuser<{ warned: { line: number }[] }[]>`select warned from record_import where id = ${done.id}`
  assert.deepEqual(warned?.warned.map(({ line }) => line - 1), nowhere)
})

test('alerts on complaints of one day are no lead about one counterpart', async () => {
  await handIn(file(row('i1', { repliedAt: '' }), row('i2', { repliedAt: '' })))
  const { body } = await send<{ items: AlertItem[] }>(clerk, 'GET', '/api/alerts?kind=complaint&limit=200')
  assert.ok(body.items.length >= 2)
  assert.deepEqual([...await db.superuser`select lead_id from lead_alert join alert on alert.id = alert_id where act_kind = 'complaint'`], [])
})
