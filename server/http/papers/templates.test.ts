import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { AnswerOf, listTemplates, Problem, TemplateDetail, TemplateFaultOut } from '../contract/index.ts'

const today = '2026-07-13'
const { as, db, goTo } = await office(today)
const [clerk, chief, operator, market] = [await as('659801-clerk'), await as('659801-chief'), await as('650000-operator'), await as('659801-market')]

type List = AnswerOf<typeof listTemplates>
const own = {
  layout: 'letter', needs: ['内容'], from: today, reason: '改称谓',
  text: '经研究，就“{案由}”{案号说明}移送你单位：\n{内容}\n依据{依据}。\n{期限和报告}\n{权利}',
} as const

test('本地法规的每种文书都在列，写明各用哪个模板、依据哪一条', async () => {
  const { items } = (await clerk.get<List>('/api/paper-templates')).body
  assert.ok(items.length > 30)
  const letter = items.find(({ role }) => role === 'referralLetter')!
  assert.deepEqual([letter.source, letter.citation.cite, letter.names], ['shipped', '第33条', ['线索移送函', '问题线索移送函']])
})

test('检查模板：每一处毛病都有一句话和行号，什么也不保存', async () => {
  const { faults } = (await clerk.post<{ faults: TemplateFaultOut[] }>('/api/paper-templates/referralLetter/check', { layout: 'letter', needs: [], text: '移送{案由\n{没有}' })).body
  assert.deepEqual(faults.map(({ code, line }) => [code, line]), [['unbalanced', 1], ['unknown', 2], ['obligatory', null], ['obligatory', null], ['essential', null]])
})

test('删去法律写入的内容，不能保存', async () => {
  const { status, body } = await chief.post<Problem>('/api/paper-templates/referralLetter', { ...own, text: '现移送“{案由}”。\n{内容}\n{依据}' })
  assert.deepEqual([status, body.code], [422, 'template.faulty'])
  assert.deepEqual(body.errors?.map(({ code }) => code), ['template.obligatory', 'template.obligatory'])
})

test('承办人不能改模板，科长可以；先有的版本留着', async () => {
  assert.equal((await clerk.post('/api/paper-templates/referralLetter', own)).status, 403)
  const first = (await chief.post<TemplateDetail>('/api/paper-templates/referralLetter', own)).body
  assert.deepEqual([first.source, first.version, first.current.text], ['own', 1, own.text])
  const second = (await chief.post<TemplateDetail>('/api/paper-templates/referralLetter', { ...own, text: `${own.text}\n特此函告。`, reason: '加结语' })).body
  assert.deepEqual(second.versions.map(({ version, reason }) => [version, reason]), [[2, '加结语'], [1, '改称谓']])
})

test('改回随系统的模板也是一个新版本', async () => {
  const back = (await chief.post<TemplateDetail>('/api/paper-templates/referralLetter/withdrawal', { from: today, reason: '不再使用' })).body
  assert.deepEqual([back.source, back.versions.length, back.versions[0]!.withdrawn], ['shipped', 3, true])
  assert.equal((await chief.post<Problem>('/api/paper-templates/referralLetter/withdrawal', { from: today, reason: '再来' })).body.code, 'template.none')
})

test('别处的机关用不到这里的模板', async () => {
  await chief.post('/api/paper-templates/circular', own)
  const elsewhere = await as('649801-chief')
  assert.equal((await elsewhere.get<TemplateDetail>('/api/paper-templates/circular')).body.source, 'shipped')
  assert.equal((await market.get<TemplateDetail>('/api/paper-templates/circular')).body.source, 'above', 'the agencies of the place word their papers as their justice department does')
})

test('系统管理员可以看，模板里没有案件', async () => {
  assert.equal((await operator.get('/api/paper-templates')).status, 200)
})

test('没有这种文书', async () => {
  assert.equal((await clerk.get('/api/paper-templates/noSuchPaper')).status, 404)
})

test('存下的版本不能改、不能删', async () => {
  await assert.rejects(db.superuser`update paper_template set body = ''`)
  await assert.rejects(db.superuser`delete from paper_template`)
})

test('启用日期已经过去的不能保存；以后的，到那一天才用', async () => {
  assert.equal((await chief.post<Problem>('/api/paper-templates/talkNotice', { ...own, from: '2026-07-12' })).body.code, 'template.past')
  assert.equal((await chief.post<TemplateDetail>('/api/paper-templates/talkNotice', { ...own, from: '2026-07-14' })).body.source, 'shipped')
  goTo('2026-07-14')
  const nextDay = await as('659801-clerk')
  assert.equal((await nextDay.get<TemplateDetail>('/api/paper-templates/talkNotice')).body.source, 'own')
})
