import { addDays, isDay } from '../core/periods/index.ts'
import { writeWorld } from '../server/generate/world/folder.ts'
import { countiesFor, mostCounties } from '../server/generate/world/places.ts'
import { worldOf } from '../server/generate/world/world.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { Trouble } from '../server/trouble.ts'
import { parseOptions } from './options.ts'

/** `./xiezhi records generate`: an invented world for trials and measurements, and what was planted in it. */
export async function generateRecords(args: readonly string[]): Promise<number> {
  const { values } = parseOptions({ args: [...args], options: {
    count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, out: { type: 'string' }, 'one-in': { type: 'string', default: '20' }, places: { type: 'string' }, today: { type: 'string' }, format: { type: 'string', default: 'ndjson' },
  } })
  const out = values.out
  if (!out) throw new Trouble('bad-option', '请用 --out 写明放在哪个文件夹。')
  const today = values.today ?? dayInChina(new Date())
  if (!isDay(today)) throw new Trouble('bad-option', `--today 应当形如 2026-11-20，不是“${today}”。`)
  const [count, seed, flawedOneIn, counties] = [whole('--count', values.count, 1), whole('--seed', values.seed, 0), whole('--one-in', values['one-in'], 1), values.places === undefined ? countiesFor(Number(values.count)) : whole('--places', values.places, 1)]
  if (counties > mostCounties) throw new Trouble('bad-option', `--places 最多${mostCounties}，不是${counties}。`)
  const form = values.format
  if (form !== 'ndjson' && form !== 'csv') throw new Trouble('bad-option', `--format 只有 ndjson 和 csv，不是“${form}”。`)
  const world = worldOf({ count, seed, flawedOneIn, counties, today, from: addDays(today, -longest), to: addDays(today, -shortest) })
  const { records, flawed, groups } = await writeWorld(world, out, { seed, today }, form)
  console.log(`已写入 ${out}：${world.organs.length}个机关、${world.officers.length}名人员、${world.entries.length}条登记、${records}条执法数据，其中${flawed}条埋有违法情形，另有${groups}组合起来才看得出的；答案.ndjson 列出每一处。\n导入：./xiezhi records import ${out}`)
  return 0
}

/** Acts begin between so many days ago: long enough that each has run its course. */
const [longest, shortest] = [300, 190]

function whole(option: string, written: string, least: number): number {
  const number = Number(written)
  if (!Number.isSafeInteger(number) || number < least) throw new Trouble('bad-option', `${option} 应当是不小于${least}的整数，不是“${written}”。`)
  return number
}
