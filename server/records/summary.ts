import { type Problem, problem } from '../../core/records/index.ts'
import { isFull } from '../database/away.ts'
import type { endImport } from '../store/records/imports.ts'
import type { Moved } from '../store/records/intake.ts'
import { FileRefused } from './fileRefused.ts'
import type { Parcel, Understood } from './rows.ts'

/** What came of a file, in one sentence. `waiting`: of the rows that were kept out, those that wait for their act. */
export function summary({ added, changed, unchanged, refused, alerts }: Moved, warnings: number, waiting: number): string {
  const parts = [
    [added, `新增${added}条`], [changed, `更新${changed}条`], [unchanged, `${unchanged}条没有变化`],
    [refused, `${refused}行未入库${waiting > 0 ? `（其中${waiting}行等所属行为报来，届时自动并入）` : ''}，可以下载修改后重新导入`], [warnings, `${warnings}处提示`], [alerts, `产生预警${alerts}条`],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([, says]) => says)
  return told.length > 0 ? `${told.join('，')}。` : '没有可以入库的数据。'
}

/** What came of a child table among several files. */
export const joinedSays = (rows: number, out: number, waiting: number): string =>
  [`${rows - out}行已并入所属行为`, ...(waiting > 0 ? [`${waiting}行等所属行为报来`] : []), ...(out > waiting ? [`${out - waiting}行未入库`] : [])].join('，') + '。'

/** What came is taken; whether something was lost on the way, or counted wrongly, only the sender knows. */
export const otherThanDeclared = (declared: number, read: number): Problem =>
  problem('E802', null, `报送时声明${declared}行，实际读到${read}行，已按读到的处理。请核对${read < declared ? '是不是有行没有导出、没有传完' : '声明的行数'}。`)

/** Of several files, how many there are; the columns of each are kept with it. */
export function describedAs({ files: [first, ...others] }: Parcel): Understood {
  return others.length === 0 && first!.name === null ? first!.source : { formatName: `${others.length + 1}个文件`, header: [], mapping: null }
}

export const isDeadlock = (error: unknown): boolean => (error as { code?: string }).code === '40P01'

/** How an import ended that did not come to its end. `line`: the last that was read; 0: none. */
export function failure(error: unknown, line: number): Parameters<typeof endImport>[3] {
  if (isDeadlock(error)) return { state: 'failed', code: 'busy', says: '另一个文件正在导入同样的记录，本次没有任何数据入库。请等它结束后重新导入。', line: null }
  if (isFull(error)) return { state: 'failed', code: 'full', says: '服务器的磁盘满了，没有任何数据入库。请告诉系统管理员腾出空间，然后重新导入。', line: null }
  if (!(error instanceof FileRefused)) return { state: 'failed', code: 'fault', says: '导入时系统出错，没有任何数据入库。请稍后重新导入；仍不行的，请联系系统管理员。', line: null }
  const { code, message } = error
  if (code === 'cancelled') return { state: 'cancelled', code, says: message, line: null }
  const at = error.line ?? (line > 0 ? line : null)
  const near = error.line === null && at !== null ? `（第${at}行之后）` : ''
  return { state: 'failed', code, says: `${message}${near}没有任何数据入库。`, line: at }
}
