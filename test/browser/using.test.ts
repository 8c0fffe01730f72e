import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../server/demo/people.ts'
import type { Matter, MatterRow } from '../../server/http/contract/index.ts'
import { open, openHouse, settled } from './browser.ts'

const house = await openHouse('2026-07-13')
const clerk = '422891-clerk'

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

async function investigated(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/api/matters')).json() as { items: MatterRow[] }
  return `/matters/${items.find(({ stageName }) => stageName.includes('调查'))!.id}`
}

test('登录、看今天要办的第一件、打开、退回，全用键盘', async () => {
  const page = await house.visit(undefined)
  await open(page, '/')
  await page.keyboard.type(clerk)
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  const first = page.locator('[data-page=workbench] tr[data-row] .row-link').first()
  await first.waitFor()
  const number = (await first.textContent())!
  await page.waitForFunction(text => document.activeElement?.textContent === text, number)
  await page.keyboard.press('Enter')
  await page.locator('[data-page=matter] .now').waitFor()
  assert.match(await page.locator('main').innerText(), new RegExp(number))
  await page.goBack()
  await first.waitFor()
  await page.waitForFunction(text => document.activeElement?.textContent === text, number)
})

test('案件列表：返回时回到打开的那一行', async () => {
  const page = await house.visit(clerk)
  await open(page, '/matters')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const number = await focused(page)
  await page.keyboard.press('Enter')
  await page.locator('[data-page=matter] .now').waitFor()
  await page.goBack()
  await page.waitForFunction(text => document.activeElement?.textContent.trim() === text, number)
})

test('引用的条文在旁边打开，地址不变；Esc 关闭，焦点回到原处', async () => {
  const page = await house.visit(clerk)
  await open(page, await investigated(page))
  const chip = page.locator('.now [data-cite]').first()
  const before = page.url()
  await chip.focus()
  await page.keyboard.press('Enter')
  await page.locator('.article-panel .article').waitFor()
  assert.equal(`${await page.locator('.article-panel').getAttribute('data-article')}`, await chip.getAttribute('data-cite'))
  assert.equal(page.url(), before)
  await page.keyboard.press('Escape')
  await page.locator('.article-panel').waitFor({ state: 'detached' })
  assert.ok(await chip.evaluate(element => element === document.activeElement))
})

test('单键：. 到可以办的事，数字打开一件，Esc 收起；打字和输入法组字时不起作用', async () => {
  const page = await house.visit(clerk)
  await open(page, await investigated(page))
  await page.keyboard.press('.')
  assert.ok(await page.evaluate(() => document.activeElement?.hasAttribute('data-option')))
  await page.keyboard.press('1')
  await page.locator('.act-sheet').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.act-sheet').waitFor({ state: 'detached' })
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', isComposing: true, bubbles: true })))
  await page.keyboard.press('/')
  await page.keyboard.type('1')
  assert.equal(await page.locator('.act-sheet').count(), 0)
  assert.equal(await page.getByRole('combobox', { name: '搜索' }).inputValue(), '1')
})

test('没填就提交：焦点到错误汇总，同样的话在字段旁；写下的内容刷新后还在', async () => {
  const page = await house.visit(clerk)
  await open(page, `${await investigated(page)}/act/conclude`)
  await page.keyboard.press('Control+Enter')
  await page.locator('.error-summary').waitFor()
  assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('error-summary')))
  const says = await page.locator('.error-summary a').first().innerText()
  assert.ok((await page.locator('.field-error').allInnerTexts()).some(text => text.includes(says)))
  const box = page.locator('.act-sheet textarea').first()
  await box.fill('没有写完的理由')
  await page.reload()
  await settled(page)
  assert.equal(await page.locator('.act-sheet textarea').first().inputValue(), '没有写完的理由')
})

test('登录过期：重新登录后，写下的内容都在，可以接着提交', async () => {
  const page = await house.visit(clerk)
  await open(page, `${await investigated(page)}/act/conclude`)
  const text = page.locator('.act-sheet textarea').first()
  await text.fill('登录过期之前写下的')
  for (const group of await page.locator('.act-sheet fieldset').all()) {
    const choice = group.getByRole('radio').or(group.getByRole('checkbox')).first()
    if (await choice.count() > 0) await choice.check()
  }
  await text.focus()
  await page.request.delete('/api/session', { headers: { 'x-xiezhi': '1' } })
  await page.keyboard.press('Control+Enter')
  const again = page.getByRole('dialog', { name: '请重新登录' })
  await again.waitFor()
  await again.getByLabel('密码').fill(demoPassword)
  await page.keyboard.press('Enter')
  await again.waitFor({ state: 'detached' })
  assert.equal(await text.inputValue(), '登录过期之前写下的')
})

test('两人同时办一件：后提交的看到谁做了什么，内容不丢', async () => {
  const slow = await house.visit(clerk)
  const path = await investigated(slow)
  await open(slow, `${path}/act/conclude`)
  const text = slow.locator('.act-sheet textarea').first()
  await text.fill('这是后提交的人写的')
  for (const group of await slow.locator('.act-sheet fieldset').all()) {
    const choice = group.getByRole('radio').or(group.getByRole('checkbox')).first()
    if (await choice.count() > 0) await choice.check()
  }
  const fast = await house.visit('422891-clerk2')
  const seen = await (await fast.request.get(`/api${path}`)).json() as Matter
  const acted = await fast.request.post(`/api${path}/acts`, {
    headers: { 'x-xiezhi': '1', 'idempotency-key': crypto.randomUUID() },
    data: { option: 'measure', on: '2026-07-13', expectedVersion: seen.version, which: measureOf(seen), people: teamOf(seen).slice(0, 2) },
  })
  assert.equal(acted.status(), 200, await acted.text())
  await slow.locator('.act-sheet [data-primary]').click()
  const told = slow.locator('.notice.trouble', { hasText: '已存为草稿' })
  await told.waitFor()
  assert.match(await told.innerText(), /钱/)
  assert.equal(await text.inputValue(), '这是后提交的人写的')
})

const teamOf = ({ options }: Matter): string[] =>
  options.find(({ id }) => id === 'measure')!.fields.find(({ field }) => field === 'people')!.choices!.filter(({ unfit }) => unfit === undefined).map(({ value }) => value)

const measureOf = ({ options }: Matter): string =>
  options.find(({ id }) => id === 'measure')!.fields.find(({ field }) => field === 'which')!.choices![0]!.value

test('期限计算器：不登录，凭地址就得出同一天', async () => {
  const page = await house.visit(undefined)
  await open(page, '/periods?law=enshi-2025&period=10d&from=2025-08-08&region=enshi')
  assert.match(await page.locator('.result-day').innerText(), /2025年8月20日（周三）/)
})

test('服务器没有应答：框架和条件都在，说一句话；恢复后重试即可', async () => {
  const page = await house.visit(clerk)
  await open(page, '/matters')
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: '关键词' }).fill('戊县')
  const said = page.locator('.notice.trouble', { hasText: '服务器没有应答' })
  await said.waitFor()
  assert.ok(await page.getByRole('navigation', { name: '主菜单' }).isVisible())
  await page.context().setOffline(false)
  await said.getByRole('button', { name: '重试' }).click()
  await page.locator('tr[data-row]').first().waitFor()
  assert.equal(new URL(page.url()).searchParams.get('text'), '戊县')
})
