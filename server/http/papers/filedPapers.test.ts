import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, InstrumentOut, Matter, numberRegister, Problem, waitingPapers } from '../contract/index.ts'

// 存卷的文书: what the office writes for its file takes its number when it is filed, from the register of the papers that it issues.

const today = '2026-07-13'
const { as, db } = await office(today)

const done = <T>({ status, body }: Reply<T & Partial<Problem>>): T => {
  assert.ok(status < 300, body.sentence)
  return body
}
const idOf = async (login: string): Promise<string> => (await db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id
const register = async (by: Official) => (await by.get<AnswerOf<typeof numberRegister>>('/api/instruments?year=2026')).body
const paperIn = ({ papers }: Matter, role: string) => papers.find(paper => paper.role === role)!

for (const { law, division } of [{ law: '新疆条例第25条第3款', division: '659801' }, { law: '恩施办法第24条第2项', division: '422891' }]) {
  describe(`${law} 回避决定`, { concurrency: false }, async () => {
    const [clerk, second, leader] = [await as(`${division}-clerk`), await as(`${division}-clerk2`), await as(`${division}-leader`)]
    const accounts = [await idOf(`${division}-clerk`), await idOf(`${division}-clerk2`)]
    const case_ = await clerk.open(`${division}-market`, today, { people: accounts })
    const recusal = async (by: Official, account: string, interest: boolean) => done(await by.post<Matter & Problem>('/api/matters', {
      kind: 'recusal', agency: `${division}-market`, on: today, title: '自行回避', from: case_, about: { account }, facts: { interest }, reasons: '配偶在该机关任职。',
    })).id
    const decide = async (id: string, option: string) => done(await leader.act(id, option, today, { text: '已经核实。', reasons: '已经核实。' })).matter

    test('同意的、不同意的，决定时各取一号，连续不缺', async () => {
      const granted = paperIn(await decide(await recusal(clerk, accounts[0]!, true), 'approve:recusalDecision'), 'recusalDecision')
      const declined = paperIn(await decide(await recusal(second, accounts[1]!, false), 'disapprove:recusalDecision'), 'recusalDecision')
      assert.deepEqual([granted, declined].map(({ number }) => number!.replace(/^.*?(监回.*)$/, '$1')), ['监回〔2026〕1号', '监回〔2026〕2号'])
      const { items, gaps } = await register(leader)
      assert.deepEqual([items.filter(({ title }) => title.includes('回避决定')).length, gaps], [2, []])
      assert.deepEqual([granted, declined].map(({ filed, servedOn }) => [filed, servedOn]), [[true, null], [true, null]])
    })

    test('决定书写明决定的结果；存卷的不列入待送达', async () => {
      const [paper] = (await register(leader)).items.filter(({ title }) => title.includes('回避决定'))
      const { lines } = (await leader.get<InstrumentOut>(`/api/instruments/${paper!.id}`)).body
      assert.match(lines.join('\n'), /决定：(不)?同意/)
      assert.deepEqual((await leader.get<AnswerOf<typeof waitingPapers>>('/api/serving')).body.items, [])
    })
  })
}

describe('宁夏条例第10条第6项 培训记录、考核记录', { concurrency: false }, async () => {
  const clerk = await as('649801-clerk')
  const [{ id: officer }] = await db.superuser<[{ id: string }]>`select officer.id from officer join account on account.id = account_id where login = '649801-market-officer'`
  const id = await clerk.open('649801-market', today, { kind: 'enforcementCredential', title: '执法证', about: { officer } })

  test('没有写内容的，号照样取，登记簿不缺号', async () => {
    const filed = paperIn(done(await clerk.act(id, 'file:trainingRecord', today, { credential: { hours: 40 } })).matter, 'trainingRecord')
    assert.match(filed.number!, /训录〔2026〕1号$/)
    assert.deepEqual((await register(clerk)).gaps, [])
  })

  test('原来就有编号的，用原编号，不占号', async () => {
    const { matter } = done(await clerk.act(id, 'file:examResult', today, { text: '合格', paper: { number: '丙司考〔2026〕7号' } }))
    assert.equal(paperIn(matter, 'examResult').number, '丙司考〔2026〕7号')
  })
})

test('被监督机关报送的，不由本平台编号', async () => {
  const [clerk, chief, agency] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market')]
  const id = await clerk.open('659801-market', today)
  done(await clerk.act(id, 'conclude', today, { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] }))
  done(await chief.act(id, 'issue:firstCorrection', today))
  done(await clerk.act(id, 'serve:firstCorrection', today, { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }))
  const { matter } = done(await agency.act(id, 'file:rectificationReport', today, { text: '已经办结。' }))
  assert.equal(matter.papers.some(({ role }) => role === 'rectificationReport'), false)
})
