import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { office, type Reply } from '../../../test/office.ts'
import type { AnswerOf, Consequences, listKinds, MatterRow, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const { as, db } = await office(today)
const [clerk, chief, agency, government] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market'), await as('659801-government')]
const people = [await idOf('659801-clerk'), await idOf('659801-clerk2')]

async function idOf(login: string): Promise<string> {
  const [row] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
  return row!.id
}

const verified = { finding: 'verified', text: '超过期限九日。', grounds: ['第27条第1款第2项'] }
const paper = { paper: { act: '作出的甲市监罚〔2026〕12号行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }
const receipt = { receipt: { way: 'direct', recipient: '收发室', place: '被监督机关办公楼' } }

const open = (more = {}) => clerk.open('659801-market', '2026-06-01', { people, ...more })

async function served(): Promise<string> {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
  ok(await chief.act(id, 'issue:firstCorrection', '2026-06-03', paper))
  ok(await clerk.act(id, 'serve:firstCorrection', '2026-06-05', receipt))
  return id
}

const ok = <T>(answer: Reply<T>): T => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

test('a matter is opened under the law of the place and bears its version and hash', async () => {
  const { law, uppers, number, office: handles, authority, line } = await clerk.matter(await open())
  assert.equal(law.id, 'xinjiang-2023')
  assert.match(law.hash, /^[0-9a-f]{64}$/)
  assert.deepEqual(uppers.map(({ id }) => id), ['national-2025'])
  assert.match(number, /^甲司监案〔2026〕\d+号$/)
  assert.deepEqual([handles.id, authority.id, line], ['659801-justice', '659801-gov', 'government'])
})

test('opening against an organ out of one’s line is refused by law, with the article', async () => {
  const answer = await clerk.post('/api/matters', { agency: '659802-market', on: today, title: '案由' })
  assert.deepEqual(refusal(answer), [409, 'law.refused'])
  assert.ok(answer.body.citation?.cite)
})

test('opening an overlapping matter is refused by the law above: 国家条例第33条第3款', async () => {
  const answer = await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '案由', facts: { inReconsideration: true } })
  assert.deepEqual(refusal(answer), [409, 'law.refused'])
  assert.deepEqual([answer.body.citation?.law, answer.body.citation?.cite], ['national-2025', '第33条第3款'])
})

test('a refused opening leaves nothing behind, not even a number', async () => {
  const count = async () => (await db.superuser`select (select count(*) from matter) as matters, (select max(last) from counter where organ_id = '659801-justice' and kind = 'matter') as last`)[0]
  const before = await count()
  await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '案由', facts: { inReconsideration: true } })
  assert.deepEqual(await count(), before)
})

test('people who hold no post at the office cannot be its handlers', async () => {
  assert.deepEqual(refusal(await clerk.post('/api/matters', { agency: '659801-market', on: today, title: '案由', people: [await idOf('659801-market')] })), [422, 'person.unknown'])
})

test('an act refused by law answers 409 with the sentence and article of the engine', async () => {
  const id = await open()
  const [closed] = (await clerk.matter(id)).notNow.filter(option => option.id === 'issue:firstCorrection')
  const answer = await chief.act<Problem>(id, 'issue:firstCorrection', today, paper)
  assert.deepEqual(refusal(answer), [409, 'law.refused'])
  assert.deepEqual([answer.body.sentence, answer.body.citation], [closed!.says, closed!.citation])
})

test('第28条第1款 收到意见书之日起三十日：送达即起算', async () => {
  const { clocks } = await clerk.matter(await served())
  assert.deepEqual(clocks.filter(clock => clock.state === 'overdue').map(({ id, startedOn, lastDay }) => [id, startedOn, lastDay]), [['rectification', '2026-06-05', '2026-07-06']])
})

test('a preview shows the clocks an act would start, and writes nothing', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-07-01', verified))
  ok(await chief.act(id, 'issue:firstCorrection', '2026-07-02', paper))
  const before = await clerk.matter(id)
  const body = { option: 'serve:firstCorrection', on: today, expectedVersion: before.version, ...receipt }
  const preview = ok(await clerk.post<Consequences>(`/api/matters/${id}/acts/preview`, body, {}))
  assert.deepEqual(preview.starts.map(({ id, lastDay }) => [id, lastDay]), [['rectification', '2026-08-12'], ['objection', '2026-07-28']])
  assert.deepEqual(await clerk.matter(id), before)
  const done = ok(await clerk.post<{ consequences: Consequences }>(`/api/matters/${id}/acts`, body))
  assert.deepEqual(done.consequences, preview)
})

test('a paper is previewed before it is issued, without a number', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-07-01', verified))
  const { version } = await clerk.matter(id)
  const { title, lines } = ok(await chief.post<{ title: string, lines: string[] }>(`/api/matters/${id}/papers/preview`, { option: 'issue:firstCorrection', on: today, expectedVersion: version, ...paper }, {}))
  assert.equal(title, '行政执法监督意见书')
  assert.ok(lines.some(line => line.includes('签发时取号')))
  assert.ok(lines.some(line => line.includes('超过期限九日')))
})

test('a paper that lacks facts is refused, field by field, and takes no number', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-07-01', { finding: 'verified' }))
  const answer = await chief.act<Problem>(id, 'issue:firstCorrection', today, { grounds: ['第27条第1款第2项'] })
  assert.deepEqual(refusal(answer), [422, 'paper.incomplete'])
  assert.deepEqual(answer.body.errors?.map(({ field }) => field), ['body.paper.found'])
})

test('the option says which parts its paper is made of, and brings what the matter knows', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-07-01', verified))
  const { options } = await chief.matter(id)
  const { paperFields, wants, paperTitle, primary } = options.find(option => option.id === 'issue:firstCorrection')!
  assert.deepEqual([wants, paperTitle, primary], ['paper', '《行政执法监督意见书》', true])
  assert.deepEqual(paperFields.find(({ field }) => field === 'found'), { field: 'found', required: true, value: ['超过期限九日。'] })
})

test('issued papers are numbered without gaps, each organ, kind and year for itself', async () => {
  const numbers = []
  for (const agencyId of ['659801-transport', '659801-emergency']) {
    const id = await clerk.open(agencyId, '2026-06-01', { people })
    ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
    const refused = await chief.act<Problem>(id, 'issue:firstCorrection', '2026-06-03', { paper: { act: ' ', found: ['事实。'] } })
    assert.equal(refused.status, 422)
    const { matter } = ok(await chief.act(id, 'issue:firstCorrection', '2026-06-03', paper))
    numbers.push(Number(/(\d+)号$/.exec(matter.papers[0]!.number!)?.[1]))
  }
  assert.equal(numbers[1], numbers[0]! + 1)
})

test('a paper received makes a receipt with its own number and both servers’ credentials', async () => {
  const { papers } = await clerk.matter(await served())
  const [opinion, proof] = papers
  assert.equal(opinion!.servedOn, '2026-06-05')
  assert.match(proof!.number!, /^甲司送证〔2026〕\d+号$/)
  const { lines } = (await clerk.get<{ lines: string[] }>(`/api/instruments/${proof!.id}`)).body
  assert.ok(lines.join().includes('监659801-clerk'))
})

test('serving wants proof; where nobody is named, whoever records it stands in the receipt', async () => {
  const id = await clerk.open('659801-market', '2026-06-01')
  ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
  ok(await chief.act(id, 'issue:firstCorrection', '2026-06-03', paper))
  assert.deepEqual(refusal(await clerk.act(id, 'serve:firstCorrection', '2026-06-05')), [422, 'receipt.missing'])
  const { matter } = ok(await clerk.act(id, 'serve:firstCorrection', '2026-06-05', receipt))
  const { lines } = (await clerk.get<{ lines: string[] }>(`/api/instruments/${matter.papers[1]!.id}`)).body
  assert.ok(lines.join().includes('监659801-clerk'))
})

test('an act on a day to come is refused, and so is one before the last act', async () => {
  const id = await open()
  assert.deepEqual(refusal(await clerk.act(id, 'conclude', '2026-07-14', verified)), [400, 'day.future'])
  assert.deepEqual(refusal(await clerk.act(id, 'conclude', '2026-05-31', verified)), [409, 'law.refused'])
})

for (const [option, done, login] of [
  ['conclude', verified, '659801-leader'], ['measure', { which: '第23条第1项', officers: 2 }, '659801-leader'],
] as const) {
  test(`${option} is not the leader’s to do`, async () => {
    const id = await open()
    assert.deepEqual(refusal(await (await as(login)).act(id, option, '2026-06-02', done)), [403, 'post.insufficient'])
  })
}

test('issuing is the chief’s, not the clerk’s; the clerk is told who', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
  const answer = await clerk.act<Problem>(id, 'issue:firstCorrection', '2026-06-03', paper)
  assert.deepEqual(refusal(answer), [403, 'post.insufficient'])
  assert.match(answer.body.sentence, /科长或者分管领导/)
  assert.deepEqual((await clerk.matter(id)).optionsOfOthers.filter(option => option.id === 'issue:firstCorrection').map(({ says }) => says), ['这件事由科长或者分管领导办理。'])
})

test('what the law gives to the agency is not the office’s to do', async () => {
  const id = await served()
  assert.deepEqual(refusal(await chief.act(id, 'file:rectificationReport', today, { text: '已整改' })), [403, 'organ.notParty'])
})

test('what the law gives to the office is not the agency’s to do', async () => {
  const id = await served()
  ok(await agency.act(id, 'file:rectificationReport', '2026-07-01', { text: '已整改' }))
  assert.deepEqual(refusal(await agency.act(id, 'accept:rectificationReport', '2026-07-02')), [403, 'organ.notParty'])
})

test('nobody can act as somebody else', async () => {
  const id = await served()
  assert.deepEqual(refusal(await chief.act(id, 'file:rectificationReport', today, { text: '已整改', by: 'supervisedAgency' })), [403, 'organ.notParty'])
})

test('the agency sees the same matter with its own options', async () => {
  const id = await served()
  const seen = await agency.matter(id)
  assert.deepEqual(seen.options.map(option => option.id).sort(), ['file:objection', 'file:rectificationReport'])
  assert.equal((await clerk.matter(id)).options.some(option => option.act === 'file' && option.by === 'supervisedAgency'), false)
})

test('the government decides: approve is its leader’s, and its decision bears its name', async () => {
  const id = await served()
  ok(await chief.act(id, 'submit:bindingDecision', '2026-07-08', { decides: '撤销', reasons: '逾期未改正。' }))
  assert.deepEqual(refusal(await chief.act(id, 'approve:bindingDecision', '2026-07-09')), [403, 'organ.notParty'])
  ok(await government.act(id, 'approve:bindingDecision', '2026-07-09'))
  const { matter } = ok(await chief.act(id, 'issue:bindingDecision', '2026-07-10', { within: '15d', paper: { ...paper.paper, demands: undefined, orders: ['甲市监罚〔2026〕12号行政处罚决定'] } }))
  const decision = matter.papers.find(({ role }) => role === 'bindingDecision')!
  assert.equal(decision.issuedBy.id, '659801-gov')
  assert.match(decision.number!, /^甲政/)
})

test('facts that come to be known later are recorded, and the law answers by them', async () => {
  const id = await open()
  ok(await clerk.act(id, 'conclude', '2026-06-02', verified))
  const { matter } = ok(await clerk.act(id, 'establish', '2026-06-03', { facts: { inLitigation: true } }))
  assert.equal(matter.facts.find(fact => fact.id === 'inLitigation')?.value, true)
  assert.deepEqual(refusal(await chief.act(id, 'issue:firstCorrection', '2026-06-04', paper)), [409, 'law.refused'])
})

test('the list holds what its views count, and pages by keys', async () => {
  const first = (await clerk.get<{ items: MatterRow[], next: string, total: number, counts: Record<string, number> }>('/api/matters?view=all&sort=opened&limit=4')).body
  assert.equal(first.total, first.counts['all'])
  const ids = first.items.map(({ id }) => id)
  for (let next: string | null = first.next; next;) {
    const page: typeof first = (await clerk.get<typeof first>(`/api/matters?view=all&sort=opened&limit=4&after=${next}`)).body
    ids.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  assert.equal(new Set(ids).size, first.total)
  assert.equal(ids.length, first.total)
})

test('the list by last day puts what is late first, and nothing twice', async () => {
  const ids: string[] = []
  const days: string[] = []
  for (let path: string | null = '/api/matters?limit=3'; path;) {
    const page: { items: MatterRow[], next: string | null } = (await clerk.get<never>(path)).body
    ids.push(...page.items.map(({ id }) => id))
    days.push(...page.items.map(({ next }) => next?.lastDay ?? '9999'))
    path = page.next && `/api/matters?limit=3&after=${page.next}`
  }
  assert.deepEqual(days, days.toSorted())
  assert.equal(new Set(ids).size, ids.length)
})

test('the list is narrowed by the day of registration, both days included', async () => {
  const marker = `登记${randomUUID().slice(0, 6)}`
  await open({ title: marker }) // on 1 June
  const count = async (query: string) => (await clerk.get<{ total: number }>(`/api/matters?view=all&text=${encodeURIComponent(marker)}&${query}`)).body.total
  const first = await Promise.all(['2026-05-31', '2026-06-01', '2026-06-02'].map(day => count(`openedFrom=${day}`)))
  const last = await Promise.all(['2026-05-31', '2026-06-01', '2026-06-02'].map(day => count(`openedUntil=${day}`)))
  assert.deepEqual([first, last], [[1, 1, 0], [0, 1, 1]])
})

test('the grounds by which a list is narrowed are those of the law of the place, then those of the law above it', async () => {
  const { grounds } = (await clerk.get<AnswerOf<typeof listKinds>>('/api/matters/kinds')).body
  assert.deepEqual([...new Set(grounds.map(({ lawName }) => lawName))], ['新疆条例', '国家条例'])
  assert.deepEqual(grounds.find(({ cite }) => cite === '第27条第1款第2项')?.lawName, '新疆条例')
})

test('the list finds text, and percent signs mean themselves', async () => {
  const marker = `特征${randomUUID().slice(0, 6)}`
  await open({ title: `${marker}百分之50%` })
  const count = async (text: string) => (await clerk.get<{ total: number }>(`/api/matters?view=all&text=${encodeURIComponent(text)}`)).body.total
  assert.deepEqual([await count(marker), await count(`${marker}%50`), await count('50%')], [1, 0, 1])
})

test('宁夏条例第15条第2款 投诉：七个工作日内由主体答复，其法规科即可办理', async () => {
  const [office_, supervised] = [await as('649801-clerk'), await as('649801-market')]
  const id = await office_.open('649801-market', '2026-07-06', { kind: 'complaint' })
  const { clocks, now } = await office_.matter(id)
  assert.deepEqual(clocks.map(({ id: clock, lastDay }) => [clock, lastDay]), [['complaintReply', '2026-07-15']])
  assert.equal(now.waitingFor[0]?.organ?.id, '649801-market')
  const { matter } = ok(await supervised.act(id, 'issue:complaintReply', today, { text: '已经核查并答复。' }))
  assert.equal(matter.closed?.how, 'answered')
})
