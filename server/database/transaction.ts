import type { Sql, Transaction } from './connect.ts'

/** What of the driver's connection is needed here: it says when it has gone. */
interface Connection { onclose: ((error: Error) => void) | null }

/**
 * Works in one transaction. The driver's own `begin` sends its rollback even into a connection that has gone, which ends
 * the process and leaves a dead place in the pool; here a connection that goes only ends the transaction, with an error.
 * `mode` is what follows BEGIN: `read only`.
 */
export async function transaction<T>(sql: Sql, mode: '' | 'isolation level repeatable read read only', work: (tx: Transaction) => Promise<T>): Promise<T> {
  const reserved = await sql.reserve()
  const state: { gone: Error | undefined } = { gone: undefined }
  const lost = new Promise<never>((_, reject) => {
    void reserved.unsafe(`begin ${mode}`, [], {
      onexecute: (connection: Connection) => {
        connection.onclose = error => {
          state.gone = error
          reject(error)
        }
        return true
      },
    } as object).catch(reject)
  })
  lost.catch(() => {}) // whoever waits for the work hears of it there
  try {
    const result = await Promise.race([work(guarded(reserved, state) as unknown as Transaction), lost])
    await Promise.race([guarded(reserved, state)`commit`, lost])
    return result
  } catch (error) {
    if (!state.gone) await Promise.race([reserved`rollback`, lost])
    throw state.gone ?? error
  } finally {
    if (!state.gone) reserved.release()
  }
}

type Reserved = Awaited<ReturnType<Sql['reserve']>>

/** The same connection, until it has gone: then every question is refused instead of being sent nowhere. */
function guarded(reserved: Reserved, state: { readonly gone: Error | undefined }): Reserved {
  const refuse = () => { if (state.gone) throw state.gone }
  return new Proxy(reserved, {
    apply: (target, self, args) => {
      refuse()
      return Reflect.apply(target as unknown as (...args: unknown[]) => unknown, self, args)
    },
    get: (target, name) => {
      if (name === 'unsafe' || name === 'file') refuse()
      return Reflect.get(target, name)
    },
  })
}
