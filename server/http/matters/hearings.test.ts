import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { Matter, MatterPeople, Problem } from '../contract/index.ts'

// 宁夏条例第二十四条: somebody whom the case concerns asks for a hearing; the office holds one, or says why not.

const today = '2026-07-13'
const { as } = await office(today)
const [clerk, chief] = [await as('649801-clerk'), await as('649801-chief')]
const conclusion = { finding: 'verified', text: '没有告知听证权利。', grounds: ['第22条第6项'] }
type Answer = { matter: Matter } & Problem

async function requested(): Promise<string> {
  const matter = await clerk.open('649801-market', today)
  const answer = await clerk.act<Answer>(matter, 'file:hearingRequest', today, { reasons: '处罚数额较大，事实有争议。' })
  assert.equal(answer.status, 200, answer.body.sentence)
  return matter
}

test('第24条 没有申请的，不必答复是否听证', async () => {
  const { status, body } = await chief.act(await clerk.open('649801-market', today), 'issue:hearingRefusal', today, { text: '事实清楚。' })
  assert.deepEqual([status, body.citation?.cite], [409, '第24条'])
})

test('第24条 申请没有处理之前，不能作出调查结论', async () => {
  const { status, body } = await clerk.act(await requested(), 'conclude', today, conclusion)
  assert.deepEqual([status, body.code, body.citation?.cite], [409, 'law.refused', '第24条'])
})

test('第24条 认为没有必要的，书面说明理由；此后可以作出结论', async () => {
  const matter = await requested()
  const bare = await chief.act(matter, 'issue:hearingRefusal', today, { paper: { addressee: '吴某' } })
  assert.deepEqual([bare.status, bare.body.citation?.cite], [409, '第24条'], 'a refusal that says nothing is not written')
  const answer = await chief.act<Answer>(matter, 'issue:hearingRefusal', today, { reasons: '争议事项已有生效判决认定。', text: '本案不举行听证。', paper: { addressee: '吴某' } })
  assert.equal(answer.status, 200, answer.body.sentence)
  const paper = answer.body.matter.papers.find(({ role }) => role === 'hearingRefusal')
  assert.match(paper?.title ?? '', /不举行听证/)
  assert.equal((await clerk.act(matter, 'conclude', today, conclusion)).status, 200)
})

test('第24条 有必要的，通知、举行、记录；举行之后可以作出结论', async () => {
  const matter = await requested()
  const announced = await clerk.post<{ id: string }>(`/api/matters/${matter}/hearings`, {
    form: 'hearing', subject: '处罚数额', on: today, time: '15:00', place: '会议室', invited: [{ name: '吴某', as: '申请人', toldOn: '2026-07-10' }],
  })
  assert.equal(announced.status, 201)
  const { hands } = (await clerk.get<MatterPeople>(`/api/matters/${matter}/people`)).body
  const held = await clerk.act<Answer>(matter, 'measure', today, { which: '第24条', onSite: false, record: {
    kind: 'meeting', people: hands.filter(({ against }) => against.length === 0).slice(0, 1).map(({ officer }) => officer), from: '15:00', to: '16:30', place: '会议室', object: '处罚数额', found: '各方到场陈述。', recorded: ['text'],
    meeting: { form: 'hearing', notice: announced.body.id, host: '赵五', participants: [{ name: '吴某', as: '申请人', present: true }], opinions: '申请人认为数额不当。', result: '数额裁量说明不足。' },
  } })
  assert.equal(held.status, 200, held.body.sentence)
  assert.equal((await clerk.act(matter, 'conclude', today, conclusion)).status, 200)
})
