/** How many characters of 二号 a line of the title holds with room at both sides. */
const longestTitleLine = 19

export const titleLines = (title: string): string[] => balancedLines(title, longestTitleLine)

/**
 * Breaks a line of large type into lines of like length, between words where possible, never before 的 or a closing mark
 * (GB/T 9704—2012, 7.3.1: 词意完整、排列对称、长短适宜).
 */
export function balancedLines(text: string, longest: number): string[] {
  const lines: string[] = []
  let rest = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
  for (let left = Math.ceil(lengthOf(rest) / longest); left > 1; left--) {
    const cut = bestCut(rest, lengthOf(rest) / left)
    lines.push(rest.slice(0, cut).join(''))
    rest = rest.slice(cut)
  }
  return [...lines, rest.join('')].filter(line => line !== '')
}

const lengthOf = (words: readonly string[]): number => [...words.join('')].length

/** The word before which to break so that the line comes nearest to the wanted length. */
function bestCut(words: readonly string[], wanted: number): number {
  const cuts = words.map((_, cut) => cut).filter(cut => cut > 0 && !/^[的、，。）》”〕]/u.test(words[cut]!) && !/[（《“〔]$/u.test(words[cut - 1]!))
  const distance = (cut: number): number => Math.abs(lengthOf(words.slice(0, cut)) - wanted)
  return cuts.length > 0 ? cuts.reduce((best, cut) => distance(cut) < distance(best) ? cut : best) : words.length
}
