import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { changes, check, courseOf, describe, type Dictionaries, readRecord, sheetOf } from './index.ts'
import { complainant } from './complaints.ts'

const market = { id: '649801-market', name: '甲县市场监督管理局', region: 'ningxia', mayReport: true }
const dictionaries: Dictionaries = { bodies: new Map([[market.id, market]]), calendarOf: calendarFor, today: '2026-11-20' }

const written = { actionKind: 'complaint', complaintId: 'TS-1', channel: 'H12345', type: 'ENFORCEMENT_COMPLAINT', targetBodyId: market.id, receivedAt: '2026-07-06 09:30', status: 'OPEN' }
const checked = (more: object = {}) => check(readRecord({ ...written, ...more }), dictionaries)
const told = (more: object) => checked(more).problems.map(({ code, field, level }) => `${code} ${field} ${level}`)

test('a complaint of no act comes in under its own number, on the day it was received', () => {
  const { record, body, problems } = checked()
  assert.deepEqual(problems, [])
  assert.equal(body, market)
  assert.deepEqual([record?.sourceSystem, record?.sourceRecordId, record?.actionNo, record?.complaint?.receivedAt], ['投诉举报', 'TS-1', 'TS-1', '2026-07-06 09:30'])
})

test('written with its part inside it, as it is handed out again, it says the same', () => {
  const { complaintId, channel, type, receivedAt, status } = written
  const inside = check(readRecord({ actionKind: 'complaint', bodyCode: market.id, complaint: { complaintId, channel, type, receivedAt, status } }), dictionaries)
  assert.deepEqual(changes(checked().record!, inside.record!), [])
})

test('who complained is not kept, and the sender is told', () => {
  const { record, problems } = checked({ name: '王某某', phone: '13800000000', partyType: 'PERSON' })
  assert.deepEqual(problems.map(({ code, field, level }) => `${code} ${field} ${level}`).toSorted(), ['E101 name warning', 'E101 partyType warning', 'E101 phone warning'])
  assert.equal(record?.name, complainant)
  assert.equal(JSON.stringify(record).includes('13800000000'), false)
})

for (const [says, more, expected] of [
  ['编号没有填写', { complaintId: null }, ['E102 complaintId reject']],
  ['渠道没有填写', { channel: null }, ['E102 channel reject']],
  ['类型没有填写', { type: null }, ['E102 type reject']],
  ['收到时间没有填写', { receivedAt: null }, ['E102 receivedAt reject']],
  ['状态没有填写', { status: null }, ['E102 status reject']],
  ['被反映机关没有填写', { targetBodyId: null }, ['E102 targetBodyId reject']],
  ['类型不在代码表里', { type: 'COMPLAINTS' }, ['E201 type reject']],
  ['被反映机关不认识', { targetBodyId: '649801-markets' }, ['E501 bodyCode quarantine']],
  ['答复早于收到', { repliedAt: '2026-07-05' }, ['E401 complaint.repliedAt quarantine']],
  ['收到时间还没有到', { receivedAt: '2026-11-22' }, ['E402 complaint.receivedAt reject']],
  ['决定日是执法行为的，投诉举报没有', { decidedAt: '2026-07-07' }, ['E101 decidedAt warning']],
  ['环节是执法行为的，投诉举报没有', { steps: [{ stepType: 'CLUE', startedAt: '2026-07-06' }] }, ['E201 steps reject']],
] as const) {
  test(`${expected[0]!.slice(0, 4)} ${says}`, () => assert.deepEqual(told(more), expected))
}

const header = 'complaintId,channel,type,fieldCode,targetBodyId,targetActionId,receivedAt,legalReply,acceptanceInformedAt,filingDecidedAt,filingInformedAt,repliedAt,replyText,status'
const rowOf = (cells: string) => {
  const sheet = sheetOf(header.split(','))
  assert.ok('format' in sheet)
  return check(sheet.read(cells.split('|')), dictionaries)
}
const row = (legalReply: string) => rowOf(`TS-2|WEB|ENFORCEMENT_COMPLAINT|MARKET|${market.id}||2026-07-06 09:30|${legalReply}||||2026-07-15|已经改正|CLOSED`)

test('the file of complaints is known by its header, and its rows say what JSON says', () => {
  const { record, problems } = row('')
  assert.deepEqual(problems, [])
  assert.deepEqual(describe(record!).filter(({ group }) => group === '投诉举报').map(({ name, value }) => `${name} ${value}`), [
    '投诉举报编号 TS-2', '投诉举报渠道 网络', '投诉举报类型 对执法行为的投诉', '收到投诉举报时间 2026-07-06 09:30', '答复日 2026-07-15', '答复内容 已经改正', '投诉举报状态 办结'])
  assert.deepEqual(courseOf(record!).map(({ name, at }) => [name, at]), [['收到投诉举报', '2026-07-06 09:30'], ['答复投诉举报', '2026-07-15']])
})

for (const [cell, expected] of [
  ['15个工作日', { n: 15, unit: 'wd', basis: null }], ['60日', { n: 60, unit: 'cd', basis: null }],
  ['{"n":15,"unit":"wd","basis":"某条例第8条"}', { n: 15, unit: 'wd', basis: '某条例第8条' }],
] as const) test(`法定答复期限写作“${cell}”`, () => assert.deepEqual(row(cell).record?.complaint?.legalReply, expected))

test('法定答复期限看不懂的，说明怎样写', () => assert.deepEqual(row('尽快').problems.map(({ code, field }) => `${code} ${field}`), ['E103 legalReply']))

test('a header that names an act with the complaint is that of a part of the act', () => {
  const sheet = sheetOf(['sourceSystem', 'sourceRecordId', 'complaintId', 'type', 'receivedAt', 'repliedAt', 'status', 'legalReply'])
  assert.ok('child' in sheet)
  assert.equal(sheet.child.id, 'complaintOfAct')
})
