import { divisionOf, tidy } from './heads.ts'
import { endsSentence, type Line } from './lines.ts'
import { isAnnex } from './outline.ts'

/** What stands above the first article: the title, and the note of adoption and amendments. */
export function frontOf(lines: readonly Line[], problems: string[]): { title: string, adopted: string } {
  const plain = lines.filter((line) => line.heading > 0 || !(divisionOf(line.text) || isAnnex(line)))
  const notes = notesAmong(plain)
  const { title, note } = titleAmong(plain.filter((line) => !notes.has(line)), problems)
  // A decision that stands above the law has a note of its own.
  const titleAt = plain.find(({ text }) => text.length < 300 && withNote(tidy(text)).title === title)?.at ?? 0
  const below = [...notes].filter(({ at }) => at >= titleAt)
  const adopted = [...(note ? [note] : []), ...(below.length > 0 ? below : [...notes]).map(({ text }) => text)]
  return { title, adopted: [...new Set(adopted)].join('\n') }
}

const month = /(?:[\d０-９]{4}|[〇○零一二三四五六七八九]{4})\s{0,2}年\s{0,2}(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}月/
const decided = /通过|修正|修订|修改|公布|发布|颁布|批准|施行|实施|生效|备案|令第/
/** A bracket over more lines than these is no note. */
const longestNote = 30

/** 2020年1月1日…通过 on a line, or （…） over several. What a 通知 or 令 says of the law is none. */
function notesAmong(lines: readonly Line[]): Set<Line> {
  const notes = new Set<Line>()
  for (let index = 0; index < lines.length; index++) {
    const end = opensNote(lines[index]!.text) ? endOfBracket(lines, index) : index
    const note = lines.slice(index, end + 1)
    const text = note.map((line) => line.text).join('')
    if (!month.test(text) || !decided.test(text)) continue
    if (end === index && !/^[（(]/.test(text) && !isListed(text)) continue
    for (const line of note) notes.add(line)
    index = end
  }
  return notes
}

/** （2020年1月1日…, or a bracket on a line of its own; （一） opens an item. */
const opensNote = (text: string): boolean => /^[（(]/.test(text) && (month.test(text) || text.length === 1)

/** The line that closes a bracket; the same line where none does. */
function endOfBracket(lines: readonly Line[], start: number): number {
  for (let index = start; index < Math.min(lines.length, start + longestNote); index++) {
    if (/[）)][。]?$/.test(lines[index]!.text)) return index
    if (index > start && (lines[index]!.heading > 0 || divisionOf(lines[index]!.text))) return start
  }
  return start
}

const isListed = (text: string): boolean => (text.startsWith('根据') || month.exec(text)!.index === 0) && !/现予|现将|现印发|请/.test(text)

/** Lines above the first article among which a title is looked for. */
const most = 200

const titleEnd = /(?:法|法典|条例|办法|细则|规定|规则|决定|决议|制度|标准|基准|解释|批复|意见|章程|规程|守则|准则|方案|安排|修正案|宪法|纲要|目录|规范|指引|公约|协定|议定书|通则|程序|措施|纲领)(?:[（(][^（）()]{1,30}[）)]){0,3}$/
const notice = /的?(?:通知|公告|命令|令|函)$/

/** The heading of Markdown if there is one; else the line that reads like a title. 关于印发《…》的通知, dates and addressees do not. */
function titleAmong(lines: readonly Line[], problems: string[]): { title: string, note?: string } {
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

interface Titled { title: string, note?: string }

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
