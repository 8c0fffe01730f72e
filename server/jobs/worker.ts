import type { Deps } from '../deps.ts'
import { fillDue } from '../sharing/fill.ts'
import { foldDue } from './figures.ts'
import { queueMail } from './mail.ts'
import { handlers } from './handlers.ts'
import { Outward, workOff } from './outbox.ts'
import { settleAlerts } from './scan.ts'
import { indexDue } from './search.ts'
import { enterShipped } from '../store/laws/enterNotice.ts'
import { remindSome } from '../store/reminders/reminders.ts'
import { isTicked } from '../store/ticks.ts'
import { tick } from './tick.ts'

export interface Worker { stop(): Promise<void> }

/** How long to wait when nothing calls: also how late a piece of work that was put off, or a new day, is noticed. */
const patience = 5_000

/**
 * Works off the outbox and gives each day its tick, until it is stopped; whoever outside is slow to answer holds up none of it.
 * Rows are the truth: a notification only shortens the wait, and a database that is away is tried again.
 */
export function startWorker(deps: Deps): Worker {
  let stopped = false
  const begun = { calendars: false }
  const stopping = Promise.withResolvers<void>()
  const here = new Bell()
  const away = new Bell()
  const outward = new Outward(deps, () => away.ring())
  const ring = () => { here.ring(); away.ring() }
  const listening = listen(deps, ring, stopping.promise, () => stopped)
  const lane = async (bell: Bell, work: () => Promise<boolean>) => {
    while (!stopped) {
      const called = bell.hangUp() // before the round: a call during it is heard after it
      if (!await orTold(deps, work) && !stopped) await orTired(called)
    }
  }
  const working = Promise.all([lane(here, () => round(deps, begun)), lane(away, () => outward.begin())])
  return {
    stop: async () => {
      stopped = true
      stopping.resolve()
      ring()
      await working
      await outward.settled()
      await (await listening)?.()
    },
  }
}

class Bell {
  #rung = Promise.withResolvers<void>()

  hangUp(): Promise<void> {
    this.#rung = Promise.withResolvers()
    return this.#rung.promise
  }

  ring(): void { this.#rung.resolve() }
}

/** Whether there was work; what goes wrong with it is told, and counts as none. */
async function orTold({ log }: Deps, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (error) {
    log.error({ err: error }, 'the worker could not work and will try again')
    return false
  }
}

async function orTired(called: Promise<void>): Promise<void> {
  const tired = Promise.withResolvers<void>()
  const timer = setTimeout(tired.resolve, patience)
  await Promise.race([called, tired.promise])
  clearTimeout(timer)
}

/** One piece of work that is done here, or the day's tick; false if there was neither. Before all else the notices that this version brings. */
async function round(deps: Deps, begun: { calendars: boolean }): Promise<boolean> {
  if (!begun.calendars) {
    for (const title of await enterShipped(deps.sql, deps.laws, deps.today())) deps.log.warn({ title }, 'a holiday notice came with the program; last days were counted anew')
    begun.calendars = true
  }
  const folded = await foldDue(deps) // in every round: figures are read through what is not put together yet
  if (await workOff(deps, handlers, 'inside') || await remindSome(deps.sql, deps.laws, deps.today()) > 0 || await queueMail(deps) || await settleAlerts(deps) || await fillDue(deps) || await indexDue(deps) || folded) return true
  if (!await isTicked(deps.sql, deps.today())) await tick(deps)
  return false
}

async function listen({ sql, log }: Deps, wake: () => void, stopping: Promise<void>, stopped: () => boolean): Promise<(() => Promise<void>) | undefined> {
  while (!stopped()) {
    try {
      const { unlisten } = await sql.listen('outbox', wake)
      return unlisten
    } catch (error) {
      log.warn({ err: error }, 'cannot listen for work yet')
      await orTired(stopping)
    }
  }
  return undefined
}
