import type { Moved } from '../store/records/intake.ts'
import type { Parcel } from './rows.ts'

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

/** Of several files, how many there are; the columns of each are kept with it. */
export function describedAs({ files: [first, ...others] }: Parcel): { formatName: string, header: readonly string[] } {
  return others.length === 0 && first!.name === null ? first!.source : { formatName: `${others.length + 1}个文件`, header: [] }
}
