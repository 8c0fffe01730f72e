import type { Cite, Day, Law } from '../norms/index.ts'
import { chineseNumeral } from '../texts/index.ts'

/** 2026年3月12日, as a paper is dated. */
export function calendarDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

/** 第27条第1款第4项 → 第二十七条第一款第四项. */
export const inChinese = (cite: Cite): string => cite.replace(/\d+/g, digits => chineseNumeral(Number(digits)))

export interface Source {
  readonly title: string
  readonly cite: Cite
}

export const from = (law: Law, cite: Cite): Source => ({ title: law.title, cite })

/** 《A》第一条、第二条和《B》第三条: each law once, in the order given, each article once. */
export function citing(sources: readonly Source[], further: readonly string[] = []): string {
  const titles = [...new Set(sources.map(({ title }) => title))]
  return listed([
    ...titles.map(title => `《${title}》${[...new Set(sources.filter(source => source.title === title).map(({ cite }) => inChinese(cite)))].join('、')}`),
    ...further,
  ])
}

/** 甲、乙和丙. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}和${parts.at(-1)}`

/** A sentence that ends as a sentence does, whatever the writer put there. */
export const sentence = (text: string): string => `${text.trim().replace(/[。；;，,.]+$/u, '')}。`

/** One item stands as a sentence; several are numbered and end in a semicolon but the last. */
export function numbered(items: readonly string[]): string[] {
  if (items.length === 1) return [sentence(items[0]!)]
  return items.map((item, index) => {
    const text = `${index + 1}.${sentence(item)}`
    return index < items.length - 1 ? `${text.slice(0, -1)}；` : text
  })
}
