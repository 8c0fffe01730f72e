// A worker of its own process, to be killed: says when it has begun, and goes with whoever started it.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../core/norms/index.ts'
import { startServer } from '../../server/main.ts'

const [databaseUrl, today] = process.argv.slice(2) as [string, Day]
process.stdin.on('end', () => process.exit()).resume()
await startServer({ databaseUrl, fonts: '', files: join(tmpdir(), 'xiezhi-faults-files'), today, host: '127.0.0.1', port: 0, roles: 'worker' })
console.log('begun')
