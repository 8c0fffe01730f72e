import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Impact } from '../../core/laws/index.ts'
import { checkLaw } from '../../core/norms/check.ts'
import type { Law } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { lawFor, laws, notices, regions } from '../../laws/registry.ts'
import { applicationRole, withDatabase, type Sql } from '../../server/database/connect.ts'
import { dayInChina } from '../../server/store/chinaTime.ts'
import { editionsOf } from '../../server/store/laws/editions.ts'
import { countOpenUnder, impactPage, keptEditions, type Affected } from '../../server/store/laws/impact.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import { reading, worker } from '../../server/store/within.ts'
import { Trouble } from '../../server/trouble.ts'
import { openDatabase } from '../database.ts'
import { parseOptions } from '../options.ts'
import { lawNamed } from './conflicts.ts'
import { paint, type Out } from './style.ts'

export const usage = './xiezhi law impact 法规编号 --against 法规包文件|版本|current [--json]'

const pageSize = 50

/** Which open matters would change under another version of a law, and how. No matter is touched. */
export async function impact(args: string[], out: Out): Promise<number> {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { against: { type: 'string' }, json: { type: 'boolean' } } })
  const law = lawNamed(positionals, usage)
  const { against } = values
  if (against === undefined) throw new Trouble('missing-edition', `请用 --against 写明与什么比较：一个法规包文件、一个版本，或者 current（现在的法规包）。用法：${usage}`)
  const database = await openDatabase()
  try {
    return await withDatabase(database.url, async (sql) => await compare(sql, law, against, values.json === true, out), { role: applicationRole })
  } finally {
    await database.stop()
  }
}

async function compare(sql: Sql, law: Law, against: string, json: boolean, out: Out): Promise<number> {
  const shelf = shelve({ laws, regions, notices, lawFor })
  const other = against === 'current' ? law : /\.(?:ts|json|mjs|js)$/.test(against) ? await packIn(against, law) : await versionOf(sql, law, against, shelf)
  const total = await reading(sql, worker, (tx) => countOpenUnder(tx, law.id))
  const affected: Affected[] = []
  let [compared, after]: [number, string | undefined] = [0, undefined]
  do {
    const page = await reading(sql, worker, (tx) => impactPage(tx, shelf, other, dayInChina(new Date()), { after, limit: pageSize }))
    affected.push(...page.affected)
    compared += page.compared
    after = page.next ?? undefined
    if (!json && process.stderr.isTTY) process.stderr.write(`\r\x1b[K已比较 ${compared}／${total} 件`)
  } while (after)
  if (!json && process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (json) out.log(JSON.stringify({ law: law.id, against: other.version, compared, matters: affected.map(({ row: { id, number, title }, impact: found }) => ({ id, number, title, ...found })) }, null, 2))
  else print(law, other, compared, affected, out)
  return 0
}

/** A pack in a file of its own; a wrong one is refused before it is run against anything. */
async function packIn(file: string, law: Law): Promise<Law> {
  const loaded: unknown = await import(pathToFileURL(resolve(file)).href, file.endsWith('.json') ? { with: { type: 'json' } } : undefined).then((module: { default: unknown }) => module.default, (error: unknown) => {
    throw new Trouble('bad-pack', `读不出法规包 ${file}：${error instanceof Error ? error.message : String(error)}。`, error)
  })
  const other = loaded as Law
  if (other?.id !== law.id) throw new Trouble('other-law', `${file} 不是“${law.id}”的法规包，不能与它比较。`)
  const [first] = checkLaw(other, { laws }).filter(({ grade }) => grade === 'error')
  if (first) throw new Trouble('wrong-pack', `${file} 有错误，先用 law check 改正：${first.says}`)
  return other
}

async function versionOf(sql: Sql, law: Law, version: string, shelf: ReturnType<typeof shelve>): Promise<Law> {
  return await reading(sql, worker, async (tx) => {
    const kept = await keptEditions(tx, law.id)
    const found = kept.find((edition) => edition.version === version || edition.hash.startsWith(version))
    if (!found) throw new Trouble('unknown-edition', `数据库里没有“${law.id}”的版本“${version}”。${kept.length > 0 ? `有的是：${kept.map((edition) => edition.version).join('、')}。` : '还没有办件依它立案。'}`)
    return (await editionsOf(tx, shelf, [found.hash])).get(found.hash)!
  })
}

function print(law: Law, other: Law, compared: number, affected: readonly Affected[], out: Out): void {
  out.log(`${paint('bold', `《${law.title}》`)}换成 ${other.version} 版：比较未办结的办件 ${compared} 件，${affected.length} 件会变化`)
  for (const { row, impact: found } of affected) {
    out.log(`\n${paint('cyan', row.number)}　${row.title}`)
    for (const line of linesOf(found)) out.log(`  ${line}`)
  }
}

function linesOf({ refused, stage, clocks, appears, disappears }: Impact): string[] {
  const day = (lastDay: Impact['clocks'][number]['before']): string => (lastDay === null ? '无' : lastDay === '' ? '没有最后一日' : chineseDay(lastDay))
  return [
    ...(refused ? [`已办的事不再成立：${chineseDay(refused.on)}${refused.what}。${refused.says}（${refused.cite}）`] : []),
    ...(stage ? [`所处阶段：${stage.before} → ${stage.after}`] : []),
    ...clocks.map(({ what, before, after }) => `期限：${what}　${day(before)} → ${day(after)}`),
    ...(appears.length > 0 ? [`多出可以办的事：${appears.join('、')}`] : []),
    ...(disappears.length > 0 ? [`不能再办的事：${disappears.join('、')}`] : []),
  ]
}
