import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { ApprovalOut, DraftOut, InstrumentOut, Matter, Problem } from '../contract/index.ts'

// From a draft to a paper that was served, signed by whom the law of each place names: the office its first paper, the government a decision.

const today: Day = '2026-07-13'
const { as, db } = await office(today)
const ok = <T>(answer: Reply<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}

interface Place {
  readonly law: string
  readonly division: string
  readonly grounds: readonly string[]
  readonly first: string
  /** What the first paper sets, where its law leaves the period to it. */
  readonly within?: string
  readonly decides?: string
  readonly decisionWithin?: string
}

const places: readonly Place[] = [
  { law: '新疆条例第27条、第29条第2款', division: '659801', grounds: ['第27条第1款第2项'], first: '《行政执法监督意见书》', decides: '撤销', decisionWithin: '15d' },
  { law: '宁夏条例第25条', division: '649801', grounds: ['第22条第2项'], first: '《行政执法监督通知书》', within: '15d', decides: '撤销' },
  { law: '恩施办法第26条、第28条', division: '422891', grounds: ['第26条第1项'], first: '《行政执法监督建议书》', decides: '撤销' },
  { law: '巴彦淖尔细则第22条（文书名称依国家条例第28条）', division: '150891', grounds: [], first: '《行政执法监督意见书》' },
]

async function drafted(clerk: Official, matter: string, option: string, form: object): Promise<{ round: string, draft: DraftOut }> {
  const { id } = ok(await clerk.post<{ id: string }>(`/api/matters/${matter}/drafts`, { option }), 201)
  ok(await clerk.post(`/api/drafts/${id}/versions`, { expectedVersion: 0, form }))
  const draft = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual(draft.checks.filter(({ state }) => state === 'bad').map(({ says }) => says), [])
  const reasons = Object.fromEntries(draft.checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  return { draft, round: ok(await clerk.post<{ round: string }>(`/api/drafts/${id}/rounds`, { expectedVersion: 1, reasons }), 201).round }
}

const agree = async (who: Official, round: string) => ok(await who.post<ApprovalOut & Problem>(`/api/approvals/${round}/steps`, { does: 'agreed' }))
const paperIn = ({ papers }: Matter, role: string) => papers.findLast(paper => paper.role === role)!

for (const { law, division, grounds, first, within, decides, decisionWithin } of places) {
  const [clerk, chief, leader, government, agency] = await Promise.all(['clerk', 'chief', 'leader', 'government', 'market'].map(what => as(`${division}-${what}`))) as [Official, Official, Official, Official, Official]
  const people = await Promise.all(['clerk', 'clerk2'].map(async what => (await db.superuser<{ id: string }[]>`select id from account where login = ${`${division}-${what}`}`)[0]!.id))
  let matter = ''

  test(`${law} 首次文书：承办人拟稿，科长审核，分管领导签发，对方签收`, async () => {
    matter = await clerk.open(`${division}-market`, '2026-05-01', { people })
    ok(await clerk.act(matter, 'conclude', '2026-05-02', { finding: 'verified', text: '超过期限九日。' }))
    const { draft, round } = await drafted(clerk, matter, 'issue:firstCorrection', {
      ...(grounds.length > 0 && { grounds }), ...(within && { within }), paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] },
    })
    assert.deepEqual([draft.title, draft.route.length], [first, 2])
    await agree(chief, round)
    assert.equal((await agree(leader, round)).state, 'issued')
    const paper = paperIn(await clerk.matter(matter), 'firstCorrection')
    ok(await agency.post(`/api/instruments/${paper.id}/signature`, { name: '法规科' }))
    assert.equal(paperIn(await agency.matter(matter), 'firstCorrection').servedOn, today)
  })

  if (!decides) continue
  test(`${law} 决定书：本机关报请，本级人民政府批准并制发，正文就是批准的稿`, async () => {
    const id = await clerk.open(`${division}-market`, '2026-04-01', { people, facts: { majorMatter: false } })
    ok(await clerk.act(id, 'conclude', '2026-04-01', { finding: 'verified', text: '超过期限九日。' }))
    ok(await chief.act(id, 'issue:firstCorrection', '2026-04-02', { ...(grounds.length > 0 && { grounds }), ...(within && { within }), paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }))
    ok(await clerk.act(id, 'serve:firstCorrection', '2026-04-02', { receipt: { way: 'direct', recipient: '收发室' } }))
    const { draft, round } = await drafted(clerk, id, 'issue:bindingDecision', { decides, reasons: '期满没有改正。', ...(decisionWithin && { within: decisionWithin }), paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], orders: ['某行政处罚决定'] } })
    assert.match(draft.signedBy, /人民政府$/)
    assert.match(draft.route.at(-1)!, /人民政府分管领导批准$/)
    await agree(chief, round)
    assert.equal((await clerk.matter(id)).stages[0]!.stage, 'overdue')
    assert.match((await agree(leader, round)).lies, /人民政府分管领导$/)
    assert.equal((await clerk.matter(id)).stages[0]!.stage, 'submitted')
    const approved = ok(await government.get<ApprovalOut>(`/api/approvals/${round}`))
    assert.equal(approved.agreeing?.issues, true)
    assert.equal((await agree(government, round)).state, 'issued')
    const paper = paperIn(await clerk.matter(id), 'bindingDecision')
    assert.match(paper.issuedBy.name, /人民政府$/)
    const { lines } = ok(await clerk.get<InstrumentOut>(`/api/instruments/${paper.id}`))
    assert.deepEqual(approved.lines.filter(line => !lines.includes(line)), ['签发时取号'])
    ok(await clerk.act(id, 'serve:bindingDecision', today, { receipt: { way: 'direct', recipient: '收发室' } }))
    const text = JSON.stringify([await agency.matter(id), ok(await agency.get('/api/matters?view=all'))])
    assert.doesNotMatch(text, /送审|审核同意|已经核对/)
  })
}

test('国家条例第27条 督办函与首次文书并列，都可以拟稿送审', async () => {
  const clerk = await as('659801-clerk')
  const matter = await clerk.open('659801-market', today)
  ok(await clerk.act(matter, 'conclude', today, { finding: 'verified', text: '不履行法定职责。' }))
  const { papers } = ok(await clerk.get<{ papers: { option: string }[] }>(`/api/matters/${matter}/drafts`))
  for (const option of ['issue:urging', 'issue:firstCorrection', 'issue:bindingDecision']) assert.ok(papers.some(paper => paper.option === option), option)
  const { draft, round } = await drafted(clerk, matter, 'issue:urging', { grounds: ['第27条第1款第4项'], within: '10d', paper: { act: '处理某项申请', found: ['没有在期限内处理。'], demands: ['限期处理。'] } })
  assert.match(draft.title, /督办函/)
  await agree(await as('659801-chief'), round)
  assert.equal((await agree(await as('659801-leader'), round)).state, 'issued')
})

test('政府不予批准的，稿退回拟稿的机关', async () => {
  const [clerk, chief, leader, government] = await Promise.all(['clerk', 'chief', 'leader', 'government'].map(what => as(`659801-${what}`))) as [Official, Official, Official, Official]
  const id = await clerk.open('659801-market', '2026-04-01')
  ok(await clerk.act(id, 'conclude', '2026-04-01', { finding: 'verified', text: '超过期限九日。' }))
  ok(await chief.act(id, 'issue:firstCorrection', '2026-04-02', { grounds: ['第27条第1款第2项'], paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }))
  ok(await clerk.act(id, 'serve:firstCorrection', '2026-04-02', { receipt: { way: 'direct', recipient: '收发室' } }))
  const { draft, round } = await drafted(clerk, id, 'issue:bindingDecision', { decides: '撤销', reasons: '期满没有改正。', within: '15d', paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], orders: ['某行政处罚决定'] } })
  await agree(chief, round)
  await agree(leader, round)
  ok(await government.act(id, 'disapprove:bindingDecision', today, { reasons: '依据不足。' }))
  const returned = ok(await clerk.get<ApprovalOut>(`/api/approvals/${round}`))
  assert.deepEqual([returned.state, returned.steps.at(-1)?.opinion], ['returned', '依据不足。'])
  assert.equal(ok(await clerk.get<DraftOut>(`/api/drafts/${draft.id}`)).state, 'returned')
})
