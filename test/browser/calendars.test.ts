import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'yaml'
import type { MatterRow } from '../../server/http/contract/index.ts'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

/** On this day the demonstration's latest clocks reach into a year that has no notice yet. */
const house = await openHouse('2026-12-21')
const chief = await house.visit('659801-chief')
const running = ((await (await chief.request.get('/api/matters?view=open')).json()) as { items: MatterRow[] }).items
  .find(({ next }) => next !== null && next.lastDay >= '2027-01-01' && next.provisional)!

const notice = (title: string, work: readonly string[], replaces?: string) => stringify({
  year: 2027, region: 'cn', title, sources: ['https://www.gov.cn/zhengce/2027'], ...(replaces && { replaces }),
  holidays: [{ name: '元旦', rest: { from: '2027-01-01', to: '2027-01-03' } }, { name: '某节', rest: { from: running.next!.lastDay, to: running.next!.lastDay } }]
    .filter((_, index) => index === 0 || work.length === 0).map((holiday, index) => ({ ...holiday, ...(index === 0 && work.length > 0 && { work }) })),
})

test('日历：还没有通知的年份写明暂定；键盘可以换年', async () => {
  const stranger = await house.visit(undefined)
  await open(stranger, '/calendars?region=xinjiang&year=2026')
  assert.equal(await stranger.locator('[data-provisional]').count(), 0)
  await stranger.getByRole('button', { name: '下一年' }).focus()
  await stranger.keyboard.press('Enter')
  await stranger.locator('[data-provisional]').waitFor()
  assert.match(stranger.url(), /year=2027/)
  assert.match(await stranger.locator('[data-provisional]').innerText(), /暂定/)
})

test('录入通知：先核对，看清变动，再录入；有错写明在哪里', async () => {
  await open(chief, '/calendars?view=notices')
  const text = chief.getByLabel('通知内容')
  await text.fill('year: 2027\nregion: cn\n')
  await chief.getByRole('button', { name: '核对', exact: true }).click()
  await chief.getByText(/有 \d+ 处需要改正，不能录入/).waitFor()
  await text.fill(notice('2027年通知', []))
  await text.press('Tab')
  await chief.keyboard.press('Enter')
  await chief.getByText('核对无误：全国 2027年').waitFor()
  assert.match(await chief.getByRole('list', { name: '期限' }).innerText(), new RegExp(running.number.replaceAll(/[〔〕]/g, '.')))
  assert.deepEqual(await axeFaults(chief), [])
  await chief.getByRole('button', { name: '录入', exact: true }).click()
  await chief.getByText(/已录入“2027年通知”：\d+ 个期限推后，0 个待确认/).waitFor()
})

test('案件页：期限写明原来的日子，时间线写明依据的通知', async () => {
  await open(chief, `/matters/${running.id}`)
  assert.ok(await chief.locator('.clock-was', { hasText: '原为' }).count() > 0)
  assert.match(await chief.locator('.timeline').allInnerTexts().then(all => all.join()), /录入“2027年通知”，最后一日由.*改为/)
})

test('提前的最后一日：在待确认里，写明理由才能决定；手机上也可以', async () => {
  await open(chief, '/calendars?view=notices')
  await chief.getByLabel('通知内容').fill(notice('2027年更正通知', ['2027-01-09'], '2027年通知'))
  await chief.getByRole('button', { name: '核对', exact: true }).click()
  await chief.getByRole('button', { name: '录入', exact: true }).click()
  await chief.getByText(/已录入“2027年更正通知”/).waitFor()
  const hand = await house.visit('659801-chief', { viewport: phone, colorScheme: 'dark' })
  await open(hand, `/matters/${running.id}`)
  await hand.locator('.clock-waits').first().click()
  await settled(hand)
  const item = hand.locator('[data-waiting]').first()
  await item.getByRole('button', { name: '提交决定' }).click()
  await item.getByText('请填写理由').waitFor()
  await item.getByText('保留原日', { exact: true }).click()
  await item.getByLabel('理由').fill('已经按原日告知当事人。')
  assert.deepEqual(await axeFaults(hand), [])
  const before = await hand.locator('[data-waiting]').count()
  await item.getByRole('button', { name: '提交决定' }).click()
  await hand.waitForFunction(count => document.querySelectorAll('[data-waiting]').length < count, before)
})
