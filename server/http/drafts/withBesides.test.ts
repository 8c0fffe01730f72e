import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, ApprovalOut, DraftOut, DraftVersion, ItemOut, listCirculars, listItems, Matter, OrganDetail, Problem } from '../contract/index.ts'

// What an act says besides its paper (items, reasons for what is let stand, an organ that is named) goes the way of the draft.

const today = '2026-06-01'
const { as } = await office(today)
const [clerk, clerk2, chief, leader, agency] = await Promise.all(['clerk', 'clerk2', 'chief', 'leader', 'market'].map(what => as(`422891-${what}`))) as [Official, Official, Official, Official, Official]
const receipt = { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }

const ok = <T>(answer: Reply<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}

const draftFor = async (matter: string, option: string): Promise<string> => ok(await clerk2.post<{ id: string }>(`/api/matters/${matter}/drafts`, { option }), 201).id
const save = async (id: string, expectedVersion: number, form: object) => ok(await clerk2.post(`/api/drafts/${id}/versions`, { expectedVersion, form }))
const seen = async (id: string) => ok(await clerk2.get<DraftOut>(`/api/drafts/${id}`))
const answer = async (who: Official, round: string, does: string, more = {}) => ok(await who.post<ApprovalOut>(`/api/approvals/${round}/steps`, { does, ...more }))

async function submit(id: string, more = {}): Promise<Reply<{ round: string } & Problem>> {
  const { checks, version } = await seen(id)
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  return await clerk2.post(`/api/drafts/${id}/rounds`, { expectedVersion: version, reasons, ...more })
}

/** Through chief and leader to the issue. */
async function approved(id: string): Promise<ApprovalOut> {
  const { round } = ok(await submit(id), 201)
  await answer(chief, round, 'agreed')
  return await answer(leader, round, 'agreed')
}

const itemsOf = async (id: string): Promise<ItemOut[]> => ok(await agency.get<AnswerOf<typeof listItems>>(`/api/matters/${id}/items`)).papers[0]!.items

/** The agency objects to both demands of a first paper. */
async function objected(): Promise<{ id: string, items: readonly { paper: string, position: number }[] }> {
  const id = await clerk.open('422891-market', today)
  const grounds = { grounds: ['第26条第1项'] }
  ok(await clerk.act(id, 'conclude', today, { finding: 'verified', text: '超过期限九日。', ...grounds }))
  ok(await chief.act(id, 'issue:firstCorrection', today, { ...grounds, paper: { found: ['超过期限九日。'], demands: ['重新审查裁量理由。', '补充送达回证。'], name: '行政执法监督文书' } }))
  ok(await clerk.act(id, 'serve:firstCorrection', today, receipt))
  const items = (await itemsOf(id)).map(({ paper, position }) => ({ paper, position }))
  ok(await agency.act(id, 'file:objection', today, { reasons: '裁量理由已经审查。', itemised: { kind: 'objection', items } }))
  return { id, items }
}

describe('恩施办法第27条 异议的逐项答复，经拟稿和审批', { concurrency: false }, async () => {
  const { id, items: [first, second] } = await objected()
  const draft = await draftFor(id, 'issue:reexaminationReply')
  const items = [{ ...first, result: 'revoked', says: '审查记录齐全。' }, { ...second, result: 'upheld' }]
  const form = { outcome: 'partlyFounded', reasons: '一项属实。', itemised: { kind: 'reply', items }, paper: {} }

  test('拟稿页列出提出异议的各项', async () => {
    assert.deepEqual((await seen(draft)).of.itemised?.items.map(({ number, says }) => [number, says]), [[1, '重新审查裁量理由。'], [2, '补充送达回证。']])
  })

  test('答复的结果与各项不一致的，不能送审，指出是哪一项', async () => {
    await save(draft, 0, { ...form, outcome: 'unfounded' })
    assert.match((await seen(draft)).checks.find(({ name, state }) => name === '随附事项' && state === 'bad')!.says, /各项都应当维持/)
    assert.deepEqual([(await submit(draft)).status, (await submit(draft)).body.code], [409, 'draft.notReady'])
  })

  test('各稿对比看得到每一项的变化', async () => {
    await save(draft, 1, form)
    const { items: [latest, before] } = ok(await clerk.get<{ items: DraftVersion[] }>(`/api/drafts/${draft}/versions`))
    assert.deepEqual([latest!.form.itemised, latest!.besides], [form.itemised, ['逐项答复', '1．重新审查裁量理由。：撤销。审查记录齐全。', '2．补充送达回证。：维持']])
    assert.deepEqual(before!.besides, latest!.besides)
  })

  test('审批人看到各项；退回后改动的一项列在与上一稿的不同里', async () => {
    const { round } = ok(await submit(draft), 201)
    assert.deepEqual(ok(await chief.get<ApprovalOut>(`/api/approvals/${round}`)).besides, (await seen(draft)).besides)
    await answer(chief, round, 'returned', { opinion: '第2项写明理由。' })
    await save(draft, 2, { ...form, itemised: { kind: 'reply', items: [items[0], { ...second, result: 'upheld', says: '回证仍然缺少。' }] } })
    const again = ok(await submit(draft), 201).round
    const { besides, before } = ok(await chief.get<ApprovalOut>(`/api/approvals/${again}`))
    assert.deepEqual(besides.filter(line => !before!.includes(line)), ['2．补充送达回证。：维持。回证仍然缺少。'])
    await answer(chief, again, 'agreed')
    assert.equal((await answer(leader, again, 'agreed')).state, 'issued')
  })

  test('会签的机关看到答复的各项；看不到案件和文书稿', async () => {
    const other = await objected()
    const [one, two] = other.items
    const replied = await draftFor(other.id, 'issue:reexaminationReply')
    await save(replied, 0, { ...form, itemised: { kind: 'reply', items: [{ ...one, result: 'revoked', says: '审查记录齐全。' }, { ...two, result: 'upheld' }] } })
    const { round } = ok(await submit(replied, { countersign: [{ organ: '422891-transport', post: 'agencyLegal' }] }), 201)
    await answer(chief, round, 'agreed')
    const transport = await as('422891-transport')
    const { besides, matterId, draft: hidden } = ok(await transport.get<ApprovalOut>(`/api/approvals/${round}`))
    assert.deepEqual([besides, matterId, hidden], [['逐项答复', '1．重新审查裁量理由。：撤销。审查记录齐全。', '2．补充送达回证。：维持'], null, null])
  })

  test('签发后各项生效：撤销的一项不再报告，维持的一项仍须整改', async () => {
    ok(await clerk.act(id, 'serve:reexaminationReply', today, receipt))
    assert.deepEqual((await itemsOf(id)).map(({ standing, entries }) => [standing, entries.at(-1)?.says]), [['revoked', '审查记录齐全。'], ['asked', '回证仍然缺少。']])
  })
})

test('恩施办法第29条 通报经审批发出：保留原文的理由随稿送审，写入脱敏记录', async () => {
  const { id } = ok(await clerk.post<Matter>('/api/matters', { kind: 'circular', agency: '422891-market', title: '无正当理由不予许可', on: today, facts: { prominentProblem: true, typical: true } }), 201)
  const draft = await draftFor(id, 'issue:circular')
  const text = '在全县通报：法定代表人：李某，富民商贸有限公司反映的问题。'
  await save(draft, 0, { text, paper: { outline: text } })
  assert.ok((await seen(draft)).checks.some(({ name, state, says }) => name === '随附事项' && state === 'bad' && says.includes('富民商贸有限公司')))
  await save(draft, 1, { text, paper: { outline: text }, carried: { kind: 'disclosure', kept: [{ words: '富民商贸有限公司', reason: '企业已经书面同意。' }] } })
  const done = await approved(draft)
  assert.deepEqual([done.state, done.besides], ['issued', ['保留“富民商贸有限公司”：企业已经书面同意。']])
  const { items } = ok(await clerk.get<AnswerOf<typeof listCirculars>>('/api/circulars'))
  assert.deepEqual(items.filter(({ matter }) => matter.id === id).map(({ kept }) => kept), [1])
})

test('巴彦淖尔第8条第4项 清理结果经审批签发，稿中写明的主体逐一记入名录', async () => {
  const [writer, head, signer] = [await as('150891-clerk'), await as('150891-chief'), await as('150891-leader')]
  const id = await writer.open('150891-market', today, { kind: 'bodyCleanup', title: '年度主体清理', facts: { legalityReviewed: true } })
  const draft = ok(await writer.post<{ id: string }>(`/api/matters/${id}/drafts`, { option: 'issue:bodyCleanupResult' }), 201).id
  const form = { text: '清理了一个主体。', register: { bodies: [{ organ: '150891-transport', result: 'ended' }] }, paper: { outline: '结果。' } }
  ok(await writer.post(`/api/drafts/${draft}/versions`, { expectedVersion: 0, form }))
  const { checks } = ok(await writer.get<DraftOut>(`/api/drafts/${draft}`))
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  const { round } = ok(await writer.post<{ round: string }>(`/api/drafts/${draft}/rounds`, { expectedVersion: 1, reasons }), 201)
  assert.deepEqual((await answer(head, round, 'agreed')).besides.map(line => line.split('：')[1]), ['终止'])
  assert.equal((await answer(signer, round, 'agreed')).state, 'issued')
  const { confirmations } = ok(await writer.get<OrganDetail>('/api/organs/150891-transport'))
  assert.deepEqual(confirmations.filter(({ matter }) => matter?.id === id).map(({ result }) => result), ['ended'])
})
