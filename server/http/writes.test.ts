import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, write, type Reply } from '../../test/office.ts'
import type { Matter, Problem } from './contract/index.ts'

const today = '2026-07-13'
const { as, app } = await office(today)
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
const verified = { finding: 'verified', text: '超过期限九日。', grounds: ['第27条第1款第2项'] }
const paper = { paper: { found: ['超过期限九日。'] } }
const open = () => clerk.open('659801-market', '2026-06-01')
const ok = <T>(answer: Reply<T>): T => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

test('whoever comes second is told who did what', async () => {
  const id = await open()
  const { version } = await clerk.matter(id)
  ok(await clerk.act(id, 'measure', '2026-06-02', { which: '第23条第1项', people: await clerk.team(id, 2), text: '谈话记录' }))
  const answer = await chief.post(`/api/matters/${id}/acts`, { option: 'conclude', on: '2026-06-02', expectedVersion: version, ...verified })
  assert.deepEqual(refusal(answer), [409, 'matter.changed'])
  assert.deepEqual(answer.body.changes?.map(({ by, says }) => [by, says]), [['赵二', '采取监督措施']])
  assert.match(answer.body.sentence, /赵二（甲县司法局）在.+办理了“采取监督措施”/)
})

test('two officials at once: one wins, the other is told why', async () => {
  const id = await open()
  const { version } = await clerk.matter(id)
  const act = { option: 'conclude', on: '2026-06-02', expectedVersion: version, ...verified }
  const answers = await Promise.all([clerk, chief].map(one => one.post(`/api/matters/${id}/acts`, act)))
  assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409])
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'matter.changed')
  assert.equal((await clerk.matter(id)).version, version + 1)
})

test('the same key with the same body gives the same answer and is done once', async () => {
  const headers = write()
  const body = { agency: '659801-market', on: today, title: '同一次提交' }
  const [first, again] = [await clerk.post<Matter>('/api/matters', body, headers), await clerk.post<Matter>('/api/matters', body, headers)]
  assert.deepEqual([first.status, again.status], [201, 201])
  assert.equal(again.body.id, first.body.id)
})

test('the same key twice at the same moment is still done once', async () => {
  const headers = write()
  const body = { agency: '659801-market', on: today, title: '同时提交两次' }
  const answers = await Promise.all([1, 2, 3].map(() => clerk.post<Matter>('/api/matters', body, headers)))
  assert.equal(new Set(answers.map(answer => answer.body.id)).size, 1)
})

test('the same key with another body is refused', async () => {
  const headers = write()
  await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '一' }, headers)
  assert.deepEqual(refusal(await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '二' }, headers)), [422, 'idempotency.reused'])
})

test('a key is its owner’s: somebody else’s is no obstacle', async () => {
  const headers = write()
  assert.equal((await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '一' }, headers)).status, 201)
  assert.equal((await chief.post('/api/matters', { agency: '659801-market', on: today, title: '二' }, headers)).status, 201)
})

test('a refused write may be repeated under its key once it is put right', async () => {
  const id = await open()
  const headers = write()
  const { version } = await clerk.matter(id)
  const body = { option: 'issue:firstCorrection', on: '2026-06-03', expectedVersion: version + 1, ...paper }
  assert.equal((await chief.post(`/api/matters/${id}/acts`, body, headers)).status, 409)
  ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
  assert.equal((await chief.post(`/api/matters/${id}/acts`, body, headers)).status, 200)
})

test('a write without a key is refused with what to do', async () => {
  const answer = await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '案由' }, { 'x-xiezhi': '1' })
  assert.deepEqual(refusal(answer), [400, 'idempotency.missing'])
})

test('a broken page mark is a sentence, not a fault', async () => {
  assert.deepEqual(refusal(await clerk.get('/api/matters?after=nonsense')), [400, 'cursor.broken'])
})

test('every wrong field is named, with the words of the form', async () => {
  const answer = await clerk.post('/api/matters', { agency: 'X', on: '2026-02-30', title: '' })
  assert.deepEqual(refusal(answer), [400, 'request.invalid'])
  assert.deepEqual(answer.body.errors?.map(({ field }) => field), ['body.agency', 'body.title', 'body.on'])
  assert.match(answer.body.sentence, /启动日期：.*2月只有|启动日期：.*2 月只有/)
})

test('an unknown act is a sentence', async () => {
  assert.deepEqual(refusal(await clerk.act(await open(), 'dance', today)), [400, 'option.unknown'])
})

test('a body that is no JSON is a sentence', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/matters', headers: { ...write(), cookie: clerk.cookie, 'content-type': 'application/json' }, payload: '{"a":' })
  assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [400, 'json.broken'])
})
