import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, ownPage, write, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerFile, AnswerOf, getAnswerDraft, ItemOut, listItems, Matter, Problem } from '../contract/index.ts'

const today = '2026-06-01'
const { app, as, goTo } = await office(today)
const receipt = { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }

interface Place { readonly clerk: Official, readonly chief: Official, readonly leader: Official, readonly government: Official, readonly agency: Official, readonly agencyId: string, readonly grounds: Record<string, unknown>, readonly first: Record<string, unknown> }

async function place(division: string, grounds: Record<string, unknown>, first: Record<string, unknown> = {}): Promise<Place> {
  const [clerk, chief, leader, government, agency] = await Promise.all(['clerk', 'chief', 'leader', 'government', 'market'].map(who => as(`${division}-${who}`)))
  return { clerk: clerk!, chief: chief!, leader: leader!, government: government!, agency: agency!, agencyId: `${division}-market`, grounds, first }
}

const places = {
  新疆条例: await place('659801', { grounds: ['第27条第1款第2项'] }),
  宁夏条例: await place('649801', { grounds: ['第22条第6项'] }, { within: '30d' }),
  恩施办法: await place('422891', { grounds: ['第26条第1项'] }),
  巴彦淖尔细则: await place('150891', {}),
}

const demands = ['重新审查裁量理由。', '补充送达回证。']

const ok = <T>(answer: Reply<T>): T => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

/** A first paper with two demands has been signed for. */
async function served({ clerk, chief, agencyId, grounds, first }: Place, on: '2026-06-01' = '2026-06-01'): Promise<string> {
  const id = await clerk.open(agencyId, on)
  ok(await clerk.act(id, 'conclude', on, { finding: 'verified', text: '超过期限九日。', ...grounds }))
  ok(await chief.act(id, 'issue:firstCorrection', on, { ...grounds, ...first, paper: { found: ['超过期限九日。'], demands, name: '行政执法监督文书' } }))
  ok(await clerk.act(id, 'serve:firstCorrection', on, receipt))
  return id
}

type Papers = AnswerOf<typeof listItems>['papers']
const itemsOf = async (by: Official, id: string): Promise<ItemOut[]> => ok(await by.get<{ papers: Papers }>(`/api/matters/${id}/items`)).papers[0]!.items
const standing = async (by: Official, id: string) => (await itemsOf(by, id)).map(each => each.standing)
const item = ({ paper, position }: ItemOut, more: object) => ({ paper, position, ...more })
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

async function attach(by: Official, id: string, name = '送达回证.txt', text = '送达回证'): Promise<Reply<AnswerFile & Problem>> {
  const boundary = 'between-the-parts'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`
  const answer = await app.inject({ method: 'POST', url: `/api/matters/${id}/files`, headers: { ...write(), ...ownPage, cookie: by.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers, raw: answer.rawPayload }
}

describe('整改清单', () => {
  for (const [law, at] of Object.entries(places)) {
    test(`${law}：逐项报告，一项补充，补充后再报，各项合格，办结`, async () => {
      const { clerk, agency } = at
      const id = await served(at)
      const [first, second] = await itemsOf(agency, id) as [ItemOut, ItemOut]
      assert.deepEqual([first.says, second.says], demands)
      const file = (await attach(agency, id)).body
      const report = { itemised: { kind: 'report', items: [item(first, { result: 'done' }), item(second, { result: 'partly', says: '先补了一份。', files: [file.id] })] } }
      ok(await agency.act(id, 'file:rectificationReport', today, report))
      assert.deepEqual(await standing(clerk, id), ['reported', 'reported'])
      assert.deepEqual(refusal(await clerk.act(id, 'accept:rectificationReport', today)), [422, 'items.incomplete'])
      ok(await clerk.act(id, 'reject:rectificationReport', today, { itemised: { kind: 'examination', items: [item(first, { result: 'passed' }), item(second, { result: 'supplement', says: '还缺一份回证。' })] } }))
      const again = (await agency.matter(id)).options.find(({ id: option }) => option === 'file:rectificationReport')!
      assert.deepEqual(again.itemised?.items.map(({ number, standing: where }) => [number, where]), [[2, 'supplement']])
      ok(await agency.act(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items: [item(second, { result: 'done' })] } }))
      const closed = ok(await clerk.act<{ matter: Matter } & Problem>(id, 'accept:rectificationReport', today, { itemised: { kind: 'examination', items: [item(second, { result: 'passed' })] } })).matter
      assert.equal(closed.closed?.how, 'corrected')
      assert.deepEqual(await standing(agency, id), ['passed', 'passed'])
    })
  }

  test('the history says item by item what was reported and what was wanting', async () => {
    const { clerk, agency } = places.恩施办法
    const id = await served(places.恩施办法)
    const [first, second] = await itemsOf(agency, id) as [ItemOut, ItemOut]
    ok(await agency.act(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items: [item(first, { result: 'done' }), item(second, { result: 'impossible', says: '当事人已经注销。' })] } }))
    const { timeline } = await clerk.matter(id)
    assert.match(JSON.stringify(timeline), /2．补充送达回证。：无法整改。当事人已经注销。/)
  })

  test('无法整改须说明，漏报一项的不收', async () => {
    const { agency } = places.新疆条例
    const id = await served(places.新疆条例)
    const [first, second] = await itemsOf(agency, id) as [ItemOut, ItemOut]
    const file = (items: object[]) => agency.act<Problem>(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items } })
    assert.match((await file([item(first, { result: 'done' })])).body.sentence, /第2项还没有报告结果/)
    const { status, body } = await file([item(first, { result: 'done' }), item(second, { result: 'impossible' })])
    assert.deepEqual([status, body.errors?.[0]?.field], [422, 'body.itemised.items.1'])
  })

  test('a report under another act is refused, and so is proof that is somebody else’s', async () => {
    const { clerk, agency } = places.新疆条例
    const id = await served(places.新疆条例)
    const [first, second] = await itemsOf(agency, id) as [ItemOut, ItemOut]
    const items = [item(first, { result: 'done' }), item(second, { result: 'done' })]
    assert.deepEqual(refusal(await agency.act(id, 'file:objection', today, { itemised: { kind: 'report', items } })), [400, 'items.kind'])
    const theirs = (await attach(clerk, id)).body
    const answer = await agency.act(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items: [{ ...items[0], files: [theirs.id] }, items[1]] } })
    assert.deepEqual(refusal(answer), [422, 'items.evidence'])
    assert.equal((await agency.matter(id)).options.some(({ id: option }) => option === 'file:rectificationReport'), true)
  })
})

describe('填写中的答复和佐证材料', () => {
  test('a draft is shared by the agency and seen by nobody else; handing in ends it', async () => {
    const { clerk, agency } = places.恩施办法
    const id = await served(places.恩施办法)
    const address = `/api/matters/${id}/drafts/${encodeURIComponent('file:rectificationReport')}`
    type Draft = AnswerOf<typeof getAnswerDraft>
    const saved = ok(await agency.post<Draft>(address, { version: 0, body: { on: today } }))
    assert.deepEqual([saved.version, saved.body], [1, { on: today }])
    assert.deepEqual(refusal(await agency.post(address, { version: 0, body: {} })), [409, 'draft.changed'])
    assert.equal(ok(await clerk.get<Draft>(address)).body, null)
    const items = (await itemsOf(agency, id)).map(each => item(each, { result: 'done' }))
    ok(await agency.act(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items } }))
    assert.equal(ok(await agency.get<Draft>(address)).version, 0)
  })

  test('a file is the agency’s alone until it is handed in', async () => {
    const { clerk, agency } = places.宁夏条例
    const id = await served(places.宁夏条例)
    const file = (await attach(agency, id)).body
    const address = `/api/matters/${id}/files/${file.id}`
    assert.deepEqual([(await agency.get(address)).status, (await clerk.get(address)).status], [200, 404])
    const items = (await itemsOf(agency, id)).map(each => item(each, { result: 'done', files: [file.id] }))
    ok(await agency.act(id, 'file:rectificationReport', today, { itemised: { kind: 'report', items } }))
    assert.deepEqual([(await clerk.get(address)).status, (await clerk.get(address)).raw.toString()], [200, '送达回证'])
    assert.deepEqual((await itemsOf(clerk, id))[1]!.entries[0]!.evidence, [{ name: '送达回证.txt', file: file.id, record: null }])
  })

  test('an empty file and one that proves nothing are refused by name', async () => {
    const { agency } = places.宁夏条例
    const id = await served(places.宁夏条例)
    assert.match((await attach(agency, id, '空.txt', '')).body.sentence, /“空.txt”是空文件/)
    assert.match((await attach(agency, id, '程序.exe', 'MZ\u0000\u0001\u0002')).body.sentence, /“程序.exe”不是可以作佐证材料的文件/)
  })

  test('another organ sees neither items nor files', async () => {
    const id = await served(places.宁夏条例)
    const stranger = places.新疆条例.agency
    assert.deepEqual([(await stranger.get(`/api/matters/${id}/items`)).status, (await attach(stranger, id)).status], [404, 404])
  })
})

describe('异议', () => {
  test('恩施办法第27条 部分成立：一项撤销，一项维持；由制发人以外的人答复；撤销的一项不再报告', async () => {
    const { clerk, chief, leader, agency } = places.恩施办法
    const id = await served(places.恩施办法)
    const [first, second] = await itemsOf(agency, id) as [ItemOut, ItemOut]
    assert.deepEqual(refusal(await agency.act(id, 'file:objection', today, { reasons: '理由', itemised: { kind: 'objection', items: [] } })), [422, 'items.incomplete'])
    const file = (await attach(agency, id)).body
    ok(await agency.act(id, 'file:objection', today, { reasons: '裁量理由已经审查。', itemised: { kind: 'objection', items: [item(first, {}), item(second, {})], files: [file.id] } }))
    const items = [item(first, { result: 'revoked', says: '审查记录齐全。' }), item(second, { result: 'upheld' })]
    const reply = { outcome: 'partlyFounded', reasons: '一项属实。', itemised: { kind: 'reply', items } }
    const refused = await chief.act<Problem>(id, 'issue:reexaminationReply', today, reply)
    assert.deepEqual(refusal(refused), [422, 'reply.sameAuthor'])
    assert.match(refused.body.sentence, /应当由其他人答复（内部规则）/)
    assert.match((await leader.act<Problem>(id, 'issue:reexaminationReply', today, { ...reply, outcome: 'unfounded' })).body.sentence, /各项都应当维持/)
    ok(await leader.act(id, 'issue:reexaminationReply', today, reply))
    ok(await clerk.act(id, 'serve:reexaminationReply', today, receipt))
    assert.deepEqual(await standing(agency, id), ['revoked', 'asked'])
    const { itemised } = (await agency.matter(id)).options.find(({ id: option }) => option === 'file:rectificationReport')!
    assert.deepEqual(itemised?.items.map(({ number }) => number), [2])
  })

  test('由制发人答复，写明理由的可以；理由不让被监督机关看到', async () => {
    const { chief, agency } = places.恩施办法
    const id = await served(places.恩施办法)
    const items = (await itemsOf(agency, id)).slice(0, 1)
    ok(await agency.act(id, 'file:objection', today, { reasons: '不属实。', itemised: { kind: 'objection', items: items.map(each => item(each, {})) } }))
    const why = '本机关只有一名科长'
    ok(await chief.act(id, 'issue:reexaminationReply', today, { outcome: 'unfounded', reasons: '属实。', itemised: { kind: 'reply', items: items.map(each => item(each, { result: 'upheld' })), sameAuthor: why } }))
    const seen = JSON.stringify([await agency.matter(id), (await agency.get(`/api/matters/${id}/items`)).body])
    assert.equal(seen.includes(why), false)
  })

  test('恩施办法第27条第1款 第十日提出在期限内，第十一日收下并标记', async () => {
    const [inTime, late] = [await served(places.恩施办法), await served(places.恩施办法)]
    const object = async (id: string, on: '2026-06-11' | '2026-06-12') => (await as('422891-market')).act<{ consequences: { flagged: { says: string } | null } } & Problem>(id, 'file:objection', on, { reasons: '不属实。' })
    goTo('2026-06-11')
    assert.equal(ok(await object(inTime, '2026-06-11')).consequences.flagged, null)
    goTo('2026-06-12')
    assert.match(ok(await object(late, '2026-06-12')).consequences.flagged?.says ?? '', /2026年6月11日（周四）届满/)
  })
})

describe('决定和执行', () => {
  const day = { served: '2026-06-01', over: '2026-07-02' } as const

  /** Nothing was put right in time: the government decides, and the decision is signed for. */
  async function decided(division: string, at: Place): Promise<{ id: string, who: Record<'clerk' | 'chief' | 'government' | 'agency', Official> }> {
    goTo(day.served)
    const fresh = async () => ({ clerk: await as(`${division}-clerk`), chief: await as(`${division}-chief`), government: await as(`${division}-government`), agency: await as(`${division}-market`) })
    const id = await served({ ...at, ...await fresh() })
    goTo(day.over)
    const who = await fresh()
    ok(await who.chief.act(id, 'submit:bindingDecision', day.over, { decides: '撤销', reasons: '期满未纠正。' }))
    ok(await who.government.act(id, 'approve:bindingDecision', day.over))
    ok(await who.chief.act(id, 'issue:bindingDecision', day.over, { ...(division !== '649801' && { within: '15d' }), paper: { orders: ['甲市监罚〔2026〕3号行政处罚决定', '甲市监罚〔2026〕4号行政处罚决定'] } }))
    ok(await who.clerk.act(id, 'serve:bindingDecision', day.over, receipt))
    return { id, who }
  }

  const decisionItems = async (by: Official, id: string): Promise<ItemOut[]> => ok(await by.get<{ papers: Papers }>(`/api/matters/${id}/items`)).papers.at(-1)!.items

  for (const [law, division] of [['新疆条例', '659801'], ['宁夏条例', '649801'], ['恩施办法', '422891']] as const) {
    test(`${law}：逾期、决定、逐项报告执行、核实、办结`, async () => {
      const { id, who } = await decided(division, places[law])
      const items = await decisionItems(who.agency, id)
      assert.deepEqual(items.map(({ says }) => says), ['甲市监罚〔2026〕3号行政处罚决定', '甲市监罚〔2026〕4号行政处罚决定'])
      ok(await who.agency.act(id, 'file:executionReport', day.over, { itemised: { kind: 'report', items: items.map(each => item(each, { result: 'done' })) } }))
      ok(await who.clerk.act(id, 'reject:executionReport', day.over, { itemised: { kind: 'examination', items: [item(items[0]!, { result: 'passed' }), item(items[1]!, { result: 'failed', says: '尚未撤销。' })] } }))
      ok(await who.agency.act(id, 'file:executionReport', day.over, { itemised: { kind: 'report', items: [item(items[1]!, { result: 'done' })] } }))
      const after = ok(await who.clerk.act<{ matter: Matter } & Problem>(id, 'accept:executionReport', day.over, { itemised: { kind: 'examination', items: [item(items[1]!, { result: 'passed' })] } })).matter
      assert.equal(after.closed?.how, 'executed')
    })
  }

  test('宁夏条例第28条 执法人员对决定的一项申请复核，执行不停止；复核之后不再执行撤销的一项', async () => {
    const { id, who } = await decided('649801', places.宁夏条例)
    const officer = await as('649801-market-officer')
    const [first] = await decisionItems(who.agency, id)
    const filed = ok(await officer.act<{ matter: Matter } & Problem>(id, 'file:reviewRequest', day.over, { by: 'enforcementOfficer', reasons: '听证权利已经告知。', itemised: { kind: 'objection', items: [item(first!, {})] } }))
    assert.ok(filed.matter.clocks.some(({ id: clock, state }) => clock === 'executionReport' && state === 'running'))
    assert.deepEqual((await decisionItems(who.clerk, id)).map(({ objected }) => objected), [true, false])
    const superior = await as('640000-chief')
    const reply = (await superior.matter(id)).options.find(({ role }) => role === 'superiorReviewReply')!
    assert.deepEqual([reply.itemised?.items.map(({ number }) => number), reply.fields.find(({ field }) => field === 'outcome')?.choices?.map(({ value }) => value)], [[1], ['upheld', 'changed', 'annulled']])
    const leader = await as('640000-leader')
    ok(await leader.act(id, 'issue:superiorReviewReply', day.over, { outcome: 'changed', reasons: '一项没有依据。', paper: { outline: '撤销第1项，其余维持。' }, itemised: { kind: 'reply', items: [item(first!, { result: 'revoked', says: '没有依据。' })] } }))
    assert.deepEqual((await decisionItems(who.agency, id)).map(({ standing: where }) => where), ['revoked', 'asked'])
  })

  test('恩施办法第28条 逾期没有执行的，才开放后续处理', async () => {
    const { id } = await decided('422891', places.恩施办法)
    const opens = async () => (await (await as('422891-chief')).matter(id)).options.map(({ id: option }) => option)
    assert.equal((await opens()).includes('issue:liabilityProposal'), false)
    goTo('2026-08-10')
    assert.ok((await opens()).includes('issue:liabilityProposal'))
    const late = (await (await as('422891-market')).matter(id)).options.find(({ id: option }) => option === 'file:executionReport')
    assert.equal(late?.itemised?.items.length, 2)
  })
})

test('被监督机关只看到自己的一面：核查的内部理由、草稿、归档都不在它的任何一条路上', async () => {
  goTo(today)
  const { clerk, agency } = { clerk: await as('422891-clerk'), agency: await as('422891-market') }
  const id = await served({ ...places.恩施办法, clerk, chief: await as('422891-chief') })
  const secret = '内部意见不外传'
  ok(await clerk.post(`/api/matters/${id}/drafts/conclude`, { version: 0, body: { text: secret } }))
  for (const path of ['', '/items', '/archive', '/drafts/conclude', '/material-here', '/urgings']) {
    assert.equal((await agency.get(`/api/matters/${id}${path}`)).raw.toString().includes(secret), false, path)
  }
  assert.equal((await agency.get(`/api/matters/${id}/archive`)).status, 404)
})
