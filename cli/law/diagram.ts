import { writeFile } from 'node:fs/promises'
import { diagramOf, graphOf, mermaidOf, svgOf } from '../../core/laws/index.ts'
import { upperLaws } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { lawNamed } from './conflicts.ts'
import type { Out } from './style.ts'

export const usage = './xiezhi law diagram 法规编号 [--kind 程序] [--line government|department] [--alone] [--svg 文件]'

/** A procedure as Mermaid text, or as a drawing in a file. `--alone` leaves out what the law above brings. */
export async function diagram(args: string[], out: Out): Promise<number> {
  const { values, positionals } = parseOptions({
    args, allowPositionals: true,
    options: { kind: { type: 'string', default: 'supervision' }, line: { type: 'string', default: 'government' }, alone: { type: 'boolean' }, svg: { type: 'string' } },
  })
  const law = lawNamed(positionals, usage)
  const { kind } = values
  const line = (['government', 'department'] as const).find((each) => each === values.line)
  if (!line) throw new Trouble('bad-line', `监督线“${values.line}”不对：请写 government（政府一线）或者 department（部门一线）。`)
  const wanted = { law, uppers: upperLaws(law), kind, line, above: !values.alone }
  const [graph, drawn] = [graphOf(wanted), diagramOf(wanted)]
  if (!graph || !drawn) {
    const kinds = [law, ...wanted.above ? wanted.uppers : []].flatMap(({ proceedings }) => proceedings.map((each) => each.kind))
    throw new Trouble('unknown-kind', kinds.length === 0 ? `《${law.title}》没有办理程序，没有可以画的。` : `《${law.title}》没有“${kind}”这种程序。可用的有：${[...new Set(kinds)].join('、')}。`)
  }
  if (values.svg === undefined) out.log(mermaidOf(graph))
  else {
    await writeFile(values.svg, svgOf(drawn, law.title)).catch((error: Error) => { throw new Trouble('bad-file', `写不进文件 ${values.svg}：${error.message}。`, error) })
    out.log(`已画出《${law.title}》的“${drawn.title}”：${values.svg}`)
  }
  return 0
}
