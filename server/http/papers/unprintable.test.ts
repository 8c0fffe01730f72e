import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ensureFonts } from '../../../cli/setup/fonts.ts'
import { office, type Reply } from '../../../test/office.ts'
import { createPaperRenderer } from '../../files/renderer.ts'
import type { DraftOut, Problem } from '../contract/index.ts'

// 生僻字: a character that no font has keeps a paper here, by its name; drafting goes on.

const today = '2026-07-13'
const renderer = createPaperRenderer({ fonts: await ensureFonts() })
after(() => renderer.close())
const { as } = await office(today, renderer)
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]

const grounds = ['第27条第1款第2项']
const formWith = (character: string) => ({ grounds, paper: { act: `对${character}某作出的处罚决定`, found: ['超过期限九日。'], demands: ['复核本案。'] } })
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]

async function verified(): Promise<string> {
  const id = await clerk.open('659801-market', '2026-07-01', { facts: { inReconsideration: false, inLitigation: false } })
  assert.equal((await clerk.act(id, 'conclude', '2026-07-02', { finding: 'verified', text: '超过期限九日。', grounds })).status, 200)
  return id
}

async function draftedWith(character: string): Promise<Reply<Problem>> {
  const id = (await clerk.post<{ id: string }>(`/api/matters/${await verified()}/drafts`, { option: 'issue:firstCorrection' })).body.id
  assert.equal((await clerk.post(`/api/drafts/${id}/versions`, { expectedVersion: 0, form: formWith(character) })).status, 200)
  const { checks } = (await clerk.get<DraftOut>(`/api/drafts/${id}`)).body
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  return await clerk.post(`/api/drafts/${id}/rounds`, { expectedVersion: 1, reasons })
}

test('字体中没有的字：可以拟稿，不能送审，写明是哪个字', async () => {
  const answer = await draftedWith('\u{2B1A9}')
  assert.deepEqual(refusal(answer), [422, 'paper.glyph'])
  assert.match(answer.body.sentence, /“\u{2B1A9}”（U\+2B1A9）/u)
})

test('有字形的生僻字照常送审', async () => assert.equal((await draftedWith('𬱖')).status, 201))

test('字体中没有的字不能签发，文号不占用', async () => {
  const id = await verified()
  const answer = await chief.act<Problem>(id, 'issue:firstCorrection', today, formWith('\u{2B1A9}'))
  assert.deepEqual(refusal(answer), [422, 'paper.glyph'])
  assert.equal((await chief.act(id, 'issue:firstCorrection', today, formWith('𬱖'))).status, 200)
  assert.match((await clerk.matter(id)).papers[0]!.number!, /〕1号$/)
})

test('自造字不能签发', async () => assert.deepEqual(refusal(await chief.act(await verified(), 'issue:firstCorrection', today, formWith('\uE815'))), [422, 'paper.glyph']))
