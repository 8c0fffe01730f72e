import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, startPostgres } from '../../server/database/embedded.ts'

/** A PostgreSQL server that goes, with its folder, when it is stopped or when this process ends, however that happens. */
export async function throwAwayCluster({ durable = false } = {}): Promise<Cluster> {
  const folder = join(tmpdir(), `xiezhi-test-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { mode: 0o755 })
  const dataDir = join(folder, 'data')
  const cluster = await startPostgres({ dataDir, durable })
  const sweep = sweeper(cluster.pid, [realpathSync(dataDir), folder])
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop()
      await sweep()
    },
  }
}

/** A shell that sees our end as the end of its input, waits for the database to follow, and removes its folders. */
function sweeper(pid: number, folders: string[]): () => Promise<void> {
  const script = 'cat; i=0; while [ -d "/proc/$0/cwd" ] && [ $i -lt 200 ]; do sleep 0.1; i=$((i+1)); done; rm -rf "$@"'
  const shell = spawn('sh', ['-c', script, String(pid), ...folders], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.unref()
  return () => new Promise(resolve => {
    shell.ref()
    shell.once('exit', () => resolve())
    shell.stdin.end()
  })
}
