import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { office, ownPage, write, type Official, type Reply } from '../../../test/office.ts'
import type { InstrumentRef, Problem, Serving, WaitingPaper } from '../contract/index.ts'

const today = '2026-07-13'
const { as, db, app } = await office(today)
const [clerk, chief, agency, other] = await Promise.all(['clerk', 'chief', 'market', 'transport'].map(what => as(`659801-${what}`))) as [Official, Official, Official, Official]
const paper = { grounds: ['第27条第1款第2项'], paper: { act: '作出的甲市监罚〔2026〕12号行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }
const ok = <T>(answer: Reply<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

async function issued(on: Day = '2026-07-06'): Promise<{ matter: string, id: string }> {
  const matter = await clerk.open('659801-market', on)
  ok(await clerk.act(matter, 'conclude', on, { finding: 'verified', text: '超过期限九日。' }))
  ok(await chief.act(matter, 'issue:firstCorrection', on, paper))
  return { matter, id: (await clerk.matter(matter)).papers[0]!.id }
}

async function served(on: Day = '2026-07-07', from?: Day): Promise<{ matter: string, id: string }> {
  const at = await issued(from)
  ok(await clerk.act(at.matter, 'serve:firstCorrection', on, { receipt: { way: 'direct', recipient: '收发室' } }))
  return at
}

const lastDays = async (matter: string) => Object.fromEntries((await clerk.matter(matter)).clocks.map(({ id, lastDay }) => [id, lastDay]))
const servingOf = async (id: string) => ok(await clerk.get<Serving>(`/api/instruments/${id}/serving`))

test('没有签收，期限不起算；等几个工作日提醒改用其他方式', async () => {
  const { matter, id } = await issued()
  assert.deepEqual([(await clerk.matter(matter)).clocks, (await servingOf(id)).waited, (await servingOf(id)).remindAfter], [[], 5, 3])
  const mine = ok(await clerk.get<{ items: WaitingPaper[] }>('/api/serving')).items.find(({ instrument }) => instrument.id === id)!
  assert.deepEqual([mine.waited, mine.remind, mine.addressee], [5, true, '甲县市场监督管理局'])
})

test('every attempt is kept; one that reached nobody starts nothing', async () => {
  const { matter, id } = await issued()
  ok(await clerk.post(`/api/instruments/${id}/attempts`, { on: '2026-07-08', outcome: 'sent', way: 'post', tracking: 'EMS123', says: '已交邮。' }), 201)
  ok(await clerk.post(`/api/instruments/${id}/attempts`, { on: '2026-07-10', outcome: 'failed', way: 'post', says: '退回：无人签收。' }), 201)
  assert.deepEqual((await servingOf(id)).attempts.map(({ outcome, tracking, by }) => [outcome, tracking, by]), [['sent', 'EMS123', '赵二'], ['failed', null, '赵二']])
  assert.deepEqual((await clerk.matter(matter)).clocks, [])
  for (const on of ['2026-07-05', '2026-07-14']) assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/attempts`, { on, outcome: 'sent', way: 'post' })), [422, 'attempt.day'], on)
})

test('第28条 对方在本平台签收，当天起算两个期限；签收以前先看到起算什么', async () => {
  const { matter, id } = await issued()
  const { mine, starts } = ok(await agency.get<{ mine: boolean, starts: { what: string, lastDay: string }[] }>(`/api/instruments/${id}/signature`))
  assert.deepEqual([mine, starts.map(({ lastDay }) => lastDay)], [true, ['2026-08-12', '2026-07-28']])
  assert.deepEqual(refusal(await other.post(`/api/instruments/${id}/signature`, { name: '某人' })), [404, 'not.found'])
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/signature`, { name: '赵二' })), [403, 'paper.notYours'])
  assert.equal(ok(await agency.post<InstrumentRef>(`/api/instruments/${id}/signature`, { name: '冯二' })).servedOn, today)
  const now = await clerk.matter(matter)
  assert.deepEqual(await lastDays(matter), { rectification: '2026-08-12', objection: '2026-07-28' })
  const entry = now.timeline.find(({ label }) => label.startsWith('送达'))!
  assert.deepEqual([entry.recorded?.person, entry.recorded?.organ], ['冯二', '甲县市场监督管理局'])
  assert.deepEqual(now.papers.map(({ role }) => role), ['firstCorrection', 'serviceReceipt'])
  assert.deepEqual(refusal(await agency.post(`/api/instruments/${id}/signature`, { name: '冯二' })), [409, 'paper.signed'])
})

test('electronically an office serves only whoever has agreed, with the confirmation on record', async () => {
  const { matter } = await issued()
  const receipt = { receipt: { way: 'electronic', recipient: '冯二' } }
  assert.deepEqual(refusal(await clerk.act(matter, 'serve:firstCorrection', today, receipt)), [422, 'consent.missing'])
  ok(await clerk.post('/api/electronic-consents', { agency: '659801-market', agrees: true, on: '2026-07-01', document: '电子送达确认书1号' }), 204)
  ok(await clerk.act(matter, 'serve:firstCorrection', today, receipt))
  ok(await agency.post('/api/electronic-consents', { agency: '659801-market', agrees: false, on: today, document: '撤回电子送达确认' }), 204)
  assert.deepEqual(refusal(await clerk.act((await issued()).matter, 'serve:firstCorrection', today, receipt)), [422, 'consent.missing'])
})

test('left with somebody wants a witness; through another organ wants its name', async () => {
  const { matter } = await issued()
  for (const [way, field] of [['left', 'body.receipt.witness'], ['entrusted', 'body.receipt.entrustedTo']] as const) {
    const answer = await clerk.act<Problem>(matter, 'serve:firstCorrection', today, { receipt: { way, recipient: '门卫' } })
    assert.deepEqual([answer.status, answer.body.errors?.map(error => error.field)], [400, [field]])
  }
  ok(await clerk.act(matter, 'serve:firstCorrection', today, { receipt: { way: 'entrusted', recipient: '门卫', entrustedTo: '丙县司法局' } }))
})

test('最早的签收起算义务，最晚的另行留存；更早的走更正', async () => {
  const { matter, id } = await served()
  const before = await lastDays(matter)
  ok(await clerk.post(`/api/instruments/${id}/attempts`, { on: '2026-07-09', outcome: 'received', way: 'post', recipient: '收发室' }), 201)
  assert.deepEqual([await lastDays(matter), (await servingOf(id)).latest], [before, '2026-07-09'])
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/attempts`, { on: '2026-07-06', outcome: 'received', way: 'direct' })), [422, 'attempt.day'])
})

test('第28条 登记错的送达日期由更正记录改正：期限重算，双方告知，原日保留', async () => {
  const { matter, id } = await served()
  assert.deepEqual(await lastDays(matter), { rectification: '2026-08-06', objection: '2026-07-22' })
  const preview = ok(await chief.post<{ was: string, changes: { what: string, from: string, to: string }[] }>(`/api/instruments/${id}/corrections/preview`, { on: '2026-07-09' }, ownPage))
  assert.deepEqual([preview.was, preview.changes.map(({ from, to }) => [from, to])], ['2026-07-07', [['2026-08-06', '2026-08-10'], ['2026-07-22', '2026-07-24']]])
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/corrections`, { on: '2026-07-09', reasons: '回证。' })), [403, 'post.insufficient'])
  assert.deepEqual(refusal(await agency.post(`/api/instruments/${id}/corrections`, { on: '2026-07-09', reasons: '回证。' })).slice(0, 1), [403])
  const done = ok(await chief.post<Serving>(`/api/instruments/${id}/corrections`, { on: '2026-07-09', reasons: '回证上的签收日期是7月9日。' }))
  assert.deepEqual([done.instrument.servedOn, done.attempts.map(({ outcome, on }) => [outcome, on])], ['2026-07-09', [['received', '2026-07-07'], ['corrected', '2026-07-09']]])
  assert.deepEqual(await lastDays(matter), { rectification: '2026-08-10', objection: '2026-07-24' })
  const receipts = (await agency.matter(matter)).papers.filter(({ role }) => role === 'serviceReceipt')
  assert.equal(new Set(receipts.map(({ number }) => number)).size, 2)
  assert.deepEqual(receipts.map(({ correctedBy }) => correctedBy?.number ?? null), [receipts[1]!.number, null])
  const lines = ok(await clerk.get<{ lines: string[] }>(`/api/instruments/${receipts[1]!.id}`)).lines.join('\n')
  assert.match(lines, /2026年7月9日[^]*更正送达日期：回证上的签收日期是7月9日。/)
  ok(await chief.post(`/api/instruments/${id}/corrections`, { on: '2026-07-08', reasons: '再次核对。' }))
  const again = (await clerk.matter(matter)).papers.filter(({ role }) => role === 'serviceReceipt')
  assert.deepEqual(again.map(({ correctedBy }) => correctedBy?.number ?? null), [again[1]!.number, again[2]!.number, null])
  ok(await chief.post(`/api/instruments/${id}/corrections`, { on: '2026-07-09', reasons: '还是7月9日。' }))
  for (const side of [agency, clerk]) assert.ok((await side.matter(matter)).timeline.some(({ label }) => label.includes('更正为2026年7月9日（周四）')))
  const told = await db.superuser<{ says: string }[]>`select says from notice where matter_id = ${matter} and organ_id = '659801-market'`
  assert.ok(told.some(({ says }) => /更正.*由2026年7月7日（周二）更正为2026年7月9日（周四）/.test(says)), JSON.stringify(told))
  const [stored] = await db.superuser<{ day: string }[]>`select happened_on as day from matter_event where matter_id = ${matter} and act = 'serve'`
  assert.equal(String(stored!.day).slice(0, 10), '2026-07-07')
})

test('第28条第2款 更正以后异议成为逾期，照样受理并标记', async () => {
  const { matter, id } = await served('2026-06-27', '2026-06-22')
  ok(await agency.act(matter, 'file:objection', today, { reasons: '不属实。' }))
  assert.equal((await clerk.matter(matter)).timeline.find(({ label }) => label.includes('复查申请'))?.late, null)
  ok(await chief.post(`/api/instruments/${id}/corrections`, { on: '2026-06-25', reasons: '回证。' }))
  assert.match((await clerk.matter(matter)).timeline.find(({ label }) => label.includes('复查申请'))?.late ?? '', /2026年7月10日（周五）届满/)
})

test('撤回没有送达的文书：文号留着，登记簿没有空号，另行制发取下一号', async () => {
  const { matter, id } = await issued()
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/withdrawal`, { reasons: '引用条文有误。' })), [403, 'post.insufficient'])
  const voided = ok(await chief.post<InstrumentRef>(`/api/instruments/${id}/withdrawal`, { reasons: '引用条文有误。' }))
  assert.equal(voided.voided?.reasons, '引用条文有误。')
  assert.deepEqual((await clerk.matter(matter)).stages.map(({ stage }) => stage)[0], 'verified')
  ok(await chief.act(matter, 'issue:firstCorrection', today, paper))
  const papers = (await clerk.matter(matter)).papers
  const ordinal = (number: string | null) => Number(/(\d+)号$/.exec(number!)![1])
  assert.equal(ordinal(papers[1]!.number), ordinal(papers[0]!.number) + 1)
  const { gaps, items } = ok(await clerk.get<{ gaps: string[], items: { number: string, voided: object | null }[] }>('/api/instruments'))
  assert.deepEqual([gaps, items.some(item => item.number === papers[0]!.number && item.voided !== null)], [[], true])
  assert.match((await clerk.get('/api/instruments/register.csv')).raw.toString(), /引用条文有误/)
  assert.deepEqual(refusal(await chief.post(`/api/instruments/${(await served()).id}/withdrawal`, { reasons: '有误。' })), [409, 'law.refused'])
})

test('the seal is recorded once, by whoever put it', async () => {
  const { id } = await issued()
  assert.deepEqual(ok(await clerk.post<Serving>(`/api/instruments/${id}/seal`, { on: '2026-07-06' })).seal, { on: '2026-07-06', by: '赵二' })
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${id}/seal`, { on: today })), [409, 'seal.done'])
  assert.deepEqual(refusal(await clerk.post(`/api/instruments/${(await issued()).id}/seal`, { on: '2026-07-01' })), [422, 'seal.day'])
})

test('a photographed receipt is kept with the attempt; anything that is no picture and no PDF is refused', async () => {
  const { id } = await issued()
  const send = async (name: string, body: Buffer) => {
    const mark = 'x-form'
    const payload = Buffer.concat([Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), body, Buffer.from(`\r\n--${mark}--\r\n`)])
    return await app.inject({ method: 'POST', url: `/api/instruments/${id}/proofs`, headers: { cookie: clerk.cookie, ...write(), 'content-type': `multipart/form-data; boundary=${mark}` }, payload })
  }
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const file = (await send('回证.png', png)).json<{ id: string }>()
  ok(await clerk.post(`/api/instruments/${id}/attempts`, { on: today, outcome: 'failed', way: 'direct', says: '无人。', proof: file.id }), 201)
  assert.deepEqual((await clerk.get(`/api/serving/proofs/${file.id}`)).raw, png)
  assert.equal((await agency.get(`/api/serving/proofs/${file.id}`)).status, 404)
  assert.equal((await send('回证.txt', Buffer.from('不是图片'))).statusCode, 415)
})

test('the agency sees the paper and its receipt, and nothing of the attempts, the seal or the register of the office', async () => {
  const { matter, id } = await issued()
  ok(await clerk.post(`/api/instruments/${id}/attempts`, { on: today, outcome: 'failed', way: 'direct', says: '门卫不收。' }), 201)
  assert.equal((await agency.get(`/api/instruments/${id}/serving`)).status, 403)
  for (const [path, body] of [['attempts', { on: today, outcome: 'sent', way: 'post' }], ['seal', { on: today }], ['withdrawal', { reasons: '不服。' }]] as const) {
    assert.ok([403, 404].includes((await agency.post(`/api/instruments/${id}/${path}`, body)).status), path)
  }
  assert.deepEqual(ok(await agency.get<{ items: unknown[] }>('/api/serving')).items, [])
  assert.deepEqual(ok(await agency.get<{ items: unknown[] }>('/api/instruments')).items, [])
  assert.doesNotMatch(JSON.stringify([await agency.matter(matter), ok(await agency.get('/api/matters?view=all'))]), /门卫不收/)
})
