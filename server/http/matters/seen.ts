import { replay, type Situation } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Acting } from '../../store/acting.ts'
import type { InstrumentRow } from '../../store/papers/instruments.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { InHand } from '../../store/matters/load.ts'
import type { Hand } from '../../store/matters/takingPart.ts'
import type { Analysed } from './analysed.ts'

/** Everything that one answer about a matter is made from. */
export interface Seen {
  readonly inHand: InHand
  readonly at: Situation
  readonly who: Acting
  readonly papers: readonly InstrumentRow[]
  readonly laws: LawShelf
  /** Whom an act may name as taking part. */
  readonly hands?: readonly Hand[]
  /** What figures put into the blanks of its paper. */
  readonly analysed?: Analysed | undefined
}

export const see = (inHand: InHand, who: Acting, papers: readonly InstrumentRow[], laws: LawShelf, today: Day): Seen =>
  ({ inHand, at: replay(inHand.matter, today), who, papers, laws })
