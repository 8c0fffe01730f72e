// A worker of its own process, to be killed: says when it has begun, and goes with whoever started it.
import type { Day } from '../../core/norms/index.ts'
import { startServer } from '../../server/main.ts'

const [databaseUrl, today, files] = process.argv.slice(2) as [string, Day, string]
process.stdin.on('end', () => process.exit()).resume()
await startServer({ databaseUrl, fonts: '', files, today, host: '127.0.0.1', port: 0, roles: 'worker' })
console.log('begun')
