import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Sql, Transaction } from './connect.ts'

/** What of the driver's connection is needed here: it says when it has gone. */
interface Connection { onclose: ((error: Error) => void) | null }

/**
 * Works in one transaction. The driver must be sent nothing between a connection's failure and its end: what it is sent
 * then is never answered, and leaves a dead place in the pool. Its own `begin` sends a rollback there. Here a connection
 * that goes only ends the transaction, with an error. `mode` is what follows BEGIN: `read only`.
 */
export async function transaction<T>(sql: Sql, mode: '' | 'isolation level repeatable read read only', work: (tx: Transaction) => Promise<T>): Promise<T> {
  const reserved = await sql.reserve()
  const state: { gone: Error | undefined } = { gone: undefined }
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {}) // whoever waits for the work hears of it there
  const onexecute = (connection: Connection) => {
    connection.onclose = error => {
      state.gone = error
      lost.reject(error)
    }
    return true
  }
  try {
    await Promise.race([reserved.unsafe(`begin ${mode}`, [], { onexecute } as object), lost.promise])
    const result = await Promise.race([work(guarded(reserved, state) as unknown as Transaction), lost.promise])
    await Promise.race([guarded(reserved, state)`commit`, lost.promise])
    return result
  } catch (error) {
    await untilToldOfTheEnd()
    if (!state.gone) await Promise.race([reserved`rollback`, lost.promise])
    throw state.gone ?? error
  } finally {
    if (!state.gone) reserved.release()
  }
}

/** A socket's end is told one turn of the loop after its error, and many sockets end at once where a database does. */
const untilToldOfTheEnd = async (): Promise<void> => {
  await nextTurn()
  await wait(1)
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
