import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addDays, isDay } from '../core/periods/index.ts'
import { demoPlaces } from '../server/demo/records.ts'
import { generate, type Generated } from '../server/generate/generate.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { Trouble } from '../server/trouble.ts'
import { parseOptions } from './options.ts'

/** `./xiezhi records generate`: records for trials and measurements, and what was planted in them. */
export async function generateRecords(args: readonly string[]): Promise<number> {
  const { values } = parseOptions({ args: [...args], options: {
    count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, out: { type: 'string' }, 'one-in': { type: 'string', default: '20' }, today: { type: 'string' },
  } })
  const out = values.out
  if (!out) throw new Trouble('bad-option', '请用 --out 写明放在哪个文件夹。')
  const today = values.today ?? dayInChina(new Date())
  if (!isDay(today)) throw new Trouble('bad-option', `--today 应当形如 2026-11-20，不是“${today}”。`)
  const [count, seed, flawedOneIn] = [whole('--count', values.count, 1), whole('--seed', values.seed, 0), whole('--one-in', values['one-in'], 1)]
  await mkdir(out, { recursive: true })
  const key = createWriteStream(join(out, 'key.ndjson'))
  let flawed = 0
  const apart = new Transform({
    writableObjectMode: true,
    transform({ told, breaks }: Generated, _encoding, done) {
      if (breaks.length > 0) {
        flawed++
        key.write(`${JSON.stringify({ sourceSystem: told['sourceSystem'], sourceRecordId: told['sourceRecordId'], bodyCode: told['bodyCode'], breaks })}\n`)
      }
      done(null, `${JSON.stringify(told)}\n`)
    },
  })
  const records = generate({ count, seed, flawedOneIn, places: demoPlaces, from: addDays(today, -longest), to: addDays(today, -shortest) })
  await pipeline(Readable.from(records), apart, createWriteStream(join(out, 'records.ndjson')))
  await new Promise<void>(done => key.end(done))
  console.log(`已写入 ${out}：records.ndjson ${count}条，其中${flawed}条埋有问题；key.ndjson 列出每一处。\n导入：./xiezhi records import ${join(out, 'records.ndjson')}`)
  return 0
}

/** Acts begin between so many days ago: long enough that each has run its course, and not before the registers of the demonstration begin. */
const [longest, shortest] = [300, 190]

function whole(option: string, written: string, least: number): number {
  const number = Number(written)
  if (!Number.isSafeInteger(number) || number < least) throw new Trouble('bad-option', `${option} 应当是不小于${least}的整数，不是“${written}”。`)
  return number
}
