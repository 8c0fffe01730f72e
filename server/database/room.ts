import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { chmod, chown, mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Trouble } from '../trouble.ts'
import { canReach, type Tenant } from './tenant.ts'

/** A folder that every user can enter, for what the tenant needs and cannot reach in a home of root's. */
export async function roomOutside(name: string): Promise<string> {
  const outside = '/var/lib/xiezhi'
  await mkdir(outside, { recursive: true })
  await chmod(outside, 0o755)
  return join(outside, name)
}

/**
 * Makes the data folder and gives it to the tenant. Where the tenant cannot come in (a checkout under /root),
 * the folder stands outside and a link in its place says where.
 */
export async function roomFor(tenant: Tenant | null, dataDir: string): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true })
  if (tenant && !existsSync(dataDir)) await makeRoom(tenant, dataDir)
  await mkdir(dataDir, { recursive: true })
  const room = realpathSync(dataDir)
  if (tenant && !await canReach(tenant, '-w', room)) {
    throw new Trouble('data-unreachable', `数据库用户进不去数据目录 ${room}：请放开其上级目录的进入权限（chmod o+x），或用 XIEZHI_HOME 换一个位置。`)
  }
  return room
}

async function makeRoom(tenant: Tenant, dataDir: string): Promise<void> {
  const reachable = await canReach(tenant, '-x', dirname(dataDir))
  const room = reachable ? dataDir : await roomOutside(`data-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`)
  await mkdir(room, { recursive: true })
  await chown(room, tenant.uid, tenant.gid)
  await chmod(room, 0o711)
  if (reachable) return
  await rm(dataDir, { force: true }) // a link whose room was removed
  await symlink(room, dataDir)
}
