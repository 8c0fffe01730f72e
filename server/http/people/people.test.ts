import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Official } from '../../../test/office.ts'
import { done, refusal, peopleOffice } from '../../../test/peopleOffice.ts'
import type { CredentialOut, Matter, MatterPeople, OfficerOut, OfficerRow, Problem } from '../contract/index.ts'

const { as, db, idOf, officerOf, peopleOf, entry } = await peopleOffice('2026-07-03')

describe('恩施：证件的期限，社会监督员，回避', { concurrency: false }, async () => {
  const [clerk, chief, leader, government] = [await as('422891-clerk'), await as('422891-chief'), await as('422891-leader'), await as('422891-government')]
  const [clerkId, secondId] = [await idOf('422891-clerk'), await idOf('422891-clerk2')]
  const matter = await clerk.open('422891-market', '2026-06-29', { people: [clerkId, secondId] })
  const measure = (by: Official, on: string, people: string[]) => by.act(matter, 'measure', on as never, { which: '第23条第3项', onSite: true, people, facts: { credentialsShown: true } })
  const pair = [await officerOf('422891-clerk2'), await officerOf('422891-chief')]

  test('第24条第1项 证件最后一日的前一天、当天可以，次日不能', async () => {
    await db.superuser`update credential set valid_to = '2026-06-30' where cert_no = '监422891-clerk2'`
    done(await measure(clerk, '2026-06-29', pair))
    done(await measure(clerk, '2026-06-30', pair))
    const late = await measure(clerk, '2026-07-01', pair)
    assert.deepEqual(refusal(late), [409, 'person.unfit', '第24条第1项'])
    assert.equal(late.body.sentence, '钱八的监督证件已于2026年6月30日（周二）到期，不能办理监督事项（恩施办法第24条第1项）。请换人，或者先办理换证。')
    assert.deepEqual((await peopleOf(chief, matter)).handlers.find(({ name }) => name === '钱八')?.against.map(({ brief }) => brief), ['监督证件2026年6月30日（周二）到期'])
    assert.deepEqual((await clerk.get<{ items: OfficerRow[] }>('/api/officers?view=unfit&duty=supervision')).body.items.map(({ name }) => name), ['钱八'])
  })

  test('证件在60天以内到期的列出来：第60天列，第61天不列', async () => {
    const expiring = async (to: string) => {
      await db.superuser`update credential set valid_to = ${to} where cert_no = '监422891-chief'`
      const { items, counts } = (await clerk.get<{ items: CredentialOut[], counts: Record<string, number> }>('/api/credentials?view=expiring&kind=supervision')).body
      assert.equal(counts['expiring'], items.length)
      return items.map(({ number, daysLeft }) => [number, daysLeft])
    }
    assert.deepEqual(await expiring('2026-09-01'), [['监422891-chief', 60]])
    assert.deepEqual(await expiring('2026-09-02'), [])
  })

  test('补登前一天的事项，按那一天是否有效', async () => {
    assert.equal((await chief.get<MatterPeople>(`/api/matters/${matter}/people?on=2026-06-30`)).body.hands.find(({ name }) => name === '钱八')?.against.length, 0)
  })

  test('证件遗失：登记之后当日起不能办理', async () => {
    const [held] = (await clerk.get<{ items: CredentialOut[] }>('/api/credentials?text=监422891-chief')).body.items
    const lost = done(await clerk.post<CredentialOut & Problem>(`/api/credentials/${held!.id}/loss`, { on: '2026-07-01', says: '出差途中遗失。' }))
    assert.equal(lost.state, 'lost')
    assert.equal((await measure(clerk, '2026-07-01', [await officerOf('422891-clerk'), pair[1]!])).body.sentence, '孙八的监督证件已经登记遗失，不能办理监督事项（恩施办法第24条第1项）。请换人，或者先办理补证。')
  })

  test('第24条第2项 恩施：本人申报，由监督机关的负责人决定', async () => {
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '422891-market', on: '2026-07-01', title: '自行回避', from: matter, about: { account: clerkId }, facts: { interest: true }, reasons: '配偶在该机关任职。' }))
    assert.deepEqual(refusal(await clerk.act(matter, 'conclude', '2026-07-01', { finding: 'verified' })), [409, 'person.unfit', '第24条第2项'])
    done(await leader.act(id, 'approve:recusalDecision', '2026-07-01'))
    assert.deepEqual((await peopleOf(chief, matter)).recusals.map(({ result }) => result), ['granted'])
  })

  test('第24条第2项 被监督机关不能申请回避：办法没有规定', async () => {
    const agency = await as('422891-market')
    const asked = await agency.post('/api/matters', { kind: 'recusal', agency: '422891-market', on: '2026-07-01', title: '申请回避', from: matter, about: { account: secondId } })
    assert.deepEqual(refusal(asked), [409, 'law.refused', '第24条第2项'])
  })

  test('第7条第2款 社会监督员：聘书写明期限，签署保密承诺；不签发文书；聘期届满次日不能参与', async () => {
    const invited = done(await clerk.post<OfficerOut & Problem>('/api/officers', { name: '何甲', duty: 'invited', background: '律师', from: '2026-07-01' }))
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'invitedSupervisor', agency: '422891-justice', on: '2026-07-01', title: '聘请社会监督员', about: { officer: invited.id }, facts: { background: 'lawyer' } }))
    done(await government.act(id, 'issue:appointment', '2026-07-01', { paper: { number: '戊政聘〔2026〕1号', outline: '聘请。' }, credential: { number: '聘422891-1', to: '2026-07-02', areas: ['422891'] } }))
    const giving = (on: string) => chief.act(matter, 'file:invitedOpinion', on as never, { by: 'invitedSupervisor', text: '检查较频繁。', people: [invited.id] })
    assert.deepEqual((await giving('2026-07-01')).body.errors?.map(({ code }) => code), ['person.uncommitted'])
    done(await entry(clerk, invited.id, { what: 'qualification', kind: 'confidentiality', evidence: '保密承诺书', on: '2026-07-01' }))
    done(await giving('2026-07-01'))
    done(await giving('2026-07-02'))
    assert.deepEqual(refusal(await giving('2026-07-03')), [409, 'person.unfit', '第7条第2款'])
    const signs = await chief.act(matter, 'conclude', '2026-07-02', { finding: 'verified', people: [invited.id] })
    assert.equal(signs.body.code, 'person.signsNothing')
    assert.equal((await clerk.get<OfficerOut>(`/api/officers/${invited.id}`)).body.participation.length, 2)
  })
})

describe('巴彦淖尔：特邀监督员的区域和证件', { concurrency: false }, async () => {
  const [clerk, chief, elsewhere] = [await as('150891-clerk'), await as('150891-chief'), await as('150892-clerk')]
  const matter = await clerk.open('150891-market', '2026-07-03')
  const appointed = async (areas: string[], number: string): Promise<string> => {
    const invited = done(await clerk.post<OfficerOut & Problem>('/api/officers', { name: `何${number}`, duty: 'invited', from: '2026-07-03' }))
    done(await entry(clerk, invited.id, { what: 'qualification', kind: 'confidentiality', evidence: '保密承诺书', on: '2026-07-03' }))
    const { id } = done(await clerk.post<Matter & Problem>('/api/matters', { kind: 'invitedSupervisor', agency: '150891-market', on: '2026-07-03', title: '聘请特邀监督员', about: { officer: invited.id } }))
    const paper = { paper: { number: `庚司聘〔2026〕${number}号`, outline: '聘请。' } }
    done(await chief.act(id, 'issue:appointment', '2026-07-03', { ...paper, text: '庚旗' }))
    done(await chief.act(id, 'issue:invitedCredential', '2026-07-03', { ...paper, credential: { number, to: '2027-07-02', areas } }))
    return invited.id
  }
  const opinion = (people: string[] | undefined) => clerk.act(matter, 'file:invitedOpinion', '2026-07-03', { by: 'invitedSupervisor', text: '检查频次过高。', ...(people && { people }) })

  test('第17条 没有持证的特邀监督员，不能提出意见', async () => {
    assert.deepEqual(refusal(await opinion(undefined)), [409, 'law.refused', '第17条'])
  })

  test('第17条 只在所聘任的行政区域内：邻县的不行，全市的、本旗的可以', async () => {
    const [neighbour, whole, own] = [await appointed(['150892'], '1'), await appointed(['150800'], '2'), await appointed(['150891'], '3')]
    assert.equal((await opinion([neighbour])).body.sentence, '何1没有受聘在这个地方履行监督职责（巴彦淖尔细则第17条）。请另选在该区域受聘的特邀监督员。')
    done(await opinion([whole]))
    done(await opinion([own]))
  })

  test('别的旗县看不到这里的人员', async () => {
    const { items } = (await elsewhere.get<{ items: OfficerRow[] }>('/api/officers?duty=invited')).body
    assert.deepEqual(items, [])
  })
})

test('只报人数、没有写明由谁参加的，不收', async () => {
  const clerk = await as('422891-clerk')
  const matter = await clerk.open('422891-market', '2026-07-03')
  const measure = await clerk.act(matter, 'measure', '2026-07-03', { which: '第23条第3项', onSite: true, officers: 2, facts: { credentialsShown: true } })
  assert.deepEqual([measure.status, measure.body.code, measure.body.errors?.map(({ field }) => field)], [422, 'person.unnamed', ['body.people']])
})

test('人员配备：可以办理的少于法规所要的两人时提示', async () => {
  const clerk = await as('422891-clerk')
  await db.superuser`update credential set valid_to = '2026-07-02' where cert_no = '监422891-station'`
  const { items } = (await clerk.get<{ items: { organ: { id: string }, fit: number, short: { citation: { cite: string } } | null }[] }>('/api/staffing')).body
  const own = items.find(({ organ }) => organ.id === '422891-justice')!
  assert.deepEqual([own.fit, own.short?.citation.cite], [1, '第24条第1项'])
})

test('自己看自己的登记；不能给自己登记培训', async () => {
  const clerk = await as('150891-clerk')
  const { officer } = (await clerk.get<{ officer: OfficerOut }>('/api/own-officer')).body
  assert.deepEqual([officer.own, officer.mayKeep, officer.name], [true, false, '赵百'])
  assert.equal((await entry(clerk, officer.id, { what: 'training', subject: '综合培训', hours: 8, on: '2026-07-03' })).status, 403)
})
