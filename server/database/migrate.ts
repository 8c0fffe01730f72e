import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'
import { type Transaction, waitForDatabase, withDatabase } from './connect.ts'

export interface Migration { name: string, text: string, checksum: string }

const folderOfMigrations = join(import.meta.dirname, '../store/sql')

/** The one key under which every process that migrates waits its turn. */
const turn = 0x78_69_65_7a

/** The plain SQL files `NNNN_name.sql` in their order; two files with one number, or a stray file, are refused. */
export function migrationsIn(folder = folderOfMigrations): Migration[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.sql') && file !== 'schema.sql').sort()
  const numbers = new Set<string>()
  return files.map(file => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]
    if (!number || numbers.has(number)) throw new Trouble('migration-name', `迁移文件名不合规或编号重复：${file}。应形如 0007_case_event.sql，每个编号只用一次。`)
    numbers.add(number)
    const text = readFileSync(join(folder, file), 'utf8')
    return { name: file.slice(0, -4), text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Brings a database up to date and returns the names of what was applied. `url` signs in as the owner of the tables.
 * Each file is one transaction that first takes its turn and then its row, so of two processes one waits and finds it done.
 */
export async function migrate(url: string, folder = folderOfMigrations): Promise<string[]> {
  const migrations = migrationsIn(folder)
  await waitForDatabase(url)
  return await withDatabase(url, async sql => {
    await sql.begin(async transaction => {
      await takeTurn(transaction)
      await transaction`create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
      refuseStrangers(migrations, await appliedIn(transaction))
    })
    const applied: string[] = []
    for (const migration of migrations) {
      if (await sql.begin(transaction => apply(transaction, migration))) applied.push(migration.name)
    }
    return applied
  }, { max: 1 })
}

async function apply(transaction: Transaction, { name, text, checksum }: Migration): Promise<boolean> {
  await takeTurn(transaction)
  const [mine] = await transaction`insert into migration (name, checksum) values (${name}, ${checksum}) on conflict do nothing returning name`
  if (!mine) return false
  try {
    await transaction.unsafe(text)
    return true
  } catch (error) {
    throw new Trouble('migration-failed', `数据库升级在 ${name}.sql 失败，该文件的改动已全部撤回：${(error as Error).message}`, error)
  }
}

const takeTurn = (transaction: Transaction) => transaction`select pg_advisory_xact_lock(${turn})`

const appliedIn = (transaction: Transaction) => transaction<{ name: string, checksum: string }[]>`select name, checksum from migration order by name`

/** What was applied must be the beginning of what stands in the folder, unchanged. */
function refuseStrangers(migrations: Migration[], applied: { name: string, checksum: string }[]): void {
  applied.forEach(({ name, checksum }, position) => {
    const same = migrations.find(migration => migration.name === name)
    if (!same) throw new Trouble('database-newer', `数据库里已执行过 ${name}，本程序没有这个迁移文件：数据库比程序新。请升级程序。`)
    if (same.checksum !== checksum) throw new Trouble('migration-changed', `迁移文件 ${name}.sql 在执行之后被改动过：已执行的迁移不可修改，请恢复原文件，把改动写进新的迁移。`)
    const first = migrations[position]?.name
    if (first !== name) throw new Trouble('migration-order', `迁移文件 ${first}.sql 的编号排在已执行的 ${name} 之前：请换用更大的编号。`)
  })
}
