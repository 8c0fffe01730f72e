import { isDay } from '../periods/index.ts'

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

/** The day of birth in a 公民身份号码, as it is written there. */
export const bornOn = (idNumber: string): string => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

/** Form of an identity number that may be stored and shown: the first six and the last four. */
export const maskedIdNumber = /^\d{6}\*{4,8}[\dX]{4}$/

/** A number of which only its ends remain; what is too short to be masked so disappears whole. */
export function mask(number: string): string {
  if (maskedIdNumber.test(number)) return number
  return number.length >= 15 ? `${number.slice(0, 6)}********${number.slice(-4)}` : '*'.repeat(number.length)
}

/** `138****0000`, or with what stands before the last eleven digits. A masked one stays as it is. */
export const maskPhone = (number: string): string => (number.length < 7 ? '*'.repeat(number.length) : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`)

/** Only the year. */
export const maskBirthDate = (day: string): string => day.trim() === '' ? '' : `${day.slice(0, 4)}-**-**`

/** As far as the county, city district or banner; without one of these, the first six characters, of a short one half. */
export const maskAddress = (address: string): string => {
  if (address.endsWith('****')) return address
  const county = /^.*?(?:县|区|旗|市(?!.*[县区旗]))/.exec(address)?.[0] ?? address.slice(0, Math.min(6, Math.ceil(address.length / 2)))
  return county.length < address.length ? `${county}****` : county
}

/** A text without the identity numbers, mobile numbers and numbers of bank cards in it. A 统一社会信用代码 is none of them. */
export const maskNumbersIn = (text: string): string => text
  .replace(/(?<![\dA-Z])\d{15,18}[\dXx](?![\dA-Z])/g, (number) => ((number.length === 18 && isDay(bornOn(number))) || (!isUscc(number) && isCardNumber(number)) ? mask(number) : number))
  .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone)

export const hasNumbersOfPeople = (text: string): boolean => maskNumbersIn(text) !== text

/** The check digit of bank cards: every second digit from the right doubled, the digits of all added up to a multiple of ten (ISO/IEC 7812). */
function isCardNumber(text: string): boolean {
  const digits = [...text].map(Number).toReversed()
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0)
  return sum % 10 === 0
}

/** A text by which two are held to be one: full-width and half-width brackets are one, blanks are none. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(/[〔[【(（]/g, '(').replaceAll(/[〕\]】)）]/g, ')')
