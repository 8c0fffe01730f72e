import { layoutFor, type Mapping, mappedKinds, mappingProblem, recordCodes } from '../../../core/records/index.ts'
import type { Deps } from '../../deps.ts'
import { FileRefused } from '../../records/fileRefused.ts'
import { previewOf } from '../../records/preview.ts'
import { listMappings, type MappingRow, mappingsOf, retireMapping, saveMapping } from '../../store/records/mappings.ts'
import { refused } from '../../store/refused.ts'
import * as contract from '../contract/recordMappings.ts'
import { mayImport } from './imports.ts'
import { serve, type App } from '../serve.ts'

const largestPreview = 100 * 1024 ** 2

/** What senders' own columns mean. */
export function recordMappings(app: App, deps: Deps): void {
  serve(app, deps, contract.listMappings, async ({ read }) => ({ items: (await read(listMappings)).map(savedOut) }))
  serve(app, deps, contract.listTables, async () => ({
    items: mappedKinds.map(kind => {
      const layout = layoutFor(kind)
      return 'parts' in layout ? { kind, name: layout.name.replace('（子表）', ''), ofActs: false } : { kind, name: recordCodes.recordKind[layout.kind], ofActs: true }
    }),
  }))
  serve(app, deps, contract.listColumns, async ({ params: { kind } }) => {
    const { columns, required } = layoutFor(kind)
    return { items: columns.map(({ name, leaf }) => ({ name, label: leaf.name, required: required.includes(name), holds: leaf.holds ?? 'text', codes: leaf.codes ?? null })) }
  })
  serve(app, deps, contract.saveMapping, async ({ body, who, write }) => {
    mayImport(who)
    const wrong = mappingProblem(body.mapping)
    if (wrong) throw refused('mapping.incomplete', 422, wrong.says)
    await write(tx => saveMapping(tx, who, body))
  })
  serve(app, deps, contract.retireMapping, async ({ params, who, write }) => {
    mayImport(who)
    await write(tx => retireMapping(tx, who, params.id))
  })
  serve(app, deps, contract.previewMapping, async ({ request, query, who, read }) => {
    mayImport(who)
    const file = await request.file({ limits: { fileSize: largestPreview, files: 1 } })
    if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
    const saved = await read(tx => mappingsOf(tx, who.organ.path))
    try {
      const { header, rows, parts, saved: known, ...found } = await previewOf(file.file, saved, { mapping: givenIn(file.fields), kind: query.kind, part: query.part })
      return { ...found, parts: [...parts], mapping: mappingOut(found.mapping), header: [...header], saved: known && savedOut(known), rows: rows.map(({ line, cells, problems }) => ({ line, cells: [...cells], problems: [...problems] })) }
    } catch (error) {
      if (error instanceof FileRefused) throw refused('file.unreadable', 422, error.message)
      throw error
    } finally {
      file.file.resume()
    }
  })
}

const mappingOut = ({ kind, columns, fixed }: Mapping): contract.SavedMapping['mapping'] => ({ kind, columns: [...columns], fixed })

const savedOut = ({ mapping, ...row }: MappingRow): contract.SavedMapping => ({ ...row, mapping: mappingOut(mapping) })

/** The mapping that came with the file, if one did. */
function givenIn(fields: Readonly<Record<string, unknown>>) {
  const written = (fields['mapping'] as { readonly value?: unknown } | undefined)?.value
  if (typeof written !== 'string' || written === '') return null
  try {
    return contract.recordMapping.parse(JSON.parse(written))
  } catch {
    throw refused('request.invalid', 400, 'mapping 应当是列对照的 JSON。')
  }
}
