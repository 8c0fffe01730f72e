// A server of its own process, to be killed: says where it listens, and goes with whoever started it.
import type { Day } from '../../core/norms/index.ts'
import { keyPlace } from '../../cli/keyPlace.ts'
import { startServer } from '../../server/main.ts'
import { ensureSeals } from '../../server/seal/keys.ts'
import { testSeals } from '../seals.ts'

const [databaseUrl, fonts, today, files] = process.argv.slice(2) as [string, string, Day, string]
process.stdin.on('end', () => process.exit()).resume()
const seals = process.env['XIEZHI_KEYS'] ? (await ensureSeals(keyPlace, today)).seals : testSeals
const { address } = await startServer({ databaseUrl, fonts, files, seals, today, host: '127.0.0.1', port: 0 })
console.log(address)
