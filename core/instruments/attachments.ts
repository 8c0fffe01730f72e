import type { Attachment, Block } from './paper.ts'

/** Shares of a column, in characters: none so narrow that it breaks every word, none that leaves no room beside it. */
const [narrowest, widest] = [3, 20]

/**
 * The body of an attachment from its lines. Lines with tabs, as a spreadsheet gives them, are a table whose first line is its head; the
 * others are paragraphs.
 */
export function attachmentBody(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  const end = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const line of lines) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((cell) => cell.trim()))
      continue
    }
    end()
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line })
  }
  end()
  return blocks
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  const columns = Math.max(...rows.map((row) => row.length))
  const filled = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''))
  const widths = Array.from({ length: columns }, (_, at) => Math.min(widest, Math.max(narrowest, ...filled.map((row) => [...row[at]!].length))))
  return { kind: 'table', widths, head: filled[0]!, rows: filled.slice(1) }
}

/** Columns that an upright page holds; a table with more turns its page. */
const uprightColumns = 6

/** Whether an attachment lies across its page. */
export const isWide = ({ body }: Attachment): boolean => body.some((block) => block.kind === 'table' && block.head.length > uprightColumns)
