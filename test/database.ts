import { createHash, randomBytes } from 'node:crypto'
import { throwAwayCluster } from '../cli/testing/cluster.ts'
import { applicationRole, connect, type Sql, withDatabase } from '../server/database/connect.ts'
import type { Cluster } from '../server/database/embedded.ts'
import { migrate, migrationsIn } from '../server/database/migrate.ts'

export interface TestDatabase {
  /** Signed in as the owner of the tables: what `DATABASE_URL` is to the program. */
  url: string
  /** The application's own pool, under its weaker role. */
  sql: Sql
  /** Sees behind row-level security: to look at what is stored, never to run the code under test. */
  superuser: Sql
  drop(): Promise<void>
}

/** What stands in a database before a test has it. `name` is its own among all: it is filled once in a run and then cloned. */
export interface Filling { readonly name: string, readonly fill: (url: string) => Promise<void> }

/** A database of a test's own, cloned from a template that every migration has been through, and the filling put in: 10 to 50 ms in memory, up to half a second on disk. */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const cluster = await clusterUrl()
  const empty = await templateOn(cluster)
  const template = filling ? await once(cluster, `${empty}_${filling.name}`, url => filling.fill(url), empty) : empty
  const name = `test_${randomBytes(6).toString('hex')}`
  await onCluster(cluster, sql => sql.unsafe(`create database ${name} template ${template} strategy file_copy owner ${owner}`))
  const url = ownerUrl(cluster, name)
  const sql = connect(url, { role: applicationRole })
  const superuser = connect(databaseUrl(cluster, name), { max: 2 })
  return {
    url, sql, superuser,
    drop: async () => {
      await Promise.all([sql.end({ timeout: 1 }), superuser.end({ timeout: 1 })])
      await onCluster(cluster, admin => admin.unsafe(`drop database ${name} with (force)`))
    },
  }
}

/** An empty database, before any migration, under the locale given. */
export async function emptyDatabase(locale = 'C.UTF-8'): Promise<{ url: string, drop(): Promise<void> }> {
  const cluster = await clusterUrl()
  const name = `empty_${randomBytes(6).toString('hex')}`
  await ensureOwner(cluster)
  await onCluster(cluster, sql => sql.unsafe(`create database ${name} template template0 locale '${locale}' owner ${owner}`))
  return { url: ownerUrl(cluster, name), drop: () => onCluster(cluster, async sql => { await sql.unsafe(`drop database ${name} with (force)`) }) }
}

const owner = 'xiezhi_test'

const databaseUrl = (cluster: string, name: string) => Object.assign(new URL(cluster), { pathname: name }).href

const ownerUrl = (cluster: string, name: string) => Object.assign(new URL(databaseUrl(cluster, name)), { username: owner, password: owner }).href

const onCluster = <T>(cluster: string, work: (sql: Sql) => Promise<T>) => withDatabase(cluster, work, { max: 1 })

let ours: Promise<Cluster> | undefined

/** The cluster of the whole run (a superuser's address), or, when a file is run alone, one that goes with its process. */
async function clusterUrl(): Promise<string> {
  return process.env['XIEZHI_TEST_CLUSTER'] ?? (await (ours ??= throwAwayCluster())).superuserUrl
}

let template: Promise<string> | undefined

/** Migrated once for each state of the migration files. */
function templateOn(cluster: string): Promise<string> {
  return template ??= (async () => {
    await ensureOwner(cluster)
    const state = createHash('sha256').update(JSON.stringify(migrationsIn())).digest('hex').slice(0, 16)
    return await once(cluster, `template_${state}`, async url => { await migrate(url) }, 'template0')
  })()
}

/** A template that whoever comes first builds from another one; its name appears only when it is whole. */
async function once(cluster: string, name: string, build: (url: string) => Promise<void>, from: string): Promise<string> {
  await onCluster(cluster, sql => sql.begin(async turn => {
    await turn`select pg_advisory_xact_lock(hashtext(${name}))`
    const [made] = await turn`select from pg_database where datname = ${name}`
    if (made) return
    const unfinished = `${name}_unfinished`
    await onCluster(cluster, async admin => {
      await admin.unsafe(`drop database if exists ${unfinished} with (force)`)
      await admin.unsafe(`create database ${unfinished} template ${from} owner ${owner}`)
      await build(ownerUrl(cluster, unfinished))
      await admin.unsafe(`alter database ${unfinished} rename to ${name}`)
    })
  }))
  return name
}

/** An owner like a managed server's: it may sign in and make roles, and is no superuser. */
async function ensureOwner(cluster: string): Promise<void> {
  await onCluster(cluster, sql => sql.unsafe(`do $$ begin
    if not exists (select from pg_roles where rolname = '${owner}') then create role ${owner} login createrole password '${owner}'; end if;
    exception when duplicate_object or unique_violation then null; end $$`))
}
