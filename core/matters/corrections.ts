import type { Actor } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { refuse, sameAct } from './machine.ts'
import type { Command, Matter, MatterEvent, Refusal } from './matter.ts'
import { actWords } from './words.ts'

/**
 * The history as it really went: entries on the day they happened, and none of a paper that was withdrawn before it was
 * served. What was first written down stays in the history; places do not change, so nothing that points to one moves.
 */
export function putRight(matter: Matter): Matter {
  const corrections = matter.events.filter(({ corrects }) => corrects !== undefined)
  if (corrections.length === 0) return matter
  const events = [...matter.events]
  for (const { act, corrects, happened, marks } of corrections) {
    const entry = events[corrects! - 1]!
    if (act === 'correct') events[corrects! - 1] = { ...entry, on: happened! }
    else if (!entry.withdrawn) events[corrects! - 1] = { act: 'establish', on: entry.on, by: entry.by, law: entry.law, cite: entry.cite, withdrawn: entry }
    for (const [place, late] of Object.entries(marks ?? {})) events[Number(place) - 1] = marked(events[Number(place) - 1]!, late)
  }
  return { ...matter, events, changes: (matter.changes ?? []).filter(change => !corrections.some(({ corrects, on }) => corrects === change.startedBy && change.on <= on)) }
}

function marked({ late: _, ...event }: MatterEvent, late: string | null): MatterEvent {
  return late === null ? event : { ...event, late }
}

/** Why this entry cannot be put right in this way; nothing if it can. */
export function entryRefused(matter: Matter, command: Command): Refusal | undefined {
  const { machine } = matter
  const no = (says: string, at: Pick<MatterEvent, 'cite'> = machine.proceeding): Refusal => refuse(machine.law, at.cite, says)
  const { events } = putRight(matter)
  const entry = events[(command.corrects ?? 0) - 1]
  const wanted = command.act === 'correct' ? 'serve' : 'issue'
  if (!entry || entry.withdrawn || entry.act !== wanted || entry.role !== command.role) return no(command.act === 'correct' ? '没有这份文书的送达记录，不能更正。请先登记送达。' : '没有可以撤回的制发记录。')
  const owner: readonly Actor[] = machine.steps.filter(step => sameAct(step.on, entry)).flatMap(step => step.by)
  if (command.by === undefined || !owner.includes(command.by)) return no('更正和撤回由制发、送达文书的机关办理。')
  if (!command.reasons) return no(command.act === 'correct' ? '更正送达日期须写明原因和依据的证明。' : '撤回文书须写明理由。')
  return command.act === 'correct' ? dayRefused(events, command, no) : servedSince(events, command, no)
}

function dayRefused(events: readonly MatterEvent[], { corrects, happened, on }: Command, no: (says: string) => Refusal): Refusal | undefined {
  const [before, entry, after] = [events[corrects! - 2], events[corrects! - 1]!, events.slice(corrects).find(event => event.corrects === undefined)]
  if (happened === undefined) return no('没有写明正确的送达日期。')
  if (happened === entry.on) return no(`登记的送达日期就是${chineseDay(happened)}，不必更正。`)
  if (happened > on) return no(`${chineseDay(happened)}还没有到，不能作为送达日期。请核对。`)
  if (before && happened < before.on) return no(`${chineseDay(happened)}早于上一事项的日期${chineseDay(before.on)}，不能作为送达日期。请核对。`)
  if (after && happened > after.on) return no(`${chineseDay(after.on)}已有办理记录，送达不能晚于那一天。请核对。`)
  return undefined
}

function servedSince(events: readonly MatterEvent[], { corrects, role }: Command, no: (says: string) => Refusal): Refusal | undefined {
  const served = events.slice(corrects).find(event => event.act === 'serve' && event.role === role)
  return served && no(`文书已于${chineseDay(served.on)}送达，不能撤回。确有错误的，请依法另行作出处理。`)
}

type Judge = (matter: Matter, command: Command) => { readonly refused: false; readonly flagged?: { readonly says: string } } | Refusal

/**
 * Asks the law anew about every entry after the one that is put right: which now came late or no longer did. An entry
 * that could not have been made refuses the correction: what people did on the record is not undone behind their backs.
 */
export function marksAfter({ known: _, ...recorded }: Matter, place: number, judge: Judge): Refusal | Record<number, string | null> {
  const matter = putRight(recorded) // what registers say today changes nothing that was done
  const { events } = matter
  const marks: Record<number, string | null> = {}
  const soFar = events.slice(0, place)
  for (const [index, event] of [...events.entries()].slice(place)) {
    if (event.corrects !== undefined) continue
    if (event.withdrawn || event.act === 'establish') {
      soFar.push(event)
      continue
    }
    const answer = judge({ ...matter, events: soFar }, commandOf(event))
    if (answer.refused) return { ...answer, says: `这样更正之后，${chineseDay(event.on)}的“${actWords(matter.machine, event.act, event.role)}”就没有依据：${answer.says}请先依法处理该事项。` }
    const late = answer.flagged?.says ?? null
    if (late !== (event.late ?? null)) marks[index + 1] = late
    soFar.push(marked(event, late))
  }
  return marks
}

function commandOf({ law: _, cite: __, late: ___, ...command }: MatterEvent): Command {
  return command
}
