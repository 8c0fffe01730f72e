import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Trouble } from '../trouble.ts'

/**
 * Claims a data folder for this process until it is released or the process dies. The claim is an abstract socket:
 * the kernel keeps it, so a killed process leaves nothing behind that could be mistaken for a living one.
 */
export async function claim(folder: string): Promise<() => Promise<void>> {
  const name = `\0xiezhi-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  const server = createServer(socket => socket.end())
  try {
    await listen(server, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Trouble('data-in-use', `数据目录 ${folder} 正被另一个獬豸进程使用：请先停止它，或用 XIEZHI_HOME 换一个数据目录。`, error)
  }
  server.unref()
  return () => new Promise(resolve => server.close(() => resolve()))
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen({ path }, resolve))
}

/**
 * Ends what an earlier life left running on a cluster: a postmaster whose supervisor was killed, or the backends that
 * outlive a killed postmaster by a second or two. Then no pid file tells the truth any more, and it goes.
 */
export async function evict(cluster: string): Promise<void> {
  const steps: [NodeJS.Signals | null, number][] = [['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]]
  for (const [signal, patience] of steps) {
    if (await emptied(cluster, signal, patience)) {
      rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return
    }
  }
  throw new Trouble('data-in-use', `无法停止仍在使用 ${cluster} 的数据库进程（${processesIn(cluster).join('、')}）：请手工结束后重试。`)
}

async function emptied(cluster: string, signal: NodeJS.Signals | null, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  const asked = new Set<number>()
  for (;;) {
    const living = processesIn(cluster)
    if (!living.length) return true
    if (performance.now() > end) return false
    for (const pid of signal === 'SIGKILL' ? living : living.filter(pid => !living.includes(parentOf(pid)))) {
      if (signal && !asked.has(pid)) kill(pid, signal)
      asked.add(pid)
    }
    await wait(20)
  }
}

/** PostgreSQL's processes stand in their data folder; nothing else does. */
function processesIn(cluster: string): number[] {
  return readdirSync('/proc').map(Number).filter(pid => pid > 0 && standsIn(pid, cluster))
}

function standsIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false // it has just ended, or is another user's
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // it has just ended
  }
}
