import type { Page } from 'playwright-core'

/** What no page may say, whatever its data: §6.4 of the words, and the traces of a broken program. */
const never = [
  '操作成功', '系统异常', '联系管理员', '参数错误', '非法操作', '流程实例', '任务ID', '自动处罚', '系统判定', '智能认定', '罚款排名', '办案量排名', '零投诉',
  '温馨提示', '全部已读', 'undefined', 'null', 'NaN', '[object',
]
/** Codes of the program: none is a word for an official. */
const codes = /\b[a-z]+_[a-z_]+\b|\b(?:supervision|complaint|referral|penalty|licence|coercion|firstCorrection|rectification)\b/
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

/** What the page breaks of the rules that hold for every page (screens §8: 1, 2, 7, 8, 16, 17). */
export async function brokenRules(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText()
  return [
    ...never.filter(word => text.includes(word)).map(word => `says ${word}`),
    ...[uuid, codes].flatMap(pattern => pattern.exec(text)?.[0] ?? []).map(code => `says ${code}`),
    ...await page.evaluate(brokenInside),
  ]
}

/** Runs in the page. */
function brokenInside(): string[] {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const short = (element: Element) => element.outerHTML.slice(0, 140)
  const shown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true })
  const one = (what: string, count: number) => (count === 1 ? [] : [`${count} × ${what}`])
  const nameOf = (element: HTMLElement) =>
    element.getAttribute('aria-label') ?? [...(element as HTMLInputElement).labels ?? []].map(label => label.textContent).join('') + (element.textContent ?? '')

  const isForeign = (name: string) => name.trim() === '' || (/[a-z]{4}/i.test(name) && !/\p{Script=Han}/u.test(name))

  const ofOneThing = document.querySelector('[data-page=matter], [data-page=alert], [data-page=instrument], [data-page=record], [data-page=draft], [data-page=approval], [data-page=serving]')
  const now = all('[data-now]')[0]?.getBoundingClientRect()
  const weekdays = '日一二三四五六'
  const isDay = (element: HTMLElement) => {
    const said = /^(?:\d{4}年)?(\d{1,2})月(\d{1,2})日（周([一二三四五六日])）/.exec(element.textContent.trim())
    const day = element.getAttribute('datetime') ?? ''
    const date = new Date(`${day}T00:00:00Z`)
    return element.tagName === 'TIME' && said !== null && Number(said[1]) === date.getUTCMonth() + 1 && Number(said[2]) === date.getUTCDate() && said[3] === weekdays[date.getUTCDay()]
  }
  const red = ['rgb(180, 35, 24)', 'rgb(255, 154, 143)']
  return [
    ...one('h1', all('h1').length),
    ...all('[data-primary]').length > 1 ? ['more than one primary action'] : [],
    ...ofOneThing ? one('data-now', all('[data-now]').length) : [],
    ...ofOneThing && now && now.top > window.innerHeight - 40 ? ['data-now is not in the first screen'] : [],
    ...document.documentElement.scrollWidth > window.innerWidth ? ['scrolls sideways'] : [],
    ...all('table').filter(table => !table.querySelector('caption')?.textContent.trim()).map(table => `no caption: ${short(table)}`),
    ...all('button, a[href], input:not([type=hidden]), select, textarea, summary').filter(element => shown(element) && !element.closest('[aria-hidden=true]') && isForeign(nameOf(element))).map(element => `no Chinese name: ${short(element)}`),
    ...all('button').filter(button => ['确定', '取消'].includes(button.textContent.trim())).map(button => `whole button: ${button.textContent}`),
    ...all('[data-day]').filter(element => !isDay(element)).map(element => `not a day as people say it: ${short(element)}`),
    ...all('body *').filter(element => red.includes(getComputedStyle(element).color) && !element.closest('[data-late]')).map(element => `red but not late: ${short(element)}`),
  ]
}
