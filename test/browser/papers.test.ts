import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Matter } from '../../server/http/contract/index.ts'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

const today = '2026-07-13'

// 拟制首次文书、送审、审批、签发、送达；步数见 tenTasksBegun.test.ts

const house = await openHouse(today)
const [clerk, chief, leader, agency] = await Promise.all(['clerk', 'chief', 'leader', 'market'].map(what => house.visit(`659801-${what}`))) as [Page, Page, Page, Page]

const send = async (path: string, data: object): Promise<Matter> => {
  const answer = await clerk.request.post(path, { headers: { 'x-xiezhi': '1', 'idempotency-key': randomUUID() }, data })
  const body = await answer.json() as Matter & { matter?: Matter }
  assert.ok(answer.ok(), JSON.stringify(body))
  return body.matter ?? body
}

async function verified(): Promise<string> {
  const people = (await (await clerk.request.get('/api/people')).json() as { items: { id: string, supervisionCredential: string | null }[] }).items.filter(person => person.supervisionCredential)
  const { id, version } = await send('/api/matters', { agency: '659801-market', on: today, title: '行政处罚超过期限', people: people.slice(0, 2).map(person => person.id), facts: { inReconsideration: false, inLitigation: false } })
  await send(`/api/matters/${id}/acts`, { option: 'conclude', on: today, expectedVersion: version, finding: 'verified', text: '超过期限九日。', grounds: ['第27条第1款第2项'] })
  return id
}

/** The prose that only a person can write, and a reason for each warning. */
async function write(page: Page): Promise<void> {
  await page.locator('#field-paper-act').fill('作出的甲市监罚〔2026〕12号行政处罚决定')
  await page.getByText(/草稿已存/).waitFor()
  for (const reason of await page.locator('[data-check=warn] input').all()) await reason.fill('已经核对。')
}

test('拟制、送审、审核、签发、签收：每一页都没有严重问题；签发前写明发给谁、哪些期限起算，焦点在“返回修改”', async () => {
  const matter = await verified()
  await open(clerk, `/matters/${matter}`)
  await clerk.locator('[data-draft="issue:firstCorrection"]').click()
  await clerk.locator('[data-page=draft] h1').waitFor()
  await write(clerk)
  assert.deepEqual(await axeFaults(clerk), [])
  await clerk.locator('[data-primary]').first().click()
  await clerk.locator('[data-page=approval] h1').waitFor()

  await open(chief, '/approvals')
  await chief.locator('.row-link').last().click()
  await chief.locator('[data-page=approval] [data-primary]').click()
  await chief.getByText('审核同意').waitFor()

  await open(leader, '/approvals')
  assert.deepEqual(await axeFaults(leader), [])
  await leader.locator('.row-link').first().click()
  await leader.locator('[data-page=approval] h1').waitFor()
  await leader.locator('[data-primary]').first().click()
  assert.match(await leader.locator('dialog[open]').innerText(), /制发《行政执法监督意见书》？[\s\S]*甲县市场监督管理局[\s\S]*30日[\s\S]*返回修改/)
  assert.equal(await leader.evaluate(() => document.activeElement?.textContent), '返回修改')
  await leader.locator('[data-confirm]').click()
  await leader.getByText('已签发').first().waitFor()
  assert.deepEqual(await axeFaults(leader), [])

  await leader.getByRole('link', { name: '看文书' }).click()
  const paper = /instruments\/([0-9a-f-]+)/.exec(leader.url())![1]!
  await open(clerk, '/instruments')
  assert.match(await clerk.locator('tbody').innerText(), /行政执法监督意见书/)
  await open(clerk, `/instruments/${paper}/serving`)
  await clerk.locator('.consequences .what li').nth(1).waitFor()
  assert.match(await clerk.locator('.consequences').innerText(), /整改落实并书面报告[\s\S]*8月12日（周三）[\s\S]*申请复查[\s\S]*7月28日（周二）/)
  assert.deepEqual(await axeFaults(clerk), [])
  await open(agency, `/instruments/${paper}`)
  await agency.getByRole('button', { name: '签收', exact: true }).click()
  await agency.getByText('已送达').first().waitFor()
  assert.deepEqual(await axeFaults(agency), [])
})

test('退回的稿子带着意见回来，再送审写明与上一稿的差异；在手机上签发', async () => {
  const matter = await verified()
  await open(clerk, `/matters/${matter}/draft/issue%3AfirstCorrection`)
  await write(clerk)
  await clerk.keyboard.press('Control+Enter')
  await clerk.locator('[data-page=approval] h1').waitFor()
  const round = /approvals\/([0-9a-f-]+)/.exec(clerk.url())![1]!
  await open(chief, `/approvals/${round}`)
  await chief.keyboard.press('2')
  await chief.getByText('请写明退回修改的意见').first().waitFor()
  await chief.locator('#field-opinion').fill('事实不够具体。')
  await chief.getByRole('button', { name: '退回修改' }).click()
  await chief.getByText('已退回').first().waitFor()
  await open(clerk, `/matters/${matter}/draft/issue%3AfirstCorrection`)
  await clerk.getByRole('textbox', { name: '查明的事实' }).first().fill('自3月1日至5月9日，超过期限九日。')
  await clerk.getByText(/第2稿/).first().waitFor()
  for (const reason of await clerk.locator('[data-check=warn] input').all()) await reason.fill('已经核对。')
  await clerk.keyboard.press('Control+Enter')
  await clerk.locator('[data-page=approval] ins').first().waitFor()
  const second = /approvals\/([0-9a-f-]+)/.exec(clerk.url())![1]!
  await open(chief, `/approvals/${second}`)
  assert.match(await chief.locator('[data-difference]').innerText(), /自3月1日至5月9日/)
  await chief.keyboard.press('1')
  await chief.getByText('审核同意').waitFor()
  const small = await house.visit('659801-leader', { viewport: phone })
  await open(small, `/approvals/${second}`)
  assert.equal(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true)
  await small.locator('[data-primary]').click()
  await small.locator('[data-confirm]').click()
  await small.getByText('已签发').first().waitFor()
  assert.deepEqual(await axeFaults(small), [])
})

test('两个人改一份稿子：后来的看到谁在改哪里，谁的字都不丢', async () => {
  const matter = await verified()
  const other = await house.visit('659801-clerk2')
  await open(clerk, `/matters/${matter}/draft/issue%3AfirstCorrection`)
  await clerk.locator('#field-paper-act').fill('作出的第一稿')
  await clerk.getByText(/第1稿/).first().waitFor()
  await clerk.locator('#field-paper-act').focus()
  await open(other, `/matters/${matter}/draft/issue%3AfirstCorrection`)
  await other.getByText(/正在改“所涉行政执法行为”/).waitFor()
  await other.locator('#field-paper-act').fill('作出的第二稿')
  await other.getByText(/第2稿/).first().waitFor()
  await clerk.locator('#field-paper-subject').fill('某事')
  await clerk.getByText('已经改过这份文书稿').waitFor()
  assert.match(await clerk.locator('[data-difference]').innerText(), /第二/)
  await clerk.getByRole('button', { name: '以我的内容另存一稿' }).click()
  await clerk.getByText(/第3稿/).first().waitFor()
  await settled(clerk)
  assert.equal(await clerk.locator('#field-paper-act').inputValue(), '作出的第一稿')
})
