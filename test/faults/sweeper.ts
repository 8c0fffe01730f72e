// A worker of its own process, to be killed: says when it has begun, and goes with whoever started it.
import type { Day } from '../../core/norms/index.ts'
import { startServer } from '../../server/main.ts'
import { testSeals } from '../seals.ts'

const [databaseUrl, today, files] = process.argv.slice(2) as [string, Day, string]
process.stdin.on('end', () => process.exit()).resume()
await startServer({ databaseUrl, fonts: '', files, seals: testSeals, today, host: '127.0.0.1', port: 0, roles: 'worker' })
console.log('begun')
