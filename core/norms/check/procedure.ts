import type { Stage } from '../actors.ts'
import type { Line } from '../lines.ts'
import type { Proceeding, Step } from '../procedure.ts'
import { error, type Finding } from './finding.ts'
import { nameOfAct } from './parts.ts'

/**
 * The arrows of one proceeding, on each line of supervision, alone and with what the laws above add to it: all stages are reached,
 * and none is a trap. `above`: the same proceeding in those laws.
 */
export function procedureFindings(proceeding: Proceeding, above: readonly Proceeding[]): Finding[] {
  const lent = new Set(above.flatMap((upper) => upper.tracks.flat()))
  const misplaced = [...ofTracks(proceeding), ...proceeding.steps.flatMap((step) => ofStep(step, proceeding, lent))]
  if (misplaced.length > 0) return misplaced
  const overlaid = { ...proceeding, steps: [...proceeding.steps, ...above.flatMap((upper) => upper.steps.filter((step) => step.above))] }
  const walks = [proceeding, overlaid].flatMap((each) => (['government', 'department'] as const).map((line) => walk(each, line)))
  const reached = new Set(walks.flatMap((each) => [...each.reached]))
  return [
    ...proceeding.tracks.flat().filter((stage) => !reached.has(stage)).map((stage) => finding(proceeding, 'stage.unreachable', `阶段 ${stage}`, undefined,
      `从${proceeding.tracks.find((track) => track.includes(stage))![0]}出发，没有任何步骤通到阶段 ${stage}`)),
    ...dedupe(walks.flatMap((each) => each.traps)),
    ...ambiguous(proceeding),
  ]
}

function ofTracks(proceeding: Proceeding): Finding[] {
  const stages = proceeding.tracks.flat()
  return [...new Set(stages.filter((stage, index) => stages.indexOf(stage) !== index))].map((stage) =>
    finding(proceeding, 'stage.twice', `阶段 ${stage}`, undefined, `阶段 ${stage} 出现在不止一处：每一阶段只属于一条轨道`))
}

/** A step may put a track that only a law above has to one of its stages, but not start or end there. */
function ofStep(step: Step, proceeding: Proceeding, lent: ReadonlySet<Stage>): Finding[] {
  const where = `步骤 ${nameOfAct(step.on)}`
  const known = new Set(proceeding.tracks.flat())
  const named = [...step.from, ...(step.also ?? []).filter((stage) => !lent.has(stage)), ...(typeof step.to === 'string' ? [step.to] : [])]
  const unknown = named.filter((stage) => !known.has(stage)).map((stage) =>
    finding(proceeding, 'stage.unknown', where, step.cite, `${where}提到阶段 ${stage}，这一办件的轨道里没有：请加入轨道或者改正`))
  if (unknown.length > 0) return unknown
  const tracks = new Set([...step.from, ...(typeof step.to === 'string' ? [step.to] : [])].map((stage) => trackOf(stage, proceeding)))
  return tracks.size > 1 ? [finding(proceeding, 'step.tracks', where, step.cite, `${where}的起点和终点须在同一条轨道；影响另一条轨道的写在 also`)] : []
}

interface Walked { readonly reached: ReadonlySet<Stage>, readonly traps: readonly Finding[] }

function walk(proceeding: Proceeding, line: Line): Walked {
  const steps = proceeding.steps.filter((step) => !step.line || step.line === line)
  const reached = new Set<Stage>(proceeding.tracks.map((track) => track[0]))
  const from = new Map<Stage, Step[]>()
  for (const step of steps) for (const stage of step.from) from.set(stage, [...(from.get(stage) ?? []), step])
  // A Set visits what is added to it on the way.
  for (const stage of reached) for (const step of from.get(stage) ?? []) for (const next of nextOf(step)) reached.add(next)
  const [main, ...others] = proceeding.tracks
  const ends = endings(steps)
  const trapped = main.filter((stage) => reached.has(stage) && !ends.has(stage))
  // The first and the last stage of another track are rests: the matter may end around them.
  const stuck = others.flatMap((track) => track.slice(1, -1)).filter((stage) => reached.has(stage) && !(from.get(stage) ?? []).some(leaves(stage)))
  const traps = [...trapped, ...stuck].join('、')
  return {
    reached,
    traps: traps ? [finding(proceeding, 'stage.trap', `阶段 ${traps}`, undefined, `进入阶段 ${traps} 之后没有出路：须有步骤、期限届满或者结案通向办件的终结`)] : [],
  }
}

const nextOf = (step: Step): readonly Stage[] => [...(typeof step.to === 'string' ? [step.to] : []), ...(step.also ?? [])]
const leaves = (stage: Stage) => (step: Step): boolean => step.to !== undefined && step.to !== stage

/** Stages from which the matter can come to its end. */
function endings(steps: readonly Step[]): ReadonlySet<Stage> {
  const ends = new Set<Stage>()
  for (let size = -1; size !== ends.size;) {
    size = ends.size
    for (const step of steps) {
      if (typeof step.to === 'object' || nextOf(step).some((stage) => ends.has(stage))) for (const stage of step.from) ends.add(stage)
    }
  }
  return ends
}

/** Two arrows that leave one stage on one act, and nothing says which. */
function ambiguous(proceeding: Proceeding): Finding[] {
  return proceeding.steps.flatMap((step, index) => {
    const rival = proceeding.steps.slice(0, index).find((other) => sameArrow(step, other))
    if (!rival || step.when || rival.when) return []
    const where = `步骤 ${nameOfAct(step.on)}`
    return [finding(proceeding, 'step.ambiguous', where, step.cite, `${where}（${step.cite}）与${rival.cite}的同名步骤从同一阶段出发，不能断定走哪一步：请写明 when 或者 line`)]
  })
}

function sameArrow(a: Step, b: Step): boolean {
  const outcomes = (step: Step) => step.on.outcome ?? []
  return a.on.act === b.on.act && a.on.role === b.on.role
    && (a.line === undefined || b.line === undefined || a.line === b.line)
    && a.from.some((stage) => b.from.includes(stage))
    && (outcomes(a).length === 0 || outcomes(b).length === 0 || outcomes(a).some((outcome) => outcomes(b).includes(outcome)))
}

const trackOf = (stage: Stage, proceeding: Proceeding): number => proceeding.tracks.findIndex((track) => track.includes(stage))

const dedupe = (findings: readonly Finding[]): Finding[] =>
  findings.filter((each, index) => findings.findIndex((other) => other.code === each.code && other.where === each.where) === index)

const finding = (proceeding: Proceeding, code: string, where: string, cite: string | undefined, says: string): Finding =>
  error(code, `办件 ${proceeding.kind}，${where}`, cite, says)
