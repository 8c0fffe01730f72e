import { createHash } from 'node:crypto'
import type { Sql } from '../database/connect.ts'
import { asCsv } from '../files/listFiles.ts'
import { reading, type Viewer } from '../store/within.ts'
import { itemsAfter } from '../store/sharing/items.ts'
import type { SetRow } from '../store/sharing/sets.ts'
import { type Line, layoutOf, tell } from './tell.ts'
import { zipped } from './zip.ts'

/** Items that are read at once: what is in memory of a file, however large. */
const atOnce = 1_000

export type FileForm = 'csv' | 'ndjson'

/** Everything that is queued up to now, page by page, each in a short transaction. */
async function* linesOf(sql: Sql, viewer: Viewer, set: SetRow): AsyncGenerator<Line[]> {
  for (let after = 0; after < set.lastPosition;) {
    const { items, lines } = await reading(sql, viewer, async tx => {
      const items = await itemsAfter(tx, set.id, after, atOnce)
      return { items, lines: await tell(tx, set, items) }
    })
    if (items.length === 0) return
    yield lines
    after = items.at(-1)!.position
  }
}

/** A set as a ZIP: its lines, and a manifest by which whoever carries it, and whoever receives it, can tell that nothing is missing. */
export async function* setFile(sql: Sql, viewer: Viewer, set: SetRow, form: FileForm, on: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const told = { lines: 0, bytes: 0 }
  const header = form === 'csv' ? (await reading(sql, viewer, tx => layoutOf(tx, set)))?.header ?? ['position', 'subject', 'data'] : null
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks(linesOf(sql, viewer, set), header, told)) {
      hash.update(chunk)
      told.bytes += chunk.length
      yield chunk
    }
  }
  const name = `data.${form}`
  yield* zipped((function* () {
    yield { name, content: counted() }
    yield { name: 'manifest.json', content: manifest(() => ({ set: set.id, name: set.name, receiver: set.receiver, on, file: name, lines: told.lines, bytes: told.bytes, sha256: hash.digest('hex'), upTo: set.lastPosition })) }
  })())
}

async function* manifest(of: () => object): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(of(), null, 2)}\n`)
}

async function* chunks(pages: AsyncIterable<readonly Line[]>, header: readonly string[] | null, told: { lines: number }): AsyncGenerator<Buffer> {
  const counted = (async function* () {
    for await (const lines of pages) {
      told.lines += lines.length
      yield lines
    }
  })()
  for await (const text of header ? asCsv({ head: header, pages: inCells(counted, header) }) : asEvents(counted)) if (text !== '') yield Buffer.from(text)
}

async function* asEvents(pages: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  for await (const lines of pages) yield lines.map(({ event }) => `${JSON.stringify(event)}\n`).join('')
}

async function* inCells(pages: AsyncIterable<readonly Line[]>, header: readonly string[]): AsyncGenerator<string[][]> {
  for await (const lines of pages) yield lines.map(line => cellsOf(line, header))
}

/** The columns of the layout; without one, what it is and all of it as JSON. */
const cellsOf = ({ position, event }: Line, header: readonly string[]): string[] =>
  (header[0] === 'position' ? [String(position), event.subject, JSON.stringify(event.data)] : header.map(name => event.data[name] as string))
