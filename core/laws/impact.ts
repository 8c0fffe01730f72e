import { actWords, closingName, decide, options, replay, stageName, type Machine, type Matter, type MatterEvent, type Refusal, type Situation } from '../matters/index.ts'
import type { Cite, Day } from '../norms/index.ts'

/** What would be otherwise in one matter, had it been opened under another edition of its laws. */
export interface Impact {
  /** Something that was done would not have been open: from there on nothing can be compared. */
  readonly refused: { readonly what: string; readonly on: Day; readonly says: string; readonly law: string; readonly cite: Cite } | null
  readonly stage: Changed<string> | null
  /** By what each is owed for; null: no such clock runs, '': it has no last day. */
  readonly clocks: readonly ({ readonly what: string } & Changed<Day | '' | null>)[]
  readonly appears: readonly string[]
  readonly disappears: readonly string[]
}

interface Changed<T> { readonly before: T; readonly after: T }

/** Replays a matter under other laws, act by act; undefined where nothing changes. `other` may itself refuse to open it. */
export function impactOf(matter: Matter, other: Machine | Refusal, today: Day): Impact | undefined {
  const before = replay(matter, today)
  const retold = 'refused' in other ? { refused: refusal('立案', matter.events[0]?.on ?? today, other) } : retell(matter, other)
  if ('refused' in retold) return { refused: retold.refused, stage: null, clocks: [], appears: [], disappears: [] }
  const after = replay(retold, today)
  const impact: Impact = { refused: null, stage: changed(standing(before), standing(after)), clocks: clocksOf(before, after), ...optionsOf(before, after) }
  return impact.stage === null && [impact.clocks, impact.appears, impact.disappears].every(({ length }) => length === 0) ? undefined : impact
}

/** The history as commands, each asked of the other laws in turn. */
function retell(matter: Matter, machine: Machine): Matter | { readonly refused: NonNullable<Impact['refused']> } {
  let retold: Matter = { ...matter, machine, events: [] }
  for (const event of matter.events) {
    const { law: _, cite: __, late: ___, ...command } = event
    const answer = decide(retold, command)
    if (answer.refused) return { refused: refusal(actWords(matter.machine, event.act, event.role), event.on, answer) }
    retold = { ...retold, events: [...retold.events, ...answer.events] satisfies MatterEvent[] }
  }
  return retold
}

const refusal = (what: string, on: Day, { says, law, cite }: Refusal): NonNullable<Impact['refused']> => ({ what, on, says, law, cite })

const changed = <T>(before: T, after: T): Changed<T> | null => (before === after ? null : { before, after })

const standing = ({ matter: { machine }, stages, closed }: Situation): string =>
  closed ? closingName(machine, closed) : stages.filter((stage, track) => track === 0 || stage !== machine.tracks[track]?.[0]).map((stage) => stageName(machine, stage)).join('、')

function clocksOf(before: Situation, after: Situation): Impact['clocks'] {
  const [was, is] = [running(before), running(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)]
    const moved = changed(lastDayOf(old), lastDayOf(now))
    return moved ? [{ what: (now ?? old)!.what, ...moved }] : []
  })
}

const running = ({ clocks }: Situation) => new Map(clocks.filter(({ state }) => state !== 'done').map((clock) => [clock.id, clock]))
const lastDayOf = (clock: Situation['clocks'][number] | undefined): Day | '' | null => (clock === undefined ? null : clock.lastDay ?? '')

function optionsOf(before: Situation, after: Situation): Pick<Impact, 'appears' | 'disappears'> {
  const labels = (at: Situation) => new Set(options(at).open.map(({ label }) => label))
  const [was, is] = [labels(before), labels(after)]
  return { appears: [...is].filter((label) => !was.has(label)), disappears: [...was].filter((label) => !is.has(label)) }
}
