import { FileRefused } from './fileRefused.ts'

/** One line of a file of JSON records. */
export interface JsonLine {
  readonly line: number
  readonly text: string
}

const longest = 1_000_000

/** The lines of a text that are not empty, as many at a time as a chunk completes. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<JsonLine[]> {
  let rest = ''
  let line = 1
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    if (rest.length > longest) throw new FileRefused('E100', `第${line + lines.length}行超过${longest}字。每条记录应当占一行（NDJSON），不是一个 JSON 数组。`, line + lines.length)
    const complete = lines.flatMap((one, at) => one.trim() === '' ? [] : [{ line: line + at, text: one }])
    line += lines.length
    if (complete.length > 0) yield complete
  }
  if (rest.trim() !== '') yield [{ line, text: rest }]
}
