import { fits, type Mapping, mappingProblem, type Problem, sheetOf, suggestMapping, tableThrough } from '../../core/records/index.ts'
import type { RecordKind } from '../../core/norms/index.ts'
import type { MappingRow } from '../store/records/mappings.ts'
import { csvRows } from './csv.ts'
import { decoded } from './decode.ts'
import { FileRefused } from './fileRefused.ts'
import { isPackage, peeked } from './source.ts'
import { firstRows } from './workbookSource.ts'
import { spool } from './xlsx/spool.ts'

const mostRows = 20

/** What a file's header and first rows would become. Nothing of it is kept. */
export interface Preview {
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** Our own layout, or a saved mapping, that knows the header already. */
  readonly knownAs: string | null
  readonly saved: MappingRow | null
  /** What the mapping still lacks. */
  readonly lacks: string | null
  readonly rows: readonly { readonly line: number, readonly cells: readonly string[], readonly problems: readonly Problem[] }[]
}

/** By the mapping that is given; else by the one saved for such files; else by a suggestion. */
export async function previewOf(bytes: AsyncIterable<Uint8Array>, saved: readonly MappingRow[], given: Mapping | null, kind: RecordKind | undefined): Promise<Preview> {
  const { header, rows } = await head(bytes)
  const own = sheetOf(header)
  const known = saved.find(({ mapping }) => fits(mapping, header)) ?? null
  const mapping = given ?? known?.mapping ?? suggestMapping(header, kind)
  const lack = mappingProblem(mapping)
  const table = tableThrough(mapping, header)
  return {
    header, mapping, saved: known, knownAs: 'format' in own ? own.format.name : 'child' in own ? own.child.name : known?.name ?? null, lacks: lack?.says ?? ('format' in table ? null : table.says),
    rows: rows.slice(0, mostRows).map(({ line, cells }) => {
      const whole = header.map((_, at) => cells[at] ?? '')
      return { line, cells: whole, problems: 'format' in table ? table.read(whole).problems : [] }
    }),
  }
}

interface Head { readonly header: readonly string[], readonly rows: readonly { readonly line: number, readonly cells: readonly string[] }[] }

async function head(bytes: AsyncIterable<Uint8Array>): Promise<Head> {
  const { head: first, whole } = await peeked(bytes)
  const found = isPackage(first) ? await firstRows(await spool(whole)) : await firstLines(whole)
  if (!found) throw new FileRefused('empty', '文件里没有表头，也没有数据。请选择有内容的文件。')
  const { header, rows } = found
  return { header: header.cells.map(name => name.trim()), rows }
}

async function firstLines(whole: AsyncIterable<Uint8Array>) {
  for await (const [header, ...rows] of csvRows(decoded(whole, () => {}))) if (header) return { header, rows }
  return null
}
