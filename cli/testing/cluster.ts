import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, startPostgres } from '../../server/database/embedded.ts'

/**
 * A PostgreSQL server that goes, with its folder, when it is stopped or when this process ends, however that happens.
 * `inMemory`: its files lie there if there is room; for a whole run of tests, not for what measures or fills a disk.
 */
export async function throwAwayCluster({ durable = false, inMemory = false } = {}): Promise<Cluster> {
  const folder = join(inMemory && memoryHasRoom() ? memory : tmpdir(), `xiezhi-test-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { mode: 0o755 })
  const sweep = sweeper(folder)
  const cluster = await startPostgres({ dataDir: join(folder, 'data'), durable })
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop()
      await sweep()
    },
  }
}

/** Where files lie in memory: a database, some 1,300 files, is cloned there in a twentieth of the time a disk takes. */
const memory = '/dev/shm'

/** The databases of a whole run, at most some ten at once, and the log of what is written need less than half of this. */
const room = 4 * 2 ** 30

function memoryHasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > room && freemem() > 2 * room
  } catch {
    return false
  }
}

/** A shell that sees our end as the end of its input, waits until no process stands in the data any more, and removes it. */
function sweeper(folder: string): () => Promise<void> {
  const script = `cat; data=$(readlink -f "$0/data"); i=0
    while ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -qF -- "-> $data" && [ $i -lt 200 ]; do sleep 0.1; i=$((i+1)); done
    rm -rf "$data" "$0"`
  const shell = spawn('sh', ['-c', script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.unref()
  return () => new Promise(resolve => {
    shell.ref()
    shell.once('exit', () => resolve())
    shell.stdin.end()
  })
}
