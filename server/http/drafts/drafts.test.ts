import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { ApprovalOut, DraftOut, DraftVersion, InstrumentOut, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const { as, db } = await office(today)
const [clerk, clerk2, chief, leader, agency, market] = await Promise.all(['clerk', 'clerk2', 'chief', 'leader', 'market', 'transport'].map(what => as(`659801-${what}`))) as [Official, Official, Official, Official, Official, Official]
const people = await Promise.all(['659801-clerk', '659801-clerk2'].map(async login => (await db.superuser<{ id: string }[]>`select id from account where login = ${login}`)[0]!.id))

const form = { grounds: ['第27条第1款第2项'], paper: { act: '作出的甲市监罚〔2026〕12号行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }
const ok = <T>(answer: Reply<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

async function verified(): Promise<string> {
  const id = await clerk.open('659801-market', '2026-07-01', { people, facts: { inReconsideration: false, inLitigation: false } })
  ok(await clerk.act(id, 'conclude', '2026-07-02', { finding: 'verified', text: '超过期限九日。', grounds: form.grounds }))
  return id
}

async function started(matter: string): Promise<string> {
  return ok(await clerk.post<{ id: string }>(`/api/matters/${matter}/drafts`, { option: 'issue:firstCorrection' }), 201).id
}

const save = (who: Official, id: string, expectedVersion: number, body: object = form) => who.post<{ version: number } & Problem>(`/api/drafts/${id}/versions`, { expectedVersion, form: body })

/** Submits with a reason for whatever warns. */
async function submitted(id: string, version: number, more = {}): Promise<string> {
  const { checks } = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  return ok(await clerk.post<{ round: string }>(`/api/drafts/${id}/rounds`, { expectedVersion: version, reasons, ...more }), 201).round
}

const answer = (who: Official, round: string, does: string, more = {}) => who.post<ApprovalOut & Problem>(`/api/approvals/${round}/steps`, { does, ...more })

test('a draft belongs to a matter and a paper; asked for again it is the same, with what the matter knows', async () => {
  const matter = await verified()
  const id = await started(matter)
  assert.equal(await started(matter), id)
  const draft = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual([draft.title, draft.state, draft.version, draft.route], ['《行政执法监督意见书》', 'draft', 0, ['甲县司法局科长审核', '甲县司法局分管领导签发']])
  assert.deepEqual(draft.of.paperFields.find(({ field }) => field === 'found')?.value, ['超过期限九日。'])
  assert.deepEqual(draft.fixed.filter(({ citation }) => citation).map(({ says, citation }) => [says, citation!.cite]), [
    ['整改落实并书面报告：自收到之日起30日', '第28条第1款'], ['申请复查：自收到之日起15日', '第28条第2款'],
  ])
})

test('every save is a version with its writer; two editors lose neither text', async () => {
  const id = await started(await verified())
  assert.equal(ok(await save(clerk, id, 0)).version, 1)
  assert.equal(ok(await save(clerk2, id, 1, { ...form, paper: { ...form.paper, found: ['超过期限十日。'] } })).version, 2)
  const late = await save(clerk, id, 1, { ...form, paper: { ...form.paper, demands: ['另行处理。'] } })
  assert.deepEqual([...refusal(late), late.body.changes?.map(({ by, says }) => [by, says])], [409, 'draft.changed', [['钱二', '保存了第2稿']]])
  const { items } = ok(await clerk.get<{ items: DraftVersion[] }>(`/api/drafts/${id}/versions`))
  assert.deepEqual(items.map(({ version, by, mine }) => [version, by, mine]), [[2, '钱二', false], [1, '赵二', true]])
})

test('whoever comes second sees where the first is typing', async () => {
  const id = await started(await verified())
  ok(await clerk.post(`/api/drafts/${id}/editing`, { field: 'paper.found' }, { 'x-xiezhi': '1' }))
  assert.deepEqual(ok(await clerk2.get<DraftOut>(`/api/drafts/${id}`)).editing, { name: '赵二', field: 'paper.found' })
  assert.equal(ok(await clerk.get<DraftOut>(`/api/drafts/${id}`)).editing, null)
})

test('what stands against a paper keeps it here; a warning goes on only with a reason that the approver sees', async () => {
  const id = await started(await verified())
  ok(await save(clerk, id, 0, { grounds: form.grounds, paper: {} }))
  const { checks } = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual(checks.filter(({ state }) => state === 'bad').map(({ field }) => field), [])
  ok(await save(clerk, id, 1, { ...form, paper: { ...form.paper, found: [] } }))
  assert.deepEqual(ok(await clerk.get<DraftOut>(`/api/drafts/${id}`)).checks.filter(({ state }) => state === 'bad').map(({ field }) => field), ['paper.found'])
  assert.deepEqual(refusal(await clerk.post(`/api/drafts/${id}/rounds`, { expectedVersion: 2 })), [409, 'draft.notReady'])
  ok(await save(clerk, id, 2))
  const bare = await clerk.post<Problem>(`/api/drafts/${id}/rounds`, { expectedVersion: 3 })
  assert.ok(bare.body.errors?.some(({ field }) => field === 'body.reasons.evidence'), JSON.stringify(bare.body))
  const round = await submitted(id, 3)
  assert.equal(ok(await chief.get<ApprovalOut>(`/api/approvals/${round}`)).checks.find(check => check.id === 'evidence')?.reason, '已经核对。')
})

test('科长审核，分管领导签发：签发时取号，正文就是批准的稿', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0))
  const round = await submitted(id, 1)
  assert.deepEqual(refusal(await answer(leader, round, 'agreed')), [409, 'approval.notYours'])
  assert.equal(ok(await answer(chief, round, 'agreed')).lies, '甲县司法局分管领导')
  const before = ok(await leader.get<ApprovalOut>(`/api/approvals/${round}`))
  assert.deepEqual([before.agreeing?.label, before.agreeing?.issues], ['制发《行政执法监督意见书》', true])
  const after = ok(await answer(leader, round, 'agreed'))
  assert.deepEqual([after.state, after.steps.map(({ says, by }) => `${by}${says}`)], ['issued', ['赵二送审', '孙二审核同意', '李二同意签发', '李二签发']])
  const [paper] = (await clerk.matter(matter)).papers
  assert.match(paper!.number!, /^甲司监意〔2026〕\d+号$/)
  const lines = ok(await clerk.get<{ lines: string[] }>(`/api/instruments/${paper!.id}`)).lines
  assert.deepEqual(lines.filter(line => !before.lines.includes(line) && !line.includes('核验码')).map(line => line.replace(/\d+号/, '')), ['甲司监意〔2026〕'])
})

test('a returned draft is mended and comes back with the difference to the last one', async () => {
  const id = await started(await verified())
  ok(await save(clerk, id, 0))
  const first = await submitted(id, 1)
  assert.deepEqual(refusal(await answer(chief, first, 'returned')), [422, 'approval.opinion'])
  ok(await answer(chief, first, 'returned', { opinion: '事实不够具体。', comments: [{ field: 'paper.found', says: '写明起止日期。' }] }))
  const returned = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual([returned.state, returned.open, returned.comments.map(({ field, says }) => [field, says])], ['returned', true, [['paper.found', '写明起止日期。']]])
  ok(await clerk.post(`/api/drafts/${id}/comments`, { field: 'paper.found', says: '已经写明。', answers: returned.comments[0]!.id }))
  ok(await save(clerk, id, 1, { ...form, paper: { ...form.paper, found: ['自3月1日至5月9日，超过期限九日。'] } }))
  const second = await submitted(id, 2)
  const round = ok(await chief.get<ApprovalOut>(`/api/approvals/${second}`))
  assert.deepEqual([round.before!.some(line => line.includes('自3月1日')), round.lines.some(line => line.includes('自3月1日'))], [false, true])
})

test('while a round runs nobody writes in the draft and nobody issues beside it; the office may take it back', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0))
  const round = await submitted(id, 1)
  assert.deepEqual(refusal(await save(clerk, id, 1)), [409, 'draft.closed'])
  assert.deepEqual(refusal(await chief.act(matter, 'issue:firstCorrection', today, form)), [409, 'approval.running'])
  ok(await answer(clerk, round, 'withdrawn'))
  ok(await chief.act(matter, 'issue:firstCorrection', today, form))
  const draft = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual([draft.state, draft.open], ['issued', false])
})

test('what changed in the matter since it was approved is not issued', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0, { paper: form.paper }))
  const round = await submitted(id, 1)
  ok(await answer(chief, round, 'agreed'))
  await db.superuser`update organ set phone = '0990-000' where id = '659801-justice'`
  assert.deepEqual(refusal(await answer(leader, round, 'agreed')), [409, 'approval.changed'])
  await db.superuser`update organ set phone = ${(await db.superuser`select phone from organ where id = '659802-justice'`)[0]!['phone']} where id = '659801-justice'`
  ok(await answer(leader, round, 'returned', { opinion: '电话变了。' }))
})

test('handed over, only that colleague answers; a deputy answers for whoever is away, on his days', async () => {
  const { people: colleagues } = ok(await leader.get<{ people: { id: string, name: string }[] }>('/api/approval-rules'))
  const idOf = (name: string) => colleagues.find(person => person.name === name)!.id
  const id = await started(await verified())
  ok(await save(clerk, id, 0))
  const round = await submitted(id, 1)
  ok(await answer(chief, round, 'handedOver', { to: idOf('李二') }))
  assert.deepEqual(refusal(await answer(chief, round, 'agreed')), [409, 'approval.notYours'])
  ok(await answer(leader, round, 'agreed'))
  ok(await leader.post('/api/deputies', { away: idOf('李二'), post: 'leader', deputy: idOf('孙二'), from: today, to: today }), 204)
  const done = ok(await answer(chief, round, 'agreed'))
  assert.deepEqual([done.state, done.steps.at(-2)?.deputises], ['issued', '李二'])
  const { deputies } = ok(await leader.get<{ deputies: { id: string }[] }>('/api/approval-rules'))
  ok(await leader.post(`/api/deputies/${deputies[0]!.id}/ended`, {}), 204)
})

test('another organ countersigns what it is shown, and sees nothing else; the supervised agency is never asked', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0))
  assert.deepEqual(refusal(await clerk.post(`/api/drafts/${id}/rounds`, { expectedVersion: 1, countersign: [{ organ: '659801-market', post: 'agencyLegal' }] })), [422, 'countersign.agency'])
  const round = await submitted(id, 1, { countersign: [{ organ: '659801-transport', post: 'agencyLegal' }] })
  ok(await answer(chief, round, 'agreed'))
  const shown = ok(await market.get<ApprovalOut>(`/api/approvals/${round}`))
  assert.deepEqual([shown.mine, shown.draft, shown.matterId, shown.lines.length > 5], [true, null, null, true])
  for (const path of [`/api/drafts/${id}`, `/api/matters/${matter}`]) assert.equal((await market.get(path)).status, 404)
  assert.equal(ok(await answer(market, round, 'agreed', { opinion: '没有意见。' })).lies, '甲县司法局分管领导')
})

test('联合发文：联署的机关列入会签的，核对通过；发出的文书有两个机关署名，文号是本机关的', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0, { ...form, paper: { ...form.paper, jointly: ['甲县交通运输局'] } }))
  const { checks } = ok(await clerk.get<DraftOut>(`/api/drafts/${id}`))
  assert.deepEqual(checks.filter(({ name }) => name === '联合发文').map(({ state, says }) => [state, says.split('。')[0]]), [['warn', '甲县交通运输局还没有列入会签']])
  const round = await submitted(id, 1, { countersign: [{ organ: '659801-transport', post: 'agencyLegal' }] })
  const sent = ok(await chief.get<ApprovalOut>(`/api/approvals/${round}`))
  assert.equal(sent.checks.find(({ name }) => name === '联合发文')?.state, 'ok')
  for (const who of [chief, market, leader]) ok(await answer(who, round, 'agreed'))
  const { papers } = await clerk.matter(matter)
  const { lines } = ok(await clerk.get<InstrumentOut>(`/api/instruments/${papers[0]!.id}`))
  assert.match(lines.join('\n'), /甲县司法局甲县交通运输局文件[^]*甲司.+〔2026〕\d+号[^]*\n甲县司法局\n甲县交通运输局\n2026年/)
})

test('an office whose rule wants a round does not issue without one', async () => {
  const matter = await verified()
  ok(await leader.post('/api/approval-rules', { role: 'firstCorrection', review: [], sign: 'chief', direct: false, remindAfter: 5 }), 204)
  assert.deepEqual(refusal(await chief.act(matter, 'issue:firstCorrection', today, form)), [409, 'approval.required'])
  const { papers } = ok(await clerk.get<{ papers: { option: string, direct: boolean }[] }>(`/api/matters/${matter}/drafts`))
  assert.deepEqual(papers.filter(({ direct }) => !direct).map(({ option }) => option), ['issue:firstCorrection'])
  const id = await started(matter)
  ok(await save(clerk, id, 0))
  assert.equal(ok(await answer(chief, await submitted(id, 1), 'agreed')).state, 'issued')
  ok(await leader.post('/api/approval-rules', { role: 'firstCorrection', review: ['chief'], sign: 'leader', direct: true, remindAfter: 3 }), 204)
  assert.deepEqual(refusal(await chief.post('/api/approval-rules', { role: null, review: [], sign: 'chief', direct: true, remindAfter: 3 })), [403, 'post.insufficient'])
})

test('the agency sees no draft, version, remark, opinion, round, rule or deputy: not by any route, list, count or table', async () => {
  const matter = await verified()
  const id = await started(matter)
  ok(await save(clerk, id, 0))
  const round = await submitted(id, 1)
  ok(await answer(chief, round, 'returned', { opinion: '请再核对金额。', comments: [{ field: 'paper.found', says: '金额待核。' }] }))
  for (const path of [`/api/drafts/${id}`, `/api/drafts/${id}/versions`, `/api/approvals/${round}`, `/api/approvals/${round}/pdf`]) assert.equal((await agency.get(path)).status, 404, path)
  for (const [path, body] of [[`/api/drafts/${id}/versions`, { expectedVersion: 1, form }], [`/api/drafts/${id}/preview`, { form }], [`/api/drafts/${id}/comments`, { field: 'x', says: 'y' }], [`/api/drafts/${id}/rounds`, { expectedVersion: 1 }], [`/api/approvals/${round}/steps`, { does: 'agreed' }]] as const) {
    assert.equal((await agency.post(path, body)).status, 404, path)
  }
  assert.deepEqual(ok(await agency.get(`/api/matters/${matter}/drafts`)), { items: [], papers: [] })
  for (const view of ['mine', 'waiting', 'ended']) assert.deepEqual(ok(await agency.get(`/api/approvals?view=${view}`)), { items: [], counts: { mine: 0, waiting: 0, ended: 0 } })
  const text = JSON.stringify([await agency.matter(matter), ok(await agency.get('/api/workbench')), ok(await agency.get('/api/matters?view=all'))])
  assert.doesNotMatch(text, /金额|送审|退回修改/)
})
