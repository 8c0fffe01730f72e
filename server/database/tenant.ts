import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../trouble.ts'

const run = promisify(execFile)

/** The user PostgreSQL runs under, where that is not ourselves: it refuses to run as root. */
export interface Tenant { uid: number, gid: number }

/** Root lends itself the postgres user, or nobody; a cluster that exists stays with its owner. Null where we are not root. */
export async function tenantFor(dataDir: string): Promise<Tenant | null> {
  await run('setpriv', ['--version']).catch(error => { throw new Trouble('no-setpriv', '缺少 setpriv 程序，无法启动内置数据库：请安装 util-linux（Debian 自带）。', error) })
  if (process.getuid?.() !== 0) return null
  const cluster = join(dataDir, 'cluster')
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    return { uid, gid }
  }
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Trouble('no-database-user', '以 root 启动时，数据库需要一个普通用户：系统中既没有 postgres 也没有 nobody。请以普通用户运行。')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Whether the tenant may execute, enter or write what stands at a path, past all the folders above it. */
export async function canReach(tenant: Tenant, test: '-x' | '-w', path: string): Promise<boolean> {
  return await run('setpriv', [...identity(tenant), 'test', test, path]).then(() => true, () => false)
}

/** Runs a program of PostgreSQL as the tenant; it is asked to stop when our own process dies, however that happens. */
export function spawnAs(tenant: Tenant | null, program: string, args: string[], log: number): ChildProcess {
  return spawn('setpriv', [...identity(tenant), '--pdeathsig', 'INT', program, ...args], {
    detached: true, // Ctrl-C reaches the whole group of a terminal; the database must outlive the server
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  })
}

function identity(tenant: Tenant | null): string[] {
  return tenant ? ['--reuid', String(tenant.uid), '--regid', String(tenant.gid), '--clear-groups'] : []
}
