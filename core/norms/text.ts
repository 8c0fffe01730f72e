import { chineseNumeral, numberOf } from './numerals.ts'

/** An official text, taken apart into 条, 款 and 项. */
export interface LawText {
  /** As the text bears it, below any 通知; empty where it cannot be told. */
  readonly title: string
  readonly articles: readonly Article[]
  /** What could not be placed, each a Chinese sentence with its line. Empty for a text that was understood whole. */
  readonly problems: readonly string[]
}

export interface Article {
  readonly number: number
  /** 第…条之一 */
  readonly suffix?: number
  readonly paragraphs: readonly Paragraph[]
}

/** A 款, with the 项 below it. Items stand without their （一）. */
export interface Paragraph {
  readonly text: string
  readonly items: readonly string[]
}

interface Line { readonly at: number, readonly text: string }
interface Draft { number: number, suffix?: number, paragraphs: { text: string, items: string[] }[] }

const numeral = '[〇零一二三四五六七八九十百]+'
const articleHead = new RegExp(`^第(${numeral})条(?:之(${numeral}))?(?=\\s|$)`)
const gluedHead = new RegExp(`^第(${numeral})条`)
const divisionHead = new RegExp(`^第${numeral}[编章节](?!.*[。；：]$)`)
const itemMark = new RegExp(`[（(](${numeral})[）)]`, 'g')
const subItem = /^(?:\d+\s*[.．、]|[（(]\d+[）)]|[①-⑳])/
const annexHead = /^附(?:件|表|录)[一二三四五六七八九十\d]*(?:[：:]|$)/
const sentenceEnd = /[。：；！？:;”’）)》]$/

/**
 * Reads a text as authorities publish it: plain or Markdown, a 通知 above it, items on one line or on many.
 * A line is a 款. What it cannot place it reports and never guesses.
 */
export function parseLawText(source: string): LawText {
  const lines = cleanLines(source)
  const start = lines.findIndex((line) => articleHead.test(line.text))
  if (start < 0) return { title: '', articles: [], problems: ['没有找到任何一条：每一条应当以“第一条”这样的字样另起一行'] }
  const problems: string[] = []
  const title = titleAmong(lines.slice(0, start), problems)
  const articles: Draft[] = []
  const end = lines.findIndex((line, index) => index > start && annexHead.test(line.text))
  for (const line of lines.slice(start, end < 0 ? undefined : end)) place(line, articles, problems)
  return { title, articles, problems }
}

function cleanLines(source: string): Line[] {
  return source
    .replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/\[bookmark:[^\]]*\]|\*\*|[\p{Cf}\p{Co}]/gu, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ at: index + 1, text: text.trim().replace(/^(?:#{1,6}|[-*>])\s+/, '').trim() }))
    .filter((line) => line.text !== '')
}

/** The title is the line that reads like one; 关于印发《…》的通知, dates and addressees do not. */
function titleAmong(preamble: readonly Line[], problems: string[]): string {
  const titles = new Set(preamble.map((line) => line.text).filter(isTitle))
  if (titles.size === 0) problems.push('第一条以上没有找到标题：标题应当独占一行，并以“条例”“办法”“细则”“规定”等结尾')
  if (titles.size > 1) problems.push(`第一条以上有不止一个像标题的行：${[...titles].join('、')}`)
  return titles.size === 1 ? [...titles][0]! : ''
}

const isTitle = (text: string): boolean =>
  /(?:法|条例|办法|细则|规定|规则|决定|制度|标准|基准)(?:[（(](?:试行|暂行|修订)[）)])?$/.test(text) && !/[《》，。：；]|^[（(【]/.test(text)

function place(line: Line, articles: Draft[], problems: string[]): void {
  if (divisionHead.test(line.text)) return
  const head = articleHead.exec(line.text)
  const text = head ? line.text.slice(head[0].length).trim() : line.text
  if (head) openArticle(line, head, articles, problems)
  else warnOfGluedHead(line, articles.at(-1), problems)
  const article = articles.at(-1)
  if (!article || !text) return
  if (!sentenceEnd.test(text)) problems.push(`第${line.at}行没有以句号、冒号或者分号结束，可能从中间断开：“${start(text)}”`)
  placeText({ ...line, text }, article, problems)
}

function openArticle(line: Line, head: RegExpExecArray, articles: Draft[], problems: string[]): void {
  const number = numberOf(head[1]!)
  const suffix = head[2] === undefined ? undefined : numberOf(head[2])
  if (number === undefined || (head[2] !== undefined && suffix === undefined)) {
    problems.push(`第${line.at}行的条次不能读出：“${head[0]}”`)
    return
  }
  const last = articles.at(-1)
  const follows = suffix === undefined
    ? number === (last?.number ?? 0) + 1
    : number === last?.number && suffix === (last.suffix ?? 0) + 1
  if (!follows) problems.push(`第${line.at}行是${head[0]}，前面是${last ? nameOf(last) : '开头'}，条次不相连`)
  articles.push({ number, ...(suffix !== undefined && { suffix }), paragraphs: [] })
}

/** 第七条规定的… may begin a 款; 第七条为了… with the space lost may begin the article. Only the number tells, and not for certain. */
function warnOfGluedHead(line: Line, last: Draft | undefined, problems: string[]): void {
  const glued = gluedHead.exec(line.text)
  if (glued && last && numberOf(glued[1]!) === last.number + 1) {
    problems.push(`第${line.at}行以“${glued[0]}”开头而后面没有空格，不能断定是新的一条还是引用：“${start(line.text)}”`)
  }
}

function placeText(line: Line, article: Draft, problems: string[]): void {
  const last = article.paragraphs.at(-1)
  if (subItem.test(line.text) && last?.items.length) {
    last.items.push(`${last.items.pop()!}\n${line.text}`)
    return
  }
  const beginsWithItem = /^[（(]/.test(line.text) && line.text.search(itemMark) === 0
  const paragraph = beginsWithItem ? last : { text: '', items: [] }
  if (!paragraph) {
    problems.push(`第${line.at}行的项前面没有引导的文字：“${start(line.text)}”`)
    return
  }
  if (!beginsWithItem) article.paragraphs.push(paragraph)
  const [lead, items] = splitItems(line.text, paragraph.items.length + 1)
  if (beginsWithItem && lead) problems.push(`第${line.at}行的项与前一项不相连：“${start(line.text)}”`)
  if (lead) paragraph.text += (paragraph.text && '\n') + lead
  paragraph.items.push(...items)
}

/** （一）…；（二）… one after another. A number out of turn, or after anything but ：；。, is a reference in the running text. */
function splitItems(text: string, first: number): [lead: string, items: string[]] {
  const cuts: { from: number, to: number }[] = []
  for (const mark of text.matchAll(itemMark)) {
    const fits = mark.index === 0 || /[：；。:;]\s*$/.test(text.slice(0, mark.index))
    if (fits && numberOf(mark[1]!) === first + cuts.length) cuts.push({ from: mark.index, to: mark.index + mark[0].length })
  }
  const items = cuts.map((cut, index) => text.slice(cut.to, cuts[index + 1]?.from).trim())
  return [text.slice(0, cuts[0]?.from).trim(), items]
}

const start = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
const nameOf = (article: Pick<Article, 'number' | 'suffix'>): string =>
  `第${chineseNumeral(article.number)}条${article.suffix ? `之${chineseNumeral(article.suffix)}` : ''}`

/** Where a citation points: 第26条第1款第2项. */
export interface Place {
  readonly article: number
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
}

/** Reads a citation in arabic numerals; undefined for anything else. */
export function placeOf(cite: string): Place | undefined {
  const parts = /^第(\d+)条(?:之(\d+))?(?:第(\d+)款)?(?:第(\d+)项)?$/.exec(cite)
  if (!parts) return undefined
  const [article, suffix, paragraph, item] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return { article: article!, ...(suffix && { suffix }), ...(paragraph && { paragraph }), ...(item && { item }) }
}

/** The words that stand at a citation, or a sentence that says what is missing. */
export type Unit = { readonly words: string } | { readonly missing: string }

/** 第26条第2项 without a 款 means the one list of that article, in whichever 款 it stands. */
export function unitAt(text: LawText, cite: string): Unit {
  const place = placeOf(cite)
  if (!place) return { missing: `“${cite}”不是条文的引用，应当写作 第25条第1款第4项` }
  const article = text.articles.find(({ number, suffix }) => number === place.article && suffix === place.suffix)
  if (!article) return { missing: `《${text.title}》没有${nameOf({ number: place.article, ...place })}` }
  if (place.paragraph === undefined) {
    return place.item === undefined ? { words: article.paragraphs.map(wordsOf).join('\n') } : itemOfArticle(article, place.item)
  }
  const paragraph = article.paragraphs[place.paragraph - 1]
  if (!paragraph) return { missing: `${nameOf(article)}只有${article.paragraphs.length}款，没有第${place.paragraph}款` }
  if (place.item === undefined) return { words: wordsOf(paragraph) }
  const item = paragraph.items[place.item - 1]
  return item === undefined ? { missing: `${nameOf(article)}第${place.paragraph}款没有第${place.item}项` } : { words: item }
}

function itemOfArticle(article: Article, item: number): Unit {
  const lists = article.paragraphs.filter((paragraph) => paragraph.items.length > 0)
  if (lists.length > 1) return { missing: `${nameOf(article)}不止一款分项，引用须写明第几款` }
  const words = lists[0]?.items[item - 1]
  return words === undefined ? { missing: `${nameOf(article)}没有第${item}项` } : { words }
}

function wordsOf(paragraph: Paragraph): string {
  return [paragraph.text, ...paragraph.items.map((item, index) => `（${chineseNumeral(index + 1)}）${item}`)].join('\n')
}

/** Whether the words stand there as written. Spaces and line breaks do not count; every other sign does. */
export function contains(passage: string, words: string): boolean {
  return passage.replace(/\s/g, '').includes(words.replace(/\s/g, ''))
}
