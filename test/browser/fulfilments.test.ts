import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

const house = await openHouse('2026-11-20')
const clerk = await house.visit('422891-clerk')

const register = (page: Page, view = '') => open(page, `/fulfilments${view}`)
const count = async (page: Page, view: string): Promise<number> => Number(await page.locator('.views a', { hasText: view }).getAttribute('data-count'))
const submit = async (page: Page) => {
  await page.locator('[data-sheet=record] [data-primary]').click()
  await page.getByRole('status').filter({ hasText: '已登记' }).waitFor()
  await settled(page)
}

describe('履职台账，在浏览器里（恩施办法和国家条例）', { concurrency: false }, () => {
  test('工作台上的数字打开恰好那么多行', async () => {
    await open(clerk, '/')
    const late = Number(await clerk.locator('main a', { hasText: '履职台账逾期未登记' }).getAttribute('data-count'))
    await clerk.locator('main a', { hasText: '履职台账逾期未登记' }).click()
    await clerk.locator('[data-page=fulfilments] tr[data-row]').first().waitFor()
    assert.ok(late > 0)
    assert.equal(await clerk.locator('tr[data-row]').count(), late)
  })

  test('用键盘走到一行登记：没有写的写明是哪一栏，写好、附上文件再提交', async () => {
    await register(clerk)
    const before = await count(clerk, '逾期未登记')
    const rows = await clerk.locator('tr[data-row]').allTextContents()
    for (let at = rows.findIndex(text => text.includes('组织行政执法考核评议')); at >= 0; at--) await clerk.keyboard.press('j')
    await clerk.keyboard.press('1')
    await clerk.locator('[data-sheet=record]').waitFor()
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByRole('alert').getByText('请填写“做了什么”').waitFor()
    await clerk.getByLabel('做了什么').fill('完成2025年度考核评议，印发结果。')
    await clerk.locator('input[type=file]').setInputFiles([
      { name: '结果.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 考核结果') },
      { name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x4d, 0x5a, 0, 1]) },
    ])
    await clerk.getByText(/“程序.pdf”不是可以作证明材料的文件/).waitFor()
    await clerk.getByText('结果.pdf', { exact: false }).first().waitFor()
    assert.deepEqual(await axeFaults(clerk), [])
    await submit(clerk)
    await register(clerk)
    assert.equal(await count(clerk, '逾期未登记'), before - 1)
  })

  test('登记历史里可以下载证明材料，与上传的一字不差', async () => {
    await open(clerk, '/fulfilments/enshi-2025/yearlyAppraisal')
    const [download] = await Promise.all([clerk.waitForEvent('download'), clerk.getByRole('link', { name: '结果.pdf' }).click()])
    assert.equal(readFileSync(await download.path()).toString(), '%PDF-1.7 考核结果')
  })

  test('更正：新的一条写明理由，原来的一条仍在', async () => {
    await clerk.getByRole('button', { name: '更正', exact: true }).click()
    await clerk.getByLabel('更正理由').fill('完成人写漏了。')
    await submit(clerk)
    const history = clerk.locator('.owed-history > li')
    assert.equal(await history.count(), 2)
    assert.match(await history.first().innerText(), /更正：完成人写漏了。/)
    assert.match(await history.last().innerText(), /已更正/)
  })

  test('监督内容：发现问题之后，可以接着启动办件', async () => {
    await register(clerk, '?view=topics')
    await clerk.locator('[data-act=record]').first().click()
    await clerk.getByLabel('做了什么').fill('查看公示平台。')
    await clerk.getByText('发现问题', { exact: true }).click()
    await clerk.getByLabel('发现的问题').fill('两条处罚信息公示超过七日。')
    await submit(clerk)
    await clerk.getByRole('status').getByRole('link', { name: '启动办件' }).click()
    await clerk.locator('[data-page=open-matter]').waitFor()
  })

  test('上级看得到下级的登记，没有登记的按钮', async () => {
    const above = await house.visit('422800-clerk')
    await register(above, '?view=below')
    await above.getByRole('link', { name: '戊县司法局' }).click()
    await settled(above)
    assert.equal(await above.locator('[data-act=record]').count(), 0)
    await above.getByRole('link', { name: /本期已登记|逾期未登记/ }).first().waitFor()
  })
})

describe('监督案件以外的办件，在浏览器里', { concurrency: false }, () => {
  test('约谈：选种类、写明事实、制发约谈通知书，文号自动取得', async () => {
    await open(clerk, '/matters/new?agency=422891-market&kind=regulatoryTalk')
    await clerk.getByLabel('案由').fill('违法问题突出，约谈负责人')
    await clerk.getByRole('group', { name: /情况是否突出/ }).getByText('是', { exact: true }).click()
    await clerk.locator('[data-primary]').click()
    await clerk.locator('[data-page=matter]').waitFor()
    const chief = await house.visit('422891-chief')
    await open(chief, new URL(clerk.url()).pathname)
    await chief.getByRole('button', { name: '制发约谈通知书', exact: true }).click()
    await chief.locator('[data-sheet] textarea').first().fill('请就违法问题的整改安排作出说明。')
    await chief.locator('[data-sheet] [data-primary]').click()
    await chief.getByRole('status').filter({ hasText: '已登记' }).waitFor()
    await settled(chief)
    await chief.getByRole('link', { name: /约谈通知书/ }).first().waitFor()
    assert.deepEqual(await axeFaults(chief), [])
  })

  test('执法机关在手机上报送备案：只列出它可以启动的种类', async () => {
    const agency = await house.visit('649801-market', { viewport: phone })
    await open(agency, '/matters')
    await agency.getByRole('button', { name: '报送、提出' }).click()
    await settled(agency)
    assert.equal(await agency.getByLabel('行政执法监督案件').count(), 0)
    await agency.getByLabel('重大行政处罚决定备案').check()
    await agency.getByLabel('案由').fill('吊销许可证决定备案')
    await agency.locator('[data-primary]').click()
    await agency.locator('[data-page=matter]').waitFor()
    await settled(agency)
    assert.match(await agency.locator('main').innerText(), /抄报重大行政处罚决定/)
    const office = await house.visit('649801-clerk')
    await open(office, '/matters?kind=filing')
    assert.match(await office.locator('main').innerText(), /吊销许可证决定备案/)
  })
})
