import { type ChildSheet, fits, type Problem, sheetOf, tableThrough, type Table } from '../../core/records/index.ts'
import type { MappingRow } from '../store/records/mappings.ts'

/** The layouts of ours, and those that an organ has said the meaning of; the latest of these first. */
export class Mappings {
  readonly #saved: readonly MappingRow[]
  /** By which the file was read, if by one. */
  used: MappingRow | null = null

  constructor(saved: readonly MappingRow[]) {
    this.#saved = saved
  }

  readonly sheetFor = (header: readonly string[]): Table | ChildSheet | Problem => {
    const own = sheetOf(header)
    if (!('code' in own)) return own
    const saved = this.#saved.find(({ mapping }) => fits(mapping, header))
    if (!saved) return { ...own, says: `${own.says}用自己列名的文件，先在“列对照”里说明每一列是什么。` }
    this.used = saved
    return tableThrough(saved.mapping, header)
  }
}
