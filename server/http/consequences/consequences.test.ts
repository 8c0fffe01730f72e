import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, checkDisclosure, getLiability, listAwards, listCirculars, listCommitments, listCopies, Matter, Problem } from '../contract/index.ts'

// 约谈、通报、重大问题报告、责任处理、表彰: over HTTP, with the clock turned.

const today = '2026-07-13'
const { as, goTo } = await office(today)

const opened = ({ status, body }: Reply<Matter & Problem>): Matter => {
  assert.equal(status, 201, body.sentence)
  return body
}
const open = async (by: Official, kind: string, agency: string, facts = {}, on: Day = today): Promise<Matter> => opened(await by.post('/api/matters', { kind, agency, title: '无正当理由不予许可', on, facts }))
const does = async (by: Official, id: string, option: string, more = {}, on: Day = today): Promise<Matter> => {
  const { status, body } = await by.act(id, option, on, more)
  assert.equal(status, 200, `${option}: ${body.sentence}`)
  return body.matter
}
const refusal = async (by: Official, id: string, option: string, more = {}, on: Day = today) => {
  const { status, body } = await by.act(id, option, on, more)
  return [status, body.code, body.citation?.cite ?? null]
}

const attended = (head: boolean, commitments: { says: string, dueOn: Day }[] = []) =>
  ({ carried: { kind: 'talk', place: '会议室', attendees: [{ name: '甲某', post: head ? '局长' : '副局长', head }], commitments }, text: '约谈经过。' })
const commitmentsOf = async (by: Official, query = '') => (await by.get<AnswerOf<typeof listCommitments>>(`/api/commitments?${query}`)).body

for (const { law, division, cite, facts, head } of [
  { law: '恩施办法', division: '422891', cite: '第29条第2款', facts: { prominentProblem: true }, head: true },
  { law: '巴彦淖尔细则', division: '150891', cite: '第21条', facts: { prominentProblem: true, majorImpact: true }, head: true },
  { law: '国家条例（新疆）', division: '659801', cite: '第22条第5项', facts: { talkWith: 'head' }, head: false },
  { law: '国家条例（宁夏）', division: '649801', cite: '第22条第5项', facts: { talkWith: 'responsible' }, head: false },
] as const) {
  describe(`${law}：约谈`, { concurrency: false }, async () => {
    let [clerk, chief, agency] = [await as(`${division}-clerk`), await as(`${division}-chief`), await as(`${division}-market`)]
    const turn = async (day: Day) => {
      goTo(day)
      ;[clerk, chief, agency] = [await as(`${division}-clerk`), await as(`${division}-chief`), await as(`${division}-market`)]
    }
    const { id } = await open(clerk, 'regulatoryTalk', `${division}-market`)

    test(`${cite} 条件没有认定的，不能发约谈通知`, async () =>
      assert.deepEqual(await refusal(chief, id, 'issue:talkNotice', { text: '约谈事项。', paper: { number: '甲司约〔2026〕1号' } }), [409, 'law.refused', cite]))

    test('认定条件之后发通知', async () => {
      await does(clerk, id, 'establish', { facts })
      await does(chief, id, 'issue:talkNotice', { text: '约谈事项。', paper: { number: '甲司约〔2026〕1号', outline: '约谈通知。' } })
    })

    test('约谈记录须写明谁到场', async () => assert.deepEqual((await refusal(clerk, id, 'file:talkRecord', { text: '约谈经过。' })).slice(0, 2), [422, 'carried.missing']))

    if (head) {
      test(`${cite} 负责人没有到场的，不算已经约谈`, async () => assert.deepEqual(await refusal(clerk, id, 'file:talkRecord', attended(false)), [409, 'law.refused', cite]))
    }

    test('承诺的完成日期不能早于约谈', async () =>
      assert.deepEqual((await refusal(clerk, id, 'file:talkRecord', attended(true, [{ says: '补发许可。', dueOn: '2026-07-12' }]))).slice(0, 2), [422, 'commitment.early']))

    test('记录到场人员和承诺，双方都看得到', async () => {
      const { closed, papers } = await does(clerk, id, 'file:talkRecord', attended(true, [{ says: '重新审查许可申请。', dueOn: '2026-07-20' }]))
      assert.equal(closed?.name, '已举行')
      assert.match(papers.find(({ role }) => role === 'talkRecord')!.number!, /约录〔2026〕\d+号$/)
      for (const one of [clerk, agency]) assert.deepEqual((await commitmentsOf(one, `matter=${id}`)).items.map(({ says, state }) => [says, state]), [['重新审查许可申请。', 'open']])
      assert.equal((await clerk.get<{ items: unknown[] }>(`/api/matters/${id}/talks`)).body.items.length, 1)
    })

    test('到期当日不算逾期，次日列入逾期', async () => {
      await turn('2026-07-20')
      assert.equal((await commitmentsOf(clerk, `matter=${id}`)).counts.overdue, 0)
      await turn('2026-07-21')
      assert.equal((await commitmentsOf(clerk, `matter=${id}&view=overdue`)).counts.overdue, 1)
    })

    test('被监督机关报告，监督机构核实；谁的事由谁登记', async () => {
      const [item] = (await commitmentsOf(agency, `matter=${id}`)).items
      assert.deepEqual(item!.mayEnter, ['reported'])
      const enter = (by: Official, kind: string) => by.post<Problem>(`/api/commitments/${item!.id}/entries`, { kind, says: '已经重新审查。', on: '2026-07-21' })
      assert.equal((await enter(agency, 'fulfilled')).status, 403)
      assert.equal((await enter(agency, 'reported')).status, 200)
      assert.equal((await commitmentsOf(clerk, `matter=${id}`)).items[0]!.state, 'reported')
      assert.equal((await enter(clerk, 'fulfilled')).status, 200)
      assert.deepEqual((await commitmentsOf(clerk, `matter=${id}`)).counts, { open: 0, overdue: 0, all: 1 })
      goTo(today)
    })
  })
}

for (const { law, division, facts, more } of [
  { law: '新疆条例第30条', division: '659801', facts: { typical: true, prominentProblem: true }, more: { reasons: '多次发生。' } },
  { law: '恩施办法第29条', division: '422891', facts: { prominentProblem: true, typical: true }, more: {} },
  { law: '巴彦淖尔细则第21条', division: '150891', facts: { prominentProblem: true }, more: {} },
  { law: '国家条例第31条（宁夏）', division: '649801', facts: { prominentProblem: true }, more: {} },
] as const) {
  describe(`${law}：通报前脱敏`, { concurrency: false }, async () => {
    const [clerk, chief] = [await as(`${division}-clerk`), await as(`${division}-chief`)]
    const { id } = await open(clerk, 'circular', `${division}-market`, facts)
    const issue = (text: string, carried?: object) => chief.act(id, 'issue:circular', today, { text, ...more, paper: { number: '甲司通〔2026〕1号' }, ...(carried && { carried }) })
    const named = '在全县通报：法定代表人：李四，电话13800001234，富民商贸有限公司反映的问题。'

    test('留有姓名、电话、企业名称的不能发出，逐处列明建议', async () => {
      const { status, body } = await issue(named)
      assert.deepEqual([status, body.code], [422, 'disclosure.unmasked'], body.sentence)
      assert.deepEqual(body.errors!.map(({ code }) => code), ['disclosure.person', 'disclosure.phone', 'disclosure.enterprise'])
    })

    test('检查给出替换后的文字', async () => {
      const { body } = await clerk.post<AnswerOf<typeof checkDisclosure>>(`/api/matters/${id}/disclosure`, { texts: [named] })
      assert.equal(body.texts[0]!.masked, '在全县通报：法定代表人：李某，电话（电话略），某有限公司反映的问题。')
    })

    test('有密级标志的，任何理由都不能发出', async () => assert.equal((await issue('机密★ 在全县通报。', { kind: 'disclosure', kept: [] })).body.code, 'disclosure.secret'))

    test('替换以后发出，列入已发布；保留的由人写明理由', async () => {
      const { status, body } = await issue('在全县通报：法定代表人：李某，富民商贸有限公司反映的问题。', { kind: 'disclosure', kept: [{ words: '富民商贸有限公司', reason: '企业已经书面同意。' }] })
      assert.equal(status, 200, body.sentence)
      const { items } = (await clerk.get<AnswerOf<typeof listCirculars>>('/api/circulars')).body
      assert.deepEqual(items.filter(({ matter }) => matter.id === id).map(({ kept, toPublic }) => [kept, toPublic]), [[1, false]])
    })
  })
}

describe('巴彦淖尔细则第11条第1款 重大问题向两处报告，各自签收', { concurrency: false }, async () => {
  const [clerk, chief, government] = [await as('150891-clerk'), await as('150891-chief'), await as('150891-government')]
  const { id } = opened(await clerk.post('/api/matters', { agency: '150891-market', title: '多次越权处罚', on: today, facts: { majorProblem: true } }))
  const copies = async (by: Official) => (await by.get<AnswerOf<typeof listCopies>>(`/api/matters/${id}/copies`)).body.items
  const report = { text: '重大问题报告。', paper: { number: '庚司报〔2026〕1号' } }

  test('报告之前不能了结', async () => assert.deepEqual(await refusal(clerk, id, 'conclude', { finding: 'unfounded' }), [409, 'law.refused', '第11条第1款']))
  test('没有写明报告对象的，不能发出', async () => assert.deepEqual((await refusal(chief, id, 'issue:majorProblemReport', report)).slice(0, 2), [422, 'carried.missing']))
  test('向本级人民政府和上一级司法行政部门各送一份', async () => {
    await does(chief, id, 'issue:majorProblemReport', { ...report, carried: { kind: 'copies', to: [{ organ: '150891-gov', name: '庚旗人民政府' }, { organ: '150800-justice', name: '某市司法局' }] } })
    assert.deepEqual(Object.fromEntries((await copies(clerk)).map(({ to, acknowledged }) => [to, acknowledged])), { 庚旗人民政府: null, 某市司法局: null })
  })
  test('各由自己签收，不能代签', async () => {
    const [own, other] = [(await copies(clerk)).find(({ organ }) => organ === '150891-gov')!, (await copies(clerk)).find(({ organ }) => organ === '150800-justice')!]
    assert.equal((await clerk.post(`/api/copies/${own.id}/acknowledgement`, { on: today })).status, 403)
    assert.equal((await government.post(`/api/copies/${other.id}/acknowledgement`, { on: today })).status, 403)
    assert.equal((await government.post(`/api/copies/${own.id}/acknowledgement`, { on: today, says: '已阅。' })).status, 200)
    assert.deepEqual(Object.fromEntries((await copies(clerk)).map(({ organ, acknowledged }) => [organ, acknowledged?.on ?? null])), { '150891-gov': today, '150800-justice': null })
  })
})

describe('责任处理：依法列明谁决定、谁批准', { concurrency: false }, () => {
  const table = async (by: Official, id: string) => (await by.get<AnswerOf<typeof getLiability>>(`/api/matters/${id}/liability`)).body

  test('新疆条例第34条 选定行为之后，写明开启哪些处理；国家条例施行后只提建议', async () => {
    const clerk = await as('659801-clerk')
    const { id } = await open(clerk, 'liability', '659801-market', { conduct: '第34条第1项' })
    const { sanctions, recommendationOnly } = await table(clerk, id)
    assert.deepEqual(sanctions.filter(({ opened: open_ }) => open_).map(({ text }) => text).slice(0, 3), ['批评教育', '责令作出书面检查', '暂扣行政执法证件'])
    assert.equal(recommendationOnly?.cite, '第32条')
  })

  test('宁夏条例第26条 暂扣行政执法证由监督机构作出，本级人民政府批准之后才生效', async () => {
    const [clerk, chief, government] = [await as('649801-clerk'), await as('649801-chief'), await as('649801-government')]
    const { id } = await open(clerk, 'liability', '649801-market', { conduct: 'obstruction', weighsCauses: true, weighsConsequences: true, weighsCorrection: true })
    const { sanctions } = await table(clerk, id)
    assert.ok(sanctions.some(({ text, approvedBy }) => text === '暂扣行政执法证' && approvedBy === '本级人民政府'), JSON.stringify(sanctions.map(({ text, approvedBy }) => [text, approvedBy])))
    await does(chief, id, 'issue:liabilityProposal', { text: '暂扣行政执法证。', paper: { number: '丙司责〔2026〕1号' } })
    assert.deepEqual(await refusal(chief, id, 'issue:liabilityDecision', { paper: { number: '丙司责〔2026〕2号' }, text: '暂扣。' }), [409, 'law.refused', '第26条'])
    await does(government, id, 'approve:liabilityDecision')
    await does(chief, id, 'issue:liabilityDecision', { paper: { number: '丙司责〔2026〕2号', outline: '暂扣行政执法证。' }, text: '暂扣行政执法证。' })
  })

  test('所涉人员只有监督机构看得到', async () => {
    const [clerk, agency] = [await as('422891-clerk'), await as('422891-market')]
    const { id } = await open(clerk, 'liability', '422891-market')
    const named = await clerk.post<AnswerOf<typeof getLiability> & Problem>(`/api/matters/${id}/subjects`, { name: '甲某', post: '科员', measure: '批评教育' })
    assert.equal(named.status, 200, named.body.sentence)
    assert.equal(named.body.subjects.length, 1)
    assert.deepEqual((await table(agency, id)).subjects, [])
    assert.equal((await agency.post(`/api/matters/${id}/subjects`, { name: '乙某', post: '科员', measure: '批评教育' })).status, 403)
  })
})

describe('新疆条例第8条 表彰奖励', { concurrency: false }, () => {
  const entry = { recipientIs: 'organ', recipient: '乙市司法局', givenBy: '某自治区人民政府', title: '行政执法监督工作先进集体', reasons: '成绩显著。', givenOn: today }

  test('登记之后本机关和上级看得到，写明条文', async () => {
    const clerk = await as('659801-clerk')
    const { status, body } = await clerk.post<Problem>('/api/awards', entry)
    assert.equal(status, 201, body.sentence)
    const { items, may } = (await (await as('650000-clerk')).get<AnswerOf<typeof listAwards>>('/api/awards')).body
    assert.deepEqual([items.map(({ recipient }) => recipient), may?.cite], [['乙市司法局'], '第8条'])
  })

  test('本地的法没有规定的，不登记', async () => {
    const clerk = await as('422891-clerk')
    assert.equal((await clerk.get<AnswerOf<typeof listAwards>>('/api/awards')).body.may, null)
    assert.equal((await clerk.post<Problem>('/api/awards', entry)).body.code, 'award.none')
  })
})
