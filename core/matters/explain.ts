import type { Citation, Cite, Law, Stage, Step } from '../norms/index.ts'
import { chineseDay } from '../periods/index.ts'
import { clockId, matchesAct, resultField } from './clocks.ts'
import { refuse, sameAct } from './machine.ts'
import type { BoundStep, Deed, Machine, Probe, Refusal, Situation } from './matter.ts'
import { stagesAfter } from './replay.ts'
import { actWords, stageName } from './words.ts'

/**
 * Why no step of the laws answers this act now: what would have to come first, or that there is no such step, with the
 * article. What would have to follow after that, and a newer law that would allow the act, stand beside it.
 */
export function explainMissingStep(at: Situation, act: Probe, candidates: readonly BoundStep[]): Refusal {
  const { machine } = at.matter
  const what = actWords(machine, act.act, act.role)
  if (candidates.length === 0) return explainUnknownAct(machine, act, what)
  const here = candidates.find(step => step.from.some(stage => at.stages.includes(stage)))
  const start = here && notStartedYet(at, here)
  if (start) return refuse(here.law, start.cite, `${notNow(what)}：${start.says}。`)
  const [next, ...further] = here ? [] : wayTo(at, candidates)
  if (next) return { ...refuse(next.law, next.cite, `${notNow(what)}：${whatComesFirst(at, next)}。`, tooNew(at, act, what)), then: further.map(step => afterwards(at, step)) }
  const step = candidates[0]!
  const stand = at.stages.filter((stage, track) => track === 0 || stage !== machine.tracks[track]?.[0]).map(stage => stageName(machine, stage)).join('、')
  return refuse(step.law, step.cite, `${notNow(what)}：${here ? '不具备条件' : `办件已到“${stand}”，不再有这一步`}。`, tooNew(at, act, what))
}

const resultNames = { finding: '调查结论', outcome: '处理结果', to: '移送给哪个机关', which: '采取哪一项措施' } as const

/** 不予认可…, 不批准… are acts too: 不能不 would demand what is refused. */
const notNow = (what: string): string => what.startsWith('不') ? `现在不能办理“${what}”` : `现在不能${what}`

function explainUnknownAct(machine: Machine, act: Probe, what: string): Refusal {
  const later = machine.later.find(law => stepsOf(law, machine.kind).some(step => matchesAct(step.on, act)))
  if (later) return refuse(later, later.inForce.cite, saysTooNew(later, what))
  const results = machine.steps.filter(step => sameAct(step.on, act))
  if (results[0]) return refuse(results[0].law, results[0].cite, `${what}须写明${resultNames[resultField(act.act)]}，且须是本法规定的一种。`)
  const silence = [machine.law, ...machine.uppers].flatMap(law => law.silent.map(entry => ({ law, ...entry })))
    .find(entry => entry.about === idOf(act))
  if (silence) return refuse(silence.law, silence.cite, `《${machine.law.title}》对此未作规定：${silence.question}`)
  return refuse(machine.law, machine.proceeding.cite, `《${machine.law.title}》没有规定“${what}”这一步。`)
}

const stepsOf = (law: Law, kind: string): readonly Step[] =>
  law.proceedings.filter(proceeding => proceeding.kind === kind).flatMap(proceeding => proceeding.steps)

const saysTooNew = (law: Law, what: string): string => `《${law.title}》自${chineseDay(law.inForce.from)}起施行，不及于此前立案的办件，不能依其${what}。`

/** The stage is right, but what the law asks of it does not hold. */
export const explainUnmet = (at: Situation, act: Probe, step: BoundStep, says: string): Refusal =>
  refuse(step.law, step.cite, says, tooNew(at, act, actWords(at.matter.machine, act.act, act.role)))

/** Laws in force only after the matter was opened that add a way of their own to this act. */
const tooNew = (at: Situation, act: Probe, what: string): Refusal['also'] => at.matter.machine.later
  .filter(law => stepsOf(law, at.matter.machine.kind).some(step => step.above === 'always' && matchesAct(step.on, act)))
  .map(law => ({ law: law.id, cite: law.inForce.cite, says: saysTooNew(law, what) }))

export const idOf = (act: Deed): string => act.role ? `${act.act}:${act.role}` : act.act

/**
 * The shortest way from where the matter stands to where one of the candidates may be taken, along its own track: nobody
 * is sent through another's right (an objection, a review) to get somewhere.
 */
function wayTo(at: Situation, candidates: readonly BoundStep[]): readonly BoundStep[] {
  const { machine } = at.matter
  const tracks = new Set(candidates.map(goal => trackOf(machine, goal)))
  const before = machine.steps.filter(step => typeof step.to === 'string' && !step.late && tracks.has(trackOf(machine, step)) && !candidates.includes(step))
  const goals = new Set<Stage>(candidates.flatMap(step => step.from))
  const queue: { stages: readonly Stage[]; way: readonly BoundStep[] }[] = [{ stages: at.stages, way: [] }]
  const seen = new Set([at.stages.join()])
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next.way.length > 0 && next.stages.some(stage => goals.has(stage))) return next.way
    for (const step of before) {
      if (!step.from.some(stage => next.stages.includes(stage))) continue
      const stages = stagesAfter(machine, next.stages, step)
      if (seen.has(stages.join())) continue
      seen.add(stages.join())
      queue.push({ stages, way: [...next.way, step] })
    }
  }
  return []
}

const trackOf = (machine: Machine, step: Step): number => machine.tracks.findIndex(track => track.includes(step.from[0]))

function afterwards(at: Situation, step: BoundStep): Citation & { says: string } {
  const { machine } = at.matter
  const what = step.on.act === 'expire' ? `待${nameOfClock(machine, step.on.role!)}的期限届满` : actWords(machine, step.on.act, step.on.role)
  return { law: step.law.id, cite: step.cite, says: `此后还须${what}。` }
}

function whatComesFirst(at: Situation, step: BoundStep): string {
  const { machine } = at.matter
  if (step.on.act !== 'expire') return `须先${actWords(machine, step.on.act, step.on.role)}`
  const clock = at.clocks.findLast(candidate => candidate.id === step.on.role)
  return clock?.lastDay ? `${clock.what}的期限至${chineseDay(clock.lastDay)}，尚未届满` : `${step.on.role ? nameOfClock(machine, step.on.role) : ''}的期限尚未届满`
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

