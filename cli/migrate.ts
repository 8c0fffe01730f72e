import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSchema } from '../server/database/describe.ts'
import { migrate } from '../server/database/migrate.ts'
import { openDatabase } from './database.ts'
import { root } from './home.ts'
import { parseOptions } from './options.ts'
import { throwAwayCluster } from './testing/cluster.ts'

export const help = '把数据库升级到本程序的版本；--describe 只把库结构写入 server/store/sql/schema.sql'

export async function run(args: string[]): Promise<number> {
  const { values } = parseOptions({ args, options: { describe: { type: 'boolean' } } })
  const database = values.describe ? await throwAwayCluster() : await openDatabase()
  try {
    const applied = await migrate(database.url)
    if (values.describe) await writeFile(join(root, 'server/store/sql/schema.sql'), await describeSchema(database.url))
    else console.log(applied.length ? `已执行 ${applied.length} 个迁移：${applied.join('、')}` : '数据库已是最新。')
    return 0
  } finally {
    await database.stop()
  }
}
