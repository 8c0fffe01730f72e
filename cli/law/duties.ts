import { everyWords, recordable } from '../../core/fulfilments/index.ts'
import { actorName } from '../../core/laws/index.ts'
import type { Actor, Law, Standing, Topic } from '../../core/norms/index.ts'
import { findLaw, laws, upperLaws } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { paint, type Out } from './style.ts'

export const usage = './xiezhi law duties 法规编号 [--actor 主体，如 supervisionOffice 或 监督机构] [--json]'

/** What people record outside any proceeding: the standing duties of a law, and the topics that supervision looks at. */
export function duties(args: string[], out: Out): number {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { actor: { type: 'string' }, json: { type: 'boolean' } } })
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0) throw new Trouble('missing-law', `请写出一部法规。用法：${usage}`)
  const law = findLaw(id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${laws.map(each => each.id).join('、')}。`)
  const norms = recordable(law)
  const standing = norms.filter(norm => norm.kind === 'standing')
  const chosen = values.actor === undefined ? standing : of(law, standing, values.actor)
  const topics = values.actor === undefined ? norms.filter(norm => norm.kind === 'topic') : []
  if (values.json) out.log(JSON.stringify({ law: law.id, standing: chosen.map(norm => ({ ...norm, whoName: whoOf(law, norm) })), topics }, null, 2))
  else print(law, chosen, topics, out)
  return 0
}

const nameIn = (law: Law, actor: Actor): string => actorName([law, ...upperLaws(law)], actor)
const whoOf = (law: Law, { who }: Standing): string => [...new Set([who].flat().map(actor => nameIn(law, actor)))].join('、')

/** The duties of one actor, by its id or by what the law calls it. */
function of(law: Law, standing: readonly Standing[], wanted: string): Standing[] {
  const known = [...new Set(standing.flatMap(({ who }) => [who].flat()))]
  const actors = known.filter(actor => actor === wanted || nameIn(law, actor) === wanted)
  if (actors.length === 0) {
    throw new Trouble('unknown-actor', `《${law.title}》的常态职责不由“${wanted}”承担。可用的有：${known.map(actor => `${actor}（${nameIn(law, actor)}）`).join('、') || '无'}。`)
  }
  return standing.filter(({ who }) => [who].flat().some(actor => actors.includes(actor)))
}

function print(law: Law, standing: readonly Standing[], topics: readonly Topic[], out: Out): void {
  out.log(paint('bold', `《${law.title}》`) + paint('dim', `　${law.id}　常态职责 ${standing.length} 项，监督内容 ${topics.length} 项`))
  for (const norm of standing) {
    out.log(`  ${whoOf(law, norm)}应当${norm.act}　${everyWords(norm) ?? '随时'}　${paint('dim', norm.cite)}${paint('dim', `\n      证明：${norm.evidence}${norm.reading ? `\n      解读：${norm.reading}` : ''}`)}`)
  }
  for (const [catalogue, those] of Map.groupBy(topics, topic => topic.catalogue)) {
    out.log(`\n${paint('bold', catalogue)}`)
    for (const { text, cite } of those) out.log(`  ${text}　${paint('dim', cite)}`)
  }
}
