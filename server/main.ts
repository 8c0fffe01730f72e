import { pino, type DestinationStream, type Logger } from 'pino'
import type { Day } from '../core/norms/index.ts'
import { lawFor, laws, notices, regions } from '../laws/registry.ts'
import { isAway } from './database/away.ts'
import { applicationRole, connect } from './database/connect.ts'
import type { Deps } from './deps.ts'
import { createPaperRenderer } from './files/renderer.ts'
import { storedFiles } from './files/uploads.ts'
import { buildApp } from './http/app.ts'
import { waitedForAtOnce } from './jobs/outbox.ts'
import { startWorker } from './jobs/worker.ts'
import { outsideOf } from './mail/outside.ts'
import type { Seals } from './seal/seals.ts'
import { dayInChina } from './store/chinaTime.ts'
import { shelve } from './store/laws/laws.ts'

export interface ServerOptions {
  readonly databaseUrl: string
  readonly port: number
  readonly host: string
  /** Where the built pages lie; without it only the API answers. */
  readonly webDir?: string
  /** The folder of the fonts of papers, filled by set-up. */
  readonly fonts: string
  /** The folder of what is handed in: evidence lies outside the database. */
  readonly files: string
  /** From the keys, which lie outside the database. */
  readonly seals: Seals
  /** A fixed day, for tests and demonstrations. */
  readonly today?: Day
  /** `web` answers requests, `worker` works off what they leave behind; as many of each as wanted. */
  readonly roles?: 'web' | 'worker' | 'both'
  /** Behind a proxy that ends TLS and says so. */
  readonly trustProxy?: boolean
  readonly log?: Logger
}

export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

/** Held at once by whoever works here; those that wait for somebody outside come on top. */
const connections = 10

/** Puts the parts together and listens. A database that is away does not keep it from starting: requests say so, and it is tried again. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { roles = 'both', today } = options
  const log = options.log ?? quietAboutPeople()
  const sql = connect(options.databaseUrl, { role: applicationRole, max: connections + (roles === 'web' ? 0 : waitedForAtOnce) })
  const papers = createPaperRenderer({ fonts: options.fonts })
  const outside = outsideOf(process.env)
  const deps: Deps = {
    sql, papers, log, outside, seals: options.seals, files: await storedFiles(options.files), now: () => new Date(), today: () => today ?? dayInChina(new Date()),
    laws: shelve({ laws, regions, notices, lawFor }),
  }
  const outlive = outliveLostConnections(log)
  const app = roles === 'worker' ? undefined : await buildApp(deps, options)
  const address = await app?.listen({ port: options.port, host: options.host }) ?? ''
  const worker = roles === 'web' ? undefined : startWorker(deps)
  return {
    address,
    stop: async () => {
      await app?.close()
      await worker?.stop()
      await papers.close()
      outside.post?.close()
      await sql.end({ timeout: 1 }) // whoever used it has finished
      outlive.end()
    },
  }
}

/**
 * The driver may tell of a connection's end where nobody waits for an answer. A database that goes away ends requests, not the
 * server; any other error that nobody caught still ends it.
 */
function outliveLostConnections(log: Logger): { end(): void } {
  const hear = (error: Error): void => {
    if (!isAway(error)) throw error
    log.warn({ code: (error as { code?: string }).code }, 'a connection to the database has gone')
  }
  process.on('uncaughtException', hear)
  return { end: () => { process.off('uncaughtException', hear) } }
}

/** Structured, on standard error, without names, bodies or queries: what a person did stands in the audit, not in the log. */
export const quietAboutPeople = (to: DestinationStream = pino.destination(2)): Logger => pino({
  level: 'warn', base: null, redact: { paths: ['req', 'res', 'err.query', 'err.parameters', 'err.args', 'err.detail'], remove: true },
}, to)
