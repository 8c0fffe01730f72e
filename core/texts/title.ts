import { month } from './notes.ts'
import { tidy } from './heads.ts'
import { endsSentence, type Line } from './lines.ts'

/** Lines above the first article among which a title is looked for. */
const most = 200

const titleEnd = /(?:法|法典|条例|办法|细则|规定|规则|决定|决议|制度|标准|基准|解释|批复|意见|章程|规程|守则|准则|方案|安排|修正案|宪法|纲要|目录|规范|指引|公约|协定|议定书|通则|程序|措施|纲领)(?:[（(][^（）()]{1,30}[）)]){0,3}$/
const notice = /的?(?:通知|公告|命令|令|函)$/

export interface Titled { readonly title: string, readonly note?: string }

/** The heading of Markdown if there is one; else the line that reads like a title. 关于印发《…》的通知, dates and addressees do not. */
export function titleAmong(lines: readonly Line[], problems: string[]): Titled {
  const heading = lines.find(({ heading: depth, text }) => depth === 1 && !isAside(text))
  const near = lines.slice(-most).map(({ text }) => text)
  if (heading) {
    const named = withNote(tidy(heading.text))
    const again = near.map((text) => withNote(tidy(text))).find(({ title, note }) => note !== undefined && title === named.title)
    return again ?? named
  }
  const candidates = inOneLine(near).filter((text) => text.length <= 100 && !isAside(text)).map((text) => withNote(tidy(text)))
  const distinct = [...new Map(candidates.map((each) => [each.title, each])).values()]
  const titles = distinct.filter(({ title }) => titleEnd.test(title) && !title.startsWith('关于') && !/[。；：，]/.test(title))
  const chosen = choose(titles, lines) ?? choose(distinct.filter(({ title }) => titleEnd.test(title)), lines)
  if (chosen) return chosen
  if (titles.length === 0) problems.push('第一条以上没有找到标题：标题应当独占一行，并以“条例”“办法”“细则”“规定”等结尾')
  else problems.push(`第一条以上有不止一个像标题的行：${titles.map(({ title }) => title).join('、')}`)
  return { title: '' }
}

/** Whether a line bears the title, with or without a note behind it. */
export const bears = (text: string, title: string): boolean => title !== '' && text.length < 300 && withNote(tidy(text)).title === title

/** A line that names a law and does nothing else. */
export const namesLaw = (text: string): boolean => text.length <= 60 && titleEnd.test(tidy(text)) && !/[。；：，、]/.test(text) && !isAside(text)

/** Puts a title together that was set in two lines: 中华人民共和国各级人民代表大会 ／ 常务委员会监督法. */
function inOneLine(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const before = lines[index - 1]
    if (before !== undefined && isHalf(before, line)) return [before + line]
    return next !== undefined && isHalf(line, next) ? [] : [line]
  })
}

/** A letterhead ends in the name of an organ; half a title does not. */
const isHalf = (first: string, second: string): boolean => first.length <= 60 && !/[\d\s。；：，》）]/.test(first) && !titleEnd.test(first) && titleEnd.test(tidy(second))
  && !/(?:部|局|署|院|厅|委员会|办公室|政府)$/.test(first)
  && ((first.startsWith('中华人民共和国') && !second.startsWith('中华人民共和国')) || /[和及与、]$/.test(first) || /^[和及与、]/.test(second))

/** The only one; or the one that a notice above it names; or the one of which the others are parts. */
function choose(titles: readonly Titled[], lines: readonly Line[]): Titled | undefined {
  if (titles.length <= 1) return titles[0]
  const named = titles.filter(({ title }) => lines.slice(-most).some(({ text }) => text.length > title.length && tidy(text).includes(`《${title}》`)))
  if (named.length === 1) return named[0]
  const whole = titles.filter((one) => !titles.some((other) => other !== one && other.title.includes(one.title)))
  return whole.length === 1 ? whole[0] : undefined
}

/** 甲条例（2020年1月1日…通过） */
function withNote(text: string): Titled {
  const found = /^([^（(]{2,100})([（(].{4,})$/.exec(text)
  const [, title, note] = found ?? []
  if (title !== undefined && note !== undefined && month.test(note)) return { title: title.trim(), note }
  const whole = /^《([^《》]{2,100})》$/.exec(text)
  return { title: whole?.[1] ?? text }
}

/** What stands above a law without being its title: numbers of documents, sources, addressees, sentences, a table of contents. */
const isAside = (text: string): boolean => (endsSentence(text) && !/[》）)]$/.test(text)) || notice.test(text) || /^[（(【[<]|https?:|[〔﹝[]\d{4}[〕﹞\]]|^第.{1,12}号$|^目\s*录$|^\|/.test(text)
  || /^[a-z_A-Z]{1,30}\s?[:：]/.test(text)
