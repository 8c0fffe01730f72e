import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { Sql, Transaction } from './connect.ts'

/** What of the driver's connection is needed here: it says when it has gone. */
interface Connection { onclose: ((error: Error) => void) | null }

/**
 * Works in one transaction. The driver must be sent nothing between a connection's failure and its end: what it is sent
 * then is never answered, and leaves a dead place in the pool. Its own `begin` sends a rollback there. Here a connection
 * that goes only ends the transaction, with an error. `mode` is what follows BEGIN: `read only`. What is said `first` travels with it.
 */
export async function transaction<T>(sql: Sql, mode: '' | 'isolation level repeatable read read only', work: (tx: Transaction) => Promise<T>, first?: (tx: Transaction) => Promise<unknown>): Promise<T> {
  const reserved = await reserve(sql)
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
    const tx = guarded(reserved, state) as unknown as Transaction
    await Promise.race([Promise.all([reserved.unsafe(`begin ${mode}`, [], { onexecute } as object).execute(), first?.(tx)]), lost.promise])
    const result = await Promise.race([work(tx), lost.promise])
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

/** Part of a transaction that may fail by itself: what it wrote is undone, and the rest goes on. */
export async function attempt<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx`savepoint attempt`
  try {
    const result = await work()
    await tx`release savepoint attempt`
    return result
  } catch (error) {
    await tx`rollback to savepoint attempt`
    await tx`release savepoint attempt` // else an attempt around this one could not be undone
    throw error
  }
}

/** How long to wait for a place in the pool before asking again, in milliseconds. */
const patience = 3_000

/**
 * A connection to oneself. The driver (postgres 3.4.9) forgets who asked where a new connection is lost while it asks for the
 * database's types: that asking is never answered. Whoever has waited long asks again; a place that comes too late is given back.
 */
async function reserve(sql: Sql): Promise<Reserved> {
  for (;;) {
    const asked = sql.reserve()
    const tired = Promise.withResolvers<undefined>()
    const timer = setTimeout(tired.resolve, patience)
    const given = await Promise.race([asked, tired.promise]).finally(() => clearTimeout(timer))
    if (given) return given
    asked.then(late => late.release(), () => {})
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
