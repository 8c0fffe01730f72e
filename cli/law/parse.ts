import { chineseNumeral, nameOf, type Article, type Chapter, type LawText } from '../../core/texts/index.ts'
import { bytesOf, lawTextOf } from '../../server/texts/read.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { paint, type Out } from './style.ts'

export const usage = './xiezhi law parse 文件 [--json]'

/** Takes an official text apart and shows what was understood. 0 also where something could not be placed; 2 where the file cannot be read. */
export async function parse(args: string[], out: Out): Promise<number> {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Trouble('missing-file', `请写出一个文件。用法：${usage}`)
  const text = lawTextOf(await bytesOf(file))
  if (values.json) out.log(JSON.stringify(text, null, 2))
  else print(text, out)
  return 0
}

function print(text: LawText, out: Out): void {
  const { title, adopted, preamble, chapters, articles, annexes = [], problems } = text
  out.log(paint('bold', title === '' ? '（没有标题）' : `《${title}》`))
  if (adopted !== '') out.log(paint('dim', adopted))
  out.log(`${articles.length} 条${chapters.length > 0 ? `，${chapters.length} 个章节` : ''}${annexes.length > 0 ? `，${annexes.length} 个附件` : ''}，${problems.length === 0 ? paint('green', '全部读懂') : paint('red', `${problems.length} 处存疑`)}`)
  if (preamble !== undefined) out.log(`\n${paint('bold', '第一条之前')}\n${indented(preamble)}`)
  const waiting = [...chapters]
  for (const article of articles) {
    while (waiting[0] && isAt(waiting[0], article)) out.log(`\n${paint('bold', headingOf(waiting.shift()!))}`)
    out.log(paint('cyan', `${nameOf(article)}${article.caption ?? ''}`))
    for (const line of linesOf(article)) out.log(line)
  }
  for (const annex of annexes) out.log(`\n${paint('bold', annex.title === '' ? '条文之后' : annex.title)}${annex.text === '' ? '' : `\n${indented(annex.text)}`}`)
  for (const problem of problems) out.log(`${paint('red', '存疑')}　${problem}`)
}

const indented = (text: string): string => text.replace(/^/gm, '  ')

/** Headings without articles stand where the next one with articles does. */
const isAt = ({ first }: Chapter, article: Article): boolean => first === null || (first.number === article.number && first.suffix === article.suffix)

const headingOf = ({ level, number, title }: Chapter): string =>
  (number === null ? title : level === '部分' ? `${chineseNumeral(number)}、${title}` : `第${chineseNumeral(number)}${level}　${title}`)

const linesOf = ({ paragraphs }: Article): string[] => paragraphs.flatMap(({ text, items }, index) => [
  `  ${paint('dim', paragraphs.length > 1 ? `第${index + 1}款` : '　　')} ${text.replaceAll('\n', '\n      ')}`,
  ...items.map((item, at) => `      （${chineseNumeral(at + 1)}）${item.replaceAll('\n', '\n        ')}`),
])
