import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, listLinks, listReferrals, Matter, openingOf, Problem } from '../contract/index.ts'

// What follows from a case: with nothing typed again, and with the case kept open until a marked clue is sent.

const today = '2026-07-13'
const { as, goTo } = await office(today)

const opened = ({ status, body }: Reply<Matter & Problem>): Matter => {
  assert.equal(status, 201, body.sentence)
  return body
}
const follow = async (by: Official, case_: Matter, kind: string, facts = {}, on: string = today): Promise<Matter> =>
  opened(await by.post<Matter & Problem>('/api/matters', { kind, agency: case_.agency.id, from: case_.id, title: case_.title, on, facts }))
const refusal = ({ status, body }: Reply<{ matter: Matter } & Problem>) => [status, body.citation?.cite, body.sentence]
const open = async (by: Official, agency: string, facts = {}, on: string = today): Promise<Matter> => opened(await by.post('/api/matters', { agency, title: '无正当理由不予许可', on, facts }))

describe('由案件办理：机关、案由、事实、承办人带过去', { concurrency: false }, async () => {
  const clerk = await as('422891-clerk')
  const case_ = await open(clerk, '422891-market', { prominentProblem: true })

  test('可以由本案办理的，都是本法和国家条例规定、本机关可以启动的', async () => {
    const { mayOpen, items } = (await clerk.get<AnswerOf<typeof listLinks>>(`/api/matters/${case_.id}/links`)).body
    assert.deepEqual(items, [])
    assert.deepEqual(mayOpen.map(({ kind }) => kind), ['regulatoryTalk', 'circular', 'liability', 'referral', 'coordination', 'jurisdiction', 'assistance', 'recusal', 'supervisorLiability', 'outsiderObstruction'])
  })

  test('约谈不再问“是否已经制发决定书”：由来源案件回答', async () => {
    const opening = (await clerk.get<AnswerOf<typeof openingOf>>(`/api/matters/opening?agency=422891-market&kind=regulatoryTalk&from=${case_.id}`)).body
    assert.equal(opening.carried!.title, '无正当理由不予许可')
    assert.match(opening.carried!.text, /监案〔2026〕\d+号：无正当理由不予许可/)
    assert.ok(!opening.facts.some(({ id }) => id === 'decisionIssued'))
  })

  test('启动之后，两个办件互相看得到', async () => {
    const talk = await follow(clerk, case_, 'regulatoryTalk')
    const links = async (id: string) => (await clerk.get<AnswerOf<typeof listLinks>>(`/api/matters/${id}/links`)).body.items.map(({ id: other, relation }) => [other, relation])
    assert.deepEqual(await links(case_.id), [[talk.id, '由此启动']])
    assert.deepEqual(await links(talk.id), [[case_.id, '来源']])
  })

  test('来源不在职责范围内的，如同没有', async () => {
    const elsewhere = await as('649801-clerk')
    const { status, body } = await elsewhere.post<Problem>('/api/matters', { agency: '649801-market', kind: 'liability', from: case_.id, title: '一件事', on: today })
    assert.deepEqual([status, body.code], [404, 'not.found'])
  })
})

for (const { law, division, cite, close, facts, send } of [
  { law: '新疆条例', division: '659801', cite: '第33条第2款', close: { option: 'conclude', finding: 'unfounded' }, facts: { receiver: '监察机关', dutyOffence: true }, send: 'letter' },
  { law: '宁夏条例（国家条例在上）', division: '649801', cite: '第33条第1款', close: { option: 'conclude', finding: 'unfounded' }, facts: { clueOf: 'corruption' }, send: 'letter' },
  { law: '恩施办法', division: '422891', cite: '第31条', close: { option: 'conclude', finding: 'unfounded' }, facts: { officialMisconduct: true }, send: 'refer' },
  { law: '巴彦淖尔细则', division: '150891', cite: '第20条第1款', close: { option: 'conclude', finding: 'unfounded' }, facts: { officialMisconduct: true }, send: 'refer' },
] as const) {
  describe(`${law}：标记的线索没有移送的，不能结案`, { concurrency: false }, async () => {
    const [clerk, chief, agency] = [await as(`${division}-clerk`), await as(`${division}-chief`), await as(`${division}-market`)]
    const enforcementAct = division === '659801' ? { enforcementAct: '行政处罚' } : {}
    const case_ = await open(clerk, `${division}-market`, enforcementAct)
    const closing = async () => await clerk.act(case_.id, close.option, today, close)
    const referral = await follow(clerk, case_, 'referral', facts)

    test(`${cite} 由本案启动移送，线索即已标记：移送之前不能结案`, async () => {
      const [status, article, sentence] = refusal(await closing())
      assert.deepEqual([status, article], [409, cite])
      assert.match(String(sentence), /移送/)
    })

    test('被监督机关看不到移送的办件，也收不到告知', async () => {
      assert.equal((await agency.get(`/api/matters/${referral.id}`)).status, 404)
      assert.deepEqual((await agency.get<AnswerOf<typeof listLinks>>(`/api/matters/${case_.id}/links`)).body.items, [])
    })

    test('移送发出之后，不用再登记，即可以结案', async () => {
      const sent = send === 'letter'
        ? await chief.act(referral.id, 'issue:referralLetter', today, { text: '线索和附送的材料。', paper: { number: '甲监移〔2026〕1号', outline: '移送线索。' } })
        : await chief.act(referral.id, 'refer', today, { to: 'supervisoryCommission' })
      assert.equal(sent.status, 200, sent.body.sentence)
      const closed = await closing()
      assert.equal(closed.status, 200, closed.body.sentence)
    })

    test('移送台账写明去向、发出日期', async () => {
      const [row] = (await clerk.get<AnswerOf<typeof listReferrals>>('/api/referrals')).body.items.filter(({ matter }) => matter.id === referral.id)
      assert.deepEqual([row!.receiver, row!.sentOn], ['监察机关', today])
    })
  })
}

describe('案内已经移送过一条线索的，另启动的移送没有发出，仍不能结案', { concurrency: false }, async () => {
  const cases = [
    ['巴彦淖尔细则第20条第1款', '150891', 'supervision', {}, { act: 'conclude', finding: 'unfounded' }, '第20条第1款'],
    ['宁夏条例第26条 责任处理', '649801', 'liability', { conduct: 'obstruction', crimeSuspected: true }, { act: 'close', reasons: '不作处理。' }, '第26条'],
  ] as const
  for (const [law, division, kind, facts, { act, ...more }, cite] of cases) {
    test(law, async () => {
      const [clerk, chief] = [await as(`${division}-clerk`), await as(`${division}-chief`)]
      const case_ = opened(await clerk.post<Matter & Problem>('/api/matters', { kind, agency: `${division}-market`, title: '两条线索', on: today, facts }))
      const inside = await chief.act(case_.id, 'refer', today, { to: 'supervisoryCommission' })
      assert.equal(inside.status, 200, inside.body.sentence)
      const second = await follow(clerk, case_, 'referral', division === '649801' ? { clueOf: 'corruption' } : { officialMisconduct: true })
      const closing = async () => await clerk.act(case_.id, act, today, more)
      assert.deepEqual(refusal(await closing()).slice(0, 2), [409, cite])
      const sent = division === '649801'
        ? await chief.act(second.id, 'issue:referralLetter', today, { text: '线索和附送的材料。', paper: { number: '丙监移〔2026〕9号', outline: '移送线索。' } })
        : await chief.act(second.id, 'refer', today, { to: 'supervisoryCommission' })
      assert.equal(sent.status, 200, sent.body.sentence)
      const closed = await closing()
      assert.equal(closed.status, 200, closed.body.sentence)
    })
  }
})

describe('巴彦淖尔细则第20条第2款 移送其他机关的反馈', { concurrency: false }, async () => {
  let [clerk, chief] = [await as('150891-clerk'), await as('150891-chief')]
  /** Sessions do not outlive the night. */
  const on = async (day: Day) => {
    goTo(day)
    ;[clerk, chief] = [await as('150891-clerk'), await as('150891-chief')]
  }
  const case_ = await open(clerk, '150891-agriculture')
  const { id } = await follow(clerk, case_, 'referral')
  const feedback = async () => (await clerk.get<AnswerOf<typeof listReferrals>>('/api/referrals')).body.items.find(({ matter }) => matter.id === id)!.feedback

  test('还不知道处理决定之日的，起算日未知，没有最后一日', async () => {
    assert.equal((await chief.act(id, 'refer', today, { to: 'police' })).status, 200)
    assert.deepEqual([(await feedback()).state, (await feedback()).lastDay], ['unknown', null])
  })

  test('得知7月14日作出处理决定：第二十日8月3日到期，当日还在期限内', async () => {
    await on('2026-07-20')
    assert.equal((await chief.act(id, 'refer', '2026-07-20', { to: 'police', feedback: '2026-07-14' })).status, 200)
    await on('2026-08-03')
    assert.deepEqual([(await feedback()).state, (await feedback()).lastDay], ['running', '2026-08-03'])
  })

  test('8月4日没有反馈的，列入逾期', async () => {
    await on('2026-08-04')
    assert.equal((await feedback()).state, 'late')
    assert.equal((await clerk.get<AnswerOf<typeof listReferrals>>('/api/referrals?view=late')).body.counts.late, 1)
  })

  test('迟到的反馈仍然登记，写明结果', async () => {
    const { status, body } = await clerk.act(id, 'file:referralFeedback', '2026-08-04', { text: '已经立案侦查。' })
    assert.equal(status, 200, body.sentence)
    const { feedback: done, result } = (await clerk.get<AnswerOf<typeof listReferrals>>('/api/referrals')).body.items.find(({ matter }) => matter.id === id)!
    assert.deepEqual([done.state, done.on, result], ['done', '2026-08-04', '已经立案侦查。'])
  })
})
