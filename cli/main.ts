import { isAway } from '../server/database/away.ts'
import { Trouble } from '../server/trouble.ts'

/** One file a command: `run` answers with the exit code, `help` is the line shown here. Loaded only when asked for. */
interface Command { help: string, run(args: string[]): Promise<number> }

const commands: Record<string, () => Promise<Command>> = {
  up: () => import('./up.ts'),
  test: () => import('./test.ts'),
  law: () => import('./law.ts'),
  records: () => import('./records.ts'),
  keys: () => import('./keys.ts'),
  calendar: () => import('./calendar.ts'),
  operator: () => import('./operator.ts'),
  migrate: () => import('./migrate.ts'),
  bench: () => import('./bench.ts'),
}

const exitCode = await main(process.argv.slice(2)).catch(report)
// What a pipe has not taken yet would be cut off.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve))
process.exit(exitCode)

async function main([name, ...args]: string[]): Promise<number> {
  if (!name || ['help', '--help', '-h'].includes(name)) return await help(0)
  const load = commands[name]
  if (load) return await (await load()).run(args)
  console.error(`没有“${name}”这个命令。`)
  return await help(2)
}

async function help(exitCode: number): Promise<number> {
  const lines = await Promise.all(Object.entries(commands).map(async ([name, load]) => `  ./xiezhi ${name.padEnd(8)} ${(await load()).help}`))
  const print = exitCode ? console.error : console.log
  print(`獬豸 行政执法监督一体化平台\n\n用法：\n${lines.join('\n')}`)
  return exitCode
}

function report(error: unknown): number {
  console.error(error instanceof Trouble ? error.message : isAway(error) ? '与数据库的连接断了：做完的部分都在，没有做完的没有生效。请确认数据库在运行，再运行一次。' : error)
  return 1
}
