import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseDay } from '../../core/periods/index.ts'
import { findLaw, laws, regions } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { root } from '../home.ts'
import { parseOptions } from '../options.ts'
import { skeletonOf, type NewLaw } from './skeleton.ts'
import type { Out } from './style.ts'

export const usage = './xiezhi law new 编号 --title 标题 --region 地区 [--region-name 名称] [--short 简称] [--rank 位阶] [--from 施行日期]'

const ranks = ['localRegulation', 'localRule', 'normativeDocument', 'administrativeRegulation']

/** Lays the skeleton of a pack and enters it in the registry, and its region in the list of calendars. Nothing that is there is overwritten. */
export async function newLaw(args: string[], out: Out, checkout = root): Promise<number> {
  const { law, regionName } = read(args)
  const folder = join(checkout, 'laws', law.id)
  if (existsSync(folder)) throw new Trouble('law.exists', `文件夹 laws/${law.id} 已经存在，没有改动。请换一个编号，或者在原来的法规包上继续。`)
  for (const [name, content] of Object.entries(skeletonOf(law))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  await edit(join(checkout, 'laws/registry.ts'), (source) => registered(source, law.id))
  if (regionName) await edit(join(checkout, 'laws/calendars/index.ts'), (source) => withRegion(source, law.region, regionName))
  out.log(`已建立 laws/${law.id}，并登记在 laws/registry.ts${regionName ? '，地区登记在 laws/calendars/index.ts' : ''}。接着：
  1. 读正式文本，按条写 laws/${law.id}/pack.ts、lines.ts；“待填”之处逐一写好：./xiezhi law check ${law.id}
  2. 每一条、款、项怎样回答，写在 provisions.ts：./xiezhi law check ${law.id} --text 正式文本所在的文件夹 --complete
  3. 例子写在 examples/：./xiezhi law simulate laws/${law.id}/examples
  4. 没有例子证明的规定：./xiezhi law coverage ${law.id}
  5. 全部：./xiezhi test laws/${law.id}
说明见 docs/tasks/add-a-law.md。`)
  return 0
}

function read(args: string[]): { law: NewLaw, regionName: string | undefined } {
  const { values, positionals: [id, ...more] } = parseOptions({
    args, allowPositionals: true, options: {
      title: { type: 'string' }, short: { type: 'string' }, region: { type: 'string' }, 'region-name': { type: 'string' }, rank: { type: 'string' }, from: { type: 'string' },
    },
  })
  if (id === undefined || more.length > 0) throw new Trouble('missing-id', `请写出一个编号，如 hebei-2026。用法：${usage}`)
  if (!/^[a-z]+(?:-[a-z]+)*-\d{4}$/.test(id)) throw new Trouble('bad-id', `“${id}”不能作编号：用小写字母和年份，如 hebei-2026。`)
  if (findLaw(id)) throw new Trouble('law.exists', `已经有编号为“${id}”的法规。`)
  const { title, region, rank = 'localRegulation', from = `${id.slice(-4)}-01-01` } = values
  if (!title) throw new Trouble('missing-title', `请用 --title 写出法规的标题。用法：${usage}`)
  if (!region || !/^[a-z][a-z-]*$/.test(region)) throw new Trouble('bad-region', `请用 --region 写出地区的编号（小写字母）。已有的是：${regions.map((each) => each.id).join('、')}。`)
  if (!ranks.includes(rank)) throw new Trouble('bad-rank', `没有“${rank}”这种位阶，可以是：${ranks.join('、')}。`)
  const day = parseDay(from)
  if (!day.ok) throw new Trouble('bad-day', `施行日期：${day.says}`)
  const known = regions.some((each) => each.id === region)
  const regionName = known ? undefined : values['region-name']
  if (!known && !regionName) throw new Trouble('missing-region-name', `地区“${region}”是新的：请用 --region-name 写出它的名称。已有的是：${regions.map((each) => each.id).join('、')}。`)
  for (const text of [title, values.short, regionName]) if (text && /['\\\n]/.test(text)) throw new Trouble('bad-text', `“${text}”含有引号、反斜线或者换行，请去掉。`)
  return { law: { id, title, short: values.short ?? title, rank, region, from, under: laws.filter((law) => law.region === 'cn' && law.proceedings.length > 0).map((law) => law.id) }, regionName }
}

async function edit(file: string, change: (source: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')))
}

function registered(source: string, id: string): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return insert(insert(source, /(?<=\nimport \w+ from '\.\/[a-z-]+-\d{4}\/pack\.ts'\n)(?!import \w+ from '\.\/[a-z-]+-\d{4}\/pack\.ts')/, `import ${name} from './${id}/pack.ts'\n`),
    /(?<=export const laws: readonly Law\[\] = \[[^\]]*)(?=\])/, `, ${name}`)
}

const withRegion = (source: string, id: string, name: string): string =>
  insert(source, /(?<=export const regions: readonly Region\[\] = \[\n(?: {2}\{.*\},\n)*)(?=\])/, `  { id: '${id}', name: '${name}', localHolidays: null },\n`)

function insert(source: string, place: RegExp, text: string): string {
  const found = place.exec(source)
  if (!found) throw new Error('the registry is not written as expected')
  return source.slice(0, found.index) + text + source.slice(found.index)
}
