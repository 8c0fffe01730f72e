import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, open, openHouse, settled } from './browser.ts'

const house = await openHouse('2026-11-20')
const clerk = await house.visit('659801-clerk')
const chief = await house.visit('659801-chief', { acceptDownloads: true })
const agency = await house.visit('659801-market', { viewport: { width: 390, height: 844 } })
const sample = join(import.meta.dirname, '../../docs/samples/penalties.csv')
let matter = ''

/** The button of an option opens its sheet, the button of the sheet does it. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function goToMatter(page: Page): Promise<void> {
  await open(page, matter)
  await page.locator('[data-page=matter] .now').waitFor()
}

async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await axeFaults(page), [])
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'the page scrolls sideways')
}

/** One story, each part resting on the one before. */
describe('从导入执法记录到下载文书、办结，在浏览器里（新疆条例）', { concurrency: false }, () => {
  test('导入文件：入库多少、哪一行没有入库，都写明', async () => {
    await open(clerk, '/records/import')
    await clerk.locator('input[type=file]').setInputFiles(sample)
    await said(clerk, /1行未入库|未入库\s*1/)
    await isSound(clerk)
  })
  test('预警写明事实和条款；核实属实之后启动案件', async () => {
    await open(clerk, '/alerts')
    await clerk.getByRole('row').filter({ hasText: '甲县市场监督管理局' }).first().locator('.row-link').click()
    await settled(clerk)
    await clerk.getByText('属实，违法').click()
    await clerk.locator('main textarea').first().fill('已调阅案卷核对。')
    await press(clerk, '核实并记录')
    await press(clerk, '启动监督案件')
    await isSound(clerk)
    await press(clerk, '立案')
    await clerk.locator('[data-page=matter] .now').waitFor()
    matter = new URL(clerk.url()).pathname
  })
  test('第27条 作出调查结论，写明情形', async () => {
    await press(clerk, '作出调查结论')
    await clerk.getByLabel('属实', { exact: true }).check()
    await clerk.getByLabel(/主体、权限、内容、程序不合法/).check()
    await clerk.locator('main textarea').last().fill('经调阅案卷，该决定超过法定期限作出。')
    await press(clerk, '作出调查结论')
    await said(clerk, '查证属实')
    await isSound(clerk)
  })
  test('第27条第2款 科长制发意见书；承办人没有这个按钮', async () => {
    assert.equal(await clerk.getByRole('button', { name: '制发《行政执法监督意见书》', exact: true }).count(), 0)
    await goToMatter(chief)
    await press(chief, '制发《行政执法监督意见书》')
    await chief.getByText('办理日期').waitFor()
    await press(chief, '制发《行政执法监督意见书》')
    await said(chief, '待送达')
    await isSound(chief)
  })
  test('下载的PDF是意见书', async () => {
    await chief.getByRole('link', { name: '《行政执法监督意见书》' }).first().click()
    const [download] = await Promise.all([chief.waitForEvent('download'), chief.getByText('下载 PDF').click()])
    assert.match(download.suggestedFilename(), /意见书.*\.pdf$/)
    assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), '%PDF-')
    await isSound(chief)
  })
  test('第28条第1款 送达之日起三十日，最后一日12月21日', async () => {
    await goToMatter(clerk)
    await press(clerk, '送达《行政执法监督意见书》')
    await clerk.getByText('直接送达').click()
    await clerk.getByLabel('收件人').fill('冯一')
    await press(clerk, '送达《行政执法监督意见书》')
    await said(clerk, '整改中')
    await said(clerk, /12月21日（周一）/)
  })
  test('被监督机关在手机上报送整改落实情况', async () => {
    await goToMatter(agency)
    await isSound(agency)
    for (const item of await agency.getByRole('radio', { name: '已整改', exact: true }).all()) await item.check()
    await agency.locator('main textarea').last().fill('已依法重新作出决定，并清理超期案件。')
    await press(agency, '提交整改落实情况报告')
    await said(agency, '提交整改落实情况报告，已登记')
  })
  test('认可报告，办结', async () => {
    await goToMatter(clerk)
    await press(clerk, '认可整改落实情况报告')
    await clerk.getByText('办理日期').waitFor()
    await settled(clerk)
    for (const item of await clerk.getByRole('radio', { name: '合格', exact: true }).all()) await item.check()
    await press(clerk, '认可整改落实情况报告')
    await said(clerk, '已办结：已改正')
    await isSound(clerk)
  })
})
