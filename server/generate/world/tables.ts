import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { KindOfAct } from '../../../core/norms/index.ts'
import { childTables, formatOf, type Format } from '../../../core/records/index.ts'
import { csvLine } from '../../records/csv.ts'
import type { Told } from '../lawful.ts'

type ChildTable = (typeof childTables)[number]
type Cells = readonly string[]

const group = (value: unknown): Told => (typeof value === 'object' && value !== null ? value as Told : {})
const entries = (value: unknown): readonly Told[] => (Array.isArray(value) ? value as readonly Told[] : [])

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Y' : 'N'
  return Array.isArray(value) ? value.join('；') : `${value as string | number}`
}

/** An act as a row of the table of its kind. */
const rowOf = ({ columns }: Format, told: Told): Cells => columns.map(({ into, key }) => {
  if (into === 'action' || into === 'ignored') return ''
  if (into === 'officer1' || into === 'officer2') return cell(entries(told['officers'])[into === 'officer1' ? 0 : 1]?.[key])
  return cell(into === 'record' ? told[key] : group(told[into])[key])
})

/** What a child table tells of an act: a row an entry of its lists, and one for its parts together; nothing but the key of what it says that there is none. */
function rowsOf({ columns, parts }: ChildTable, told: Told): Cells[] {
  const keyed = (fill: (column: ChildTable['columns'][number]) => unknown): Cells => columns.map(column => cell(column.key === 'sourceSystem' || column.key === 'sourceRecordId' ? told[column.key] : fill(column)))
  const single = parts.filter(part => !Array.isArray(told[part]) && Object.keys(group(told[part])).length > 0)
  const ofLists = parts.flatMap(part => entries(told[part]).map(entry => keyed(({ into, key, officer }) => {
    if (!into.includes(part)) return null
    return officer === undefined ? entry[key] : entries(entry['officers'])[officer - 1]?.[key]
  })))
  if (single.length === 0) return ofLists.length === 0 && parts.some(part => part in told) ? [keyed(() => null)] : ofLists
  return [...ofLists, keyed(({ into, key }) => into.map(part => group(told[part])[key]).find(value => value !== null && value !== undefined))]
}

/** Records as the data model's tables: a file for each kind of act, and one for each child table in which something is told. They tell what their columns hold, and no more. */
export class TableFiles {
  readonly #folder: string
  readonly #open = new Map<string, { readonly stream: WriteStream, rows: number }>()

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async in(folder: string): Promise<TableFiles> {
    await mkdir(folder, { recursive: true })
    return new TableFiles(folder)
  }

  async add(told: Told): Promise<void> {
    const kind = told['actionKind'] as KindOfAct
    const format = formatOf(kind)
    await this.#write(`1-${kind}.csv`, format.columns, [rowOf(format, told)])
    for (const child of childTables) await this.#write(`2-${child.id}.csv`, child.columns, rowsOf(child, told))
  }

  /** Names of the files in the order in which they are taken in, acts first. */
  async close(): Promise<{ name: string, rows: number }[]> {
    const files = [...this.#open].map(([name, { stream, rows }]) => ({ name, stream, rows })).sort((one, other) => (one.name < other.name ? -1 : 1))
    await Promise.all(files.map(({ stream }) => new Promise<void>(done => stream.end(done))))
    return files.map(({ name, rows }) => ({ name, rows }))
  }

  async #write(name: string, columns: readonly { readonly name: string }[], rows: readonly Cells[]): Promise<void> {
    if (rows.length === 0) return
    let file = this.#open.get(name)
    if (file === undefined) {
      file = { stream: createWriteStream(join(this.#folder, name)), rows: 0 }
      this.#open.set(name, file)
      file.stream.write(`\u{feff}${csvLine(columns.map(column => column.name))}`)
    }
    file.rows += rows.length
    if (!file.stream.write(rows.map(csvLine).join(''))) await once(file.stream, 'drain')
  }
}
