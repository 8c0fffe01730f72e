import type { Day } from '../norms/index.ts'

/** `future`: it has not begun; `over`: its last day has passed. */
export type SightState = 'future' | 'inForce' | 'over' | 'takenBack'

/** How a sight (授权查看) stands on a day: it ends by itself with its last day, and at once where it is taken back. */
export function stateOfSight({ from, until, takenBack }: { readonly from: Day, readonly until: Day, readonly takenBack: boolean }, today: Day): SightState {
  if (takenBack) return 'takenBack'
  return today < from ? 'future' : today > until ? 'over' : 'inForce'
}
