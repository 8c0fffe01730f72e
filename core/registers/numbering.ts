import type { Checking } from './checks.ts'
import type { Numbering } from './entries.ts'

/** What a pattern may consist of: `#` a digit, `?` a letter or digit, anything else as it stands. */
const sound = /^(?=.*[#?])[\p{L}\d#?〔〕()-]{2,40}$/u

export const checkNumbering: Checking<Numbering> = ({ patterns }) => [
  ...(patterns.length === 0 ? [{ column: 'patterns', says: '没有号码样式。请至少填写一个，如 6598#######。' }] : []),
  ...patterns.filter((pattern) => !sound.test(pattern)).map((pattern) => ({ column: 'patterns', says: `号码样式“${pattern}”不能用：一位数字写 #，一位字母或者数字写 ?，固定的照原样写，如 6598#######。` })),
]

/** Whether a number is one of those that a pattern stands for. */
export function fitsPattern(number: string, pattern: string): boolean {
  const [signs, wanted] = [[...number], [...pattern]]
  return signs.length === wanted.length && wanted.every((each, at) => (each === '#' ? /\d/.test(signs[at]!) : each === '?' ? /[A-Za-z\d]/.test(signs[at]!) : each === signs[at]))
}
