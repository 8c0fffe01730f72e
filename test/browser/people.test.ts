import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { MatterRow } from '../../server/http/contract/index.ts'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

const house = await openHouse('2026-07-13')
const [clerk, chief] = [await house.visit('422891-clerk'), await house.visit('422891-chief')]
const { items } = await (await clerk.request.get('/api/matters')).json() as { items: MatterRow[] }
const matter = items.find(({ stageName, agency }) => stageName.includes('调查') && agency.id === '422891-market') ?? items.find(({ stageName }) => stageName.includes('调查'))!

const tab = (page: Page) => open(page, `/matters/${matter.id}?tab=people`)

describe('人员与回避，在浏览器里（恩施办法）', { concurrency: false }, () => {
  test('科长指定承办人：不能指定的列在那里，选不了，写明原因和条文', async () => {
    await tab(chief)
    await chief.locator('[data-act=assign]').click()
    const sheet = chief.locator('[data-sheet=assign]')
    const leader = sheet.getByRole('checkbox', { name: /^李/ })
    assert.equal(await leader.isDisabled(), true)
    assert.match(await sheet.innerText(), /没有监督证件\s*第24条第1项/)
    await sheet.getByRole('group', { name: /^增加/ }).getByRole('checkbox', { name: /^[孙钱]/, disabled: false }).first().check()
    await sheet.getByLabel('理由').fill('补足两人。')
    await sheet.getByRole('button', { name: '保存承办人' }).click()
    await chief.getByRole('status').filter({ hasText: '承办人已经更换' }).waitFor()
    await settled(chief)
    assert.match(await chief.locator('main').innerText(), /补足两人。/)
  })

  test('承办人自行申报回避：当时起变灰，写明还没有决定', async () => {
    await tab(clerk)
    await clerk.locator('[data-act=recuse]').click()
    const sheet = clerk.locator('[data-sheet=register]')
    await sheet.getByLabel('理由').fill('配偶在该机关任职。')
    await sheet.getByRole('button', { name: '登记' }).click()
    await sheet.waitFor({ state: 'detached' })
    await clerk.locator('.people .unfit', { hasText: '回避还没有决定' }).waitFor()
    assert.match(await clerk.locator('main').innerText(), /自行申报[\s\S]*等待决定，该人员停办/)
  })

  test('人员登记：补一条培训，学时随之增加；手机上同样读得到，没有无障碍缺陷', async () => {
    await open(clerk, '/officers?duty=supervision&text=钱')
    await clerk.locator('tr[data-row] .row-link').first().click()
    await clerk.getByRole('button', { name: '登记培训' }).click()
    const sheet = clerk.locator('[data-sheet=register]')
    await sheet.getByLabel('内容').fill('行政执法监督业务培训')
    await sheet.getByLabel('学时').fill('16')
    await sheet.getByRole('button', { name: '登记', exact: true }).click()
    await clerk.getByText('本年16学时').waitFor()
    const small = await house.visit('422891-clerk', { viewport: phone })
    await open(small, new URL(clerk.url()).pathname)
    assert.match(await small.locator('main').innerText(), /16学时/)
    assert.deepEqual(await axeFaults(small), [])
  })
})
