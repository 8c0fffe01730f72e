import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Matter } from '../../server/http/contract/index.ts'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

const today = '2026-07-13'
const house = await openHouse(today)
const grounds = ['第26条第1项']

/** What one person does by the API before a task begins. */
async function acts(page: Page, id: string, option: string, more: object = {}): Promise<void> {
  const { version } = await (await page.request.get(`/api/matters/${id}`)).json() as Matter
  const answer = await page.request.post(`/api/matters/${id}/acts`, { headers: { 'x-xiezhi': '1', 'idempotency-key': randomUUID() }, data: { option, on: today, expectedVersion: version, ...more } })
  assert.equal(answer.status(), 200, await answer.text())
}

const [clerk, chief, leader, agency] = [await house.visit('422891-clerk'), await house.visit('422891-chief'), await house.visit('422891-leader'), await house.visit('422891-market')]

/** A proposal with two demands has been signed for. */
async function served(): Promise<string> {
  const answer = await clerk.request.post('/api/matters', { headers: { 'x-xiezhi': '1', 'idempotency-key': randomUUID() }, data: { agency: '422891-market', on: today, title: '行政处罚决定明显不当' } })
  const { id } = await answer.json() as Matter
  await acts(clerk, id, 'conclude', { finding: 'verified', text: '裁量理由不足。', grounds })
  await acts(chief, id, 'issue:firstCorrection', { grounds, paper: { found: ['裁量理由不足。'], demands: ['重新审查裁量理由。', '补充送达回证。'] } })
  await acts(clerk, id, 'serve:firstCorrection', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  return id
}

const done = (page: Page) => page.locator('.now-done').waitFor()

test('报送和验收：数字选结果，j 到下一项；填写中的草稿换一台机器还在', async () => {
  const id = await served()
  await open(agency, `/matters/${id}`)
  await agency.locator('[data-item="1"] input[value=done]').focus()
  await agency.keyboard.press('1')
  await agency.keyboard.press('j')
  await agency.keyboard.press('2')
  assert.deepEqual(await axeFaults(agency), [])
  await agency.locator('[data-item="2"] textarea').focus()
  await agency.keyboard.type('已补一份。')
  await agency.locator('.answer-draft', { hasText: '草稿已存' }).waitFor()
  const elsewhere = await house.visit('422891-market', { viewport: phone })
  await open(elsewhere, `/matters/${id}`)
  await elsewhere.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[data-item="2"] textarea')?.value === '已补一份。')
  assert.deepEqual(await axeFaults(elsewhere), [])
  await agency.keyboard.press('Control+Enter')
  await done(agency)

  await open(clerk, `/matters/${id}/act/${encodeURIComponent('accept:rectificationReport')}`)
  await clerk.locator('[data-item="1"] input[value=passed]').focus()
  for (const key of ['1', 'j', '1', 'Control+Enter']) await clerk.keyboard.press(key)
  await done(clerk)
  assert.match(await clerk.locator('.now').innerText(), /已办结/)
})

test('一项要补充：从“认可”改为“不予认可”，填过的结论一并带去', async () => {
  const id = await served()
  await acts(agency, id, 'file:rectificationReport', { itemised: { kind: 'report', items: await items(id, { result: 'done' }) } })
  await open(clerk, `/matters/${id}/act/${encodeURIComponent('accept:rectificationReport')}`)
  await clerk.locator('[data-item="1"] input[value=passed]').click()
  await clerk.locator('[data-item="2"] input[value=supplement]').click()
  await clerk.locator('[data-item="2"] textarea').fill('还缺一份回证。')
  await clerk.locator('[data-sheet] .notice button').click()
  await clerk.locator('[data-sheet="reject:rectificationReport"]').waitFor()
  assert.equal(await clerk.locator('[data-item="2"] textarea').inputValue(), '还缺一份回证。')
  assert.deepEqual(await axeFaults(clerk), [])
  await clerk.locator('.form-foot [data-primary]').click()
  await done(clerk)
  await open(agency, `/matters/${id}?tab=items`)
  assert.match(await agency.locator('.paper-items').innerText(), /合格[^]*需补充[^]*还缺一份回证/)
  assert.equal(await agency.locator('.item-list [data-item]').count(), 1)
})

const items = async (id: string, more: object) => {
  const { papers } = await (await clerk.request.get(`/api/matters/${id}/items`)).json() as { papers: { items: { paper: string, position: number }[] }[] }
  return papers[0]!.items.map(({ paper, position }) => ({ paper, position, ...more }))
}

test('申请复查和答复：由制发人以外的人答复；往来列出双方发出的，按日期', async () => {
  const id = await served()
  await open(agency, `/matters/${id}`)
  await agency.locator('[data-option="file:objection"]').click()
  await agency.locator('[data-sheet="file:objection"] input[name=objected]').first().click()
  await agency.locator('#field-reasons').fill('理由已经审查。')
  await agency.locator('.from-records input[type=checkbox]').first().waitFor()
  await agency.locator('.from-records input[type=checkbox]').first().click()
  assert.deepEqual(await axeFaults(agency), [])
  await agency.locator('.form-foot [data-primary]').click()
  await done(agency)
  for (const side of [agency, clerk]) {
    await open(side, `/matters/${id}?tab=correspondence`)
    const sent = side.locator('[data-tab=correspondence] tr[data-row]')
    await sent.nth(1).waitFor()
    assert.deepEqual((await sent.allInnerTexts()).map(text => /行政执法监督建议书|复查/.exec(text)?.[0]), ['行政执法监督建议书', '复查'])
    assert.match(await sent.first().innerText(), /戊县司法局[^]*戊县市场监督管理局[^]*已送达/)
  }

  await open(chief, `/matters/${id}/act/${encodeURIComponent('issue:reexaminationReply')}`)
  assert.match(await chief.locator('[data-sheet]').innerText(), /应当由其他人答复（内部规则）/)
  await open(leader, `/matters/${id}/act/${encodeURIComponent('issue:reexaminationReply')}`)
  assert.doesNotMatch(await leader.locator('[data-sheet]').innerText(), /内部规则/)
})

test('案件的分页：方向键换页，地址记住，一页出错不影响其他', async () => {
  const id = await served()
  await open(clerk, `/matters/${id}`)
  await clerk.locator('[role=tab]').first().focus()
  await clerk.keyboard.press('ArrowRight')
  await clerk.locator('[data-tab=papers]').waitFor()
  assert.match(clerk.url(), /tab=papers/)
  await clerk.keyboard.press('End')
  assert.equal(await clerk.locator('[role=tab][tabindex="0"]').count(), 1)
  assert.deepEqual(await axeFaults(clerk), [])
})

test('列表：选中、催办、存为视图、列的设置留住', async () => {
  await served()
  await open(clerk, '/matters?kind=supervision&view=agencies')
  await clerk.keyboard.press('j')
  await clerk.keyboard.press('x')
  await clerk.locator('.bulk-bar button').first().click()
  await clerk.locator('.bulk-bar', { hasText: '没有法律效果' }).waitFor()
  await clerk.locator('.own-views .text-button').last().click()
  await clerk.keyboard.type('等机关的')
  await clerk.keyboard.press('Enter')
  await clerk.locator('.own-views a', { hasText: '等机关的' }).waitFor()
  await clerk.locator('.list-columns summary').click()
  const kept = clerk.waitForResponse(response => response.url().includes('matters.columns') && response.request().method() === 'POST')
  await clerk.locator('.list-columns label', { hasText: '承办' }).click()
  await kept
  await clerk.locator('th', { hasText: '承办' }).waitFor({ state: 'detached' })
  await clerk.reload()
  await settled(clerk)
  await clerk.locator('.own-views a', { hasText: '等机关的' }).waitFor()
  await clerk.locator('th', { hasText: '承办' }).waitFor({ state: 'detached' })
  assert.deepEqual(await axeFaults(clerk), [])
})
