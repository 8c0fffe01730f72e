import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { Matter, Problem } from '../../server/http/contract/index.ts'
import { photograph } from '../photograph.ts'
import { axeFaults, open, openHouse, phone, settled } from './browser.ts'

const today = '2026-07-13'
const house = await openHouse(today)
const [clerk, colleague] = [await house.visit('422891-clerk'), await house.visit('422891-clerk2')]
const write = () => ({ 'x-xiezhi': '1', 'idempotency-key': randomUUID() })

const accountOf = async (page: Page): Promise<string> => (await (await page.request.get('/api/session')).json() as { account: { id: string } }).account.id

async function opened(page: Page, data: object): Promise<string> {
  const answer = await page.request.post('/api/matters', { headers: write(), data: { agency: '422891-market', on: today, ...data } })
  const matter = await answer.json() as Matter & Problem
  assert.equal(answer.status(), 201, matter.sentence)
  return matter.id
}

/** A case with two handlers, of whom one has declared that he must withdraw. */
async function caseWithRecusal(): Promise<string> {
  const matter = await opened(clerk, { title: '行政处罚没有集体讨论', people: [await accountOf(clerk), await accountOf(colleague)] })
  await opened(colleague, { kind: 'recusal', title: '自行回避', from: matter, about: { account: await accountOf(colleague) }, facts: { interest: true }, reasons: '配偶在该机关任职。' })
  return matter
}

/** Draws two strokes with whatever points: a mouse here, a finger there. */
async function sign(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await pad.boundingBox())!
  await page.mouse.move(x + width / 5, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 4, { steps: 4 })
  await page.mouse.move(x + width * 4 / 5, y + height * 3 / 4, { steps: 4 })
  await page.mouse.up()
}

const picture = (name: string, bytes = photograph({ at: '2026:07:13 09:20:00' })) => ({ name, mimeType: 'image/jpeg', buffer: bytes })
const fill = async (sheet: Locator, label: string, text: string) => await sheet.getByLabel(label, { exact: true }).fill(text)

describe('采取监督措施，在浏览器里（恩施办法）', { concurrency: false }, async () => {
  const matter = await caseWithRecusal()

  test('询问：动手之前写明人数，不能参加的人变灰，问答、更正、屏幕签名，一次提交', async () => {
    await open(clerk, `/matters/${matter}/act/measure`)
    const sheet = clerk.locator('[data-sheet=measure]')
    await sheet.locator('[data-now-before]').waitFor()
    assert.match(await sheet.locator('[data-now-before]').innerText(), /现场监督不少于2人\s*第24条第1项/)
    await sheet.getByRole('radio', { name: /询问工作人员/ }).check()
    const people = sheet.getByRole('group', { name: /参加的监督人员/ })
    const colleague = people.getByRole('checkbox', { name: /^钱/ })
    assert.equal(await colleague.isDisabled(), true)
    assert.match(await people.innerText(), /回避还没有决定/)
    for (const name of [/^赵/, /^孙/]) await people.getByRole('checkbox', { name }).check()
    for (const [label, text] of [['开始时间', '09:00'], ['结束时间', '10:30'], ['地点', '该局会议室'], ['被询问人', '孙某'], ['身份', '办案人员']] as const) await fill(sheet, label, text)
    await sheet.getByRole('checkbox', { name: '已告知' }).check()
    await fill(sheet, '第1问：问', '何日集体讨论？')
    await fill(sheet, '第1问：答', '没有讨论。')
    await fill(sheet, '查明的情况', '没有集体讨论。')
    await sheet.getByRole('button', { name: '再加一人签名' }).click()
    await fill(sheet, '签名1：姓名', '孙某')
    await sheet.getByRole('button', { name: '在屏幕上签' }).click()
    await sign(clerk, sheet.getByRole('img', { name: '请孙某在框内签名' }))
    await sheet.getByRole('button', { name: '用这个签名' }).click()
    await sheet.getByText('已签').waitFor()
    assert.deepEqual(await axeFaults(clerk), [])
    await sheet.locator('[data-primary]').click()
    await clerk.locator('.now-done').waitFor()
    await open(clerk, `/matters/${matter}?tab=evidence`)
    const record = clerk.locator('[data-record=interview]')
    await record.getByRole('button', { name: '查看', exact: true }).click()
    assert.match(await record.innerText(), /孙某，办案人员[\s\S]*没有讨论。/)
    assert.ok(await record.locator('img').first().evaluate(image => (image as HTMLImageElement).decode().then(() => true)))
  })

  test('登记证据：照片暂停、继续，预览记入保管链，核对哈希一致', async () => {
    await open(clerk, `/matters/${matter}?tab=evidence`)
    await clerk.getByRole('button', { name: '登记证据' }).click()
    const sheet = clerk.locator('[data-sheet=evidence]')
    const whole = Buffer.concat([photograph({ at: '2026:07:13 09:20:00' }), Buffer.alloc(20 * 1024 ** 2)]) // two pieces
    const held = Promise.withResolvers<void>()
    let pieces = 0
    await clerk.route('**/api/uploads/*', async route => {
      if (route.request().method() === 'PATCH' && ++pieces === 2) await held.promise
      await route.continue().catch(() => {}) // the page has given it up meanwhile
    })
    await sheet.locator('input[type=file]').first().setInputFiles(picture('会议室.jpg', whole))
    await clerk.waitForFunction(() => Number(document.querySelector('progress')?.value) > 50)
    await sheet.getByRole('button', { name: '暂停：会议室.jpg' }).click()
    await sheet.getByText(/已暂停/).waitFor()
    assert.equal(await sheet.locator('.form-foot button').isDisabled(), true)
    held.resolve()
    await sheet.getByRole('button', { name: '继续：会议室.jpg' }).click()
    await sheet.getByRole('button', { name: '移除：会议室.jpg' }).waitFor()
    await clerk.unroute('**/api/uploads/*')
    await fill(sheet, '原件存放处', '执法记录仪')
    await fill(sheet, '取得时间（选填）', '09:20')
    await sheet.getByRole('combobox', { name: '取证人员' }).fill('赵八，孙八，')
    await sheet.locator('.form-foot button').click()
    await sheet.waitFor({ state: 'detached' })
    const piece = clerk.locator('[data-evidence]', { hasText: '会议室' })
    await piece.getByRole('button', { name: '查看：会议室' }).click()
    await piece.getByRole('button', { name: '查看', exact: true }).click()
    await piece.locator('.evidence-preview img').waitFor({ state: 'attached' })
    await piece.getByRole('button', { name: '核对哈希' }).click()
    await piece.getByRole('table').filter({ hasText: '：一致' }).waitFor()
    assert.match(await piece.getByRole('table').innerText(), /赵八（戊县司法局）/)
    assert.deepEqual(await axeFaults(clerk), [])
  })

  test('手机现场记录：没有网络时随写随存，写明几条未上传；网络恢复后提交', async () => {
    const page = await house.visit('422891-clerk', { viewport: phone, hasTouch: true })
    await open(page, `/supervisory-inspections/${matter}/on-site`)
    const form = page.locator('.on-site [data-now]')
    await form.getByRole('checkbox', { name: /^赵/ }).waitFor()
    await page.context().setOffline(true)
    await form.getByText('现在没有网络。').waitFor()
    for (const name of [/^赵/, /^孙/]) await form.getByRole('checkbox', { name }).check()
    await fill(form, '地点', '该局档案室')
    await fill(form, '向谁出示证件（选填）', '该局法规股')
    await fill(form, '查明的情况', '抽查5件，2件没有讨论记录。')
    await form.getByText('5条未上传').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await settled(page)
    await form.getByText('5条未上传').waitFor()
    await form.getByRole('button', { name: '现在' }).click()
    assert.deepEqual(await axeFaults(page), [])
    await form.locator('[data-primary]').click()
    await page.waitForURL(/tab=evidence/)
    await settled(page)
    assert.match(await page.locator('[data-record=inspection]').innerText(), /赵/)
  })
})
