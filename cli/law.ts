import { namedClocks } from '../core/laws/index.ts'
import { getLaw, laws, upperLaws } from '../laws/registry.ts'
import { Trouble } from '../server/trouble.ts'
import { due, usage as dueUsage } from './due.ts'
import { check, usage as checkUsage } from './law/check.ts'
import { conflicts, usage as conflictsUsage } from './law/conflicts.ts'
import { coverage, usage as coverageUsage } from './law/coverage.ts'
import { diagram, usage as diagramUsage } from './law/diagram.ts'
import { duties, usage as dutiesUsage } from './law/duties.ts'
import { explain, usage as explainUsage } from './law/explain.ts'
import { impact, usage as impactUsage } from './law/impact.ts'
import { list, usage as listUsage } from './law/list.ts'
import { newLaw, usage as newUsage } from './law/new.ts'
import { parse, usage as parseUsage } from './law/parse.ts'
import { simulate, usage as simulateUsage } from './law/simulate.ts'
import type { Out } from './law/style.ts'
import { text, usage as textUsage } from './law/text.ts'

export const help = '法规：list 列出，check 检查，coverage 逐条对照，explain 逐条说明，conflicts 列出与上位法并行的规定，diagram 画出程序，impact 推演版本影响，duties 列出常态职责和监督内容，simulate 推演，parse 读出正式文本，text 导入正式文本，due 计算期限'

const commands: Record<string, (args: string[], out: Out) => number | Promise<number>> = {
  list, new: (args, out) => newLaw(args, out), check, coverage, explain, conflicts, diagram, impact, duties, simulate, parse, text,
  due: (args, out) => due(args, laws, out, (id) => namedClocks(getLaw(id), upperLaws(getLaw(id)))),
}

const usage = `用法：
  ${listUsage}
  ${newUsage}
  ${checkUsage}
  ${coverageUsage}
  ${explainUsage}
  ${conflictsUsage}
  ${diagramUsage}
  ${impactUsage}
  ${dutiesUsage}
  ${simulateUsage}
  ${parseUsage}
  ${textUsage}
  ${dueUsage}`

/** Answers with the exit code: 2 where the command line itself cannot be understood. */
export async function run([name, ...args]: string[], out: Out = console): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    out.log(usage)
    return 0
  }
  const command = commands[name]
  if (!command) {
    out.error(`没有“law ${name}”这个命令。\n${usage}`)
    return 2
  }
  try {
    return await command(args, out)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    out.error(error.message)
    return 2
  }
}
