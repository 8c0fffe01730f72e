import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fulfilmentsOffice } from '../../../test/fulfilmentsOffice.ts'
import { write, type Reply } from '../../../test/office.ts'
import type { AnswerOf, listOwed, OwedDetail, Problem, summariseOwed, workbench } from '../contract/index.ts'

const { as, db, goTo, handIn } = await fulfilmentsOffice('2026-07-13')
const [clerk, agency, officer, above, government] = [await as('659801-clerk'), await as('659801-market'), await as('659801-market-officer'), await as('650000-clerk'), await as('659801-government')]

type List = AnswerOf<typeof listOwed>
const listed = async (query = '', by = clerk) => (await by.get<List>(`/api/fulfilments${query}`)).body
const ids = async (query = '', by = clerk) => (await listed(query, by)).items.map(({ law, norm }) => `${law}:${norm}`)
const detailOf = async (norm: string, by = clerk, query = '') => (await by.get<OwedDetail>(`/api/fulfilments/duties/riverside/${norm}${query}`)).body

const plan = { law: 'riverside', norm: 'plan', turn: '2026', doneOn: '2026-01-20', doneBy: ['赵二'], says: '印发年度监督计划。', document: { title: '年度监督计划', number: '甲司〔2026〕1号' } }
const record = (more: object = {}, by = clerk, headers = write()) => by.post<OwedDetail & Problem>('/api/fulfilments', { ...plan, ...more }, headers)
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]
const ok = <T>(answer: Reply<T>, status = 201): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}

test('本机关的职责：逾期在前，各有条文、由谁、证明材料', async () => {
  const { organ, items, counts, catalogues, mayRecord } = await listed()
  assert.deepEqual([organ.id, mayRecord, counts.topics], ['659801-justice', true, 3])
  assert.equal(items[0]!.state, 'late')
  const late = items.find(({ norm, law }) => norm === 'plan' && law === 'riverside')!
  assert.deepEqual([late.citation.cite, late.citation.lawName, late.evidence, late.missed.map(({ key }) => key)], ['第4条', '江畔办法', '计划文本及文号', ['2025', '2026']])
  assert.deepEqual(items.flatMap(({ state, turn }) => state === 'due' ? [turn!.lastDay] : []).toSorted(), items.flatMap(({ state, turn }) => state === 'due' ? [turn!.lastDay] : []))
  assert.deepEqual(catalogues, ['执法制度落实', '执法行为'])
})

test('按状态、种类、类别、条文筛选', async () => {
  assert.deepEqual(await ids('?kind=topic'), ['riverside:rosters', 'riverside:files', 'riverside:conduct'])
  assert.deepEqual(await ids(`?catalogue=${encodeURIComponent('执法行为')}`), ['riverside:conduct'])
  assert.deepEqual(await ids('?article=%E7%AC%AC12%E6%9D%A1'), ['riverside:rosters', 'riverside:files'])
  assert.deepEqual(await ids('?law=upland'), ['upland:plan'])
  assert.ok((await listed('?state=late')).items.every(({ state }) => state === 'late'))
})

test('登记一期：有了记录、文号和条文，状态随之改变，审计里有这一笔', async () => {
  const before = await detailOf('plan')
  assert.deepEqual([before.state, before.turns.map(({ key, recorded }) => [key, recorded])], ['late', [['2027', false], ['2026', false], ['2025', false]]])
  ok(await record())
  const after = ok(await record({ turn: '2025', doneOn: '2025-12-01' }))
  assert.deepEqual([after.state, after.entries, after.history[0]!.doneBy, after.history[0]!.document?.number], ['done', 2, ['赵二'], '甲司〔2026〕1号'])
  assert.equal(after.history.find(({ turn }) => turn?.key === '2025')!.afterLastDay, false, '第一期自施行之日起，到年底为止')
  const [entry] = await db.superuser`select act, organ_id as organ, detail from audit_entry where subject_kind = 'fulfilment' order by id limit 1`
  assert.deepEqual([entry!['act'], entry!['organ'], (entry!['detail'] as { norm: string }).norm], ['fulfilment.recorded', '659801-justice', 'plan'])
})

test('同一次提交只登记一次', async () => {
  const headers = write()
  const body = { norm: 'report', turn: '2026-H1', doneOn: '2026-06-30' }
  const [first, again] = [ok(await record(body, clerk, headers)), ok(await record(body, clerk, headers))]
  assert.equal(again.history.length, first.history.length)
})

test('法不认可的登记被拒绝，写明条文和是哪一栏', async () => {
  const cases: [object, string, string][] = [
    [{ doneOn: '2026-07-14' }, 'body.doneOn', '第4条'], [{ turn: '2028' }, 'body.turn', '第4条'], [{ turn: null }, 'body.turn', '第4条'],
    [{ turn: '2024', doneOn: '2025-03-01' }, 'body.turn', '第20条'], [{ document: undefined }, 'body.evidence', '第4条'],
    [{ norm: 'rosters', turn: null, document: undefined }, 'body.finding', '第12条第1项'],
  ]
  for (const [more, field, cite] of cases) {
    const answer = await record(more)
    assert.deepEqual([...refusal(answer), answer.body.errors?.[0]?.field, answer.body.citation?.cite], [409, 'law.refused', field, cite])
  }
})

test('一项不约束本机关的职责没有地方登记，说法与不存在的一样', async () => {
  assert.deepEqual(refusal(await record({ norm: 'lead' })), [404, 'not.found'])
  assert.deepEqual(refusal(await record({ norm: 'nothing' })), [404, 'not.found'])
  assert.deepEqual(await ids('', government), ['riverside:lead'])
})

test('监督内容：没有发现问题、发现问题、已经启动办件', async () => {
  const topic = { norm: 'rosters', turn: null, document: undefined, doneOn: '2026-07-10', says: '查看甲县市场监管局公示平台。' }
  ok(await record({ ...topic, finding: 'none' }))
  assert.deepEqual(refusal(await record({ ...topic, finding: 'problems' })), [422, 'fulfilment.incomplete'])
  const found = ok(await record({ ...topic, finding: 'problems', problems: '两条处罚信息超过七日才公示。' }))
  assert.deepEqual([found.state, found.entries, found.last?.finding], ['open', 2, 'problems'])
  assert.deepEqual(refusal(await record({ ...topic, finding: 'matter', matter: '00000000-0000-4000-8000-000000000000' })), [422, 'fulfilment.incomplete'])
})

test('附件：按内容认定种类，登记时附上，下载的与上传的一字不差', async () => {
  const content = '%PDF-1.7 计划正文'
  const file = ok(await handIn(clerk, content, { name: 'C:\\桌面\\计划\u200b.pdf' }))
  assert.deepEqual([file.name, file.mediaType, file.bytes], ['计划.pdf', 'application/pdf', Buffer.byteLength(content)])
  const { history } = ok(await record({ norm: 'budget', turn: '2025', doneOn: '2025-12-31', document: undefined, files: [file.id] }))
  assert.deepEqual(history[0]!.files, [file])
  const down = await clerk.get(`/api/fulfilments/files/${file.id}`)
  assert.deepEqual([down.raw.toString(), down.headers['content-type'], down.headers['etag']], [content, 'application/pdf', `"${file.sha256}"`])
  assert.match(String(down.headers['content-disposition']), /^attachment; filename\*=UTF-8''%E8/)
})

test('不能作证明的文件、空文件和太大的文件被拒绝', async () => {
  assert.deepEqual(refusal(await handIn(clerk, Buffer.from('MZ\u0000\u0001'), { name: '计划.pdf' })), [415, 'file.kind'])
  assert.deepEqual(refusal(await handIn(clerk, '')), [422, 'file.empty'])
  assert.deepEqual(refusal(await handIn(clerk, Buffer.alloc(20 * 1024 ** 2 + 1, 'a'))), [413, 'too.large'])
})

test('别的机关上传的附件不能拿来作证明', async () => {
  const file = ok(await handIn(agency, '%PDF-1.7 别人的'))
  assert.deepEqual(refusal(await record({ norm: 'budget', turn: '2026', doneOn: '2026-07-01', files: [file.id] })), [422, 'fulfilment.incomplete'])
})

test('更正：原来的一条仍可读，新的一条写明理由；已经更正过的不能再更正', async () => {
  const { history: [wrong] } = ok(await record({ norm: 'budget', turn: '2026', doneOn: '2026-03-01', says: '安排经费。', document: { title: '预算批复' } }))
  const { law: _, norm: __, ...entry } = { ...plan, turn: '2026', doneOn: '2026-03-02', says: '安排经费二十万元。', document: { title: '预算批复' }, reasons: '日期写错了。' }
  const replace = () => clerk.post<OwedDetail & Problem>(`/api/fulfilments/${wrong!.id}/replacement`, entry)
  const { history } = ok(await replace())
  const [standing, replaced] = [history.find(({ replaces }) => replaces?.id === wrong!.id)!, history.find(({ id }) => id === wrong!.id)!]
  assert.deepEqual([standing.replaces!.reasons, replaced.replacedBy, replaced.says], ['日期写错了。', standing.id, '安排经费。'])
  const again = await replace()
  assert.deepEqual([...refusal(again), again.body.changes?.[0]?.by], [409, 'fulfilment.replaced', '赵二'])
})

test('更正之后以新的一条为准：换到别的期次，原来的一期又没有登记', async () => {
  const { history: [entry] } = ok(await record({ norm: 'training', turn: '2026-Q3', doneOn: '2026-07-10' }))
  assert.equal((await detailOf('training')).turns.find(({ key }) => key === '2026-Q3')!.recorded, true)
  const { law: _, norm: __, ...rest } = plan
  ok(await clerk.post(`/api/fulfilments/${entry!.id}/replacement`, { ...rest, turn: '2026-Q2', doneOn: '2026-06-10', reasons: '是二季度的培训。' }))
  assert.deepEqual((await detailOf('training')).turns.filter(({ recorded }) => recorded).map(({ key }) => key), ['2026-Q2'])
})

test('执法人员只能看；上级只能看下级，不能代为登记', async () => {
  assert.equal((await listed('', officer)).mayRecord, false)
  assert.deepEqual(refusal(await record({ norm: 'training', turn: '2026-Q2' }, officer)), [403, 'post.insufficient'])
  const below = await listed('?of=659801-justice', above)
  assert.deepEqual([below.organ.id, below.mayRecord], ['659801-justice', false])
  assert.equal((await detailOf('plan', above, '?of=659801-justice')).history.length, 2)
})

test('看不到上级、邻县和别的部门的台账', async () => {
  for (const [by, of] of [[clerk, '650000-justice'], [clerk, '659802-market'], [agency, '659801-transport'], [agency, '659801-justice'], [above, '649801-justice'], [clerk, 'nowhere']] as const) {
    assert.deepEqual(refusal(await by.get(`/api/fulfilments?of=${of}`)), [404, 'not.found'], of)
  }
})

test('下级汇总：各机关逾期、待办、已登记各多少，逾期多的在前，点开就是那么多行', async () => {
  const { items, total } = (await above.get<AnswerOf<typeof summariseOwed>>('/api/fulfilments/summary')).body
  assert.equal(items.length, total)
  assert.ok(items.every(({ counts }, index) => index === 0 || items[index - 1]!.counts.late >= counts.late))
  const one = items.find(({ organ }) => organ.id === '659801-market')!
  assert.equal((await listed('?of=659801-market&state=late&kind=standing', above)).items.length, one.counts.late)
  const found = (await above.get<AnswerOf<typeof summariseOwed>>(`/api/fulfilments/summary?text=${encodeURIComponent('乙市司法局')}`)).body
  assert.deepEqual(found.items.map(({ organ }) => organ.id), ['659802-justice'])
})

test('工作台写明有几项逾期未登记，与台账里的行数一致', async () => {
  const { counts } = (await clerk.get<AnswerOf<typeof workbench>>('/api/workbench')).body
  assert.equal(counts.lateFulfilments, (await listed('?state=late')).items.length)
  assert.ok(counts.lateFulfilments > 0)
})

test('期满的次日，这一期成为逾期', async () => {
  const missed = async () => (await listed('?of=659801-market&article=%E7%AC%AC7%E6%9D%A1', await as('659801-clerk'))).items[0]!.missed.map(({ key }) => key)
  goTo('2026-09-30')
  assert.equal((await missed()).at(-1), '2026-Q2')
  goTo('2026-10-01')
  assert.equal((await missed()).at(-1), '2026-Q3')
})
