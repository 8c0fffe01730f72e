/**
 * The forms of the numbers that identify organizations and people. Letters I, O, Z, S and V never stand in a
 * 统一社会信用代码 (GB 32100-2015).
 */
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether the check character of a 统一社会信用代码 is right. */
export function isUscc(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false
  const sum = usccWeights.reduce((total, weight, at) => total + weight * letters.indexOf(text[at]!), 0)
  return letters[(31 - (sum % 31)) % 31] === text[17]
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether the check digit of a 公民身份号码 is right (GB 11643-1999); the day of birth is the caller's to check. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

/** Form of an identity number that may be stored and shown: the first six and the last four. */
export const maskedIdNumber = /^\d{6}\*{4,8}[\dX]{4}$/

/** A number of which only its ends remain; what is too short to be masked so disappears whole. */
export function mask(number: string): string {
  if (maskedIdNumber.test(number)) return number
  return number.length >= 15 ? `${number.slice(0, 6)}********${number.slice(-4)}` : '*'.repeat(number.length)
}
