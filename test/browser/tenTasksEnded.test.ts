import { open } from './browser.ts'
import { approve, fillIn, pressOption, roundIn, type Run, tenTasks } from './tenTasksRun.ts'
import { agree, complained, issued, reported, send, served } from './tenTasksStory.ts'

await tenTasks([
  { name: '6 签收、报送整改（2项）', aim: 8, peer: 18, onPhone: true, run: report },
  { name: '7 验收并办结', aim: 5, peer: 10, onPhone: true, run: examine },
  { name: '8 异议：申请与答复', aim: 7, peer: 22, run: object },
  { name: '9 逾期报请决定书', aim: 7, peer: 24, run: propose },
  { name: '10 受理并答复投诉', aim: 8, peer: 17, onPhone: true, run: complaint },
])

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
  const hand = await run.hand('clerk')
  const { page, press, choose, submit } = hand
  await open(page, '/')
  await press(page.locator(`.row-link[href*="${matter}"]`))
  await pressOption(hand, 'accept:rectificationReport')
  for (const item of [1, 2]) await choose(page.locator(`[data-item="${item}"] input[value=passed]`))
  await submit(page.locator('.form-foot [data-primary]'))
  await page.locator('.now', { hasText: '已办结' }).waitFor()
}

async function object(run: Run): Promise<void> {
  const matter = await served(await run.page('clerk'), await run.page('chief'), run.place)
  const theirs = await run.hand('market')
  await open(theirs.page, `/matters/${matter}`)
  await pressOption(theirs, 'file:objection')
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

/** In an office where the chief tells of the acceptance himself, and the answer is signed by a leader. */
async function complaint(run: Run): Promise<void> {
  await send(await run.page('leader'), '/api/approval-rules', { role: 'complaintReply', review: [], sign: 'leader', direct: false, remindAfter: 3 })
  const matter = await complained(await run.page('clerk'), run.place)
  const ours = await run.hand('chief')
  const { page, press, write, submit } = ours
  await open(page, '/')
  await press(page.locator(`.row-link[href*="${matter}"]`))
  await pressOption(ours, 'issue:acceptanceNotice')
  await write(page.locator('#field-text'), '已经受理，正在核实。')
  await submit(page.locator('.form-foot [data-primary]'))
  await page.locator('.now-done').waitFor()
  await pressOption(ours, 'issue:complaintReply')
  await fillIn(ours, '#field-text', '已责令该机关十日内作出决定。')
  await submit(page.locator('[data-primary]'))
  await page.locator('[data-page=approval]').waitFor()
  await approve(await run.hand('leader'), roundIn(page))
}
