import { basename } from 'node:path'
import type { Law } from '../../core/norms/index.ts'
import { changesBetween, nameOf, type LawText } from '../../core/texts/index.ts'
import { findLaw, laws } from '../../laws/registry.ts'
import { applicationRole, type Sql, withDatabase } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { dayInChina } from '../../server/store/chinaTime.ts'
import { currentText, currentTexts, keepText } from '../../server/store/laws/texts.ts'
import { reading, within, worker } from '../../server/store/within.ts'
import { fitOf, type Fit } from '../../server/texts/fit.ts'
import { bytesOf, lawTextOf } from '../../server/texts/read.ts'
import { Trouble } from '../../server/trouble.ts'
import { openDatabase } from '../database.ts'
import { parseOptions } from '../options.ts'
import { padTo, paint, type Out } from './style.ts'

export const usage = './xiezhi law text import 文件 [--law 法规编号] | list　[--json]'

/** The official texts of this installation. */
export async function text(args: string[], out: Out): Promise<number> {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { law: { type: 'string' }, json: { type: 'boolean' } } })
  const [command, file, ...rest] = positionals
  const json = values.json ?? false
  if (command === 'list' && file === undefined) return await onDatabase((sql) => list(sql, json, out))
  if (command !== 'import' || file === undefined || rest.length > 0) throw new Trouble('bad-usage', `用法：${usage}`)
  const wanted = values.law === undefined ? undefined : lawOf(values.law)
  const read = lawTextOf(await bytesOf(file))
  const fit = fitOf(read, laws, wanted)
  if (fit.refusal !== undefined) throw new Trouble('text-unfit', fit.refusal)
  return await onDatabase((sql) => importText(sql, { text: read, sourceName: basename(file), fit, law: fit.law! }, json, out))
}

async function onDatabase(work: (sql: Sql) => Promise<number>): Promise<number> {
  const database = await openDatabase()
  try {
    await migrate(database.url)
    return await withDatabase(database.url, work, { role: applicationRole })
  } finally {
    await database.stop()
  }
}

function lawOf(id: string): Law {
  const law = findLaw(id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${laws.map((each) => each.id).join('、')}。`)
  return law
}

interface Import { readonly text: LawText, readonly sourceName: string, readonly fit: Fit, readonly law: Law }

async function importText(sql: Sql, { text: read, sourceName, fit, law }: Import, json: boolean, out: Out): Promise<number> {
  const { before, known } = await within(sql, worker, async (tx) => {
    const held = await currentText(tx, law.id)
    const kept = await keepText(tx, { lawId: law.id, text: read, sourceName }, { account: null, name: '命令行', organ: null }, dayInChina(new Date()))
    return { before: held?.text, known: kept.known }
  })
  const changes = before && changesBetween(before, read)
  if (json) {
    out.log(JSON.stringify({ law: law.id, title: read.title, known, articles: read.articles.length, problems: read.problems, words: fit.words, astray: fit.astray, changes: changes ?? null }, null, 2))
    return 0
  }
  if (known) out.log(`《${law.title}》的文本与现有的相同，没有变化。`)
  else out.log(`${paint('green', '已导入')}《${law.title}》（${law.id}）：${read.articles.length} 条。`)
  out.log(`法规包引用的字句，${fit.words.words} 处中找到 ${fit.words.found} 处。`)
  for (const says of fit.astray) out.log(`  ${paint('red', '不符')}　${says}`)
  for (const problem of read.problems) out.log(`  ${paint('red', '存疑')}　${problem}`)
  if (!known && changes) printChanges(changes, out)
  return 0
}

function printChanges({ added, removed, changed }: ReturnType<typeof changesBetween>, out: Out): void {
  if (added.length + removed.length + changed.length === 0) out.log('与原来的文本相比，各条的字句没有变化。')
  for (const article of added) out.log(`  ${paint('green', '新增')}　${nameOf(article)}`)
  for (const article of removed) out.log(`  ${paint('red', '删去')}　${nameOf(article)}`)
  for (const { article, before, after } of changed) out.log(`  ${paint('cyan', '改动')}　${nameOf(article)}\n    ${paint('dim', `原：${before.replaceAll('\n', '\n      ')}`)}\n    今：${after.replaceAll('\n', '\n      ')}`)
}

async function list(sql: Sql, json: boolean, out: Out): Promise<number> {
  const held = await reading(sql, worker, currentTexts)
  const rows = laws.map(({ id, title }) => ({ id, title, edition: held.find(({ lawId }) => lawId === id) }))
  if (json) {
    out.log(JSON.stringify(rows.map(({ id, title, edition }) => ({
      law: id, title, imported: edition ? { hash: edition.hash, articles: edition.text.articles.length, problems: edition.text.problems.length, source: edition.sourceName, by: edition.importedBy, on: edition.importedOn } : null,
    })), null, 2))
    return 0
  }
  for (const { id, title, edition } of rows) {
    out.log(`${padTo(id, 22)}${edition ? `${padTo(`${edition.text.articles.length} 条`, 8)}${edition.importedOn} ${edition.importedBy}　${edition.sourceName}` : paint('dim', '没有文本')}　${title}`)
  }
  return 0
}
