import { readNumber } from './numerals.ts'

/** How a list is numbered: （一）, 一、, 1., （1）, ①, 1）. */
export type Kind = '（一）' | '一、' | '1.' | '（1）' | '①' | '1）'

export interface Mark {
  readonly kind: Kind
  readonly number: number
  readonly from: number
  readonly to: number
}

const han = '[〇零一二三四五六七八九十百]{1,5}'
const arabic = '[0-9０-９]{1,3}'
const written = new RegExp([
  // （一）至（三）项 and （一）项规定 cite
  `[（(][ \\u3000]?(${han})[ \\u3000]?[）)](?!项[规所的、中]|[和及或至、][（(第])`,
  '([㈠-㈩①-⑳⑴-⒇])',
  `[（(][ \\u3000]?(${arabic})[ \\u3000]?[）)]`,
  `(${arabic})[）)]`,
  `(${arabic})[ \\u3000]?(?:[.．](?![0-9０-９])|、)`,
  // 二、三类 names two classes
  `(${han})、(?![〇一二三四五六七八九十])`,
].join('|'), 'y')

const none: readonly Mark[] = []
const mayMark = /[（(㈠-㈩①-⒇.．、）)]/

/** The items that begin in a line: at its beginning, or behind a stop. Whether they belong to a list, only their neighbours tell. */
export function marksIn(text: string): readonly Mark[] {
  if (!mayMark.test(text)) return none
  const marks: Mark[] = []
  for (let from = 0; from < text.length;) {
    const mark = markAt(text, from)
    if (mark) marks.push(mark)
    from = afterStop(text, mark?.to ?? from)
  }
  return marks
}

const stops = '：；。:;'

/** The place behind the next stop and its spaces. */
function afterStop(text: string, from: number): number {
  let at = from
  while (at < text.length && !stops.includes(text[at]!)) at++
  at++
  while (at < text.length && ' \t\u3000'.includes(text[at]!)) at++
  return at
}

function markAt(text: string, from: number): Mark | undefined {
  written.lastIndex = from
  const found = written.exec(text)
  if (!found) return undefined
  const [kind, number] = meaning(found)
  return number === undefined ? undefined : { kind, number, from, to: from + found[0].length }
}

function meaning([, bracketed, sign, bracketedArabic, half, plain, numeral]: readonly (string | undefined)[]): [Kind, number | undefined] {
  if (bracketed !== undefined) return ['（一）', readNumber(bracketed)]
  if (sign !== undefined) return ofSign(sign.codePointAt(0)!)
  if (bracketedArabic !== undefined) return ['（1）', readNumber(bracketedArabic)]
  if (half !== undefined) return ['1）', readNumber(half)]
  if (plain !== undefined) return ['1.', readNumber(plain)]
  return ['一、', readNumber(numeral ?? '')]
}

function ofSign(code: number): [Kind, number] {
  if (code >= 0x3220) return ['（一）', code - 0x3220 + 1]
  return code >= 0x2474 ? ['（1）', code - 0x2474 + 1] : ['①', code - 0x2460 + 1]
}
