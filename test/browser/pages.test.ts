import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, open, openHouse } from './browser.ts'
import { everyPage } from './pagesList.ts'
import { routeOf, routes } from './pagesRoutes.ts'

const house = await openHouse('2026-07-13')
const pages = await everyPage(house)

test('每一个地址都有一页在受检之列', () => {
  const tried = new Set(pages.map(({ path }) => routeOf(path)))
  assert.deepEqual(routes.filter(route => !tried.has(route)), [])
})

const clerk = '422891-clerk'
/** What a list shows: its rows, in their order. */
const listed = (page: Page) => page.locator('tr[data-row]').evaluateAll(rows => rows.map(row => row.getAttribute('data-row')))

for (const [name, path] of [
  ['监督案件', '/matters?view=agencies&text=行政'], ['预警', '/alerts?colour=yellow'], ['行政执法行为', '/records?kind=penalty'], ['执法人员', '/officers?text=赵'], ['执法主体名录', '/organs?kind=department'],
] as const) {
  test(`${name}：筛选过的列表，把地址再打开一次，行和次序一样`, async () => {
    const page = await house.visit(clerk)
    await open(page, path)
    const before = await listed(page)
    assert.notEqual(before.length, 0)
    const again = await house.visit(clerk)
    await open(again, page.url())
    assert.deepEqual(await listed(again), before)
  })
}

describe('服务器出错、没有应答、很慢：每一页说一句话，框架还在', { concurrency: false }, () => {
  const asOffice = pages.filter(({ login }) => login === clerk)
  const ofEachRoute = [...new Map(asOffice.map(page => [routeOf(page.path), page])).values()]

  test('每一个地址都出错（500）：框架在，有一句话，没有空白页', async () => {
    const page = await house.visit(clerk)
    await open(page, '/')
    await page.route(/\/api\/(?!session)/, async route => { await route.fulfill({ status: 500, contentType: 'text/plain', body: '' }) })
    for (const { name, path } of ofEachRoute.filter(({ path: each }) => routeOf(each) !== undefined)) {
      await page.goto(path)
      await page.locator('.notice.trouble').first().waitFor().catch(() => assert.fail(`${name} says nothing of the fault`))
      assert.ok(await page.getByRole('navigation', { name: '主菜单' }).isVisible(), name)
    }
    assert.deepEqual(await axeFaults(page), [])
  })
  test('不许看（403）：写明什么不许、为什么、怎么办，有路可走', async () => {
    const page = await house.visit('422800-operator')
    await open(page, pages.find(({ name }) => name === '系统管理员不能看案件')!.path)
    assert.match(await page.locator('main').innerText(), /不能看这一页[^]*系统管理员不能查看案件内容[^]*由不同的人负责（内部规则）[^]*请以任承办职务的账号登录[^]*回到首页/)
    assert.ok(await page.getByRole('navigation', { name: '主菜单' }).isVisible())
  })
  test('很慢：先是骨架，框架已经在；答复来了就是列表', async () => {
    const page = await house.visit(clerk)
    await open(page, '/')
    const held = Promise.withResolvers<void>()
    await page.route(/\/api\/matters\?/, async route => { await held.promise; await route.continue() })
    await page.goto('/matters')
    await page.locator('.skeleton').first().waitFor()
    assert.ok(await page.getByRole('navigation', { name: '主菜单' }).isVisible())
    held.resolve()
    await page.locator('tr[data-row]').first().waitFor()
  })
})

describe('快捷键', { concurrency: false }, () => {
  const running = pages.find(({ name }) => name === '整改中的案件')!.path
  const isFocused = (page: Page, selector: string) => page.waitForFunction(wanted => document.activeElement?.matches(wanted), selector)

  test('？列出全部', async () => {
    const page = await house.visit(clerk)
    await open(page, '/')
    await page.keyboard.press('?')
    await page.locator('dialog dt').first().waitFor()
    const keys = await page.locator('dialog dt').evaluateAll(all => all.map(dt => [...dt.children].map(kbd => kbd.textContent).join(' ')))
    assert.deepEqual(['g w', 'g a', 'g c', 'g d', 'g l', '/', 'Ctrl+K', 'j', 'k', 'Enter', 'x', '.', '1…9', 'e', 'l', 'p', 'Ctrl+Enter', 'Esc', '?', 'c', 'f'].filter(key => !keys.includes(key)), [])
    assert.deepEqual(await axeFaults(page), [])
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  })
  test('g 加一个字母到五处', async () => {
    const page = await house.visit(clerk)
    await open(page, '/settings')
    for (const [letter, place] of [['a', '/alerts'], ['c', '/matters'], ['d', '/records'], ['l', '/laws'], ['w', '/']] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await page.waitForURL(url => url.pathname === place)
    }
  })
  test('案件：e 怎么算的，l 条文，. 可以办的事', async () => {
    const page = await house.visit(clerk)
    await open(page, running)
    await page.keyboard.press('e')
    await page.locator('.now .why').waitFor()
    await page.keyboard.press('l')
    await page.locator('.article-panel .article').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.article-panel').waitFor({ state: 'detached' })
    await page.keyboard.press('.')
    await isFocused(page, '[data-option]')
  })
  test('列表：j 下一行，x 选中', async () => {
    const page = await house.visit(clerk)
    await open(page, '/matters')
    await page.keyboard.press('j')
    await isFocused(page, '.row-link')
    await page.keyboard.press('x')
    await page.locator('.choose input:checked').waitFor()
  })
  test('输入法组字时不起作用；关掉以后单键都不起作用', async () => {
    const page = await house.visit(clerk)
    await open(page, '/')
    await page.evaluate(() => { for (const key of ['?', '/']) window.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true })) })
    assert.equal(await page.locator('dialog').count(), 0)
    await open(page, '/settings')
    await page.getByRole('checkbox', { name: /单键|快捷键/ }).uncheck()
    for (const key of ['?', 'g', 'w', '/']) await page.keyboard.press(key)
    assert.equal(await page.locator('dialog').count(), 0)
    assert.equal(new URL(page.url()).pathname, '/settings')
    assert.equal(await page.locator('.search input:focus').count(), 0)
  })
})
