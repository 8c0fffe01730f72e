/**
 * What a text can be found by. Chinese has no gaps between words, so every pair of neighbouring characters stands for itself, and the
 * last character of a run alone; numbers and words of other scripts are taken whole. Initials bear `~`, one entry for each place from
 * which somebody may begin to type them.
 */
export function lexemesOf(text: string, initials = ''): string[] {
  const lexemes = runsOf(text).flatMap(({ chinese, run }) => chinese ? pairsOf(run) : [run])
  return [...new Set([...lexemes, ...endingsOf(initials)])]
}

/**
 * A question as `tsquery`: all of it must be there, the last word may go on. Latin letters may be initials. Null where nothing in it
 * can be searched for.
 */
export function queryOf(text: string): string | null {
  const runs = runsOf(text.slice(0, longestQuestion))
  const wanted = runs.flatMap(({ chinese, run }, at) => chinese ? chineseWanted(run) : [wordWanted(run, at === runs.length - 1)])
  return wanted.length > 0 ? wanted.join(' & ') : null
}

const longestQuestion = 60
const longestInitials = 40

interface Run { readonly chinese: boolean; readonly run: string }

const runsOf = (text: string): Run[] =>
  [...text.normalize('NFKC').toLowerCase().matchAll(/(\p{Script=Han}+)|([[\p{L}\p{N}\p{M}]--\p{Script=Han}]+)/gv)]
    .map(([run, han]) => ({ chinese: han !== undefined, run }))

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

/** Only the last word may go on; Latin letters may be initials, which always may. */
function wordWanted(run: string, last: boolean): string {
  if (/^[a-z]{2,}$/.test(run)) return `(${begins(run)} | ${begins(`~${run}`)})`
  return last ? begins(run) : is(run)
}

/** One character may begin a pair; more of them are pairs. */
function chineseWanted(run: string): string[] {
  const pairs = pairsOf(run)
  return pairs.length === 1 ? [begins(run)] : pairs.slice(0, -1).map(is)
}

const endingsOf = (initials: string): string[] => {
  const letters = initials.toLowerCase().replaceAll(/[^a-z0-9]/g, '').slice(0, longestInitials)
  return [...letters].flatMap((_, at) => letters.length - at >= 2 ? [`~${letters.slice(at)}`] : [])
}

const is = (word: string): string => `'${word}'`
const begins = (word: string): string => `'${word}':*`
