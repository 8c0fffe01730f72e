/** A document number (发文字号): the organ's word, the year in 六角括号, the serial number without leading zeros. */
export interface PaperNumber {
  /** 发文机关代字 with the word of the kind: 甲司监意. */
  readonly prefix: string
  readonly year: number
  readonly seq: number
}

/** 甲司监意〔2026〕3号. Throws RangeError for what is no number of a paper. */
export function formatNumber({ prefix, year, seq }: PaperNumber): string {
  if (!wellFormed.test(prefix)) throw new RangeError(`“${prefix}”不能作发文机关代字：应当是一至二十个汉字。`)
  if (!Number.isInteger(year) || year < 1949 || year > 9999) throw new RangeError(`“${year}”不是发文年份。`)
  if (!Number.isInteger(seq) || seq < 1) throw new RangeError(`“${seq}”不是发文顺序号：应当是正整数。`)
  return `${prefix}〔${year}〕${seq}号`
}

/** Undefined for text that `formatNumber` never writes (虚位 as in 第03号, other brackets). */
export function parseNumber(text: string): PaperNumber | undefined {
  const parts = /^(.+)〔(\d{4})〕([1-9]\d{0,8})号$/.exec(text)
  const [prefix, year, seq] = [parts?.[1] ?? '', Number(parts?.[2]), Number(parts?.[3])]
  return wellFormed.test(prefix) && year >= 1949 ? { prefix, year, seq } : undefined
}

const wellFormed = /^\p{Script=Han}{1,20}$/u
