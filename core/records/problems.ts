/**
 * What can be wrong with a row handed in. `reject`: it cannot be taken. `quarantine`: kept aside until its sender corrects it.
 * `warning`: taken all the same. Only rows without a problem of the first two kinds enter the tables.
 */
export type Level = 'reject' | 'quarantine' | 'warning'

/** The codes of the catalogue of checks at intake, with the level each usually has. They are public and stable. */
export const codes = {
  E100: 'reject', // encoding, separators, quotes, number of columns
  E101: 'reject', // header: required column missing, column not known
  E102: 'reject', // required value missing
  E103: 'reject', // not a day or a time
  E104: 'reject', // not an amount
  E105: 'warning', // placeholder text
  E106: 'quarantine', // too long, or control characters
  E201: 'reject', // not in the code table
  E202: 'quarantine', // 统一社会信用代码
  E203: 'quarantine', // 公民身份号码
  E204: 'quarantine', // division code
  E206: 'warning', // number of a credential that fits no pattern of its place
  E207: 'quarantine', // offence not of its item, item of another kind of act
  E208: 'quarantine', // benchmark of another offence, tier of another benchmark
  E209: 'warning', // industry code
  E301: 'reject', // party type and its number do not match
  E302: 'quarantine', // FINE without an amount, or an amount without FINE
  E303: 'quarantine', // confiscation likewise
  E304: 'quarantine', // no penalty decided, yet one stated
  E305: 'quarantine', // amount differs from the text: yuan or ten thousand yuan
  E306: 'quarantine', // summary procedure with a filing of the case or a discussion; ordinary procedure without the filing
  E307: 'quarantine', // acted for by an organization that is not registered as entrusted
  E308: 'reject', // signed by an internal unit or a coordinating body, which have no power of their own
  E310: 'quarantine', // licence granted without validity or number
  E311: 'quarantine', // lower end of the statutory range above its upper end
  E314: 'quarantine', // excluded period ends before it starts
  E316: 'quarantine', // inspection without plan or trigger
  E317: 'quarantine', // served electronically without consent, by announcement without its first day
  E318: 'quarantine', // not to be published, and no reason why, or nobody who approved it
  E401: 'quarantine', // days out of order
  E402: 'reject', // a day that has not come
  E403: 'warning', // evidence, review or approval after the decision: taken, for that may be just what went wrong
  E404: 'quarantine', // recording that ends before it begins, or lasts no time
  E405: 'warning', // step from full hour to full hour: perhaps a default
  E406: 'quarantine', // law that ceases before it comes into force
  E407: 'warning', // decided on a day off
  E410: 'warning', // a year whose holidays are not known
  E501: 'quarantine', // body not known
  E503: 'warning', // act that a complaint is about is not here
  E601: 'reject', // same key, other content; or twice in one file
  E701: 'warning', // published text with numbers of people in it: taken, for the leak is there
  E702: 'reject', // state secret
  E801: 'reject', // the sender may not report for that body
  E802: 'warning', // other than the number of rows that was declared
} as const satisfies Record<string, Level>

export type Code = keyof typeof codes

export interface Problem {
  readonly code: Code
  /** Column or field, as the sender wrote it; null for the row as a whole. */
  readonly field: string | null
  readonly level: Level
  /** What is wrong, and what to do: a Chinese sentence. */
  readonly says: string
}

export const problem = (code: Code, field: string | null, says: string, level: Level = codes[code]): Problem => ({ code, field, level, says })

/** Whether the row may enter the tables. */
export const isTaken = (problems: readonly Problem[]): boolean => problems.every(({ level }) => level === 'warning')

/** Words near to the one written, for 「是不是」; null if none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
  }
  return row[b.length]!
}

/** How a check says what it found. Without `level`, that of the code. */
export type Report = (code: Code, field: string, says: string, level?: Level) => void
