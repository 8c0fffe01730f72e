import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { desk, open, openHouse, phone } from './browser.ts'
import { handOf, type Hand, type Way } from './tenTasksHand.ts'
import { today } from './tenTasksStory.ts'

/** One run of a task: who takes part in it, and all their steps. */
export interface Run {
  readonly place: string
  page(post: string): Promise<Page>
  hand(post: string): Promise<Hand>
  readonly steps: number
  readonly moves: number
}

export interface Task { readonly name: string, readonly aim: number, readonly peer: number, readonly onPhone?: boolean, readonly run: (run: Run) => Promise<void> }

/** Does every task by mouse, by keyboard alone and, where it is done there, on a phone; in a house of their own. */
export async function tenTasks(tasks: readonly Task[]): Promise<void> {
  const house = await openHouse(today)
  const pages = new Map<string, Promise<Page>>()
  const pageOf = (place: string, post: string, way: Way): Promise<Page> => {
    const key = `${place} ${post} ${way}`
    const page = pages.get(key) ?? house.visit(`${place}-${post}`, { viewport: way === 'phone' ? phone : desk })
    pages.set(key, page)
    return page
  }
  const table: string[] = []
  after(() => { console.log(['任务 | 鼠标 | 键盘（移动焦点） | 手机 | 目标 | 对照', ...table].join('\n')) })
  describe('最常用的十件事：步数不超过目标，用鼠标，也只用键盘', { concurrency: false }, () => {
    for (const task of tasks) {
      test(`任务${task.name}：不超过${task.aim}步`, async () => {
        const told: string[] = []
        for (const way of ['mouse', 'keyboard', ...(task.onPhone ? ['phone' as const] : [])] as const) {
          const run = runOf(way, pageOf)
          await task.run(run)
          told.push(way === 'keyboard' ? `${run.steps}（${run.moves}）` : String(run.steps))
          assert.ok(run.steps <= task.aim, `${task.name} by ${way}: ${run.steps} steps, aim ${task.aim}`)
        }
        table.push([task.name, told[0], told[1], told[2] ?? '—', task.aim, task.peer].join(' | '))
      })
    }
  })
}

function runOf(way: Way, pageOf: (place: string, post: string, way: Way) => Promise<Page>): Run {
  const place = way === 'keyboard' ? '659802' : '659801'
  const hands: Hand[] = []
  return {
    place,
    page: post => pageOf(place, post, way),
    hand: async post => {
      const hand = handOf(await pageOf(place, post, way), way)
      hands.push(hand)
      return hand
    },
    get steps() { return hands.reduce((sum, { steps }) => sum + steps, 0) },
    get moves() { return hands.reduce((sum, { moves }) => sum + moves, 0) },
  }
}

/** Prose that only a person can write; a reason for each thing that 核对 warns of is prose too. */
export async function fillIn({ page, write }: Hand, field: string, text: string): Promise<void> {
  await write(page.locator(field), text)
  await page.getByText(/草稿已存/).waitFor()
  for (const reason of await page.locator('[data-check=warn] input').all()) await write(reason, '已经核对。')
}

/** The last approval: the paper is opened, agreed to and issued. */
export async function approve(hand: Hand, round: string): Promise<void> {
  const { page, press } = hand
  await open(page, '/approvals')
  await press(page.locator(`a[href*="${round}"]`))
  await press(page.locator('[data-page=approval] [data-primary]'), '1')
  await press(page.locator('[data-confirm]'))
  await page.getByText('已签发').first().waitFor()
}

/** An option of the matter; by keyboard the figure of its place. */
export async function pressOption({ page, press }: Hand, option: string): Promise<void> {
  await page.locator(`[data-option="${option}"]`).waitFor()
  const place = await page.locator('[data-option]').evaluateAll((all, id) => all.findIndex(each => each.getAttribute('data-option') === id), option)
  await press(page.locator(`[data-option="${option}"]`), String(place + 1))
}

export const roundIn = (page: Page): string => /approvals\/([0-9a-f-]+)/.exec(page.url())![1]!
