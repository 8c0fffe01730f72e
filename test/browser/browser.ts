import { after } from 'node:test'
import axe from 'axe-core'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { ensureChromium } from '../../cli/setup/browser.ts'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { ensureWeb } from '../../cli/setup/web.ts'
import type { Day } from '../../core/norms/index.ts'
import { demoPassword } from '../../server/demo/people.ts'
import { startServer } from '../../server/main.ts'
import { testDatabase } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { testSeals } from '../seals.ts'
import { demonstrationOn } from './demonstration.ts'

/** The whole product on one fixed day: real server, real database with the demonstration in it, built pages, a browser. */
export interface House {
  readonly address: string
  /** A page of its own browser profile, signed in; without a login, a stranger's. */
  visit(login: string | undefined, how?: BrowserContextOptions): Promise<Page>
}

/** Widths of a desk and of a phone. */
export const desk = { width: 1280, height: 720 }
export const phone = { width: 390, height: 844 }

/** Nothing but the pages under test: no first run, no look for updates, no connection of the browser's own. */
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export async function openHouse(today: Day): Promise<House> {
  const db = await testDatabase(demonstrationOn(today))
  const folder = await ownFolder()
  const server = await startServer({ files: folder.path, seals: testSeals, databaseUrl: db.url, port: 0, host: '127.0.0.1', webDir: await ensureWeb(), fonts: await ensureFonts(), today })
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: quiet })
  after(async () => {
    await browser.close()
    await server.stop()
    await db.drop()
    await folder.remove()
  })
  return {
    address: server.address,
    visit: async (login, how = {}) => {
      const context = await browser.newContext({ baseURL: server.address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: desk, ...how })
      if (login) await signIn(context.request, login)
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
  }
}

async function signIn(request: Page['request'], login: string): Promise<void> {
  const answer = await request.post('/api/session', { headers: { 'x-xiezhi': '1' }, data: { login, password: demoPassword } })
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
}

/** Goes there and waits until the page has all it asked for. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

interface Program { readonly __TSR_ROUTER__: { readonly history: { push(path: string): void }, subscribe(event: 'onRendered', then: () => void): () => void }, isThere?: boolean }

/** Goes there as a link does, within the program that is loaded already, and waits until the page has all it asked for. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    const program = window as unknown as Program
    const heard = program.__TSR_ROUTER__.subscribe('onRendered', () => { heard(); program.isThere = true })
    program.isThere = false
    program.__TSR_ROUTER__.history.push(to)
  }, path)
  await page.waitForFunction(() => (window as unknown as Program).isThere)
  await settled(page)
}

/** The page has its heading, and nothing of it is on its way any more: no skeleton, no dimmed rows. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton, .stale') === null)
}

/** Nothing is dimmed because it is at work, and nothing moves: what axe measures is what stays. */
const atRest = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.ant-btn-loading') === null && document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity))

interface Fault { readonly rule: string, readonly says: string, readonly at: string }

/** What axe finds on the page as it stands, serious or worse; targets smaller than 24 px among them. */
export async function axeFaults(page: Page): Promise<Fault[]> {
  await atRest(page)
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(how: object): Promise<{ violations: { id: string, impact: string, help: string, nodes: { target: string[] }[] }[] }> } }
    // A large one of which something else covers a part (half a line at the edge of a list that scrolls) is not a small one.
    const isLarge = (element: Element | null) => { const box = element?.getBoundingClientRect(); return box !== undefined && box.width >= 24 && box.height >= 24 }
    const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) => nodes.filter(({ target }) => id !== 'target-size' || !isLarge(document.querySelector(target.join(' ')))).map(({ target }) => ({ rule: id, says: help, at: target.join(' ') })))
  })
}
