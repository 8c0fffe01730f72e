import type { KindOfAct } from '../../core/norms/index.ts'
import { changed, irregularitiesOf } from '../generate/irregularities/index.ts'
import { lawful, type Told } from '../generate/lawful.ts'
import type { Scene } from '../generate/scene.ts'

/** One act as a body would report it: when it began, and what differs from an act in good order. */
export interface Story {
  readonly kind: KindOfAct
  readonly party: string
  /** So many days before today. `turn`: which of the bodies it is. */
  readonly begun: (turn: number) => number
  readonly differs?: (scene: Scene, told: Told, turn: number) => Told
}

const days = (count: number) => () => count

/** What goes wrong in penalties: two of these in each body, so that a place shows them all. */
const flaws = [
  'penalty-decision-overdue', 'penalty-service-overdue', 'prior-notice-missing', 'penalty-heavier-after-statement', 'officers-fewer-than-two', 'statement-not-reviewed', 'evidence-preservation-overdue',
  'decided-before-hearing-window-closed',
]

const broken = (kind: KindOfAct, norm: string, scene: Scene, told: Told): Told => irregularitiesOf(kind).find(one => one.norm === norm)!.differs(scene, told)
const flawed = (which: number): NonNullable<Story['differs']> => (scene, told, turn) => broken('penalty', flaws[(turn * 2 + which) % flaws.length]!, scene, told)

/** In every second body one of them came about with a single officer at the interrogation: two alerts about one act, which are one lead. */
const twiceFlawed: NonNullable<Story['differs']> = (scene, told, turn) => {
  const first = flawed(1)(scene, told, turn)
  return turn % 2 === 0 ? { ...first, ...broken('penalty', 'officers-fewer-than-two', scene, changed(told, first)) } : first
}

/** Most acts are in order; each body also has a few that are not, and different ones. */
export const stories: readonly Story[] = [
  { kind: 'penalty', party: '某某超市有限公司', begun: days(92) },
  { kind: 'penalty', party: '某某商贸有限公司', begun: days(24) },
  { kind: 'penalty', party: '某某餐饮服务有限公司', begun: days(118), differs: flawed(0) },
  { kind: 'penalty', party: '某某物流有限公司', begun: days(131), differs: twiceFlawed },
  { kind: 'coercion', party: '某某建材经营部', begun: days(72), differs: (scene, told, turn) => (turn % 5 === 1 ? broken('coercion', 'urgent-coercion-approval-over-24h', scene, told) : {}) },
  // Nobody has lifted it yet: in every second body the thirty days are over, in the others they soon will be.
  { kind: 'coercion', party: '某某农资有限公司', begun: turn => (turn % 2 === 0 ? 47 : 27), differs: () => ({ coercion: { disposedAt: null, liftedAt: null } }) },
  { kind: 'licence', party: '某某食品有限公司', begun: days(61), differs: (scene, told, turn) => (turn % 5 === 2 ? broken('licence', 'licence-denial-without-reason', scene, told) : {}) },
  { kind: 'licence', party: '某某运输有限公司', begun: turn => (turn % 3 === 0 ? 52 : 13), differs: stillOpen },
  { kind: 'inspection', party: '某某加油站有限公司', begun: days(27) },
  { kind: 'inspection', party: '某某养殖专业合作社', begun: days(11) },
]

/** Accepted, and nothing decided since. */
function stillOpen(): Told {
  return { promiseDays: null, decidedAt: null, servedAt: null, closedAt: null, archivedAt: null, services: [], publicity: { required: null, publishedAt: null }, licence: { validFrom: null, certIssuedAt: null } }
}

/** The act as its story has it. */
export const toldOf = ({ kind, differs }: Story, scene: Scene, turn: number): Told => {
  const told = lawful[kind](scene)
  return differs ? changed(told, differs(scene, told, turn)) : told
}
