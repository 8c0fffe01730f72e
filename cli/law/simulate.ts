import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { options, simulate as walk, titles, waitingFor, type Simulation, type Situation } from '../../core/matters/index.ts'
import { findLaw, laws, notices, regions } from '../../laws/registry.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { readScenario } from '../../server/laws/scenario.ts'
import { paint, type Out } from './style.ts'
import { decodeText } from '../../server/texts/decode.ts'

export const usage = './xiezhi law simulate 文件或者文件夹… [--json]'

const known = { laws: laws.map(({ id }) => id), regions: regions.map(({ id }) => id) }

/** Walks scenario files. 0: every expectation holds. 1: one does not. 2: a file cannot be read; the others are walked all the same. */
export async function simulate(args: string[], out: Out): Promise<number> {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  if (positionals.length === 0) throw new Trouble('missing-file', `请写出情景文件。用法：${usage}`)
  const codes: number[] = []
  for (const file of (await Promise.all(positionals.map(filesAt))).flat()) codes.push(await simulateFile(file, values.json ?? false, out))
  if (codes.length > 1 && !values.json) {
    const held = codes.filter((code) => code === 0).length
    out.log(`${held} 个情景符合，${codes.filter((code) => code === 1).length} 个不符，${codes.filter((code) => code === 2).length} 个读不出。`)
  }
  return Math.max(...codes)
}

/** A folder stands for the scenarios in it. */
async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false)
  if (!isFolder) return [path]
  const names = (await readdir(path)).filter((name) => ['.yaml', '.yml'].includes(extname(name))).sort()
  if (names.length === 0) throw new Trouble('no-scenario', `文件夹 ${path} 里没有情景文件（.yaml）。`)
  return names.map((name) => join(path, name))
}

async function simulateFile(file: string, json: boolean, out: Out): Promise<number> {
  const source = await readText(file)
  const read = 'reason' in source ? { ok: false as const, line: 0, reason: source.reason } : readScenario(source.text, known)
  if (!read.ok) {
    out.error(`${file}${read.line ? `，第 ${read.line} 行` : ''}：${read.reason}。`)
    return 2
  }
  const { scenario, lines } = read
  const result = walk(scenario, { laws, notices, regions })
  if (json) out.log(JSON.stringify({ file, law: scenario.law, ...summary(result) }))
  else print(file, scenario.title ?? '', findLaw(scenario.law)?.short ?? scenario.law, lines, result, out)
  return result.ok ? 0 : 1
}

async function readText(file: string): Promise<{ text: string } | { reason: string }> {
  try {
    return { text: decodeText(await readFile(file)) }
  } catch (error) {
    const reason = { ENOENT: '没有这个文件', EACCES: '没有读取权限' }[(error as NodeJS.ErrnoException).code ?? '']
    return { reason: reason ?? (error as Error).message }
  }
}

function print(file: string, title: string, law: string, lines: readonly number[], { ok, failure, steps }: Simulation, out: Out): void {
  const mark = ok ? paint('green', '✓') : paint('red', '✗')
  out.log(`${mark} ${file}　${title}${paint('dim', `（${law}，${steps.length} 个行为）`)}`)
  if (failure) out.log(`  第 ${failure.step} 步（${file}，第 ${lines[failure.step - 1]} 行）：${failure.says}`)
}

/** What scenarios.md promises of `--json`; `end` holds all that an expectation can ask. */
function summary({ ok, steps, failure, end }: Simulation) {
  return { ok, steps, ...(failure && { failure }), end: end && endOf(end) }
}

function endOf(at: Situation) {
  const { law, uppers } = at.matter.machine
  const live = at.clocks.filter(({ state }) => state !== 'done' && state !== 'over')
  const offered = options(at)
  const conflicts = law.tensions.filter(({ upper }) => uppers.some(({ id }) => id === upper.law))
  return {
    deadlines: Object.fromEntries(live.filter(({ state, lastDay }) => lastDay !== null && (state === 'running' || state === 'atOnce')).map(({ id, lastDay }) => [id, lastDay])),
    provisional: live.filter(({ provisional }) => provisional).map(({ id }) => id),
    overdue: live.filter(({ state }) => state === 'overdue').map(({ id }) => id),
    options: offered.open.map(({ id }) => id),
    notOptions: offered.notNow.map(({ id }) => id),
    waitingFor: waitingFor(at),
    closed: at.closed,
    instruments: titles(at.matter.machine),
    conflicts: conflicts.flatMap(({ cite, upper }) => [cite, upper.cite]),
  }
}
