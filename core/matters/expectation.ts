import type { Actor, Day } from '../norms/index.ts'
import { titles } from './machine.ts'
import type { Clock, Situation } from './matter.ts'
import { options, partyOf, waitingFor } from './options.ts'

/** What a scenario may ask of a moment. */
export interface Expectation {
  readonly deadlines?: Readonly<Record<string, Day>>
  readonly provisional?: readonly string[]
  readonly overdue?: readonly string[]
  readonly options?: readonly string[]
  readonly notOptions?: readonly string[]
  readonly waitingFor?: readonly string[]
  readonly closed?: string
  readonly instruments?: Readonly<Record<string, string>>
  readonly conflicts?: readonly string[]
}

/** The first thing that is not as expected, in a Chinese sentence; nothing if all is. */
export function expectationFailure(at: Situation, wanted: Expectation): string | undefined {
  const open = new Set(options(at).open.map(option => option.id))
  const named = titles(at.matter.machine)
  const provisional = live(at.clocks).filter(clock => clock.provisional)
  return (wanted.deadlines && wrongDeadlines(at, wanted.deadlines))
    ?? (wanted.provisional && differ('暂定', wanted.provisional, idsOf(provisional.filter(clock => clock.state === 'running')), idsOf(provisional)))
    ?? (wanted.overdue && differ('逾期', wanted.overdue, idsOf(at.clocks.filter(clock => clock.state === 'overdue')), at.expiries.map(expiry => expiry.clock)))
    ?? (wanted.waitingFor && differ('等待', wanted.waitingFor.map(actor => partyOf(actor as Actor)), waitingFor(at)))
    ?? first(wanted.options ?? [], id => open.has(id) ? undefined : `“${id}”应当可以办理，现在不可以`)
    ?? first(wanted.notOptions ?? [], id => open.has(id) ? `“${id}”不应当可以办理，现在可以` : undefined)
    ?? (wanted.closed !== undefined && wanted.closed !== at.closed ? `结案应为 ${wanted.closed}，实为 ${at.closed ?? '未结'}` : undefined)
    ?? first(Object.entries(wanted.instruments ?? {}), ([role, title]) => named[role] === title ? undefined : `${role} 应称“${title}”，实称“${named[role] ?? '无'}”`)
    ?? first(wanted.conflicts ?? [], cite => conflictsOf(at).includes(cite) ? undefined : `并行规定应列出 ${cite}`)
}

const live = (clocks: readonly Clock[]): readonly Clock[] => clocks.filter(clock => clock.state !== 'done' && clock.state !== 'over')

/**
 * The map is complete: every clock that runs must be named. Clocks that have a last day but no longer run down to it
 * (held by a filing, overdue, to be done at once, a remedy after the end) may be named and need not be.
 */
function wrongDeadlines(at: Situation, wanted: Readonly<Record<string, Day>>): string | undefined {
  const dated = live(at.clocks).filter(clock => clock.lastDay !== null)
  const unnamed = at.closed ? undefined : dated.find(clock => clock.state === 'running' && !(clock.id in wanted))
  if (unnamed) return `期限 ${unnamed.id} 正在进行（${unnamed.lastDay}），没有列出`
  return first(Object.entries(wanted), ([id, day]) => {
    const clock = dated.find(candidate => candidate.id === id)
    if (!clock) return `期限 ${id} 应为 ${day}，现在没有这个期限`
    return clock.lastDay === day ? undefined : `期限 ${id} 应为 ${day}，实为 ${clock.lastDay}`
  })
}

/** `actual` must all be named; `tolerated` besides may be: a clock that is held, or that ran out and was overtaken by a later paper. */
function differ(what: string, wanted: readonly string[], actual: readonly string[], tolerated: readonly string[] = []): string | undefined {
  const same = actual.every(id => wanted.includes(id)) && wanted.every(id => actual.includes(id) || tolerated.includes(id))
  return same ? undefined : `${what}应为 [${wanted.join('、')}]，实为 [${actual.join('、')}]`
}

const idsOf = (clocks: readonly Clock[]): readonly string[] => clocks.map(clock => clock.id)

function conflictsOf(at: Situation): readonly string[] {
  const { law, uppers } = at.matter.machine
  return law.tensions.filter(tension => uppers.some(upper => upper.id === tension.upper.law)).flatMap(({ cite, upper }) => [cite, upper.cite])
}

function first<T>(items: readonly T[], failure: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const says = failure(item)
    if (says) return says
  }
  return undefined
}
