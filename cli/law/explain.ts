import { articlesOf, type ArticleAccount, type NormAccount } from '../../core/laws/index.ts'
import { articleOf, type Law } from '../../core/norms/index.ts'
import { placeOf } from '../../core/texts/index.ts'
import { findLaw, laws, upperLaws } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { paint, type Out } from './style.ts'

export const usage = './xiezhi law explain 法规编号 [条，如 27 或 第27条第1款] [--json]'

/** What the product makes of a law, or of one of its articles, to be read beside the text. */
export function explain(args: string[], out: Out): number {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [id, wanted, ...rest] = positionals
  if (id === undefined || rest.length > 0) throw new Trouble('missing-law', `请写出一部法规，至多再写一条。用法：${usage}`)
  const law = findLaw(id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${laws.map((each) => each.id).join('、')}。`)
  const accounts = articlesOf(law, upperLaws(law))
  const chosen = wanted === undefined ? accounts : [chooseFrom(accounts, wanted, law)]
  if (values.json) out.log(JSON.stringify(wanted === undefined ? { law: headOf(law), articles: chosen } : { law: headOf(law), ...chosen[0] }, null, 2))
  else print(law, chosen, wanted === undefined, out)
  return 0
}

const headOf = ({ id, version, title, short, region, inForce, counting }: Law) => ({ id, version, title, short, region, inForce, counting })

/** A citation below the article keeps only what stands at that place. */
function chooseFrom(accounts: readonly ArticleAccount[], wanted: string, law: Law): ArticleAccount {
  const cite = /^\d+$/.test(wanted) ? `第${wanted}条` : wanted
  const place = placeOf(cite)
  if (!place) throw new Trouble('bad-cite', `“${wanted}”不是条文的引用：请写作 27、第27条 或者 第27条第1款。`)
  const account = accounts.find(({ number, suffix }) => number === place.article && suffix === place.suffix)
  if (!account) throw new Trouble('no-article', `法规包没有涉及《${law.title}》第${place.article}条${place.suffix ? `之${place.suffix}` : ''}：最后一条是${accounts.at(-1)!.article}。`)
  if (place.paragraph === undefined && place.item === undefined) return account
  const here = <T extends { readonly cite: string }>(parts: readonly T[]): T[] => parts.filter((part) => part.cite === cite || part.cite.startsWith(`${cite}第`))
  const { norms, steps, bars, asks, lines, readings, silent, external, tensions } = account
  return {
    ...account, norms: here(norms), steps: here(steps), bars: here(bars), asks: here(asks), lines: here(lines),
    readings: here(readings), silent: here(silent), external: here(external), tensions: here(tensions),
  }
}

function print(law: Law, accounts: readonly ArticleAccount[], whole: boolean, out: Out): void {
  const { from, to, cite } = law.inForce
  out.log(`${paint('bold', `《${law.title}》`)}${paint('dim', `　${law.id}　${from} 起施行${to ? `，${to} 止` : ''}（${cite}）`)}`)
  if (whole) out.log(`期间：${law.counting.reading}`)
  for (const account of accounts) {
    const lines = linesOf(account)
    if (account.article === articleOf(cite)) lines.push(entry(cite, '施行', `${from} 起施行${to ? `，有效至 ${to}` : ''}`, law.inForce.reading))
    out.log(`\n${paint('bold', account.article)}${lines.length > 0 ? '' : `　${paint('dim', account.excuse ? `没有软件效果：${account.excuse}` : '尚未编入')}`}`)
    for (const line of lines) out.log(line)
  }
}

function linesOf(account: ArticleAccount): string[] {
  return [
    ...account.lines.map(({ cite, says, reading }) => entry(cite, '监督线', says, reading)),
    ...account.norms.map(normLine),
    ...account.steps.map(({ cite, says, reading }) => entry(cite, '步骤', says, reading)),
    ...account.bars.map(({ cite, says, reading }) => entry(cite, '禁止', says, reading)),
    ...account.asks.map(({ cite, says }) => entry(cite, '填报', says)),
    ...account.readings.map(({ cite, question, says }) => entry(cite, '解读', `${question}${says}`)),
    ...account.silent.map(({ cite, question }) => entry(cite, '法无规定', question)),
    ...account.external.map(({ cite, refersTo, says, resolved }) => entry(cite, '引用', `${refersTo}${resolved ? '' : '（未录入）'}：${says}`)),
    ...account.tensions.map(({ cite, other, grade, says }) => entry(cite, grade === 'choice' ? '并行，由人选择' : '并行，提示', `${other.law} ${other.cite}：${says}`)),
  ]
}

function normLine({ cite, kind, kindName, who, says, within, from, words, reading }: NormAccount): string {
  const time = [from, within].filter(Boolean).join('，')
  const actor = who !== null && ['duty', 'power'].includes(kind) ? who : ''
  const by = who !== null && !actor ? `（由${who}）` : ''
  return entry(cite, kindName, `${actor}${says}${by}${time ? `；${time}` : ''}`, reading ?? undefined) + paint('dim', `\n      字句：${words.join('、')}`)
}

const entry = (cite: string, kind: string, says: string, reading?: string): string =>
  `  ${paint('cyan', kind)}　${says}　${paint('dim', cite)}${reading ? paint('dim', `\n      解读：${reading}`) : ''}`
