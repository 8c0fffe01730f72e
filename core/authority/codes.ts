const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether a 统一社会信用代码 has the form and the check character of GB 32100-2015. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false
  const sum = weights.reduce((total, weight, index) => total + characters.indexOf(text[index]!) * weight, 0)
  return characters[(31 - sum % 31) % 31] === text[17]
}

/** 区划代码: six digits down to the county, nine of a township, twelve of a village (GB/T 2260, GB/T 10114). */
export const isDivisionCode = (text: string): boolean => /^[1-9]\d{5}(\d{3}){0,2}$/.test(text)

/** The codes under which a division may lie, the nearest first: 422891101 lies in 422891, that in 422800, that in 420000. */
export function divisionsAbove(code: string): string[] {
  const shorter = [code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return [...new Set(shorter)].filter((upper) => upper !== code && upper.length <= code.length)
}
