import { setTimeout as wait } from 'node:timers/promises'
import { type Sql, withDatabase } from '../server/database/connect.ts'
import { resealAll, sealWhatLiesOpen } from '../server/records/resealing.ts'
import { ensureSeals, newKey, readKeys, writeSealing } from '../server/seal/keys.ts'
import { type Keys, renewedWithin } from '../server/seal/seals.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { keyUses, liesOpen } from '../server/store/records/sealing.ts'
import { reading, worker } from '../server/store/within.ts'
import { Trouble } from '../server/trouble.ts'
import { openDatabase } from './database.ts'
import { keyPlace } from './keyPlace.ts'

export const help = '封存个人信息的密钥：list 清单，new 新密钥，rotate 全部换到新密钥，drop 编号 删除不再使用的密钥'

const usage = `用法：./xiezhi keys list         密钥的清单，各封存了多少内容
      ./xiezhi keys new          生成新密钥，以后用它封存；已经封存的，仍然用原来的密钥打开
      ./xiezhi keys rotate       把已经封存的内容全部改用最新的密钥封存；中断后再运行一次，从未完成的接着做
      ./xiezhi keys drop 编号    删除密钥；还有内容用它封存的，不删`

export async function run([name, ...args]: string[]): Promise<number> {
  if (name === 'new' && args.length === 0) return await addKey()
  const work = name === 'list' && args.length === 0 ? list : name === 'rotate' && args.length === 0 ? rotate : name === 'drop' && args.length === 1 ? (sql: Sql) => drop(sql, args[0]!) : null
  if (work === null) {
    console.error(usage)
    return 2
  }
  const database = await openDatabase()
  try {
    return await withDatabase(database.url, work)
  } finally {
    await database.stop()
  }
}

const today = (): string => dayInChina(new Date())

/** The keys as they are, made where there are none. */
async function keysHere(): Promise<Keys> {
  await ensureSeals(keyPlace, today())
  return readKeys(keyPlace)!
}

async function addKey(): Promise<number> {
  const keys = await keysHere()
  const key = newKey(today())
  await writeSealing(keyPlace, { ...keys, sealing: [...keys.sealing, key] })
  console.log(`已生成密钥 ${key.id}，写入 ${keyPlace.sealing}。请备份这个文件；正在运行的服务马上改用它封存以后的内容；已经封存的改用它，运行 ./xiezhi keys rotate。`)
  return 0
}

async function list(sql: Sql): Promise<number> {
  const { sealing, index } = await keysHere()
  const uses = await reading(sql, worker, keyUses)
  const sealedUnder = (id: string) => uses.filter(({ key }) => key === id).reduce((sum, { values }) => sum + values, 0)
  for (const [at, { id, made }] of sealing.entries()) console.log(`${id}  ${made} 生成  封存 ${sealedUnder(id)} 项${at === sealing.length - 1 ? '  现用' : ''}`)
  console.log(`${index.id}  ${index.made} 生成  索引（认出同一个人）`)
  for (const id of new Set(uses.map(({ key }) => key))) {
    if (!sealing.some(key => key.id === id)) console.log(`${id}  缺失：${sealedUnder(id)} 项内容用它封存，现在打不开。请从备份找回。`)
  }
  if (await reading(sql, worker, liesOpen)) console.log('还有升级前的内容没有封存：重新启动服务，或者运行 ./xiezhi keys rotate。')
  return 0
}

async function rotate(sql: Sql): Promise<number> {
  const { seals } = await ensureSeals(keyPlace, today())
  await sealWhatLiesOpen(sql, seals)
  const tell = process.stderr.isTTY ? (resealed: number) => process.stderr.write(`\r\x1b[K已改用新密钥 ${resealed} 项`) : undefined
  const { resealed, unopened } = await resealAll(sql, seals, tell)
  if (tell) process.stderr.write('\r\x1b[K')
  console.log(`${resealed} 项改用密钥 ${seals.newest} 封存。${unopened > 0 ? `${unopened} 项打不开，没有改动：密钥缺失，或者内容被改动过，见 ./xiezhi keys list。` : ''}`)
  return unopened > 0 ? 1 : 0
}

async function drop(sql: Sql, id: string): Promise<number> {
  const keys = await keysHere()
  const at = keys.sealing.findIndex(key => key.id === id)
  if (at < 0) throw new Trouble('key-unknown', `没有编号为 ${id} 的密钥，清单见 ./xiezhi keys list。`)
  if (at === keys.sealing.length - 1) throw new Trouble('key-newest', `${id} 是现用的密钥，不能删除。先生成新密钥（./xiezhi keys new），再全部改用它（./xiezhi keys rotate）。`)
  await wait(2 * renewedWithin) // a server that runs may have sealed under it until a moment ago
  await untilWritten(sql)
  const left = (await reading(sql, worker, keyUses)).filter(({ key }) => key === id).reduce((sum, { values }) => sum + values, 0)
  if (left > 0) throw new Trouble('key-used', `还有 ${left} 项内容用密钥 ${id} 封存，删了就再也打不开。请先运行 ./xiezhi keys rotate。`)
  await writeSealing(keyPlace, { ...keys, sealing: keys.sealing.filter(key => key.id !== id) })
  console.log(`已删除密钥 ${id}。数据库的旧备份里可能还有用它封存的内容：要恢复那些备份的，请留着密钥文件的旧备份。`)
  return 0
}

/** Waits until all that was being written just now is written, or given up: nobody else sees it before. */
async function untilWritten(sql: Sql): Promise<void> {
  const [{ next }] = await sql<[{ next: string }]>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`
  for (let waited = 0; (await sql`select where pg_snapshot_xmin(pg_current_snapshot()) >= ${next}::xid8`).length === 0; waited++) {
    if (waited === 100) throw new Trouble('key-in-use', '有导入或者其他写入正在进行，里面可能有用这个密钥封存的内容，没有删除。请等它结束后再运行一次。')
    await wait(100)
  }
}
