import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { withDatabase } from '../server/database/connect.ts'
import { migrate } from '../server/database/migrate.ts'
import { sealWhatLiesOpen } from '../server/records/resealing.ts'
import { ensureSeals } from '../server/seal/keys.ts'
import type { Seals } from '../server/seal/seals.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { Trouble } from '../server/trouble.ts'
import { startDatabase } from './database.ts'
import { home } from './home.ts'
import { keyPlace } from './keyPlace.ts'
import { parseOptions } from './options.ts'
import { ensureFonts } from './setup/fonts.ts'
import { ensureWeb } from './setup/web.ts'

export const help = '启动：装好依赖、数据库、演示数据与网页；--port 端口、--host 地址、--no-demo 不装演示数据'

interface Settings { port: number | null, host: string, demo: boolean }

const usualPort = 3000
/** What is handed in as evidence; to be backed up together with the database. */
const filesDir = resolve(process.env['XIEZHI_FILES'] ?? join(home, 'files'))

export async function run(args: string[]): Promise<number> {
  const settings = settingsOf(args)
  const stops: (() => Promise<void>)[] = []
  const signalled = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  try {
    await Promise.race([start(settings, stops), signalled])
    return 0
  } finally {
    console.error('\n獬豸：正在停止……')
    for (const stop of stops.reverse()) await stop()
  }
}

/** Starts everything, each with its own way to stop, and goes on until the database ends, which it never should. */
async function start({ port, host, demo }: Settings, stops: (() => Promise<void>)[]): Promise<void> {
  const seals = await sealsHere()
  say('正在启动数据库……')
  const database = await startDatabase()
  stops.push(() => database.stop())
  const [accounts, webDir, fonts] = await Promise.all([furnish(database.url, seals, demo), ensureWeb(), fontsForPapers()])
  const { startServer } = await import('../server/main.ts')
  const server = await startServer({ databaseUrl: database.url, port: await portFor(port, host), host, webDir, fonts, files: filesDir, seals })
  stops.push(() => server.stop())
  announce(server.address, accounts)
  await database.ended
  throw new Trouble('database-ended', `数据库意外停止。详见 ${home}/data/postgres.log，然后重新运行本命令。`)
}

async function sealsHere(): Promise<Seals> {
  const { seals, made } = await ensureSeals(keyPlace, dayInChina(new Date()))
  if (made) say(`已生成封存个人信息的密钥：${keyPlace.sealing}、${keyPlace.index}。请立即备份，并与数据库的备份分开保管：丢了密钥，封存的内容谁也打不开。`)
  return seals
}

async function furnish(url: string, seals: Seals, demo: boolean): Promise<Account[]> {
  const applied = await migrate(url)
  if (applied.length) say(`数据库已升级（${applied.length} 个迁移）。`)
  if (await withDatabase(url, sql => sealWhatLiesOpen(sql, seals))) say('升级前归集的个人信息已经封存。')
  if (!demo) return []
  const { seedDemo } = await import('../server/demo/seed.ts')
  return await seedDemo(url, seals)
}

/** Without fonts everything but papers works: that is said, here and again where a paper is asked for. */
async function fontsForPapers(): Promise<string> {
  try {
    return await ensureFonts()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    say(error.message)
    return join(home, 'fonts')
  }
}

interface Account { name: string, password: string, organ: string }

function announce(address: string, accounts: Account[]): void {
  console.log(`\n獬豸已启动：${address}`)
  if (accounts.length) console.log(`\n演示账号：\n${accounts.map(({ name, password, organ }) => `  ${name}  ${password}  ${organ}`).join('\n')}`)
  console.log(`\n数据保存在 ${process.env['DATABASE_URL'] ? 'DATABASE_URL 所指的数据库' : home}，附件保存在 ${filesDir}。按 Ctrl-C 停止。`)
}

/** The port asked for, or the first free one from the usual one on. */
async function portFor(wanted: number | null, host: string): Promise<number> {
  const first = wanted ?? usualPort
  const last = wanted ?? usualPort + 20
  for (let port = first; port <= last; port++) {
    if (await isFree(port, host)) return port
  }
  throw new Trouble('port-taken', wanted ? `端口 ${wanted} 已被占用：请用 --port 换一个。` : `端口 ${first}—${last} 都被占用：请用 --port 指定一个空闲端口。`)
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new Trouble('address-unusable', error.code === 'EACCES' ? `没有使用端口 ${port} 的权限：请用 --port 换一个 1024 以上的端口。` : `无法在 ${host} 上监听：请检查 --host。`, error))
    })
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

function settingsOf(args: string[]): Settings {
  const { values } = parseOptions({ args, options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' }, 'no-demo': { type: 'boolean', default: false } } })
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Trouble('bad-option', `--port 应是 1 到 65535 之间的整数，不是“${values.port}”。`)
  return { port, host: values.host, demo: !values['no-demo'] }
}

const say = (sentence: string) => console.error(`獬豸：${sentence}`)
