import { join } from 'node:path'
import { type Cluster, runningPostgres, startPostgres } from '../server/database/embedded.ts'
import { Trouble } from '../server/trouble.ts'
import { home } from './home.ts'

export type Database = Pick<Cluster, 'url' | 'ended' | 'stop'>

const dataDir = join(home, 'data')

/** A database of this process's own: the one `DATABASE_URL` names, or the embedded server, started. */
export async function startDatabase(): Promise<Database> {
  const url = process.env['DATABASE_URL']
  return url ? borrowed(url) : await startPostgres({ dataDir, durable: true })
}

/** For a command that works beside a running `./xiezhi up`, or alone. */
export async function openDatabase(): Promise<Database> {
  try {
    return await startDatabase()
  } catch (error) {
    const url = error instanceof Trouble && error.code === 'data-in-use' && runningPostgres(dataDir)
    if (!url) throw error
    return borrowed(url)
  }
}

const borrowed = (url: string): Database => ({ url, ended: new Promise(() => {}), stop: async () => {} })
