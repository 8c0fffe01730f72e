import { divisionOf } from './heads.ts'
import type { Line } from './lines.ts'

export const month = /(?:[\d０-９]{4}|[〇○零一二三四五六七八九]{4})\s{0,2}年\s{0,2}(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}月/
const decided = /通过|修正|修订|修改|公布|发布|颁布|批准|施行|实施|生效|备案|令第/
/** A bracket over more lines than these is no note. */
const longestNote = 30

/** 2020年1月1日…通过 on a line, or （…） over several. What a 通知 or 令 says of the law is none. */
export function notesAmong(lines: readonly Line[]): Set<Line> {
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

/** What else is printed below a title: the number of the document, who issued it, a date, （试行）, the rest of a note that print broke in two. */
export const isImprint = (text: string): boolean => text.length <= 200 && !/[。；]|：$/.test(text) && imprints.some((each) => each.test(text))

const imprints = [
  /^[（(].{1,40}[）)]$/,
  /[〔﹝[（(]\d{4}[〕﹞\]）)].{0,6}号$/,
  /(?:令|公告)(?:\s?第?\s?[〇零一二三四五六七八九十百\d]{1,5}\s?号)?$/,
  /^第\s?\d{1,5}\s?号$/,
  /^[\u4e00-\u9fff]{2,6}：.{1,40}$/,
  new RegExp(`^(?:根据)?${month.source}`),
  /^.{1,40}(?:人民政府|办公[厅室]|委员会|代表大会|人民法院|检察院|国务院|[部局署厅]|军委)$/,
  /(?:通过|修正|修订|修改|公布|发布|批准|施行|实施|废止)[）)]?$/,
]
