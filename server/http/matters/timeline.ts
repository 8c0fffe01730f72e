import { outcomeName, replay, timeline, type Clock, type MatterEvent } from '../../../core/matters/index.ts'
import { chinesePeriod, parsePeriod } from '../../../core/periods/index.ts'
import { cited } from '../../store/refused.ts'
import { actorName } from '../../store/matters/standing.ts'
import type { TimelineEntryOut } from '../contract/matters.ts'
import { fieldWords, textLabels } from '../words.ts'
import type { Seen } from './seen.ts'

/** What happened, what days brought, and what lies ahead. */
export function viewTimeline(seen: Seen): TimelineEntryOut[] {
  const { inHand, at, laws, papers } = seen
  const entries = inHand.recorded.filter(({ event }) => event.act !== 'expire')
  const moves = clockMoves(seen)
  return timeline(at).map(entry => {
    const recorded = entry.seq === undefined ? undefined : entries[entry.seq - 1]
    const moved = entry.seq === undefined ? undefined : moves[entry.seq - 1]
    return {
      kind: entry.kind === 'event' ? 'act' : entry.kind, on: entry.on, label: entry.label, act: recorded?.event.act ?? null, by: entry.by ?? null, byName: entry.by ? actorName(inHand, entry.by) : null,
      recorded: recorded ? { person: recorded.person, organ: recorded.organ, at: recorded.recordedAt } : null,
      citation: cited(entry, laws), detail: recorded ? detailOf(seen, recorded.event) : [], late: entry.late ?? null, provisional: entry.provisional ?? false,
      instrument: papers.find(paper => paper.seq === recorded?.seq)?.id ?? null,
      started: moved?.started ?? [], ended: moved?.ended ?? [],
    }
  })
}

type Moved = Pick<TimelineEntryOut, 'started' | 'ended'>
const alive = (clock: Clock): boolean => clock.state !== 'done'
const same = (a: Clock, b: Clock): boolean => a.id === b.id && a.startedOn === b.startedOn && a.lastDay === b.lastDay

/** Which clocks each entry of the history started and ended: the histories before and after it, compared. */
function clockMoves({ at: { matter } }: Seen): Moved[] {
  const after = matter.events.map((event, index) => replay({ ...matter, events: matter.events.slice(0, index + 1) }, event.on).clocks.filter(alive))
  return after.map((clocks, index) => {
    const before = after[index - 1] ?? []
    return {
      started: clocks.filter(clock => !before.some(other => same(clock, other))).map(({ id, what, lastDay, provisional, changes }) =>
        ({ id, what, lastDay: changes[0]?.from ?? lastDay, provisional: provisional && changes.length === 0 })),
      ended: before.filter(clock => !clocks.some(other => same(clock, other))).map(({ id, what }) => ({ id, what })),
    }
  })
}

function detailOf({ at }: Seen, event: MatterEvent): TimelineEntryOut['detail'] {
  const { machine } = at.matter
  const norms = [machine.law, ...machine.uppers].flatMap(law => law.norms)
  const quoted = (cite: string) => {
    const norm = norms.find(candidate => candidate.cite === cite && 'text' in candidate)
    return norm && 'text' in norm ? `${cite} ${norm.text}` : cite
  }
  const period = event.within === undefined ? undefined : parsePeriod(event.within)
  const said: [string, string | undefined][] = [
    [fieldWords.finding.label, event.finding && outcomeName('finding', event.finding)],
    [fieldWords.outcome.label, event.outcome && outcomeName('outcome', event.outcome)],
    [fieldWords.grounds.label, event.grounds?.map(quoted).join('；')],
    [fieldWords.which.label, event.which && quoted(event.which)],
    [fieldWords.officers.label, event.officers?.toString()],
    [fieldWords.within.label, period?.ok ? chinesePeriod(period.value) : undefined],
    [fieldWords.decides.label, event.decides],
    [fieldWords.reasons.label, event.reasons],
    [fieldWords.basis.label, event.basis],
    [textLabels[event.act] ?? fieldWords.text.label, event.text],
    ...Object.entries(event.facts ?? {}).map(([id, value]): [string, string] =>
      [machine.facts.find(fact => fact.id === id)?.ask ?? id, typeof value === 'boolean' ? (value ? '是' : '否') : String(value)]),
  ]
  return said.flatMap(([name, value]) => value ? [{ name, value }] : [])
}
