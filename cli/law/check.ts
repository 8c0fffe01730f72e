import { checkLaw, checkRegistry, type Problem } from '../../core/norms/check.ts'
import { countWords } from '../../core/norms/check/words.ts'
import { type Law, monitored } from '../../core/norms/index.ts'
import type { LawText } from '../../core/texts/index.ts'
import { findLaw, laws } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { padTo, paint, type Out } from './style.ts'
import { textsIn, type TextFile } from './texts.ts'

export const usage = './xiezhi law check [法规编号…] [--text 文件夹] [--complete] [--json]'

/** Refuses unsound packs. With `--text` also looks up every citation and operative word in the official texts there. */
export async function check(args: string[], out: Out, all: readonly Law[] = laws): Promise<number> {
  const { values, positionals } = parseOptions({
    args, allowPositionals: true, options: { text: { type: 'string' }, complete: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const chosen = positionals.length === 0 ? all : positionals.map((id) => getChosen(id, all))
  if (values.complete && values.text === undefined) throw new Trouble('missing-text', '--complete 要逐条核对，须同时用 --text 给出正式文本所在的文件夹。')
  const files = values.text === undefined ? undefined : await textsIn(values.text)
  const texts = textsOf(all, files)
  const problems = [
    ...chosen.flatMap((law) => checkLaw(law, { laws: all, texts, complete: values.complete ?? false })),
    ...(files ? chosen.flatMap((law) => textProblems(law, files, positionals.length > 0)) : []),
    ...checkRegistry(all).filter((problem) => chosen.some(({ id }) => id === problem.law)),
  ]
  const errors = problems.filter(({ grade }) => grade === 'error').length
  const counts = chosen.map((law) => countsOf(law, texts.get(law.id), problems))
  if (values.json) out.log(JSON.stringify({ ok: errors === 0, laws: counts, problems }, null, 2))
  else print(counts, problems, files !== undefined, out)
  return errors === 0 ? 0 : 1
}

function getChosen(id: string, all: readonly Law[]): Law {
  const law = all === laws ? findLaw(id) : all.find((each) => each.id === id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${all.map((each) => each.id).join('、')}。`)
  return law
}

function textsOf(all: readonly Law[], files: ReadonlyMap<string, readonly TextFile[]> = new Map()): Map<string, LawText> {
  return new Map(all.flatMap(({ id, title }): [string, LawText][] => {
    const text = files.get(title)?.[0]?.text
    return text ? [[id, text]] : []
  }))
}

/** What keeps a law from being held against its text. A law that was asked for by name must have one. */
function textProblems(law: Law, files: ReadonlyMap<string, readonly TextFile[]>, named: boolean): Problem[] {
  const [first, second] = files.get(law.title) ?? []
  const problem = (grade: Problem['grade'], code: string, says: string): Problem => ({ code, grade, law: law.id, where: '正式文本', says })
  if (!first) return [problem(named ? 'error' : 'info', 'text.missing', `没有找到标题为“${law.title}”的文本，字句没有核对`)]
  if (second) return [problem('error', 'text.twice', `${first.file} 和 ${second.file} 都以“${law.title}”为标题，不能断定核对哪一份`)]
  return first.text.problems.map((says) => problem('error', 'text.unclear', `${first.file}：${says}`))
}

interface Counts {
  readonly id: string
  readonly short: string
  readonly norms: number
  readonly steps: number
  readonly lines: number
  readonly readings: number
  readonly silent: number
  readonly words: number
  /** Null where no official text was given. */
  readonly wordsFound: number | null
  readonly errors: number
}

function countsOf(law: Law, text: LawText | undefined, problems: readonly Problem[]): Counts {
  const own = problems.filter((problem) => problem.law === law.id)
  const { words, found } = countWords(law, text)
  return {
    id: law.id, short: law.short, norms: law.norms.length + monitored(law).length,
    steps: law.proceedings.reduce((sum, { steps }) => sum + steps.length, 0), lines: law.lines.length, readings: law.readings.length, silent: law.silent.length,
    words, wordsFound: text ? found : null, errors: own.filter(({ grade }) => grade === 'error').length,
  }
}

function print(counts: readonly Counts[], problems: readonly Problem[], withTexts: boolean, out: Out): void {
  for (const law of counts) {
    const mark = law.errors === 0 ? paint('green', '✓') : paint('red', '✗')
    const cells = [['规范', law.norms], ['步骤', law.steps], ['监督线', law.lines], ['解读', law.readings], ['法无规定', law.silent]] as const
    const text = law.wordsFound === null ? (withTexts ? '没有文本' : '') : `字句 ${law.wordsFound}/${law.words}`
    out.log(`${mark} ${padTo(law.id, 22)}${padTo(law.short, 14)}${cells.map(([name, count]) => `${name} ${padTo(String(count), 4)}`).join('')}${text}`)
    for (const problem of problems.filter((each) => each.law === law.id)) out.log(`    ${line(problem)}`)
  }
  const sum = (value: (law: Counts) => number) => counts.reduce((total, law) => total + value(law), 0)
  const found = withTexts ? `，字句 ${sum((law) => law.wordsFound ?? 0)} 处在正式文本中找到` : ''
  const errors = sum((law) => law.errors)
  out.log(`\n${counts.length} 部法规，${sum((law) => law.norms)} 条规范${found}；${errors === 0 ? paint('green', '没有错误') : paint('red', `${errors} 处错误`)}，${problems.length - errors} 处提示。`)
}

const line = ({ grade, cite, where, says }: Problem): string =>
  `${grade === 'error' ? paint('red', '错误') : paint('dim', '提示')}　${cite ? `${cite}　` : ''}${says.startsWith(where) ? '' : `${where}：`}${says}`
