import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { open } from './browser.ts'
import { handOf, type Hand } from './tenTasksHand.ts'
import { approve, fillIn, type Run, tenTasks } from './tenTasksRun.ts'
import { agree, firstPaperIn, issued, submitted, verified } from './tenTasksStory.ts'

await tenTasks([
  { name: '1 知道今天先办什么并打开', aim: 1, peer: 6, onPhone: true, run: firstOfTheDay },
  { name: '2 核实一条预警', aim: 3, peer: 16, onPhone: true, run: async run => { await verifyAlert(run) } },
  { name: '3 由预警启动监督程序', aim: 4, peer: 29, onPhone: true, run: openFromAlert },
  { name: '4 拟制首次文书并送审', aim: 3, peer: 15, run: draft },
  { name: '5 审批签发并送达', aim: 3, peer: 12, onPhone: true, run: sign },
  { name: '5 送达，由人登记', aim: 4, peer: 12, onPhone: true, run: serve },
])

async function firstOfTheDay(run: Run): Promise<void> {
  const { page, press } = await run.hand('chief')
  await open(page, '/')
  const first = page.locator('tr[data-row] .row-link').first()
  await page.waitForFunction(() => document.activeElement?.classList.contains('row-link'))
  await press(first, 'Enter')
  await page.locator('[data-page=matter] [data-now]').waitFor()
}

/** Leaves the page of the next alert, on which the conclusion just recorded stands. */
async function verifyAlert(run: Run, hand?: Hand): Promise<Page> {
  const { page, press, choose, write, submit } = hand ?? await run.hand('clerk')
  await open(page, '/alerts')
  await page.waitForFunction(() => document.activeElement?.classList.contains('row-link'))
  await press(page.locator('tr[data-row] .row-link').first(), 'Enter')
  await page.locator('.judgement').waitFor()
  const here = page.url()
  await choose(page.getByLabel('属实，违法'), '1')
  await write(page.locator('#field-reason'), '已调阅案卷核对。')
  await submit(page.getByRole('button', { name: '核实并记录' }))
  await page.waitForFunction(before => location.href !== before, here)
  await page.locator('.notice', { hasText: '属实，违法' }).waitFor()
  await page.locator('.judgement').waitFor()
  return page
}

async function openFromAlert(run: Run): Promise<void> {
  await verifyAlert(run, handOf(await run.page('clerk'), 'mouse'))
  const { page, press, submit } = await run.hand('clerk')
  await press(page.locator('.notice').getByRole('button', { name: '启动监督案件' }), '. Enter')
  const people = page.locator('input[name=people]')
  await people.nth(1).waitFor()
  await page.waitForFunction(() => document.querySelectorAll('input[name=people]:checked').length === 2)
  assert.notEqual(await page.locator('#field-title').inputValue(), '')
  await submit(page.locator('[data-primary]'))
  await page.locator('[data-page=matter] [data-now]').waitFor()
}

async function draft(run: Run): Promise<void> {
  const matter = await verified(await run.page('clerk'), run.place)
  const hand = await run.hand('clerk')
  await open(hand.page, `/matters/${matter}`)
  await hand.press(hand.page.locator('[data-draft="issue:firstCorrection"]'))
  await fillIn(hand, '#field-paper-act', '作出的甲市监罚〔2026〕12号行政处罚决定')
  await hand.submit(hand.page.locator('[data-primary]'))
  await hand.page.locator('[data-page=approval]').waitFor()
}

async function sign(run: Run): Promise<void> {
  const clerk = await run.page('clerk')
  const round = await submitted(clerk, await verified(clerk, run.place), 'issue:firstCorrection', firstPaperIn(run.place))
  await agree(await run.page('chief'), round)
  await approve(await run.hand('leader'), round)
}

async function serve(run: Run): Promise<void> {
  const matter = await issued(await run.page('clerk'), await run.page('chief'), run.place)
  const { page, press, choose, write, pick, submit } = await run.hand('clerk')
  const { papers } = await (await page.request.get(`/api/matters/${matter}`)).json() as { papers: { id: string }[] }
  await open(page, '/instruments')
  await press(page.locator(`.row-link[href*="${papers[0]!.id}"]`))
  await choose(page.locator('input[name=way][value=direct]'))
  await write(page.locator('#field-receipt-recipient'), '收发室')
  await pick(page.locator('input[type=file]').first(), { name: '回证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') })
  await page.getByRole('status').filter({ hasText: '回证.pdf' }).waitFor()
  await submit(page.locator('[data-primary]'))
  await page.getByText('已送达').first().waitFor()
}
