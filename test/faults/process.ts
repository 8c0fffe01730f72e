import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureFonts } from '../../cli/setup/fonts.ts'

/** A server in a process of its own, and the way to end it at once. */
export interface ServerProcess {
  readonly address: string
  readonly pid: number
  isAlive(): boolean
  /** What it said before it died. */
  complaint(): string
  /** kill -9; resolves when nothing of it is left. */
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('server.ts', import.meta.url))

export async function startServerProcess(databaseUrl: string, today: string, files: string, environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, databaseUrl, await ensureFonts(), today, files], {
    stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'xiezhi-compile-cache'), ...environment },
  })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => { complaint += text.toString() })
  const ended = once(child, 'exit')
  const address = await Promise.race([firstLine(child), ended.then(() => { throw new Error(`the server did not start: ${complaint}`) })])
  return {
    address, pid: child.pid!, isAlive: () => child.exitCode === null && child.signalCode === null, complaint: () => complaint,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = await once(createInterface(child.stdout!), 'line') as [string]
  return line
}
