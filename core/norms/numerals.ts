const digits = '零一二三四五六七八九'

/** 27 → 二十七, as articles and items are numbered. Numbers from 1 to 999. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) throw new RangeError(`no article is numbered ${number}`)
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const head = hundreds ? `${digits[hundreds]}百` : ''
  const one = ones ? digits[ones] : ''
  if (tens === 0) return head + (head && one && '零') + one
  return head + (tens === 1 && !head ? '' : digits[tens]) + '十' + one
}

const numbers = new Map(Array.from({ length: 999 }, (_, index) => [chineseNumeral(index + 1), index + 1]))

/** 二十七 → 27. Undefined for anything that is not written as numbers are written in law. */
export const numberOf = (numeral: string): number | undefined => numbers.get(numeral.replaceAll('〇', '零'))
