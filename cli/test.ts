import { join, resolve } from 'node:path'
import { run as runFiles } from 'node:test'
import { home, root } from './home.ts'
import { ensureChromium } from './setup/browser.ts'
import { ensureFonts } from './setup/fonts.ts'
import { ensureWeb } from './setup/web.ts'
import { type Check, checks, complaintOf } from './testing/checks.ts'
import { throwAwayCluster } from './testing/cluster.ts'
import { testFiles } from './testing/files.ts'
import { type Outcome, report } from './testing/report.ts'

export const help = '运行全部测试，或只运行路径含有所给文字的：./xiezhi test core/periods（另有 types、lint、unused）'

/** No single file may take longer, in milliseconds. */
const patience = 300_000

export async function run(filters: string[]): Promise<number> {
  const began = performance.now()
  const chosen = checks.filter(({ name }) => !filters.length || filters.includes(name))
  const paths = filters.filter(filter => !chosen.some(({ name }) => name === filter))
  const files = filters.length && !paths.length ? [] : testFiles(paths)
  const outcomes = [await runChecks(chosen), await runTests(files)]
  const passed = sum(outcomes.map(outcome => outcome.passed))
  const failed = sum(outcomes.map(outcome => outcome.failed))
  if (passed + failed === 0) console.log(`没有符合“${filters.join(' ')}”的测试。`)
  console.log(`\n用时 ${Math.round((performance.now() - began) / 1000)} 秒\n${passed} passed, ${failed} failed`)
  return failed || !passed ? 1 : 0
}

/** All at once: the longest uses one core only. */
async function runChecks(chosen: Check[]): Promise<Outcome> {
  const passed = await Promise.all(chosen.map(async check => {
    const began = performance.now()
    const complaint = await complaintOf(check)
    console.log(`${complaint === null ? '✔' : '✖'} ${check.title}  ${((performance.now() - began) / 1000).toFixed(1)} 秒${complaint ? `\n${complaint}` : ''}`)
    return complaint === null
  }))
  return { passed: passed.filter(one => one).length, failed: passed.filter(one => !one).length }
}

/** All files share one throw-away PostgreSQL, which goes with the run, also when the run is interrupted. */
async function runTests(files: string[]): Promise<Outcome> {
  if (!files.length) return { passed: 0, failed: 0 }
  await prepare(files)
  const cluster = await throwAwayCluster({ inMemory: true })
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await report(runFiles({
      files: files.map(file => resolve(root, file)),
      cwd: root,
      concurrency: 2,
      timeout: patience,
      signal: interruption.signal,
      env: { ...process.env, XIEZHI_TEST_CLUSTER: cluster.superuserUrl, NODE_COMPILE_CACHE: join(home, 'compiled') },
    }))
  } finally {
    await cluster.stop()
  }
}

/** What the chosen tests need of the machine, so that no test waits for a download or a build, and no two build at once. */
async function prepare(files: string[]): Promise<void> {
  if (files.some(file => /^(?:server|test)\//.test(file))) await ensureFonts()
  if (files.some(file => /^(?:cli|test)\//.test(file))) await ensureWeb()
  if (files.some(file => file.startsWith('test/browser/'))) await ensureChromium()
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
