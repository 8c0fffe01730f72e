import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { CoordinationOut, Matter, Problem } from '../contract/index.ts'

// 执法争议: up the ladder to the end, with both sides heard.

const today = '2026-07-13'
const { as } = await office(today)

const opened = ({ status, body }: Reply<Matter & Problem>): Matter => {
  assert.equal(status, 201, body.sentence)
  return body
}
const does = async (by: Official, id: string, option: string, more = {}): Promise<Matter> => {
  const { status, body } = await by.act(id, option, today, more)
  assert.equal(status, 200, `${option}: ${body.sentence}`)
  return body.matter
}
const seen = async (by: Official, id: string) => (await by.get<CoordinationOut>(`/api/matters/${id}/coordination`)).body
const ladder = async (by: Official, id: string) => (await seen(by, id)).rungs.map(({ name, state }) => `${state} ${name}`)
const paper = (number: string) => ({ paper: { number, outline: '要点。' }, text: '处理的意见。' })

describe('巴彦淖尔细则第6条 协商、司法行政部门协调、本级人民政府决定、有决定权的机关处理', { concurrency: false }, async () => {
  const [clerk, chief, government, agency, other] = await Promise.all(['clerk', 'chief', 'government', 'market', 'transport'].map(async who => await as(`150891-${who}`)))
  const { id } = opened(await agency!.post('/api/matters', { kind: 'coordination', agency: '150891-market', title: '管辖争议', on: today, facts: { subject: 'dispute' } }))

  test('由争议的机关提出，从最下一级开始', async () =>
    assert.deepEqual(await ladder(clerk!, id), ['now 已提出，待决定', 'ahead 协商中', 'ahead 协调中', 'ahead 待本级人民政府决定', 'ahead 待有权机关决定']))

  test('另一方加入之前看不到，加入之后看得到，双方意见并列', async () => {
    assert.equal((await other!.get(`/api/matters/${id}`)).status, 404)
    assert.equal((await other!.post(`/api/matters/${id}/statements`, { says: '应由市场监管部门管辖。', on: today })).status, 404)
    assert.equal((await clerk!.post<Problem>(`/api/matters/${id}/parties`, { organ: '150891-transport' })).status, 200)
    assert.equal((await other!.get(`/api/matters/${id}`)).status, 200)
    for (const [by, says] of [[agency!, '应由交通运输部门管辖。'], [other!, '应由市场监管部门管辖。']] as const) assert.equal((await by.post(`/api/matters/${id}/statements`, { says, on: today })).status, 200)
    assert.deepEqual((await seen(clerk!, id)).sides.map(({ organ, statements }) => [organ.id, statements[0]?.says]), [['150891-market', '应由交通运输部门管辖。'], ['150891-transport', '应由市场监管部门管辖。']])
  })

  test('第三者不能提出意见，也不能加入别人', async () => {
    const stranger = await as('150891-agriculture')
    assert.equal((await stranger.post(`/api/matters/${id}/statements`, { says: '无关。', on: today })).status, 404)
    assert.equal((await other!.post(`/api/matters/${id}/parties`, { organ: '150891-agriculture' })).status, 403)
  })

  test('第6条 未经协商，不能由司法行政部门协调', async () => {
    const { status, body } = await clerk!.act(id, 'file:coordinationRequest', today)
    assert.deepEqual([status, body.citation?.cite], [409, '第6条'])
  })

  test('协商不成，召开联席会议，记下参加单位、纪要和意见', async () => {
    await does(agency!, id, 'file:negotiationRecord', { text: '没有协商一致。' })
    await does(agency!, id, 'file:coordinationRequest', { reasons: '协商不成。' })
    const meeting = { on: today, place: '司法局会议室', chair: '庚旗司法局', participants: [{ organ: '市场监管局', person: '甲某' }, { organ: '交通运输局', person: '乙某' }], minutes: '各方陈述。', opinion: '提请政府决定。' }
    assert.equal((await clerk!.post<Problem>(`/api/matters/${id}/meetings`, meeting)).status, 200)
    assert.equal((await agency!.post(`/api/matters/${id}/meetings`, meeting)).status, 403)
    assert.equal((await seen(agency!, id)).meetings[0]!.opinion, '提请政府决定。')
  })

  test('不能达成一致的，提出意见报政府；政府无权决定的，报请有决定权的机关，登记结果', async () => {
    await does(chief!, id, 'issue:coordinationOpinion', paper('庚司协〔2026〕1号'))
    assert.deepEqual((await ladder(clerk!, id)).slice(2), ['done 协调中', 'now 待本级人民政府决定', 'ahead 待有权机关决定'])
    await does(clerk!, id, 'establish', { facts: { beyondPower: true } })
    const decided = await government!.act(id, 'issue:coordinationDecision', today, paper('庚政决〔2026〕1号'))
    assert.deepEqual([decided.status, decided.body.citation?.cite], [409, '第6条'])
    await does(government!, id, 'issue:coordinationReport', paper('庚政报〔2026〕1号'))
    const { closed } = await does(clerk!, id, 'file:coordinationResult', { text: '由交通运输部门管辖。' })
    assert.equal(closed?.name, '已决定')
    assert.deepEqual((await ladder(clerk!, id)).at(-1), 'done 待有权机关决定')
  })

  test('办结之后不再登记会议和意见方', async () =>
    assert.equal((await clerk!.post<Problem>(`/api/matters/${id}/parties`, { organ: '150891-agriculture' })).body.code, 'matter.closed'))
})

for (const { law, division, facts } of [
  { law: '国家条例第13条（新疆）', division: '659801', facts: { disputeOver: 'jurisdiction' } },
  { law: '宁夏条例第10条第9项和国家条例第13条', division: '649801', facts: { withCounterpart: false } },
  { law: '国家条例第13条（恩施）', division: '422891', facts: { disputeOver: 'crossField' } },
] as const) {
  test(`${law} 协调不能取得一致的，提出处理意见，报本级人民政府决定`, async () => {
    const [clerk, chief, government, agency] = await Promise.all(['clerk', 'chief', 'government', 'market'].map(async who => await as(`${division}-${who}`)))
    const { id } = opened(await agency!.post('/api/matters', { kind: 'coordination', agency: `${division}-market`, title: '管辖争议', on: today, facts }))
    await does(clerk!, id, 'accept:coordinationRequest')
    await does(chief!, id, 'issue:coordinationOpinion', paper('甲司协〔2026〕1号'))
    const { closed } = await does(government!, id, 'issue:coordinationDecision', paper('甲政决〔2026〕1号'))
    assert.equal(closed?.name, '已决定')
    assert.ok((await seen(clerk!, id)).rungs.every(({ state }) => state === 'done'))
  })
}

test('恩施办法第6条第2款 监督机关之间的争议：协商不成，报共同上一级协调处理', async () => {
  const [clerk, above, aboveChief] = await Promise.all(['422891-clerk', '422800-clerk', '422800-chief'].map(as))
  const { id } = opened(await clerk!.post('/api/matters', { kind: 'jurisdiction', agency: '422891-market', title: '两地都主张监督', on: today, facts: { disputed: true } }))
  await does(clerk!, id, 'file:negotiationRecord', { text: '没有协商一致。' })
  await does(clerk!, id, 'file:coordinationRequest', { reasons: '协商不成。' })
  await does(aboveChief!, id, 'issue:coordinationOpinion', { ...paper('某司协〔2026〕1号'), reasons: '由戊县监督。' })
  const { closed } = await does(above!, id, 'serve:coordinationOpinion', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  assert.equal(closed?.name, '已决定')
})
