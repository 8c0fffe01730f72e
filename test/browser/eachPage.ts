import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, desk, follow, open, openHouse, phone, type House } from './browser.ts'
import { everyPage, type Shown } from './pagesList.ts'
import { brokenRules } from './pagesRules.ts'

/** What somebody sees of a matter, its papers and its work; all other pages are registers, laws and settings. */
export const isOfMatters = ({ path }: Shown): boolean => /^\/(?:$|\?|matters|instruments|approvals|supervisory|received|requests|referrals|commitments|circulars|awards|statistics|successions)/.test(path)

/** Holds each of these pages to the rules of every page: as it stands, it turns from light to dark and from a desk to a phone. */
export async function checkEach(which: (page: Shown) => boolean): Promise<void> {
  const house = await openHouse('2026-07-13')
  const pages = (await everyPage(house)).filter(which)
  const visit = visitors(house)
  describe('每一页，桌面浅色、手机深色：无障碍检查没有严重问题，不横向滚动，用词、日期、颜色、名称合规', { concurrency: hands.length }, () => {
    for (const hand of hands) {
      describe(`第${hand + 1}组`, { concurrency: false }, () => {
        for (const { name, login, path } of pages.filter((_, index) => index % hands.length === hand)) {
          test(name, async () => {
            const { page, broken } = await visit(login, hand)
            broken.length = 0
            await look(page, desk, 'light')
            await goTo(page, path)
            assert.deepEqual([await axeFaults(page), await brokenRules(page)], [[], []], '桌面、浅色')
            await look(page, phone, 'dark')
            assert.deepEqual([await axeFaults(page), await brokenRules(page)], [[], []], '手机、深色')
            assert.deepEqual(broken, [])
          })
        }
      })
    }
  })
}

/** The program is loaded once for each person; who has signed in follows links from then on. That it can be loaded anywhere, pages.test.ts tries. */
async function goTo(page: Page, path: string): Promise<void> {
  const isLoaded = await page.getByRole('navigation', { name: '主菜单' }).count() > 0
  await (isLoaded ? follow : open)(page, path)
}

/** Two pages at a time: while one loads, the other is looked at. */
const hands = [0, 1]

async function look(page: Page, size: typeof desk, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }) // a colour on its way to another is neither
}

interface Visitor { readonly page: Page, readonly broken: string[] }

/** One browser profile for each person and hand. */
function visitors(house: House): (login: string | undefined, hand: number) => Promise<Visitor> {
  const known = new Map<string, Promise<Visitor>>()
  return (login, hand) => {
    const key = `${login}${hand}`
    const found = known.get(key) ?? house.visit(login).then(page => {
      const broken: string[] = []
      page.on('pageerror', error => broken.push(error.message))
      return { page, broken }
    })
    known.set(key, found)
    return found
  }
}
