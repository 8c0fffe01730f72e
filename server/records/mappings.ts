import { fits, type Problem, sheetOf, tableThrough } from '../../core/records/index.ts'
import type { MappingRow } from '../store/records/mappings.ts'
import type { Sheet, SheetFor } from './rows.ts'

/** The layouts of ours, and those that an organ has said the meaning of; the latest of these first. */
export const sheetWith = (saved: readonly MappingRow[]): SheetFor => (header): Sheet | Problem => {
  const own = sheetOf(header)
  if (!('code' in own)) return own
  const known = saved.find(({ mapping }) => fits(mapping, header))
  if (!known) return { ...own, says: `${own.says}用自己列名的文件，先在“列对照”里说明每一列是什么。` }
  const { id, name } = known
  const sheet = tableThrough(known.mapping, header)
  return 'code' in sheet ? sheet : { ...sheet, mappedBy: { id, name } }
}
