import type { RecordField } from '../recordFields.ts'

/** Nothing to be told. */
type Nothing = Readonly<Record<never, never>>

/** 执法数据的真实、完整、及时 */
export interface DataFacts {
  /** All of these are filled in; what is decided on the spot was never filed. */
  readonly carries: { readonly fields: readonly RecordField[] }
  readonly areaKnown: Nothing
  /** `keys`: what may not be changed after the case was closed without an approval. */
  readonly unchangedAfterClosing: { readonly keys: readonly string[] }
  /** Of so many steps or more, not so great a part noted within so many minutes of each other, and all of these on a later day. */
  readonly stepsNotedInTime: { readonly atLeast: number; readonly share: number; readonly minutes: number }
  readonly officersRegistered: Nothing
  readonly decidedOnWorkingDay: Nothing
}
