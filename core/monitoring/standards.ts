import { penaltyKind } from '../records/codes.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { yuan } from '../records/values.ts'
import type { Standard, StandardPurpose } from '../registers/index.ts'
import type { Day } from '../norms/index.ts'
import type { FactUsed } from './finding.ts'
import type { Bench } from './limits.ts'
import { placeOf } from './special.ts'

/** From what on a case is a great one, by the place, the field and the party. Undefined: nothing was registered. */
export const standardFor = (purpose: StandardPurpose, record: EnforcementRecord, day: Day, { world }: Bench): Standard | undefined =>
  world.standard(purpose, { place: placeOf(record), field: record.fieldCode, party: record.partyType }, day)

/** What a penalty weighs, as it was decided or as the party was told of it. */
interface Weight {
  readonly penaltyKinds: readonly string[]
  readonly fineAmount: number | null
  readonly confiscatedGains: number | null
  readonly confiscatedGoodsValue?: number | null
}

/** Of what is to be confiscated, gains and goods count together. */
export function reaches({ penaltyKinds, fineAmount, confiscatedGains, confiscatedGoodsValue = null }: Weight, { fineFrom, confiscationFrom, kinds }: Standard): boolean {
  return (fineFrom !== null && (fineAmount ?? 0) >= fineFrom)
    || (confiscationFrom !== null && (confiscatedGains ?? 0) + (confiscatedGoodsValue ?? 0) >= confiscationFrom)
    || penaltyKinds.some((kind) => (kinds as readonly string[]).includes(kind))
}

/** The standard and the paper it stands in, for people to read. */
export function standardUsed(name: string, { fineFrom, confiscationFrom, kinds, document }: Standard): FactUsed {
  const parts = [
    ...(fineFrom === null ? [] : [`罚款${yuan(fineFrom)}以上`]), ...(confiscationFrom === null ? [] : [`没收${yuan(confiscationFrom)}以上`]),
    ...kinds.map((kind) => penaltyKind[kind]),
  ]
  return { field: 'standard', name, value: `${parts.join('、')}${document === null ? '' : `（${document}）`}` }
}

/** What a fine and what is confiscated come to, for people to read. */
export function weightUsed({ penaltyKinds, fineAmount, confiscatedGains, confiscatedGoodsValue = null }: Weight): FactUsed {
  const confiscated = (confiscatedGains ?? 0) + (confiscatedGoodsValue ?? 0)
  const kinds = penaltyKinds.map((kind) => penaltyKind[kind as keyof typeof penaltyKind] ?? kind)
  const sums = [...(fineAmount === null ? [] : [`罚款${yuan(fineAmount)}`]), ...(confiscated === 0 ? [] : [`没收${yuan(confiscated)}`])]
  return { field: 'penalty', name: '处罚', value: [...kinds, ...sums].join('、') || null }
}
