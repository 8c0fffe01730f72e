import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { desk, open, openHouse, phone } from './browser.ts'
import { handOf, type Hand, type Way } from './tenTasksHand.ts'
import { agree, complained, firstPaperIn, issued, reported, send, served, submitted, today, verified } from './tenTasksStory.ts'

const house = await openHouse(today)

/** Somebody's page; what a step costs is counted by the hand that is laid on it. */
const pages = new Map<string, Promise<Page>>()
function pageOf(place: string, post: string, way: Way): Promise<Page> {
  const key = `${place} ${post} ${way}`
  const page = pages.get(key) ?? house.visit(`${place}-${post}`, { viewport: way === 'phone' ? phone : desk })
  pages.set(key, page)
  return page
}

/** One run of a task: who takes part in it, and all their steps. */
function runOf(way: Way) {
  const place = way === 'keyboard' ? '659802' : '659801'
  const hands: Hand[] = []
  return {
    place, way,
    page: (post: string) => pageOf(place, post, way),
    hand: async (post: string) => {
      const hand = handOf(await pageOf(place, post, way), way)
      hands.push(hand)
      return hand
    },
    steps: () => hands.reduce((sum, { steps }) => sum + steps, 0),
    moves: () => hands.reduce((sum, { moves }) => sum + moves, 0),
  }
}
type Run = ReturnType<typeof runOf>

interface Task { readonly name: string, readonly aim: number, readonly peer: number, readonly onPhone?: boolean, readonly run: (run: Run) => Promise<void> }

const tasks: readonly Task[] = [
  { name: '1 知道今天先办什么并打开', aim: 1, peer: 6, onPhone: true, run: firstOfTheDay },
  { name: '2 核实一条预警', aim: 3, peer: 16, onPhone: true, run: async run => { await verifyAlert(run) } },
  { name: '3 由预警启动监督程序', aim: 4, peer: 29, onPhone: true, run: openFromAlert },
  { name: '4 拟制首次文书并送审', aim: 3, peer: 15, run: draft },
  { name: '5 审批签发并送达', aim: 3, peer: 12, onPhone: true, run: sign },
  { name: '5 送达，由人登记', aim: 4, peer: 12, onPhone: true, run: serve },
  { name: '6 签收、报送整改（2项）', aim: 8, peer: 18, onPhone: true, run: report },
  { name: '7 验收并办结', aim: 5, peer: 10, onPhone: true, run: examine },
  { name: '8 异议：申请与答复', aim: 7, peer: 22, run: object },
  { name: '9 逾期报请决定书', aim: 7, peer: 24, run: propose },
  { name: '10 受理并答复投诉', aim: 8, peer: 17, onPhone: true, run: complaint },
]

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

/** Prose that only a person can write; a reason for each thing that 核对 warns of is prose too. */
async function fillIn({ page, write }: Hand, field: string, text: string): Promise<void> {
  await write(page.locator(field), text)
  await page.getByText(/草稿已存/).waitFor()
  for (const reason of await page.locator('[data-check=warn] input').all()) await write(reason, '已经核对。')
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

/** The last approval: the paper is opened, agreed to and issued. */
async function approve(hand: Hand, round: string): Promise<void> {
  const { page, press } = hand
  await open(page, '/approvals')
  await press(page.locator(`a[href*="${round}"]`))
  await press(page.locator('[data-page=approval] [data-primary]'), '1')
  await press(page.locator('[data-confirm]'))
  await page.getByText('已签发').first().waitFor()
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

async function report(run: Run): Promise<void> {
  const matter = await issued(await run.page('clerk'), await run.page('chief'), run.place)
  const { page, press, choose, submit } = await run.hand('market')
  await open(page, '/received')
  await press(page.locator(`.row-link[href*="${matter}"]`)) // as the link of a message does
  await press(page.getByRole('button', { name: '签收', exact: true }))
  for (const item of [1, 2]) {
    await choose(page.locator(`[data-item="${item}"] input[value=done]`))
    await choose(page.locator(`[data-item="${item}"] .from-records input[type=checkbox]`).first())
  }
  await submit(page.locator('.form-foot [data-primary]'))
  await page.locator('.now-done').waitFor()
}

async function examine(run: Run): Promise<void> {
  const matter = await reported(await run.page('clerk'), await run.page('chief'), await run.page('market'), run.place)
  const { page, press, choose, submit } = await run.hand('clerk')
  await open(page, '/')
  await press(page.locator(`.row-link[href*="${matter}"]`))
  await pressOption(page, press, 'accept:rectificationReport')
  for (const item of [1, 2]) await choose(page.locator(`[data-item="${item}"] input[value=passed]`))
  await submit(page.locator('.form-foot [data-primary]'))
  await page.locator('.now', { hasText: '已办结' }).waitFor()
}

/** An option of the matter; by keyboard the figure of its place. */
async function pressOption(page: Page, press: Hand['press'], option: string): Promise<void> {
  await page.locator(`[data-option="${option}"]`).waitFor()
  const place = await page.locator('[data-option]').evaluateAll((all, id) => all.findIndex(each => each.getAttribute('data-option') === id), option)
  await press(page.locator(`[data-option="${option}"]`), String(place + 1))
}

async function object(run: Run): Promise<void> {
  const matter = await served(await run.page('clerk'), await run.page('chief'), run.place)
  const theirs = await run.hand('market')
  await open(theirs.page, `/matters/${matter}`)
  await theirs.press(theirs.page.locator('[data-option="file:objection"]'))
  await theirs.choose(theirs.page.locator('input[name=objected]').first())
  await theirs.write(theirs.page.locator('#field-reasons'), '理由已经审查。')
  await theirs.choose(theirs.page.locator('.from-records input[type=checkbox]').first())
  await theirs.submit(theirs.page.locator('.form-foot [data-primary]'))
  await theirs.page.locator('.now-done').waitFor()

  const ours = await run.hand('clerk')
  await open(ours.page, `/matters/${matter}`)
  await ours.press(ours.page.locator('[data-draft="issue:reexaminationReply"]'))
  await ours.choose(ours.page.locator('input[name=outcome][value=unfounded]'))
  await fillIn(ours, '#field-reasons', '裁量理由没有写明。')
  await ours.submit(ours.page.locator('[data-primary]'))
  await ours.page.locator('[data-page=approval]').waitFor()
}

async function propose(run: Run): Promise<void> {
  const matter = await served(await run.page('clerk'), await run.page('chief'), run.place, '2026-05-11')
  const ours = await run.hand('clerk')
  await open(ours.page, '/?view=approvals')
  await ours.press(ours.page.locator(`.row-link[href*="${matter}"]`))
  await ours.press(ours.page.locator('[data-draft="issue:bindingDecision"]'))
  await ours.choose(ours.page.locator('input[name=decides]').first())
  await ours.write(ours.page.locator('#field-reasons'), '整改期限届满，没有改正。')
  await fillIn(ours, '#field-paper-orders-items textarea', '三十日内重新作出处理决定。')
  await ours.submit(ours.page.locator('[data-primary]'))
  await ours.page.locator('[data-page=approval]').waitFor()
  const round = roundIn(ours.page)
  for (const post of ['chief', 'leader']) await agree(await run.page(post), round)
  await approve(await run.hand('government'), round)
}

const roundIn = (page: Page): string => /approvals\/([0-9a-f-]+)/.exec(page.url())![1]!

/** In an office where the chief tells of the acceptance himself, and the answer is signed by a leader. */
async function complaint(run: Run): Promise<void> {
  await send(await run.page('leader'), '/api/approval-rules', { role: 'complaintReply', review: [], sign: 'leader', direct: false, remindAfter: 3 })
  const matter = await complained(await run.page('clerk'), run.place)
  const ours = await run.hand('chief')
  const { page, press, write, submit } = ours
  await open(page, '/')
  await press(page.locator(`.row-link[href*="${matter}"]`))
  await pressOption(page, press, 'issue:acceptanceNotice')
  await write(page.locator('#field-text'), '已经受理，正在核实。')
  await submit(page.locator('.form-foot [data-primary]'))
  await page.locator('.now-done').waitFor()
  await pressOption(page, press, 'issue:complaintReply')
  await fillIn(ours, '#field-text', '已责令该机关十日内作出决定。')
  await submit(page.locator('[data-primary]'))
  await page.locator('[data-page=approval]').waitFor()
  await approve(await run.hand('leader'), roundIn(page))
}

const table: string[] = []
after(() => { console.log(['任务 | 鼠标 | 键盘（移动焦点） | 手机 | 目标 | 对照', ...table].join('\n')) })

describe('最常用的十件事：步数不超过目标，用鼠标，也只用键盘', { concurrency: false }, () => {
  for (const task of tasks) {
    test(`任务${task.name}：不超过${task.aim}步`, async () => {
      const told: string[] = []
      for (const way of ['mouse', 'keyboard', ...(task.onPhone ? ['phone' as const] : [])] as const) {
        const run = runOf(way)
        await task.run(run)
        told.push(way === 'keyboard' ? `${run.steps()}（${run.moves()}）` : String(run.steps()))
        assert.ok(run.steps() <= task.aim, `${task.name} by ${way}: ${run.steps()} steps, aim ${task.aim}`)
      }
      table.push([task.name, told[0], told[1], told[2] ?? '—', task.aim, task.peer].join(' | '))
    })
  }
})
