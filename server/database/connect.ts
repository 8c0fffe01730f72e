import { connect as dial } from 'node:net'
import postgres from 'postgres'
import { Trouble } from '../trouble.ts'

/** The role the running application works under: it owns nothing and row-level security binds it. */
export const applicationRole = 'xiezhi_app'

/** What we decide about values: a day stays 'YYYY-MM-DD', an instant is ISO in UTC, a count is a number. */
const types = {
  date: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
  instant: {
    to: 1184,
    from: [1184],
    serialize: (instant: Date | string) => (instant instanceof Date ? instant.toISOString() : instant),
    parse: (text: string) => new Date(text).toISOString(),
  },
  bigint: { to: 20, from: [20], serialize: String, parse: wholeNumber },
}

/** A pool. `Query` is what a pool and a transaction have in common: let functions that only ask take it. */
export type Sql = ReturnType<typeof connect>
export type Query = postgres.ISql<{ date: string, instant: string, bigint: number }>
export type Transaction = postgres.TransactionSql<{ date: string, instant: string, bigint: number }>

export interface Pool {
  /** Work under this role instead of the one that signed in; `SET ROLE` at each connection's start. */
  role?: typeof applicationRole
  /** The most connections held at once. */
  max?: number
}

/** Seconds before a lost connection is dialled again. The driver's own pause grows with each loss to twenty, and does not shrink. */
const reconnectAfter = 0.1

/**
 * A socket that sends what it is given at once. The driver's own holds a short message back until the one before is acknowledged: the end of
 * each COPY would wait forty milliseconds.
 */
const prompt = { socket: ({ host: [host], port: [port] }: { host: string[], port: number[] }) => Object.assign(dial({ host, port: port!, noDelay: true }), { host, port }) }

/** Among several hosts only the driver can choose. */
const namesOneHost = (url: string): boolean => !/^\w+:\/\/[^/?]*,/.test(url)

/**
 * A pool of connections to PostgreSQL; closes by `sql.end()`. The address may name several hosts (`target_session_attrs`).
 * Sessions count days in Chinese time, so that `instant::date` is the day an official saw on the wall.
 */
export function connect(url: string, { role, max = 10 }: Pool = {}) {
  return postgres(url, {
    max,
    types,
    connect_timeout: 10,
    backoff: () => reconnectAfter,
    connection: { application_name: 'xiezhi', TimeZone: 'Asia/Shanghai', ...(role && { role }) },
    onnotice: () => {},
    ...(namesOneHost(url) && prompt),
  })
}

/** Opens a pool, works, and closes it whatever happens. */
export async function withDatabase<T>(url: string, work: (sql: Sql) => Promise<T>, pool: Pool = {}): Promise<T> {
  const sql = connect(url, pool)
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Waits until the database answers; after `patience` milliseconds a sentence says what is wrong. */
export async function waitForDatabase(url: string, patience = 10_000): Promise<void> {
  const place = addressOf(url)
  const end = performance.now() + patience
  for (;;) {
    try {
      const version = await withDatabase(url, async sql => Number((await sql`show server_version_num`)[0]?.['server_version_num']), { max: 1 })
      if (version >= 150_000) return
      throw new Trouble('database-too-old', `数据库 ${place} 的版本过低（${Math.floor(version / 10_000)}）：需要 PostgreSQL 15 或更新的版本。`)
    } catch (error) {
      if (error instanceof Trouble) throw error
      const hopeless = refusal(error as { code?: string }, place)
      if (hopeless) throw hopeless
      if (performance.now() > end) throw new Trouble('database-unreachable', `连不上数据库 ${place}：${(error as Error).message}。请确认数据库已启动、地址（DATABASE_URL）正确后重试。`, error)
      await new Promise(resolve => setTimeout(resolve, 300))
    }
  }
}

function refusal(error: { code?: string }, place: string): Trouble | null {
  switch (error.code) {
    case '28P01': case '28000': return new Trouble('database-password', `数据库 ${place} 拒绝登录：用户名或密码不对，或未允许从本机连接。请检查 DATABASE_URL。`, error)
    case '3D000': return new Trouble('database-missing', `数据库 ${place} 不存在：请先建库（create database），或改正 DATABASE_URL。`, error)
    default: return null
  }
}

/** Hosts, ports and database of an address, without its password: fit to be shown and logged. */
function addressOf(url: string): string {
  const place = /^postgres(?:ql)?:\/\/(?:[^@/]*@)?([^?]+)/.exec(url)?.[1]
  if (!place) throw new Trouble('database-address', 'DATABASE_URL 不是有效的地址：应形如 postgres://用户:密码@主机:5432/库名。')
  return place
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`)
  return number
}
