import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ensureFonts } from '../../../cli/setup/fonts.ts'
import { office } from '../../../test/office.ts'
import { docxText, pdfPages } from '../../files/equal.ts'
import { createPaperRenderer } from '../../files/renderer.ts'
import type { Matter, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const renderer = createPaperRenderer({ fonts: await ensureFonts() })
after(() => renderer.close())
const { as, db } = await office(today, renderer)
const [clerk, chief, market] = [await as('422891-clerk'), await as('422891-chief'), await as('422891-market')]

/** A proposal that the agency has in hand. */
async function served(): Promise<string> {
  const id = await clerk.open('422891-market', today)
  for (const [who, option, more] of [
    [clerk, 'measure', { which: '第23条第2项', people: await clerk.team(id, 2) }], [clerk, 'conclude', { finding: 'verified', grounds: ['第26条第2项'], text: '逾期作出决定。' }],
    [chief, 'issue:firstCorrection', { grounds: ['第26条第2项'], paper: { act: '作出的处罚决定', found: ['逾期作出决定。'], demands: ['逐件清理。'] } }],
    [clerk, 'serve:firstCorrection', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }],
  ] as const) {
    const answer = await who.act<{ matter: Matter } & Problem>(id, option, today, more)
    assert.equal(answer.status, 200, `${option}: ${answer.body.sentence}`)
  }
  return id
}

test('被监督机关填好整改情况，平台备好报告供盖章：写明针对哪份文书，不编号，不带核验码，什么也不留', async () => {
  const id = await served()
  const { version } = await market.matter(id)
  const before = await db.superuser`select count(*) from instrument`
  const body = { option: 'file:rectificationReport', on: today, expectedVersion: version, text: '三件案件已经办结。\n已经建立提醒制度。' }
  const docx = await market.post(`/api/matters/${id}/papers/prepared`, body)
  assert.equal(docx.status, 200, docx.raw.toString())
  const text = docxText(docx.raw)
  assert.match(text, /整改情况报告.*本机关于收到《行政执法监督建议书》（.+〔2026〕1号）后.*三件案件已经办结。已经建立提醒制度。/s)
  assert.match(text, /（由本单位编号）/)
  assert.doesNotMatch(text, /核验码/)
  const pdf = await market.post(`/api/matters/${id}/papers/prepared?format=pdf`, body)
  assert.match((await pdfPages(pdf.raw)).join('').replace(/\s/g, ''), /三件案件已经办结。/)
  assert.deepEqual(await db.superuser`select count(*) from instrument`, before)
})

test('没有写内容的，指出缺什么', async () => {
  const id = await served()
  const { version } = await market.matter(id)
  const answer = await market.post<Problem>(`/api/matters/${id}/papers/prepared`, { option: 'file:objection', on: today, expectedVersion: version })
  assert.deepEqual([answer.status, answer.body.code], [422, 'paper.incomplete'])
})

test('不是提交文书的事，没有可以备好的', async () => {
  const id = await served()
  const { version } = await clerk.matter(id)
  const answer = await clerk.post<Problem>(`/api/matters/${id}/papers/prepared`, { option: 'measure', on: today, expectedVersion: version, which: '第23条第2项', people: await clerk.team(id, 2) })
  assert.deepEqual([answer.status, answer.body.code], [422, 'paper.none'])
})

