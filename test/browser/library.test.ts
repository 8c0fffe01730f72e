import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desk, open, openHouse, phone, settled } from './browser.ts'

const house = await openHouse('2026-07-13')

test('法规对照：选两部、只看不同的，都在地址里；法无规定是一格；点条款在旁边打开条文', async () => {
  const page = await house.visit(undefined)
  await open(page, '/laws/compare?laws=ningxia-2021,enshi-2025')
  const rows = page.locator('tr[data-question]')
  const all = await rows.count()
  await page.getByRole('checkbox', { name: '只看不同的' }).click()
  await page.waitForURL((url) => url.searchParams.get('only') === 'differences')
  await page.waitForFunction((count) => document.querySelectorAll('tr[data-question]').length < count, all)
  assert.equal(await rows.count(), await page.locator('tr.differs').count())
  const objection = page.locator('tr[data-question=objection]')
  assert.match(await objection.locator('td').nth(0).innerText(), /法无规定/)
  assert.match(await objection.locator('td').nth(1).innerText(), /10日/)
  await objection.locator('[data-cite="enshi-2025 第27条第1款"]').click()
  await page.locator('.article-panel .article').waitFor()
  await page.getByRole('checkbox', { name: '新疆条例' }).click()
  await page.waitForFunction(() => document.querySelectorAll('.comparison thead th').length === 4)
  assert.equal(new URL(page.url()).searchParams.get('laws'), 'xinjiang-2023,ningxia-2021,enshi-2025')
})

test('法规对照：表头和问题在滚动时不离开', async () => {
  const page = await house.visit(undefined, { viewport: desk })
  await open(page, '/laws/compare')
  const frame = page.locator('.comparison-frame')
  await frame.evaluate((element) => { element.scrollTop = 3000 })
  const [head, box] = [await page.locator('.comparison thead th').first().boundingBox(), await frame.boundingBox()]
  assert.ok(Math.abs(head!.y - box!.y) <= 2)
})

test('法规对照在手机上：每问一块，每格写明是哪部法', async () => {
  const page = await house.visit(undefined, { viewport: phone })
  await open(page, '/laws/compare?laws=ningxia-2021,enshi-2025')
  const cell = page.locator('tr[data-question=objection] td').nth(1)
  assert.match(await cell.evaluate((element) => getComputedStyle(element, '::before').content), /恩施办法/)
})

test('程序图：键盘到一步，回车打开条文；文字版同样多步', async () => {
  const page = await house.visit(undefined)
  await open(page, '/laws/ningxia-2021/diagram?kind=normativeDocument')
  const steps = page.locator('.diagram .step')
  await steps.first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.article-panel .article').waitFor()
  assert.equal(await page.locator('.article-panel').getAttribute('data-article'), await steps.first().getAttribute('data-cite'))
  await page.locator('.diagram-text summary').click()
  assert.equal(await page.locator('.diagram-text ol > li').count(), await steps.count())
})

test('办件页的程序图：打开就看得到现在在哪一阶段', async () => {
  const page = await house.visit('422891-clerk')
  const { items } = await (await page.request.get('/api/matters')).json() as { items: { id: string, stageName: string }[] }
  const { id } = items.find(({ stageName }) => stageName.includes('调查'))!
  await open(page, `/matters/${id}`)
  await page.getByText('在程序图上看办到哪里').click()
  const here = page.locator('.diagram [data-here]')
  await here.first().waitFor()
  assert.match((await here.allTextContents()).join(), /调查中/)
})

test('未决问题：科长登记答复，写明文件和自何日起；条文旁边同样看得到', async () => {
  const page = await house.visit('422891-chief')
  await open(page, '/laws/enshi-2025/questions?kind=reading')
  const question = page.locator('[data-subject="reading:I-14"]')
  await question.getByRole('button', { name: '登记答复' }).click()
  await question.locator('[data-primary]').click()
  assert.match(await question.locator('.error-summary').innerText(), /请填写答复内容[^]*请填写文件标题/)
  await question.getByLabel('答复内容').fill('逾期三日的，由上一级监督机关督促。')
  await question.getByLabel('文件标题').fill('关于复查期限的答复')
  await question.getByLabel('文件日期').fill('2026-07-01')
  await question.locator('[data-primary]').click()
  const given = question.locator('.answer-given')
  await given.waitFor()
  assert.match(await given.innerText(), /逾期三日的[^]*戊县司法局[^]*2026年7月13日（周一）起适用/)
  await open(page, '/laws/enshi-2025/27')
  await page.locator('.answer-given', { hasText: '逾期三日的' }).waitFor()
})

test('未决问题：承办人看得到，没有登记的地方', async () => {
  const page = await house.visit('422891-clerk')
  await open(page, '/laws/enshi-2025/questions')
  assert.equal(await page.getByRole('button', { name: '登记答复' }).count(), 0)
})

test('版本影响：与现在的版本比较，逐件推演，没有变化也写明', async () => {
  const page = await house.visit('422891-clerk')
  await open(page, '/laws/enshi-2025/impact')
  await page.getByRole('button', { name: '开始比较' }).click()
  await page.getByText('没有未办结的办件会变化').waitFor()
  assert.match(await page.getByRole('status').innerText(), /已比较\d+件，共\d+件/)
})

test('期限计算器：没有写在地址里的也补上，别人改日再开得出同一天', async () => {
  const page = await house.visit(undefined)
  await open(page, '/periods?law=enshi-2025')
  await page.waitForFunction(() => ['law', 'norm', 'from', 'region'].every((name) => new URL(location.href).searchParams.has(name)))
  await page.locator('.result-day').waitFor()
  const [address, day] = [page.url(), await page.locator('.result-day').innerText()]
  assert.equal(new URL(address).searchParams.get('from'), '2026-07-13')
  const other = await house.visit(undefined)
  await other.goto(address)
  await settled(other)
  await other.locator('.result-day').waitFor()
  assert.equal(await other.locator('.result-day').innerText(), day)
})
