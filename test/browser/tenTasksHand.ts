import type { Locator, Page } from 'playwright-core'

export type Way = 'mouse' | 'keyboard' | 'phone'

/**
 * One person at one page. A step is one click, one key chord, one choice or one file picked; prose is not counted (screens §4).
 * To move the pointer, or the focus, is no step; how often Tab or an arrow moves the focus is counted apart.
 */
export interface Hand {
  readonly page: Page
  readonly steps: number
  readonly moves: number
  /** A button or a link; by keyboard its keys (one after the other), or the focus on it and Enter. */
  press(target: Locator, keys?: string): Promise<void>
  /** A radio or a check box; by keyboard its key, or the focus on it and Space or an arrow. */
  choose(target: Locator, key?: string): Promise<void>
  /** A form is handed in: by its button, or by Ctrl Enter from wherever one is in it. */
  submit(button: Locator): Promise<void>
  write(target: Locator, text: string): Promise<void>
  pick(input: Locator, file: { name: string, mimeType: string, buffer: Buffer }): Promise<void>
}

export function handOf(page: Page, way: Way): Hand {
  let [steps, moves] = [0, 0]
  const move = async (key: string) => { moves++; await page.keyboard.press(key) }
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' })
    if (await target.evaluate(isBelowMenu)) { await move('Tab'); await move('Enter') }
    const key = await target.evaluate(isBefore) ? 'Shift+Tab' : 'Tab'
    for (let pressed = 0; !await target.evaluate(isReached); pressed++) {
      if (pressed === 150) throw new Error(`Tab does not reach ${await target.evaluate(element => element.outerHTML.slice(0, 160))}`)
      await move(key)
    }
  }
  const chord = async (key: string) => { steps++; await page.keyboard.press(key) }
  return {
    page,
    get steps() { return steps },
    get moves() { return moves },
    press: async (target, keys) => {
      await target.waitFor()
      if (way !== 'keyboard') { steps++; return await target.click() }
      if (!keys) await reach(target)
      for (const key of keys?.split(' ') ?? ['Enter']) await chord(key)
    },
    choose: async (target, key) => {
      await target.waitFor()
      steps++
      if (way !== 'keyboard') return await target.click()
      if (key) return await page.keyboard.press(key)
      await reach(target)
      if (await target.evaluate(element => element === document.activeElement)) return await page.keyboard.press('Space')
      for (let pressed = 0; pressed < 20 && !await target.isChecked(); pressed++) await move('ArrowDown')
    },
    submit: async button => {
      await button.waitFor()
      if (way === 'keyboard') return await chord('Control+Enter')
      steps++
      await button.click()
    },
    write: async (target, text) => {
      await target.waitFor()
      if (way === 'keyboard') await reach(target)
      else await target.click()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    pick: async (input, file) => {
      steps++
      await input.setInputFiles(file)
    },
  }
}

/** It has the focus, or another radio of its group has. */
function isReached(target: Element): boolean {
  const active = document.activeElement
  return active === target || (target instanceof HTMLInputElement && target.type === 'radio' && active instanceof HTMLInputElement && active.type === 'radio' && active.name === target.name)
}

/** The focus stands after it. */
function isBefore(target: Element): boolean {
  const active = document.activeElement
  return active !== null && active !== document.body && (target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !target.contains(active)
}

/** Nothing has the focus yet, and the menu stands in between: the link 跳到正文 leads past it. */
function isBelowMenu(target: Element): boolean {
  return document.activeElement === document.body && target.closest('main') !== null && target.closest('dialog') === null
}
