import type { Cite, Stage } from '../norms/index.ts'
import { clockId } from './clocks.ts'
import { refuse, sameAct, type Deed, type Machine } from './machine.ts'
import type { Refusal, Situation } from './matter.ts'
import { stagesAfter } from './replay.ts'
import { actWords, stageName } from './words.ts'

type BoundStep = Machine['steps'][number]

/** Why no step of the laws answers this act now: what would have to come first, or that there is no such step, with the article. */
export function explainMissingStep(at: Situation, act: Deed, candidates: readonly BoundStep[]): Refusal {
  const { machine } = at.matter
  const what = actWords(machine, act.act, act.role)
  if (candidates.length === 0) return explainUnknownAct(machine, act, what)
  const here = candidates.find(step => step.from.some(stage => at.stages.includes(stage)))
  const start = here && notStartedYet(at, here)
  if (start) return refuse(here.law, start.cite, `现在不能${what}：${start.says}。`)
  const before = here ? undefined : firstOnTheWay(at, candidates)
  if (before) return refuse(before.law, before.cite, `现在不能${what}：${whatComesFirst(at, before)}。`)
  const step = candidates[0]!
  const stand = at.stages.map(stage => stageName(machine, stage)).join('、')
  return refuse(step.law, step.cite, `现在不能${what}：${here ? '不具备条件' : `办件已到“${stand}”，不再有这一步`}。`)
}

function explainUnknownAct(machine: Machine, act: Deed, what: string): Refusal {
  const later = machine.later.find(law => law.proceedings.some(proceeding =>
    proceeding.kind === machine.kind && proceeding.steps.some(step => sameAct(step.on, act))))
  if (later) return refuse(later, later.inForce.cite, `《${later.title}》自${later.inForce.from}起施行，不及于此前立案的办件，不能依其${what}。`)
  const silence = [machine.law, ...machine.uppers].flatMap(law => law.silent.map(entry => ({ law, ...entry })))
    .find(entry => entry.about === idOf(act))
  if (silence) return refuse(silence.law, silence.cite, `《${machine.law.title}》对此未作规定：${silence.question}`)
  return refuse(machine.law, machine.proceeding.cite, `《${machine.law.title}》没有规定“${what}”这一步。`)
}

export const idOf = (act: Deed): string => act.role ? `${act.act}:${act.role}` : act.act

/** The first step on the shortest way from where the matter stands to where one of the candidates may be taken. */
function firstOnTheWay(at: Situation, candidates: readonly BoundStep[]): BoundStep | undefined {
  const { machine } = at.matter
  const goals = new Set<Stage>(candidates.flatMap(step => step.from))
  const queue: { stages: readonly Stage[]; first: BoundStep | undefined }[] = [{ stages: at.stages, first: undefined }]
  const seen = new Set([at.stages.join()])
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next.first && next.stages.some(stage => goals.has(stage))) return next.first
    for (const step of machine.steps) {
      if (typeof step.to !== 'string' || step.late || !step.from.some(stage => next.stages.includes(stage))) continue
      if (candidates.includes(step)) continue
      const stages = stagesAfter(machine, next.stages, step)
      if (seen.has(stages.join())) continue
      seen.add(stages.join())
      queue.push({ stages, first: next.first ?? step })
    }
  }
  return undefined
}

function whatComesFirst(at: Situation, step: BoundStep): string {
  const { machine } = at.matter
  if (step.on.act !== 'expire') return `须先${actWords(machine, step.on.act, step.on.role)}`
  const clock = at.clocks.findLast(candidate => candidate.id === step.on.role)
  return clock?.lastDay ? `${clock.what}的期限至${clock.lastDay}，尚未届满` : `${step.on.role ? nameOfClock(machine, step.on.role) : ''}的期限尚未届满`
}

/** A right that has not begun to run: what starts it. */
function notStartedYet(at: Situation, step: BoundStep): { cite: Cite; says: string } | undefined {
  const { machine } = at.matter
  const power = machine.clocks.find(norm => norm.law.id === step.law.id && norm.until?.some(trigger => sameAct(trigger, step.on)))
  const start = power?.from?.[0]
  if (!start || at.clocks.some(clock => clock.id === clockId(power!))) return undefined
  return { cite: power!.cite, says: `须先${actWords(machine, start.act, start.role)}` }
}

const nameOfClock = (machine: Machine, id: string): string =>
  machine.clocks.find(norm => clockId(norm) === id)?.act ?? id

