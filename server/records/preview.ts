import { fits, type Mapping, type MappedKind, mappingProblem, type Problem, sheetOf, suggestMapping, tableThrough } from '../../core/records/index.ts'
import type { MappingRow } from '../store/records/mappings.ts'
import { csvRows } from './csv.ts'
import { decoded } from './decode.ts'
import { FileRefused } from './fileRefused.ts'
import { isPackage, peeked, textsIn } from './source.ts'
import { firstRows } from './workbookSource.ts'
import { spool } from './xlsx/spool.ts'
import { type Archive, openArchive } from './xlsx/zip.ts'

const mostRows = 20

/** What a file's header and first rows would become. Nothing of it is kept. */
export interface Preview {
  /** The files of an archive or the sheets of a workbook, and as what each is known already; none where there is only one. */
  readonly parts: readonly { readonly name: string, readonly knownAs: string | null }[]
  /** Which of them is shown. */
  readonly part: string | null
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** Our own layout, or a saved mapping, that knows the header already. */
  readonly knownAs: string | null
  readonly saved: MappingRow | null
  /** What the mapping still lacks. */
  readonly lacks: string | null
  readonly rows: readonly { readonly line: number, readonly cells: readonly string[], readonly problems: readonly Problem[] }[]
}

/** `mapping`: to read by; else the one saved for such files, else a suggestion, of `kind` if one is named. `part`: which table; else the first that nobody knows yet. */
export interface Asked { readonly mapping: Mapping | null, readonly kind: MappedKind | undefined, readonly part: string | undefined }

export async function previewOf(bytes: AsyncIterable<Uint8Array>, saved: readonly MappingRow[], asked: Asked): Promise<Preview> {
  const heads = (await headsIn(bytes)).map(head => ({ ...head, ...knownFor(head.header, saved) }))
  const shown = heads.find(({ name }) => name === asked.part) ?? heads.find(({ knownAs }) => knownAs === null) ?? heads[0]
  if (!shown) throw new FileRefused('empty', '文件里没有表头，也没有数据。请选择有内容的文件。')
  const { name, header, rows, knownAs, known } = shown
  const mapping = asked.mapping ?? (asked.kind === undefined ? known?.mapping : undefined) ?? suggestMapping(header, asked.kind)
  const lack = mappingProblem(mapping)
  const table = tableThrough(mapping, header)
  return {
    parts: heads.length === 1 ? [] : heads.map(head => ({ name: head.name ?? '', knownAs: head.knownAs })), part: name, header, mapping, saved: known, knownAs, lacks: lack?.says ?? ('code' in table ? table.says : null),
    rows: rows.slice(0, mostRows).map(({ line, cells }) => {
      const whole = header.map((_, at) => cells[at] ?? '')
      return { line, cells: whole, problems: 'code' in table ? [] : table.read(whole).problems }
    }),
  }
}

function knownFor(header: readonly string[], saved: readonly MappingRow[]): { knownAs: string | null, known: MappingRow | null } {
  const own = sheetOf(header)
  const known = saved.find(({ mapping }) => fits(mapping, header)) ?? null
  return { known, knownAs: 'code' in own ? known?.name ?? null : 'child' in own ? own.child.name : own.format.name }
}

interface Head { readonly name: string | null, readonly header: readonly string[], readonly rows: readonly { readonly line: number, readonly cells: readonly string[] }[] }

async function headsIn(bytes: AsyncIterable<Uint8Array>): Promise<readonly Head[]> {
  const { head, whole } = await peeked(bytes)
  if (!isPackage(head)) return await firstLines(null, whole)
  const { file, size } = await spool(whole)
  try {
    const archive = await openArchive(file, size)
    return await headsOf(archive)
  } finally {
    await file.close()
  }
}

async function headsOf(archive: Archive): Promise<readonly Head[]> {
  const texts = textsIn(archive)
  if (texts === null) return (await firstRows(archive)).map(({ name, header, rows }) => ({ name, header: header.cells.map(cell => cell.trim()), rows }))
  const heads: Head[] = []
  for (const name of texts) if (/\.(csv|txt)$/i.test(name)) heads.push(...await firstLines(name, archive.read(name)))
  return heads
}

async function firstLines(name: string | null, whole: AsyncIterable<Uint8Array>): Promise<readonly Head[]> {
  for await (const [header, ...rows] of csvRows(decoded(whole, () => {}))) if (header) return [{ name, header: header.cells.map(cell => cell.trim()), rows }]
  return []
}
