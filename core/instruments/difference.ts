/** A stretch of text that stayed, went or came. */
export interface Span {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A paragraph as it is now, or as it was where it went; changed words within one that is told by both. */
export interface ChangedLine {
  readonly kind: 'same' | 'gone' | 'new' | 'changed'
  readonly spans: readonly Span[]
}

/** How many paragraphs or words are compared with each other at most; beyond it the whole is told as gone and new. */
const most = 4_000_000

/** What became of a text, paragraph by paragraph, and within a changed paragraph word by word. */
export function differenceOf(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const lines = paired(steps(before, after))
  return lines.map(line => 'was' in line
    ? { kind: 'changed' as const, spans: joined(steps(wordsIn(line.was), wordsIn(line.is))) }
    : { kind: line.kind, spans: [{ kind: line.kind, text: line.text }] })
}

export const isChanged = (lines: readonly ChangedLine[]): boolean => lines.some(({ kind }) => kind !== 'same')

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsIn = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

/** What stays is the longest common sequence; of what goes and comes at one place, what goes is told first. */
function steps(before: readonly string[], after: readonly string[]): Span[] {
  let [head, tail] = [0, 0]
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const same = (texts: readonly string[]): Span[] => texts.map(text => ({ kind: 'same', text }))
  const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  return [...same(before.slice(0, head)), ...between(gone, come), ...same(before.slice(before.length - tail))]
}

function between(gone: readonly string[], come: readonly string[]): Span[] {
  const all = (kind: 'gone' | 'new', texts: readonly string[]): Span[] => texts.map(text => ({ kind, text }))
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > most) return [...all('gone', gone), ...all('new', come)]
  const width = come.length + 1
  const longest = new Uint32Array((gone.length + 1) * width)
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      longest[i * width + j] = gone[i] === come[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const spans: Span[] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < come.length) {
    if (i < gone.length && j < come.length && gone[i] === come[j]) {
      spans.push({ kind: 'same', text: gone[i++]! })
      j++
    } else if (j >= come.length || (i < gone.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) spans.push({ kind: 'gone', text: gone[i++]! })
    else spans.push({ kind: 'new', text: come[j++]! })
  }
  return spans
}

/** A paragraph that went and one that came in its place are one that changed, if they have anything in common. */
function paired(spans: readonly Span[]): ({ readonly was: string, readonly is: string } | Span)[] {
  const lines: ({ was: string, is: string } | Span)[] = []
  for (let at = 0; at < spans.length;) {
    const end = spans.findIndex(({ kind }, index) => index >= at && kind === 'same')
    const block = spans.slice(at, end < 0 ? spans.length : end)
    const [gone, come] = [block.filter(({ kind }) => kind === 'gone'), block.filter(({ kind }) => kind === 'new')]
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const [was, is] = [gone[index]?.text, come[index]?.text]
      if (was !== undefined && is !== undefined && alike(was, is)) lines.push({ was, is })
      else lines.push(...[gone[index], come[index]].filter(span => span !== undefined))
    }
    if (end >= 0) lines.push(spans[end]!)
    at = at + block.length + 1
  }
  return lines
}

/** Whether at least a third of the shorter text's characters occur in the other. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const known = new Set(long)
  return [...short].filter(character => known.has(character)).length * 3 >= [...short].length
}

function joined(spans: readonly Span[]): Span[] {
  const lines: Span[] = []
  for (const span of spans) {
    const last = lines.at(-1)
    if (last?.kind === span.kind) lines[lines.length - 1] = { kind: span.kind, text: last.text + span.text }
    else lines.push(span)
  }
  return lines
}
