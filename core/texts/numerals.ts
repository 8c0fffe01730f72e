const digits = '零一二三四五六七八九'
const units = [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const

/** 27 → 二十七, as articles and items are numbered. Numbers from 1 to 9999. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new RangeError(`no article is numbered ${number}`)
  let written = ''
  let zero = false
  for (const [size, unit] of units) {
    const digit = Math.floor(number / size) % 10
    if (digit === 0) zero = written !== ''
    else {
      written += (zero ? '零' : '') + (size === 10 && digit === 1 && written === '' ? '' : digits[digit]) + unit
      zero = false
    }
  }
  return written
}

let numbers: ReadonlyMap<string, number> | undefined

/** 二十七 → 27. Undefined for anything that is not written as numbers are written in law. */
export function numberOf(numeral: string): number | undefined {
  numbers ??= new Map(Array.from({ length: 9999 }, (_, index) => [chineseNumeral(index + 1), index + 1]))
  return numbers.get(numeral) ?? numbers.get(numeral.replace(/[〇○]/g, '零'))
}

/** The number that a heading or mark bears, in Chinese or arabic numerals, with or without spaces; undefined where it cannot be read. */
export function readNumber(written: string): number | undefined {
  const number = numberOf(written)
  if (number !== undefined) return number
  const bare = written.normalize('NFKC').replace(/\s/g, '')
  if (/^[0-9]{1,4}$/.test(bare)) return Number(bare) || undefined
  return numberOf(bare)
}

/** For patterns: a number as a text may write it. Bounded, so that no pattern built of it can run away. */
export const numberPattern = '(?:[〇○零一二三四五六七八九十百千][ \\t\\u3000]?){1,10}|[0-9０-９]{1,4}'
