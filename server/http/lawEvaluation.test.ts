import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import mammoth from 'mammoth'
import type { AlertItem, AnswerOf, evaluateLaw, listMatters, Problem } from './contract/index.ts'
import type { Official } from '../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'

type Evaluation = AnswerOf<typeof evaluateLaw>
interface List { items: AlertItem[], total: number }

const office = await recordsOffice('2026-06-10')
const { send, handIn, goTo } = office
const [local, statute] = ['xinjiang-2023', 'penalty-law-2021']
const overdue = `${statute}:penalty-service-overdue`
const late = (id: string) => penaltyRow(id, { caseFiledAt: '2025-03-03', priorNoticeAt: '2025-03-20', decidedAt: '2025-04-01', servedAt: '2025-04-30' })

await handIn(penaltyFile(...Array.from({ length: 12 }, (_, at) => late(String(at)))))
goTo('2026-07-06')
const chief = await office.as('659801-chief')
const silenced = await send(chief, 'POST', `/api/rules/${statute}/penalty-decision-overdue/settings`, { from: '2026-07-06', enabled: false, reason: '源系统没有报送缴款数据' })
goTo('2026-07-13')
const [clerk, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk'].map(login => office.as(login))) as [Official, Official, Official]
const ask = async (law = statute, query = '', by = clerk) => (await send<Evaluation>(by, 'GET', `/api/law-evaluations/${law}?${query}`)).body
const listed = async (query: string) => (await send<List>(clerk, 'GET', `/api/alerts?${query}`)).body

const alerts = (await listed(`state=all&rule=${overdue}&limit=50`)).items
for (const [at, { id, version }] of alerts.slice(0, 10).entries()) {
  const found = at < 7 ? ['verification', 'TRUE_DEFECT', '送达回证属实'] : ['dismissal', 'FALSE_EXCEPTION', '当事人下落不明，公告送达']
  await send(clerk, 'POST', `/api/alerts/${id}/${found[0]}`, { version, verdict: found[1], reason: found[2] })
}
const people = (await office.db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(({ id }) => id)
const matter = await clerk.open('659801-market', '2026-07-13', { people })
await clerk.act(matter, 'conclude', '2026-07-13', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })

test('新疆条例第32条：为立法后评估提供支持，写明依据', async () => {
  assert.ok((await ask()).basis.some(({ law, cite }) => law === local && cite === '第32条'))
})

test('监督中依据的条文：认定了一件的情形，点开正好是那一件；没有用到的，次数是零', async () => {
  const { relied, from, to } = await ask(local)
  const used = relied.filter(({ what, uses }) => what === 'ground' && uses > 0)
  assert.deepEqual(used.map(({ citation, uses }) => [citation.cite, uses]), [['第27条第1款第2项', 1]])
  assert.deepEqual((await send<AnswerOf<typeof listMatters>>(clerk, 'GET', `/api/matters?kind=all&view=all&law=${local}&ground=第27条第1款第2项&openedFrom=${from}&openedUntil=${to}`)).body.items.map(({ id }) => id), [matter])
  assert.ok(relied.some(({ what, citation, uses }) => what === 'ground' && citation.cite === '第27条第1款第1项' && uses === 0))
})

test('行政处罚法第61条：提示12条，属实7条，不属实3条；点开正好是那些；十条里三条不属实，说经常不属实', async () => {
  const { watched, from, to } = await ask()
  const row = watched.find(({ key }) => key === overdue)!
  assert.deepEqual([row.citation?.cite, row.raised, row.confirmed, row.dismissed, row.open, row.often], ['第61条第1款', 12, 7, 3, 2, true])
  assert.deepEqual(row.verdicts, { TRUE_ILLEGAL: 0, TRUE_DEFECT: 7, FALSE_EXCEPTION: 3, FALSE_DATA: 0, FALSE_RULE: 0 })
  for (const [count, state] of [['raised', 'all'], ['confirmed', 'confirmed'], ['dismissed', 'dismissed'], ['open', 'open']] as const) assert.equal((await listed(`rule=${overdue}&from=${from}&to=${to}&state=${state}`)).total, row[count], count)
})

test('同样的话说到三次的，才算反复出现的理由', async () => {
  assert.deepEqual((await ask()).reasons, [{ key: overdue, name: '处罚决定书逾期未送达', says: '当事人下落不明，公告送达', times: 3 }])
})

test('规则停用的，没有提示不等于没有问题：写明谁停用、为什么；提示过的月份之后才停用的，也写', async () => {
  assert.equal(silenced.status, 204)
  const { watched, settings } = await ask()
  assert.deepEqual(watched.filter(({ state }) => state === 'off').map(({ key }) => key), [`${statute}:penalty-decision-overdue`])
  assert.deepEqual(settings.map(({ enabled, from, reason }) => [enabled, from, reason]), [[false, '2026-07-06', '源系统没有报送缴款数据']])
  assert.deepEqual((await ask(statute, 'from=2026-06&to=2026-06')).settings, [], '六月还没有停用')
})

test('没有写明的问题，所在条文用得多的在前；每一项说现在怎样办', async () => {
  const { questions, answered } = await ask(local)
  const uses = questions.map(question => question.uses)
  assert.deepEqual(uses, uses.toSorted((a, b) => b - a))
  assert.ok(uses[0]! > 0 && questions.every(({ meanwhile }) => meanwhile.length > 0))
  assert.equal(answered, 0)
})

test('条文数：全部、可以计数的、用到的，一级比一级少', async () => {
  const { articles: { all, countable, used } } = await ask()
  assert.ok(all >= countable && countable > used && used > 0, JSON.stringify({ all, countable, used }))
})

test('月份：六月提示的，七月起算时没有', async () => {
  assert.equal((await ask(statute, 'from=2026-07&to=2026-07')).watched.find(({ key }) => key === overdue)!.raised, 0)
  assert.equal((await ask(statute, 'from=2026-06&to=2026-06')).watched.find(({ key }) => key === overdue)!.raised, 12)
})

test('只数看得到的：别的地区没有；执法机关不看', async () => {
  assert.deepEqual((await ask(statute, '', elsewhere)).watched.filter(({ raised }) => raised > 0), [])
  const refused = await send<Problem>(agency, 'GET', `/api/law-evaluations/${statute}`)
  assert.deepEqual([refused.status, refused.body.code], [403, 'post.insufficient'])
})

test('没有这部法规的，说怎么办', async () => {
  assert.equal((await send<Problem>(clerk, 'GET', '/api/law-evaluations/none')).body.code, 'law.unknown')
})

test('导出：同样的数字，留痕', async () => {
  const { raw } = await send(clerk, 'GET', `/api/law-evaluations/${statute}/export`)
  const rows = parseCsv(raw.toString().replace('﻿', '')).map(row => row.map(String))
  assert.deepEqual(rows.find(([, , group, cite, name, count]) => group === '预警' && cite === '第61条第1款' && name === '处罚决定书逾期未送达' && count === '提示')?.slice(6), ['12', '经常不属实'])
  assert.equal((await office.db.superuser`select from audit_entry where act = 'figures.exported'`).length, 1)
})

test('报告初稿：标题、同样的数字，意见和建议留给人写', async () => {
  const { status, raw } = await send(clerk, 'GET', `/api/law-evaluations/${statute}/report`)
  assert.equal(status, 200)
  const { value } = await mammoth.extractRawText({ buffer: raw })
  for (const part of ['关于《中华人民共和国行政处罚法》', '共提示预警', '五、意见和建议', '（由承办人撰写', '处罚决定书逾期未送达']) assert.ok(value.includes(part), part)
})
