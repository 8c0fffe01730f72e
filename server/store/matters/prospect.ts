import type { Accepted, Command, MatterEvent, Situation } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Sql } from '../../database/connect.ts'
import type { InstrumentRow } from '../papers/instruments.ts'
import type { LawShelf } from '../laws/laws.ts'
import type { InHand } from './load.ts'
import type { Printer } from '../papers/printable.ts'
import type { Hand } from './takingPart.ts'

/** What a change is made with. */
export interface Means {
  readonly sql: Sql
  readonly laws: LawShelf
  readonly today: () => Day
  /** Without it no paper is asked about before it is issued. */
  readonly papers?: Printer
}

/** Under which key a write is done once, and what it was asked to do. */
export interface Once { readonly key: string, readonly request: string }

/** What would become of a matter, or becomes of it. */
export interface Weighed {
  readonly command: Command
  readonly event: MatterEvent
  readonly flagged: Accepted['flagged']
  readonly before: Situation
  readonly after: Situation
}

/** What would happen, and on what it would happen. */
export interface Prospect {
  readonly inHand: InHand
  readonly weighed: Weighed
  readonly papers: readonly InstrumentRow[]
  /** Those whom the act names as taking part. */
  readonly hands: readonly Hand[] | undefined
}
