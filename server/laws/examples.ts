import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../core/laws/proofs.ts'
import { simulate } from '../../core/matters/index.ts'
import type { Law } from '../../core/norms/index.ts'
import { laws, notices, regions } from '../../laws/registry.ts'
import { readScenario } from './scenario.ts'

const root = join(import.meta.dirname, '..', '..')
const walked = new Map<string, readonly Example[]>()

/** The examples of one law in the order of their files, each walked to its end, once. A file that cannot be read is a broken program. */
export function examplesOf(lawId: string): readonly Example[] {
  const known = walked.get(lawId)
  if (known) return known
  const folder = `laws/${lawId}/examples`
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml')).sort() : []
  const examples = files.map((file) => walk(`${folder}/${file}`))
  walked.set(lawId, examples)
  return examples
}

/** Its own examples, and those of the laws below that it reaches. */
export const examplesUnder = (law: Law): readonly Example[] =>
  [law, ...laws.filter(({ under }) => under.includes(law.id))].flatMap(({ id }) => examplesOf(id))

function walk(file: string): Example {
  const read = readScenario(readFileSync(join(root, file), 'utf8'), { laws: laws.map(({ id }) => id), regions: regions.map(({ id }) => id) })
  if (!read.ok) throw new Error(`${file}，第${read.line}行：${read.reason}`)
  return { file, title: read.scenario.title ?? file, scenario: read.scenario, outcome: simulate(read.scenario, { laws, notices, regions }) }
}
