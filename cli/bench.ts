import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { root } from './home.ts'
import { throwAwayCluster } from './testing/cluster.ts'

export const help = '运行性能测量（test/bench/），或只运行名称含有所给文字的；所给数目是数据的条数'

/** Benchmarks print their own figures; they are measured one after another, on a cluster of their own. */
export async function run(args: string[]): Promise<number> {
  const [sizes, filters] = [args.filter(isSize), args.filter(arg => !isSize(arg))]
  const files = globSync('test/bench/*.bench.ts', { cwd: root }).sort().filter(file => !filters.length || filters.some(filter => file.includes(filter)))
  if (!files.length) {
    console.error(`没有符合“${filters.join(' ')}”的性能测量。`)
    return 1
  }
  const cluster = await throwAwayCluster()
  try {
    let failed = 0
    for (const file of files) {
      console.log(`\n${file}`)
      if (await execute(file, sizes, cluster.superuserUrl) !== 0) failed++
    }
    return failed ? 1 : 0
  } finally {
    await cluster.stop()
  }
}

/** How many records are measured, for those that measure records. */
const isSize = (arg: string): boolean => /^\d+$/.test(arg)

function execute(file: string, sizes: readonly string[], cluster: string): Promise<number | null> {
  const child = spawn(process.execPath, [file, ...sizes], { cwd: root, stdio: 'inherit', env: { ...process.env, XIEZHI_TEST_CLUSTER: cluster } })
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
}
