import { actorName as nameOf } from '../../../core/laws/index.ts'
import { closingName, deadlines, stageName, waitingFor, type Situation } from '../../../core/matters/index.ts'
import type { Actor, Day } from '../../../core/norms/index.ts'
import { organsThatAre, type InHand } from './load.ts'
import type { Standing } from './matters.ts'

/** What the laws of a matter call an actor. */
export const actorName = ({ matter: { machine } }: Pick<InHand, 'matter'>, actor: Actor): string => nameOf([machine.law, ...machine.uppers], actor)

/** 整改中 · 复查中: the tracks that have left where they begin, or the main one; how it ended, once it has. */
export function stageWords({ matter, stages, closed }: Situation): string {
  if (closed) return `已办结：${closingName(matter.machine, closed)}`
  const moved = stages.filter((stage, track) => track === 0 || stage !== matter.machine.tracks[track]?.[0])
  return moved.map(stage => stageName(matter.machine, stage)).join(' · ')
}

/** The organs a matter waits for, or what the law calls those who have no organ here. */
export const waitingNames = (inHand: InHand, actors: readonly Actor[], day: Day): string =>
  [...new Set(actors.flatMap(actor => {
    const organs = organsThatAre(actor, inHand, day)
    return organs.length > 0 ? organs.map(organ => organ.shortName) : [actorName(inHand, actor)]
  }))].join('、')

export function standingOf(inHand: InHand, situation: Situation): Standing {
  const waiting = waitingFor(situation)
  const next = nextDuty(situation)
  return {
    stages: situation.stages, stageName: stageWords(situation), waitingFor: waiting,
    waitingOrgans: [...new Set(waiting.flatMap(actor => organsThatAre(actor, inHand, situation.today)).map(organ => organ.id))],
    waitingName: waitingNames(inHand, waiting, situation.today),
    nextClock: next?.what ?? null, nextLastDay: next?.lastDay ?? null, nextProvisional: next?.provisional ?? false, closed: situation.closed, closedOn: situation.closedOn,
  }
}

/** The duty that runs out first, or has. */
export const nextDuty = (situation: Situation) =>
  deadlines(situation).find(clock => clock.kind === 'duty' && clock.lastDay !== null && (clock.state === 'running' || clock.state === 'overdue'))
