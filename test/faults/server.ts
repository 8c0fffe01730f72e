// A server of its own process, to be killed: says where it listens, and goes with whoever started it.
import type { Day } from '../../core/norms/index.ts'
import { startServer } from '../../server/main.ts'
import { testSeals } from '../seals.ts'

const [databaseUrl, fonts, today, files] = process.argv.slice(2) as [string, string, Day, string]
process.stdin.on('end', () => process.exit()).resume()
const { address } = await startServer({ databaseUrl, fonts, files, seals: testSeals, today, host: '127.0.0.1', port: 0 })
console.log(address)
