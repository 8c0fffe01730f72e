import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { Matter, Problem } from '../contract/index.ts'

// 对监督机关的责任处理: nobody handles or decides what he himself is held to answer for.

const today = '2026-07-13'
const { as } = await office(today)

for (const { law, division, upper, kind, cite } of [
  { law: '恩施办法第33条', division: '422891', upper: '422800', kind: 'supervisorLiability', cite: '第33条' },
  { law: '国家条例第39条（巴彦淖尔）', division: '150891', upper: '150800', kind: 'supervisorLiability', cite: '第39条' },
] as const) {
  test(`${law} 监督机构不给自己启动责任处理，由本级人民政府、上一级启动`, async () => {
    const open = async (login: string) => (await as(login)).post<Matter & Problem>('/api/matters', { kind, agency: `${division}-justice`, title: '不依法履职', on: today })
    const own = await open(`${division}-clerk`)
    assert.deepEqual([own.status, own.body.citation?.cite], [409, cite], own.body.sentence)
    const { status, body } = await open(`${upper}-clerk`)
    assert.equal(status, 201, body.sentence)
    assert.equal(body.office.id, `${upper}-justice`)
    const subject = await as(`${division}-chief`)
    const seen = await subject.act(body.id, 'issue:liabilityProposal', today, { text: '自行提出。', paper: { number: '司责〔2026〕1号', outline: '自行提出。' } })
    assert.ok([403, 404, 409].includes(seen.status), String(seen.status))
  })
}
