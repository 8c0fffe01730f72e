import { actedOn } from '../../records/check.ts'
import type { EnforcementRecord, Penalty } from '../../records/record.ts'
import type { Offence, World } from '../../registers/index.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'

/** What a statute threatens: yuan. `register`: the paper of the register it was read in; null: as the record states it. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly register: string | null
}

/** A sum of the record is more than another by a cent and more. */
export const exceeds = (one: number, other: number): boolean => one > other + 0.005

export const dayOfAct = (record: EnforcementRecord, { today }: Bench) => actedOn(record) ?? today

/** As the record states it, else as the register of violations does. Null: neither knows. */
export function lawfulRange(record: EnforcementRecord, bench: Bench): Range | null {
  const { penalty, offenceCode } = record
  if (penalty === null) return null
  const stated = statedRange(penalty)
  if (stated !== null || offenceCode === null) return stated
  const offence = bench.world.offence(offenceCode, placeOf(record), dayOfAct(record, bench))
  return offence === undefined ? null : registeredRange(offence, penalty)
}

const times = (multiple: number | null, base: number | null): number | null => (multiple === null || base === null ? null : multiple * base)

function statedRange({ legalMin, legalMax, multipleMin, multipleMax, baseAmount }: Penalty): Range | null {
  const most = legalMax ?? times(multipleMax, baseAmount)
  return most === null ? null : { least: legalMin ?? times(multipleMin, baseAmount) ?? 0, most, register: null }
}

function registeredRange({ fineMode, fineMin, fineMax, multipleMin, multipleMax, document }: Offence, { baseAmount }: Penalty): Range | null {
  if (fineMode === 'DAILY') return null
  const [least, most] = fineMode === 'MULTIPLE' ? [times(multipleMin, baseAmount), times(multipleMax, baseAmount)] : [fineMin, fineMax]
  return most === null ? null : { least: least ?? 0, most, register: document }
}

/** The lines of the four lists for the violation on the day of the act. Undefined: no list is kept there. */
export const listedFor = (record: EnforcementRecord, bench: Bench): ReturnType<World['listEntries']> =>
  record.offenceCode === null ? undefined : bench.world.listEntries(record.offenceCode, placeOf(record), dayOfAct(record, bench))
