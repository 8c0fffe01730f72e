import { conflictsOf, type Conflict } from '../../core/laws/index.ts'
import type { Law } from '../../core/norms/index.ts'
import { findLaw, getLaw, laws, upperLaws } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { paint, type Out } from './style.ts'

export const usage = './xiezhi law conflicts 法规编号 [--json]'

/** The provisions of a law that stand beside those of the law above, and what becomes of each pair. */
export function conflicts(args: string[], out: Out): number {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const law = lawNamed(positionals, usage)
  const pairs = conflictsOf(law, upperLaws(law))
  if (values.json) out.log(JSON.stringify({ law: law.id, version: law.version, conflicts: pairs }, null, 2))
  else print(law, pairs, out)
  return 0
}

/** The one law that the command line names. */
export function lawNamed([id, ...rest]: readonly string[], how: string): Law {
  if (id === undefined || rest.length > 0) throw new Trouble('missing-law', `请写出一部法规。用法：${how}`)
  const law = findLaw(id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${laws.map((each) => each.id).join('、')}。`)
  return law
}

function print(law: Law, pairs: readonly Conflict[], out: Out): void {
  out.log(`${paint('bold', `《${law.title}》`)}与上位法并行的规定：须由人选择${count(pairs, 'choice')}对，提示${count(pairs, 'notice')}对`)
  for (const { cite, upper, grade, line, says, own, above, decides, engine } of pairs) {
    out.log(`\n${paint('cyan', grade === 'choice' ? '选择' : '提示')}　${law.short}${cite}　←→　${getLaw(upper.law).short}${upper.cite}${line ? `　${line === 'government' ? '政府一线' : '部门一线'}` : ''}`)
    out.log(`  ${says}`)
    if (own.length > 0) out.log(`  本法：${own.join('；')}`)
    if (above.length > 0) out.log(`  上位法：${above.join('；')}`)
    out.log(`  由人决定：${decides}`)
    out.log(`  系统：${engine.join('；')}`)
  }
  if (pairs.length === 0) out.log(`没有登记并行的规定。${law.under.length === 0 ? '它没有登记上位法。' : ''}`)
}

const count = (pairs: readonly Conflict[], grade: Conflict['grade']): number => pairs.filter((pair) => pair.grade === grade).length
